"""Broken packs and what is said about them.

A case is a folder in `packs_broken` with the files of a pack and `expected.txt`, which is compared
whole. To add one, add a folder.
"""
from pathlib import Path

import pytest

from bot.errors import PackError
from bot.pack import load

CASES = sorted(path for path in (Path(__file__).parent / "packs_broken").iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
def test_every_mistake_is_named_with_its_place(folder: Path) -> None:
    with pytest.raises(PackError) as caught:
        load(folder, shown=Path())
    assert f"{caught.value}\n" == (folder / "expected.txt").read_text(encoding="utf-8")


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load(tmp_path / "nowhere")
    assert str(caught.value) == (
        f"{tmp_path}/nowhere:1:1: no such folder; a pack is a folder with facts.yaml and intents.yaml")


def test_messages_name_the_folder_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine").mkdir()
    with pytest.raises(PackError) as caught:
        load(Path("mine"))
    assert [problem.file for problem in caught.value.problems] == ["mine/facts.yaml", "mine/intents.yaml"]


def test_a_file_that_is_a_folder_or_too_large(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").mkdir()
    with (tmp_path / "intents.yaml").open("wb") as file:
        file.truncate(16_000_001)
    with pytest.raises(PackError) as caught:
        load(tmp_path, shown=Path())
    assert str(caught.value).splitlines() == [
        "facts.yaml:1:1: can't be read: Is a directory",
        "intents.yaml:1:1: the file is larger than 16 MB, which no pack is",
    ]


def test_a_file_nested_so_deep_that_the_parser_itself_gives_up(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("language: " + "[" * 5000 + "]" * 5000)
    with pytest.raises(PackError) as caught:
        load(tmp_path, shown=Path())
    first = str(caught.value).splitlines()[0]
    assert first.startswith("facts.yaml:1:") and first.endswith(": nested more than 20 levels deep")
