"""`bot mcp`: what a client of the official SDK sees, of this year's protocol and of the year before."""
import asyncio
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("mcp", reason="the extra mcp is not installed")

from mcp import Client, MCPError, StdioServerParameters
from small_pack import write_small_pack

from bot import Answer, Bot
from bot.bot import Topic
from bot.cli import main
from bot.frontends.mcp_server import build

T = TypeVar("T")

FACTS = """\
language: en
title: a small harbour
kinds:
  port: {asks: where}
  ship: {fields: {home: port, length: number, cargo: [text], built: date}}
facts:
  port:
    gdynia: {name: Gdynia, also: [the port of Gdynia]}
    callao: {name: Callao}
  ship:
    orzel: {name: Orzeł, home: gdynia, length: 84, cargo: [coal, grain], built: 1938-05, source: Register}
    huascar: {name: Huáscar, home: callao, length: 67}
"""
ORZEL = {"kind": "ship", "key": "orzel", "source": "Register", "line": 11,
         "fields": {"name": "Orzeł", "home": "Gdynia", "length": 84, "cargo": ["coal", "grain"], "built": "1938-05"}}


class Parrot(Bot):
    """A bot that says every question of the conversation back, to show what it carried over."""

    def respond(self, text: str, context: Any) -> tuple[Answer, Any]:
        said = [*context, text] if isinstance(context, list) else [text]
        return Answer(" | ".join(said), "answered", values=(len(said),), confidence=1.0), said

    def topics(self) -> tuple[Topic, ...]:
        return (Topic("ships", ("where is Orzeł at home?",)),)


@pytest.fixture
def parrot(tmp_path: Path) -> Bot:
    return Parrot.load(write_small_pack(tmp_path, facts=FACTS))


MODES = ["2026-07-28", "legacy"]  # this year's protocol, and the one before


@pytest.fixture(params=MODES)
def use(request: pytest.FixtureRequest, parrot: Bot) -> Callable[[Callable[[Client], Awaitable[T]]], T]:
    """Runs a function with a client of this year's protocol, and of the one before."""
    def use(talk: Callable[[Client], Awaitable[T]]) -> T:
        async def session() -> T:
            async with Client(build(parrot), mode=request.param) as client:
                return await talk(client)
        return asyncio.run(session())
    return use


def call(tool: str, **arguments: Any) -> Callable[[Client], Awaitable[Any]]:
    """What a tool gives: its structured content, or the text of its error."""
    async def talk(client: Client) -> Any:
        result = await client.call_tool(tool, arguments)
        return result.content[0].text if result.is_error else result.structured_content
    return talk


