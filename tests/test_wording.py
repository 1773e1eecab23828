"""The root pack, asked in words that it doesn't have: questions → the values that answer them, or words that are said.

What people wrap a question in, roundabout ways to ask, words that only the thesaurus has, SMS words, denials, claims,
two questions in one line, what two things have to do with each other, whether all are so. The order of values doesn't matter.
"""
from typing import Any

import pytest
from tables import assert_answered, assert_declined, assert_says, assert_unplaced, explained

from bot import Bot

GARCIA, TORRES, FUJIMORI, HIGUERAS = "Alan García", "Carlos Torres y Torres Lara", "Alberto Fujimori", "Ignacio Higueras"
KUCZYNSKI = "Pedro Pablo Kuczynski"
GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK = "Alicja Grześkowiak", "Aleksander Kwaśniewski", "Lech Wałęsa", "Donald Tusk"
MALINOWSKI, POST = "Ernest Malinowski", "Polish Post"
FROM_PERU = ["fruits", "fish products"]
TRADE, TOURISM, SCIENCE, PRISONERS = (
    "Agreement on Trade", "Agreement on Tourism", "Agreement on Scientific and Cultural Cooperation",
    "Agreement on the Transfer of Prisoners")

SAID_BY_SOMEBODY = [  # what somebody says is so needs no "that", and the stop of a title ends no sentence
    ("my neighbour says a Pole built a railway in the Andes, is that true?", [True]),
    ("my sister thinks the first Polish head of state in Peru was Wałęsa", [False]),
    ("and so my uncle claims the embassy in Lima was opened in 1950. Is that right?", [False]),
    ("Excuse me for bothering you with such a thing, but in what year did Mr. Tusk visit Peru?", ["2008-05"]),
    ("did Malinowski build a railway, as a colleague says?", [True]),
]
TOLD_BEFORE = [  # a question that leans on what is told before it
    ("Fujimori flew to Poland in 1998. Which Pole was in Peru that same year?", [GRZESKOWIAK]),
    ("Relations began in 1923. How long was it from then until Tusk came to Peru?", [85]),
    ("Poland swapped its consulate-general for an embassy in 1969. What did Peru open that same year?", ["embassy"]),
    ("my sister was born in 1968. Which agreement was signed that year?", [TRADE]),
    ("I know that Wałęsa was out of office when he came to Peru. Who came from Poland the year after him?", [TUSK]),
    ("Poland closed its consulate-general. When had it opened?", ["1967"]),
    ("Poland closed its consulate-general. When was that?", ["1969"]),
    ("Two visits took place in 1998. Who were the visitors?", [GRZESKOWIAK, FUJIMORI]),
]
TOLD_OF_THEMSELVES = [  # what only tells of those who ask restricts nothing
    ("My husband collects stamps. When did Tusk visit Peru?", ["2008-05"]),
    ("hi, we met a man from Lima on the train. when did Kwasniewski visit Peru?", ["2002"]),
    ("Evening all, my wife's from Lima. When did relations with Poland begin?", ["1923"]),
    ("when did Kwasniewski visit Peru, my dad met Tusk once", ["2002"]),
    ("My thing is the nineties. Who visited Peru?", [GRZESKOWIAK]),  # but that tells what is asked about
]
FROM_DATE_TO_EVENT = [
    ("how many years were there between 1923 and the first Polish president's visit to Peru?", [79]),
    ("how long was it from 1923 until Kwaśniewski went to Peru?", [79]),
    ("how many years between the first visit to Peru and 2020?", [22]),
    ("who visited Poland between 1990 and the tourism agreement?", [TORRES, FUJIMORI]),
    ("how many agreements were signed between 1968 and Tusk's visit?", [1]),
    ("who visited Poland after 1990 and before the tourism agreement?", [TORRES, FUJIMORI]),
]
IN_OTHER_WORDS = [
    ("which Polish woman is among the visitors to Peru?", [GRZESKOWIAK]),
    ("how many missions has Poland opened, whatever their rank?", [3]),
    ("could you work out the average of the two trade figures?", [233_500_000]),
    ("who would you say is the best known Polish Peruvian?", [MALINOWSKI]),
    ("apart from the two from 2008, which agreements are there?", [TRADE, PRISONERS]),
    ("did Peru open its embassy in Warsaw in 1975?", [False]),
    ("Among all the guests who paid high-level visits between the two countries, which one was a woman?", [GRZESKOWIAK]),
    ("how many diff products does poland export to peru", [8]),
    ("in which year, precisely, did Tusk visit Peru?", ["2008-05"]),
    ("did every visitor come in the nineties?", [False]),
    ("was every embassy opened in 1969?", [True]),
    ("did each of the visits take place before 2000?", [False]),
]
SOURCED = [  # where something is told, of a claim and of a thing
    ("where does it say that Tusk came in 2008?", "From History (Peru–Poland relations): Donald Tusk"),
    ("how do you know that Garcia went to Poland?", "From High-level visits (Peru–Poland relations): Alan García"),
    ("where do you have it from that Tusk came in 2006?", "No: Donald Tusk"),
    ("what is your source for the trade agreement?", "From Bilateral agreements (Peru–Poland relations): The Agreement on Trade"),
    ("where does the information about Malinowski come from?", "From History"),
]
AT_ITS_PEAK = [  # the year or decade that has the most
    ("which year saw the most agreements?", ["2008"]),
    ("in what year did most visits take place?", ["1998"]),
    ("when were the most missions opened?", ["1969"]),
    ("in which decade were the most agreements signed?", ["2000s"]),
]
AS_SHOWN = [  # an object in the active, where an example has the passive
    ("when did Poland upgrade its consulate-general?", ["1969"]),
    ("did Poland upgrade the consulate-general?", [True]),
    ("did Poland upgrade its embassy?", [False]),
]
FILLED = [  # a name behind a verb with its preposition fills what that is about
    ("was the embassy in Lima upgraded from a consulate-general?", [True]),
    ("was the embassy in Lima upgraded from an honorary consulate?", [False]),
    ("when was the embassy upgraded from a consulate-general?", ["1969"]),
]
TURNED = [  # in an order of words that asks for the same as another
    ("wasn't it García who first visited Poland?", [True]),
    ("wasn't it Tusk who came in 2002?", [False]),
    ("is it true that no Polish prime minister has ever come to Peru?", [False]),
    ("what does Peru sell to Poland by way of goods?", FROM_PERU),
    ("should your notes allow, I would like the total of trade for 2018", [201000000]),
    ("tell me what Peru sells to Poland", FROM_PERU),
    ("I wonder what Malinowski built", ["Ferrocarril Central Andino"]),
    ("what is Peru a member of?", ["World Trade Organization", "United Nations"]),
    ("which came first, the trade agreement or the Polish embassy?", [TRADE]),
    ("who exports the light bulbs, Peru or Poland?", ["Poland"]),  # no apposition
    ("which Pole was there before Tusk?", [GRZESKOWIAK, KWASNIEWSKI, WALESA]),  # people, and no state
    ("when did Peru open its embassy, and had Poland opened its honorary consulate by then?", ["1969", True]),
    ("Tusk's visit, year?", ["2008-05"]),
]
INCLUDED = [  # what is to be among what is told narrows nothing
    ("list the Polish visitors to Peru, Walesa included", [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]),
    ("which presidents, in office or retired, came to Peru?", [KWASNIEWSKI, WALESA]),
    ("which Polish visitors to Peru were not presidents, past or present?", [GRZESKOWIAK, TUSK]),
    ("was it a serving Polish president who came to Peru in 2007?", [False]),
    ("which year brought both a visit of a prime minister and an agreement?", ["2008-05"]),
    ("besides fruits, what flows from Peru to Poland?", ["fish products"]),
]

