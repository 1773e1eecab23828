"""`bot serve`, door by door: what goes in, and the status and JSON that come out."""
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra http is not installed")
pytest.importorskip("httpx2", reason="httpx2 is not installed (pip install '.[test]')")

from harbour import HUASCAR, LENGTH, ORZEL, Harbour
from starlette.testclient import TestClient

from bot.arguments import Parser
from bot.errors import UsageError
from bot.frontends import serve
from bot.frontends.http.app import create_app
from bot.frontends.http.settings import Settings, check_address, find_token

TEXT = "Orzeł is at home in <b>Gdynia</b>."


class Clock:
    """A time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def client(bot: Harbour | None = None, *, clock: Clock | None = None, **settings: Any) -> TestClient:
    app = create_app(bot or Harbour(), Settings(**settings), clock=clock or Clock())
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


def chat(*turns: str, **fields: Any) -> dict[str, Any]:
    return {"model": "bot", "messages": [{"role": "user", "content": turn} for turn in turns], **fields}


def said(value: Mapping[str, Any]) -> str:
    content: str = value["choices"][0]["message"]["content"]
    return content


def test_an_answer_comes_whole() -> None:
    answer = client().post("/v1/ask", json={"text": ORZEL}).json()
    assert answer["text"] == TEXT
    assert answer["values"] == ["Gdynia"]
    assert answer["facts"][0]["source"] == "Register"
    assert answer["reading"]["words"][0]["role"] == "topic"
    assert set(answer) == {"session", "status", "text", "values", "confidence", "intent", "facts",
                           "suggestions", "reading"}


@pytest.mark.parametrize(("path", "first", "second", "text"), [
    ("/v1/ask", {"text": ORZEL, "session": "a"}, {"text": "again", "session": "a"}, TEXT),
    ("/v1/ask", {"text": ORZEL, "session": "a"}, {"text": "again", "session": "b"}, "I don't know that."),
    ("/v1/ask", {"text": ORZEL}, {"text": "again"}, "I don't know that."),
    ("/webhooks/rest/webhook", {"message": ORZEL, "sender": "a"}, {"message": "again", "sender": "a"}, TEXT),
    ("/webhooks/rest/webhook", {"message": ORZEL}, {"message": "again"}, "I don't know that."),
])
def test_a_session_remembers(path: str, first: dict[str, str], second: dict[str, str], text: str) -> None:
    c = client()
    c.post(path, json=first)
    answer = c.post(path, json=second).json()
    assert (answer[0] if isinstance(answer, list) else answer)["text"] == text


def test_the_pack_says_what_can_be_asked() -> None:
    assert client().get("/v1/pack").json() == {
        "title": "A small harbour", "language": "en", "questions": [ORZEL, LENGTH],
        "topics": [{"name": "home", "questions": [ORZEL, HUASCAR]}, {"name": "length", "questions": [LENGTH]}],
        "sources": [{"key": "register", "title": "The register", "publisher": "Harbour office",
                     "licence": None, "url": None}],
    }


def test_rasa_gets_messages_with_buttons() -> None:
    c = client()
    assert c.get("/webhooks/rest/").json() == {"status": "ok"}
    assert c.post("/webhooks/rest/webhook", json={"sender": "ada", "message": "where is it ?"}).json() == [
        {"recipient_id": "ada", "text": "Which ship do you mean?",
         "buttons": [{"title": ORZEL, "payload": ORZEL}, {"title": HUASCAR, "payload": HUASCAR}]}]
    assert c.post("/webhooks/rest/webhook", json={"message": ORZEL}).json() == [
        {"recipient_id": "default", "text": TEXT}]


@pytest.mark.parametrize(("request_", "text"), [
    (chat(ORZEL), TEXT),
    (chat(ORZEL, "again"), TEXT),  # the messages are the memory
    (chat("again"), "I don't know that."),
    (chat("where is it ?"), f"Which ship do you mean?\n1. {ORZEL}\n2. {HUASCAR}"),
    (chat("where is it ?", "1"), TEXT),
    (chat("where is it ?", "7"), "I don't know that."),
    (chat(*["x"] * 50, ORZEL), TEXT),
    (chat("x" * 3000, ORZEL), TEXT),  # a turn that was refused before doesn't spoil the next
    (chat(ORZEL, temperature="hot", n=3, stop=["Gdynia"], tools=[{}], response_format={}, max_tokens=1,
          user="ada", seed=1, unheard_of={"a": 1}), TEXT),
    ({"model": "bot", "messages": [
        {"role": "system", "content": "You are a pirate."}, {"role": "developer", "content": "Rhyme."},
        {"role": "user", "content": [{"type": "text", "text": ORZEL},
                                     {"type": "image_url", "image_url": {"url": "data:,"}}]}]}, TEXT),
    ({"model": "bot", "messages": [
        {"role": "user", "content": ORZEL, "name": "Ada"},
        {"role": "assistant", "content": None, "tool_calls": [{"id": "1"}]},
        {"role": "tool", "tool_call_id": "1", "content": "12"}]}, TEXT),
])
def test_openai_chat(request_: dict[str, Any], text: str) -> None:
    answer = client().post("/v1/chat/completions", json=request_).json()
    assert said(answer) == text
    assert answer["choices"][0]["finish_reason"] == "stop"
    words = answer["usage"]
    assert words["total_tokens"] == words["prompt_tokens"] + words["completion_tokens"]
    assert words["completion_tokens"] == len(text.split())


@pytest.mark.parametrize("usage", [True, False])
def test_openai_stream(usage: bool) -> None:
    request = chat("where is it ?", stream=True, stream_options={"include_usage": usage})
    response = client().post("/v1/chat/completions", json=request)
    assert response.headers["content-type"].startswith("text/event-stream")
    lines = [line.removeprefix("data: ") for line in response.text.split("\n\n") if line]
    assert lines.pop() == "[DONE]"
    chunks = [json.loads(line) for line in lines]
    if usage:
        last = chunks.pop()
        assert (last["choices"], last["usage"]["completion_tokens"]) == ([], 17)
        assert all(chunk["usage"] is None for chunk in chunks)
    assert "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks) == (
        f"Which ship do you mean?\n1. {ORZEL}\n2. {HUASCAR}")
    assert chunks[0]["choices"][0]["delta"]["role"] == "assistant"
    assert [chunk["choices"][0]["finish_reason"] for chunk in chunks][-2:] == [None, "stop"]


def test_openai_models() -> None:
    c = client()
    model = c.get("/v1/models/bot").json()
    assert (model["id"], model["object"]) == ("bot", "model")
    assert c.get("/v1/models").json() == {"object": "list", "data": [model]}


HISTORY = f"### Chat History:\n<chat_history>\nUSER: {ORZEL}\nASSISTANT: Gdynia.\n</chat_history>"
BACKGROUND = [  # what chat front ends send, shortened, and the reply
    ('### Task:\nGenerate a concise title.\nJSON format: { "title": "your title here" }\n' + HISTORY,
     {"title": "Where is Orzeł at home"}),
    ('### Task:\nGenerate 1-3 broad tags.\nJSON format: { "tags": ["tag1", "tag2"] }\n' + HISTORY,
     {"tags": ["A small harbour"]}),
    ('### Task:\nSuggest 3-5 relevant follow-up questions.\nJSON format: { "follow_ups": ["Question 1?"] }\n'
     + HISTORY, {"follow_ups": [HUASCAR, LENGTH]}),
    ('### Task:\nAnalyze the chat history to determine the necessity of generating search queries: '
     '{ "queries": ["query1"] }\n' + HISTORY, {"queries": []}),
    ('### Task:\nYou are an autocompletion system. `{ "text": "<your_completion>" }`\n' + HISTORY,
     {"text": ""}),
    ('### Task:\nGenerate a detailed prompt for an image.\n{\n "prompt": "Your description."\n}\n' + HISTORY,
     {"prompt": ORZEL}),
    ("Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return "
     f"the title itself.\n\nConversation:\nUser: {ORZEL}\nAI: Gdynia.", "Where is Orzeł at home"),
    ("Analyze this conversation and provide:\n1. The detected language of the conversation\n2. A concise title "
     f"in the detected language\n\nUser: {ORZEL}\nAI: Gdynia.", "Where is Orzeł at home"),
    ("Generate a concise title for a conversation that starts with:\n" + f"User: {' '.join(['long'] * 30)}",
     "long long long long long long long long long long long long…"),
    ("Your task is to reflect the speaker's likely facial expression through a fitting emoji.", "💬"),
    ("Give me a title for this chat", "A small harbour"),
]


@pytest.mark.parametrize(("prompt", "reply"), BACKGROUND)
def test_a_prompt_of_the_front_end_is_no_question(prompt: str, reply: object) -> None:
    c = client()
    content = said(c.post("/v1/chat/completions", json=chat(prompt)).json())
    assert (json.loads(content) if isinstance(reply, dict) else content) == reply
    assert "bot_questions_total{" not in c.get("/metrics").text


@pytest.mark.parametrize(("messages", "reply"), [
    ([("user", ORZEL), ("assistant", "Gdynia."), ("user", "Please generate a four to five word title "
      "summarizing our conversation without any lead-in.")], "Where is Orzeł at home"),
    ([("user", ORZEL), ("assistant", "Gdynia."), ("user", "Summarize the discussion briefly in 200 words.")],
     ORZEL),
    ([("system", "You need to summarize the user's conversation into a title of 10 words or less."),
      ("user", f"user: {ORZEL}\nassistant: Gdynia.")], "Where is Orzeł at home"),
    ([("system", "Generate a concise, descriptive title for this conversation."), ("user", ORZEL)],
     "Where is Orzeł at home"),
    ([("system", 'Available Tools: []\nReturn an empty array: {"tool_calls": []}'), ("user", ORZEL)],
     '{"tool_calls": []}'),
])
def test_a_prompt_about_the_messages_before_it(messages: list[tuple[str, str]], reply: str) -> None:
    body = {"model": "bot", "messages": [{"role": role, "content": text} for role, text in messages]}
    assert said(client().post("/v1/chat/completions", json=body).json()) == reply


@pytest.mark.parametrize("question", [
    "what is the title of the president?", "give me the title of the head of state",
    "who gave a message to the president?", "how many tags are there?"])
def test_a_question_about_titles_is_a_question(question: str) -> None:
    assert said(client().post("/v1/chat/completions", json=chat(question)).json()) == "I don't know that."


REFUSED: list[tuple[str, dict[str, Any], int, str]] = [  # path, body, status, code
    ("/v1/ask", {}, 400, "bad_field"),
    ("/v1/ask", {"text": 7}, 400, "bad_field"),
    ("/v1/ask", {"text": "\ud800"}, 400, "bad_field"),
    ("/v1/ask", {"text": "x", "session": 7}, 400, "bad_field"),
    ("/v1/ask", {"text": "x" * 2001}, 413, "question_too_long"),
    ("/v1/ask", {"text": "x", "session": "x" * 201}, 400, "session_too_long"),
    ("/v1/ask", {"text": "x", "more": "x" * 1_000_000}, 413, "body_too_large"),
    ("/webhooks/rest/webhook", {"sender": "ada"}, 400, "bad_field"),
    ("/v1/chat/completions", {"messages": []}, 400, "bad_field"),
    ("/v1/chat/completions", {"model": "bot"}, 400, "bad_field"),
    ("/v1/chat/completions", {"model": "bot", "messages": []}, 400, "no_question"),
    ("/v1/chat/completions", {"model": "bot", "messages": ["hi"]}, 400, "bad_field"),
    ("/v1/chat/completions", {"model": "bot", "messages": [{"role": "user", "content": 7}]}, 400, "bad_field"),
    ("/v1/chat/completions", {"model": "bot", "messages": [{"role": "system", "content": "x"}]}, 400,
     "no_question"),
    ("/v1/chat/completions", chat("x", stream="yes"), 400, "bad_field"),
    ("/v1/chat/completions", chat("x", stream_options=[]), 400, "bad_field"),
    ("/v1/chat/completions", {**chat("x"), "model": "gpt"}, 404, "model_not_found"),
    ("/v1/chat/completions", chat("x" * 2001), 413, "question_too_long"),
    ("/v1/ask", {"text": "break"}, 500, "internal_error"),
]


@pytest.mark.parametrize(("path", "body", "status", "code"), REFUSED)
def test_a_refusal_has_a_status_and_a_reason(path: str, body: dict[str, Any], status: int, code: str) -> None:
    response = client().post(path, content=json.dumps(body), headers={"Content-Type": "application/json"})
    error = response.json()["error"]
    assert (response.status_code, error["code"]) == (status, code)
    assert set(error) == {"message", "type", "param", "code"}


@pytest.mark.parametrize(("content", "kind", "status"), [
    (b'{"text": "x"}', "text/plain", 415),
    (b"text=x", "application/x-www-form-urlencoded", 415),
    (b"{", "application/json", 400),
    (b"\xff", "application/json", 400),
    (b"[" * 100_000, "application/json", 400),
    (b'["text"]', "application/json", 400),
    (b'{"text": "x"}', "application/json; charset=utf-8", 200),
])
def test_the_body_is_a_json_object(content: bytes, kind: str, status: int) -> None:
    assert client().post("/v1/ask", content=content, headers={"Content-Type": kind}).status_code == status


def test_unknown_paths_and_methods_are_json_too() -> None:
    assert client().get("/nowhere").json()["error"]["code"] == "not_found"
    response = client().delete("/v1/ask")
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert response.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize(("path", "header", "status"), [
    ("/v1/pack", None, 401), ("/metrics", None, 401), ("/webhooks/rest/", None, 401),
    ("/v1/pack", "Bearer wrong", 401), ("/v1/pack", "Bearer sécret", 401), ("/v1/pack", "Basic secret", 401),
    ("/v1/pack", "Bearer secret", 200), ("/v1/pack", "bearer secret", 200), ("/metrics", "Bearer secret", 200),
    ("/", None, 200), ("/widget.js", None, 200), ("/healthz", None, 200), ("/readyz", None, 200),
    ("/openapi.json", None, 200),
])
def test_the_token_is_asked_for_where_answers_are(path: str, header: str | None, status: int) -> None:
    headers = {"Authorization": header.encode("latin-1")} if header else {}
    response = client(token="secret").get(path, headers=headers)
    assert response.status_code == status
    assert ("www-authenticate" in response.headers) == (status == 401)


@pytest.mark.parametrize(("host", "settings", "status"), [
    ("localhost:8000", {}, 200), ("127.0.0.1", {}, 200), ("[::1]:8000", {}, 200), ("[::1]", {}, 200),
    ("evil.example", {}, 421), ("evil.example:8000", {}, 421), ("", {}, 421),
    ("bot.example.org", {"hosts": ("bot.example.org",)}, 200),
])
def test_without_a_token_only_this_machine_is_known(host: str, settings: dict[str, Any], status: int) -> None:
    assert client(**settings).get("/healthz", headers={"Host": host}).status_code == status


def test_with_a_token_any_name_will_do() -> None:
    assert client(token="secret").get("/healthz", headers={"Host": "bot.example.org"}).status_code == 200


@pytest.mark.parametrize(("origin", "allowed"), [("https://a.example", True), ("https://b.example", False)])
def test_only_listed_sites_may_ask(origin: str, allowed: bool) -> None:
    c = client(origins=("https://a.example",), token="secret")
    preflight = c.options("/v1/ask", headers={
        "Origin": origin, "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type"})
    assert preflight.is_success == allowed
    response = c.post("/v1/ask", json={"text": "x"}, headers={"Origin": origin})  # a page reads the 401 too
    assert response.headers.get("access-control-allow-origin") == (origin if allowed else None)


def test_without_a_list_no_site_may_ask() -> None:
    response = client().get("/v1/pack", headers={"Origin": "https://a.example"})
    assert "access-control-allow-origin" not in response.headers


def test_a_client_that_asks_too_much_waits() -> None:
    clock = Clock()
    c = client(clock=clock, rate=2)
    assert [c.get("/v1/pack").status_code for _ in range(5)] == [200, 200, 200, 200, 429]
    assert c.get("/v1/pack").headers["retry-after"] == "1"
    assert c.get("/healthz").status_code == 200
    clock.now = 0.5
    assert [c.get("/v1/pack").status_code for _ in range(2)] == [200, 429]


def test_a_rate_of_0_limits_nothing() -> None:
    c = client(rate=0)
    assert {c.get("/v1/pack").status_code for _ in range(100)} == {200}


def test_sessions_are_bounded_and_end() -> None:
    clock, bot = Clock(), Harbour()
    c = client(bot, clock=clock, max_sessions=2, session_minutes=1)

    def status(session: str) -> int:
        return c.post("/v1/ask", json={"text": "x", "session": session}).status_code

    assert [status("a"), status("b"), status("c"), status("a")] == [200, 200, 429, 200]
    clock.now = 61
    assert (status("c"), bot.forgotten) == (200, ["b", "a"])  # the one that was idle for longest first
    assert "bot_sessions 1.0" in c.get("/metrics").text


def test_metrics_count_answers_and_requests() -> None:
    c = client()
    c.post("/v1/ask", json={"text": ORZEL})
    c.post("/v1/chat/completions", json=chat("where is it ?"))
    c.get("/some/path/that/is/not/there")
    text = c.get("/metrics").text
    assert 'bot_questions_total{door="ask",status="answered"} 1.0' in text
    assert 'bot_questions_total{door="chat",status="clarify"} 1.0' in text
    assert 'bot_request_seconds_count{method="POST",path="/v1/ask",status="200"} 1.0' in text
    assert 'bot_request_seconds_count{method="-",path="-",status="404"} 1.0' in text


@pytest.mark.parametrize(("log_questions", "shown"), [(False, False), (True, True)])
def test_the_log_holds_questions_only_if_asked_to(
    log_questions: bool, shown: bool, caplog: pytest.LogCaptureFixture,
) -> None:
    c = client(log_questions=log_questions)
    with caplog.at_level(logging.INFO, "bot.serve"):
        c.post("/v1/ask", json={"text": ORZEL})
        c.post("/v1/chat/completions", json=chat(ORZEL, user="ada"), headers={"X-OpenWebUI-Chat-Id": "c\n1"})
        c.get("/v1/" + ORZEL)
    lines = [record.getMessage() for record in caplog.records]
    assert [line.split(" ")[1:4] for line in lines] == [
        ["POST", "/v1/ask", "200"], ["POST", "/v1/chat/completions", "200"], ["-", "-", "404"]]
    assert ["at home" in line for line in lines] == [shown, shown, False]
    assert ' chat="c\\n1"' in lines[1]


def test_a_server_that_stops_says_so() -> None:
    c = client()
    assert c.get("/readyz").json() == {"status": "ready"}
    c.app.state.service.draining = True  # type: ignore[attr-defined]
    response = c.get("/readyz")
    assert (response.status_code, response.headers["connection"]) == (503, "close")


def test_the_page_may_load_nothing_but_itself() -> None:
    c = client()
    page = c.get("/")
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';") and "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    again = c.get("/", headers={"If-None-Match": page.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("value", "file", "environment", "token"), [
    ("a", "b\n", "c", "a"), (None, "b\n", "c", "b"), (None, None, "c", "c"), (None, None, None, None),
    (None, None, "", None)])
def test_where_the_token_comes_from(
    value: str | None, file: str | None, environment: str | None, token: str | None, tmp_path: Path,
) -> None:
    path = tmp_path / "token"
    path.write_text(file or "")
    assert find_token(value, str(path) if file else None, environment) == token


@pytest.mark.parametrize(("value", "file"), [("", None), ("two words", None), ("é", None), (None, "\n"),
                                             (None, "missing")])
def test_a_token_that_would_protect_nothing(value: str | None, file: str | None, tmp_path: Path) -> None:
    path = tmp_path / "token"
    if file != "missing":
        path.write_text(file or "")
    with pytest.raises(UsageError, match=r"one word of printable|No such file"):
        find_token(value, str(path) if file else None, None)


@pytest.mark.parametrize(("host", "token", "fine"), [
    ("127.0.0.1", None, True), ("localhost", None, True), ("::1", None, True),
    ("0.0.0.0", None, False), ("::", None, False), ("192.0.2.1", None, False), ("0.0.0.0", "secret", True)])
def test_who_may_be_answered_without_a_token(host: str, token: str | None, fine: bool) -> None:
    settings = Settings(host=host, token=token)
    if fine:
        check_address(settings)
    else:
        with pytest.raises(UsageError, match="set a token"):
            check_address(settings)


@pytest.mark.parametrize(("arguments", "message"), [
    (["--max-question", "0"], "--max-question must be at least 1"),
    (["--rate", "-1"], "--rate can't be negative, and --session-minutes must be more than 0"),
    (["--host", "0.0.0.0"], "--host 0.0.0.0 would answer anybody who reaches this machine: set a token "
     "(BOT_TOKEN or --token-file), or leave out --host and put a proxy in front"),
])
def test_options_that_make_no_sense(
    arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    parser = Parser("serve", "")
    serve.add_arguments(parser)
    with pytest.raises(UsageError) as error:
        serve.run(parser.parse(arguments))
    assert str(error.value) == message


def test_every_option_and_path_is_in_the_documentation() -> None:
    text = (Path(__file__).parent.parent / "docs" / "http.md").read_text("utf-8")
    parser = Parser("serve", "")
    serve.add_arguments(parser)
    names = [name for option in parser.options for name in option.names]
    paths = list(client().get("/openapi.json").json()["paths"])
    assert [word for word in [*names, *paths, "BOT_TOKEN", "BOT_PACK"] if f"`{word}" not in text
            and f"{word}`" not in text] == []
