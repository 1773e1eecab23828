"""The shape that chat platforms share: who is meant, what is asked, in whose conversation, how it looks."""
import asyncio

import pytest

from bot import Answer, Bot
from bot.frontends.platform import Message, answer, html, markdown, plain

NAMES = ("@bot:example.org", "Peru bot", "bot")


class Echo(Bot):
    """A bot that says in whose session it was asked what."""

    def __init__(self) -> None:
        pass

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        return Answer(f"{session}: {text}", "answered")


def said(text: str, *, addressed: bool = True) -> str | None:
    message = Message(text, room="!room", user="@ann", addressed=addressed, names=NAMES)
    given = asyncio.run(answer(Echo(), message))
    return given.text if given else None


@pytest.mark.parametrize(("text", "question"), [
    ("who came?", "who came?"),
    ("  who came? ", "who came?"),
    ("bot: who came?", "who came?"),
    ("Bot, who came?", "who came?"),
    ("@bot who came?", "who came?"),
    ("@bot:example.org: who came?", "who came?"),
    ("@bot:example.org who came?", "who came?"),
    ("Peru bot who came?", "who came?"),
    ("who came, bot?", "who came?"),
    ("who came, @bot:example.org?", "who came?"),
    ("who came? @bot:example.org", "who came?"),
    ("who made the bot that came?", "who made the bot that came?"),
    ("who made the first bot?", "who made the first bot?"),
    ("bots came?", "bots came?"),
    ("who saw the robot?", "who saw the robot?"),
])
def test_the_question_is_what_is_said_to_the_bot(text: str, question: str) -> None:
    assert said(text) == f"!room @ann: {question}"


@pytest.mark.parametrize(("text", "addressed"), [
    ("who came?", False), ("", True), (" ", True), ("@bot", True), ("bot:", True),
])
def test_the_bot_keeps_quiet(text: str, addressed: bool) -> None:
    assert said(text, addressed=addressed) is None


@pytest.mark.parametrize(("one", "other", "same"), [
    (("!a", "@x"), ("!a", "@x"), True),
    (("!a", "@x"), ("!a", "@y"), False),
    (("!a", "@x"), ("!b", "@x"), False),
])
def test_a_session_is_a_room_and_a_user(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    first, second = (Message("?", *place, addressed=True).session for place in (one, other))
    assert (first == second) is same


CLARIFY = Answer("Which *one* <b>?", "clarify", suggestions=("who [first]?", "who & when?"))
LINES = Answer("# 1 - 2\n- a.b\n+ c (d)\n1) e! ~\n==", "answered")
ALONE = Answer("1989.\nTwice_over.", "answered")


@pytest.mark.parametrize(("write", "given", "choices", "text"), [
    (plain, ALONE, True, "1989.\nTwice_over."),
    (plain, CLARIFY, True, "Which *one* <b>?\n1. who [first]?\n2. who & when?"),
    (plain, CLARIFY, False, "Which *one* <b>?"),
    (markdown, ALONE, True, "1989\\.\nTwice\\_over."),
    (markdown, LINES, True, "\\# 1 - 2\n\\- a.b\n\\+ c (d)\n1\\) e! \\~\n\\=="),
    (markdown, CLARIFY, True, "Which \\*one\\* \\<b\\>?\n\n1. who \\[first\\]?\n2. who \\& when?"),
    (markdown, CLARIFY, False, "Which \\*one\\* \\<b\\>?"),
    (html, ALONE, True, "1989.<br>Twice_over."),
    (html, CLARIFY, True, "Which *one* &lt;b&gt;?<ol><li>who [first]?</li><li>who &amp; when?</li></ol>"),
    (html, CLARIFY, False, "Which *one* &lt;b&gt;?"),
])
def test_an_answer_as_the_platform_likes_it(write, given: Answer, choices: bool, text: str) -> None:
    assert write(given, choices=choices) == text