CORRECTED = [  # of what somebody corrects only the last counts
    ("who came to poland, sorry, peru in 2002?", [KWASNIEWSKI]),
    ("when did walesa, I mean tusk, go to Peru", ["2008-05"]),
    ("who was the last Polish no wait the last Peruvian visitor", [HIGUERAS]),
    ("sorry when was the tourism agreement signed", ["2008"]),
]

FRONTED = [  # all that are named before the question are excepted
    ("Not Walesa: which other Poles came to Peru?", [GRZESKOWIAK, KWASNIEWSKI, TUSK]),
    ("not Fujimori, not Torres: who else from Peru came to Poland?", [GARCIA, HIGUERAS]),
    ("Besides Fujimori, Torres, Garcia: who came to Poland from Peru?", [HIGUERAS]),
]

THEIRS = [  # "they" do and have what stands in front
    ("how much trade did they do in 2022?", [266000000]),
    ("what deals did they do in 2014?", [PRISONERS]),
    ("who followed Garcia to Poland nine years later?", [FUJIMORI]),
    ("how many years later did Tusk follow Walesa to Peru?", [1]),
    ("how many years before the Peruvian honorary consulate was its Polish counterpart opened?", [2]),
]

LAST_WORD = [  # what stands alone behind a comma at the end is asked for
    ("higueras in poland, year?", ["2023"]),
    ("prisoner treaty - year", ["2014"]),
    ("Peru's embassy in Poland, city?", ["Warsaw"]),
]

POLE = [  # one of a people, of whom no field tells where they come from
    ("which Pole fought against Spain?", [MALINOWSKI]),
    ("who is the Polish engineer who fought for Peru?", [MALINOWSKI]),
    ("did a Pole build the railway?", [True]),
    ("did a Pole come to Peru in 2002?", [True]),
]

