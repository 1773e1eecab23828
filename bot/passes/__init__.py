"""What a small word means by the words that stand beside it: the passes over the edges of a question, a room
for each sort of words. `bot.prepare` tells which runs when.

Each takes what is said (`Said`) and the edges; gives the edges.

For example, the "one" of "the first one" is no figure, whatever the lattice holds.
"""
