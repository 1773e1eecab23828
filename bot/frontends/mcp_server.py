"""What an MCP client sees of the bot: three tools, and the facts as resources.

Takes a `Bot`; gives the SDK's `MCPServer`, which any transport can run. Nothing is remembered between
calls: the questions before this one come along in `earlier`, so the same call always gives the same
answer, and the annotations may say so.

For example, the tool `ask` with `{"question": "and the second?", "earlier": ["who first visited Peru?"]}`
gives the object of `bot ask --json`, without the reading.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated, Any, Literal, cast
from urllib.parse import quote

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.server.mcpserver.resources import FunctionResource
from mcp_types import ToolAnnotations
from pydantic import Field
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from bot.bot import Bot
from bot.evidence import fact_of
from bot.lookup import MemoryStore
from bot.model import Pack, Record, Ref
from bot.turns.context import Context

MAX_QUESTION = 2_000  # characters; nobody asks at such length, and reading costs time with every word
MAX_EARLIER = 20  # questions; each is answered again to rebuild what the conversation carries over
MAX_FACTS = 200  # of one look-up, to spare the context of the model that reads them

Text = Annotated[str, Field(max_length=MAX_QUESTION)]
Question = Annotated[Text, Field(description="one question, in plain words")]
Earlier = Annotated[tuple[Text, ...], Field(
    max_length=MAX_EARLIER, description="the questions before it, oldest first, where it leans on them")]

READS_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True,
                             open_world_hint=False)

INSTRUCTIONS = """Answers questions about {title}, from facts that somebody checked, and from nothing else.
Pass its text on as it is. "unknown" means that it has no fact or did not understand a word, and not that
the answer is no; "clarify" means that it needs to know which of the suggestions was meant."""


class FactOut(TypedDict):
    """A record of the facts, and where it stands."""

    kind: str
    key: str | None
    fields: dict[str, Any]
    source: str | None
    file: str
    line: int


class AnswerOut(TypedDict):
    """An answer."""

    status: Annotated[Literal["answered", "unknown", "clarify"], Field(
        description="unknown: no fact, or a word not understood; clarify: one of the suggestions is meant")]
    text: Annotated[str, Field(description="the answer in a sentence or two")]
    values: Annotated[list[Any], Field(description="the bare values asked for")]
    confidence: Annotated[float, Field(ge=0, le=1, description="how exactly the words were explained")]
    intent: str | None
    facts: Annotated[list[FactOut], Field(description="the facts that the answer rests on")]
    suggestions: Annotated[list[str], Field(description="whole questions that can be asked next")]


class TopicOut(TypedDict):
    """Something that can be asked about."""

    name: str
    examples: Annotated[list[str], Field(description="questions that get an answer")]


class TopicsOut(TypedDict):
    """Everything that can be asked about."""

    title: str
    topics: list[TopicOut]
    kinds: Annotated[list[str], Field(description="the kinds of facts, for the tool facts")]


class FactsOut(TypedDict):
    """What a look-up found."""

    total: Annotated[int, Field(description="how many facts there are, shown or not")]
    facts: list[FactOut]


def build(bot: Bot) -> MCPServer[Any]:
    """The server for a bot."""
    pack = bot.pack
    shelf = Shelf(pack)
    server: MCPServer[Any] = MCPServer(
        "accountable-bot", title=pack.title, version=version("accountable-bot"),
        instructions=INSTRUCTIONS.format(title=pack.title), log_level="WARNING",
    )
    for title, tool in (("Ask a question", _ask(bot)), ("List the topics", _topics(bot)),
                        ("Look up facts", _facts(shelf))):
        server.add_tool(tool, title=title, annotations=READS_ONLY, structured_output=True)
    _add_resources(server, shelf)
    return server


def _ask(bot: Bot) -> Callable[..., AnswerOut]:
    def ask(question: Question, earlier: Earlier = ()) -> AnswerOut:
        """Answer a question from the facts. It says so where it doesn't know, and never guesses."""
        context = Context()
        for before in earlier:
            _, context = bot.respond(before, context)
        answer, _ = bot.respond(question, context)
        return cast(AnswerOut, answer.as_json())
    return ask


def _topics(bot: Bot) -> Callable[[], TopicsOut]:
    def topics() -> TopicsOut:
        """What can be asked about, with questions that get an answer."""
        return {
            "title": bot.pack.title,
            "topics": [{"name": topic.name, "examples": list(topic.examples)} for topic in bot.topics()],
            "kinds": list(bot.pack.kinds),
        }
    return topics


def _facts(shelf: Shelf) -> Callable[..., FactsOut]:
    def facts(
        kind: Annotated[str | None, Field(description="only facts of this kind")] = None,
        name: Annotated[str | None, Field(description="only facts about the thing of this name")] = None,
        limit: Annotated[int, Field(ge=1, le=MAX_FACTS)] = 50,
    ) -> FactsOut:
        """Look up facts by their kind, by the name of a thing that they are about, or both."""
        if kind is not None and kind not in shelf.pack.kinds:
            raise ToolError(f"there is no kind {kind!r}; the kinds are {', '.join(shelf.pack.kinds)}")
        found = shelf.find(kind=kind, name=name)
        return {"total": len(found), "facts": [shelf.show(number) for number in found[:limit]]}
    return facts


def _add_resources(server: MCPServer[Any], shelf: Shelf) -> None:
    """One resource for all facts of a kind, and one for each thing that has a key."""
    def reader(kind: str) -> Callable[[], str]:
        return lambda: _as_text([shelf.show(number) for number in shelf.find(kind=kind)])

    for kind in shelf.pack.kinds:
        server.add_resource(FunctionResource.from_function(
            reader(kind), uri=f"bot://facts/{quote(kind)}", name=kind, title=f"All facts of the kind {kind}",
            mime_type="application/json"))

    @server.resource("bot://facts/{kind}/{key}", name="fact", title="One thing, by its kind and key",
                     mime_type="application/json")
    def fact(kind: str, key: str) -> str:
        number = shelf.keyed(kind, key)
        if number is None:
            raise ResourceNotFoundError(f"there is no {kind} with the key {key!r}")
        return _as_text(shelf.show(number))


def _as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class Shelf:
    """The records of a pack, by their numbers, to be found by kind and name."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._store = MemoryStore(pack)

    def find(self, *, kind: str | None = None, name: str | None = None) -> list[int]:
        """The records of a kind; the records that are a thing of that name, or mention it in a field."""
        wanted = self._called(name) if name is not None else None
        return [number for number, record in enumerate(self.pack.records)
                if (kind is None or record.kind == kind) and (wanted is None or wanted & _mentions(record))]

    def keyed(self, kind: str, key: str) -> int | None:
        """The thing of a kind with a key."""
        return self._store.number(Ref(kind, key))

    def show(self, number: int) -> FactOut:
        """A record as JSON, with things by their names."""
        return cast(FactOut, fact_of(self._store, number).as_json())

    def _called(self, name: str) -> set[Ref]:
        wanted = name.casefold()
        return {Ref(record.kind, record.key) for record in self.pack.records if record.key is not None
                and wanted in {known.casefold() for known in (record.key, record.name or "", *record.also)}}


def _mentions(record: Record) -> set[Ref]:
    itself = {Ref(record.kind, record.key)} if record.key is not None else set()
    return itself | {value for values in record.values.values() for value in values if isinstance(value, Ref)}
