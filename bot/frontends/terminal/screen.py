"""What is shown on a terminal or a pipe: takes styled lines, writes them, through a pager if they are long.

For example, `("key", "Peru")` is bold green on a terminal with colours and plain `Peru` on a pipe.
"""
import base64
import io
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from typing import TextIO

from bot.frontends.terminal.layout import Line, plain

# The colours have nearly the same contrast, over 4 to 1, with black and with white, so that nobody must
# say what background the terminal has. What matters has another mark than its colour as well.
GREY = "#767676"
STYLE = {
    "form": "#008787",
    "operator": "#af5f00",
    "name": "#5f5fff bold",
    "value": "#008700",
    "topic": "#af5faf",
    "filler": GREY,
    "aside": GREY,
    "left-over": "#d7005f underline",
    "typo": "italic",
    "inlay": f"{GREY} italic",
    "answer": "bold",
    "key": "#008700 bold",
    "head": "bold",
    "strong": "bold",
    "dim": GREY,
    "error": "#d7005f",
    "prompt": "#008787 bold",
    "auto-suggestion": GREY,
    "bottom-toolbar": f"noreverse {GREY}",
}

MORE = "Space - more, q - back to the chat"  # said by less, which many people meet here first

CLIPBOARD_LIMIT = 74_994  # bytes; the terminals with the lowest limit drop a longer OSC 52 unread


def wants_color(choice: str, environment: Mapping[str, str], out: TextIO) -> bool:
    """Whether to write colours: as `--color` says, else NO_COLOR, else whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    return not environment.get("NO_COLOR") and out.isatty() and not is_dumb(environment)


def is_dumb(environment: Mapping[str, str]) -> bool:
    """Whether the terminal understands no escape sequences."""
    return environment.get("TERM", "dumb") in ("", "dumb", "unknown")


class Screen:
    """Where replies go. On a terminal lines are as wide as it is; on a pipe they aren't broken."""

    def __init__(self, out: TextIO, *, color: bool, paged: bool = False) -> None:
        self.color = color
        self._out = out
        self._paged = paged

    def width(self) -> int | None:
        """The columns of the terminal, or None on a pipe."""
        return self._size().columns if self._out.isatty() else None

    def show(self, lines: Sequence[Line], *, screens: int = 1) -> None:
        """Write lines; where they need more than so many screens, in the pager."""
        text = ansi(lines) if self.color else "".join(plain(line) + "\n" for line in lines)
        if self._paged and len(lines) > screens * (self._size().lines - 2) and self._page(text):
            return
        self._out.write(text)
        self._out.flush()

    def clipboard(self, text: str) -> bool:
        """Have the terminal put a text on its clipboard (OSC 52); it may be at the far end of an ssh."""
        if not self._out.isatty() or len(text.encode()) > CLIPBOARD_LIMIT:
            return False
        self._out.write(f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\a")
        self._out.flush()
        return True

    def _size(self) -> os.terminal_size:
        return shutil.get_terminal_size()

    def _page(self, text: str) -> bool:
        """Whether a pager could be started."""
        command = shlex.split(os.environ.get("PAGER", "")) or ["less"]
        # As git does: colours pass, what fits on a page isn't held, and the text stays on the screen.
        environment = {"LESS": f"FRXPs{MORE}", **os.environ}
        interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
        try:
            subprocess.run(command, input=text.encode(), env=environment, check=False)
        except OSError:
            return False
        finally:
            signal.signal(signal.SIGINT, interrupted)
        return True


def ansi(lines: Sequence[Line]) -> str:
    """Lines with the escape sequences of their styles."""
    from prompt_toolkit.data_structures import Size  # only where there are colours
    from prompt_toolkit.formatted_text import FormattedText
    from prompt_toolkit.output.color_depth import ColorDepth
    from prompt_toolkit.output.vt100 import Vt100_Output
    from prompt_toolkit.shortcuts import print_formatted_text
    from prompt_toolkit.styles import Style

    written = io.StringIO()
    print_formatted_text(
        FormattedText([part for line in lines for part in (*_classes(line), ("", "\n"))]), end="",
        style=Style.from_dict(STYLE), include_default_pygments_style=False,
        color_depth=ColorDepth.DEPTH_8_BIT,
        output=Vt100_Output(written, lambda: Size(rows=24, columns=80)),
    )
    return written.getvalue().replace("\r\n", "\n")


def _classes(line: Line) -> list[tuple[str, str]]:
    return [(f"class:{style}" if style else "", text) for style, text in line]
