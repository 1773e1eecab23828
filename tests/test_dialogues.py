"""Conversations: each a list of turns, each turn with the values that answer it.

A turn's wanted part is a list (the values, in any order), a text (a piece of the answer that is said), a
tuple (the questions that it is asked back to choose from), or DECLINED. Every dialogue has a session of its own.
"""
from collections.abc import Sequence
from typing import Any

import pytest

from bot import Answer, Bot

DECLINED = None
GARCIA, TORRES, FUJIMORI, HIGUERAS = "Alan García", "Carlos Torres y Torres Lara", "Alberto Fujimori", "Ignacio Higueras"
GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK = "Alicja Grześkowiak", "Aleksander Kwaśniewski", "Lech Wałęsa", "Donald Tusk"
KUCZYNSKI, MALINOWSKI = "Pedro Pablo Kuczynski", "Ernest Malinowski"
TO_PERU = [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]
TO_POLAND = [GARCIA, TORRES, FUJIMORI, HIGUERAS]
TRADE, TOURISM, SCIENCE, PRISONERS = (
    "Agreement on Trade", "Agreement on Tourism", "Agreement on Scientific and Cultural Cooperation",
    "Agreement on the Transfer of Prisoners")
FROM_PERU = ["fruits", "fish products"]
FROM_POLAND = ["electrical devices", "motor vehicles", "light bulbs", "dairy products", "petroleum oils", "tractors", "electrical wires",
               "machines for the food industry"]

Turns = Sequence[tuple[str, Any]]

