"""What is kept of a pack between two starts changes no answer, and is made anew where anything has changed."""
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from small_pack import FACTS, write_small_pack

from bot import Bot

ROOT = Path(__file__).parent.parent
PACKS = [ROOT, *sorted(path.parent for path in ROOT.glob("tests/packs/*/facts.yaml"))]
QUESTION = "how long is Huascar?"


def _only_file(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_what_was_kept_gives_the_same_answers(folder: Path, tmp_path: Path) -> None:
    made = Bot.load(folder, cache=tmp_path)
    unfinished = _only_file(tmp_path).stat().st_ino
    kept = Bot.load(folder, cache=tmp_path)
    assert _only_file(tmp_path).stat().st_ino == unfinished  # it wasn't made again
    for text in [example for topic in made.topics() for example in topic.examples] + ["wo was furst?", "help"]:
        assert kept.ask(text) == made.ask(text)


CHANGED: list[tuple[str, Callable[[Path, Path], object]]] = [
    ("a fact", lambda pack, cache: write_small_pack(pack, facts=FACTS.replace("length: 67", "length: 66"))),
    ("the cache is spoilt", lambda pack, cache: _only_file(cache).write_bytes(b"\x80\x05spoilt")),
    ("the cache is empty", lambda pack, cache: _only_file(cache).write_bytes(b"")),
    ("the cache is of something else", lambda pack, cache: _only_file(cache).write_bytes(b"\x80\x05N.")),
    ("the cache is gone", lambda pack, cache: _only_file(cache).unlink()),
    ("a folder stands in its place", lambda pack, cache: (_only_file(cache).unlink(), cache.rmdir(),
                                                          cache.write_text("no folder"))),
]


@pytest.mark.parametrize(("what", "change"), CHANGED, ids=[what for what, _ in CHANGED])
def test_after_a_change_it_is_made_anew(what: str, change: Callable[[Path, Path], object], tmp_path: Path) -> None:
    (pack := tmp_path / "pack").mkdir()
    write_small_pack(pack)
    assert Bot.load(pack, cache=tmp_path / "cache").ask(QUESTION).values == (67,)
    change(pack, tmp_path / "cache")
    expected = 66 if what == "a fact" else 67
    assert Bot.load(pack, cache=tmp_path / "cache").ask(QUESTION).values == (expected,)


def test_two_packs_are_kept_apart(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    write_small_pack(tmp_path / "one")
    write_small_pack(tmp_path / "other", facts=FACTS.replace("length: 67", "length: 66"))
    for _ in range(2):
        for name, length in (("one", 67), ("other", 66)):
            assert Bot.load(tmp_path / name, cache=tmp_path / "cache").ask(QUESTION).values == (length,)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owners here: run it on Linux or macOS")
def test_what_somebody_else_has_written_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_small_pack(tmp_path)
    Bot.load(tmp_path, cache=tmp_path / "cache")
    before = _only_file(tmp_path / "cache").stat().st_ino
    monkeypatch.setattr(os, "getuid", lambda: before + 1)
    assert Bot.load(tmp_path, cache=tmp_path / "cache").ask(QUESTION).values == (67,)
    assert _only_file(tmp_path / "cache").stat().st_ino != before


def test_nothing_is_kept_unless_it_is_asked_for(tmp_path: Path) -> None:
    Bot.load(write_small_pack(tmp_path))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["facts.yaml", "intents.yaml"]
