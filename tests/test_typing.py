"""The Python API as a type checker sees it: programs that pass `mypy --strict`, and mistakes that don't."""
from importlib.resources import files
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api", reason="mypy is not installed")

HEAD = ("from typing import Any, Literal, assert_type\n"
        "from bot import Answer, Bot, BotError, PackError, Reading\n")
TYPES = {
    'Bot.load()': "Bot",
    'Bot.load("folder", max_sessions=10)': "Bot",
    'Bot.load().ask("who?")': "Answer",
    'Bot.load().ask("who?", session="ann").text': "str",
    'Bot.load().ask("who?").status': "Literal['answered', 'unknown', 'clarify']",
    'Bot.load().ask("who?").values': "tuple[Any, ...]",
    'Bot.load().ask("who?").confidence': "float",
    'Bot.load().ask("who?").intent': "str | None",
    'Bot.load().ask("who?").suggestions': "tuple[str, ...]",
    'Bot.load().ask("who?").facts[0].fields': "dict[str, Any]",
    'Bot.load().ask("who?").reading': "Reading",
    'Bot.load().ask("who?").reading.left_over[0].text': "str",
    'Bot.load().read("who?")': "Reading",
    'Bot.load().topics()[0].examples': "tuple[str, ...]",
}
ASYNC = """
async def main(bot: Bot) -> str:
    answer: Answer = await bot.aask("who?", session="ann")
    return answer.text

def careful() -> Bot | None:
    try:
        return Bot.load("folder")
    except PackError as error:
        print([problem.line for problem in error.problems])
    except BotError as error:
        print(error)
    return None
"""
MISTAKES = {
    'Bot.load().ask("who?", "ann")': "Too many positional arguments",
    'Bot.load().ask(7)': 'Argument 1 to "ask" of "Bot" has incompatible type "int"',
    'Bot.load().ask("who?").answer': '"Answer" has no attribute "answer"',
    'Bot.load().ask("who?").text = "x"': 'Property "text" defined in "Answer" is read-only',
}


def check(program: str, folder: Path) -> list[str]:
    """What `mypy --strict` says about a program, a message a line, without the place."""
    source = folder / "program.py"
    source.write_text(program, encoding="utf-8")
    report, errors, _ = api.run(["--strict", "--no-error-summary", "--hide-error-context", str(source)])
    assert not errors
    return [line.partition("program.py:")[2].partition(": ")[2] for line in report.splitlines()]


def test_the_package_says_that_it_is_typed() -> None:
    assert files("bot").joinpath("py.typed").is_file()


def test_a_typed_program(tmp_path: Path) -> None:
    asserted = "".join(f"assert_type({expression}, {name})\n" for expression, name in TYPES.items())
    assert check(f'{HEAD}{ASYNC}{asserted}Bot.load().reset("ann")\n', tmp_path) == []


@pytest.mark.parametrize(("program", "message"), MISTAKES.items())
def test_a_mistake_is_found(tmp_path: Path, program: str, message: str) -> None:
    assert message in check(f"{HEAD}{program}\n", tmp_path)[0]