def test_every_tool_says_what_it_is_and_what_it_gives(use) -> None:
    async def talk(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert {name: tool.title for name, tool in tools.items()} == {
            "ask": "Ask a question", "topics": "List the topics", "facts": "Look up facts"}
        for tool in tools.values():
            assert tool.description and tool.output_schema and tool.output_schema["type"] == "object"
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint and tool.annotations.idempotent_hint
            assert tool.annotations.open_world_hint is False and tool.annotations.destructive_hint is False
    use(talk)


@pytest.mark.parametrize(("arguments", "text"), [
    ({"question": "where is Orzeł?"}, "where is Orzeł?"),
    ({"question": "and Huáscar?", "earlier": ["where is Orzeł?"]}, "where is Orzeł? | and Huáscar?"),
    ({"question": "c", "earlier": ["a", "b"]}, "a | b | c"),
])
def test_ask(use, arguments: dict[str, Any], text: str) -> None:
    assert use(call("ask", **arguments)) == {
        "status": "answered", "text": text, "values": [1 + len(arguments.get("earlier", []))],
        "confidence": 1.0, "intent": None, "facts": [], "suggestions": []}


def test_nothing_is_remembered_between_calls(use) -> None:
    async def talk(client: Client) -> list[Any]:
        return [await call("ask", question=question)(client) for question in ("a", "b", "b")]
    assert [answer["text"] for answer in use(talk)] == ["a", "b", "b"]


def test_topics(use) -> None:
    assert use(call("topics")) == {
        "title": "a small harbour", "kinds": ["port", "ship"],
        "topics": [{"name": "ships", "examples": ["where is Orzeł at home?"]}]}


@pytest.mark.parametrize(("arguments", "keys", "total"), [
    ({}, ["gdynia", "callao", "orzel", "huascar"], 4),
    ({"limit": 1}, ["gdynia"], 4),
    ({"kind": "ship"}, ["orzel", "huascar"], 2),
    ({"name": "Gdynia"}, ["gdynia", "orzel"], 2),
    ({"name": "the PORT of gdynia"}, ["gdynia", "orzel"], 2),
    ({"name": "huascar", "kind": "ship"}, ["huascar"], 1),
    ({"name": "Bolivia"}, [], 0),
])
def test_facts(use, arguments: dict[str, Any], keys: list[str], total: int) -> None:
    found = use(call("facts", **arguments))
    assert ([fact["key"] for fact in found["facts"]], found["total"]) == (keys, total)


def test_a_fact_has_its_fields_as_a_program_reads_them_and_its_place(use) -> None:
    [fact] = use(call("facts", name="orzel"))["facts"]
    assert Path(fact.pop("file")).name == "facts.yaml"
    assert fact == ORZEL


@pytest.mark.parametrize(("tool", "arguments", "message"), [
    ("facts", {"kind": "train"}, "there is no kind 'train'; the kinds are port, ship"),
    ("facts", {"limit": 0}, "limit"),
    ("ask", {}, "question"),
    ("ask", {"question": "?" * 2001}, "at most 2000 characters"),
    ("ask", {"question": "?", "earlier": ["?"] * 21}, "at most 20 items"),
])
def test_arguments_that_are_refused(use, tool: str, arguments: dict[str, Any], message: str) -> None:
    assert message in use(call(tool, **arguments))


def test_the_facts_are_resources(use) -> None:
    async def talk(client: Client) -> list[str]:
        return [resource.uri for resource in (await client.list_resources()).resources]
    assert use(talk) == ["bot://facts/port", "bot://facts/ship"]


@pytest.mark.parametrize(("uri", "keys"), [
    ("bot://facts/ship/orzel", ["orzel"]),
    ("bot://facts/port", ["gdynia", "callao"]),
])
def test_reading_a_resource(use, uri: str, keys: list[str]) -> None:
    async def talk(client: Client) -> Any:
        [part] = (await client.read_resource(uri)).contents
        assert part.mime_type == "application/json"
        read = json.loads(part.text)
        return [fact["key"] for fact in (read if isinstance(read, list) else [read])]
    assert use(talk) == keys


@pytest.mark.parametrize("uri", ["bot://facts/ship/titanic", "bot://facts/train", "bot://facts/train/orzel"])
def test_a_resource_that_does_not_exist(use, uri: str) -> None:
    async def talk(client: Client) -> None:
        with pytest.raises(MCPError):
            await client.read_resource(uri)
    use(talk)


SERVER = [sys.executable, "-m", "bot", "mcp"]


def talk_to_the_default_pack(server: StdioServerParameters | str, mode: str) -> None:
    async def talk() -> None:
        async with Client(server, mode=mode) as client:
            version = client.session.protocol_version
            assert version == ("2025-11-25" if mode == "legacy" else "2026-07-28")
            answer = await call("ask", question="who first visited Peru?")(client)
            assert (answer["status"], len(answer["values"])) == ("answered", 1)
            after = await call("ask", question="and Poland?", earlier=["who first visited Peru?"])(client)
            assert after["values"] == Bot.load().ask("who first visited Poland?").as_json()["values"] != []
            looked_up = await call("facts", kind=answer["facts"][0]["kind"])(client)
            assert answer["facts"][0] in looked_up["facts"]
            assert (await call("topics")(client))["title"] == Bot.load().pack.title
    asyncio.run(asyncio.wait_for(talk(), timeout=60))


@pytest.mark.parametrize("mode", MODES)
def test_over_stdio(mode: str) -> None:
    talk_to_the_default_pack(StdioServerParameters(command=SERVER[0], args=SERVER[1:]), mode)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where `bot mcp --http` listens; the server ends with the tests."""
    with subprocess.Popen([*SERVER, "--http", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        yield server.stderr.readline().removeprefix("MCP at ").strip()
        server.terminate()
        server.communicate()


@pytest.mark.parametrize("mode", MODES)
def test_over_http(mode: str, address: str) -> None:
    talk_to_the_default_pack(address, mode)


def test_http_answers_to_no_name_but_that_of_this_machine(address: str) -> None:
    request = urllib.request.Request(address, b"{}", {
        "Host": "evil.example", "Content-Type": "application/json", "Accept": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    with refused.value:
        assert refused.value.code == 421


def test_stdout_carries_the_protocol_and_nothing_else() -> None:
    begin = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
        "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
    done = subprocess.run(SERVER, input=f"{json.dumps(begin)}\nnot JSON\n", capture_output=True, text=True, check=True)
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply["jsonrpc"] for reply in replies] == ["2.0"] * len(replies)
    assert replies[0]["result"]["protocolVersion"] == "2025-06-18"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("arguments", "message"), [
    (["--host", "0.0.0.0"], "`bot mcp` asks nobody who they are, so it won't listen on 0.0.0.0: "
                            "keep to a loopback address, behind a proxy that asks"),
    (["--port", "70000"], "--port can't be '70000'; see `bot mcp --help`"),
])
def test_addresses_that_it_refuses(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mcp", "--http", *arguments]) == 2
    assert capsys.readouterr().err == f"bot: {message}\n"


def test_a_bad_pack_is_refused_before_anything_is_served(tmp_path: Path) -> None:
    done = subprocess.run([*SERVER, "--pack", str(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "facts.yaml" in done.stderr
    assert "Traceback" not in done.stderr
