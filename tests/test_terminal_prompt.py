"""The prompt: keys → what is asked, and what is typed → the completions that are offered."""
import io
import threading
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from terminal_bot import HarbourBot, pack_in

from bot.frontends.terminal import session
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.complete import Completions
from bot.frontends.terminal.live import Live
from bot.frontends.terminal.screen import Screen
from bot.frontends.terminal.settings import Settings
from bot.pack import load

ALT_ENTER, CTRL_R, CTRL_C, CTRL_D = "\x1b\r", "\x12", "\x03", "\x04"
NOTHING_BEGINS = frozenset[str]().__contains__
PASTE = "\x1b[200~{}\x1b[201~"


@pytest.fixture
def chat(tmp_path: Path) -> Chat:
    return Chat(HarbourBot.load(str(pack_in(tmp_path))), HarbourBot.load)


def asked(chat: Chat, keys: str, settings: Settings | None = None, past: tuple[str, ...] = ()) -> list[str]:
    """The questions that reach the bot when keys are pressed; Ctrl-D at the end leaves."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys + CTRL_D)
        history = InMemoryHistory(list(past))
        session.talk(chat, Screen(io.StringIO(), color=False), settings or Settings(), history)
    return [turn.question for turn in chat.turns]


@pytest.mark.parametrize(("keys", "questions"), [
    ("ship one\rship two\r", ["ship one", "ship two"]),
    ("ship one\r\r   \r", ["ship one"]),                                    # nothing is asked by a blank line
    (f"ship{CTRL_C}one\r", ["one"]),                                        # Ctrl-C clears the line
    ("what\x01so \r", ["so what"]),                                         # Emacs keys: Ctrl-A
    ("ship one" + "\x17" + "two\r", ["ship two"]),                          # Ctrl-W
    (f"ship{ALT_ENTER}one\r", ["ship\none"]),
    (PASTE.format("ship\rone") + "\r", ["ship\none"]),                      # pasted lines wait for Enter
    ("Bolivia\r2\r", ["Bolivia", "when did Unión call at Gdańsk?"]),
    ("ship\r2\r", ["ship", "2"]),                                           # no suggestions to choose from
    ("ship\r:reset\r", []),
    ("ship\r:quit\rship\r", ["ship"]),
    ("/quit\r", []),
])
def test_keys_ask(chat: Chat, keys: str, questions: list[str]) -> None:
    assert asked(chat, keys) == questions


@pytest.mark.parametrize(("keys", "questions"), [
    ("ship one\x1b0iold \r", ["old ship one"]),
    ("ship one\x1bbcwtwo\x1b\r", ["ship two"]),
])
def test_vi_keys_ask(chat: Chat, keys: str, questions: list[str]) -> None:
    assert asked(chat, keys, Settings(keys="vi")) == questions


def test_the_history_is_searched(chat: Chat) -> None:
    past = ("which ship first called?", "when did Unión call?")
    assert asked(chat, f"{CTRL_R}first\r\r", past=past) == ["which ship first called?"]


def offered(chat: Chat, typed: str, *, on_tab: bool = True) -> list[str]:
    """The lines that the completions of a text make of it, best first."""
    completions = Completions(chat).get_completions(Document(typed), CompleteEvent(completion_requested=on_tab))
    return [typed[:len(typed) + completion.start_position] + completion.text for completion in completions]


@pytest.mark.parametrize(("typed", "best"), [
    ("wh", ["which ship first called at Callao?", "when did Unión call at Gdańsk?", "which cargo?", "which", "when"]),
    ("which ship first ", ["which ship first called at Callao?", "which ship first called"]),
    ("which ship first called at ", ["which ship first called at Callao?", "which ship first called at Gdańsk",
                                     "which ship first called at Callao"]),
    ("when did ", ["when did Unión call at Gdańsk?", "when did Dar Pomorza", "when did Unión", "when did 東京丸"]),
    ("when did dar pom", ["when did Dar Pomorza"]),
    ("when did pom", ["when did Dar Pomorza"]),
    ("when did Dar Pomorza ", ["when did Dar Pomorza call"]),
    ("which ship called at Gdańsk in ", ["which ship called at Gdańsk in 1934"]),
    ("so gdans", ["so Gdańsk"]),                                            # without the accent
    ("so calao", ["so Callao"]),                                            # misspelt
    ("ship first called at", ["which ship first called at Callao?"]),       # the middle of a question
    (":h", [":help", ":history"]),
    ("/to", ["/topics"]),
    (":facts c", [":facts call", ":facts Callao"]),
    (":facts dantzig", [":facts Danzig"]),
    (":examples ca", [":examples call", ":examples cargo"]),
    ("", ["which ship first called at Callao?", "when did Unión call at Gdańsk?", "which cargo?"]),
    ("zzzz", []),
    (":nothing ", []),
])
def test_completion_offers(chat: Chat, typed: str, best: list[str]) -> None:
    assert offered(chat, typed)[:len(best) or None] == best


def test_completion_of_nothing_waits_for_tab(chat: Chat) -> None:
    assert offered(chat, "", on_tab=False) == []


def test_suggestions_are_offered_first(chat: Chat) -> None:
    chat.ask("Bolivia")
    assert offered(chat, "")[:2] == list(chat.suggestions)


def test_files_are_offered(chat: Chat, tmp_path: Path) -> None:
    assert offered(chat, f":save {tmp_path}/fa") == [f":save {tmp_path}/facts.yaml"]
    assert offered(chat, f":pack {tmp_path}/fa") == []


def test_completions_follow_the_pack(chat: Chat, tmp_path: Path) -> None:
    completions = Completions(chat)
    (tmp_path / "new").mkdir()
    chat.open(str(pack_in(tmp_path / "new", Path(tmp_path, "facts.yaml").read_text("utf-8").replace("Callao", "Lima"))))
    found = completions.get_completions(Document("so li"), CompleteEvent(completion_requested=True))
    assert [completion.text for completion in found] == ["Lima"]


@pytest.mark.parametrize(("typed", "unknown"), [
    ("which shi", []),               # may become ship
    ("when did Dar pom", ["Dar"]),   # may become a name
    ("which shi ", ["shi"]),         # is finished
    ("which zz", ["zz"]),            # nothing known begins so
])
def test_a_word_that_is_being_typed_is_given_time(chat: Chat, typed: str, unknown: list[str]) -> None:
    completions = Completions(chat)
    assert list(completions.get_completions(Document("ship"), CompleteEvent(completion_requested=True)))
    live = Live(chat, completions.begins)
    while not live.read(typed).words:
        pass
    assert [word.text for word in live.reading(Document(typed)).left_over] == unknown
    live.close()


def test_a_slow_reading_blocks_no_key_and_comes_later(tmp_path: Path) -> None:
    ready, redrawn = threading.Event(), threading.Event()
    bot = HarbourBot(load(pack_in(tmp_path)), wait=lambda: ready.wait(10))
    live = Live(Chat(bot, HarbourBot.load), NOTHING_BEGINS)
    live.redraw = redrawn.set
    assert live.read("which ship").words == ()
    ready.set()
    assert redrawn.wait(10)
    assert [word.role for word in live.read("which ship").words] == ["form", "topic"]
    live.close()


def test_what_still_holds_is_kept_while_the_next_reading_is_made(tmp_path: Path) -> None:
    go = threading.Semaphore(1)
    live = Live(Chat(HarbourBot(load(pack_in(tmp_path)), wait=lambda: go.acquire(timeout=10)), HarbourBot.load), NOTHING_BEGINS)
    while not live.read("which ship").words:
        pass
    assert [word.text for word in live.read("which shop").words] == ["which"]
    go.release()
    live.close()
