"""How a turn of a conversation changes the one before, a room for each way.

`context` holds what a turn hands to the next, `manner` tells how a turn is worded, `pointing` what its
pronouns mean; `fragments` changes the query of the turn before, with `others` and `gaps`; `scoping` narrows a
whole question to what was told of. `selections` has what they share.
"""