WRAPPED = [
    ("any chance you could tell me when Fujimori was in Poland?", ["1998"]),
    ("if it isn't too much trouble, when was the trade agreement signed?", ["1968"]),
    ("would you be so kind as to tell me where the Polish embassy is?", ["Lima"]),
    ("do you have any idea when Torres came to Poland?", ["1996"]),
    ("would it be possible to find out who issued the postcard?", [POST]),
    ("i've been asked to find out which agreement was signed in 2014", [PRISONERS]),
    ("my question would be when the Marshal of the Senate came to Peru", ["1998"]),
    ("to cut a long story short, when did Walesa come?", ["2007"]),
    ("just out of curiosity, does Peru export fish?", [True]),
    ("pray enlighten me: which goods does Peru export?", FROM_PERU),
    ("at what point in time did Garcia visit Poland?", ["1989"]),
]
SHORT = [
    ("wen did poland open da embassy in lima", ["1969"]),
    ("idk who built the rlwy", [MALINOWSKI]),
    ("btwn 1990 and 2000 who came 2 poland", [TORRES, FUJIMORI]),
    ("whch agrmt was signed in 2014", [PRISONERS]),
    ("plz tel me wen tusk came 2 peru", ["2008-05"]),
    ("wich peeps came 2 peru b4 2003", [GRZESKOWIAK, KWASNIEWSKI]),
    ("hw mny ppl visited peru", [4]),
    ("gr8 thx, wen did walesa go 2 peru", ["2007"]),
    ("wen was teh trade agrmt signd", ["1968"]),
    ("who came to peru in mya 2008", [TUSK]),
]
DAYS = [
    ("did Tusk visit Peru on 20 August 2010?", [False]),
    ("did Tusk visit Peru on August 20th 2010?", [False]),
    ("did Tusk visit Peru on 2010-08-20?", [False]),
    ("who visited Peru before 5 June 2002?", [GRZESKOWIAK]),
    ("who visited Peru after 31 December 2002?", [WALESA, TUSK]),
    ("who came to Poland before December 31st 1997?", [GARCIA, TORRES]),
    ("which agreements were signed after 1 January 2009?", [PRISONERS]),
    ("which agreements were signed in the 2010s?", [PRISONERS]),
    ("which missions were opened in the 1920s?", ["honorary consulate", "honorary consulate"]),
]
STILL = [
    ("how long did Poland have a consulate general?", [2]),
    ("does Poland still have a consulate general in Lima?", [False]),
    ("does Poland still have an embassy in Lima?", [True]),
    ("which embassies exist now?", ["Peru", "Poland"]),
    ("was the consulate-general in Lima closed?", [True]),
    ("was any mission closed?", [True]),
    ("when was the consulate-general closed?", [1969]),
    ("which missions are closed?", ["consulate-general"]),
    ("which mission of Poland was closed?", ["consulate-general"]),
    ("how old is the trade agreement?", [56]),
    ("how old was the trade agreement in 2008?", [40]),
    ("how old was the trade agreement when the tourism agreement was signed?", [40]),
    ("how old were the diplomatic relations when Garcia came to Poland?", [66]),
    ("how often did Poles visit Peru?", [4]),
    ("how often has Walesa been to Peru?", [1]),
]
NO_LONGER = [
    ("who was no longer president when he visited Peru?", [WALESA]),
    ("who wasn't president any more when he came to Peru?", [WALESA]),
    ("who came to Peru after leaving office?", [WALESA]),
    ("was Tusk no longer prime minister when he came?", [False]),
    ("which consulate no longer exists?", ["consulate-general"]),
    ("which missions are not open any more?", ["consulate-general"]),
    ("does Poland no longer have a consulate-general in Lima?", [True]),
]
IN_ORDER = [
    ("list the visits to Peru, most recent first", [TUSK, WALESA, KWASNIEWSKI, GRZESKOWIAK]),
    ("of the agreements mentioned, which bears the most recent date?", [PRISONERS]),
    ("put the Polish guests in Peru in order, beginning with the earliest", [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]),
    ("list the agreements in chronological order, from the oldest to the newest", [TRADE, TOURISM, SCIENCE, PRISONERS]),
    ("how has trade developed?", [201000000, 266000000]),
    ("what was the stamp for?", ["centenary of diplomatic relations"]),
]
BY_NOW = [
    ("was the agreement on trade already signed when Poland opened its honorary consulate?", [False]),
    ("did the trade agreement exist when Garcia came to Poland?", [True]),
    ("had Walesa already been to Peru when Tusk went there?", [True]),
    ("did Poland already have an embassy in Lima when Garcia came?", [True]),
    ("who came to Peru this century?", [KWASNIEWSKI, WALESA, TUSK]),
    ("which agreements of the present century are there?", [TOURISM, SCIENCE, PRISONERS]),
    ("was Walesa the serving president when he travelled to Peru?", [False]),
    ("was Garcia a sitting president when he came?", [True]),
    ("how often has a president of Peru, while in office, visited Poland?", [2]),
    ("last time a Pole was in Peru?", [TUSK]),
    ("when was the last time a Peruvian president was in Poland?", ["1998"]),
    ("how many embassies were opened in 1969?", [2]),
    ("every agreement since 2010", [PRISONERS]),
    ("which agreement bears the earliest date?", [TRADE]),
]
SUBJECTS = [
    ("who took the Peruvian side in the Chincha Islands War?", [MALINOWSKI]),
    ("who did Malinowski fight for?", ["Peru"]),
]
ASIDE = [
    ("leaving tourism aside, which agreements were signed in 2008?", [SCIENCE]),
    ("setting honorary consulates aside, which mission did Poland open first?", ["consulate-general"]),
]
PARTED = [
    ("did the Polish Post bring a stamp out for the centenary?", [True]),
    ("who put the postcard out?", [POST]),
    ("did Peru set an embassy up in Warsaw?", [True]),
]
PASSED = [
    ("has trade passed the 250 million dollar mark?", [True]),
    ("did trade top 260 million in 2022?", [True]),
    ("did trade pass 210 million in 2018?", [False]),
    ("did trade between Peru and Poland shrink after the pandemic?", [False]),
]
APART = [
    ("what interval in years separates the tourism agreement from the prisoner agreement?", [6]),
    ("what span of time lies between the visits of Kwasniewski and Tusk?", [6]),
    ("the prisoner agreement came how many years after the trade agreement?", [46]),
    ("after how many years was the tourism agreement followed by the one on prisoners?", [6]),
    ("how many years apart were the visits of Torres and Higueras?", [27]),
]
SO_OFTEN = [
    ("did Poland open more than two missions in Lima?", [True]),
    ("did more than one Peruvian president visit Poland?", [True]),
    ("did more than two Peruvian presidents visit Poland?", [False]),
    ("were there at least five visits to Poland?", [False]),
    ("did Fujimori visit Poland more than once?", [False]),
    ("did Garcia come to Poland twice?", [False]),
    ("who opened more than one mission?", ["Poland", "Peru"]),
    ("which office came to Poland more than once?", ["President"]),
]
IN_OFFICE = [
    ("was Walesa in office when he came to Peru?", [False]),
    ("was Walesa still in office in 2007?", [False]),
    ("was Garcia still in office when he visited Poland?", [True]),
    ("was Fujimori president when he visited Peru?", [False]),
    ("who was prime minister when he came to Peru?", [TUSK]),
    ("what was Torres's office when he came?", [TORRES]),
    ("was Kuczynski still president?", [KUCZYNSKI]),
]
YEARS_IN_COMMON = [
    ("in which year were there visits in both directions?", ["1998"]),
    ("when did politicians travel both ways?", ["1998"]),
    ("which agreements were signed in the same year?", [TOURISM, SCIENCE]),
    ("which two agreements date from the same year?", [TOURISM, SCIENCE]),
    ("were the two embassies opened in one and the same year?", [True]),
]
BEFORE_WHAT = [
    ("did Garcia's visit precede Kwasniewski's to Peru?", [True]),
    ("did Tusk's visit to Peru precede Higueras's to Poland?", [True]),
    ("did Fujimori's visit to Poland follow Kwasniewski's to Peru?", [False]),
    ("does Poland's honorary consulate in Lima predate Peru's honorary consulate in Warsaw?", [True]),
    ("did Poland's embassy in Lima open before Peru's embassy in Warsaw?", [False]),
    ("was Peru's honorary consulate opened before Poland's honorary consulate in Lima?", [False]),
    ("which Polish president came to Peru five years before Walesa?", [KWASNIEWSKI]),
    ("who bore the title of Marshal of the Senate?", [GRZESKOWIAK]),
    ("which visitors to Peru did not hold the office of president?", [GRZESKOWIAK, WALESA, TUSK]),
    ("who heads the list of Peruvian visitors to Poland?", [GARCIA]),
    ("who comes last on the list of Polish visitors to Peru?", [TUSK]),
    ("who is the third on the list of Peruvian visitors to Poland?", [FUJIMORI]),
    ("which vehicles and machines does Poland sell to Peru?",
     ["motor vehicles", "tractors", "machines for the food industry"]),
    ("how many electrical goods does Poland export?", [3]),
    ("when did Poland get its embassy up and running?", [1969]),
    ("in which year did Peru get its honorary consulate going?", [1923]),
    ("by how much did trade in 2022 exceed that of 2018?", [65000000]),
    ("did trade in 2018 exceed trade in 2022?", [False]),
    ("who was the second of the four Peruvian visitors to Poland?", [TORRES]),
    ("which Peruvian official came to Poland in 1989?", [GARCIA]),
    ("do both embassies date from 1969?", [True]),
    ("name two Polish visitors to Peru", [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]),
    ("what kind of mission did Peru open in 1923?", ["honorary consulate"]),
]
PARTS_OF_NAMES = [
    ("when did Alicja travel to Peru?", ["1998"]),
    ("what did Ernest build?", ["Ferrocarril Central Andino"]),
    ("was Ignacio in Poland?", [True]),
    ("was Lech in Peru in 2002?", [False]),
]
COMPARED = [
    ("by how much was trade in 2022 larger than in 2018?", [65000000]),
    ("how much more was trade in 2022 than in 2018?", [65000000]),
    ("were more agreements signed in 2008 than in 2014?", [True]),
    ("were fewer agreements signed in 2014 than in 2008?", [True]),
    ("were there more visits to Peru than to Poland?", [False]),
    ("did more people visit Poland in the nineties than in the eighties?", [True]),
    ("which country exports more goods?", ["Poland"]),
    ("does Poland export more goods than Peru?", [True]),
    ("does Peru export more goods than Poland?", [False]),
    ("does Peru export fewer goods than Poland?", [True]),
    ("does Poland export more goods than Peru sells to Poland?", [True]),
    ("does Peru export more goods than Poland sells to Peru?", [False]),
    ("does Peru import more goods than Poland?", [True]),
    ("did Fujimori and Walesa come in the same year?", [False]),
    ("did Fujimori and Grzeskowiak come in the same year?", [True]),
    ("were the two embassies opened in the same year?", [True]),
    ("which visits took place before the agreements of 2008?", [GARCIA, TORRES, FUJIMORI, GRZESKOWIAK, KWASNIEWSKI, WALESA]),
    ("which agreements were signed before the agreements of 2008?", [TRADE]),
    ("who visited Peru before the prime minister came?", [GRZESKOWIAK, KWASNIEWSKI, WALESA]),
    ("who visited Peru four years after Grzeskowiak?", [KWASNIEWSKI]),
]
# what stands before "the first" or "the only" is compared with that, and doesn't narrow it
THE_FIRST = [
    ("was the agreement on tourism the first one?", [False]),
    ("was the agreement on tourism the only one signed in 2008?", [False]),
    ("was the agreement on trade the only one signed in 1968?", [True]),
    ("was the agreement on trade the oldest one?", [True]),
    ("is it true that the visit of Tusk was the first one?", [False]),
    ("was the visit of Tusk the last Polish visit?", [True]),
    ("was the Polish embassy the first Polish mission?", [False]),
    ("was the trade of 2018 the largest?", [False]),
    ("did Peru receive the first visit?", [False]),
    ("was Tusk the only prime minister to visit Peru?", [True]),
    ("was Tusk the only Pole who visited Peru?", [False]),
    ("who was the only prime minister among the visitors?", [TUSK]),
    ("the only visitor in 2007?", [WALESA]),
    ("is Lima the only city with a Polish embassy?", [True]),
]
# "was it X who …" compares X with who it was
CLEFTS = [
    ("was it Fujimori who first visited Poland?", [False]),
    ("was it Garcia that visited Poland first?", [True]),
    ("was it Walesa who visited Peru in 2007?", [True]),
    ("is it Peru that exports fish?", [True]),
    ("was Fujimori first to visit Poland?", [False]),
    ("was Garcia first to visit Poland?", [True]),
]
# those of whom the same is told without what is denied
DID_NOT = [
    ("which country does not export fish?", ["Poland"]),
    ("who of the visitors has not been to Poland?", [GRZESKOWIAK, KWASNIEWSKI, WALESA, TUSK]),
    ("how many visitors did not come to Peru?", [4]),
]
# a field that only some have narrows to those, by whatever phrase
FORMER = [
    ("which visitors were retired?", [WALESA]),
    ("which Polish visitor was out of office?", [WALESA]),
    ("which visitor was no longer in office?", [WALESA]),
    ("which visitors were not retired?", [GARCIA, TORRES, FUJIMORI, GRZESKOWIAK, KWASNIEWSKI, TUSK, HIGUERAS]),
]
# a person may be told by a title that other facts give
BY_TITLE = [
    ("which Peruvian president has Polish ancestry?", [KUCZYNSKI]),
    ("is any president of Polish descent?", [True]),
    ("who is the president with Polish roots?", [KUCZYNSKI]),
]
# of two counts, the side is told; in words, how much there is
SIDES = [
    ("did more high-level visits go from Peru to Poland or from Poland to Peru?", ["from Peru to Poland"]),
    ("were there fewer agreements in 2008 or in 2014?", ["2014"]),
    ("did more presidents visit Peru or Poland?", ["Poland"]),
    ("did more visitors go to Poland than to Peru, going by the high-level visits?", [True]),
    ("did large numbers of Poles emigrate to Peru?", [False]),
    ("did only a few Poles emigrate to Peru?", [True]),
]
# the second of two things may be said in short
IN_SHORT = [
    ("which is older, the honorary consulate of Poland in Lima or Peru's in Warsaw?", ["honorary consulate"]),
    ("how many years lie between Poland's honorary consulate in Lima and that of Peru in Warsaw?", [2]),
    ("how long after the Polish honorary consulate did the Peruvian one open?", [2]),
    ("once relations had been established, how many years passed before a president of Poland came to Peru?", [79]),
    ("how long after the first Peruvian president visited Poland did the first Polish president visit Peru?", [13]),
    ("how many years after the war of 1866 were diplomatic relations established?", [57]),
]
# whether an amount rose or fell, from the first time to the last
CHANGES = [
    ("did trade fall between 2018 and 2022?", [False]),
    ("did trade rise after 2018?", [True]),
    ("did trade grow or shrink from 2018 to 2022?", ["rise"]),
    ("was there more trade in 2022 than in 2018?", [True]),
    ("which year had the most trade, 2018 or 2022?", ["2022"]),
]
# of each, one by one
ONE_BY_ONE = [
    ("when was each agreement signed?", [
        TRADE, "1968", TOURISM, "2008", SCIENCE, "2008", PRISONERS, "2014"]),
    ("how many visits did each country receive?", ["Peru", 4, "Poland", 4]),
]
# what a question lists itself is to choose from
CHOICES = [
    ("which of these does Poland export: fish, tractors or fruit?", ["tractors"]),
    ("which of them fought in the war: Tusk, Malinowski or Garcia?", [MALINOWSKI]),
    ("did Peru, Poland or Spain export fruit?", ["Peru"]),
    ("which visit was first, that of Tusk or Walesa's?", [WALESA]),
    ("was Higueras the president or the deputy foreign minister?", ["Deputy Minister of Foreign Affairs"]),
    ("which is older, the Polish or the Peruvian honorary consulate?", ["Poland"]),
]
# how many there are in a year; the next one; besides
IN_TURN = [
    ("in which year were two agreements signed?", ["2008"]),
    ("what was the next visit after Tusk's?", [HIGUERAS]),
    ("who else visited Poland besides Fujimori?", [GARCIA, TORRES, HIGUERAS]),
    ("president or not, who was the first to visit Peru?", [GRZESKOWIAK]),
    ("by how many years did Walesa precede Tusk?", [1]),
    ("who visited Peru the year after Walesa?", [TUSK]),
    ("which missions were opened the year after the trade agreement?", ["embassy", "embassy"]),
    ("did the consulate-general close in 1967?", [False]),
    ("did the consulate-general close in 1969?", [True]),
    ("where did the migrants settle?", ["Peru"]),
    ("who among the visitors from Peru weren't presidents of the country?", [TORRES, HIGUERAS]),
    ("to what rank was the Polish consulate-general raised?", ["embassy"]),
]
# a "no" behind the first word denies the whole
DENIED = [
    ("did Peru and Poland never agree on tourism?", [False]),
    ("Tusk never travelled to Peru, did he?", [False]),
    ("has no Polish prime minister ever visited Peru?", [False]),
    ("was no agreement signed in 2014?", [False]),
    ("hasn't Tusk been to Peru?", [True]),
    ("didn't Walesa visit Peru in 2002?", [False]),
    ("doesn't Poland export fruits?", [False]),
    ("wasn't the trade agreement signed in 1968?", [True]),
    ("is it not true that Malinowski built the railway?", [True]),
    ("did nobody visit Peru in 2002?", [False]),
    ("nobody from Peru visited Poland in 1998, right?", [False]),
    ("nobody built the railway, right?", [False]),
    ("is it not so that Malinowski built the railway?", [True]),
    ("is it not so that Tusk visited Peru in 2008?", [True]),
    ("is it not so that trade was 201 million dollars in 2018?", [True]),
    ("is it not so that Walesa visited Peru in 2002?", [False]),
]
ALL = [
    ("did all Polish visitors come in 2002?", [False]),
    ("did all Polish visitors come before 2009?", [True]),
    ("did all Peruvian visitors come in the nineties?", [False]),
    ("did all visitors to Peru come after 1997?", [True]),
    ("are all visitors Polish?", [False]),
    ("were all visitors presidents?", [False]),
    ("were both honorary consulates opened in 1921?", [False]),
    ("were both honorary consulates opened in the 1920s?", [True]),
    ("were both embassies opened in 1969?", [True]),
    ("are both embassies in Warsaw?", [False]),
    ("were both agreements of 2008 about tourism?", [False]),
    ("were both of the agreements of 2008 signed before 2010?", [True]),
    ("were all missions opened in 1969?", [False]),
    ("were all consulates opened before 1970?", [True]),
    ("were all Polish missions opened in Lima?", [True]),
    ("were all agreements signed in 2008?", [False]),
    ("were all agreements signed after 1960?", [True]),
    ("were all four agreements signed by 2014?", [True]),
    ("were all agreements about tourism?", [False]),
    ("are all goods exported by Poland?", [False]),
]
EVERY_ONE = [
    ("did both countries import light bulbs?", [False]),
    ("do they sell fruits to each other?", [False]),
    ("did visits take place between both countries?", [True]),
    ("did Walesa, Tusk and Kwasniewski all travel to Peru?", [True]),
    ("did Walesa and Tusk both visit Peru?", [True]),
    ("did Tusk and Fujimori both visit Peru?", [False]),
    ("did Tusk and Fujimori visit Peru?", [False]),
    ("did both Kwasniewski and Garcia visit Peru?", [False]),
    ("did Garcia and Torres both visit Poland?", [True]),
    ("did Walesa and Tusk come in 2008?", [False]),
    ("did Walesa and Kwasniewski come before 2008?", [True]),
    ("does Peru export fruits and fish products?", [True]),
    ("does Peru export fruits and tractors?", [False]),
    ("does Peru export both fruits and tractors?", [False]),
    ("does Poland export tractors and light bulbs?", [True]),
    ("are both Peru and Poland members of the WTO?", [True]),
    ("were the postcard and the stamp issued in 2022?", [False]),
]
AMOUNTS = [
    ("was trade $266 million in 2022?", [True]),
    ("was trade 266 million dollars in 2022?", [True]),
    ("was trade $201 million in 2022?", [False]),
    ("was trade more than $200 million in 2018?", [True]),
    ("was trade over 266 million in 2022?", [False]),
    ("was Tusk's visit official?", [True]),
    ("in which year was trade $201 million?", ["2018"]),
    ("when did trade reach $266,000,000?", ["2022"]),
    ("how much was trade in 2022 $$$?", [266000000]),
    ("$$$ who built the railway", [MALINOWSKI]),
]
# Up to and with a year; two years with their prepositions; what came after another.
TIMES = [
    ("did Tusk visit Peru by 2008?", [True]),
    ("did Walesa visit Peru by 2006?", [False]),
    ("who visited Peru by 2002?", [GRZESKOWIAK, KWASNIEWSKI]),
    ("who visited Poland by 1996?", [GARCIA, TORRES]),
    ("how many agreements had been signed by 2008?", [3]),
    ("who visited Peru in 2002, and in 2007?", [KWASNIEWSKI, WALESA]),
    ("which agreements were signed in 1968, and in 2014?", [TRADE, PRISONERS]),
    ("in 2018, and in 2022, how much was trade?", [201000000, 266000000]),
    ("which mission followed the consulate-general?", ["embassy", "embassy"]),
    ("which mission followed the honorary consulate in Lima?", ["consulate-general", "embassy"]),
    ("which agreement followed the agreement on trade?", [TOURISM, SCIENCE, PRISONERS]),
]
CLAIMED = [
    ("true or false: Walesa was the first Polish president in Peru", [False]),
    ("surely Garcia was in Poland in 1989?", [True]),
    ("my friend says that Walesa visited Peru in 2007. is that true?", [True]),
    ("my uncle says that Fujimori visited Poland in 1989. is that true?", [False]),
    ("somebody told me that Poland exports fruits, is that correct?", [False]),
    ("I read that trade was 266 million dollars in 2022. is that right?", [True]),
]
TOGETHER = [
    ("who built the railway? and who exports tractors?", [MALINOWSKI, "Poland"]),
    ("when was the trade agreement signed? and the one on tourism?", ["1968", "2008"]),
    ("who came in 2002 and what does Peru export?", [KWASNIEWSKI, *FROM_PERU]),
    ("I read that Tusk was in Peru. When was that?", ["2008-05"]),
    ("I heard that Kwasniewski visited Peru. In which year did he?", ["2002"]),
    ("Malinowski built a railway. In which war did he fight?", ["Chincha Islands War"]),
    ("how much was trade in 2018, and in 2022?", [201000000, 266000000]),
    ("what else besides fruits does Peru export?", ["fish products"]),
    ("which agreements are there besides trade?", [TOURISM, SCIENCE, PRISONERS]),
    ("besides Garcia, which presidents visited Poland?", [FUJIMORI]),
]
ROLES = [
    ("what are Poland's imports?", FROM_PERU),
    ("what are Polish imports?", FROM_PERU),
    ("which was concluded first, the trade agreement or the agreement on tourism?", [TRADE]),
    ("which country was Malinowski fighting for?", ["Peru"]),
    ("which country did Malinowski fight against?", ["Spain"]),
    ("who took up arms for Peru?", [MALINOWSKI]),
    ("who took up arms against Spain?", [MALINOWSKI]),
    ("who went to war against Spain?", [MALINOWSKI]),
    ("who did battle for Peru?", [MALINOWSKI]),
    ("for which country did Malinowski take up arms?", ["Peru"]),
    ("against whom did Malinowski take up arms?", ["Spain"]),
    ("did Malinowski take up arms for Spain?", [False]),
    ("did Malinowski take up arms against Peru?", [False]),
    ("by which country are fruits exported?", ["Peru"]),
    ("by which country are fruits imported?", ["Poland"]),
    ("which country did Fujimori come from?", ["Peru"]),
    ("which country was the consulate in Warsaw opened by?", ["Peru"]),
    ("which city is the Polish embassy in?", ["Lima"]),
    ("for what occasion was the postcard issued?", ["centenary of diplomatic relations"]),
    ("who bought fruits from Peru?", ["Poland"]),
    ("who paid a visit to Peru in 2007?", [WALESA]),
    ("who made a trip to Poland in 1989?", [GARCIA]),
]
# years and numbers as they are read out
READ_OUT = [
    ("who came to Poland in nineteen ninety-eight?", ["Alberto Fujimori"]),
    ("how much trade was there in twenty eighteen?", [201000000]),
    ("which visitor came to Poland twenty-five years after Fujimori?", ["Ignacio Higueras"]),
]
# the next one before or after, and what lies between two
NEXT_TO = [
    ("who visited Peru directly after Kwasniewski?", ["Lech Wałęsa"]),
    ("what rank did the Polish mission in Lima hold immediately before it became an embassy?",
     ["consulate-general"]),
    ("which agreement was signed immediately after the agreement on trade?",
     ["Agreement on Tourism", "Agreement on Scientific and Cultural Cooperation"]),
    ("how many years separated the two honorary consulates?", [2]),
    ("how many years lie between the two trade figures?", [4]),
    ("which visits took place in the period from 1990 to 1997?", ["Carlos Torres y Torres Lara"]),
]
# what a plural noun, a verb or a sort stands for
STOOD_FOR = [
    ("in which year was the highest trade total?", ["2022"]),
    ("which state upgraded its mission?", ["Poland"]),
    ("how long did the Polish consulate-general operate before the upgrade?", [2]),
    ("were the agreements on tourism and on trade signed in the same year?", [False]),
    ("when were the agreements on tourism and trade signed?", ["1968", "2008"]),
    ("how many consulates did they have?", [3]),
    ("how many embassies have the two countries got with each other?", [2]),
    ("does each country have an embassy in the other's capital?", [True]),
    ("which country received fewer visits?", ["Peru", "Poland"]),
    ("what did Polish Post make?", ["commemorative postcard", "commemorative stamp"]),
]
# what somebody says is so, and more than one thing said of the same
SAID = [
    ("a colleague says Tusk was in Peru in 2007. Is that right?", [False]),
    ("is it right to say that Walesa was president when he came to Peru?", [False]),
    ("which of the agreements were signed neither in 1968 nor in 2014?",
     ["Agreement on Tourism", "Agreement on Scientific and Cultural Cooperation"]),
    ("who visited Peru in 2008 and was prime minister?", ["Donald Tusk"]),
]
CONNECTIONS = [
    ("what has Malinowski to do with Spain?", "fought for Peru against the forces of Spain"),
    ("what connects Malinowski and the Andes?", "Ferrocarril Central Andino"),
    ("what connects Kuczynski with Poland?", "of distant Polish descent"),
    ("what is the link between the Polish Post and the centenary?", "commemorative stamp"),
    ("what is Malinowski known for?", "Ferrocarril Central Andino"),
    ("what has Lima to do with Poland?", "Poland had a consulate-general in Lima from 1967 to 1969"),
    ("what has Warsaw to do with Peru?", "Peru opened its honorary consulate in Warsaw in 1923"),
]
# What was read in place of a word that only the thesaurus has, and the counts that were compared.
SHOWN = [
    ("who held which office?", "Lech Wałęsa, former President of Poland"),
    ("who exports what?", "Peru exports fruits and fish products to Poland. Poland exports"),
    ("what was the first Polish office in Lima?", "Poland opened its honorary consulate in Lima in 1921."),
    ("how has Peru's representation in Warsaw evolved?", "1969"),
    ("who was the first polish haed of state in peru", "(I read “haed of state” as “head of state”.)"),
    ("which embassy belongs to Peru?", "in Warsaw"),
    ("which resident mission belongs to Peru, and in what city is it?", "Peru opened its embassy in Warsaw"),
    ("who sojourned in Peru in 2007?", "I read “sojourned” as “stay”"),
    ("when did diplomatic relations commence?", "I read “commence” as “begin”"),
    ("were more agreements signed in 2014 than in 2008?", "1 against 2"),
    ("does Poland export more goods than Peru?", "8 against 2"),
    ("does Peru export more goods than Poland?", "2 against 8"),
    ("does Poland sell more goods to Peru than Peru sells to Poland?", "8 against 2"),
]
# A negation that isn't a denial: which of yes and no it would be is open, so the fact is told alone.
BEHIND_DID = [  # what stands behind "did the", "has" and "do" begins the clause
    ("in which city do the Poles have their embassy?", ["Lima"]),
    ("in which city did the Peruvians open an embassy?", ["Warsaw"]),
    ("in which cities does Poland have missions?", ["Lima"]),
    ("which cities has Peru had missions in?", ["Warsaw"]),
    ("does Poland sell fruit and fish to Peru?", [False]),  # it is the other way round
    ("how much was trade in 2018, and then in 2022?", [201_000_000, 266_000_000]),
    ("and who was the first Pole in Peru?", [GRZESKOWIAK]),  # at the start
    ("Peru exports fish?", [True]),
    ("hey, Tusk visited Peru?", [True]),
]
FACT_ALONE = [
    ("so no Polish president has ever come to Peru?", "Aleksander Kwaśniewski"),
    ("no treaty was signed in 1968?", "The Agreement on Trade"),
    ("did many Poles move to Peru, or just a few?", "In the late 1800s, small amounts"),
    ("was Walesa a sitting president or a former one?", "Lech Wałęsa, former President"),
    ("was trade in 2018 more or less than 240 million dollars?", "Less: Trade between Peru and Poland came to US$201"),
    ("did trade shrink or grow after the pandemic?", "Trade between"),
    ("was Poland the first to open an embassy?", "Poland upgraded its consulate-general in Lima to an embassy in 1969. Peru opened"),
    ("is Kuczynski president of Peru?", f"{KUCZYNSKI} is a former"),
    ("did Peru not export fruits?", "Peru exports fruits"),
    ("does Poland not export tractors?", "Poland exports"),
    ("did Tusk not visit Peru?", f"{TUSK}, Prime Minister of Poland, visited Peru"),
    ("did Malinowski not build the railway?", f"{MALINOWSKI} is credited"),
]
ONLY_OF_THE_CITY = [
    ("what has Lima to do with Poland?", ["honorary consulate", "consulate-general", "embassy"]),
    ("what has Warsaw to do with Peru?", ["honorary consulate", "embassy"]),
]
WHO_DID_IT = [  # who stands before a verb does it, and what was done to somebody they didn't do
    ("which country visited the other first?", ["Peru"]),
    ("was Poland the first to pay a visit?", [False]),
    ("which nation paid the last visit?", ["Peru"]),
    ("who travelled from the country Peru to Poland in 1996?", [TORRES]),
    ("what were the migrants promised?", ["land near the Ucayali River"]),
]
GROWN = [  # by how much, and what it came to
    ("did trade rise by more than 60 million?", [True]),
    ("did trade rise by more than 70 million?", [False]),
    ("did trade reach 260 million?", [True]),
    ("did trade hit 220 million in 2018?", [False]),
]
TIMES_TOLD = [  # the year before, from then on, between two
    ("who came to Peru in the year before Tusk?", [WALESA]),
    ("who came to Peru in the years before Tusk?", [GRZESKOWIAK, KWASNIEWSKI, WALESA]),
    ("which agreements were signed from 2008 on?", [TOURISM, SCIENCE, PRISONERS]),
    ("which agreements from 2008 on tourism are there?", [TOURISM]),
    ("who visited Peru between Grzeskowiak and Walesa?", [KWASNIEWSKI]),
    ("who was the fifth visitor?", [KWASNIEWSKI]),
    ("which was the third agreement?", [TOURISM, SCIENCE]),
    ("who was the visitor before last to Peru?", [WALESA]),
    ("did Fujimori come to Poland while Peru had an embassy in Warsaw?", [True]),
    ("did Poland have an embassy in Lima after Walesa visited Peru?", [True]),
    ("did Poland have a consulate-general in Lima after 1972?", [False]),
    ("how many years separate the first and the last visit to Peru?", [10]),
]
ONLY_ONE = [  # alone in its list, and not only one of the lists
    ("is fish the only export of Peru?", [False]),
    ("is the WTO the only organisation that Poland belongs to?", [False]),
    ("was Tusk the only prime minister to visit Peru?", [True]),
]
OTHERWISE_SAID = [  # as those say it who learn the language, or dictate
    ("which is the most old agreement?", [TRADE]),
    ("when did tusk come to peru full stop", ["2008-05"]),
    ("who officially visited Peru?", [TUSK]),
    ("which goods doesn't Peru export?",
     ["electrical devices", "motor vehicles", "light bulbs", "dairy products", "petroleum oils", "tractors", "electrical wires",
      "machines for the food industry"]),
    ("which country did Walesa not visit?", ["Poland"]),
    ("do both countries have an embassy?", [True]),
    ("who came to Peru without holding an office?", [WALESA]),
]
EACH_TIME = [  # times joined by "and" hold each
    ("did Tusk visit Peru in 2007 and 2008?", [False]),
    ("did Walesa visit Peru in 2007 or 2009?", [True]),
    ("were agreements signed in 1968 and 2014?", [True]),
]
ANYTHING_ELSE = [  # something else than what is named
    ("does Poland sell anything besides dairy products to Peru?", [True]),
    ("does Peru export anything other than fruits?", [True]),
    ("is Peru a member of anything other than the UN?", [True]),
]
SO_THEN = [  # what was so at a time, of what has a beginning and may have an end
    ("did Poland have a consulate-general in 1968?", [True]),
    ("did Poland have a consulate-general in 1966?", [False]),
    ("did Poland have a consulate-general in 1970?", [False]),
    ("does Poland have a consulate-general?", [False]),
    ("until when did Poland have a consulate-general?", ["1969"]),
    ("since when has Poland had an embassy?", ["1969"]),
    ("was there a Peruvian embassy in 1980?", [True]),
    ("which missions did Poland have in 1968?", ["honorary consulate", "consulate-general"]),
    ("how many missions did Peru have in 1950?", [1]),
    ("did Peru and Poland have relations in 1950?", [True]),
]
IN_WHAT_ROLE = [  # what somebody was then
    ("who visited as president?", [GARCIA, FUJIMORI, KWASNIEWSKI]),
    ("who came to Peru after leaving office?", [WALESA]),
    ("was Kwasniewski president when he came to Peru?", [True]),
    ("was Fujimori president in 1998?", [True]),
    ("who came to Poland but not as president?", [TORRES, HIGUERAS]),
]
BEARERS = [  # whoever is told to have borne a title
    ("who were the presidents of Peru?", [GARCIA, FUJIMORI, KUCZYNSKI]),
    ("list the Polish presidents", [KWASNIEWSKI, WALESA]),
]
OF_CLASSES = [
    ("how many exports are electrical?", [3]),
    ("which exports are electrical?", ["electrical devices", "light bulbs", "electrical wires"]),
]
LAST_OF_ALL = [
    ("what was the first thing that happened after 1969?", [GARCIA]),
    ("what happened in Warsaw?", ["honorary consulate", "embassy"]),  # and not in Poland
    ("how many resident missions are there?", [2]),
]
HOW_MUCH_MORE = [
    ("how much higher was trade in 2022 than in 2018?", [65000000]),
    ("how much higher was trade in 2018 than in 2022?", [False]),
]
BOTH_OF_THEM = [
    ("do both countries export light bulbs?", [False]),
    ("what do both countries belong to?", ["United Nations", "World Trade Organization"]),
    ("which capital is the seat of Poland's embassy, and which is that of Peru's?", ["Lima", "embassy"]),
]
AS_TYPED = [  # contractions with a "not" misspelt, names without articles
    ("which polish visitors to peru wernt presidents", [GRZESKOWIAK, WALESA, TUSK]),
    ("who was marshal of senate?", [GRZESKOWIAK]),
]
OTHER_UNITS = [
    ("was trade £266 million in 2022?", "£"),
    ("was trade 266 million pounds in 2022?", "pounds"),
    ("was trade more than €200 million in 2018?", "€"),
    ("was trade 201 million zloty in 2018?", "zloty"),
    ("was trade ¥266 million in 2022?", "¥"),
    ("when did trade reach £266,000,000?", "£"),
    ("was trade 201 million tonnes in 2018?", "tonnes"),
    ("was trade 201 kg in 2018?", "kg"),
]
DECLINED = [
    "I only care about the nineties. Who visited Peru?",  # which tells what is asked about
    "What did Wałęsa come to Peru for in 2007?",  # not that he did
    "what was it that Tusk came for?",
    "when did the two countries start to trade?",  # and not when it was told how much they did
    "when did Poland begin trading with Peru?",
    "how many Peruvians are there in Poland?",  # and not how many came
    "how many Poles signed the trade agreement?",  # people, and not agreements
    "what came from Poland in 2008?",  # no person is a what
    "what is the name of the president of Peru?",  # who bears the title now isn't told
    "where in Poland did Higueras stay?",  # and not where he came from
    "I'd like to know when the railway station was built",  # nobody asks whether the railway was
    "what is Poland made of?",  # not what it has signed
    "was Walesa's visit official?",
    "which woman visited Poland?",
    "which three Peruvian presidents visited Poland?",
    "did Tusk visit Peru and sign an agreement?",  # no fact tells who signed it
    "what can be seen on the postcard?",
    "what was paid for the visit?",
    "what do they pay with in Peru?",
    "Garcia's visit was a first of what sort?",
    "who came in 2002, cats I mean?",
    "when did Peru follow with one of its own in Warsaw?",
    "did Fujimori make an official visit to Poland?",
    "did trade grow during the pandemic?",
    "has Peru had an embassy in Warsaw since 1970?",
    "is it not so that Spain exports tractors?",
    "my neighbour thinks that Spain sells tractors. is he right?",
    "where was the trade agreement signed?",
    "who started the Chincha Islands War?",
    "was Malinowski a doctor?",
    "did trade grow before the pandemic?",
    "did trade grow until the pandemic?",
    "did Tusk and Walesa visit Peru together?",
    "is Poland Peru's biggest trading partner?",
    "who fought against Malinowski?",
    "were both visits in 2008?",
    "were both presidents in Peru?",
    "were both agreements of 2008 signed in Lima?",
    "who was the first president of Peru?",
    "how many presidents has Peru had?",
    "is Poland older than Peru?",
    "is Tusk older than Garcia?",
    "does Peru have two consulates?",
    "did Poland sign five agreements?",
    "who visited Peru the year after Kwasniewski?",
    "are Lima and Warsaw capitals?",
    "did all Polish presidents go to Peru?",
    "did all presidents visit Peru?",
    "how much was trade in pounds in 2018?",
    "trade in zloty in 2022?",
    "which visits took place on 12 May 2008?",
    "which visits were there in the 2010s?",
    "who was the first last visitor?",
    "which is the oldest newest agreement?",
    "what was the largest smallest trade?",
    "what has Tusk to do with tourism?",
    "which missions of Peru were closed?",
    "how old is Tusk?",
    "was the embassy in Lima closed?",
    "was the Peruvian embassy closed?",
    "was the honorary consulate in Warsaw closed?",
    "when was the embassy in Warsaw closed?",
    "who took up arms for Spain?",
    "who took up arms against Peru?",
    "did Spain not export fruits?",
    "did Peru and Spain both export fruits?",
    "the agreement on tourism is the oldest",  # out of that one
    "did all Polish visitors speak Spanish?",
    "were all goods sold in 2018?",
    "did all visitors sign an agreement?",
    "are all visitors happy?",
    "what has Lima to do with Warsaw?",
    "was no agreement signed in 2010?",
    "which president of Poland has Polish roots?",
    "who signed the agreement on tourism?",
    "did trade grow in 2022?",
    "in which year were five visits?",
    "by how many years did Tusk precede Walesa?",
    "how many years after Tusk's visit did Kwasniewski come?",
    "which Polish universities cooperate?",
    "exactly how many Polish migrants came to Peru?",
    "in which Polish city was Garcia in 1989?",
    "with whom did Tusk go to Peru?",
    "was the embassy in Warsaw upgraded?",
    "what made Tusk's visit special?",
    "who followed Tusk as a visitor of Spain?",
    "did a president build the railway?",
    "did many presidents visit Poland?",
    "who was the only president to visit Poland?",
    "where can I buy Peruvian fruits?",
    "was trade in 2022 higher than in 2020?",
    "on which day in 2014 was the prisoner agreement signed?",
    "which month in 1967 did Poland open its consulate-general?",
    "which Polish president received Garcia in 1989?",
    "Walesa came in 2007, was it for a summit?",
    "you know Lima. How many people live there?",
    "I'm asking about Bolivia. Who was the first visitor?",
    "did trade fall after the tourism agreement?",
    "how many stamps were printed?",
    "does Peru sell fruits, and can I buy one?",
    "do you export tractors?",
    "when did Peru and Poland join?",
    "after how many years were relations established?",
    "who visited Peru twice?",
    "which country opened more than one mission in 1969?",
    "how many sorts of goods are these?",
    "how many people came with Tusk?",
    "how many years lie between the two visits to Peru?",
    "did the settlers get land?",
    "of the agreements mentioned, which is the most renowned?",  # and not of all there is
    "expressed as a percentage, how much did trade grow?",
    "what are the tractors for?",
    "which countries are no longer members of the UN?",
    "is there a product which each country exports to the other?",
    "how many people were promised land?",
    "who was the main visitor?",
    "when did Peru after the consulate in Lima?",
    "who visited both Peru and Poland?",
    "who is the president of Peru?",
    "how many presidents are there?",
    "who was president before Kwasniewski?",
    "was Fujimori president in 1995?",
    "is Malinowski Spanish?",  # he fought against Spain
    "was the Marshal of the Senate Peruvian?",
    "what was signed in Lima?",
    "how many members does the WTO have?",
    "did Poles emigrate from Peru?",
    "did all Poles emigrate to Peru?",
    "which country is Spain?",
    "did Fujimori visit Poland in his last year?",
    "is there anything that Peru doesn't sell?",
    "were agreements signed in 2008 and 2010?",
    "not in 1990?",
    "who weernt presidents",
    "what do both export?",  # not what one of them does
    "which country do both sell to?",
    "are there Polish Peruvians?",
    "where is Poland?",
    "is Tusk in Peru?",
    "when did Walesa step down?",
    "did Walesa step down in 2007?",
    "does Poland export fruit from Peru?",
    "does Peru own the UN?",
    "did Peru found the WTO?",
    "did the migrants promise land?",
    "who had promised the migrants land?",
]


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot.load()


