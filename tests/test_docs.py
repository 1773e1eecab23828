"""What the documentation promises: every command and every option has its place in it."""
import ast
import itertools
import re
from pathlib import Path

import pytest

from bot.arguments import Parser
from bot.cli import COMMANDS, command_parser
from bot.errors import UsageError

ROOT = Path(__file__).resolve().parent.parent
PAGES = "\n".join(page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"`bot {name}`" in PAGES


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented(name: str) -> None:
    names = [name for option in _parser(name).options for name in option.names]
    assert [name for name in names if f"`{name}" not in PAGES] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    assert [argument.names for argument in _parser(name).arguments if not argument.help] == []


def test_what_the_tour_of_the_code_names_is_there() -> None:
    named = re.findall(r"`([A-Za-z]\w*)\.(\w+)`", (ROOT / "docs/how-it-works.md").read_text(encoding="utf-8"))
    rooms: dict[str, set[str]] = {}
    for path in (ROOT / "bot").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for room, node in [(path.stem, tree), *((n.name, n) for n in tree.body if isinstance(n, ast.ClassDef))]:
            inside = itertools.chain.from_iterable(map(ast.walk, node.body))
            rooms.setdefault(room, set()).update(
                name for n in inside for name in (getattr(n, "name", ""), getattr(n, "id", ""), getattr(n, "attr", "")))
    code = [(room, name) for room, name in named if room in rooms and name not in ("py", "yaml")]
    assert code
    assert [f"{room}.{name}" for room, name in code if name not in rooms[room]] == []


def _parser(name: str) -> Parser:
    try:
        return command_parser(name, COMMANDS[name])[0]
    except UsageError as error:  # its extra isn't installed
        pytest.skip(str(error))
