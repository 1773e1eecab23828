"""The root pack: questions → the values that answer them; questions → the word that can't be placed.

The classes are those that any fair question about a small body of facts falls into. The order of values
doesn't matter.
"""
from typing import Any

import pytest
from tables import explained, plain, unplaced

from bot import Bot

GARCIA, TORRES, FUJIMORI, HIGUERAS = "Alan García", "Carlos Torres y Torres Lara", "Alberto Fujimori", "Ignacio Higueras"
GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK = "Alicja Grześkowiak", "Aleksander Kwaśniewski", "Lech Wałęsa", "Donald Tusk"
KUCZYNSKI, MALINOWSKI = "Pedro Pablo Kuczynski", "Ernest Malinowski"
TO_PERU = [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]
TO_POLAND = [GARCIA, TORRES, FUJIMORI, HIGUERAS]
FROM_PERU = ["fruits", "fish products"]
FROM_POLAND = ["electrical devices", "motor vehicles", "light bulbs", "dairy products", "petroleum oils", "tractors",
               "electrical wires", "machines for the food industry"]
TRADE, TOURISM, SCIENCE, PRISONERS = (
    "Agreement on Trade", "Agreement on Tourism", "Agreement on Scientific and Cultural Cooperation",
    "Agreement on the Transfer of Prisoners")

