"""The prompt: takes a chat and a screen, reads lines with all that a good terminal offers, shows the replies.

For example, at `> who first visited ` the Tab key offers names, and Enter shows the answer.
"""
from __future__ import annotations

from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.enums import DEFAULT_BUFFER, EditingMode
from prompt_toolkit.filters import completion_is_selected, emacs_mode, has_focus, is_searching
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style

from bot.frontends.places import private
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.complete import Completions
from bot.frontends.terminal.live import Colours, Live, Toolbar
from bot.frontends.terminal.plain import respond, show
from bot.frontends.terminal.screen import STYLE, Screen
from bot.frontends.terminal.settings import Settings

MENU_SHARE = 3  # the menu gets at most the third part of a small screen
LARGE_PACK = 2000  # records; from here on the completions are looked for in a thread


def talk(chat: Chat, screen: Screen, settings: Settings, history: History, *, color: bool,
         input: Input | None = None, output: Output | None = None) -> None:
    """Read lines and show replies until the user leaves."""
    live = Live(chat)
    completions = Completions(chat)
    prompt = _prompt(chat, screen, live, settings, history, color=color, input=input, output=output)
    prompt.completer = completions
    live.redraw = prompt.app.invalidate
    try:
        while True:
            completions.warm()
            prompt.complete_in_thread = len(chat.bot.pack.records) > LARGE_PACK
            rows = prompt.app.output.get_size().rows
            prompt.reserve_space_for_menu = min(settings.menu, rows // MENU_SHARE)
            try:
                typed = prompt.prompt()
            except EOFError:
                return
            if typed.strip() and show(respond(chat, typed), screen).leave:
                return
    finally:
        live.close()


def open_history(path: Path, settings: Settings) -> History:
    """The lines of earlier conversations, in a file that only the user can read. Without such a file
    the lines of this one."""
    if not settings.history:
        return InMemoryHistory()
    try:
        return FileHistory(private(path))
    except OSError:
        return InMemoryHistory()


def _prompt(chat: Chat, screen: Screen, live: Live, settings: Settings, history: History, *, color: bool,
            input: Input | None, output: Output | None) -> PromptSession[str]:
    return PromptSession(
        [("class:prompt", "> ")],
        multiline=True,  # for what is pasted; Enter sends all the same
        prompt_continuation=[("class:dim", "· ")],
        editing_mode=EditingMode.VI if settings.keys == "vi" else EditingMode.EMACS,
        complete_while_typing=settings.menu > 0,
        auto_suggest=AutoSuggestFromHistory(),
        history=history,
        search_ignore_case=True,
        enable_suspend=True,
        enable_open_in_editor=True,
        input_processors=[Colours(chat, live)],
        bottom_toolbar=Toolbar(chat, live, screen.width),
        key_bindings=_keys(),
        style=Style.from_dict(STYLE),
        include_default_pygments_style=False,
        color_depth=None if color else ColorDepth.DEPTH_1_BIT,
        input=input,
        output=output,
    )


def _keys() -> KeyBindings:
    keys = KeyBindings()
    typing = has_focus(DEFAULT_BUFFER) & ~is_searching

    @keys.add("enter", filter=typing & ~completion_is_selected)
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("enter", filter=typing & completion_is_selected)
    def _take(event: KeyPressEvent) -> None:
        """As in pgcli: what is marked in the menu is on the line already, and only the menu goes."""
        event.current_buffer.complete_state = None

    @keys.add("escape", "enter", filter=typing & emacs_mode)
    def _new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("c-c", filter=typing)
    def _clear(event: KeyPressEvent) -> None:
        event.current_buffer.reset()

    return keys
