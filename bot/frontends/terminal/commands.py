"""The commands of the chat: takes a line, gives the reply; a line without a command is a question.

For example, `reply(chat, ":facts visit")` is a table of the visits and `reply(chat, ":fcts")` says that
there is no such command and that `:facts` is the nearest.
"""
from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import BotError
from bot.frontends.safe import printable
from bot.frontends.terminal import render
from bot.frontends.terminal.chat import Chat, Reply, Turn
from bot.frontends.terminal.layout import Line, line, pairs, wrap
from bot.frontends.terminal.names import label
from bot.model import Record, Ref

SIGNS = (":", "/")

KEYS = (
    ("Tab", "completions; Enter takes the one that is marked"),
    ("→", "take the suggestion from the history"),
    ("↑ ↓  Ctrl-R", "earlier lines, and a search in them"),
    ("Alt-Enter", "a new line; Enter asks"),
    ("Ctrl-X Ctrl-E", "write the question in $EDITOR (vi keys: v)"),
    ("1 … 9", "ask the suggestion with that number"),
    ("Ctrl-C  Ctrl-D", "clear the line; leave"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `argument` is how its argument is written, FILE or DIR for a path; `choices` are the
    arguments that completion offers."""

    name: str
    argument: str
    help: str
    run: Callable[[Chat, str], Reply]
    choices: Callable[[Chat], Iterable[str]] = lambda chat: ()

    @property
    def usage(self) -> str:
        """How it is written."""
        return f":{self.name} {self.argument}".rstrip()


def is_command(text: str) -> bool:
    """Whether a line is a command, or the beginning of one."""
    return text.lstrip().startswith(SIGNS)


def split(text: str) -> tuple[str, str]:
    """The name of a command and its argument."""
    name, _, argument = text.strip()[1:].partition(" ")
    return name.casefold(), argument.strip()


def reply(chat: Chat, text: str) -> Reply:
    """Do what a line says: a command, or a question."""
    if not is_command(text):
        return chat.ask(text)
    name, argument = split(text)
    command = find(name)
    if command is None:
        return _refuse(chat, f"There is no :{name}. {_nearest(name)}")
    try:
        return command.run(chat, argument)
    except (BotError, OSError) as error:
        return _refuse(chat, str(error))


def find(name: str) -> Command | None:
    """The command of that name, or the only one that begins so."""
    begin = [command for command in COMMANDS if command.name.startswith(name)] if name else []
    exact = [command for command in begin if command.name == name]
    return next(iter(exact or (begin if len(begin) == 1 else [])), None)


def _nearest(name: str) -> str:
    near = difflib.get_close_matches(name, [command.name for command in COMMANDS], n=1, cutoff=0.4)
    return f"Did you mean :{near[0]}?" if near else ":help lists the commands."


def _said(chat: Chat, text: str) -> Reply:
    return Reply(tuple(_paragraphs(text, chat.width())))


def _refuse(chat: Chat, text: str) -> Reply:
    return replace(_said(chat, text), error=True)


def _paragraphs(text: str, width: int | None) -> list[Line]:
    return [part for paragraph in text.split("\n") for part in wrap(line(paragraph), width)]


def _help(chat: Chat, argument: str) -> Reply:
    if argument:
        command = find(argument.lstrip(":/").casefold())
        if command is None:
            return _refuse(chat, f"There is no :{argument.lstrip(':/')}. {_nearest(argument)}")
        return Reply(tuple(pairs([(command.usage, command.help)], chat.width(), style="key")))
    commands = pairs([(command.usage, command.help) for command in COMMANDS], chat.width(), style="key")
    keys = pairs(KEYS, chat.width(), style="key")
    first = _paragraphs(f"Ask about {chat.bot.pack.title}, or use a command (: or /):", chat.width())
    return Reply((*first, (), *commands, (), *keys))


def _why(chat: Chat, argument: str) -> Reply:
    if chat.last is None:
        return _refuse(chat, "Nothing has been asked yet.")
    return Reply(tuple(render.why(chat.last, chat.names, chat.width())))


def _facts(chat: Chat, argument: str) -> Reply:
    if not argument:
        rows = [(label(kind), f"{number} known") for kind, number in _kinds(chat).items()]
        more = _paragraphs("\n:facts KIND shows them, :facts NAME what is known of a name.", chat.width())
        return Reply((*pairs(rows, chat.width(), style="key"), *more))
    kind = label(argument.casefold())
    found = [record for record in chat.bot.pack.records if label(record.kind) == kind]
    if found:
        return Reply(tuple(render.records(found, chat.names, chat.width())))
    name = chat.names.folded.get(chat.names.fold(argument))
    if name is None:
        return _refuse(chat, f"Nothing here is called “{argument}”. {_nearest_fact(chat, argument)}")
    return Reply(tuple(_about(chat, name.record)))


def _kinds(chat: Chat) -> dict[str, int]:
    """The kinds that have records, and how many."""
    kinds: dict[str, int] = {}
    for record in chat.bot.pack.records:
        kinds[record.kind] = kinds.get(record.kind, 0) + 1
    return kinds


def _nearest_fact(chat: Chat, argument: str) -> str:
    known = {chat.names.fold(name): name for name in _fact_names(chat)}
    near = difflib.get_close_matches(chat.names.fold(argument), known, n=1)
    return f"Did you mean :facts {known[near[0]]}?" if near else ":facts lists the kinds."


def _fact_names(chat: Chat) -> list[str]:
    return [*map(label, _kinds(chat)), *(name.text for name in chat.names.all)]


def _about(chat: Chat, record: Record) -> list[Line]:
    """A record, and the records that speak of it, a table for each kind."""
    ref = Ref(record.kind, record.key) if record.key is not None else None
    lines = render.records([record], chat.names, chat.width())
    for kind in _kinds(chat):
        found = [other for other in chat.bot.pack.records if other.kind == kind
                 and any(ref in values for values in other.values.values())]
        if found:
            lines += [(), line(label(kind), "strong"), *render.records(found, chat.names, chat.width())]
    return lines


def _topics(chat: Chat, argument: str) -> Reply:
    rows = [(topic.name, next(iter(topic.examples), "")) for topic in chat.bot.topics()]
    return Reply(tuple(pairs(rows, chat.width(), style="key")))


def _examples(chat: Chat, argument: str) -> Reply:
    known = {topic.name.casefold(): topic for topic in chat.bot.topics()}
    topics = [topic for name, topic in known.items() if name.startswith(argument.casefold())]
    if not topics:
        near = difflib.get_close_matches(argument.casefold(), known, n=1)
        other = f"Did you mean :examples {near[0]}?" if near else ":topics lists them."
        return _refuse(chat, f"There is no topic “{argument}”. {other}")
    lines: list[Line] = []
    for topic in topics:
        lines += [line(topic.name, "strong")]
        lines += [part for text in topic.examples
                  for part in wrap(line("  " + text), chat.width(), hang="    ")]
    return Reply(tuple(lines))


def _sources(chat: Chat, argument: str) -> Reply:
    works = [
        (source.title, ", ".join(filter(None, (source.publisher, source.licence, source.url))))
        for source in chat.bot.pack.sources.values()
    ]
    sections = dict.fromkeys(record.source for record in chat.bot.pack.records if record.source)
    counted = [
        (source, f"{sum(record.source == source for record in chat.bot.pack.records)} facts")
        for source in sections
    ]
    if not works and not counted:
        return _said(chat, "The pack names no sources.")
    return Reply((*pairs(works, chat.width(), style="key"), (),
                  *pairs(counted, chat.width(), style="")))


def _reset(chat: Chat, argument: str) -> Reply:
    chat.reset()
    return _said(chat, "A new conversation.")


def _pack(chat: Chat, argument: str) -> Reply:
    if not argument:
        return _said(chat, f"{chat.bot.pack.title} ({chat.bot.pack.folder})")
    return _open(chat, str(Path(argument).expanduser()))


def _reload(chat: Chat, argument: str) -> Reply:
    return _open(chat, chat.bot.pack.folder)


def _open(chat: Chat, folder: str) -> Reply:
    chat.open(folder)
    pack = chat.bot.pack
    warnings = [f"warning: {warning}" for warning in pack.warnings]
    return _said(chat, "\n".join([f"{pack.title}: {len(pack.records)} facts.", *warnings]))


def _save(chat: Chat, argument: str) -> Reply:
    if not argument:
        return _refuse(chat, "Where to? :save FILE")
    path = Path(argument).expanduser()
    if path.exists() and path != chat.saved:
        return _refuse(chat, f"{path} is there already; give another name.")
    path.write_text(markdown(chat.turns), encoding="utf-8")
    chat.saved = path
    return _said(chat, f"Saved to {path}.")


def markdown(turns: Iterable[Turn]) -> str:
    """A conversation as Markdown."""
    parts = []
    for turn in turns:
        sources = dict.fromkeys(fact.source for fact in turn.answer.facts if fact.source)
        parts.append("**" + " ".join(turn.question.split()) + "**\n\n" + turn.answer.text + "\n"
                     + "".join(f"\n- {text}" for text in turn.answer.suggestions)
                     + "".join(f"\n<small>{source}</small>" for source in sources))
    return printable("\n\n".join(part.strip() for part in parts)) + "\n"


def _copy(chat: Chat, argument: str) -> Reply:
    if chat.last is None:
        return _refuse(chat, "Nothing has been asked yet.")
    return replace(_said(chat, "Sent to the clipboard of the terminal."), clipboard=printable(chat.last.text))


def _history(chat: Chat, argument: str) -> Reply:
    lines = chat.past() or [turn.question for turn in chat.turns]
    rows = [(f"{number:>4}", " ".join(text.split())) for number, text in enumerate(lines, 1)]
    return Reply(tuple(pairs(rows, chat.width(), style="dim")))


def _quit(chat: Chat, argument: str) -> Reply:
    return Reply(leave=True)


COMMANDS: tuple[Command, ...] = (
    Command("help", "[COMMAND]", "this list, or what one command does", _help,
            lambda chat: [command.name for command in COMMANDS]),
    Command("why", "", "how the last question was read, and the facts behind the answer", _why),
    Command("facts", "[KIND|NAME]", "the facts of a kind or about a name, as a table", _facts, _fact_names),
    Command("topics", "", "what can be asked about", _topics),
    Command("examples", "[TOPIC]", "questions that get an answer", _examples,
            lambda chat: [topic.name for topic in chat.bot.topics()]),
    Command("sources", "", "where the facts come from", _sources),
    Command("history", "", "the lines typed so far", _history),
    Command("copy", "", "put the last answer on the clipboard, over ssh too", _copy),
    Command("save", "FILE", "write the conversation to a Markdown file", _save),
    Command("pack", "[DIR]", "talk about another pack, or say which one this is", _pack),
    Command("reload", "", "read the pack again after a change", _reload),
    Command("reset", "", "begin a new conversation", _reset),
    Command("quit", "", "leave (as Ctrl-D does)", _quit),
)
