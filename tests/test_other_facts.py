"""The root pack's intents with other facts of the same kinds: questions → values, questions → word to name.

`tests/other_pack/facts.yaml` holds invented facts about New Zealand and Japan; the kinds and the intents are
those of the root pack, put beside them for the test. The order of values doesn't matter.
"""
import shutil
from pathlib import Path
from typing import Any

import pytest
from tables import assert_answered, assert_unplaced

from bot import Bot, selftest

ROOT = Path(__file__).resolve().parent.parent
OTHER = Path(__file__).resolve().parent / "other_pack" / "facts.yaml"

HALE, ASHDOWN, MAKIRI, PENROSE = "Norman Hale", "Thomas Ashdown", "Ruth Makiri", "Gillian Penrose"
MORITA, TAKAHARA, INOUE, FENWICK = "Kenji Morita", "Emi Takahara", "Haruki Inoue", "Arthur Fenwick"
TO_JAPAN = [HALE, MAKIRI, ASHDOWN, PENROSE]
TO_NEW_ZEALAND = [MORITA, TAKAHARA, INOUE]
FISHERIES, FLIGHTS, FILM = "Fisheries Agreement", "Air Services Agreement", "Agreement on Film and Music"

DIRECTION = [
    ("who has visited Japan?", TO_JAPAN),
    ("who travelled to New Zealand?", TO_NEW_ZEALAND),
    ("who came from Japan to New Zealand in 1976?", [MORITA]),
    ("which New Zealanders went to Japan?", TO_JAPAN),
    ("what does New Zealand export to Japan?", ["kiwifruit", "milk powder", "wool"]),
    ("what does New Zealand import from Japan?", ["cameras", "steel"]),
    ("which goods does Japan buy from New Zealand?", ["kiwifruit", "milk powder", "wool"]),
    ("who exports wool?", ["New Zealand"]),
    ("which country sells cameras?", ["Japan"]),
    ("who has a consulate-general in Auckland?", ["Japan"]),
    ("against whom did Fenwick fight?", ["France"]),
    ("where did Hale travel?", ["Japan"]),
]
FIRST_AND_LAST = [
    ("who first visited Japan?", [HALE]),
    ("who first visited New Zealand?", [MORITA]),
    ("who was the last to visit Japan?", [PENROSE]),
    ("who was the last prime minister to visit Japan?", [ASHDOWN]),
    ("who was the first head of state to visit Japan?", [MAKIRI]),
    ("who was the second Japanese visitor to New Zealand?", [TAKAHARA]),
    ("which agreement was signed first?", [FISHERIES]),
    ("what was the last agreement?", [FILM]),
    ("when did Japan open its first mission in New Zealand?", ["1953"]),
    ("when did New Zealand first open a mission in Tokyo?", ["1947"]),
]
TIME = [
    ("when did Ashdown go to Japan?", ["1993"]),
    ("when did Emi Takahara visit New Zealand?", ["1985-03"]),
    ("who visited Japan before 1990?", [HALE, MAKIRI]),
    ("who came to New Zealand after 1980?", [TAKAHARA, INOUE]),
    ("who visited Japan between 1980 and 2000?", [MAKIRI, ASHDOWN]),
    ("who visited New Zealand in the nineties?", [INOUE]),
    ("who visited Japan in the 21st century?", [PENROSE]),
    ("which agreements were signed in the eighties?", [FLIGHTS]),
    ("which agreements were signed after 1979?", [FLIGHTS, FILM]),
    ("when was the agreement on aviation signed?", ["1980"]),
    ("when were diplomatic relations established?", ["1952"]),
    ("when was the legation in Tokyo upgraded to an embassy?", ["1952"]),
    ("when was the Lighthouse War?", ["1868"]),
]
NUMBERS = [
    ("how much was trade in 2010?", [320000000]),
    ("when did trade reach 400 million dollars?", ["2019"]),
    ("by how much did trade grow between 2010 and 2019?", [80000000]),
    ("by what percentage did trade grow from 2010 to 2019?", [25]),
    ("how many people visited Japan?", [4]),
    ("how many agreements were signed before 1990?", [2]),
    ("how many years passed between the visits of Hale and Makiri?", [17]),
    ("how many years after the Fisheries Agreement was the Air Services Agreement signed?", [2]),
]
NEGATED = [
    ("which visitors to Japan weren't prime ministers?", [MAKIRI, PENROSE]),
    ("who visited New Zealand besides Morita?", [TAKAHARA, INOUE]),
    ("which agreements are not about aviation?", [FISHERIES, FILM]),
]
COMPOSED = [
    ("which agreement was signed in the year that Ashdown came to Japan?", [FILM]),
    ("who visited New Zealand in the year the Governor-General went to Japan?", [TAKAHARA]),
    ("who visited Japan after Makiri?", [ASHDOWN, PENROSE]),
    ("who was the last to visit New Zealand, and when?", [INOUE, "1999"]),
]
YES_OR_NO = [
    ("did Hale visit Japan?", [True]),
    ("did Morita visit New Zealand in 1977?", [False]),
    ("did Ashdown go to Japan before Penrose?", [True]),
    ("does Japan export wool?", [False]),
    ("is Japan a member of the OECD?", [True]),
    ("did Fenwick fight for Japan?", [True]),
]
OTHERS = [
    ("which war did Fenwick fight in?", ["Lighthouse War"]),
    ("which former prime minister of New Zealand is named?", [PENROSE]),
    ("why did Japanese people move to New Zealand?", ["work on the Clutha River"]),
    ("who issued the silver coin?", ["Royal Mint of Wellington"]),
    ("what office did Inoue hold?", ["Speaker of the Diet"]),
    ("I was wondering, could you tell me who visited Japan in 1968?", [HALE]),
    ("first pm in japan", [HALE]),
    ("WHO VISTED NEW ZELAND IN 1999", [INOUE]),
]

