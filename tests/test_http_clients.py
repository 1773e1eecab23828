"""Programs that people use, against a server on this machine: the `openai` package, `llm`, schemathesis."""
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra http is not installed")

from harbour import HUASCAR, ORZEL, served

from bot.frontends.http.settings import Settings

TEXT = "Orzeł is at home in <b>Gdynia</b>."
CHOICES = f"Which ship do you mean?\n1. {ORZEL}\n2. {HUASCAR}"


def user(text: str) -> dict[str, str]:
    return {"role": "user", "content": text}


def openai_client(address: str, key: str = "none") -> Any:
    openai = pytest.importorskip("openai", reason="the openai package is not installed (pip install openai)")
    return openai.OpenAI(base_url=f"{address}/v1", api_key=key, max_retries=0)


def test_openai_whole_streamed_and_with_history() -> None:
    with served() as address, openai_client(address) as client:
        assert [model.id for model in client.models.list()] == ["bot"]
        whole = client.chat.completions.create(model="bot", messages=[user(ORZEL)], temperature=0.2)
        assert whole.choices[0].message.content == TEXT
        history = [user(ORZEL), {"role": "assistant", "content": TEXT}, user("again")]
        assert client.chat.completions.create(
            model="bot", messages=history).choices[0].message.content == TEXT
        chunks = list(client.chat.completions.create(
            model="bot", messages=[user("where is it ?")], stream=True, stream_options={"include_usage": True}))
        assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == CHOICES
        assert chunks[-1].usage.completion_tokens == len(CHOICES.split())


@pytest.mark.parametrize(("key", "request_", "error"), [
    ("wrong", {}, "AuthenticationError"),
    ("secret", {"model": "gpt"}, "NotFoundError"),
    ("secret", {"messages": []}, "BadRequestError"),
    ("secret", {"messages": [user("x" * 3000)]}, "APIStatusError"),
    ("secret", {"messages": [user("break")]}, "InternalServerError"),
])
def test_openai_errors(key: str, request_: dict[str, Any], error: str) -> None:
    with served(Settings(token="secret")) as address, openai_client(address, key) as client:
        with pytest.raises(Exception) as caught:
            client.chat.completions.create(**{"model": "bot", "messages": [user(ORZEL)], **request_})
        assert type(caught.value).__name__ == error


def test_openai_is_told_to_wait() -> None:
    with served(Settings(rate=0.5)) as address, openai_client(address) as client:
        client.models.list()
        with pytest.raises(Exception) as caught:
            client.models.list()
        assert type(caught.value).__name__ == "RateLimitError"


def test_llm_has_the_bot_as_a_model(tmp_path: Path) -> None:
    pytest.importorskip("llm", reason="llm is not installed (pip install llm)")
    environment = {**os.environ, "LLM_USER_PATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    def llm(*arguments: str) -> str:
        command = [sys.executable, "-m", "llm", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True,
                              encoding="utf-8").stdout.strip()

    with served() as address:
        (tmp_path / "extra-openai-models.yaml").write_text(
            f"- {{model_id: bot, model_name: bot, api_base: {address}/v1}}\n")
        assert llm("-m", "bot", "--no-stream", ORZEL) == TEXT
        assert llm("-c", "again") == TEXT


def test_what_is_served_is_what_openapi_says(tmp_path: Path) -> None:
    pytest.importorskip("schemathesis", reason="schemathesis is not installed (pip install schemathesis)")
    with served(Settings(rate=0)) as address:
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/openapi.json", "--seed", "1",
                   "--max-examples", "3", "--phases", "examples,coverage,fuzzing"]
        run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert run.returncode == 0, run.stdout[-3000:]
