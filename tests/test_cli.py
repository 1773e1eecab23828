"""The plain command line, by its front door: what is typed → what is printed, and the exit status."""
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_pack import FACTS, INTENTS, write_small_pack

from bot.arguments import Parser
from bot.cli import COMMANDS, main
from bot.errors import UsageError

BOT = [sys.executable, "-m", "bot"]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `bot` with some arguments on the small pack; `sent` is piped to it."""
    (tmp_path / "pack").mkdir()
    monkeypatch.setenv("BOT_PACK", str(write_small_pack(tmp_path / "pack")))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def typed(*arguments: str, sent: bytes = b"") -> Ran:
        stdin = SimpleNamespace(buffer=io.BytesIO(sent), isatty=lambda: False)
        monkeypatch.setattr(sys, "stdin", stdin)
        status = main(arguments)
        return Ran(status, *capsys.readouterr())

    return typed


ASKED = [  # what is typed; the values that are printed, and the exit status
    (["ask", "-q", "how long is Huascar?"], "67\n", 0),
    (["ask", "-q", "how", "long", "is", "Huascar?"], "67\n", 0),
    (["ask", "how long is Huascar?", "--quiet"], "67\n", 0),
    (["-q", "how long is Huascar?"], "67\n", 0),
    (["-q", "how", "long", "is", "Huascar?"], "67\n", 0),
    (["-q", "--", "how long is Huascar?"], "67\n", 0),
    (["-q", "when was Orzel built?"], "1938-05\n", 0),
    (["-q", "where is Orzel at home?"], "Gdynia\n", 0),
    (["-q", "is Orzel at home in Gdynia?"], "true\n", 0),
    (["-q", "hello"], "", 0),
    (["-q", "how long is the Titanic?"], "", 1),
]


@pytest.mark.parametrize("typed, printed, status", ASKED, ids=lambda value: str(value)[:40])
def test_ask(run: Run, typed: list[str], printed: str, status: int) -> None:
    assert run(*typed) == Ran(status, printed, "")


def test_the_answer_is_printed_whatever_its_status(run: Run) -> None:
    assert "67" in run("how long is Huascar?").out
    assert "Titanic" in run("how long is the Titanic?").out


PIPED = [  # arguments, standard input; the values, and the exit status
    (["ask", "-q"], "how long is Huascar?\n", "67\n", 0),
    (["ask", "-q"], "how long is Huascar?", "67\n", 0),
    (["ask", "-q"], "how long is Huascar?\r\n\r\n  \nhow long is Orzel?\r\n", "67\n84\n", 0),
    (["ask", "-q"], "how long is the Titanic?\nhow long is Orzel?\n", "84\n", 1),
    (["-q"], "where is Huascar at home?\nand Orzel?\n", "Callao\nGdynia\n", 0),  # bare `bot`: one conversation
    (["-q"], "", "", 0),
    (["-q"], "how long is the Titanic?\nhow long is Orzel?\n", "84\n", 1),
]


@pytest.mark.parametrize("typed, sent, printed, status", PIPED)
def test_lines(run: Run, typed: list[str], sent: str, printed: str, status: int) -> None:
    assert run(*typed, sent=sent.encode()) == Ran(status, printed, "")


def test_lines_of_ask_are_questions_on_their_own(run: Run) -> None:
    assert run("ask", "-q", sent=b"where is Huascar at home?\nand Orzel?\n").status == 1


HOSTILE = [
    b"how long is \x1b[31mthe Titanic\x1b]0;title\x07?",
    b"\x00\x01\x02\x7f\xc2\x9b",
    b"\xff\xfe\xfa broken",
    "what is \u202egnol\u202c?".encode(),
    b"{facts} {{7*7}} ${HOME} %s $(id)",
    b"what " * 4000,
    b"x" * 2_000_000,
    b"'; DROP TABLE ships; --",
]


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: repr(line)[:30])
def test_hostile_lines_get_an_answer_that_a_terminal_can_show(run: Run, line: bytes) -> None:
    for arguments in ([], ["ask"], ["ask", "--why"]):
        ran = run(*arguments, sent=line + b"\n")
        assert (ran.status, ran.err) == (1, "")
        shown = ran.out.replace("\n", "")
        assert shown and not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202c" for c in shown)


def test_json_is_the_object_of_the_pipe_and_the_reading(run: Run) -> None:
    asked = json.loads(run("ask", "--json", "how long is Huascar?").out)
    [piped] = run("pipe", sent=b'{"text": "how long is Huascar?"}\n').out.splitlines()
    reading = asked.pop("reading")
    assert asked == json.loads(piped)
    assert [word["role"] for word in reading["words"] if word["text"] == "Huascar"] == ["name"]


def test_why_prints_the_fact_with_its_place(run: Run) -> None:
    printed = run("ask", "--why", "when was Orzel built?").out
    assert "facts.yaml:12" in printed
    assert "[Register]" in printed


def test_continue_goes_on_with_the_last_conversation(run: Run) -> None:
    assert run("-q", "where is Huascar at home?").out == "Callao\n"
    assert run("-q", "--continue", "and Orzel?").out == "Gdynia\n"
    assert run("-q", "-c", "and Huascar?").out == "Callao\n"
    assert run("-q", "and Orzel?").status == 1  # a new conversation
    assert run("-q", "-c", "where is Orzel at home?").out == "Gdynia\n"


def test_a_conversation_is_kept_for_the_user_alone(run: Run, tmp_path: Path) -> None:
    run("how long is Huascar?")
    [kept] = (tmp_path / "state" / "bot").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    for _ in range(12):
        run("-c", "well " * 1000)
    assert kept.stat().st_size < 11_000


def test_a_conversation_belongs_to_its_pack(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    write_small_pack(tmp_path / "other")
    run("where is Huascar at home?")
    assert run("-c", "and Orzel?", "--pack", str(tmp_path / "other")).status == 1


def test_where_nothing_can_be_kept_questions_are_answered(run: Run, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file, where a folder should be")
    assert run("-q", "how long is Huascar?") == Ran(0, "67\n", "")


MISTAKES = [  # what is typed; the message
    (["ask"], 'bot: there is no question; write one, as in: bot ask "how do I ask?"\n'),
    (["ask", " "], 'bot: there is no question; write one, as in: bot ask "how do I ask?"\n'),
    (["explain"], 'bot: there is no question; write one, as in: bot explain "how do I ask?"\n'),
    (["ask", "--jsn", "who?"], "bot: option --jsn not recognized; see `bot ask --help` "
                               "(write -- before words that begin with a dash)\n"),
    (["pipe", "more"], "bot: `bot pipe` takes no 'more'; see `bot pipe --help`\n"),
    (["completion"], "bot: bash|zsh|fish is missing; see `bot completion --help`\n"),
    (["completion", "tcsh"], "bot: bash|zsh|fish can't be 'tcsh'; it is one of bash, zsh, fish\n"),
    (["ask", "--pack"], "bot: option --pack requires argument; see `bot ask --help` "
                        "(write -- before words that begin with a dash)\n"),
]


@pytest.mark.parametrize("typed, message", MISTAKES)
def test_what_cannot_be_used(run: Run, typed: list[str], message: str) -> None:
    assert run(*typed) == Ran(2, "", message)


@pytest.mark.parametrize("typed", [["ask", "who?"], ["pipe"], ["check"], ["explain", "who?"], []])
def test_a_pack_that_is_not_there(run: Run, typed: list[str]) -> None:
    ran = run(*typed, "--pack", "no/such/folder")
    assert (ran.status, ran.out) == (2, "")
    assert "no/such/folder" in ran.err
    assert "Traceback" not in ran.err


def test_check_counts_what_is_in_a_pack(run: Run) -> None:
    told = "a small harbour: 4 records, 3 kinds, 3 intents, 0 warnings\n"
    assert run("check") == Ran(0, told + "the examples weren't asked; --self-test does that\n", "")


BROKEN = [  # text to replace in the facts, its replacement; the first message with the mark under its line
    ("home: gdynia, ", "hme: gdynia, ", "12:26: `ship` has no field `hme`; did you mean `home`?\n"
     "    orzel: {name: Orzeł, hme: gdynia, length: 84, built: 1938-05, source: Register}\n"
     "                         ^\n"),
    ("length: number", "length: nmber", "5:39: `nmber` is no type and no kind; did you mean `number`?\n"
     "    ship: {fields: {home: port, length: nmber, built: date}}\n"
     "                                        ^\n"),
]


@pytest.mark.parametrize("right, wrong, message", BROKEN)
def test_check_marks_a_mistake(run: Run, tmp_path: Path, right: str, wrong: str, message: str) -> None:
    write_small_pack(tmp_path, facts=FACTS.replace(right, wrong, 1))
    for arguments in (["check", str(tmp_path)], ["check", "--pack", str(tmp_path)]):
        ran = run(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith(f"{tmp_path}/facts.yaml:{message}")


def test_check_marks_a_warning(run: Run, tmp_path: Path) -> None:
    unused = 'intents:\n  unused: {kind: crane, ask: ["where is the crane of {port}?"]}'
    write_small_pack(tmp_path, intents=INTENTS.replace("intents:", unused))
    ran = run("check", str(tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert f"warning: {tmp_path}/intents.yaml:3:" in ran.out
    assert "1 warning\n" in ran.out


def test_explain_shows_the_words_the_query_and_the_facts(run: Run) -> None:
    ran = run("explain", "how", "long", "is", "Huascar?")
    assert ran.status == 0
    for part in ("role", "refers to", "query", "considered", "facts.yaml:13"):
        assert part in ran.out


def test_explain_as_json_is_ask_as_json(run: Run) -> None:
    printed = [run(name, "--json", "how long is Huascar?").out for name in ("explain", "ask")]
    assert printed[0] == printed[1]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_a_screen(run: Run, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run(*filter(None, [name]), "--help")
    if "needs a package" in ran.err:
        pytest.skip(ran.err)
    assert ran.status == 0
    assert max(map(len, ran.out.splitlines())) <= 100
    assert name or len(ran.out.splitlines()) <= 24


def test_version(run: Run) -> None:
    assert run("--version").out == "bot 0.1.0\n"


def test_ctrl_c_has_the_status_that_shells_give_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.frontends.ask.run", interrupt)
    assert run("ask", "who?") == Ran(130, "", "")


PARSED = [  # what is typed after an option that takes a value and a flag were declared; what it becomes
    ([], ("8000", False, [])),
    (["--port", "1"], ("1", False, [])),
    (["--port=1", "-v", "a", "b"], ("1", True, ["a", "b"])),
    (["-p1", "a", "-v"], ("1", True, ["a"])),
    (["a", "--", "-v"], ("8000", False, ["a", "-v"])),
    (["--verb"], ("8000", True, [])),
]


@pytest.mark.parametrize("typed, values", PARSED)
def test_arguments(typed: list[str], values: tuple[str, bool, list[str]]) -> None:
    parser = Parser("try", "a command")
    parser.add_argument("-p", "--port", default="8000")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("words", nargs="*")
    options = parser.parse(typed)
    assert (options.port, options.verbose, options.words) == values


@pytest.mark.parametrize("typed, message", [
    (["--port", "x"], "--port can't be 'x'; see `bot try --help`"),
    (["--host", "c"], "--host can't be 'c'; it is one of a, b"),
])
def test_arguments_that_cannot_be_used(typed: list[str], message: str) -> None:
    parser = Parser("try", "a command")
    parser.add_argument("--port", type=int)
    parser.add_argument("--host", choices=("a", "b"))
    with pytest.raises(UsageError, match=f"^{message}$"):
        parser.parse(typed)


COMPLETED = [  # a shell, and what makes it read the script
    ("bash", ["-n"]),
    ("zsh", ["-n"]),
    ("fish", ["--no-execute"]),
]


@pytest.mark.parametrize("shell, check", COMPLETED)
def test_the_shell_can_read_its_completion(run: Run, tmp_path: Path, shell: str, check: list[str]) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "script"
    script.write_text(run("completion", shell).out, encoding="utf-8")
    read = subprocess.run([shell, *check, script], capture_output=True, text=True)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize("line, completed", [
    ("bot ex", "explain"),
    ("bot ask --qu", "--quiet"),
    ("bot completion f", "fish"),
    ("bot check --pa", "--pack"),
])
@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes(run: Run, line: str, completed: str) -> None:
    words = " ".join(f"'{word}'" for word in line.split())
    script = (f"{run('completion', 'bash').out}\nCOMP_WORDS=({words})\nCOMP_CWORD={len(line.split()) - 1}\n"
              "_bot\necho \"${COMPREPLY[@]}\"")
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == (f"{completed}\n", "")


def test_the_whole_command_works_from_any_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "BOT_PACK": ""}
    command = [*BOT, "ask", "--quiet", "hello"]
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = [*BOT, "ask", "--pack", str(write_small_pack(tmp_path))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.write(b"how long is Huascar?\n" * 3)
        process.stdin.close()
        assert process.wait() == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize("module", ["prompt_toolkit", "asyncio", "argparse", "json", "starlette", "mcp"])
def test_ask_imports_nothing_that_it_does_not_need(tmp_path: Path, module: str) -> None:
    code = ("import sys; from bot.cli import main; main(sys.argv[1:]); "
            f"sys.exit('{module} was imported' if '{module}' in sys.modules else 0)")
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "BOT_PACK": str(write_small_pack(tmp_path))}
    ran = subprocess.run([sys.executable, "-c", code, "how long is Huascar?"], env=environment,
                         capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
