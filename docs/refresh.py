"""Runs what the pages show and writes down what comes out: takes nothing, changes the pages in place.

    python docs/refresh.py            # after a change of the engine or the facts
    python docs/refresh.py --check    # exit status 1 if a page shows something else

In a block marked `console` each line `$ bot …` is run (`--continue` goes on with the command before it on
the page); in a block marked `pycon` each `>>> …`, with the names of the blocks above it.
"""
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/how-it-works.md", "docs/packs.md")
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main() -> int:
    """Refresh, and give the exit status."""
    stale = [page for page in PAGES if _refresh(ROOT / page, write="--check" not in sys.argv[1:])]
    for page in stale:
        print(f"{page} shows what doesn't come out")
    return 1 if stale and "--check" in sys.argv[1:] else 0


def _refresh(page: Path, *, write: bool) -> bool:
    """Whether a page was out of date; written anew if so."""
    text = page.read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as state:
        def run(found: re.Match[str]) -> str:
            shown = _commands(found[2], state) if found[1] == "console" else _statements(found[2], names)
            return f"```{found[1]}\n{shown}```"

        fresh = BLOCK.sub(run, text)
    if write and fresh != text:
        page.write_text(fresh, encoding="utf-8")
    return fresh != text


def _commands(block: str, state: str) -> str:
    """A block with what its commands print; the conversation of `--continue` is kept in `state`."""
    environment = os.environ | {"XDG_STATE_HOME": state, "NO_COLOR": "1", "COLUMNS": "100"}
    environment.pop("BOT_PACK", None)
    lines = []
    for line in block.splitlines():
        if line.startswith("$ bot"):
            words = shlex.split(line.removeprefix("$ bot"))
            done = subprocess.run([sys.executable, "-m", "bot", *words], cwd=ROOT, env=environment,
                                  capture_output=True, text=True, check=False)
            lines += [line, *(line.rstrip() for line in (done.stdout + done.stderr).splitlines()), ""]
    return "\n".join(lines)


def _statements(block: str, names: dict[str, Any]) -> str:
    """A block with what its statements print."""
    shown = []
    for example in doctest.DocTestParser().get_examples(block):
        first, *more = example.source.splitlines()
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(example.source, "<page>", "single"), names)
        shown += [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
        shown += printed.getvalue().splitlines()
    return "\n".join([*shown, ""])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
