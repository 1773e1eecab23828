"""The one small shape that chat platforms share: what an event says, and how an answer is written.

Takes a `Message`, which the platform's adapter makes of an event; gives an `Answer`, or None where the
bot isn't meant, and the ways of writing an answer: plain, Markdown, HTML, with or without its choices.

For example, `Message("@bot: who first visited Peru?", room="!r", user="@ann", addressed=True)` is
answered in the session "!r @ann", and on a platform with buttons the adapter sends
`markdown(answer, choices=False)` and a button for each of `answer.suggestions`, whose press comes back
as a message with the button's text.
"""
import html as htmllib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.bot import Bot
from bot.reading import Answer


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, and where. `addressed`: the bot is meant, since nobody else is there, or
    somebody mentioned it. `names`: what it is called there, so that a mention is no part of the question."""

    text: str
    room: str
    user: str
    addressed: bool
    names: tuple[str, ...] = ()

    @property
    def session(self) -> str:
        """One conversation a room and user: two people in a room don't share their "he" and "there"."""
        return f"{self.room} {self.user}"

    @property
    def question(self) -> str:
        """The text without the mentions of the bot that it begins or ends with."""
        return without_mention(self.text, self.names)


async def answer(bot: Bot, message: Message) -> Answer | None:
    """The answer to a message, or None where the bot should keep quiet."""
    if not message.addressed or not message.question:
        return None
    return await bot.aask(message.question, session=message.session)


def without_mention(text: str, names: Iterable[str]) -> str:
    """A text without the names that it is addressed to: "@bot: who came, bot?" is "who came?"."""
    known = "|".join(re.escape(name.removeprefix("@")) for name in sorted(names, key=len, reverse=True))
    if not known:
        return text.strip()
    rest = re.sub(rf"^\s*@?(?:{known})(?![\w.-])[\s,:]*", "", text, flags=re.IGNORECASE)
    # At the end a bare word is part of the question ("who made the first bot?").
    return re.sub(rf"(?:,\s*@?|\s@)(?:{known})\s*([?.!]*)\s*$", r"\1", rest, flags=re.IGNORECASE).strip()


def plain(answer: Answer, *, choices: bool = True) -> str:
    """An answer as plain text, with its suggestions as a list."""
    return "\n".join([answer.text, *(f"{n}. {text}" for n, text in _choices(answer, choices))])


def markdown(answer: Answer, *, choices: bool = True) -> str:
    """An answer as Markdown (CommonMark). Nothing in its text is taken for markup."""
    lines = [_escape_markdown(answer.text)]
    if numbered := _choices(answer, choices):
        lines += ["", *(f"{n}. {_escape_markdown(text)}" for n, text in numbered)]
    return "\n".join(lines)


def html(answer: Answer, *, choices: bool = True) -> str:
    """An answer as a few tags of HTML. Nothing in its text is taken for markup."""
    text = htmllib.escape(answer.text).replace("\n", "<br>")
    items = "".join(f"<li>{htmllib.escape(choice)}</li>" for _, choice in _choices(answer, choices))
    return f"{text}<ol>{items}</ol>" if items else text


def _choices(answer: Answer, wanted: bool) -> list[tuple[int, str]]:
    return list(enumerate(answer.suggestions, start=1)) if wanted else []


def _escape_markdown(text: str) -> str:
    inline = re.sub(r"([\\`*_\[\]<>~|&])", r"\\\1", text)
    # "1. May" and "- a" are a list only where a line begins, so that most full stops stay as they are.
    return re.sub(r"^(\s*\d*)([#+\-=.)])", r"\1\\\2", inline, flags=re.MULTILINE)
