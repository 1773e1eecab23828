"""A small pack that is rich in dates (`museum.py`): questions → the values that answer them, or words that are said.

Spans, days, decades, ages, measures with units, people by a part of their names, what holds both ways, what is
counted and compared, whether all are so. The order of values doesn't matter.
"""
from typing import Any

import pytest
from museum import write_museum
from tables import assert_answered, assert_declined, assert_says, assert_unplaced

from bot import Bot

ANNA, JONAS, METTE, OSKAR = "Anna Lindqvist", "Jonas Brandt", "Mette Holm", "Oskar Vinter"
PIER, DUNES, WINDOW = "The Pier", "Dunes at Noon", "The Window"

SPANS = [
    ("who was director in 1970?", [ANNA]),
    ("who was director during 1977?", [JONAS]),
    ("who was director during the 1960s?", [ANNA]),
    ("who was director in the seventies?", [ANNA, JONAS]),
    ("who was director between 1962 and 1965?", [ANNA]),
    ("was Lindqvist director in 1975?", [False]),
    ("was Brandt curator in 1970?", [True]),
    ("when was Lindqvist director?", ["1961/1974"]),
    ("when was Mette director?", ["1981/.."]),
    ("how long was Lindqvist director?", [13]),
    ("how long was Brandt curator?", [6]),
    ("who was director after Lindqvist?", [JONAS]),  # the next
    ("who were directors after Lindqvist?", [JONAS, METTE]),
    ("who was director after Brandt?", [METTE]),
    ("who was director before Brandt?", [ANNA]),
    ("who was the second director?", [JONAS]),
    ("how many directors have there been?", [3]),
    ("who was director longest?", [METTE]),
    ("which term was the shortest?", [JONAS]),
    ("which painting was lent in June 1970?", [PIER]),
    ("was The Pier lent to Esbjerg in July 1970?", [True]),
    ("when was The Pier lent to Esbjerg?", ["1970-05/1970-08"]),
    ("did Lindqvist buy The Pier while she was director?", [True]),
    ("who was director when Dunes at Noon was bought?", [JONAS]),
]
NOW = [
    ("who is director now?", [METTE]),
    ("who is the current director?", [METTE]),
    ("who is currently director?", [METTE]),
    ("who is director at present?", [METTE]),
    ("who is still director?", [METTE]),
    ("is Holm still director?", [True]),
    ("is Jonas Brandt still director?", [False]),
    ("since when has Mette Holm been director?", ["1981/.."]),
    ("who has been director since 1981?", [METTE]),
    ("was Holm director in 2020?", [True]),
    ("who is the director?", [METTE]),
    ("who is the head?", [METTE]),
    ("is Mette Holm the director?", [True]),
    ("is Anna Lindqvist director?", [False]),
    ("is Brandt director?", [False]),
    ("is Jonas Brandt curator?", [False]),
]
DAYS_AND_DECADES = [
    ("what was bought on 14 September 1962?", [PIER]),
    ("what was bought on September 14th 1962?", [PIER]),
    ("what was bought on 1962-09-14?", [PIER]),
    ("who bought a painting on the 3rd of February 1976?", [JONAS]),
    ("who bought a painting on 3rd Feb 1976?", [JONAS]),
    ("did Holm buy The Window on 20 November 2004?", [True]),
    ("did Holm buy The Window on 21 November 2004?", [False]),
    ("what was bought in september 1962?", [PIER]),
    ("what was bought in Novmber 2004?", [WINDOW]),
    ("on what day was The Pier bought?", ["1962-09-14"]),
    ("who bought a painting after 2 February 1976?", [JONAS, METTE]),
    ("which paintings were bought in the 2000s?", [WINDOW]),
    ("which paintings were lent in the 2000s?", [PIER]),
    ("which paintings were lent in the 2010s?", [DUNES]),
    ("which painting was bought in the first decade of the 21st century?", [WINDOW]),
    ("which paintings had been bought by 1976?", [PIER, DUNES]),
    ("which paintings had been painted by 1934?", [PIER, DUNES]),
    ("did Brandt buy Dunes at Noon by 1976?", [True]),
    ("did Holm buy The Window by 2003?", [False]),
    ("how many loans had there been by 2003?", [2]),
]
# A date is the event's, unless a participle before it makes it the painting's.
WHOSE_DATE = [
    ("who bought a painting before 1970?", [ANNA]),
    ("who bought a painting after 1970?", [JONAS, METTE]),
    ("who bought a painting in 1976?", [JONAS]),
    ("who bought a painting from Skagen after 1990?", [METTE]),
    ("when was a painting bought before 1970?", ["1962-09-14"]),
    ("which town was a painting bought from before 1970?", ["Ribe"]),
    ("which painting was lent before 1980?", [PIER]),
    ("who bought a painting painted before 1930?", [ANNA]),
    ("who bought a painting painted in 1966?", [METTE]),
    ("who bought a painting painted between 1930 and 1940?", [JONAS]),
    ("how many years passed between the purchases of The Pier and Dunes at Noon?", [14]),
    ("how many years lie between the purchases of Dunes at Noon and The Window?", [28]),
    ("what is the difference in price between the purchases of The Pier and The Window?", [27000]),
]
AGES = [
    ("how old is The Pier?", [95]),
    ("how old was The Pier in 1962?", [33]),
    ("how old was Dunes at Noon when Brandt bought it?", [42]),
    ("which is older, The Pier or The Window?", [PIER]),
    ("were Dunes at Noon and The Pier painted in the same year?", [False]),
    ("did Lindqvist and Brandt buy paintings in the same year?", [False]),
    ("how often was The Pier lent?", [2]),
    ("how many times was The Pier lent to Skagen?", [1]),
    ("how often was a painting lent to Skagen?", [2]),
]
BEGUN = [  # what lasts begins in a year, holds in each that is named, and goes on
    ("who became director in 1974?", ["Jonas Brandt"]),
    ("who has been director since 1981?", ["Mette Holm"]),
    ("was Brandt director in 1974 and 1980?", [True]),
    ("was Brandt director in 1970 and 1980?", [False]),
    ("how long has Holm been director?", [43]),
    ("who was born first?", ["Oskar Vinter"]),
    ("how old was Vinter when Holm was born?", [58]),
    ("who bought just one painting?", ["Anna Lindqvist", "Jonas Brandt", "Mette Holm"]),
    ("did Brandt buy anything other than The Pier?", [True]),
    ("who bought a painting as director?", ["Anna Lindqvist", "Jonas Brandt", "Mette Holm"]),
]
UNITS = [
    ("how much did The Pier cost in euros?", [4000]),
    ("which painting cost more than 5000 euros?", [DUNES, WINDOW]),
    ("which painting cost €9500?", [DUNES]),
    ("how much did Holm pay for The Window?", [31000]),
    ("how wide is The Window?", [60]),
    ("which painting is wider than 90 cm?", [PIER, DUNES]),
    ("which is the narrowest painting?", [WINDOW]),
    ("did The Pier cost 4000 euros?", [True]),
    ("did The Pier cost €4000?", [True]),
    ("did Holm pay more than 30000 euros for The Window?", [True]),
    ("is The Pier wider than 100 cm?", [True]),
    ("how much did The Pier cost $$$?", [4000]),
]
ALL = [
    ("are all paintings by Vinter?", [False]),
    ("are all paintings by Brandt?", [False]),
    ("were both The Pier and Dunes at Noon painted by Vinter?", [True]),
    ("were The Pier and Dunes at Noon lent to Skagen?", [True]),
    ("were The Pier and The Window lent to Skagen?", [False]),
    ("were all paintings painted before 1970?", [True]),
    ("were all paintings painted before 1950?", [False]),
    ("were all paintings lent to Skagen?", [False]),
    ("are all paintings wider than 50 cm?", [True]),
    ("are all paintings wider than 70 cm?", [False]),
    ("are all ferries longer than 10 km?", [True]),
    ("were all purchases made before 2005?", [True]),
    ("were all purchases made by Holm?", [False]),
    ("were all purchases bargains?", [False]),
    ("were all loans to Skagen?", [False]),
    ("were all talks lectures?", [False]),
    ("was Brandt director and curator?", [True]),
    ("was Lindqvist both director and curator?", [False]),
]
COMPARED = [
    ("how many more inhabitants does Ribe have than Skagen?", [700]),
    ("how many fewer inhabitants does Skagen have than Ribe?", [700]),
    ("what is the difference in inhabitants between Esbjerg and Ribe?", [63600]),
    ("does Esbjerg have more inhabitants than Ribe?", [True]),
    ("which town has more inhabitants, Ribe or Skagen?", ["Ribe"]),
    ("by how much is The Pier wider than The Window?", [60]),
    ("what is the difference in width between The Pier and The Window?", [60]),
    ("which is wider, The Pier or Dunes at Noon?", [PIER]),
    ("is The Window wider than The Pier?", [False]),
    ("did Vinter paint more paintings than Lindqvist?", [True]),
    ("were more paintings lent to Skagen than to Esbjerg?", [True]),
    ("were fewer paintings lent to Esbjerg than to Skagen?", [True]),
    ("were more paintings lent to Esbjerg than to Skagen?", [False]),
    ("by how much is the ferry to Skagen longer than the ferry to Esbjerg?", [28]),
]
PARTS_OF_NAMES = [
    ("what did Vinter paint?", [PIER, DUNES]),
    ("what did Mette buy?", [WINDOW]),
    ("when did Jonas buy Dunes at Noon?", ["1976-02-03"]),
    ("what did Anna purchase?", [PIER]),
    ("how many paintings did Oskar paint?", [2]),
]
BOTH_WAYS = [
    ("who borders Ribe?", ["Esbjerg", "Skagen"]),
    ("who borders Esbjerg?", ["Ribe"]),
    ("which town borders Skagen?", ["Ribe"]),
    ("does Ribe border Skagen?", [True]),
    ("does Esbjerg border Ribe?", [True]),
    ("how many towns border Ribe?", [2]),
    ("where does the ferry from Skagen run?", ["Ribe"]),
    ("where does the ferry from Ribe run?", ["Esbjerg", "Skagen"]),
    ("how long is the ferry from Ribe to Skagen?", [40]),
]
CLASSES = [
    ("which painting was a bargain?", [PIER]),
    ("who got a bargain?", [ANNA]),
    ("who gave a lecture?", [JONAS]),
    ("who gave a lecture in Ribe?", [JONAS]),
    ("was Holm's talk a debate?", [True]),
    ("was Holm's talk a lecture?", [False]),
    ("when did Brandt give a talk in Ribe?", ["1979-06"]),
]
DENIED = [
    ("didn't Anna buy The Pier?", [True]),
    ("didn't Holm buy The Pier?", [False]),
    ("wasn't Brandt director in 1966?", [False]),
    ("is it not true that Vinter painted The Pier?", [True]),
    ("is it not true that Anna bought The Window?", [False]),
    ("is it not so that Vinter painted Dunes at Noon?", [True]),
    ("is it not so that Holm bought The Pier?", [False]),
    ("nobody bought The Window, did they?", [False]),
    ("did nobody buy Dunes at Noon?", [False]),
    ("none of the paintings was lent to Skagen, right?", [False]),
    ("which painting has never been lent?", [WINDOW]),
    ("my friend says that Vinter painted The Pier. is that right?", [True]),
    ("my friend says that Mette bought The Pier. is that true?", [False]),
    ("I heard that Brandt was director in 1977. is that correct?", [True]),
    ("my aunt thinks that Ribe borders Esbjerg. is she right?", [True]),
]
ASKED_TOGETHER = [
    ("who painted The Window? and who bought it?", [ANNA, METTE]),
    ("who painted The Window and how wide is it?", [ANNA, 60]),
    ("when was Brandt director? and Lindqvist?", ["1974/1981", "1961/1974"]),
    ("Vinter painted Dunes at Noon. who bought it?", [JONAS]),
    ("Brandt was curator. what did he buy?", [DUNES]),
    ("what else besides The Pier did Vinter paint?", [DUNES]),
    ("which paintings besides The Pier were lent to Skagen?", [DUNES]),
]
ROLES = [
    ("from which town did Brandt buy Dunes at Noon?", ["Esbjerg"]),
    ("which town was The Window bought from?", ["Skagen"]),
    ("which towns was The Pier lent to?", ["Esbjerg", "Skagen"]),
    ("to which town was Dunes at Noon lent?", ["Skagen"]),
    ("in which town did Mette give a talk?", ["Skagen"]),
]
CONNECTIONS = [
    ("what has Lindqvist to do with The Pier?", f"{ANNA} bought {PIER}"),
    ("what connects Brandt and Esbjerg?", f"{JONAS} bought {DUNES} in Esbjerg"),
    ("what has Anna Lindqvist to do with Ribe?", f"{ANNA} bought {PIER} in Ribe"),
]
SHOWN = [
    ("which was the dearest purchase?", f"{METTE} bought {WINDOW}"),
    ("which purchase was a bargain?", f"{ANNA} bought {PIER}"),
    ("when was Lindqvist director?", "1961 to 1974"),
    ("when was The Pier lent to Esbjerg?", "May 1970 to August 1970"),
    ("since when has Mette Holm been director?", "Since 1981"),
    ("what was bought on 1976-02-03?", "3 February 1976"),
    ("how much did The Window cost?", "€31,000"),
    ("were more paintings lent to Skagen than to Esbjerg?", "2 against 1"),
    ("who was boss in 1970?", "I read “boss” as “head”"),
    ("how many residents does Ribe have?", "I read “residents” as “inhabitant”"),
]
OTHER_UNITS = [
    ("did The Pier cost $4000?", "$"),
    ("did The Pier cost 4000 zloty?", "zloty"),
    ("did The Pier cost 4000 dollars?", "dollars"),
    ("did The Window cost £31,000?", "£"),
    ("which painting cost more than $5000?", "$"),
    ("did Holm pay more than 30000 kroner for The Window?", "kroner"),
]
DECLINED = [
    "who is the curator?",
    "is Oskar Vinter director?",
    "which painting cost 95 cm?",
    "which painting cost more than 100 cm?",
    "did The Window cost 60 cm?",
    "is The Pier wider than 100 euros?",
    "are all paintings from Skagen?",
    "are all paintings expensive?",
    "was anything bought on 15 September 1962?",
    "which paintings were bought in the nineties?",
    "how much did The Pier cost in dollars?",
    "what did The Pier cost in pounds?",
    "how wide is The Window in inches?",
    "which is the oldest newest painting?",
    "which is the widest narrowest painting?",
    "who was the first last director?",
    "what has Oskar to do with Mette?",
    "did The Pier buy Anna?",
    "how old was Holm when Vinter was born?",
]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return Bot.load(write_museum(tmp_path_factory.mktemp("museum")))


def test_the_pack_loads_without_a_warning(bot: Bot) -> None:
    assert bot.pack.warnings == ()


@pytest.mark.parametrize(("question", "expected"), [
    *SPANS, *NOW, *DAYS_AND_DECADES, *WHOSE_DATE, *AGES, *BEGUN, *UNITS, *ALL, *COMPARED, *PARTS_OF_NAMES, *BOTH_WAYS, *CLASSES,
    *DENIED, *ASKED_TOGETHER, *ROLES,
])
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected)


@pytest.mark.parametrize(("question", "words"), [*CONNECTIONS, *SHOWN])
def test_answer_says(bot: Bot, question: str, words: str) -> None:
    assert_says(bot, question, words)


@pytest.mark.parametrize(("question", "word"), OTHER_UNITS)
def test_what_a_field_does_not_count_in_is_named(bot: Bot, question: str, word: str) -> None:
    assert_unplaced(bot, question, word)


@pytest.mark.parametrize("question", DECLINED)
def test_question_is_declined(bot: Bot, question: str) -> None:
    assert_declined(bot, question)
