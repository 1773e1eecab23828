"""The prompts that chat front ends send on their own account: takes a chat's messages, gives a short
reply made from the chat and the pack, or None when a person asks.

For example, Open WebUI's "### Task: Generate a concise title … JSON format: { "title": … }" about a chat
that began with "who first visited Peru?" gets `{"title": "who first visited Peru"}`.

Known here: Open WebUI (titles, tags, follow-ups, search queries, completions, choice of tools, emoji),
LibreChat, NextChat, LobeChat, Cherry Studio and others that ask for a title or a summary in a sentence.
"""
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.bot import Bot
from bot.turns.context import Context

_TITLE_LENGTH = 60
_FOLLOW_UPS = 3
_HEAD = 600  # an instruction stands at the beginning; what follows is the chat itself

_WANTED_KEY = re.compile(r'\{\s*"(title|tags|follow_ups|queries|text|prompt)"\s*:')
_EMOJI = "facial expression through a fitting emoji"
_TITLE = re.compile(r"\b(?:generate|create|provide|write|give|summari[sz]e)\b[^.?!]*\btitle\b[^.?!]*"
                    r"\b(?:conversation|chat|discussion|message|prompt)"
                    r"|\b(?:generate|create|provide|write|give|summari[sz]e)\b[^.?!]*"
                    r"\b(?:conversation|chat|discussion)\b[^.?!]*\btitle\b"
                    r"|\bconversation\b[^.?!]*\bprovide:.*\btitle\b", re.IGNORECASE | re.DOTALL)
_SUMMARY = re.compile(r"\A\s*(?:please\s+)?summari[sz]e (?:the|our|this) (?:conversation|chat|discussion)",
                      re.IGNORECASE)
_USER_LINE = re.compile(r"^\W{0,3}(?:user|human)\W{0,3}:[ \t]*(\S.*)$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat, as text."""

    role: str
    text: str


def background_reply(bot: Bot, messages: Sequence[Message]) -> str | None:
    """The reply to a front end's own prompt; None when the chat ends with a person's question."""
    last = messages[-1].text
    instruction = _system(messages)
    if "Available Tools:" in instruction and '"tool_calls"' in instruction:
        return json.dumps({"tool_calls": []})
    _, quoted, history = last.partition("<chat_history>")
    if quoted:
        key = _WANTED_KEY.search(last)
        return _REPLIES[key[1] if key else "title"](bot, _questions(history, messages), bool(key))
    if _EMOJI in last[:_HEAD]:
        return "💬"
    if _TITLE.search(last[:_HEAD]) or _TITLE.search(instruction[:_HEAD]):
        return _title(bot, _questions(last, messages), False)
    if _SUMMARY.search(last):
        return " ".join(_questions(last, messages)) or bot.pack.title
    return None


def _system(messages: Sequence[Message]) -> str:
    return "\n".join(m.text for m in messages[:-1] if m.role in ("system", "developer"))


def _questions(history: str, messages: Sequence[Message]) -> list[str]:
    """What the user asked: in the chat that the prompt quotes, or else in the messages before it."""
    quoted = [line.strip() for line in _USER_LINE.findall(history)]
    earlier = [m.text.strip() for m in messages[:-1] if m.role == "user"]
    alone = [] if _TITLE.search(history[:_HEAD]) or _SUMMARY.search(history) else [history.strip()]
    return [question for question in quoted or earlier or alone if question]


def _title(bot: Bot, questions: list[str], as_json: bool) -> str:
    first = " ".join(questions[0].split()).rstrip("?!. ") if questions else ""
    if len(first) > _TITLE_LENGTH:
        first = (first[:_TITLE_LENGTH].rpartition(" ")[0] or first[:_TITLE_LENGTH]) + "…"
    title = first or bot.pack.title
    return _json("title", title) if as_json else title


def _tags(bot: Bot, questions: list[str], as_json: bool) -> str:
    return _json("tags", [bot.pack.title])


def _follow_ups(bot: Bot, questions: list[str], as_json: bool) -> str:
    """Questions that get an answer: first those of the topic that was asked about last."""
    intent = bot.respond(questions[-1], Context())[0].intent if questions else None
    topics = bot.topics()
    near = [example for topic in topics if topic.name == intent for example in topic.examples]
    other = [example for topic in topics for example in topic.examples[:1]]
    asked = {question.casefold() for question in questions}
    fresh = [q for q in dict.fromkeys([*near, *other]) if q.casefold() not in asked]
    return _json("follow_ups", fresh[:_FOLLOW_UPS])


def _nothing_to_search(bot: Bot, questions: list[str], as_json: bool) -> str:
    return _json("queries", [])


def _no_completion(bot: Bot, questions: list[str], as_json: bool) -> str:
    return _json("text", "")


def _image_prompt(bot: Bot, questions: list[str], as_json: bool) -> str:
    return _json("prompt", questions[-1] if questions else "")


def _json(key: str, value: object) -> str:
    return json.dumps({key: value}, ensure_ascii=False)


_REPLIES: dict[str, Callable[[Bot, list[str], bool], str]] = {
    "title": _title,
    "tags": _tags,
    "follow_ups": _follow_ups,
    "queries": _nothing_to_search,
    "text": _no_completion,
    "prompt": _image_prompt,
}
