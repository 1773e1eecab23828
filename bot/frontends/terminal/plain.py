"""A turn of the conversation, and the conversation without a prompt: takes lines, shows the replies.

Nothing here needs more of a terminal than that it takes lines: `talk([":topics"], …)` shows the topics.
"""
from collections.abc import Iterable

from bot.frontends.terminal import commands
from bot.frontends.terminal.chat import Chat, Reply
from bot.frontends.terminal.layout import line, wrap
from bot.frontends.terminal.screen import Screen

SCREENS_OF_ANSWER = 3  # a pager stops the conversation, so an answer is scrolled unless it is very long


def talk(typed: Iterable[str], chat: Chat, screen: Screen) -> None:
    """Answer lines until they end or one of them says so."""
    for text in typed:
        if text.strip() and show(respond(chat, text), screen).leave:
            return


def respond(chat: Chat, typed: str) -> Reply:
    """The reply to a line. A mistake in the bot loses that one answer, not the conversation."""
    try:
        return commands.reply(chat, typed)
    except KeyboardInterrupt:
        return Reply((line("Interrupted.", "dim"),), error=True)
    except Exception as error:
        text = f"That went wrong inside the bot ({type(error).__name__}: {error}). Please report it."
        return Reply(tuple(wrap(line(text), chat.width())), error=True)


def show(reply: Reply, screen: Screen) -> Reply:
    """Put a reply on the screen, and what it copies on the clipboard."""
    if reply.clipboard is not None and not screen.clipboard(reply.clipboard):
        screen.show([line("The answer can't be copied here.", "error"), ()])
    elif reply.lines:
        lines = [tuple(("error", text) for _, text in part) for part in reply.lines] if reply.error \
            else reply.lines
        screen.show([*lines, ()], screens=1 if reply.status is None else SCREENS_OF_ANSWER)
    return reply