DIRECTION = [
    ("who has travelled to Poland?", TO_POLAND),
    ("who has been to Peru?", TO_PERU),
    ("which Poles went to Peru?", TO_PERU),
    ("which Peruvians came to Poland?", TO_POLAND),
    ("whom did Poland send to Peru in 2002?", [KWASNIEWSKI]),
    ("who came to Poland from Peru in 1998?", [FUJIMORI]),
    ("who came from Poland in 1998?", [GRZESKOWIAK]),
    ("who visited Peru from Poland in 2002?", [KWASNIEWSKI]),
    ("what does Poland buy from Peru?", FROM_PERU),
    ("what does Peru import from Poland?", FROM_POLAND),
    ("what does Poland sell to Peru?", FROM_POLAND),
    ("who exports tractors?", ["Poland"]),
    ("who imports tractors?", ["Peru"]),
    ("which country sells fish products?", ["Peru"]),
    ("where is the embassy of Peru?", ["Warsaw"]),
    ("in which city is Poland's embassy?", ["Lima"]),
    ("which country has an embassy in Lima?", ["Poland"]),
    ("against whom did Malinowski fight?", ["Spain"]),
    ("for which country did Malinowski fight?", ["Peru"]),
    ("who fought for Peru?", [MALINOWSKI]),
    ("to which country did Fujimori travel?", ["Poland"]),
    ("which country did Walesa visit?", ["Peru"]),
    ("who did Peru send to Poland?", TO_POLAND),
    ("who went to Warsaw?", TO_POLAND),
    ("who did Peru fight against?", ["Spain"]),
    ("which machinery does Peru import?", ["motor vehicles", "tractors", "machines for the food industry"]),
    ("which food does Poland export?", ["dairy products"]),
    ("which electrical goods does Poland sell?", ["electrical devices", "light bulbs", "electrical wires"]),
    ("which country did Malinowski fight for?", ["Peru"]),
    ("who visited Peru on behalf of Poland in 1998?", [GRZESKOWIAK]),
    ("which country buys fruits?", ["Poland"]),
    ("from which country did Polish migrants come?", ["Poland"]),
    ("which country sells fruits?", ["Peru"]),
]
FIRST_AND_LAST = [
    ("who was the first to visit Poland?", [GARCIA]),
    ("who was the first visitor of all?", [GARCIA]),
    ("who was the last visitor of all?", [HIGUERAS]),
    ("who was the most recent Pole to visit Peru?", [TUSK]),
    ("who was the first Pole to visit Peru?", [GRZESKOWIAK]),
    ("who was the first Polish president to visit Peru?", [KWASNIEWSKI]),
    ("who was the first Polish head of state in Peru?", [KWASNIEWSKI]),
    ("who was the first Peruvian president in Poland?", [GARCIA]),
    ("who was the last Peruvian president in Poland?", [FUJIMORI]),
    ("who was the second Peruvian president to visit Poland?", [FUJIMORI]),
    ("who was the second person to visit Poland?", [TORRES]),
    ("who was the third visitor to Peru?", [WALESA]),
    ("who was the last but one to visit Poland?", [FUJIMORI]),
    ("who was the first Polish prime minister to visit Peru?", [TUSK]),
    ("when was the first visit to Poland?", ["1989"]),
    ("when was the latest visit to Poland?", ["2023"]),
    ("when did the first Pole visit Peru?", ["1998"]),
    ("what was the first agreement?", [TRADE]),
    ("which mission was opened first?", ["honorary consulate"]),
    ("what was the first Polish mission in Lima?", ["honorary consulate"]),
    ("when did Poland open its first mission in Lima?", ["1921"]),
    ("when did Peru open its first mission?", ["1923"]),
    ("who was the earliest visitor to Poland?", [GARCIA]),
    ("what is the oldest agreement?", [TRADE]),
    ("what is the newest agreement?", [PRISONERS]),
    ("who was the first visitor after the tourism agreement was signed?", [HIGUERAS]),
    ("who visited Poland first, Garcia or Fujimori?", [GARCIA]),
    ("which country opened a consulate first?", ["Poland"]),
    ("who opened an honorary consulate first, Peru or Poland?", ["Poland"]),
    ("which came first, the Polish embassy in Lima or the agreement on tourism?", ["embassy"]),
    ("which is older, the agreement on tourism or the one on trade?", [TRADE]),
    ("who were the last two visitors to Poland?", [FUJIMORI, HIGUERAS]),
    ("what is the second oldest agreement?", [TOURISM, SCIENCE]),
]
TOTALS_AND_YEARS = [
    ("how much was the trade in 2018?", [201000000]),
    ("how much was trade worth in 2022?", [266000000]),
    ("in which year was the trade 201 million dollars?", ["2018"]),
    ("in which year did trade hit US$266 million?", ["2022"]),
    ("when was trade largest?", ["2022"]),
    ("when was trade smallest?", ["2018"]),
    ("by how much did trade grow between 2018 and 2022?", [65000000]),
    ("by what percentage did trade grow from 2018 to 2022?", [32.3]),
    ("was trade larger in 2022 than in 2018?", [True]),
    ("was trade smaller in 2022 than in 2018?", [False]),
    ("was trade in 2022 above 250 million dollars?", [True]),
    ("what was the trade volume in 2022?", [266000000]),
    ("has trade grown since the pandemic?", [True]),
    ("what is the difference between trade in 2018 and in 2022?", [65000000]),
]
TIME = [
    ("who visited Poland before 1998?", [GARCIA, TORRES]),
    ("who visited Peru after 2002?", [WALESA, TUSK]),
    ("who visited Peru since 2002?", [KWASNIEWSKI, WALESA, TUSK]),
    ("who visited Peru until 2002?", [GRZESKOWIAK, KWASNIEWSKI]),
    ("who visited Poland between 1990 and 2000?", [TORRES, FUJIMORI]),
    ("who visited Poland in the nineties?", [TORRES, FUJIMORI]),
    ("who visited Peru in the 2000s?", [KWASNIEWSKI, WALESA, TUSK]),
    ("who visited Poland in the 20th century?", [GARCIA, TORRES, FUJIMORI]),
    ("who visited Peru in the twenty-first century?", [KWASNIEWSKI, WALESA, TUSK]),
    ("who visited Poland in the eighties?", [GARCIA]),
    ("which agreements were signed after 2000?", [TOURISM, SCIENCE, PRISONERS]),
    ("which agreements were signed before 2000?", [TRADE]),
    ("which agreements were signed in 2008?", [TOURISM, SCIENCE]),
    ("which agreement was signed in the sixties?", [TRADE]),
    ("who came to Peru in May 2008?", [TUSK]),
    ("who visited in 1998?", [FUJIMORI, GRZESKOWIAK]),
    ("who visited Poland in the last decade of the 20th century?", [TORRES, FUJIMORI]),
    ("who visited Peru in or after 2007?", [WALESA, TUSK]),
    ("which agreements were signed before Tusk came?", [TRADE]),
    ("who visited Poland after the trade agreement?", TO_POLAND),
    ("which Polish visitors came after the first Peruvian visitor?", TO_PERU),
    ("what was the rank of the Polish mission in 1967?", ["consulate-general"]),
    ("when did the Polish consulate general in Lima close?", ["1969"]),
    ("what did Poland open in 1921?", ["honorary consulate"]),
]
NEGATION = [
    ("which visitors to Peru were not presidents?", [GRZESKOWIAK, WALESA, TUSK]),
    ("which visitors to Poland weren't presidents?", [TORRES, HIGUERAS]),
    ("who other than Tusk visited Peru?", [GRZESKOWIAK, KWASNIEWSKI, WALESA]),
    ("who visited Peru besides Tusk and Walesa?", [GRZESKOWIAK, KWASNIEWSKI]),
    ("who except Fujimori visited Poland?", [GARCIA, TORRES, HIGUERAS]),
    ("which agreements are not about trade?", [TOURISM, SCIENCE, PRISONERS]),
    ("which agreements besides the one on trade are there?", [TOURISM, SCIENCE, PRISONERS]),
    ("what does Poland export to Peru other than tractors?", [good for good in FROM_POLAND if good != "tractors"]),
    ("who visited Peru but not in 2002?", [GRZESKOWIAK, WALESA, TUSK]),
    ("who except presidents visited Poland?", [TORRES, HIGUERAS]),
]
COUNTS = [
    ("how many people visited Peru?", [4]),
    ("how many Poles visited Peru?", [4]),
    ("how many presidents visited Poland?", [2]),
    ("how many Peruvian presidents visited Poland?", [2]),
    ("how many agreements are there?", [4]),
    ("how many agreements were signed in 2008?", [2]),
    ("how many agreements were signed after 1968?", [3]),
    ("how many visits took place in 1998?", [2]),
    ("how many visits took place before 2000?", [4]),
    ("how many goods does Poland export to Peru?", [8]),
    ("how many goods does Peru export?", [2]),
    ("how many missions has Poland had in Lima?", [3]),
    ("what is the number of visits to Peru?", [4]),
    ("how many visitors came to Poland in the nineties?", [2]),
    ("how many Polish migrants went to Peru?", ["small amounts"]),
    ("how many visits to Poland were made by presidents?", [2]),
    ("how many times did a president visit Poland?", [2]),
    ("how many missions did Peru open?", [2]),
    ("how many goods does Peru import from Poland?", [8]),
    ("how many prime ministers visited Peru?", [1]),
    ("how many embassies are there?", [2]),
    ("how many honorary consulates were there?", [2]),
    ("what is the sum of trade in 2018 and 2022?", [467000000]),
]
DURATIONS = [
    ("how many years passed between the visits of Garcia and Fujimori?", [9]),
    ("how long after Kwasniewski did Walesa come?", [5]),
    ("how many years after the trade agreement was the tourism agreement signed?", [40]),
    ("how long did the consulate general in Lima exist?", [2]),
    ("how many years after the first Polish honorary consulate did Poland open an embassy?", [48]),
    ("how many years before Tusk did Kwasniewski visit Peru?", [6]),
    ("how many years of relations were celebrated in 2023?", [100]),
    ("how many years lie between the first and the last agreement?", [46]),
]
PASSIVE = [
    ("by whom was Peru visited in 2002?", [KWASNIEWSKI]),
    ("when was the embassy in Lima opened?", ["1969"]),
    ("when was the embassy opened by Peru?", ["1969"]),
    ("by whom was the railway built?", [MALINOWSKI]),
    ("which goods are exported by Peru?", FROM_PERU),
    ("which goods are imported by Peru?", FROM_POLAND),
    ("by which country are tractors exported?", ["Poland"]),
    ("when was the agreement on tourism signed?", ["2008"]),
    ("when was the treaty about prisoners concluded?", ["2014"]),
    ("by whom was the stamp issued?", ["Polish Post"]),
    ("when were diplomatic relations established?", ["1923"]),
    ("in which year was the consulate upgraded to an embassy?", ["1969"]),
]
INDIRECT = [
    ("I was wondering who first visited Poland", [GARCIA]),
    ("can you tell me when Tusk went to Peru?", ["2008-05"]),
    ("please tell me which country exports dairy products", ["Poland"]),
    ("I'd like to know whether Fujimori visited Poland", [True]),
    ("could you say how much trade was in 2022?", [266000000]),
    ("Good morning! I hope you are well. I have a little question for you: when did Kwasniewski come to Peru?", ["2002"]),
    ("list the agreements", [TRADE, TOURISM, SCIENCE, PRISONERS]),
    ("name the visitors to Peru", TO_PERU),
    ("give me the goods that Peru exports to Poland", FROM_PERU),
    ("Fujimori visited Poland, didn't he?", [True]),
    ("Tusk was president when he visited Peru, wasn't he?", [False]),
    ("first polish pm in lima", [TUSK]),
    ("trade 2018", [201000000]),
    ("agreements 2008", [TOURISM, SCIENCE]),
]
YES_NO = [
    ("did Fujimori visit Poland?", [True]),
    ("did Garcia visit Poland in 1989?", [True]),
    ("did Garcia visit Poland in 1990?", [False]),
    ("did Tusk visit Peru before Walesa?", [False]),
    ("did Kwasniewski visit Peru before Tusk?", [True]),
    ("did Poland open its honorary consulate before Peru did?", [True]),
    ("is there a Polish embassy in Lima?", [True]),
    ("is the Peruvian embassy in Warsaw?", [True]),
    ("is Poland a member of the UN?", [True]),
    ("are both countries in the WTO?", [True]),
    ("did Malinowski fight against Spain?", [True]),
    ("did Malinowski fight for Spain?", [False]),
    ("does Peru export tractors?", [False]),
    ("does Poland export tractors to Peru?", [True]),
    ("was the agreement on tourism signed in 2008?", [True]),
    ("was the trade agreement signed in 1969?", [False]),
    ("is Kuczynski of Polish descent?", [True]),
    ("did Fujimori and Grzeskowiak travel in the same year?", [True]),
    ("did Tusk come to Peru as president?", [False]),
    ("has a Polish prime minister visited Peru?", [True]),
    ("did Walesa come as president?", [False]),
    ("did Kwasniewski come to Peru as prime minister?", [False]),
    ("does Poland sell food to Peru?", [True]),
    ("are fish products exported by Poland?", [False]),
    ("was the visit of Tusk official?", [True]),
    ("does Poland export fruits?", [False]),
    ("was there a Peruvian embassy in Warsaw in 1950?", [False]),
    ("did the first Polish visitor come before the first Peruvian one?", [False]),
    ("is the Polish embassy older than the Peruvian one?", [False]),
    ("isn't Kuczynski of Polish descent?", [True]),
    ("didn't Tusk visit Poland?", [False]),
    ("did Tusk come before or after Walesa?", ["after"]),
    ("was the embassy in Lima opened before or after the agreement on trade?", ["after"]),
]
INVERSE = [
    ("who was the Marshal of the Senate?", [GRZESKOWIAK]),
    ("who was President of Congress?", [TORRES]),
    ("which office did Higueras hold?", ["Deputy Minister of Foreign Affairs"]),
    ("why did Polish people move to Peru?", ["land near the Ucayali River"]),
    ("which war did Malinowski fight in?", ["Chincha Islands War"]),
    ("when was the Chincha Islands War?", ["1866"]),
    ("what is the railway called?", ["Ferrocarril Central Andino"]),
    ("where is the Ferrocarril Central Andino?", ["Peruvian Andes"]),
    ("who is the most prominent of the Polish Peruvians?", [MALINOWSKI]),
    ("which former president of Peru has Polish roots?", [KUCZYNSKI]),
    ("which organisations are both countries members of?", ["World Trade Organization", "United Nations"]),
    ("on what occasion did the Polish Post issue a stamp?", ["centenary of diplomatic relations"]),
    ("which institutions cooperate?", ["Peruvian universities", "Polish universities"]),
    ("which heads of state visited Poland?", [GARCIA, FUJIMORI]),
    ("which presidents visited Poland?", [GARCIA, FUJIMORI]),
    ("who was the Polish prime minister who came to Peru?", [TUSK]),
    ("which Polish head of government came to Peru?", [TUSK]),
    ("who were the presidents who came to Poland?", [GARCIA, FUJIMORI]),
    ("which former presidents are there?", [KUCZYNSKI, WALESA]),
    ("who used to be president of Peru?", [KUCZYNSKI]),
    ("who came to Peru as a former president?", [WALESA]),
    ("when did a former president visit Peru?", ["2007"]),
    ("which year was the centenary?", ["2023"]),
    ("which countries are members of the UN?", ["Peru", "Poland"]),
    ("which agreement covers both science and culture?", [SCIENCE]),
    ("what did Peru and Poland sign in 2014?", [PRISONERS]),
    ("who is Tusk?", [TUSK]),
    ("what did Peru open in 1923?", ["honorary consulate"]),
    ("which prime ministers visited?", [TUSK]),
    ("which missions were closed?", ["consulate-general"]),
    ("which four Poles visited Peru?", TO_PERU),
    ("what was Tusk's office?", ["Prime Minister"]),
    ("who signed the agreement on tourism?", ["Peru", "Poland"]),
]
COMPOSED = [
    ("which agreement was signed in the year that Tusk came?", [TOURISM, SCIENCE]),
    ("which agreements were signed in the year in which Tusk visited Peru?", [TOURISM, SCIENCE]),
    ("who visited Poland in the year the Marshal of the Senate came to Peru?", [FUJIMORI]),
    ("who visited Peru in the same year as Fujimori visited Poland?", [GRZESKOWIAK]),
    ("who visited Peru after Kwasniewski?", [WALESA, TUSK]),
    ("who visited Poland before Fujimori?", [GARCIA, TORRES]),
    ("who was the first visitor to Peru after Kwasniewski?", [WALESA]),
    ("who was the last to visit Poland, and when?", [HIGUERAS, "2023"]),
    ("who visited Peru first and when?", [GRZESKOWIAK, "1998"]),
    ("when and where was the first Polish mission opened?", ["1921", "Lima"]),
    ("who visited Poland in the year of the centenary?", [HIGUERAS]),
    ("how many agreements were signed in the year of Tusk's visit?", [2]),
]
TYPOS = [
    ("who frist visted Peru?", [GRZESKOWIAK]),
    ("wehn did Kwasnewski visit Peru?", ["2002"]),
    ("when did Fujmori visit Polnad?", ["1998"]),
    ("wich agrement was signed in 1968?", [TRADE]),
    ("when did mali now ski fight?", ["1866"]),
    ("who bilt the railway?", [MALINOWSKI]),
    ("who visitedPoland in 1989?", [GARCIA]),
    ("WHO VISITED POLAND IN 1989", [GARCIA]),
    ("when did grzeskowiack go to peru", ["1998"]),
    ("how mcuh was trade in 2018", [201000000]),
]

