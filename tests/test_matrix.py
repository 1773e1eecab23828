"""`bot matrix` in the rooms of a real Synapse on this machine: whom it answers, and how it looks there."""
import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nio", reason="the extra matrix is not installed")
if find_spec("synapse") is None:
    pytest.skip("matrix-synapse is not installed", allow_module_level=True)

import nio

from bot import Answer, Bot
from bot.cli import main
from bot.errors import UsageError
from bot.frontends.matrix import serve

BOT, ANN, BEN = "@bot:localhost", "@ann:localhost", "@ben:localhost"
PASSWORD = "correct horse"

CONFIG = """\
server_name: localhost
public_baseurl: http://localhost/
listeners: [{{port: {port}, bind_addresses: [127.0.0.1], type: http, resources: [{{names: [client]}}]}}]
database: {{name: sqlite3, args: {{database: ":memory:"}}}}
signing_key: ed25519 1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
bcrypt_rounds: 4
media_store_path: {folder}/media
log_config: {folder}/log.yaml
pid_file: {folder}/pid
macaroon_secret_key: secret
form_secret: secret
report_stats: false
trusted_key_servers: []
enable_registration: true
enable_registration_without_verification: true
rc_message: &any {{per_second: 1000, burst_count: 1000}}
rc_registration: *any
rc_login: {{address: *any, account: *any}}
rc_joins: {{local: *any, remote: *any}}
rc_invites: {{per_room: *any, per_user: *any, per_issuer: *any}}
"""
LOG = """\
version: 1
disable_existing_loggers: false
handlers: {console: {class: logging.StreamHandler}}
root: {level: ERROR, handlers: [console]}
loggers: {synapse.app._base: {level: INFO}}  # says that it listens; nobody reads more, and a full pipe blocks
"""


class Echo(Bot):
    """A bot that numbers the questions of each session, and asks back when it hears "which"."""

    def __init__(self) -> None:
        self.heard: dict[str | None, int] = {}

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        self.heard[session] = self.heard.get(session, 0) + 1
        if text.startswith("which"):
            return Answer("Which?", "clarify", suggestions=("a <b>?", "c?"))
        return Answer(f"{self.heard[session]}: {text}", "answered")


@pytest.fixture(scope="module")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("synapse")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "homeserver.yaml").write_text(CONFIG.format(port=port, folder=folder))
    (folder / "log.yaml").write_text(LOG)
    command = [sys.executable, "-m", "synapse.app.homeserver", "-c", "homeserver.yaml"]
    with subprocess.Popen(command, cwd=folder, text=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as synapse:
        assert synapse.stderr is not None
        assert any("Synapse now listening" in line for line in synapse.stderr)
        yield f"http://127.0.0.1:{port}"
        synapse.terminate()
        synapse.communicate()


class Person:
    """Somebody with an ordinary client, whose incoming messages queue up."""

    def __init__(self, homeserver: str, user: str, folder: Path) -> None:
        self.client = nio.AsyncClient(homeserver, user, store_path=str(folder))
        self.inbox: asyncio.Queue[nio.Event] = asyncio.Queue()
        self.client.add_event_callback(self._keep, nio.RoomMessageNotice)

    async def _keep(self, room: nio.MatrixRoom, event: nio.Event) -> None:
        await self.inbox.put(event)

    async def until_joined(self, user: str, *, room: str) -> None:
        def joined() -> bool:
            members = self.client.rooms[room].users if room in self.client.rooms else {}
            return user in members and not members[user].invited

        while not joined():
            await self.client.synced.wait()

    async def open_room(self, *others: str, encrypted: bool = False) -> str:
        state = [nio.EnableEncryptionBuilder().as_dict()] if encrypted else []
        return (await self.client.room_create(invite=others, initial_state=state)).room_id

    async def say(self, room: str, text: str, more: dict[str, Any]) -> str:
        content = {"msgtype": "m.text", "body": text, **more}
        sent = await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        assert isinstance(sent, nio.RoomSendResponse), sent
        return sent.event_id

    async def hear(self) -> nio.Event:
        return await self.inbox.get()


@contextlib.asynccontextmanager
async def registered(homeserver: str, user: str, folder: Path) -> AsyncIterator[Person]:
    person = Person(homeserver, user, folder)
    await person.client.register(user[1:].partition(":")[0], PASSWORD)
    syncing = asyncio.create_task(person.client.sync_forever(timeout=30_000))
    await person.client.synced.wait()
    try:
        yield person
    finally:
        syncing.cancel()
        await person.client.close()


@contextlib.asynccontextmanager
async def at_work(homeserver: str) -> AsyncIterator[None]:
    """The bot, until the block ends."""
    async with asyncio.TaskGroup() as group:
        working = group.create_task(serve(Echo(), homeserver, BOT, PASSWORD))
        yield
        working.cancel()


@dataclass(frozen=True)
class Line:
    """What somebody says in a room, and what the bot is to say to it. `relates` says how it relates to
    the line before."""

    room: str
    user: str
    text: str
    reply: str | None
    more: dict[str, Any] = field(default_factory=dict)
    relates: str | None = None


MENTION = {"m.mentions": {"user_ids": [BOT]}}

LINES = [
    Line("direct", ANN, "who came?", "1: who came?"),  # said while the bot is away, between two starts
    Line("direct", ANN, "and then?", "2: and then?"),
    Line("direct", ANN, "which one?", "Which?\n1. a <b>?\n2. c?"),
    Line("direct", ANN, "in a thread?", "4: in a thread?", relates="m.thread"),
    Line("encrypted", ANN, "who came?", "1: who came?"),
    Line("group", ANN, "who came?", None),
    Line("group", ANN, "@bot:localhost: who came?", "1: who came?"),
    Line("group", ANN, "bot: and then?", "2: and then?", MENTION),
    Line("group", BEN, "bot, who came?", "1: who came?", MENTION),
    Line("group", BEN, "* bot, who went?", None, MENTION, relates="m.replace"),
    Line("group", BEN, "ben is mentioned", None, {"m.mentions": {"user_ids": [BEN]}}),
    Line("group", BEN, "@bot:localhost", None),
    Line("group", BEN, "and then, @bot:localhost?", "2: and then?"),
]


@pytest.fixture(scope="module")
def replies(homeserver: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any] | None]:
    """What the bot said to each of the lines: the content of its message."""
    folder = tmp_path_factory.mktemp("matrix")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder))
        return asyncio.run(asyncio.wait_for(_conversation(homeserver, folder), timeout=60))


