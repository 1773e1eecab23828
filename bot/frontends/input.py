"""Lines from other programs: takes a stream of bytes, gives its lines, each of a bounded length.

For example, `b"who?\\nwhen?"` is the two lines `b"who?"` and `b"when?"`. Nothing is read ahead of what
the stream offers, so that a program can wait for an answer before it writes the next line.
"""
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

MAX_LINE = 1_000_000  # bytes, without the line's end


class Line(NamedTuple):
    """A line, without its end. Of one that is too long, the beginning."""

    content: bytes
    too_long: bool = False


def bounded_lines(stream: BinaryIO) -> Iterator[Line]:
    """Every line of a stream, to its end."""
    while content := stream.readline(MAX_LINE + 1):
        if content.endswith(b"\n"):
            yield Line(content.rstrip(b"\r\n"))
        elif len(content) <= MAX_LINE:
            yield Line(content)  # the last one, without an end
        else:
            _skip_line(stream)
            yield Line(content[:MAX_LINE], too_long=True)


def _skip_line(stream: BinaryIO) -> None:
    while rest := stream.readline(MAX_LINE):
        if rest.endswith(b"\n"):
            return