POINTERS: dict[str, Turns] = {
    "he is the visitor": [("who first visited Poland?", [GARCIA]), ("when did he go there?", ["1989"])],
    "she is the marshal": [("who was the first Pole to visit Peru?", [GRZESKOWIAK]), ("when did she visit Peru?", ["1998"])],
    "him is an object": [("who built the railway?", [MALINOWSKI]), ("tell me about him", "Chincha")],
    "it is the railway": [("what did Malinowski build?", ["Ferrocarril Central Andino"]), ("where is it?", ["Peruvian Andes"])],
    "it is an embassy": [("when did Peru open its embassy in Warsaw?", ["1969"]), ("where is it?", ["Warsaw"])],
    "what it was before": [("when did Poland open its embassy in Lima?", ["1969"]), ("what was it before that?", "consulate-general in Lima from 1967")],
    "the difference of the two": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("what's the difference?", [65000000])],
    "what about one of whom it is not told": [("when did Wałęsa visit Peru?", ["2007"]), ("what about Malinowski?", DECLINED)],
    "just one before": [("who visited Peru in 2007?", [WALESA]), ("and the one before him?", [KWASNIEWSKI])],
    "that year": [("when did Tusk visit Peru?", ["2008-05"]), ("which agreements were signed that year?", [TOURISM, SCIENCE])],
    "the next of those": [("who was the first president of Peru to come to Poland?", [GARCIA]), ("and who came next?", [FUJIMORI])],
    "the next one": [("who was the first visitor to Peru?", [GRZESKOWIAK]), ("and the next?", [KWASNIEWSKI])],
    "the same year": [("who came to Poland in 1998?", [FUJIMORI]), ("who visited Peru in the same year?", [GRZESKOWIAK])],
    "the other way then": [("who came to Poland in 1998?", [FUJIMORI]), ("and who went the other way that year?", [GRZESKOWIAK])],
    "the one before": [("who visited Peru last?", [TUSK]), ("and the one before that?", [WALESA])],
    "what else they are known for": [("which Pole fought against Spain?", [MALINOWSKI]), ("and what else is he known for?", "railway")],
    "then": [("when did Fujimori visit Poland?", ["1998"]), ("who went to Peru then?", [GRZESKOWIAK])],
    "they are the two countries": [("do they have diplomatic relations?", [True])],
    "both of them at once": [("are both of them in the WTO?", [True])],
    "a pronoun chain": [("who visited Peru in 2007?", [WALESA]), ("was he president?", "former"), ("when did he come?", ["2007"])],
    "that war": [("which war did Malinowski fight in?", ["Chincha Islands War"]), ("when was that war?", ["1866"])],
    "he adds no fact": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("when was he born?", DECLINED)],
    "there is the country": [("when did Tusk go to Peru?", ["2008-05"]), ("who else went there?", [GRZESKOWIAK, KWASNIEWSKI, WALESA])],
    "one is an embassy": [("does Peru have an embassy in Warsaw?", [True]), ("does Poland have one in Lima?", "1969")],
    "his office": [("who came to Peru in 2002?", [KWASNIEWSKI]), ("what was his office?", ["President"])],
    "the former and the latter": [("did Walesa and Tusk both visit Peru?", [True]), ("when did the former come?", ["2007"]), ("and the latter?", ["2008-05"])],
    "they are the two after all": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("what did they sign in 2008?", [TOURISM, SCIENCE])],
    "the other one": [("where is the Polish embassy?", ["Lima"]), ("and the other one?", ["Warsaw"])],
    "in which city it is": [("which mission did Peru open in 1969?", "embassy"), ("in which city is it?", ["Warsaw"])],
    "in which cities they are": [("which honorary consulates were opened?", "1921"), ("in which cities are they?", ["Lima", "Warsaw"])],
    "they are no agreements": [("what did they sign in 2014?", [PRISONERS]), ("how many agreements have they signed?", [4])],
    "who he was leaves the question open": [("who came to Poland last?", [HIGUERAS]), ("who was he?", "Deputy Minister"),
                                            ("and before him?", [FUJIMORI])],
    "back to somebody": [("who came to Peru in 2008?", [TUSK]), ("back to Wałęsa, when did he come?", ["2007"])],
}
ELLIPSIS: dict[str, Turns] = {
    "what else that year": [("when did Grześkowiak come to Peru?", ["1998"]), ("anything else that year?", "Fujimori")],
    "nothing else that year": [("when did Tusk come to Peru?", ["2008-05"]), ("what else happened that year?", "Tourism"), ("what else?", "else")],
    "so how much more": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("so that's how much more?", [65000000])],
    "between commas": [("when did Wałęsa, no, Tusk go to Peru?", ["2008-05"])],
    "and another year": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000])],
    "what about another year": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("what about 2007?", [WALESA])],
    "and another country": [("who first visited Peru?", [GRZESKOWIAK]), ("and Poland?", [GARCIA])],
    "what about another person": [("when did Tusk visit Peru?", ["2008-05"]), ("what about Kwasniewski?", ["2002"])],
    "and another person of the other side": [("when did Tusk travel?", ["2008-05"]), ("and Fujimori?", ["1998"])],
    "when": [("who first visited Poland?", [GARCIA]), ("when?", ["1989"])],
    "and when": [("who was the last to visit Poland?", [HIGUERAS]), ("and when?", ["2023"])],
    "where": [("did Poland open an embassy?", [True]), ("where?", ["Lima"])],
    "why": [("did the Polish Post issue a stamp?", [True]), ("why?", ["centenary of diplomatic relations"])],
    "how many": [("who visited Poland?", TO_POLAND), ("how many were there?", [4])],
    "only presidents": [("who visited Poland?", TO_POLAND), ("only presidents", [GARCIA, FUJIMORI])],
    "since": [("who visited Peru?", TO_PERU), ("since 2007", [WALESA, TUSK])],
    "before": [("which agreements were signed?", [TRADE, TOURISM, SCIENCE, PRISONERS]), ("before 2000?", [TRADE])],
    "the second one": [("who was the first to visit Poland?", [GARCIA]), ("and the second one?", [TORRES])],
    "the last one": [("who was the first to visit Poland?", [GARCIA]), ("and the last?", [HIGUERAS])],
    "before that": [("who was the last to visit Peru?", [TUSK]), ("and before that?", [WALESA])],
    "after that": [("who was the first to visit Peru?", [GRZESKOWIAK]), ("and after that?", [KWASNIEWSKI])],
    "the other way round": [("what does Peru export to Poland?", ["fruits", "fish products"]), ("and the other way round?", "tractors")],
    "another subject": [("when was the agreement on trade signed?", ["1968"]), ("and on tourism?", ["2008"])],
    "what office": [("who visited Poland in 1996?", [TORRES]), ("what office did he hold?", ["President of Congress"])],
    "three in a row": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("and in 2018?", [201000000])],
    "who else": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("who else visited Peru?", [GRZESKOWIAK, WALESA, TUSK])],
    "another embassy": [("where is the Polish embassy?", ["Lima"]), ("and the Peruvian one?", ["Warsaw"])],
    "against whom": [("which war did Malinowski fight in?", ["Chincha Islands War"]), ("against whom?", ["Spain"])],
    "another year of everything": [("what happened in 1969?", "Warsaw"), ("and in 1967?", "consulate-general")],
    "a year is kept": [("who went to Peru in 2002?", [KWASNIEWSKI]), ("and to Poland?", DECLINED)],
}
OF_THOSE_TOLD: dict[str, Turns] = {
    "the first of the two": [("when did Poland open its honorary consulate?", ["1921"]), ("and Peru?", ["1923"]), ("who was first?", ["honorary consulate"])],
    "who came first of the two": [("when did Tusk visit Peru?", ["2008-05"]), ("and Walesa?", ["2007"]), ("who came first?", [WALESA])],
    "which of the two": [("when was Tusk in Peru?", ["2008-05"]), ("and Walesa?", ["2007"]), ("who of the two was first?", [WALESA])],
    "none of another title": [("how many Peruvian presidents visited Poland?", [2]), ("and prime ministers?", DECLINED)],
    "its embassy": [("when did Peru open its honorary consulate?", ["1923"]), ("and its embassy?", "Warsaw in 1969")],
    "a bare question after a story": [("what happened in 1998?", "Fujimori"), ("who visited?", [FUJIMORI, GRZESKOWIAK])],
    "how many after a story": [("what happened in 1998?", "Fujimori"), ("how many visits?", [2])],
    "who else than one that was named": [("did Garcia visit Poland?", [True]), ("who else?", [TORRES, FUJIMORI, HIGUERAS])],
    "what else of one that was named": [("does Peru export fruits?", [True]), ("what else?", ["fish products"])],
    "nobody else's visit": [("when did Garcia visit Poland?", ["1989"]), ("and Peru?", DECLINED), ("did he visit Peru?", [False])],
    "against after for": [("did Malinowski fight for Peru?", [True]), ("for Spain?", [False]), ("against Spain?", [True])],
}
GOING_ON: dict[str, Turns] = {
    "how an answer is taken": [("who first visited Poland?", [GARCIA]), ("oh right. But when was that?", ["1989"])],
    "taken with thanks": [("who first visited Peru?", [GRZESKOWIAK]), ("great, thanks. And the second?", [KWASNIEWSKI])],
    "not then": [("when did Fujimori visit Poland?", ["1998"]), ("really, not in 1996?", [False])],
    "not of several": [("who visited Poland?", TO_POLAND), ("not in 1996", [GARCIA, FUJIMORI, HIGUERAS])],
    "wasn't it": [("when was the agreement on trade signed?", ["1968"]), ("wasn't that 1978?", [False]), ("was it 1968, then?", [True])],
    "and before": [("who came to Poland in 1998?", [FUJIMORI]), ("and before?", [GARCIA, TORRES])],
    "on the other side": [("was anyone in Poland before Torres?", [GARCIA]), ("and after?", [FUJIMORI, HIGUERAS])],
    "who did": [("did Wałęsa come in 2002?", [False]), ("so who did?", [KWASNIEWSKI])],
    "which of a title did": [("did Kuczynski visit Poland?", DECLINED), ("which presidents did?", [GARCIA, FUJIMORI])],
    "who does": [("does Poland export fruits?", [False]), ("who does?", ["Peru"])],
    "the same deed": [("did Tusk visit Peru?", [True]), ("did Wałęsa do the same?", "2007")],
    "what is there of a story": [("what happened in 2008?", "Tusk"), ("which of those were agreements?", [TOURISM, SCIENCE])],
    "the year before a story": [("what happened in 1998?", "Fujimori"), ("and two years earlier?", "Torres")],
    "anything else of a list": [("does Poland buy fruits from Peru?", [True]), ("anything else?", ["fish products"])],
    "nothing of everything": [("did Tusk visit Peru?", [True]), ("anything else?", DECLINED)],
    "does it do anything else": [("does Peru export fruits?", [True]), ("does it export anything else?", [True])],
    "the other side of what is named": [("who was the first Polish head of state in Peru?", [KWASNIEWSKI]), ("what about Peru?", [GARCIA])],
    "the first of another": [("who was the first Pole to visit Peru?", [GRZESKOWIAK]), ("and the first Peruvian?", [GARCIA])],
    "the other way, of a president": [("which Polish presidents visited Peru?", [KWASNIEWSKI]), ("and the other way round?", [GARCIA, FUJIMORI])],
    "before him, by itself": [("who was the last Peruvian to visit Poland?", [HIGUERAS]), ("before him?", [FUJIMORI]), ("before that?", [TORRES])],
    "a claim and a question": [("They told me Grześkowiak was prime minister. What was her office?", "Marshal of the Senate: Alicja")],
    "who that was": [("a Pole fought for Peru in a war", "Malinowski"), ("who was that?", [MALINOWSKI]), ("against whom?", ["Spain"])],
    "there, where the fact is": [("was Tusk president of Poland when he came to Peru?", [False]), ("who went there as president?", [KWASNIEWSKI])],
    "of another year": [("how much was trade in 2022?", [266000000]), ("was it more than 200 million dollars in 2018?", [True])],
    "goods of the other": [("what does Peru export to Poland?", FROM_PERU), ("and Poland?", "tractors")],
    "which office, of a builder": [("who built the railway?", [MALINOWSKI]), ("which office?", DECLINED)],
    "in what capacity, of a builder": [("who built the railway?", [MALINOWSKI]), ("in what capacity?", DECLINED)],
    "how many products are there": [("what does Poland export to Peru?", FROM_POLAND), ("how many products are there?", [8])],
    "between the two visits": [("who was the first Peruvian president in Poland?", [GARCIA]), ("and after him?", [FUJIMORI]),
                               ("when was that?", ["1998"]), ("how many years between the two visits then?", [9])],
    "later by which date it was picked": [("where was the first honorary consulate opened?", ["Lima"]), ("and the second?", ["Warsaw"]),
                                          ("how much later was that?", [2])],
}
CORRECTIONS: dict[str, Turns] = {
    "not Peru, Poland": [("who visited Peru?", TO_PERU), ("not Peru, Poland", TO_POLAND)],
    "I mean to Poland": [("who first visited Peru?", [GRZESKOWIAK]), ("I mean to Poland", [GARCIA])],
    "no, another year": [("how much was trade in 2018?", [201000000]), ("no, in 2022", [266000000])],
    "sorry, another person": [("when did Tusk visit Peru?", ["2008-05"]), ("sorry, I meant Walesa", ["2007"])],
    "I meant the Polish one": [("where is the Peruvian embassy?", ["Warsaw"]), ("no, I meant the Polish one", ["Lima"])],
}
LATER: dict[str, Turns] = {
    "years later": [("who was in Peru in 1998?", [GRZESKOWIAK]), ("and four years later?", [KWASNIEWSKI]), ("and five years after that?", [WALESA])],
    "seven years later": [("who came to Poland in 1989?", [GARCIA]), ("and seven years later?", [TORRES])],
    "years later, an amount": [("how much was trade in 2018?", [201000000]), ("and four years later?", [266000000])],
    "years later, a whole question": [("when did Fujimori travel to Poland?", ["1998"]), ("four years later who visited Peru?", [KWASNIEWSKI])],
    "not him": [("when did Tusk visit Peru?", ["2008-05"]), ("not him, Walesa", ["2007"])],
    "not him, I meant": [("when did Fujimori travel to Poland?", ["1998"]), ("not him, I meant Higueras", ["2023"]), ("and Garcia?", ["1989"])],
    "a mere noun": [("who went to Poland in 2023?", [HIGUERAS]), ("in which role?", ["Deputy Minister of Foreign Affairs"])],
    "in what capacity": [("who went to Poland in 1996?", [TORRES]), ("in what capacity?", ["President of Congress"]), ("not him, I meant Fujimori", ["President"])],
    "in what capacity, of each": [("who visited Peru in 1998?", [GRZESKOWIAK]), ("in what capacity?", ["Marshal of the Senate"]), ("and in 2002?", ["President"])],
    "in what capacity, of two": [("who visited Poland in 1989, and in 1996?", [GARCIA, TORRES]), ("in what capacity?", ["President", "President of Congress"])],
    "in what capacity, of none": [("who visited Peru in 2007?", [WALESA]), ("in what capacity?", "former President of Poland")],
    "which office": [("who went to Peru in 2008?", [TUSK]), ("which office?", ["Prime Minister"])],
    "which office, of none": [("who visited Peru in 2007?", [WALESA]), ("which office?", "former President of Poland")],
    "a mere noun of another": [("who built the railway?", [MALINOWSKI]), ("which war?", ["Chincha Islands War"])],
    "which country": [("who visited Poland last?", [HIGUERAS]), ("which country did he come from?", ["Peru"])],
    "a mere preposition": [("when was the postcard issued?", ["2023"]), ("on what occasion?", ["centenary of diplomatic relations"]), ("by whom?", ["Polish Post"])],
    "to whom": [("does Peru export fish?", [True]), ("to whom?", ["Poland"])],
    "a statement and that year": [("Fujimori visited Poland in 1998.", "1998"), ("who else came that year?", [GRZESKOWIAK])],
    "nothing but nots": [("who went to Peru in 2002?", [KWASNIEWSKI]), ("not " * 40, DECLINED), ("in what year?", ["2002"])],
}
COUNTED: dict[str, Turns] = {
    "how many goods": [("what does Poland export to Peru?", FROM_POLAND), ("how many?", [8])],
    "how many goods of the other": [("what does Peru export to Poland?", FROM_PERU), ("how many?", [2])],
    "how many products is that": [("which goods does Poland export?", FROM_POLAND), ("how many products is that?", [8])],
    "how many goods in total": [("which goods does Peru export?", FROM_PERU), ("how many goods in total?", [2])],
    "how many is that": [("which agreements were signed in 2008?", [TOURISM, SCIENCE]), ("how many is that?", [2])],
    "in total": [("how many agreements were signed in 2008?", [2]), ("how many in total?", [4])],
    "in total, of two counts": [("how many presidents visited Poland?", [2]), ("and Peru?", [1]), ("how many in all?", [3])],
    "in total, of visits": [("how many visits were there in 1998?", [2]), ("how many in total?", [8])],
    "in total, to Peru": [("how many people visited Peru in 2002?", [1]), ("how many in total?", [4])],
    "the newest of a count": [("how many agreements were signed?", [4]), ("which is the newest?", [PRISONERS])],
    "the newest after a total": [("how many visits did Peru receive in 2008?", [1]), ("how many in total?", [4]), ("which is the newest?", [TUSK])],
    "the oldest of a count": [("how many missions did Poland open?", [3]), ("which is the oldest?", ["honorary consulate"])],
}
NEW_QUESTIONS: dict[str, Turns] = {
    "nothing of presidents": [("which presidents visited Poland?", [GARCIA, FUJIMORI]), ("who visited Peru?", TO_PERU)],
    "nothing of 2008": [("who visited Peru in 2008?", [TUSK]), ("who visited Poland?", TO_POLAND)],
    "another topic": [("who built the railway?", [MALINOWSKI]), ("how much was trade in 2022?", [266000000])],
    "count of all": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("how many agreements were signed?", [4])],
}
SMALL_TALK: dict[str, Turns] = {
    "thanks in between": [("who first visited Poland?", [GARCIA]), ("thanks", "welcome"), ("when?", ["1989"])],
    "hello first": [("hello", "Hello"), ("who first visited Poland?", [GARCIA])],
    "who are you in between": [("how much was trade in 2018?", [201000000]), ("who are you?", "bot"), ("and in 2022?", [266000000])],
    "how do you know": [("when did Tusk visit Peru?", ["2008-05"]), ("how do you know that?", "History")],
    "are you sure": [("when did Fujimori visit Poland?", ["1998"]), ("are you sure?", "1998")],
    "that's wrong": [("who built the railway?", [MALINOWSKI]), ("that's wrong", "Malinowski"), ("where is it?", ["Peruvian Andes"])],
    "how do you know nothing": [("how do you know that?", DECLINED)],
    "help": [("what can you answer?", "visit")],
    "goodbye": [("bye", "Goodbye")],
    "read another way": [("is Kuczynski Polish?", [True]), ("that's wrong", "Read another way: No: Pedro Pablo Kuczynski is a former President")],
}
AMONG_TOLD: dict[str, Turns] = {
    "how many of them": [("who visited Peru?", TO_PERU), ("how many of them came before 2005?", [2])],
    "of them, after a count": [("who visited Peru?", TO_PERU), ("how many of them were presidents?", [1]),
                               ("how many of them came after 2005?", [2])],
    "the only one of those": [("who visited Peru in 2008?", [TUSK]), ("was he the only one?", [True])],
    "it is what was told of": [("when did Poland open its honorary consulate?", ["1921"]), ("was it upgraded?", DECLINED)],
    "how many years later": [("when did Garcia visit Poland?", ["1989"]), ("and Higueras?", ["2023"]),
                             ("how many yrs later was that", [34])],
    "not later at all": [("when did Fujimori visit Poland?", ["1998"]), ("and Garcia?", ["1989"]),
                         ("how many years later was that?", DECLINED), ("how many years earlier?", [9])],
    "asked anew": [("who visited Poland?", [GARCIA, TORRES, FUJIMORI, HIGUERAS]), ("how many visited Peru?", [4])],
    "between the two": [("which was the first agreement?", [TRADE]), ("and the last one?", [PRISONERS]),
                        ("so how many years lie between the two?", [46])],
    "by how many years": [("did Fujimori come before or after Walesa?", "Before"), ("by how many years?", [9])],
    "by how much": [("was trade larger in 2018 or in 2022?", "2022"), ("by how much?", [65000000])],
    "the other way round, of a mission": [("when did Peru open its embassy in Warsaw?", ["1969"]), ("thanks. and the other way round?", ["1969"])],
    "the other's consulate": [("when did Peru open its honorary consulate?", ["1923"]), ("and the other way round, if you please?", ["1921"])],
    "which ones before it": [("what did the two countries agree on in 2014?", [PRISONERS]), ("and which ones came before it?", [TRADE, TOURISM, SCIENCE])],
}
CONCLUDED: dict[str, Turns] = {  # what a turn takes from what was told is asked whether it is so
    "she was the first": [("who came to Peru in 1998?", [GRZESKOWIAK]), ("so she was the first Polish president in Peru?", [False]),
                          ("who was it?", "Kwaśniewski")],
    "he came": [("when did Tusk visit Peru?", ["2008-05"]), ("he came in 2006?", [False])],
    "it was": [("when was the trade agreement signed?", ["1968"]), ("so it was before 1970?", [True])],
    "before another": [("when did Torres visit Poland?", ["1996"]), ("so before Fujimori?", [True])],
    "the same year": [("when did Tusk visit Peru?", ["2008-05"]), ("so the same year as the tourism agreement?", [True])],
    "then is what was told, and not what was concluded": [
        ("when was the trade agreement signed?", ["1968"]), ("so it was before 1990?", [True]),
        ("was the Polish embassy in Lima open by then?", [False])],
    "of nothing that was told": [("when did Tusk visit Peru?", ["2008-05"]), ("so six years lie between them?", DECLINED)],
}
OF_A_GROUP: dict[str, Turns] = {  # several that were told of stay in mind while turns are about some of them
    "of the four": [("which agreements were signed?", [TRADE, TOURISM, SCIENCE, PRISONERS]), ("and the oldest of them?", [TRADE]),
                    ("how many of the four are from 2008?", [2])],
    "the other one of two": [("which presidents of Peru visited Poland?", [GARCIA, FUJIMORI]), ("when did Garcia go?", ["1989"]),
                             ("and the other one?", ["1998"])],
    "of the two": [("which presidents of Peru visited Poland?", [GARCIA, FUJIMORI]), ("when did Fujimori go?", ["1998"]),
                   ("which of the two was first?", "García")],
    "in between": [("which presidents of Peru visited Poland?", [GARCIA, FUJIMORI]), ("did anyone else come in between?", [TORRES])],
}
OTHER_TIMES: dict[str, Turns] = {
    "the second, after a when": [("who was the first president of Peru to visit Poland?", [GARCIA]), ("when was that?", ["1989"]),
                                 ("and the second president to do so?", ["1998"])],
    "two years before that": [("what happened in 1969?", "embassy"), ("and two years before that?", "from 1967 to 1969")],
    "by then": [("when did Tusk visit Peru?", ["2008-05"]), ("how many Poles had visited Peru by then?", [4])],
    "in those days": [("when was the trade agreement signed?", ["1968"]), ("who was president of Poland in those days?", DECLINED)],
    "more than then": [("how much was trade in 2022?", [266000000]), ("is that more than in 2018?", [True])],
    "the month": [("who visited Peru in 2008?", [TUSK]), ("do you know the month?", ["2008-05"])],
    "how long before another": [("when did Kwasniewski visit Peru?", ["2002"]), ("how many years before Walesa?", [5])],
    "before him is before another": [("when did Tusk visit Peru?", ["2008-05"]), ("did Walesa come before him?", [True])],
}
UNSAID: dict[str, Turns] = {  # not of all, where a turn points at what a reading has no use for
    "whose post": [("what did the Polish post release?", "stamp"), ("which country's post was that?", DECLINED)],
    "which ones of groups": [("do universities of both countries work together?", [True]), ("which ones?", DECLINED)],
    "against whom": [("who built the railway?", [MALINOWSKI]), ("against whom?", DECLINED)],
    "a full question": [("is Kuczynski Polish?", [True]), ("and which presidents of Peru have visited Poland?", [GARCIA, FUJIMORI])],
}
GAPS: dict[str, Turns] = {
    "a lacking country is filled": [("who visited Brazil in 2002?", DECLINED), ("and Peru?", [KWASNIEWSKI])],
    "a lacking person is filled": [("when did Obama visit Peru?", DECLINED), ("and Tusk?", ["2008-05"])],
    "an unknown question leaves the context": [("who first visited Poland?", [GARCIA]), ("what did he eat for breakfast?", DECLINED),
                                               ("when?", ["1989"])],
    "a question that isn't understood takes the fragments behind it along": [
        ("who visited Peru in 2002?", [KWASNIEWSKI]), ("which country of the year was he?", DECLINED),
        ("and after that?", DECLINED)],
    "how many until is of years": [
        ("how many years passed between the start of diplomatic relations and the embassies?", [46]),
        ("and how many until a Polish head of state first visited Peru?", DECLINED)],
    "an unknown fragment": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("and in Bolivia?", DECLINED)],
    "an unknown person": [("when did Tusk visit Peru?", ["2008-05"]), ("and Obama?", DECLINED)],
    "when without anything before": [("when?", DECLINED)],
    "he without anybody before": [("when did he visit Peru?", DECLINED)],
}