# What has no answer here, and the word that the bot must name.
WORDS_TO_NAME = [
    ("was Tusk in Warsaw and Gdańsk?", "Gdańsk"),
    ("who visited Peru twice?", "twice"),
    ("did Tusk travel to Peru by plane?", "plane"),
    ("which Argentine minister came to Poland?", "Argentine"),
    ("who visited Peru with his wife?", "wife"),
    ("what did Tusk eat in Peru?", "eat"),
    ("who criticised the trade agreement?", "criticised"),
    ("which embassy is the most expensive?", "expensive"),
    ("when was the railway destroyed?", "destroyed"),
    ("how many passengers use the railway?", "passengers"),
    ("who visited Bolivia?", "Bolivia"),
    ("who visited Peru from Chile?", "Chile"),
    ("who first visited Ecuador?", "Ecuador"),
    ("which Chilean president visited Poland?", "Chilean"),
    ("which female president visited Peru?", "female"),
    ("who was the first woman to visit Peru?", "woman"),
    ("when did Malinowski die?", "die"),
    ("when was Malinowski born?", "born"),
    ("where was Tusk born?", "born"),
    ("how old was Garcia when he visited Poland?", "old"),
    ("when did Poland open an embassy in Quito?", "Quito"),
    ("who has an embassy in Kraków?", "Kraków"),
    ("did Tusk visit Cusco?", "Cusco"),
    ("which agreement was signed on fisheries?", "fisheries"),
    ("which agreement is about defence?", "defence"),
    ("which agreements on education were signed in 2008?", "education"),
    ("what does Peru export to Germany?", "Germany"),
    ("does Peru export copper to Poland?", "copper"),
    ("who sells coal to Peru?", "coal"),
    ("how much was trade in euros in 2022?", "euros"),
    ("how many tourists visited Peru in 2019?", "tourists"),
    ("who is the wife of Fujimori?", "wife"),
    ("why did Fujimori resign?", "resign"),
    ("who shot Garcia?", "shot"),
    ("is Peru in the EU?", "EU"),
    ("is Poland a member of NATO?", "NATO"),
    ("what is the population of Peru?", "population"),
    ("what is the currency of Poland?", "currency"),
    ("how far is Lima from Warsaw?", "far"),
    ("which king visited Peru?", "king"),
    ("did the Pope visit Peru?", "Pope"),
    ("which football teams played in Lima?", "football"),
    ("who won the Chincha Islands War?", "won"),
    ("how many soldiers fought in the war?", "soldiers"),
    ("who designed the stamp?", "designed"),
    ("how much did the stamp cost?", "cost"),
    ("what colour is the stamp?", "colour"),
    ("which visits were secret?", "secret"),
    ("which visits were cancelled?", "cancelled"),
    ("who refused to visit Peru?", "refused"),
    ("when did Obama visit Peru?", "Obama"),
    ("when did Duda visit Peru?", "Duda"),
    ("did Toledo visit Poland?", "Toledo"),
    ("who was the first Persian president to visit Poland?", "Persian"),
    ("which agreements were broken?", "broken"),
    ("which agreements expired in 2014?", "expired"),
    ("who was the tallest visitor?", "tallest"),
    ("who visited Peru on a Tuesday?", "Tuesday"),
    ("did Tusk travel to Peru by ship?", "ship"),
    ("how many Germans visited Peru?", "Germans"),
    ("what is the climate of Lima?", "climate"),
    ("who is the mayor of Warsaw?", "mayor"),
    ("which Polish goods are banned in Peru?", "banned"),
]
# Every word is known or nearly, but the facts don't hold what they ask.
PREMISES = [
    "how many years will the embassy stay?",
    "what does Spain export?",
    "is Spain a member of the UN?",
    "did anyone visit Peru in 2003?",
    "who visited Peru during the pandemic?",
    "how long is the railway?",
    "who is the ambassador of Peru to Poland?",
    "when did Peru close its embassy in Warsaw?",
    "is the embassy of Peru bigger than that of Poland?",
    "when will Tusk visit Peru again?",
    "who speaks Polish in Peru?",
    "did Kuczynski visit Poland?",
    "who were the two prime ministers who visited Peru?",
    "when did the Polish embassy in Lima close?",
    "how much fruit does Peru export to Poland?",
]


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot.load()


