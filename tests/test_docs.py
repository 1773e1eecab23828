"""What the documentation promises: every command and every option has its place in it."""
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


def _parser(name: str) -> Parser:
    try:
        return command_parser(name, COMMANDS[name])[0]
    except UsageError as error:  # its extra isn't installed
        pytest.skip(str(error))