@pytest.mark.parametrize(("question", "expected"), [
    *TOLD_BEFORE, *TOLD_OF_THEMSELVES, *FROM_DATE_TO_EVENT, *IN_OTHER_WORDS, *BEHIND_DID, *THEIRS, *SAID_BY_SOMEBODY, *AT_ITS_PEAK, *AS_SHOWN, *FILLED, *TURNED, *INCLUDED, *CORRECTED, *FRONTED, *LAST_WORD, *POLE, *WRAPPED, *SHORT, *DAYS, *STILL, *NO_LONGER, *IN_ORDER, *BY_NOW, *SUBJECTS, *ASIDE, *PARTED, *PASSED, *APART, *SO_OFTEN, *IN_OFFICE, *YEARS_IN_COMMON, *BEFORE_WHAT,
    *PARTS_OF_NAMES, *COMPARED, *THE_FIRST, *CLEFTS, *DID_NOT, *FORMER, *BY_TITLE,
    *SIDES, *IN_SHORT, *CHANGES, *CHOICES, *ONE_BY_ONE, *IN_TURN, *DENIED, *ALL, *EVERY_ONE, *AMOUNTS, *TIMES, *CLAIMED,
    *EACH_TIME, *ANYTHING_ELSE, *SO_THEN, *IN_WHAT_ROLE, *BEARERS, *OF_CLASSES, *LAST_OF_ALL, *HOW_MUCH_MORE, *BOTH_OF_THEM, *AS_TYPED,
    *WHO_DID_IT, *GROWN, *TIMES_TOLD, *ONLY_ONE, *OTHERWISE_SAID, *TOGETHER, *ROLES, *ONLY_OF_THE_CITY, *READ_OUT, *NEXT_TO, *STOOD_FOR, *SAID,
])
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected)


@pytest.mark.parametrize(("question", "words"), [*CONNECTIONS, *SHOWN, *SOURCED])
def test_answer_says(bot: Bot, question: str, words: str) -> None:
    assert_says(bot, question, words)


@pytest.mark.parametrize(("question", "words"), FACT_ALONE)
def test_the_fact_is_told_without_a_yes_or_no(bot: Bot, question: str, words: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "answered", explained(answer)
    assert answer.text.startswith(words), explained(answer)


@pytest.mark.parametrize(("question", "word"), OTHER_UNITS)
def test_what_a_field_does_not_count_in_is_named(bot: Bot, question: str, word: str) -> None:
    assert_unplaced(bot, question, word)


@pytest.mark.parametrize("question", DECLINED)
def test_question_is_declined(bot: Bot, question: str) -> None:
    assert_declined(bot, question)


@pytest.mark.parametrize(("question", "word", "meant"), [
    ("who sojourned in Peru in 2007?", "sojourned", "stay"), ("when did diplomatic relations commence?", "commence", "begin"),
])
def test_the_reading_names_the_word_of_the_thesaurus(bot: Bot, question: str, word: str, meant: str) -> None:
    assert (word, meant) in [(part.text, part.corrected) for part in bot.ask(question).reading.words]