async def _conversation(homeserver: str, folder: Path) -> list[dict[str, Any] | None]:
    async with registered(homeserver, ANN, folder) as ann, registered(homeserver, BEN, folder) as ben:
        people = {ANN: ann, BEN: ben}
        asked: list[str] = []

        async def say(line: Line) -> None:
            relation = {"rel_type": line.relates, "event_id": asked[-1]} if line.relates else {}
            asked.append(await people[line.user].say(rooms[line.room], line.text, line.more | {
                "m.relates_to": relation}))

        async with registered(homeserver, BOT, folder) as account:
            rooms = {"group": await ann.open_room(BOT, BEN)}
            await ben.client.join(rooms["group"])
            await account.client.join(rooms["group"])
        await ann.say(rooms["group"], "@bot:localhost: are you there?", {})  # it never was; no answer
        async with at_work(homeserver):
            rooms["direct"] = await ann.open_room(BOT)
            await ann.until_joined(BOT, room=rooms["direct"])
        await say(LINES[0])
        async with at_work(homeserver):
            rooms["encrypted"] = await ann.open_room(BOT, encrypted=True)
            await ann.until_joined(BOT, room=rooms["encrypted"])
            for line in LINES[1:]:
                await say(line)
            heard = [(await ann.hear()).source["content"] for line in LINES if line.reply]
    by_question = {content["m.relates_to"]["m.in_reply_to"]["event_id"]: content for content in heard}
    assert set(by_question) <= set(asked)
    return [by_question.get(event) for event in asked]


@pytest.mark.parametrize("at", range(len(LINES)), ids=[f"{line.room}: {line.text}" for line in LINES])
def test_whom_the_bot_answers(replies: list[dict[str, Any] | None], at: int) -> None:
    reply = replies[at]
    assert (reply and reply["body"]) == LINES[at].reply


def test_an_answer_is_a_notice_with_its_choices_as_a_list(replies: list[dict[str, Any] | None]) -> None:
    reply = replies[2]
    assert reply is not None
    assert (reply["msgtype"], reply["format"]) == ("m.notice", "org.matrix.custom.html")
    assert reply["formatted_body"] == "Which?<ol><li>a &lt;b&gt;?</li><li>c?</li></ol>"
    assert reply["m.mentions"] == {"user_ids": [ANN]}


def test_an_answer_stays_in_the_thread(replies: list[dict[str, Any] | None]) -> None:
    assert [reply["m.relates_to"].get("rel_type") for reply in replies if reply][:5] == [
        None, None, None, "m.thread", None]


def test_the_command(homeserver: str, tmp_path: Path) -> None:
    """`bot matrix` itself, with the pack that comes with it."""
    command = [sys.executable, "-m", "bot", "matrix", "--homeserver", homeserver, "--user", "@peru:localhost"]
    environment = {**os.environ, "BOT_MATRIX_PASSWORD": PASSWORD, "XDG_STATE_HOME": str(tmp_path)}

    async def talk() -> str:
        async with registered(homeserver, "@peru:localhost", tmp_path):
            pass
        async with registered(homeserver, "@cat:localhost", tmp_path) as cat:
            room = await cat.open_room("@peru:localhost")
            with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
                try:
                    await cat.until_joined("@peru:localhost", room=room)
                    await cat.say(room, "who first visited Peru?", {})
                    return (await cat.hear()).body
                finally:
                    process.terminate()
    assert asyncio.run(asyncio.wait_for(talk(), timeout=60)) == Bot.load().ask("who first visited Peru?").text


def test_a_wrong_password_is_one_line(
        homeserver: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=rf"{homeserver} doesn't let @no:localhost in: Invalid"):
        asyncio.run(serve(Echo(), homeserver, "@no:localhost", PASSWORD))


@pytest.mark.parametrize("arguments", [
    [], ["--homeserver", "example.org", "--user", BOT], ["--homeserver", "http://localhost"],
    ["--homeserver", "http://localhost", "--user", BOT],
])
def test_what_is_missing(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", *arguments]) == 2
    assert capsys.readouterr().err == (
        "bot: `bot matrix` needs --homeserver https://matrix.example.org, --user @bot:example.org, "
        "and its password in the environment variable BOT_MATRIX_PASSWORD\n")