VISITS = ("How many visits did Peru receive from Poland?", "How many visits did Poland receive from Peru?")
CHOICES: dict[str, Turns] = {
    "by number": [("tell me about Poland visits", VISITS), ("1", "Kwaśniewski")],
    "by place": [("tell me about Poland visits", VISITS), ("the second", "García")],
    "open for one turn": [("tell me about Poland visits", VISITS), ("thanks", "welcome"), ("2", DECLINED)],
    "a new question": [("tell me about Poland visits", VISITS), ("who first visited Peru?", [GRZESKOWIAK])],
    "out of suggestions": [("who visited Bolivia in 1998?", DECLINED), ("1", "visited")],
}


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot.load()


OF_TWO: dict[str, Turns] = {  # of two that were told of or named
    "the one before": [("who visited Poland in 2023?", [HIGUERAS]), ("who was the one before?", [FUJIMORI])],
    "the one after that": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("and the one after that?", [WALESA])],
    "between the two": [("when did García visit Poland?", ["1989"]), ("and Fujimori?", ["1998"]), ("who came between the two?", [TORRES])],
    "anybody between": [("when did Tusk visit Peru?", ["2008-05"]), ("and Kwaśniewski?", ["2002"]), ("did anybody come between those two?", [WALESA])],
    "of another year": [("was trade more in 2018 or in 2022?", [266000000]), ("what was the total in 2018?", [201000000]), ("what was the total in 2015?", DECLINED)],
    "it grew": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]),
                ("by what percentage did it grow between those two years?", [32.3])],
    "the mere difference": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("difference?", [65000000])],
    "they and them": [("does Poland sell tractors to Peru?", [True]), ("what do they buy from them?", FROM_PERU)],
    "what else do they": [("does Peru sell fruits to Poland?", [True]), ("what else do they sell them?", FROM_PERU[1:])],
    "a guess": [("who visited Poland in 1998?", [FUJIMORI]), ("and who was it in 2002, Wałęsa?", [False])],
}
TAKEN: dict[str, Turns] = {  # what a turn opens with, and how little it may say
    "cool": [("tell me about Malinowski", "Chincha"), ("cool what did he build", ["Ferrocarril Central Andino"])],
    "ah ok and": [("when did Peru open its honorary consulate?", ["1923"]), ("ah ok and Poland's?", ["1921"])],
    "year": [("who was the first Peruvian in Poland?", [GARCIA]), ("year?", ["1989"])],
    "same question": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("same question for 2007", [WALESA])],
    "who last": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("after him who?", [WALESA, TUSK])],
    "the other direction": [("list the visits from Peru to Poland", TO_POLAND), ("ok now the other direction", TO_PERU)],
    "not left out": [("list the visits from Peru to Poland", TO_POLAND), ("now the other direction, any rank", DECLINED)],
    "ok then": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("ok then", "welcome")],
}
COMPARED: dict[str, Turns] = {  # with what was told of, which needn't be said
    "the first of all": [("when was the prisoners agreement signed?", ["2014"]), ("and the first agreement?", ["1968"])],
    "the last one there": [("who visited Peru in 2002?", [KWASNIEWSKI]), ("and the last visitor?", [TUSK])],
    "one like that": [("has a prime minister ever come to Peru?", [True]), ("and a Peruvian one to Poland?", DECLINED)],
    "the visit before": [("when was the last visit?", ["2023"]), ("and the visit before that?", ["2008-05"])],
    "the visitor before": [("who was the last visitor?", [HIGUERAS]), ("and the visitor before that one?", [TUSK])],
    "on whose side": [("did Malinowski fight in a war?", [True]), ("on whose side?", ["Peru"])],
    "promised by whom": [("what were the migrants promised?", "land near"), ("by whom?", DECLINED)],
    "a later one": [("which agreements were signed in 2008?", [TOURISM, SCIENCE]), ("is there a later one?", [True])],
    "older ones": [("when was the tourism agreement signed?", ["2008"]), ("any older ones?", [True])],
    "than those two": [("which agreements were signed in 2008?", [TOURISM, SCIENCE]),
                       ("was there an earlier agreement than those two?", [True])],
    "how many years, of two named": [("who was in Peru first, Kwaśniewski or Tusk?", [KWASNIEWSKI]),
                                     ("how long between their visits?", [6])],
    "how many people": [("which high-level visits were there from Poland to Peru?", "Grześkowiak"), ("how many people?", [3])],
    "how many of one thing": [("what did the Polish Post do for the centenary?", "postcard"), ("how many were printed?", DECLINED)],
    "when a story was": [("what did the Polish Post do for the centenary?", "postcard"), ("in which year was this?", ["2023"])],
    "one too": [("what did Poland open in Lima in 1921?", ["honorary consulate"]), ("did Peru open one too?", [True])],
    "a time, right?": [("was García the first Peruvian head of state in Poland?", [True]), ("in 1998, right?", [False])],
    "what it does": [("what does Poland export to Peru?", FROM_POLAND), ("what does it import from there?", FROM_PERU)],
    "before one who was asked about": [("when did Tusk visit Peru?", ["2008-05"]), ("who was it before him?", WALESA),
                                       ("and before him?", KWASNIEWSKI)],
    "theirs": [("when did Peru open its embassy in Warsaw?", ["1969"]), ("when was it?", ["1969"]),
               ("and the Poles, when did they open theirs in Lima?", ["1969"])],
    "another year": [("when were relations established?", ["1923"]), ("really? I thought 1921", [False])],
    "the oldest of a tie": [("how many agreements did Peru and Poland sign?", [4]),
                            ("which of them were signed in 2008?", [TOURISM, SCIENCE]),
                            ("and which is the oldest?", DECLINED)],
    "a closing then": [("did Peru ever have a consulate-general in Warsaw?", [False]),
                       ("what has it opened there, then?", "embassy")],
    "what counts as": [("when did Wałęsa go to Peru?", ["2007"]), ("does it count as a high-level visit?", [False])],
    "how many that is": [("which goods does Poland export to Peru?", FROM_POLAND), ("how many is that in all?", [8])],
    "was that a": [("when did Wałęsa go to Peru?", ["2007"]), ("was that a high-level visit?", [False])],
    "was that one a": [("which Poles travelled to Peru?", TO_PERU), ("which of them was there in 2002?", [KWASNIEWSKI]), ("and in 2007?", [WALESA]),
                       ("was that one a high-level visit?", [False])],
    "the Polish visitor before him": [("when was Tusk in Peru?", ["2008-05"]), ("who was the Polish visitor before him?", [WALESA]),
                                      ("and the one before?", [KWASNIEWSKI]), ("and the one before that?", [GRZESKOWIAK])],
    "another time leaves the rest": [("who came from Peru to Poland in the 1990s?", [TORRES, FUJIMORI]), ("and between 2000 and 2010?", DECLINED)],
    "then who": [("when did Wałęsa visit Peru?", ["2007"]), ("then who visited Peru as President?", [KWASNIEWSKI])],
    "who else visited it": [("who visited Peru first?", [GRZESKOWIAK]), ("who else visited it?", [KWASNIEWSKI, WALESA, TUSK])],
    "which brand": [("what does Poland export to Peru?", FROM_POLAND), ("and which brand of tractors is it?", DECLINED)],
    "the two visits apart": [("which Peruvian presidents visited Poland?", "1998"), ("how many years separate the two visits?", [9])],
    "years between them": [("which Peruvian presidents visited Poland?", "1998"), ("how many years lie between them?", [9])],
    "the last of the four": [("who from Peru visited Poland?", TO_POLAND), ("which of them were president of Peru?", "1998"),
                             ("who was the last of the four to go?", [HIGUERAS])],
    "his, of two": [("who from Peru visited Poland?", TO_POLAND), ("which of them were president of Peru?", "1998"),
                    ("what was his office?", DECLINED)],
    "not one who isn't told of": [("who visited Peru?", TO_PERU), ("not Fujimori?", DECLINED)],
    "something that year too": [("when did Poland get an embassy in Lima?", ["1969"]), ("did Peru open something that year too?", [True])],
    "they, members": [("are Peru and Poland both in the United Nations?", [True]),
                      ("which organisations are they both members of?", ["United Nations", "World Trade Organization"])],
}
EACH_TOLD: dict[str, Turns] = {  # which ones, only some, whether all, how long ago
    "by how much": [("how much was trade in 2018?", "US$201 million"), ("and in 2022?", "US$266 million"), ("by how much?", "US$65 million")],
    "did he come back": [("when did Kwaśniewski go to Peru?", "2002"), ("did he ever come back?", [False])],
    "which ones": [("what agreements are there?", [TRADE, TOURISM, SCIENCE, PRISONERS]), ("which ones are from 2008?", [TOURISM, SCIENCE])],
    "which one": [("which Peruvian presidents visited Poland?", "1998"), ("which one was earlier?", "1989"), ("how much later was the other?", [9])],
    "which wasn't": [("who visited Peru?", TO_PERU), ("how many of them were presidents?", [1]), ("and who wasn't?", "2007")],
    "only some": [("list the high-level visits", "2023"), ("only the Polish visitors", [GRZESKOWIAK, KWASNIEWSKI, TUSK]),
                  ("and now only the Peruvian ones", TO_POLAND), ("only presidents", [GARCIA, FUJIMORI])],
    "only some in one": [("who visited Poland? only presidents, please", [GARCIA, FUJIMORI])],
    "were they all": [("who visited Peru?", TO_PERU), ("were they presidents?", [False]), ("were all of them high-level visits?", [False])],
    "those were": [("who visited Poland?", TO_POLAND), ("were those high-level visits?", [True])],
    "how long ago": [("when did Fujimori visit Poland?", ["1998"]), ("how long ago was that?", [26])],
    "how long now": [("when did diplomatic relations begin?", ["1923"]), ("how long is that now?", [101])],
    "another amount": [("in which year was trade 266 million dollars?", ["2022"]), ("and 201 million?", ["2018"])],
    "what kind it was": [("when did Poland open its first mission in Lima?", ["1921"]), ("what kind of mission was it?", "honorary consulate")],
    "what it became": [("when did Poland open its consulate-general in Lima?", ["1967"]), ("how long did it last?", [2]),
                       ("what did it become?", "embassy"), ("did Peru have one in Warsaw too?", DECLINED)],
    "before it": [("does Poland have an embassy in Lima?", [True]), ("how long has it been there?", [55]),
                  ("what was there just before it?", "consulate-general"), ("and before that?", "honorary consulate")],
    "she, before him": [("who visited Peru in 1998?", [GRZESKOWIAK]), ("and Poland?", [FUJIMORI]), ("who was the next Pole in Peru after her?", [KWASNIEWSKI])],
    "the first of the group": [("which missions did Poland have in Lima?", "1921"), ("which of those was closed in 1969?", "1967"),
                               ("and which came first?", "1921")],
    "how it was": [("when did Tusk visit Peru?", ["2008-05"]), ("an official visit, was it?", [True])],
    "one, as told": [("what happened in 1921?", "honorary consulate"), ("and when did Peru open one in Warsaw?", ["1923"])],
    "of the first group": [("which Poles visited Peru?", "2002"), ("and which Peruvians visited Poland?", "1989"),
                           ("which of the Polish ones was the last?", "Tusk"), ("and of the Peruvian ones?", "Higueras")],
    "at the beginning": [("what did Poland open in Lima in 1967?", "consulate-general"), ("and in 1969?", "embassy"),
                         ("and what did they have there at the very beginning?", "honorary consulate")],
    "as well": [("was a stamp issued for the centenary?", [True]), ("was there a postcard as well?", [True]), ("and by whom?", "Polish Post")],
    "what became of it": [("when did Poland open its consulate-general in Lima?", ["1967"]), ("what became of it?", "embassy")],
    "of another": [("when did Peru open its honorary consulate in Warsaw?", ["1923"]), ("what became of it?", DECLINED)],
    "what it was": [("when did Poland open its embassy in Lima?", ["1969"]), ("what was it before?", "consulate-general")],
    "nobody else then": [("who came in 1998?", [FUJIMORI, GRZESKOWIAK]), ("who else came that year?", "Nobody")],
    "anything else then": [("which agreement was signed in 1968?", [TRADE]), ("did they sign anything else that year?", [False])],
    "what else besides": [("what does Peru sell to Poland?", FROM_PERU), ("what else does Peru sell besides fish?", ["fruits"])],
    "named, not answered": [("how tall is Tusk?", DECLINED), ("when did he visit Peru?", ["2008-05"])],
    "named last": [("who first visited Peru?", [GRZESKOWIAK]), ("how tall is Tusk?", DECLINED), ("when did he come?", ["2008-05"])],
    "a strange place": [("where is Peru's embassy?", ["Warsaw"]), ("did Poland ever open a consulate in Krakow?", DECLINED),
                        ("did Peru have one there?", DECLINED)],
    "which of one": [("who visited Poland in 1998?", [FUJIMORI]), ("who came to Mars?", DECLINED), ("which of those was first?", DECLINED)],
    "from there": [("who from Peru visited Poland in 1998?", [FUJIMORI]), ("who else from there went to Poland?", [GARCIA, TORRES, HIGUERAS])],
    "whatever it was": [("when did Tusk visit Peru?", ["2008-05"]), ("was it an official visit?", [True]),
                        ("and who came the year before him?", [WALESA])],
    "no yes": [("did Tusk visit Peru?", [True]), ("and the previous one?", [WALESA])],
    "of which noun": [("which missions has Poland had in Lima?", "1921"), ("and how many did Peru open in Warsaw?", [2]), ("which ones?", "1969")],
    "which of the two": [("when did Peru open its honorary consulate in Warsaw?", ["1923"]), ("and when did Poland open one in Lima?", ["1921"]),
                         ("so who was earlier?", "Lima")],
    "besides": [("who issued the stamp?", "postcard"), ("was there anything else besides the stamp?", "postcard")],
    "was the other so?": [("who visited Peru in 1998?", [GRZESKOWIAK]), ("was that an official visit?", DECLINED), ("and Tusk's?", [True])],
    "of another, untold": [("when did Tusk visit Peru?", ["2008-05"]), ("was it an official visit?", [True]), ("and Walesa's?", DECLINED)],
    "so elsewhere": [("when did Peru open its honorary consulate?", ["1923"]), ("was that in Warsaw?", [True]), ("and Poland's?", [False])],
    "still so of the other": [("when did Peru open its embassy?", ["1969"]), ("and is that in Warsaw?", [True]), ("and Poland's?", [False])],
    "too": [("Is Peru in the WTO?", [True]), ("Poland too?", [True])],
    "whether, behind whom": [("was a stamp issued for the centenary?", [True]), ("and by whom?", "Polish Post"), ("was there a postcard as well?", [True])],
    "besides one": [("who visited Peru?", TO_PERU), ("anyone else besides Tusk?", [GRZESKOWIAK, KWASNIEWSKI, WALESA])],
    "besides all": [("what does Peru sell to Poland?", FROM_PERU), ("is there anything else besides fruits and fish?", "nothing else")],
    "how long after": [("when did Higueras visit Poland?", ["2023"]), ("how many years was that after Fujimori's visit?", [25])],
    "the one of two compared": [("which opened first, Poland's honorary consulate or Peru's?", "1921"), ("by how many years?", [2])],
}
ONE_AFTER_ANOTHER: dict[str, Turns] = {  # what was told in the turns before, taken together
    "both amounts": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("and both years added up?", [467000000])],
    "what they come to": [("how much was trade in 2018?", [201000000]), ("and in 2022?", [266000000]), ("what do the two come to together?", [467000000])],
    "both counts": [("how many people from Peru came to Poland?", [4]), ("and from Poland to Peru?", [4]), ("how many is that altogether?", [8])],
    "all goods": [("how many goods does Peru export to Poland?", [2]), ("and Poland to Peru?", [8]), ("how many altogether?", [10])],
    "one amount": [("how much was trade in 2018?", [201000000]), ("and both together?", DECLINED)],
    "after both": [("when did Fujimori visit Poland?", ["1998"]), ("and García?", ["1989"]), ("and which Peruvian went after both of them?", [HIGUERAS])],
    "between them": [("when did Fujimori visit Poland?", ["1998"]), ("and García?", ["1989"]), ("who came between them?", [TORRES])],
    "in between": [("when did Fujimori visit Poland?", ["1998"]), ("and García?", ["1989"]), ("and between the two?", [TORRES])],
    "the other way": [("does Peru sell fish to Poland?", [True]), ("and what goes the other way?", FROM_POLAND)],
    "president then": [("when did Walesa visit Peru?", ["2007"]), ("and was he president then?", [False])],
    "it's so": [("where is the railway that Malinowski built?", "Andes"), ("and it's the highest in the world?", [True])],
}
ONCE_WANTED: dict[str, Turns] = {
    "which of them are of a sort": [("what does Peru export?", FROM_PERU), ("and which of them are food?", FROM_PERU)],
    "names": [("how many Poles visited Peru?", [4]), ("names?", "Grześkowiak")],
    "the remaining one": [("what agreements are there?", [TRADE, TOURISM, SCIENCE, PRISONERS]),
                          ("which of them are from after 2000?", [TOURISM, SCIENCE, PRISONERS]),
                          ("and the remaining one?", [TRADE])],
    "on the list": [("what does Poland sell to Peru?", FROM_POLAND), ("are tractors on the list?", [True])],
    "nobody after that": [("who came to Poland in 1998?", [FUJIMORI]), ("nobody else after that?", [HIGUERAS])],
    "the other way after a yes": [("when did Fujimori visit Poland?", ["1998"]), ("was he president then?", [True]),
                                  ("who went the other way that year?", [GRZESKOWIAK])],
    "whether anybody went the other way": [("who came to Poland in 1998?", [FUJIMORI]),
                                           ("did anybody go the other way that year?", [True])],
    "what comes back": [("what does Poland sell to Peru?", FROM_POLAND), ("and what goes back the other way?", FROM_PERU)],
    "there, of which it isn't said": [("tell me about Lima", "Lima"), ("does Peru have an embassy there?", [False])],
    "the very last of those": [("who visited Peru?", TO_PERU), ("and the very last one to go there?", [TUSK])],
    "somebody first, then whether": [("which Polish presidents visited Peru?", [KWASNIEWSKI]), ("and Wałęsa, did he ever?", [True])],
    "those of a people who did": [("who visited Poland?", TO_POLAND), ("which Peruvian presidents did?", [GARCIA, FUJIMORI])],
    "how far apart two dates are": [("when did Tusk visit Peru?", ["2008-05"]), ("and Wałęsa?", ["2007"]),
                                    ("how many years apart are they?", [1])],
}
GONE_ON: dict[str, Turns] = {  # with the same number, whether, year or sum as in the turn before
    "whether there is one": [("which agreements are there?", [TRADE, TOURISM, SCIENCE, PRISONERS]),
                             ("is there one on tourism?", [True]), ("is there one on fishing?", DECLINED)],
    "whether there was one then": [("who came to Poland?", TO_POLAND), ("was there one in 1998?", [True]),
                                   ("was there one in 1997?", DECLINED)],
    "that year, before a comma": [("when did Fujimori visit Poland?", ["1998"]),
                                  ("in the same year, who went to Peru?", [GRZESKOWIAK])],
    "who it was": [("was Torres president?", [False]), ("who was, then?", [GARCIA, FUJIMORI, KWASNIEWSKI])],
    "nowhere else": [("when did Tusk come?", ["2008-05"]), ("in Warsaw?", DECLINED)],
    "on from the second": [("who visited Peru first?", [GRZESKOWIAK]), ("when?", ["1998"]),
                           ("and the second?", ["2002"])],
    "how many that makes": [("who visited Peru first?", [GRZESKOWIAK]), ("and the second?", [KWASNIEWSKI]),
                            ("that makes how many?", [2])],
    "how many of them are of one side": [("who came to Peru?", TO_PERU), ("who went to Poland?", TO_POLAND),
                                         ("so how many people from Poland is that in total?", [4])],
    "the sum, after the difference": [("how much was trade in 2018?", [201_000_000]), ("and in 2022?", [266_000_000]),
                                      ("what is the difference?", [65_000_000]),
                                      ("and the two years together?", [467_000_000])],
    "how many there were, whoever was first": [("who was the first Pole in Peru?", [GRZESKOWIAK]),
                                               ("how many were there in total?", [4])],
    "how many there are in total": [("which agreements are there?", [TRADE, TOURISM, SCIENCE, PRISONERS]),
                                    ("how many are there in total?", [4])],
    "how many all listed are": [("which related articles are there?", "Colonization attempts by Poland"),
                                ("how many is that altogether?", [6])],
    "how many those are": [("who visited Peru?", TO_PERU), ("that makes how many?", [4])],
}
LIKE_BEFORE: dict[str, Turns] = {  # who else did so, was the first to, came next; of all of them, and of each
    "who else did": [("did Walesa visit Peru?", [True]), ("who else did?", [GRZESKOWIAK, KWASNIEWSKI, TUSK])],
    "whether anyone else did": [("did Walesa visit Peru?", [True]), ("did anyone else?", [GRZESKOWIAK, KWASNIEWSKI, TUSK])],
    "who from there did": [("did Walesa visit Peru?", [True]), ("who from Poland did?", TO_PERU)],
    "whether he was the first": [("who travelled to Poland in 1998?", [FUJIMORI]), ("was he the first?", [False])],
    "whether she was the first": [("who travelled to Peru in 1998?", [GRZESKOWIAK]), ("was she the first one?", [True])],
    "the first of that office there": [("who travelled to Poland in 1998?", [FUJIMORI]),
                                       ("so was he the first Peruvian president there?", [False])],
    "the last one there": [("who came to Peru in 2008?", [TUSK]), ("was he the last?", [True])],
    "the next of that office": [("which Peruvian president came to Poland first?", [GARCIA]), ("and the next president?", [FUJIMORI])],
    "the same year as another": [("when was Fujimori in Poland?", ["1998"]), ("the same year as Grzeskowiak?", [True])],
    "such a mission as was told of": [("what did Poland open in 1967?", ["consulate-general"]), ("did Peru open one too?", [False])],
    "who was what he wasn't": [("when did Fujimori visit Poland?", ["1998"]), ("was he prime minister?", [False]),
                               ("who was one?", [TUSK])],
    "then, of two years": [("was trade higher in 2018 or in 2022?", [266_000_000]), ("how much was it that year?", [266_000_000])],
    "by how much it grew": [("did trade grow?", [True]), ("by how much?", [65_000_000])],
    "… and in percent": [("by how much did trade grow?", [65_000_000]), ("what percentage is that?", "32.3 %")],
    "which of three, told one by one": [("when was Tusk in Peru?", ["2008-05"]), ("and Walesa?", ["2007"]), ("and Kwasniewski?", ["2002"]),
                                        ("which of the three was first?", [KWASNIEWSKI])],
    "what came first, though it didn't come": [("which agreements were signed?", [TRADE, TOURISM, SCIENCE, PRISONERS]), ("which came first?", [TRADE])],
    "of them, after one of them": [("who came to Peru?", TO_PERU), ("was Tusk a minister?", [False]),
                                   ("which of them were presidents?", "Kwaśniewski")],
    "the others of those": [("who came to Poland?", TO_POLAND), ("only the presidents", [GARCIA, FUJIMORI]),
                            ("and the others?", [TORRES, HIGUERAS])],
    "whether all of them did": [("who came to Poland?", TO_POLAND), ("did they all come in the nineties?", "No: Alan García")],
    "whether one of them did twice": [("who came to Poland?", TO_POLAND), ("did any of them come twice?", [False])],
    "whether the one elsewhere still is": [("what did Poland open in Lima?", ["honorary consulate", "consulate-general", "embassy"]),
                                           ("is it still open?", DECLINED), ("and the one in Warsaw?", DECLINED)],
    "another year, of what was not read": [("trade peru poland dollars please 2022?", DECLINED), ("and 2018", "201 million")],
    "of theirs": [("how many of their agreements were signed before 2000?", [1])],
    "of nobody": [("when did Poland recognise Peru?", ["1923"]), ("how many of them were Poles?", DECLINED)],
    "back to one of them": [("what did they agree on in 2008?", [TOURISM, SCIENCE]), ("and in 2014?", [PRISONERS]),
                            ("going back to 2008, what was signed then?", [TOURISM, SCIENCE])],
    "how many, the other way round": [("how many visits were there from Poland to Peru?", [4]), ("and the other way round?", [4])],
    "years apart": [("when did Tusk visit Peru?", ["2008-05"]), ("when did Kwaśniewski?", ["2002"]), ("how many years apart is that?", [6])],
    "another time, after a whether": [("when was Tusk in Peru?", ["2008-05"]), ("was that an official visit?", [True]),
                                      ("and who came in 2002?", [KWASNIEWSKI])],
}
UNTIL_THEN: dict[str, Turns] = {  # how long it was from what was told
    "until somebody did it": [("when did Wałęsa visit Peru?", ["2007"]), ("how long until Tusk came?", [1])],
    "until there was one": [("when did Poland open its honorary consulate in Lima?", ["1921"]),
                            ("how many years until there was a Polish embassy?", [48])],
    "until it did": [("when did Poland open its honorary consulate in Lima?", ["1921"]), ("how many years until it opened an embassy?", [48])],
    "from then on": [("when were relations established?", ["1923"]), ("how long was it from then on until the trade agreement?", [45])],
    "when it ended": [("when did Poland close its consulate-general?", ["1969"]), ("when was that?", ["1969"])],
    "the offices of those who had none any more": [("who came to Peru between 2005 and 2015?", [WALESA, TUSK]),
                                                   ("what were their positions?", "former President")],
    "of a year, asked of a whether": [("is there an agreement on prisoners?", [True]), ("and is there one on tourism?", [True]),
                                      ("from the same year?", DECLINED)],
}
DIALOGUES = {**UNTIL_THEN, **LIKE_BEFORE, **ONE_AFTER_ANOTHER, **EACH_TOLD, **POINTERS, **ELLIPSIS, **OF_THOSE_TOLD, **GOING_ON, **CORRECTIONS, **LATER, **COUNTED, **NEW_QUESTIONS, **SMALL_TALK, **AMONG_TOLD, **CONCLUDED, **OF_A_GROUP, **OTHER_TIMES,
             **UNSAID, **GAPS, **CHOICES, **OF_TWO, **TAKEN, **COMPARED, **ONCE_WANTED, **GONE_ON}


