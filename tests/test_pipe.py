"""`bot pipe`: lines → replies. Each table row is a line that some program could send."""
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_pack import write_small_pack

from bot.cli import main

KEYS = ["id", "session", "status", "text", "values", "confidence", "intent", "facts", "suggestions"]
Serve = Callable[[bytes], list[dict[str, Any]]]


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Serve:
    """Runs the pipe over some bytes, and gives its replies."""
    pack = write_small_pack(tmp_path)

    def run(sent: bytes) -> list[dict[str, Any]]:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(sent)))
        assert main(["pipe", "--pack", str(pack)]) == 0
        written = capsys.readouterr()
        assert written.err == ""
        assert written.out.isascii()
        return [json.loads(line) for line in written.out.splitlines()]

    return run


SERVED = [  # a line; its id, session and status
    (b'{"text": "how long is Huascar?"}', None, None, "answered"),
    (b'{"id": 7, "session": "a", "text": "how long is Huascar?"}', 7, "a", "answered"),
    (b'{"id": "x", "session": null, "text": "how long is Huascar?"}', "x", None, "answered"),
    (b'{"id": {"a": [1, 2.5, true, null]}, "text": "hm"}', {"a": [1, 2.5, True, None]}, None, "unknown"),
    (b'{"id": 12345678901234567890123, "text": "hm"}', 12345678901234567890123, None, "unknown"),
    (b'{"id": "' + b"long " * 1000 + b'", "text": "hm"}', "long " * 1000, None, "unknown"),
    (b'{"id": "\\ud800", "text": "\\udfff\\u0000"}', "\ud800", None, "unknown"),
    (b'\xef\xbb\xbf{"id": 1, "text": "how long is Huascar?"}', 1, None, "answered"),
    (b'  {"id": 1, "text": "how long is Huascar?"}  ', 1, None, "answered"),
    ('{"id": "ł", "text": "how long is Orzeł?"}'.encode(), "ł", None, "answered"),
    (b'{"text": "", "id": 1}', 1, None, "unknown"),
    (b'{"text": "{facts} {{7*7}} ${HOME} \\u001b[31m how long is Huascar?", "id": 1}', 1, None, "unknown"),
    (json.dumps({"text": "what " * 20_000}).encode(), None, None, "unknown"),
    (b'{"text": "how long is Huascar?", "more": 1}', None, None, "answered"),
]

REFUSED = [  # a line; the id and the text of the error
    (b"", None, "the line isn't JSON: it is blank"),
    (b"   \t", None, "the line isn't JSON: it is blank"),
    (b"how long is Huascar?", None, "the line isn't JSON: Expecting value at character 1"),
    (b'{"id": 1, "text": "hm"', None, "the line isn't JSON: Expecting ',' delimiter at character 23"),
    (b'"hm"', None, "the line must be an object, and is a string"),
    (b"[]", None, "the line must be an object, and is a list"),
    (b"null", None, "the line must be an object, and is null"),
    (b'{"id": 1}', 1, "text must be a string, and is missing"),
    (b'{"id": 1, "text": null}', 1, "text must be a string, and is null"),
    (b'{"id": 1, "text": 5}', 1, "text must be a string, and is a number"),
    (b'{"id": 1, "text": true}', 1, "text must be a string, and is true or false"),
    (b'{"id": 1, "text": ["hm"]}', 1, "text must be a string, and is a list"),
    (b'{"id": 1, "session": 5, "text": "hm"}', 1, "session must be a string, and is a number"),
    (b'{"id": 1, "session": {}, "text": "hm"}', 1, "session must be a string, and is an object"),
    (b'{"id": NaN, "text": "hm"}', None, "the line isn't JSON that can be read: NaN is no JSON number"),
    (b'{"id": 1e999, "text": "hm"}', None, "the line isn't JSON that can be read: a number is too large"),
    (b'{"id": 1, "text": "caf\xe9"}', None, "the line isn't UTF-8 (byte 23)"),
    (b"\xff\xfe{\x00}\x00", None, "the line isn't UTF-8 (byte 1)"),
    (b"[" * 100_000, None, "the line isn't JSON that can be read: it is nested too deep"),
    (b'{"text": "' + b"x" * 1_000_000 + b'"}', None, "the line is longer than 1000000 bytes"),
]


