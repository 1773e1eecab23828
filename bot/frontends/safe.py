"""Text that may go to a terminal: takes any text, gives it without what a terminal would obey.

For example, `printable("a\\x1b[2Jb")`, which would clear the screen, is `"a�[2Jb"`.
"""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Besides the control characters (C0, delete, C1): those that turn the direction of what follows, by
# which a text can look like another one, the separators that some terminals break lines at, and halves
# of surrogate pairs, which no terminal's encoding can write.
_REFUSED = (
    range(0x00, 0x20), range(0x7F, 0xA0), range(0x202A, 0x202F), range(0x2066, 0x206A),
    range(0x2028, 0x202A), range(0xD800, 0xE000),
)
_TABLE = {code: _REPLACEMENT for codes in _REFUSED for code in codes} | {ord("\t"): " ", ord("\n"): "\n"}


def printable(text: str) -> str:
    """The text with its control characters replaced; line ends stay, a tab becomes a space."""
    return text.replace("\r\n", "\n").translate(_TABLE)
