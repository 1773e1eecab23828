"""docs/embedding.md: every example is a program that runs, and prints what the page says it prints."""
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PAGE = Path(__file__).resolve().parent.parent / "docs" / "embedding.md"
NEEDS = {"HTTP": "uvicorn", "OpenAI's API": "openai", "MCP": "mcp", "A webhook": "starlette", "Gradio": "gradio_client"}
QUESTION = "who first visited Peru?"


class Example(NamedTuple):
    """A program of the page: the heading over it, its code, and the text block after it."""

    title: str
    code: str
    prints: str


def examples() -> list[Example]:
    sections = re.split(r"^## (.*)\n", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    block = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)
    return [Example(title, code, prints) for title, section in zip(sections[1::2], sections[2::2], strict=True)
            for code, prints in block.findall(section)]


def those(*, that_print: bool) -> list[Any]:
    return [pytest.param(example, id=example.title, marks=pytest.mark.skipif(
        find_spec(NEEDS.get(example.title, "bot")) is None, reason=f"{NEEDS.get(example.title)} is not installed (docs/embedding.md says how)"))
        for example in examples() if bool(example.prints) is that_print]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a `bot serve`."""
    with subprocess.Popen([sys.executable, "-m", "bot", "serve", "--port", "0"], stderr=subprocess.PIPE,
                          text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        found = re.search(r"http://[\d.]+:\d+", process.stderr.readline())
        assert found
        yield found[0]
        process.terminate()
        process.communicate()


@pytest.mark.parametrize("example", those(that_print=True))
def test_what_a_program_prints(example: Example, request: pytest.FixtureRequest,
                               capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    commands = str(Path(sys.executable).parent)  # where `bot` is
    monkeypatch.setenv("PATH", os.pathsep.join([commands, os.environ["PATH"]]))
    code = example.code
    if "http://127.0.0.1:8000" in code:
        code = code.replace("http://127.0.0.1:8000", request.getfixturevalue("server"))
    exec(compile(code, f"{PAGE.name}: {example.title}", "exec"), {"__name__": "__main__"})
    assert capfd.readouterr().out == example.prints


def use_webhook(code: str, folder: Path) -> str:
    """What the hook replies."""
    from starlette.testclient import TestClient

    names: dict[str, Any] = {}
    exec(compile(code, "hook.py", "exec"), names)
    return TestClient(names["app"]).post("/hook", json={"text": QUESTION, "user": "ann"}).json()["text"]


USE_GRADIO = """
import runpy, sys
from gradio_client import Client
app = runpy.run_path(sys.argv[1])["app"]
app.launch(prevent_thread_lock=True, quiet=True)
print(Client(app.local_url, verbose=False).predict(sys.argv[2], api_name="/chat")["content"], end="")
"""


def use_gradio(code: str, folder: Path) -> str:
    """What the app replies. It runs in a process of its own: its import alone leaves warnings behind."""
    (folder / "app.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-c", USE_GRADIO, str(folder / "app.py"), QUESTION]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True, env={
        **os.environ, "GRADIO_ANALYTICS_ENABLED": "False", "PYTHONIOENCODING": "utf-8"}).stdout


USES = {"A webhook": use_webhook, "Gradio": use_gradio}


@pytest.mark.parametrize("example", those(that_print=False))
def test_what_an_app_replies(example: Example, tmp_path: Path) -> None:
    from bot import Bot

    assert USES[example.title](example.code, tmp_path) == Bot.load().ask(QUESTION).text
