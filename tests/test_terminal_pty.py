"""Sessions on a pseudo-terminal: keys → what stands on the screen, with its colours."""
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pytest.importorskip("pexpect")  # there are no pseudo-terminals on Windows
from virtual_terminal import VirtualTerminal

UP, RIGHT, CTRL_C, CTRL_D = "\x1b[A", "\x1b[C", "\x03", "\x04"


@pytest.fixture
def terminals(tmp_path: Path) -> Iterator["Terminals"]:
    (tmp_path / "pack").mkdir()
    yield Terminals(tmp_path)


class Terminals:
    """Opens terminals that talk with the harbour's bot."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.history = folder / "state" / "bot" / "history"

    def open(self, *options: str, columns: int = 80, rows: int = 24, command: Sequence[str] = (),
             **environment: str) -> VirtualTerminal:
        kept = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(self.folder),
                "XDG_STATE_HOME": str(self.folder / "state"), "XDG_CONFIG_HOME": str(self.folder / "config"),
                "PYTHONPATH": os.pathsep.join(("tests", "."))}
        harbour = [sys.executable, "-m", "terminal_bot", str(self.folder / "pack"), *options]
        return VirtualTerminal(command or harbour, kept | environment, columns=columns, rows=rows)


SIZES = pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 15)])


@SIZES
def test_words_show_their_roles_as_they_are_typed(terminals: Terminals, columns: int, rows: int) -> None:
    with terminals.open(columns=columns, rows=rows) as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("which ship first caled ")
        terminal.wait_for("caled→called")                                   # the typo says what it is taken for
        terminal.wait_for("which · ship · first")                           # the toolbar says how it reads
        terminal.type("zzz")
        terminal.wait_for("not understood: zzz")
        form, topic, operator = (terminal.styled(word, below="> ")[0].fg for word in ("which", "ship", "first"))
        assert len({form, topic, operator, "default"}) == 4
        assert [cell.underscore for cell in terminal.styled("zzz")] == [True] * 3
        assert not any(cell.underscore for cell in terminal.styled("which", below="> "))
        terminal.type("\r")
        terminal.wait_for("> which ship first caled zzz\n")                   # what stays is as it was typed
        assert all(line == line[:columns] for line in terminal.lines)


@SIZES
def test_the_menu_offers_and_enter_takes(terminals: Terminals, columns: int, rows: int) -> None:
    with terminals.open(columns=columns, rows=rows) as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("when did ")
        terminal.wait_for("Dar Pomorza   ")
        terminal.type("\t\t")
        terminal.wait_for("> when did Dar Pomorza")
        terminal.type("\r")
        terminal.wait_for(lambda screen: "東京丸" not in "\n".join(screen.lines))
        terminal.type("\r")
        terminal.wait_for("I don't know the word “Dar”.")


def test_a_conversation_and_its_end(terminals: Terminals) -> None:
    with terminals.open() as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("ships of Bolivia\r")
        terminal.wait_for("1…2 asks a suggestion")
        terminal.type("2")
        terminal.wait_for("asks: when did Unión call at Gdańsk?")
        terminal.type("\r")
        terminal.wait_for("In May 2016.")
        terminal.type(":facts ca")
        terminal.wait_for(":facts [KIND|NAME] · the facts of a kind")
        terminal.type("ll\r")
        terminal.wait_for("東京丸       Callao  2 March 1998")
        terminal.type(UP + UP)
        terminal.wait_for(lambda screen: screen.lines[-7:].count("> 2") == 1)
        terminal.type(CTRL_C + CTRL_D)
        terminal.wait_for_end()
        assert terminal.status == 0
    assert stat.S_IMODE(terminals.history.stat().st_mode) == 0o600
    with terminals.open() as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("ships")
        terminal.wait_for("> ships of Bolivia")                             # suggested from the history
        assert terminal.styled(" of Bolivia")[1].fg != terminal.styled("> ")[1].fg
        terminal.type(RIGHT + "\r")
        terminal.wait_for("1…2 asks a suggestion")


def test_a_question_is_written_in_an_editor(terminals: Terminals) -> None:
    editor = terminals.folder / "editor"
    editor.write_text('#!/bin/sh\necho "when was it?" > "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    with terminals.open(EDITOR=str(editor), VISUAL="") as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("\x18\x05")
        terminal.wait_for("> when was it?")


@pytest.mark.parametrize(("options", "environment"), [
    (["--color", "never"], {}), ([], {"NO_COLOR": "1"}),
])
def test_no_colour_but_the_other_marks(terminals: Terminals, options: list[str], environment: dict[str, str]) -> None:
    with terminals.open(*options, **environment) as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("which ship zzz")
        terminal.wait_for("not understood: zzz")
        assert terminal.styled("zzz")[0].underscore
        assert {cell.fg for row in terminal.cells for cell in row} == {"default"}


def test_a_dumb_terminal_gets_no_escape_sequence(terminals: Terminals) -> None:
    with terminals.open(TERM="dumb") as terminal:
        terminal.wait_for(">")
        terminal.type("ship")
        terminal.type_until(CTRL_C, lambda screen: screen.lines.count(">") > 1)  # gives up the line, not the bot
        terminal.type("which ship first called?\n")
        terminal.wait_for("Dar Pomorza called")
        terminal.type(CTRL_D)
        terminal.wait_for_end()
        assert "\x1b" not in terminal.sent
        assert terminal.status == 0


def test_preferences_come_from_the_users_file(terminals: Terminals) -> None:
    config = terminals.folder / "config" / "bot"
    config.mkdir(parents=True)
    (config / "config.yaml").write_text("keys: vi\nhistory: false\n", encoding="utf-8")
    with terminals.open() as terminal:
        terminal.wait_for("[insert] ")
        terminal.type("ship\r")
        terminal.wait_for("Page 3")
        terminal.wait_for(lambda screen: screen.lines[-1].startswith("[insert] "))
        terminal.type(CTRL_D)
        terminal.wait_for_end()
    assert not terminals.history.exists()


@SIZES
def test_the_bot_itself_talks(terminals: Terminals, columns: int, rows: int) -> None:
    with terminals.open(columns=columns, rows=rows, command=[sys.executable, "-m", "bot"]) as terminal:
        terminal.wait_for(":help · Tab")
        terminal.type("who frist visited Peru")
        terminal.wait_for("frist→first visited Peru")
        terminal.type("\r")
        terminal.wait_for("Alicja Grześkowiak")
        assert terminal.styled("Grześkowiak")[0].bold
        terminal.wait_for(":help · Tab")
        terminal.type("who visited Bolivia")
        terminal.wait_for("not understood: Bolivia")
        assert terminal.styled("Bolivia")[0].underscore
        terminal.type("\r:why\r")
        terminal.wait_for("Bolivia  left")
        terminal.type("\x04")


def test_output_into_a_pipe_has_no_escape_sequence(terminals: Terminals) -> None:
    talk = f"{sys.executable} -m terminal_bot {terminals.folder / 'pack'} | cat"
    with terminals.open(command=["sh", "-c", talk]) as terminal:
        terminal.type("which ship first called?\n")
        terminal.wait_for("Dar Pomorza called at Callao first, in 1934.")
        terminal.type(CTRL_D)
        terminal.wait_for_end()
        assert "\x1b" not in terminal.sent
