"""The last conversation of `bot ask`: takes the questions asked, gives them back to `bot ask --continue`.

They lie in a private file of the user's, `~/.local/state/bot/conversation`: the pack's folder on the
first line, then one question a line, as in `/home/ada/pack`, `who came first?`, `and after that?`.
Keeping it is a convenience, so a file that can't be written or read is no error.
"""
import contextlib
import os
from pathlib import Path

from bot.frontends.places import private, state_file

MAX_TURNS = 10  # what a question refers to was said in the last few turns
MAX_LENGTH = 1000  # characters of a turn


def recall(pack: str) -> list[str]:
    """The questions of the last conversation with this pack, oldest first."""
    try:
        lines = _file().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return lines[1:] if lines[:1] == [pack] else []


def remember(pack: str, questions: list[str]) -> None:
    """Keep the last turns of a conversation. Of two commands at once, the later one's are kept."""
    turns = [" ".join(question[:MAX_LENGTH].split()) for question in questions[-MAX_TURNS:]]
    text = "\n".join([pack, *turns, ""])
    beside = _file().with_name(f"conversation.{os.getpid()}")
    with contextlib.suppress(OSError):
        private(beside).write_text(text, encoding="utf-8", errors="replace")
        beside.replace(_file())


def _file() -> Path:
    return state_file("conversation")