@pytest.mark.parametrize(("question", "expected"), [
    *DIRECTION, *FIRST_AND_LAST, *TOTALS_AND_YEARS, *TIME, *NEGATION, *COUNTS, *DURATIONS, *PASSIVE, *INDIRECT, *YES_NO, *INVERSE, *COMPOSED, *TYPOS,
])
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    answer = bot.ask(question)
    assert (answer.status, plain(answer.values)) == ("answered", plain(expected)), explained(answer)


@pytest.mark.parametrize(("question", "word"), WORDS_TO_NAME)
def test_word_that_cannot_be_placed_is_named(bot: Bot, question: str, word: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "unknown", explained(answer)
    assert word in unplaced(answer), explained(answer)
    assert word in answer.text, explained(answer)


@pytest.mark.parametrize("question", PREMISES)
def test_false_premise_is_declined(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status != "answered", explained(answer)


@pytest.mark.parametrize("question", [*(question for question, _ in WORDS_TO_NAME), *PREMISES])
def test_every_suggestion_is_answered(bot: Bot, question: str) -> None:
    suggestions = bot.ask(question).suggestions
    assert 0 < len(suggestions) <= 3
    assert [text for text in suggestions if bot.ask(text).status != "answered"] == []


# Not answered (or declined) like this yet, and not run: move a row to its table when it is.
WANTED: list[tuple[str, Any]] = [
    ("what goods go from Peru to Poland?", FROM_PERU),
    ("whose embassy is in Warsaw?", ["Peru"]),
    ("what was the last agreement about?", ["Transfer of Prisoners"]),
    ("how many times as much was trade in 2022 as in 2018?", [1.3]),
    ("what was the total of trade in 2018 and 2022?", [467000000]),
    ("how much trade was there in 2018 and how much in 2022?", [201000000, 266000000]),
    ("when was there a consulate general in Lima?", ["1967/1969"]),
    ("who came between Garcia and Fujimori?", [TORRES]),
    ("who visited Peru between Kwasniewski and Tusk?", [WALESA]),
    ("in which year were there two agreements?", ["2008"]),
    ("which agreement was neither about trade nor about tourism?", [SCIENCE, PRISONERS]),
    ("how long have there been diplomatic relations?", [101]),
    ("what was issued by the Polish Post?", ["commemorative postcard", "commemorative stamp"]),
    ("into what was the consulate general upgraded?", ["embassy"]),
    ("do you happen to know where the Polish embassy is?", ["Lima"]),
    ("Hello there, my daughter is writing something for school and she asked me who built the highest railway in the world.", [MALINOWSKI]),
    ("peru embassy where", ["Warsaw"]),
    ("the embassy of Poland: where?", ["Lima"]),
    ("was Walesa president when he visited Peru?", [False]),
    ("were the agreements on tourism and on science signed in the same year?", [True]),
    ("did Spain fight against Peru?", [True]),
    ("which river were the migrants promised land near?", ["Ucayali River"]),
    ("who is a former president?", [KUCZYNSKI, WALESA]),
    ("who is a member of the WTO?", ["Peru", "Poland"]),
    ("who has an embassy?", ["Peru", "Poland"]),
    ("in which year did Tusk come and which agreements were signed then?", ["2008-05", TOURISM, SCIENCE]),
    ("who vis ited Poland in 1989?", [GARCIA]),
    ("which agreement is about fishing rights?", "fishing"),
    ("who paid for the railway?", "paid"),
    ("who visited neither Peru nor Poland?", None),
    ("who visited Peru and Poland?", None),
    ("who was on the Spanish side?", None),
    ("did Walesa visit Poland's president?", None),
]
