"""`bot mcp`: what a client of the official SDK sees, of this year's protocol and of the year before."""
import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("mcp", reason="the extra mcp is not installed")

from mcp import Client, MCPError

from bot import Answer, Bot
from bot.bot import Topic
from bot.frontends.mcp_server import build
from bot.pack import load

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
INTENTS = """\
language: en
intents:
  home: {kind: ship, ask: ["where is {name} at home?"], say: ["{name} is at home in {home}."]}
"""

ORZEL = {"kind": "ship", "key": "orzel", "source": "Register", "line": 11,
         "fields": {"home": "Gdynia", "length": 84, "cargo": ["coal", "grain"], "built": "1938-05"}}


class Parrot(Bot):
    """A bot that says every question of the conversation back, to show what it carried over."""

    def respond(self, text: str, context: Any) -> tuple[Answer, Any]:
        said = [*context, text] if isinstance(context, list) else [text]
        return Answer(" | ".join(said), "answered", values=(len(said),), confidence=1.0), said

    def topics(self) -> tuple[Topic, ...]:
        return (Topic("ships", ("where is Orzeł at home?",)),)


@pytest.fixture
def parrot(tmp_path: Path) -> Bot:
    (tmp_path / "facts.yaml").write_text(FACTS)
    (tmp_path / "intents.yaml").write_text(INTENTS)
    return Parrot(load(tmp_path))


@pytest.fixture(params=["2026-07-28", "legacy"])
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
