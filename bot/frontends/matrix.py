"""`bot matrix`: answers in Matrix rooms: in direct messages, and elsewhere when somebody mentions the bot.

Takes the options, and the password from the environment; joins the rooms that it is invited to (encrypted
ones too), and answers until it is stopped. For example, "@bot: who first visited Peru?" gets a reply.
"""
import asyncio
import os
import sys
from typing import Any

import nio  # type: ignore[import-untyped]

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.places import private, state_file
from bot.frontends.platform import Message, answer, html, plain

PASSWORD = "BOT_MATRIX_PASSWORD"
RETRY_SECONDS = 5  # until the next attempt when the server can't serve


def add_arguments(parser: Parser) -> None:
    """The options of `bot matrix`."""
    parser.add_argument("--homeserver", default="", metavar="URL", help="such as https://matrix.example.org")
    parser.add_argument("--user", help=f"the bot's account, @bot:example.org (its password: {PASSWORD})")


def run(options: Options) -> int:
    """Answer until stopped."""
    server, password = options.homeserver, os.environ.get(PASSWORD)
    if not (server.startswith(("https://", "http://")) and options.user and password):
        raise UsageError("`bot matrix` needs --homeserver https://matrix.example.org, --user "
                         f"@bot:example.org, and its password in the environment variable {PASSWORD}")
    asyncio.run(serve(Bot.load(options.pack), server, options.user, password))
    return 0


async def serve(bot: Bot, homeserver: str, user: str, password: str) -> None:
    """Answer in every room of an account until the task is cancelled."""
    device = private(state_file("matrix") / f"{user}.device")  # encryption keys belong to one device
    client = nio.AsyncClient(homeserver, user, device.read_text() or None, store_path=str(device.parent),
                             config=nio.AsyncClientConfig(store_sync_tokens=True))
    adapter = Adapter(bot, client)
    try:
        login = await client.login(password, device_name="bot")
        if isinstance(login, nio.LoginError):
            raise UsageError(f"{homeserver} doesn't let {user} in: {login.message}")
        device.write_text(client.device_id)
        if client.should_upload_keys:  # before the first invitation is taken
            await client.keys_upload()
        client.add_response_callback(adapter.failed, nio.SyncError)
        client.add_event_callback(adapter.invited, nio.InviteMemberEvent)
        if not client.loaded_sync_token:  # what was said before it ever came stays unanswered
            await client.sync(full_state=True)
        client.add_event_callback(adapter.heard, nio.RoomMessageText)
        print(f"answering as {client.user_id}", file=sys.stderr, flush=True)
        await client.sync_forever(timeout=30_000, full_state=True)
    finally:
        await client.close()


class Adapter:
    """What the bot does about an event."""

    def __init__(self, bot: Bot, client: nio.AsyncClient) -> None:
        self.bot, self.client = bot, client

    async def invited(self, room: nio.MatrixRoom, event: nio.InviteMemberEvent) -> None:
        if event.membership == "invite" and event.state_key == self.client.user_id:
            await self.client.join(room.room_id)

    async def heard(self, room: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        given = await answer(self.bot, self.message(room, event))
        if given is None:
            return
        relation: dict[str, Any] = {"m.in_reply_to": {"event_id": event.event_id}}
        if _at(event, "m.relates_to", "rel_type") == "m.thread":
            relation |= {"rel_type": "m.thread", "event_id": _at(event, "m.relates_to", "event_id")}
        await self.client.room_send(room.room_id, "m.room.message", {
            "msgtype": "m.notice",  # other bots leave notices alone
            "body": plain(given), "format": "org.matrix.custom.html", "formatted_body": html(given),
            "m.relates_to": relation, "m.mentions": {"user_ids": [event.sender]},
        }, ignore_unverified_devices=True)

    async def failed(self, error: nio.SyncError) -> None:
        if error.status_code == "M_UNKNOWN_TOKEN":
            raise UsageError(f"the server ended the session: {error.message}")
        print(f"the server can't serve: {error.message}", file=sys.stderr, flush=True)
        await asyncio.sleep(RETRY_SECONDS)

    def message(self, room: nio.MatrixRoom, event: nio.RoomMessageText) -> Message:
        me = self.client.user_id
        meant = room.member_count <= 2 or me in event.body or me in _at(event, "m.mentions", "user_ids")
        is_edit = _at(event, "m.relates_to", "rel_type") == "m.replace"
        return Message(event.body, room.room_id, event.sender,
                       names=(me, me[1:].partition(":")[0], room.user_name(me) or me),
                       addressed=meant and not is_edit and event.sender != me)


def _at(event: nio.RoomMessageText, part: str, name: str) -> Any:
    """A value of a part of an event, or "" where anything there isn't as it should be."""
    inner = event.source["content"].get(part)
    value = inner.get(name) if isinstance(inner, dict) else None
    return value if isinstance(value, str | list) else ""
