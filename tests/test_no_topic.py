"""No word of a topic stands in the code: the names in the facts of every pack → the modules that hold them.

Docstrings and comments may name things of a topic as examples. In the rest of `bot/`, in strings as in names of
variables, no word of a record's names may stand, unless it is a word that English or programming needs anyway.
"""
import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import Bot

ROOT = Path(__file__).resolve().parent.parent
PACKS = [ROOT, ROOT / "packs" / "us-geography"]
MODULES = sorted((ROOT / "bot").rglob("*.py"))
SHORTEST = 5  # letters; shorter names are parts of other words too often

# Words of names that mean something else in the code: Reading is a city, Needle Mountain a point, "the union" the United States, and the
# names of some persons, articles and points hold "origin", "state", "world" …
ORDINARY = frozenset({"capital", "devices", "headed", "lower", "needle", "origin", "reading", "service", "sound", "state",
                      "union", "upper", "world", "years"})


def words(text: str) -> set[str]:
    """The words of a text or an identifier, in small letters and without accents: `toPoland_x` has "poland"."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    plain = unicodedata.normalize("NFKD", apart.replace("ł", "l")).encode("ascii", "ignore").decode().lower()
    return {word for word in re.findall(r"[a-z]+", plain) if len(word) >= SHORTEST}


def names(folder: Path) -> set[str]:
    """The words of the names of all records."""
    pack = Bot.load(folder).pack
    return {word for record in pack.records for name in (record.name, *record.also) if name for word in words(name)}


def code(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every identifier and string, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.body[0].value) for node in ast.walk(tree)
                  if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
                  and node.body and isinstance(node.body[0], ast.Expr)}
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield line, node.value
        for field in ("id", "attr", "arg", "name"):
            if isinstance(text := getattr(node, field, None), str):
                yield line, text


@pytest.fixture(scope="module")
def topics() -> set[str]:
    return set().union(*map(names, PACKS))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_of_a_topic_stands_in_code(path: Path, topics: set[str]) -> None:
    found = [f"{path.name}:{line}: {text[:60]!r} holds {', '.join(sorted(held))}"
             for line, text in code(path) if (held := words(text) & topics - ORDINARY)]
    assert found == []


def test_a_word_of_a_topic_would_be_found(tmp_path: Path, topics: set[str]) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""Peru."""\ndef f(walesa):\n    """Poland."""\n    # Warsaw\n    return "Kwaśniewski"\n', "utf-8")
    held = {word for _, text in code(module) for word in words(text) & topics}
    assert held == {"walesa", "kwasniewski"}
