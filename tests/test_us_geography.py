"""`packs/us-geography`: questions → the values that answer them; questions → the word that can't be placed.

The values were worked out from the tables by plain loops. The order of values doesn't matter.
"""
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tables import assert_answered, assert_declined, assert_unplaced

from bot import Bot

PACK = Path(__file__).resolve().parent.parent / "packs" / "us-geography"

FIELDS = [
    ("which city is the capital of Oregon?", ["Salem"]),
    ("what's Vermont's capital city?", ["Montpelier"]),
    ("Cheyenne is the capital of what state?", ["Wyoming"]),
    ("how many inhabitants does Tulsa have?", [360919]),
    ("how large is Lake Tahoe?", [497]),
    ("how long is the Yellowstone?", [1080]),
    ("how tall is Mt. Hood?", [3424]),
    ("how high is Foraker?", [5304]),
    ("how densely populated is Ohio?", [261.5]),
    ("in which state does Black Mesa lie?", ["Oklahoma"]),
    ("where is Toledo?", ["Ohio"]),
]
SETS = [
    ("which towns are there in Nebraska?", ["Lincoln", "Omaha"]),
    ("list the lakes of Minnesota", ["Lake of the Woods", "Mille Lacs", "Rainy", "Red", "Superior"]),
    ("which states lie on Lake Erie?", ["Michigan", "New York", "Ohio", "Pennsylvania"]),
    ("name the mountains in California",
     ["Mount Whitney", "North Palisade", "Shasta", "Sill", "White", "Williamson"]),
    ("what are the big rivers of Kansas?", ["Arkansas", "Cimarron", "Smoky Hill"]),
    ("which states have a city called Springfield?", ["Illinois", "Massachusetts", "Missouri", "Ohio"]),
    ("rivers that run through both Texas and Oklahoma", ["Canadian", "Red", "Washita"]),
    ("what are the capitals of the states bordering Nevada?",
     ["Boise", "Phoenix", "Sacramento", "Salem", "Salt Lake City"]),
    ("what are the areas of the states that border Idaho?", [68139, 84900, 97073, 97809, 110500, 147000]),
    ("which states border both Colorado and Utah?", ["Arizona", "New Mexico", "Wyoming"]),
    ("through which states does the longest river in Texas run?", ["Colorado", "New Mexico", "Texas"]),
]
SHARED_NAMES = [
    ("how many kilometres long is the Mississippi?", [3778]),
    ("how many people live in Mississippi?", [2520000]),
    ("how long is the Colorado?", [2333]),
    ("what is the area of Washington?", [68139]),
    ("which state is Washington in?", ["District of Columbia"]),
    ("how many people live in the city of New York?", [7071639]),
    ("how many residents does New York state have?", [17558000]),
    ("how big is lake Ontario?", [19684]),
    ("what is the population of Ontario?", [88820]),
    ("how many people live in Portland, Oregon?", [366383]),
    ("population of Kansas City, Missouri", [448159]),
    ("which states does the Delaware run through?", ["Delaware", "New Jersey", "New York", "Pennsylvania"]),
    ("how high is Mount Washington?", [1917]),
]
COMPARED = [
    ("which states are larger than Texas?", ["Alaska"]),
    ("what states are smaller than Delaware?", ["District of Columbia", "Rhode Island"]),
    ("which states have more people than Florida?",
     ["California", "Illinois", "New York", "Ohio", "Pennsylvania", "Texas"]),
    ("which cities have more inhabitants than Houston?",
     ["Chicago", "Los Angeles", "New York", "Philadelphia"]),
    ("which rivers are longer than the Colorado river?", ["Mississippi", "Missouri", "Rio Grande"]),
    ("which rivers are longer than 2000 km?",
     ["Arkansas", "Colorado", "Mississippi", "Missouri", "Rio Grande"]),
    ("which cities have more than a million people?",
     ["Chicago", "Detroit", "Houston", "Los Angeles", "New York", "Philadelphia"]),
    ("which lakes are in more than two states?", ["Erie", "Michigan", "Superior"]),
    ("what points are higher than 5000 metres?", ["Bona", "Foraker", "Mount McKinley", "St. Elias"]),
]
EXTREMES = [
    ("what is the largest lake?", ["Superior"]),
    ("which is the smallest lake in Michigan?", ["St. Clair"]),
    ("what is the least densely populated state?", ["Alaska"]),
    ("which state has the most rivers?", ["Colorado"]),
    ("which state has the most big cities?", ["California"]),
    ("which river runs through the most states?", ["Mississippi"]),
    ("what is the shortest river in the states that border Florida?", ["Tombigbee"]),
    ("what is the largest city in the states through which the Rio Grande flows?", ["Houston"]),
    ("which is the smallest capital?", ["Charleston"]),
    ("what are the five most populous states?", ["California", "Illinois", "New York", "Pennsylvania", "Texas"]),
    ("what is the second largest city in Texas?", ["Dallas"]),
]
COUNTED = [
    ("how many mountains are there in Alaska?", [18]),
    ("how many states have more than 5 million inhabitants?", [14]),
    ("how many major cities are in the states that the Missouri river runs through?", [5]),
    ("what is the average population of the cities in Georgia?", [185480.4]),
    ("what is the average length of the rivers in Texas?", [1547.8]),
    ("what is the combined length of all rivers in Texas?", [7739]),
    ("which states have more than five rivers?",
     ["Arkansas", "Colorado", "Montana", "New Mexico", "Oklahoma", "Wyoming"]),
    ("how many cities in Texas have more than 100000 people?", [15]),
    ("which state has exactly one neighbour?", ["Maine"]),
]
NEGATED = [
    ("which states have no rivers?", ["Alaska", "Hawaii", "Maine", "Rhode Island"]),
    ("how many states have no lakes?", [35]),
    ("how many major rivers don't run through Texas?", [22]),
    ("which states that border Texas does the Mississippi not run through?", ["New Mexico", "Oklahoma"]),
    ("which states border Texas except Louisiana?", ["Arkansas", "New Mexico", "Oklahoma"]),
]
NESTED = [
    ("what is the capital of the state where Chicago is?", ["Springfield"]),
    ("what is the capital of the most densely populated state?", ["Trenton"]),
    ("which rivers run through the state with the highest population density?", ["Delaware", "Hudson"]),
    ("which states border states that border Maine?", ["Maine", "Massachusetts", "Vermont"]),
    ("which states border states that the Delaware runs through?",
     ["Connecticut", "Delaware", "Maryland", "Massachusetts", "New Jersey", "New York", "Ohio", "Pennsylvania",
      "Vermont", "West Virginia"]),
    ("what is the smallest state that borders the largest state that borders California?", ["Utah"]),
    ("what is the longest river in the densest state that borders Pennsylvania?", ["Hudson"]),
    ("how many people live in the largest city of the smallest state that borders Texas?", [557515]),
    # two of the states are of the same size
    ("what is the total area of the states that the Mississippi runs through?", [595893]),
    ("which is the least populous state that the longest river runs through?", ["North Dakota"]),
    ("what is the highest mountain in the states bordering Nevada?", ["Mount Whitney"]),
    ("what is the capital of the largest state that borders the state with the most rivers?", ["Santa Fe"]),
]
YES_OR_NO = [
    ("does Texas border Louisiana?", [True]),
    ("is Austin the capital of Texas?", [True]),
    ("does the Mississippi run through Texas?", [False]),
]

