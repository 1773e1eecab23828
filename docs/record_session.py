"""A picture of a real session: takes nothing, runs `bot` on a pseudo-terminal, writes docs/session.svg.

    python docs/record_session.py

The keys of `SCRIPT` are typed, each when the screen shows what comes before it, so that the same bot
always gives the same picture. It suits light and dark pages.
"""
import os
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from virtual_terminal import VirtualTerminal  # noqa: E402

COLUMNS, ROWS = 80, 28
WIDTH, HEIGHT = 8.4, 19  # of a character, in the picture's units
MARGIN = 14

# What to type, and what the screen shows at last when it has been taken in.
SCRIPT = (
    ("", "Ask about"),
    ("who frist visited Peru\r", "1998."),
    ("and Poland?\r", "1989."),
    ("list all visits to Poland\r", "2023."),
    ("when did Bolivia open an embasy in Lima", "not understood"),
)

STYLE = """
  rect.page { fill: #ffffff; stroke: #d0d7de } text { fill: #1f2328 } rect.cursor { fill: #1f2328 }
  @media (prefers-color-scheme: dark) {
    rect.page { fill: #0d1117; stroke: #30363d } text { fill: #e6edf3 } rect.cursor { fill: #e6edf3 }
  }
  text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
         white-space: pre }
"""


def main() -> int:
    """Record, and write the picture."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home}
        command = [sys.executable, "-m", "bot"]
        with VirtualTerminal(command, environment, columns=COLUMNS, rows=ROWS, folder=ROOT) as terminal:
            for keys, shown in SCRIPT:
                terminal.type(keys)
                terminal.wait_for(shown)
                terminal.wait_for(lambda screen: bool(screen.lines[-1]))  # the prompt is ready, with its foot
            picture = svg(terminal.cells, terminal.cursor)
    target = ROOT / "docs" / "session.svg"
    target.write_text(picture, encoding="utf-8")
    print(f"wrote {target.relative_to(ROOT)}")
    return 0


def svg(cells: list[list[Any]], cursor: tuple[int, int]) -> str:
    """A screen as a picture; every run of one style stands at its column, whatever the font."""
    width, height = COLUMNS * WIDTH + 2 * MARGIN, ROWS * HEIGHT + 2 * MARGIN
    row, column = cursor
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        'aria-label="A session in the terminal">',
        f"<style>{STYLE}</style>",
        f'<rect class="page" x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="8"/>',
        f'<rect class="cursor" x="{MARGIN + column * WIDTH:g}" y="{MARGIN + row * HEIGHT:g}" '
        f'width="{WIDTH:g}" height="{HEIGHT:g}" opacity="0.5"/>',
    ]
    for number, line in enumerate(cells):
        lines += _runs(line, MARGIN + number * HEIGHT)
    return "\n".join([*lines, "</svg>", ""])


def _runs(line: list[Any], top: float) -> list[str]:
    runs = []
    for style, run in groupby(enumerate(_without_margin(line)), key=lambda cell: _style(cell[1])):
        placed = list(run)
        left, length = MARGIN + placed[0][0] * WIDTH, len(placed) * WIDTH
        if style.background:
            runs.append(f'<rect x="{left:g}" y="{top:g}" width="{length:g}" height="{HEIGHT}"'
                        f' style="fill:{style.background}"/>')
        text = "".join(cell.data for _, cell in placed)
        if text.strip():
            runs.append(f'<text x="{left:g}" y="{top + 0.75 * HEIGHT:g}" textLength="{length:g}"'
                        f' style="{style.text}">{escape(text)}</text>')
    return runs


def _without_margin(line: list[Any]) -> list[Any]:
    used = [number for number, cell in enumerate(line) if cell.data != " " or cell.bg != "default"]
    return line[:max(used, default=-1) + 1]


class Style(NamedTuple):
    """How a cell is drawn."""

    text: str
    background: str


def _style(cell: Any) -> Style:
    front, back = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
    rules = [f"fill:{_color(front)}"] if front != "default" else []
    rules += ["font-weight:bold"] if cell.bold else []
    rules += ["font-style:italic"] if cell.italics else []
    rules += ["text-decoration:underline"] if cell.underscore else []
    return Style(";".join(rules), "" if back == "default" else _color(back))


def _color(name: str) -> str:
    """The terminal's colours are hexadecimal numbers or the eight names."""
    return f"#{name}" if len(name) == 6 and all(c in "0123456789abcdef" for c in name) else name


if __name__ == "__main__":
    sys.exit(main())
