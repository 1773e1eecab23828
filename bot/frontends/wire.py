"""Answers as JSON: takes an `Answer`, gives the line of JSON that programs read.

`{"id": 7, "session": null, "status": "answered", "text": …}`. The line is plain ASCII (everything else
is escaped), so it is one line to every reader, and no terminal can be made to act on it.
"""
import json
from typing import Any

from bot.reading import Answer


def answer_line(answer: Answer, *, id: Any = None, session: str | None = None, reading: bool = False) -> str:
    """The object that the pipe writes for an answer; with the reading for `bot ask --json`."""
    return json_line({"id": id, "session": session, **answer.as_json(reading=reading)})


def error_line(text: str, *, id: Any = None) -> str:
    """The object that the pipe writes for a line that it can't serve."""
    return json_line({"id": id, "status": "error", "text": text})


def json_line(value: Any) -> str:
    """A value as one line of strict JSON."""
    return json.dumps(value, allow_nan=False)