# What has no answer here, and the word that the bot must name.
WORDS_TO_NAME = [
    ("who first visited Peru?", "Peru"),
    ("which Polish president visited Japan?", "Polish"),
    ("who visited Australia?", "Australia"),
    ("when did Walesa visit Japan?", "Walesa"),
    ("does New Zealand have an embassy in Osaka?", "Osaka"),
    ("which bearded visitor came first?", "bearded"),
    ("which agreement is about whales?", "whales"),
    ("who sells tractors?", "tractors"),
]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder = tmp_path_factory.mktemp("other")
    kinds = (ROOT / "facts.yaml").read_text("utf-8").partition("\nkinds:")[2].partition("\nfacts:")[0]
    facts = OTHER.read_text("utf-8").replace("\nfacts:", f"\nkinds:{kinds}\nfacts:", 1)
    (folder / "facts.yaml").write_text(facts, "utf-8")
    shutil.copy(ROOT / "intents.yaml", folder)
    return Bot.load(folder)


def test_not_one_line_of_intents_is_wasted(bot: Bot) -> None:
    assert [warning for warning in bot.pack.warnings if "is skipped" in warning] == []


def test_every_example_is_answered(bot: Bot) -> None:
    assert [str(failure) for failure in selftest.run(bot).failures] == []


@pytest.mark.parametrize(("question", "expected"), [
    *DIRECTION, *FIRST_AND_LAST, *TIME, *NUMBERS, *NEGATED, *COMPOSED, *YES_OR_NO, *OTHERS,
])
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected)


@pytest.mark.parametrize(("question", "word"), WORDS_TO_NAME)
def test_word_that_cannot_be_placed_is_named(bot: Bot, question: str, word: str) -> None:
    assert_unplaced(bot, question, word)


# Not answered like this yet, and not run: move a row to its table when it is.
WANTED: list[tuple[str, Any]] = [
    ("where is the Japanese embassy?", ["Wellington"]),
    ("where is New Zealand's embassy?", ["Tokyo"]),
    ("how many prime ministers visited Japan?", [2]),
    ("who built the Gorge Line?", [FENWICK]),
]
