"""The chat without its prompt: lines → what is shown. And the texts, tables and widths that it is set in."""
import base64
import io
import os
import stat
from pathlib import Path

import pytest
from terminal_bot import FACTS, HarbourBot, pack_in

from bot.errors import BotError
from bot.frontends import places
from bot.frontends.safe import printable
from bot.frontends.terminal import commands, layout, plain, settings
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.layout import cells, clip, line, pairs, table, wrap
from bot.frontends.terminal.screen import Screen, wants_color
from bot.frontends.terminal.settings import Settings


class Tty(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def chat(tmp_path: Path) -> Chat:
    return Chat(HarbourBot.load(str(pack_in(tmp_path))), HarbourBot.load)


def said(chat: Chat, *typed: str) -> str:
    """What a conversation shows on a pipe."""
    out = io.StringIO()
    plain.talk(typed, chat, Screen(out, color=False))
    return out.getvalue()


def texts(lines: list[layout.Line]) -> list[str]:
    return [layout.plain(styled) for styled in lines]


@pytest.mark.parametrize(("typed", "shown"), [
    ("which ship first called?", ["Dar Pomorza called at Callao first, in 1934.", "Source: Page 1"]),
    ("ships of Bolivia", ["I don't know the word “ships”.", " 1  which ship first called at Callao?"]),
    ("which ship called?", ["Dar Pomorza, Unión and 東京丸.", "│ 1934          Dar Pomorza · Callao · 1,200 tonnes",
                            "│ 2 March 1998  東京丸 · Callao", "│ May 2016      Unión · Gdańsk · 300 tonnes"]),
    ("list which called", ["│ 1934          Dar Pomorza called at Callao in 1934.\n│ 2 March 1998  東京丸 called"]),
    ("list known", ["As far as I know: Dar Pomorza called at Callao in 1934. Unión called at Gdańsk in May 2016. "
                    "東京丸 called at Callao on 2 March 1998.\nSource"]),
    ("which ports?", ["Gdańsk, Callao and Gdańsk.\n\n"]),                    # named things need no table
    (":facts", ["port  2 known", "call  3 known"]),
    (":facts call", ["ship         to      date                 cargo",
                     "Dar Pomorza  Callao  1934          1,200 tonnes", "東京丸       Callao  2 March 1998"]),
    (":facts Danzig", ["Gdańsk", "Unión  Gdańsk  May 2016  300 tonnes"]),
    (":facts gdansk", ["Gdańsk"]),                                          # without the accent
    (":facts danzik", ["Nothing here is called “danzik”. Did you mean :facts Danzig?"]),
    ("/topics", ["call   which ship first called at Callao?"]),
    (":examples call", ["  when did Unión call at Gdańsk?"]),
    (":examples carco", ["There is no topic “carco”. Did you mean :examples cargo?"]),
    (":examples xyz", ["There is no topic “xyz”. :topics lists them."]),
    (":sources", ["Harbour log  The port, CC0", "Page 2  1 facts"]),
    (":help", ["Ask about the harbour", ":save FILE", ":quit"]),
    (":help save", [":save FILE  write the conversation to a Markdown file"]),
    (":help svae", ["There is no :svae. Did you mean :save?"]),
    (":fcts", ["There is no :fcts. Did you mean :facts?"]),
    (":exam", ["which ship first called at Callao?"]),
    (":zzz", ["There is no :zzz. :help lists the commands."]),
    (":", ["There is no :. :help lists the commands."]),
    (":why", ["Nothing has been asked yet."]),
    (":copy", ["Nothing has been asked yet."]),
    (":save", ["Where to? :save FILE"]),
    (":pack", ["the harbour ("]),
    (":reload", ["the harbour: 8 facts."]),
    (":reset", ["A new conversation."]),
    ("crash", ["That went wrong inside the bot (KeyError: 'crash'). Please report it."]),
    ("interrupt", ["Interrupted."]),
])
def test_a_line_shows(chat: Chat, typed: str, shown: list[str]) -> None:
    written = said(chat, typed)
    assert [part for part in shown if part not in written] == [], written


@pytest.mark.parametrize(("typed", "shown"), [
    (["ships", "2"], "when did Unión call at Gdańsk?\nIn May 2016.\n"),       # a suggestion by its number
    (["ships", "3"], "I don't know the word “3”."),                         # there are only two
    (["which ship called?", ":why"], "ship    topic  call       intents.yaml\n"),
    (["which ship called?", ":why"], "call (Page 2, facts.yaml:20)\nship   Unión\n"),
    (["which ship called?", ":reset", ":why"], "Nothing has been asked yet."),
    (["which ship called?", "ships", ":history"], "   1  which ship called?\n   2  ships\n"),
    (["which ship called?", ":quit", "never asked"], "Source: Page 1, Page 2, Page 3\n\n"),
])
def test_lines_show_in_the_end(chat: Chat, typed: list[str], shown: str) -> None:
    written = said(chat, *typed)
    assert shown in written
    assert "never asked" not in written


@pytest.mark.parametrize(("asked", "emphasised"), [
    ("which ship first called?", ["Dar Pomorza"]),
    ("when did Unión call?", ["May 2016"]),       # 2016-05, as a value
    ("which cargo?", ["1.2"]),                    # of 1200
    ("did Unión call?", ["Yes"]),
    ("which ship called?", ["Dar Pomorza", "Unión", "東京丸"]),
])
def test_the_key_words_are_emphasised(chat: Chat, asked: str, emphasised: list[str]) -> None:
    assert [text for part in chat.ask(asked).lines for style, text in part if style == "answer"] == emphasised


def test_words_not_understood_are_marked(chat: Chat) -> None:
    assert ("left-over", "Bolivia") in chat.ask("Bolivia").lines[0]


def test_save_writes_markdown_and_overwrites_only_its_own(chat: Chat, tmp_path: Path) -> None:
    mine, theirs = tmp_path / "talk.md", tmp_path / "facts.yaml"
    said(chat, "which ship first called?", f":save {mine}", f":save {theirs}")
    assert mine.read_text(encoding="utf-8") == (
        "**which ship first called?**\n\nDar Pomorza called at Callao first, in 1934.\n\n<small>Page 1</small>\n")
    assert theirs.read_text(encoding="utf-8") == FACTS
    assert f"Saved to {mine}." in said(chat, "ships", f":save {mine}")
    assert "**ships**" in mine.read_text(encoding="utf-8")
    assert "is there already" in said(Chat(chat.bot, HarbourBot.load), f":save {mine}")


def test_a_pack_is_changed_and_a_bad_one_refused(chat: Chat, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    pack_in(other, FACTS.replace("the harbour", "another harbour"))
    assert "another harbour: 8 facts." in said(chat, f":pack {other}")
    pack_in(other, "kinds: 3")
    assert "facts.yaml:1" in said(chat, ":reload")
    assert chat.bot.pack.title == "another harbour"


def test_copy_sends_the_answer_to_the_terminals_clipboard(chat: Chat) -> None:
    out = Tty()
    plain.talk(["which ship first called?", ":copy"], chat, Screen(out, color=False))
    text = base64.b64encode(b"Dar Pomorza called at Callao first, in 1934.").decode()
    assert f"\x1b]52;c;{text}\a" in out.getvalue()
    assert "can't be copied here" in said(chat, ":copy")


def test_no_control_character_gets_through(tmp_path: Path) -> None:
    evil = FACTS.replace("title: the harbour", 'title: "the \\e[2Jharbour"').replace("Callao,", '"Cal\\x9b1mlao",')
    chat = Chat(HarbourBot.load(str(pack_in(tmp_path, evil))), HarbourBot.load)
    out = Tty()
    plain.talk(["\x1b[2Jships\x07", "which ship called?", ":why", ":facts call", ":facts port", ":help", ":history",
                ":pack", ":\x1b]0;x\x07"], chat, Screen(out, color=False))
    assert [c for c in out.getvalue() if c != "\n" and (c < " " or "\x7f" <= c < "\xa0")] == []


@pytest.mark.parametrize(("text", "safe"), [
    ("a\x1b[31mb", "a�[31mb"), ("a\tb\r\nc", "a b\nc"), ("\u202etxt", "�txt"), ("\ud800", "�"), ("Wałęsa 東京", "Wałęsa 東京"),
])
def test_printable(text: str, safe: str) -> None:
    assert printable(text) == safe


@pytest.mark.parametrize(("text", "width", "lines"), [
    ("Alan García visited Poland.", 12, ["Alan García", "visited", "Poland."]),
    ("東京丸 called", 6, ["東京丸", "called"]),                          # two cells each
    ("Garci\u0301a called", 6, ["Garci\u0301a", "called"]),                # a combining accent takes none
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("東東東", 3, ["東", "東", "東"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("", 10, [""]),
])
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert texts(wrap(line(text), width)) == lines


def test_wrap_keeps_styles_and_hangs() -> None:
    assert wrap((("", "it was "), ("answer", "Dar Pomorza")), 10, hang="  ") == [
        (("", "it was "), ("answer", "Dar")), (("", "  "), ("answer", "Pomorza"))]


@pytest.mark.parametrize(("text", "width", "clipped"), [
    ("short", 5, "short"), ("longer", 5, "long…"), ("東京丸", 5, "東京…"), ("東京丸", 4, "東…"),
])
def test_clip(text: str, width: int, clipped: str) -> None:
    assert clip(text, width) == clipped
    assert cells(clipped) <= width


@pytest.mark.parametrize(("width", "lines"), [
    (None, ["name           cargo", "Dar Pomorza  1,200 t", "東京丸          30 t"]),
    (17, ["name        cargo", "Dar       1,200 t", "Pomorza", "東京丸       30 t"]),
    (14, ["name     cargo", "Dar      1,200", "Pomorza      t", "東京丸    30 t"]),
    (13, ["name", "  Dar Pomorza", "cargo", "  1,200 t", "", "name", "  東京丸", "cargo", "  30 t"]),
])
def test_table(width: int | None, lines: list[str]) -> None:
    shown = table(["name", "cargo"], [["Dar Pomorza", "1,200 t"], ["東京丸", "30 t"]], width)
    assert width is None or max(map(cells, texts(shown))) <= width
    assert texts(shown) == lines


@pytest.mark.parametrize("width", [20, 40, 80])
@pytest.mark.parametrize("typed", [":help", ":facts call", ":why", ":sources", "which ship called?", "ships", "/x"])
def test_nothing_is_wider_than_the_terminal(chat: Chat, typed: str, width: int) -> None:
    chat.ask("which ship first caled at Callao please")
    chat.width = lambda: width
    out = io.StringIO()
    plain.talk([typed], chat, Screen(out, color=False))
    assert max(map(cells, out.getvalue().split("\n"))) <= width


def test_pairs_give_up_columns_that_leave_no_room() -> None:
    assert texts(pairs([("a long term", "what it is")], 14)) == ["a long term", "  what it is"]


@pytest.mark.parametrize(("choice", "environment", "terminal", "colours"), [
    ("auto", {"TERM": "xterm"}, True, True),
    ("auto", {"TERM": "xterm"}, False, False),
    ("auto", {"TERM": "xterm", "NO_COLOR": "1"}, True, False),
    ("auto", {"TERM": "xterm", "NO_COLOR": ""}, True, True),     # empty says nothing, as no-color.org has it
    ("auto", {"TERM": "dumb"}, True, False),
    ("auto", {}, True, False),
    ("always", {"TERM": "dumb", "NO_COLOR": "1"}, False, True),
    ("never", {"TERM": "xterm"}, True, False),
])
def test_when_there_are_colours(choice: str, environment: dict[str, str], terminal: bool, colours: bool) -> None:
    assert wants_color(choice, environment, Tty() if terminal else io.StringIO()) == colours


def test_colours_are_escape_sequences_and_their_absence_is_plain(chat: Chat) -> None:
    for color, escapes in ((True, True), (False, False)):
        out = Tty()
        plain.talk(["which ship first called?"], chat, Screen(out, color=color))
        assert ("\x1b[" in out.getvalue()) == escapes


@pytest.mark.parametrize(("text", "read"), [
    ("", Settings()),
    ("keys: vi\nmenu: 0", Settings(keys="vi", menu=0)),
    ("color: never\nhistory: false", Settings(color="never", history=False)),
    ("colour: never", "there is no setting “colour”; the nearest is “color”"),
    ("keys: nano", "keys: nano: expected emacs, vi"),
    ("menu: 99", "menu: 99: expected a number from 0 to 16"),
    ("history: 3", "history: 3: expected true or false"),
    ("- keys", "expected lines like `keys: vi`"),
    ("a: [", "while parsing"),
])
def test_settings(tmp_path: Path, text: str, read: Settings | str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    if isinstance(read, Settings):
        assert settings.load(path) == read
        return
    with pytest.raises(BotError) as refused:
        settings.load(path)
    assert read in str(refused.value)
    assert "\n" not in str(refused.value)


def test_settings_need_no_file(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.yaml") == Settings()


@pytest.mark.parametrize(("variables", "config", "state", "cache"), [
    ({}, ".config/bot/x", ".local/state/bot/x", ".cache/bot"),
    ({"XDG_CONFIG_HOME": "{home}/c", "XDG_STATE_HOME": "{home}/s", "XDG_CACHE_HOME": "{home}/k"},
     "c/bot/x", "s/bot/x", "k/bot"),
    ({"XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": "", "XDG_CACHE_HOME": "k"},
     ".config/bot/x", ".local/state/bot/x", ".cache/bot"),
])
def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], config: str,
                state: str, cache: str) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(home=tmp_path))
    assert places.config_file("x") == tmp_path / config
    assert places.state_file("x") == tmp_path / state
    assert places.cache_folder() == tmp_path / cache


def test_a_private_file_is_the_users_alone(tmp_path: Path) -> None:
    there = tmp_path / "bot" / "history"
    for _ in range(2):
        places.private(there)
        assert stat.S_IMODE(there.stat().st_mode) == 0o600
        there.chmod(0o644)
    assert stat.S_IMODE(there.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(("pager", "shown", "held"), [("cat > {file}", "", True), ("no-such-pager", ":quit", False)])
def test_long_output_goes_through_the_pager(
    chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pager: str, shown: str, held: bool,
) -> None:
    paged = tmp_path / "paged"
    monkeypatch.setenv("PAGER", f'sh -c "{pager.format(file=paged)}"' if held else pager)
    monkeypatch.setattr(os, "get_terminal_size", lambda *fd: os.terminal_size((80, 10)))
    out = Tty()
    plain.talk([":help"], chat, Screen(out, color=False, paged=True))
    assert shown in out.getvalue()
    assert paged.exists() == held


def test_short_output_does_not(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "false")
    out = Tty()
    plain.talk([":topics"], chat, Screen(out, color=False, paged=True))
    assert "call" in out.getvalue()


@pytest.mark.parametrize("promised", [
    *(f"`{command.usage}`".replace("|", "\\|") for command in commands.COMMANDS), *(f"\n{name}: " for name in settings.NAMES),
    *(f"`{key}" for key in ("Tab", "Enter", "→", "Ctrl-R", "Alt-Enter", "Ctrl-X Ctrl-E", "Ctrl-C", "Ctrl-D")),
])
def test_every_command_key_and_setting_is_documented(promised: str) -> None:
    page = Path(__file__).parent.parent / "docs" / "terminal.md"
    assert promised in page.read_text(encoding="utf-8").replace("`, `", "` `")