@pytest.mark.parametrize("name", DIALOGUES)
def test_dialogue(bot: Bot, name: str) -> None:
    said = []
    for turn, wanted in DIALOGUES[name]:
        answer = bot.ask(turn, session=name)
        said.append(f"{turn}\n  → {answer.status}: {answer.text} {answer.values}")
        assert fits(answer, wanted), "\n".join([*said, f"  wanted {wanted}"])


def fits(answer: Answer, wanted: Any) -> bool:
    """Whether a turn was answered as wanted."""
    if wanted is DECLINED:
        return answer.status == "unknown"
    if isinstance(wanted, tuple):
        return answer.status == "clarify" and answer.suggestions == wanted
    if isinstance(wanted, str):
        return answer.status == "answered" and wanted in answer.text
    return answer.status == "answered" and sorted(map(str, answer.values)) == sorted(map(str, wanted))


# Not answered like this yet, and not run: move a dialogue to its table when it is.
WANTED: dict[str, Turns] = {
    "of something else that wasn't understood": [("who visited Peru?", TO_PERU), ("tell me about the bakery in Lima", DECLINED),
                                                 ("when was it?", DECLINED)],
    "that agreement": [("which agreement was signed in 1968?", [TRADE]), ("what was that agreement about?", ["Trade"])],
}