@pytest.mark.parametrize("line, id, session, status", SERVED)
def test_served(serve: Serve, line: bytes, id: Any, session: str | None, status: str) -> None:
    [reply] = serve(line + b"\n")
    assert list(reply) == KEYS
    assert (reply["id"], reply["session"], reply["status"]) == (id, session, status)


@pytest.mark.parametrize("line, id, text", REFUSED, ids=lambda value: repr(value)[:40])
def test_refused(serve: Serve, line: bytes, id: Any, text: str) -> None:
    assert serve(line + b"\n") == [{"id": id, "status": "error", "text": text}]


def test_a_refused_line_leaves_the_next_one_alone(serve: Serve) -> None:
    good = b'{"id": "good", "text": "how long is Huascar?"}\n'
    replies = serve(b"".join(line + b"\n" + good for line, _, _ in REFUSED))
    assert [reply["status"] for reply in replies] == ["error", "answered"] * len(REFUSED)


def test_an_id_that_can_be_read_but_not_written_is_refused(serve: Serve) -> None:
    lines = [b'{"id": ' + b"[" * depth + b"]" * depth + b', "text": "hm"}\n' for depth in range(900, 1000)]
    assert {reply["status"] for reply in serve(b"".join(lines))} <= {"unknown", "error"}


@pytest.mark.parametrize("sent, replies", [
    (b"", 0),
    (b'{"text": "hm"}', 1),  # no line end at the end
    (b'{"text": "hm"}\r\n{"text": "hm"}\r\n', 2),
    (b"\n\n", 2),
    (b"x" * 2_500_000 + b'\n{"text": "hm"}\n', 2),
    (b"x" * 2_500_000, 1),
])
def test_one_reply_a_line(serve: Serve, sent: bytes, replies: int) -> None:
    assert len(serve(sent)) == replies


values = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=3)
lines = st.binary() | st.dictionaries(st.sampled_from(["id", "session", "text", "?"]), values).map(
    lambda asked: json.dumps(asked).encode())


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(lines.filter(lambda line: b"\n" not in line)))
def test_any_lines_get_as_many_replies(serve: Serve, sent: list[bytes]) -> None:
    replies = serve(b"".join(line + b"\n" for line in sent))
    assert len(replies) == len(sent)
    for reply in replies:
        assert list(reply) == (["id", "status", "text"] if reply["status"] == "error" else KEYS)


def test_what_an_answer_holds(serve: Serve) -> None:
    [reply] = serve(b'{"text": "how long is Huascar?"}\n')
    assert reply["values"] == [67]
    assert reply["intent"] == "length"
    assert 0.5 < reply["confidence"] <= 1
    [fact] = reply["facts"]
    assert fact.pop("file").endswith("facts.yaml")
    assert fact == {"kind": "ship", "key": "huascar", "source": None, "line": 13,
                    "fields": {"name": "Huáscar", "home": "Callao", "length": 67}}


def test_a_session_remembers_and_no_session_does_not(serve: Serve) -> None:
    first = b'{"session": "a", "text": "where is Huascar at home?"}\n'
    second = b'{"session": "%s", "text": "and Orzel?"}\n'
    assert serve(first + second % b"a")[1]["values"] == ["Gdynia"]
    assert serve(first.replace(b'"a"', b"null") + second.replace(b'"%s"', b"null"))[1]["status"] != "answered"


def test_each_reply_comes_before_the_next_line_is_sent(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "pipe", "--pack", str(write_small_pack(tmp_path))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        for number in range(3):
            process.stdin.write(b'{"id": %d, "text": "how long is Huascar?"}\n' % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait() == 0


def test_a_closed_output_ends_it_quietly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "pipe", "--pack", str(write_small_pack(tmp_path))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.write(b'{"text": "hm"}\n' * 3)
        process.stdin.close()
        assert process.wait() == 0
        assert process.stderr.read() == b""


def test_a_bad_pack_ends_it_before_any_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_small_pack(tmp_path, facts="language: en\ntitle: [\n")
    assert main(["pipe", "--pack", str(tmp_path)]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert "facts.yaml" in written.err
