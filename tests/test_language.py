"""The language files: what YAML would pass over or misread in silence."""
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot import compiled
from bot.language import FOLDER

LANGUAGES = sorted(FOLDER.glob("*.yaml"))


def nodes(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """A node of a file and all in it."""
    if node is None:
        return
    yield node
    for part in node.value if isinstance(node, yaml.CollectionNode) else ():
        for inner in part if isinstance(part, tuple) else (part,):
            yield from nodes(inner)


def read(path: Path) -> list[yaml.Node]:
    return list(nodes(yaml.compose(path.read_text("utf-8"), yaml.SafeLoader)))


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_key_stands_twice(path: Path) -> None:
    twice = [f"line {mapping.start_mark.line + 1}: {key}" for mapping in read(path)
             if isinstance(mapping, yaml.MappingNode) for key, times in Counter(key.value for key, _ in mapping.value).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_word_is_read_as_yes_or_no(path: Path) -> None:
    misread = [f"line {word.start_mark.line + 1}: {word.value}" for word in read(path)
               if word.tag == "tag:yaml.org,2002:bool" and word.value not in ("true", "false")]
    assert misread == []


@pytest.mark.parametrize("spoil", [b"", b"no such thing", None], ids=["cut off", "garbled", "gone"])
def test_what_was_kept_parsed_may_be_spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: bytes | None) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "xx.yaml"
    path.write_text("numbers: {one: 1}\n")
    assert compiled.load(path) == {"numbers": {"one": 1}}
    [kept] = (tmp_path / "__pycache__").iterdir()
    kept.write_bytes(spoil) if spoil is not None else kept.unlink()
    assert compiled.load(path) == {"numbers": {"one": 1}}


def test_a_changed_file_is_parsed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "xx.yaml"
    for text, held in (("one: 1\n", {"one": 1}), ("one: 1\ntwo: 2\n", {"one": 1, "two": 2})):
        path.write_text(text)
        assert compiled.load(path) == held
        assert compiled.load(path) == held


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    path = tmp_path / "xx.yaml"
    path.write_text("one: 1\n")
    assert compiled.load(path) == {"one": 1}
    assert list(tmp_path.iterdir()) == [path]