# What has no answer here, and the word that the bot must name.
WORDS_TO_NAME = [
    ("which rivers are in Bolivia?", "Bolivia"),
    ("which states border Canada?", "Canada"),
    ("how many people live in Ontario, Canada?", "Canada"),
    ("who is the governor of Texas?", "governor"),
    ("which is the wettest state?", "wettest"),
    ("which rivers in Texas are navigable?", "navigable"),
    ("how deep is Lake Superior?", "deep"),
    ("how wide is the Ohio river?", "wide"),
    ("what is the average temperature in Alaska?", "temperature"),
    ("which city has the most airports?", "airports"),
    ("when did Hawaii join the union?", "join"),
    ("how many women live in Ohio?", "women"),
    ("what are the polluted rivers of Ohio?", "polluted"),
    ("which states border the Caribbean?", "Caribbean"),
    ("what is the time zone of Kansas?", "zone"),
    ("who founded Chicago?", "founded"),
    ("what is the largest county in Texas?", "county"),
    ("which states grow cotton?", "cotton"),
    ("how many islands does Hawaii have?", "islands"),
]
# Every word is known, but what they say rests on something that the facts don't hold.
PREMISES = [
    "how old is Texas?",
    "what is the capital of Dallas?",
    "how many people live in the Mississippi river?",
    "what is the population of Juneau?",
    "when is Texas?",
    "how long is Texas?",
    "which states border the least populous state?",  # it borders none
    "what is the longest state?",
    "how big is the Missouri river's capital?",
]

# What this pack's bot should answer and doesn't yet (the list isn't run), and the false premises that it
# still answers.
WANTED: list[tuple[str, list[Any]]] = [
    ("which states have the most neighbours?", ["Missouri", "Tennessee"]),
    ("how many people live in the states that border Nevada?", [31426000]),
    ("is Dallas the capital of Texas?", [False]),
]
WANTED_DECLINED = [
    "which rivers border Texas?",
]


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot.load(PACK)


@pytest.mark.parametrize(("question", "expected"), [
    *FIELDS, *SETS, *SHARED_NAMES, *COMPARED, *EXTREMES, *COUNTED, *NEGATED, *NESTED, *YES_OR_NO,
])
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected, plain)


@pytest.mark.parametrize(("question", "word"), WORDS_TO_NAME)
def test_word_that_cannot_be_placed_is_named(bot: Bot, question: str, word: str) -> None:
    assert_unplaced(bot, question, word)


@pytest.mark.parametrize("question", PREMISES)
def test_false_premise_is_declined(bot: Bot, question: str) -> None:
    assert_declined(bot, question)


def plain(values: Sequence[Any]) -> list[Any]:
    """Values to compare, whatever their order; numbers to a tenth."""
    return sorted((round(v, 1) if isinstance(v, float) else v for v in values), key=str)
