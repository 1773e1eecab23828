"""The banks of questions are well formed: each line has what a judge needs, and no id stands twice.

Who wrote them: `banks/README.md`.
"""
import json
import re
from pathlib import Path
from typing import Any

import pytest

BANKS = sorted((Path(__file__).resolve().parent / "banks").rglob("*.jsonl"))
KEYS = {"id", "session", "q", "kind", "status", "expect", "forbid", "why"}
NAMES = {bank.stem for bank in BANKS}


def read(bank: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in bank.read_text("utf-8").splitlines()]


def test_no_bank_is_lost() -> None:
    assert {"fresh", "dialogues", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth", "twentieth", "twentyfirst", "twentysecond", "twentythird", "twentyfourth"} <= NAMES


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.stem)
def test_every_line_is_whole(bank: Path) -> None:
    assert [line["id"] for line in read(bank) if set(line) != KEYS or not line["q"].strip()] == []


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.stem)
def test_every_pattern_is_one(bank: Path) -> None:
    for line in read(bank):
        for text in [*(text for group in line["expect"] for text in group), *line["forbid"]]:
            re.compile(text.removeprefix("re:") if text.startswith("re:") else "")


def test_every_bank_of_a_pack_has_its_pack() -> None:
    packs = Path(__file__).resolve().parent / "packs"
    assert [bank.stem for bank in BANKS if bank.parent.name == "packs" and not (packs / bank.stem).is_dir()] == []


def test_no_id_stands_twice() -> None:
    ids = [line["id"] for bank in BANKS for line in read(bank)]
    assert len(ids) == len(set(ids))
