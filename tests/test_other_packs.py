"""Packs that others have written without seeing the bot (`packs/`): questions → values, and what is declined.

A steam railway, a football club, the newspapers of a town, mountains, a castle, space flights, a university, a
brewery, a conference centre, a lifeboat station, an orchestra, a botanical garden, a theatre company, an island,
an animal hospital, a sailing race, a chess club, a family, a film studio, a river, a hospital, a band, a ferry
company, a power station, a nature reserve, a town library, a mountain-rescue station, an airline, a school, a
company, digs, a television series, lighthouses, a program, a circus, markets, bridges, expeditions, a cycle race,
detectives, a ski resort, a theme park, elections, trams, volcanoes, a museum of clocks, shipwrecks, a tennis club,
an opera house, a museum of art, a kingdom, video games, a farm, dairies, inventors, writers, huts, a festival, mines,
an aquarium, a leisure centre, a republic, a small state, a bakery, a realm, a regatta, a fitness studio, a
marathon, a metro, a town's parks, a telephone company, a podcast network, an abbey, a bird observatory, a climbing
club, a choir, a cinema, a bell foundry, a caving club, allotments, a toy museum, an open-source project, a puppet
theatre, a canal, a perfume house, a racing stable, a ballet, a pier, a guild of weavers, a distillery, a dog show,
a sculpture trail, a gliding club, a balloon club, a shipyard, beekeepers, a travelling funfair, a seed bank, a
publisher of comics, a mint, an arboretum, a rally, a pottery, a polar service, a tea estate, windmills, a fashion
house, makers of ice cream, a cemetery, an esports club, quarries, an archive of maps, an ambulance service, a bell
foundry of nine generations, village players, the people of a waterway, a paper mill, a rowing club, cable cars, a
herbarium, storms, organs, boxers, robots, airships, a glassworks, a bookshop, dams, divers, a maker of tills, a village,
physicists, a publisher of children's books, a literary circle's letters, programming
languages, a chocolate maker, falconers and the sister cities of an exchange, all invented. They are small, with few examples, and have what the root
pack lacks: dates of an end, ages, units, classes, sums. The order of values doesn't matter.
"""
from pathlib import Path
from typing import Any

import pytest
from tables import assert_answered, assert_declined, assert_says

from bot import Bot, selftest

PACKS = Path(__file__).resolve().parent / "packs"

RAILWAY = [
    ("how many stations were open in 1950?", [8]),  # opened by then, and not closed yet
    ("was Quarry Road open in 1950?", [False]),
    ("was Quarry Road open in 1920?", [True]),
    ("which engines were in use in 1920?", ["Heron", "Kestrel", "Lady Maud", "Old Tom"]),
    ("is Carrick Halt still open?", [False]),
    ("is Garth still open?", [True]),
    ("which stations are no longer open?", ["Carrick Halt", "Lodge Hill", "Quarry Road"]),
    ("how many stations are open?", [6]),
    ("which closed station opened last?", ["Carrick Halt"]),
    ("which station closed first?", ["Quarry Road"]),
    ("which engine was withdrawn last?", ["Wren"]),
    ("what is the heaviest withdrawn engine?", ["Kestrel"]),
    ("which engine was withdrawn after Kestrel?", ["Old Tom", "Wren"]),
    ("which engines were not built by Hartley?",
     ["Lady Maud", "Old Tom", "Thunderer", "Wren", "Dunlin", "Ploughboy"]),
    ("how many engines were not built by Kerr?", [7]),
    ("who made Curlew?", ["Hartley and Sons"]),
    ("how much does Lady Maud weigh?", [38.5]),
    ("who was driving when Heron derailed?", ["Samuel Orde"]),
    ("did Kestrel derail?", [False]),
    ("how old was Walter Quick when he died?", [71]),
    ("how old was Henry Tallis in 1900?", [48]),
    ("how old was Amit Rao when he became stationmaster at High Seat?", [29]),
    ("how long after it opened did Carrick Halt close?", [46]),
    ("how many years passed between the building of Kestrel and its withdrawal?", [62]),
    ("in which accidents was nobody injured?", ["Lady Maud", "Thunderer", "Ploughboy"]),
    ("in which accident were more than ten people injured?", ["Kestrel"]),
    ("were 11 people injured at Ellerby?", [True]),
    ("which driver had the most accidents?", ["Frank Bellamy"]),
    ("has Curlew ever had an accident?", [False]),
    ("who was stationmaster at both Pennant and Ellerby?", ["Edith Marlow"]),
    ("was Walter Quick stationmaster at Thornwick before Ellerby?", [True]),
    ("who was stationmaster at Ellerby right after Henry Tallis?", ["Walter Quick"]),
    ("how many accidents were there in total?", [8]),
    ("did Lodge Hill close before Pennant opened?", [False]),
    ("which engines built before Dunlin were withdrawn?", ["Heron", "Kestrel", "Old Tom", "Wren"]),
]
THEATRE = [
    ("who was treasurer for 31 years?", ["Agnes Lyle"]),
    ("how old was Desmond Pike in his first role?", [33]),
    ("who was treasurer at the close of 1960?", ["Agnes Lyle"]),  # a noun: nothing closes
    ("was the Lantern Theatre built before or after Margery Hale became chairman?", ["before"]),
    ("did Walter Corbin die before Margery Hale retired?", [False]),
    ("was Margery Hale chairman for more than 20 years?", [False]),
    ("who retired in 1984?", ["Margery Hale"]),
    ("did Hannah Pike retire?", [False]),
    ("who directed a production while he was chairman?", ["Margery Hale", "Lucy Ferrar"]),
    ("who won a prize before she became chairman?", ["Hannah Pike"]),
    ("what was performed after Hannah Pike became chairman?", ["2012 Goose Girl", "2019 Fog on the Quay"]),
    ("who played Old Tobias in 1974?", ["Desmond Pike"]),  # what is played on an occasion is played then
    ("who was Mrs Clamp in 1985?", ["Hannah Pike"]),
    ("who played Nell Rudd first?", ["Lucy Ferrar"]),
    ("when did Margery Hale play Mrs Clamp?", ["1953-05-02"]),
    ("did Otto Brandt die before Walter Corbin was born?", [False]),  # a clause has its own verb
    ("did Edwin Tallis die before Lucy Ferrar was born?", [True]),
    ("did Hannah Pike win a prize before she became chairman?", [True]),
    ("did Hannah Pike win a prize as chairman?", [False]),
    ("was Margery Hale still chairman when she died?", [False]),
    ("was Walter Corbin already chairman when the Lantern Theatre was built?", [True]),
    ("how many times was Saltwater put on?", [2]),
    ("how long was the tour to Deventer?", [13]),  # days
    ("when did the company tour to Deventer?", ["1967-07-03/1967-07-15"]),  # what all is about says no more
    ("who was chairman of the Players in 1975?", ["Margery Hale"]),
    ("who were the chairmen?", ["Walter Corbin", "Margery Hale", "Lucy Ferrar", "Hannah Pike"]),
    ("how many actors are there?", [7]),
    ("how many performances did Saltwater have?", [10, 5]),
    ("which productions at the Lantern Theatre did Lucy Ferrar not direct?",
     ["1957 Wedding in Thornwick", "1967 Saltwater", "2019 Fog on the Quay"]),
]
ISLAND = [
    ("how many puffins were there in 2000?", [5600]),  # and not how often that is told
    ("how many times were puffins counted?", [4]),
    ("which institutions founded in the 19th century have closed?", ["Skarn Chapel", "Kerrasay Lifeboat", "Skarn School"]),
    ("which is the most tall lighthouse?", ["Teeth Light"]),
    ("in which year was the population at its lowest?", ["1991"]),
    ("where was Magnus Corrie born?", ["Dunross"]),
    ("what did the ship Elspeth carry?", ["herring"]),
]
FOOTBALL = [
    ("who was top scorer more than once?", ["Sean Doyle", "Mikkel Friis"]),  # "top" belongs to the field
    ("how many goals did Thornby concede against Harwick in October 2021?", [2]),
    ("how many goals did Thornby score against Harwick altogether?", [6]),
    ("how much was Pinto?", [95000]),
    ("how much did Pinto cost?", [95000]),
    ("how many Danes are there?", [3]),
    ("how many Englishmen are there?", [5]),
    ("how many centimetres taller is Whitlock than Pinto?", [17]),
    ("which manager had Doyle as top scorer?", ["Graham Pell"]),
    ("who was born in the nineties and is a midfielder?", ["Lars Jensen", "Rui Pinto"]),
    ("who joined Thornby from Harwick?", ["Tom Whitlock"]),
    ("which players went from Thornby to Harwick?", ["Kwame Mensah"]),
    ("how many more points in 2022/23 than in 2021/22?", [15]),
    ("which players scored in the year in which Mensah was sold to Harwick?",
     ["Mikkel Friis", "Jack Carver", "Rui Pinto"]),
]
NEWSPAPERS = [
    ("which stories weren't scandals?", ['The Comet Hoax', 'The Hospital Papers', 'The Expenses Diary']),
    ("was the Reservoir Tapes a scandal?", [True]),
    ("in what year did Rosa Tennant sell the Record?", ["1966-07-15"]),
    ("how much was paid for the Record in total?", [212000]),
    ("how much more did Marsh pay for the Courier than Stahl did?", [2090000]),
    ("how many more copies did the Record sell than the Courier in 1965?", [24500]),
    ("was Kemp the Courier's first editor?", [False]),
    ("which of the three papers is the oldest?", ["The Harwick Courier"]),
    ("which three papers are the oldest?", ["The Harwick Courier", "The Evening Lamp", "The Sunday Record"]),
    ("what did Crane sell after 1950?", ["The Sunday Record", "The Harwick Courier"]),
]
MOUNTAINS = [
    ("which huts are above 2500 m?", ["Orlo Hut", "Raven Hut", "Whitcombe Bivouac"]),
    ("which peak is 3,688 metres high?", ["Raven Tooth"]),
    ("which peaks are over 3700 metres in height?", ["Great Halden", "Piz Orlo", "Silverhorn"]),
    ("which peak has a height of 3745 metres?", ["Silverhorn"]),
    ("which hut has a price of 38?", ["Orlo Hut"]),
    ("is Dorn less than 3000 metres high?", [True]),
    ("how much higher is Great Halden than Piz Orlo?", [107]),
    ("who ran the Orlo Hut longest?", ["Hans Tanner"]),
    ("did Lucy Harcourt climb Raven Tooth without a guide?", [False]),
    ("did Karl Rieder climb Great Halden without a guide?", [True]),
    ("who climbed Great Halden without a guide?", ["Karl Rieder", "Marta Solari"]),
    ("is Hans Tanner still the warden of the Orlo Hut?", [False]),
    ("is Hans Tanner the warden of the Orlo Hut?", [False]),
    ("who looked after the Orlo Hut just before Gita Moser?", ["Hans Tanner"]),
    ("how old was Lucy Harcourt when she climbed Raven Tooth?", [30]),
    ("which peaks did both Edward Whitcombe and Lucy Harcourt climb?", ["Great Halden"]),
    ("which peaks did both Marta Solari and Nils Aaberg climb?", ["Raven Tooth"]),
]
CASTLE = [
    ("who owned the castle for more than 50 years?", ["Augusta Brand", "Conrad Fairlie", "Nell Fairlie"]),
    ("how old was Hugh Calloway at the siege of 1318?", [43]),
    ("how old was the castle at the siege of 1318?", [146]),
    ("who neither bought nor inherited the castle?",
     ["Aldric Vane", "Roderick Thorne", "Hugh Calloway", "Lambert Ashdown"]),
    ("who owned the castle from 1390 to 1431?", ["Walter Pell"]),  # and not who only began or was over then
    ("who owned the castle between 1400 and 1440?", ["Walter Pell", "Cecily Pell"]),
    ("who died while he owned the castle?",  # each one while he did
     ["Aldric Vane", "Roderick Thorne", "Margery Thorne", "Hugh Calloway", "Osbert Calloway", "Walter Pell",
      "Cecily Pell", "Josiah Brand", "Augusta Brand", "Conrad Fairlie"]),
    ("was there a siege after Lambert became owner?", [True]),  # from the beginning on, and not from the end
    ("was the West Wing built after Josiah bought the castle?", [True]),
    ("which rooms are in the keep?", ["Great Hall", "Armoury", "Dungeon"]),
    ("which rooms aren't open to visitors?", ["Dungeon", "Chapel", "Blue Bedroom"]),
    ("who owned the castle right before Nell Fairlie?", ["Conrad Fairlie"]),
    ("who besieged the castle right after Ivo Strand?", ["Simon Lacey"]),
    ("who rebuilt both the keep and the great hall?", ["Conrad Fairlie"]),
    ("how much more did Conrad Fairlie pay than Josiah Brand?", [12150]),
    ("who owns the castle?", ["Nell Fairlie"]),
    ("who still owns the castle?", ["Nell Fairlie"]),
    ("who besieged the castle first?", ["Gilbert Marsh"]),
    ("who besieged the castle last?", ["Thomas Rook"]),
]
SPACE = [
    ("how many women flew to the Moon?", [4]),
    ("which missions lasted less than a week?", ["Lantern 1", "Lantern 2", "Lantern 3"]),
    ("which probes were launched from Dunmore?", ["Firefly", "Cinder", "Russet 1"]),
    ("how many probes were launched from Dunmore?", [3]),
    ("what went wrong with Lantern 3?", ["a fuel line ruptured"]),
    ("did Halvorsen command more than one mission?", [True]),
    ("which mission cost less than Lantern 1?", ["Firefly"]),
    ("who flew with Kenji Tanaka on Lantern 6?", ["Britt Lindqvist", "Paula Duarte"]),
    ("which geologist flew with Halvorsen?", ["Leo Vasari"]),
    ("who flew on only one mission?", ["Milo Greer"]),
]
UNIVERSITY = [
    ("was the Foundry built before Infirmary House?", [False]),
    ("was Infirmary House built before the Foundry?", [True]),
    ("did Greta Holm win more than one prize?", [True]),
    ("did Pavel Dorn win more than one prize?", [False]),
    ("who won more than one prize?", ["Greta Holm"]),
    ("who got the Corvin Prize in 1987?", ["Ivo Ferrant"]),
    ("who succeeded Ada Brandt as rector?", ["Tomas Kerr"]),
    ("who came before Hugo Marsh as rector?", ["Oskar Lindqvist"]),
    ("who was the rector after Tomas Kerr?", ["Ines Valdor"]),
    ("is the Faculty of Forestry still open?", [False]),
    ("which faculties are closed?", ["Faculty of Forestry"]),
]
BREWERY = [
    ("which beers were launched before Gordon Pell retired?",
     ["Skelby Bitter", "Old Josiah", "Black Ram", "Ploughman's Mild", "Victory Ale", "Lighthouse Pale",
      "Nordstrand Lager", "Golden Fleece"]),
    ("how many medals were won after Black Ram's last medal?", [2]),
    ("which pubs sell neither Skelby Bitter nor Gannet?", ["The Fisherman's Rest", "The Railway Arms"]),
    ("which pubs sell Gannet or Golden Fleece?",  # pubs, and not one of the two
     ["The Ram's Head", "The Maltings Tap", "The Blue Bell", "The Copper Kettle", "The Lighthouse Inn"]),
    ("who became head brewer after Walter Snaith retired?", ["Gordon Pell"]),
    ("who retired when Old Josiah was launched?", ["Josiah Copperthwaite"]),
    ("who took over in 1996?", ["Ruth Adeyemi"]),
    ("when did Walter Snaith retire?", ["1973"]),
    ("which beers were launched after Ruth Adeyemi became head brewer?",
     ["Midnight Porter", "Gannet", "Snowdrift", "Little Gannet", "Orchard Sour"]),
    ("who was head brewer before Gordon Pell became head brewer?",
     ["Josiah Copperthwaite", "Amos Tindall", "Henrietta Copperthwaite", "Walter Snaith"]),
    ("who was born while Gordon Pell was head brewer?", ["Marek Dudek", "Sam Hargreave", "Priya Nair", "Tess Oldroyd"]),
    ("how many medals were won after Marek Dudek became head brewer?", [3]),
    ("who became head brewer before 1900?", ["Josiah Copperthwaite", "Amos Tindall"]),
    ("who was head brewer in 1925?", ["Henrietta Copperthwaite"]),
    ("who was the second head brewer?", ["Amos Tindall"]),
    ("who is the head brewer now?", ["Marek Dudek"]),
    ("who was head brewer when the Railway Arms opened?", ["Amos Tindall"]),
    ("who was head brewer before Amos Tindall?", ["Josiah Copperthwaite"]),
    ("how long was Amos Tindall head brewer?", [25]),
    ("how long has Priya Nair been landlord?", [10]),
    ("who has been landlord since 2018?", ["Owen Rudd"]),
    ("when did Amos Tindall become head brewer?", ["1894"]),
    ("who was born in Leaford?", ["Amos Tindall", "Colin Bracewell"]),
    ("which pubs have bedrooms?", ["The Ram's Head", "The Lighthouse Inn", "The Woolpack", "The Railway Arms"]),
    ("which beer is the most bitter?", ["Gannet"]),
    ("which beer is the least bitter?", ["Orchard Sour"]),
    ("what does Midnight Porter cost?", [5.1]),
    ("how much prize money did Orchard Sour get?", [200]),
    ("what prize did Orchard Sour get?", [200]),
]
CONFERENCE = [
    ("who looks after the Orangery?", ["Bruno Castellan"]),
    ("who looked after the booking of the Kestrel people in the Orangery?", ["Bruno Castellan"]),
    ("who looks after the room with the video wall?", ["Tomas Oyelaran"]),
    ("how many whiteboards do you have?", [14]),
    ("how much does the Orangery cost a day?", [950]),
    ("what is the price of the Orangery per day?", [950]),
    ("what discount does the Choral Union get?", [25]),
    ("how long has Moss & Tiller been a client?", [19]),
    ("who has been a client since 2018?", ["Kestrel Insurance"]),
    ("who became a client after 2016?", ["Kestrel Insurance", "Fenwick Robotics"]),
    ("how many people does the Orangery hold?", [140]),
    ("how many more people does the Great Hall hold than the Orangery?", [280]),
    ("where is the Lantern Room?", [2]),
    ("which rooms are on floor -1?", ["Studio"]),
    ("what is the Orangery for?", ["dinners and receptions"]),
    ("how much does it cost to rent the hearing loop?", [15]),
    ("was the Lantern Room renovated in 2016?", [False]),
    ("did Moss & Tiller hire the Great Hall?", [False]),
]
GARDEN = [  # "we", "you" and "here": what the pack is about
    ("who ran the garden in 1850?", ["Thomas Ashworth"]),
    ("what time do you open in May?", ["from 9:00 to 19:00"]),
    ("whats the tallest tree here", ["giant sequoia"]),
    ("how many people came here in 2018?", [412000]),
    ("by how much did visitor numbers drop from 2019 to 2020?", [317000]),
    ("by how much did the number of visitors rise from 2019 to 2020?", ["fall"]),
    ("did the Kessler Foundation give more than the Friends of the Garden?", [True]),
    ("how long did Calloway stay?", [36]),
    ("which endangered plants were planted before 1980?", ["jade vine"]),
]
ORCHESTRA = [
    ("who composed a symphony and a concerto?", ["Antonín Dvořák"]),
    ("which prizes have we won?", ["Silver Baton", "Northern Orchestra Prize", "Community Music Award"]),
    ("where did we play in 1974?", ["Riverside Concert Hall"]),
    ("when did Gordon Peel become conductor?", ["1967"]),
    ("who was the second principal conductor?", ["Clara Whitmore"]),
    ("how many principal conductors have there been?", [7]),
    ("how many years lie between the Riverside Gala and the Centenary Concert?", [52]),
    ("are there more flutes than oboes?", [True]),
    ("are there more cellos or violas?", ["violas"]),
    ("which sponsor gave more, the Building Society or the Town Council?", ["Wexcombe Town Council"]),
]
LIFEBOAT = [
    ("how long has the Ruth and Alban Shore been in service?", [9]),  # years, and not metres
    ("how old was Margaret Lunn when she retired?", [58]),  # and not when she began
    ("did Joseph Garrick lead more than one rescue?", [False]),  # one, of fourteen people
    ("how many people were saved from the Valdemar?", [31]),
    ("how many people were lost on the Fortuna?", [3]),
    ("how many people were lost in total?", [10]),
    ("how many lives did Joseph Garrick save?", [14]),
    ("how many people did Harold Pinney save altogether?", [60]),
    ("who led the rescue of the Amalia, and how many people were saved?", ["Thomas Garrick", 6]),
    ("what kind of ship was the Fortuna?", ["barque"]),
    ("how many more people were saved from the Fortuna than from the Amalia?", [8]),
    ("how big was the crew of the Good Intent?", [15]),
    ("who are the sons of Ebenezer Stook?", ["Arthur Stook"]),
    ("who is the youngest son of Thomas Garrick?", ["Joseph Garrick"]),
]
VET = [
    ("who worked at the hospital while Lennart Quill was head?",
     ["Harriet Oakes", "Lennart Quill", "Rosa Immerman", "Tobias Fenn"]),
    ("who was working at the hospital in 1970?", ["Harriet Oakes", "Lennart Quill"]),  # and not born then
    ("which farmers own a horse?", ["Nora Tierney", "Dermot Hale"]),
    ("how old was Duchess at her caesarean?", [4]),
]
RACE = [
    ("how many boats finished in 2004?", [6]),  # as `finishers` tells
    ("in which year did the fewest finish?", ["2004"]),
    ("how long did the race of 2004 take?", [52]),  # hours, and not miles
    ("how many years passed between O'Shea's two victories?", [6]),
    ("who owned Havfrue from 1996 to 2005?", ["Lars Brekke"]),
]
CHESS = [
    ("who joined the club before 1910?", ["Edda Marlow", "Tobias Fenn", "Ansel Krog"]),
    ("who was the first woman to win?", ["Wilhelmina Tasker"]),
    ("who was treasurer from 1921 to 1938?", ["Ivo Penhale"]),
    ("who came before Rafe Calloway?", ["Greta Lindqvist"]),
    ("who became president after Edda Marlow stepped down?",  # the next one took over that year
     ["Ansel Krog", "Wilhelmina Tasker", "Dermot Sealy", "Paula Ostrander", "Noor Haddad", "Sven Abery"]),
]
FAMILY = [
    ("where did Samuel Fairbrass die?", ["Dunedin"]),  # two fields for a place: an example tells which
    ("where was Samuel born?", ["Kettlewick"]),
    ("who was Ada's husband?", ["Carl Lindqvist"]),
    ("who was the husband of Ada?", ["Carl Lindqvist"]),
    ("who was Josiah's second wife?", ["Margaret Lyle"]),
    ("where was Josiah's second wife born?", ["Harrowby"]),
    ("what children did Hannah Mossop have?", ["Thomas Fairbrass", "Eliza Fairbrass", "Samuel Fairbrass"]),
    ("how many children did Josiah have?", [5]),
    ("who was Josiah's youngest daughter?", ["Agnes Fairbrass"]),
    ("which children of Josiah emigrated?", ["Samuel Fairbrass"]),
    ("was Samuel a child of Josiah?", [True]),
    ("did Josiah have any children?", [True]),
    ("how many kids did Josiah have?", [5]),
    ("was Samuel older than Eliza?", [False]),  # to "oldest"
    ("which cost more, Skelder Farm or Chantry House?", ["Skelder Farm"]),
    ("when were Samuel and Catherine married?", ["1871-12-02"]),
    ("how long were Thomas and Jane married?", [42]),
    ("who in the family was born after 1890?", ["John Fairbrass", "Dorothy Fairbrass", "Arthur Fairbrass"]),
]
STUDIO = [
    ("did Ilse Marrin appear in Orrin Returns?", [True]),
    ("whom did Tobias Grell play in The Salt Road?", ["Captain Orrin"]),
    ("which actress appeared in both The Salt Road and Orrin Returns?", ["Ilse Marrin"]),
    ("what happened on the set of Night Ferry?", ["1966"]),  # where a field is called `what`
    ("how many people were hurt in accidents altogether?", [5]),  # as `injured` tells
    ("which cost more, Night Ferry or The Lighthouse Murders?", ["Night Ferry"]),
    ("who died first, Agnes Thorvald or Clara Winther?", ["Agnes Thorvald"]),
]
RIVER = [
    ("what is the longest bridge over the Oswen?", ["Estuary Bridge"]),
    ("how many bridges are there across the river?", [8]),
    ("which bridge was destroyed last?", ["Weir Bridge"]),
]
FERRY = [
    ("who was manager before Hallam?", ["Agnes Holloway"]),  # the post is a span of the person's
    ("the Kittiwake, where?", ["Gull Rock"]),
    ("until when did Joss Marrable command the Lady Oriel?", ["1962"]),
    ("which ports can you reach from Kellhaven?", ["Skerrow Town", "Port Vael", "Tolmness"]),  # not from our own
    ("which ships did Brask Yard build?", ["Lady Oriel", "St Corran", "Tern"]),
]
POWER = [
    ("who served as manager in 1930?", ["Walter Holloway"]),  # and not the engineer of that time
    ("how many managers has the coop had so far?", [7]),  # people, and not the post
    ("which outages weren't caused by a storm?", [9, 5, 14, 72, 3]),
    ("who was manager during the 1987 outage?", ["Ruth Bellamy"]),
    ("which outages were there 1930-1950?", [5, 14, 72]),
    ("of the six generators, which is the most powerful?", ["Big Greta"]),
    ("which manager was born in 1925?", ["Dennis Okafor"]),  # it is of people that it is told when they were born
    ("when was the first manager born?", ["1874"]),
    ("who was the last manager to die?", ["Dennis Okafor"]),
    ("how long was Old Nell in service?", [28]),  # and not how long since
    ("which machines are still running?", ["Big Greta"]),
    ("who is still running the station?", ["Joan Tindall"]),
    ("what was the most common cause of outages?", ["storm"]),
    ("what was the most common cause of outages in the 1940s?", ["ice", "flood"]),  # of those, and not of all
    ("which village was affected most often?", ["Quennock"]),
    ("why was there an outage in 1987?", ["storm"]),
]
RESERVE = [
    ("hides built 1970-1990", ["Kestrel Hide", "Teal Hide"]),
    ("who was warden 1975-1985?", ["Edda Marlowe", "Tobias Quill"]),
    ("who was warden 1975 to 1985?", ["Edda Marlowe", "Tobias Quill"]),
    ("which species were seen and ringed?", ["kingfisher", "barn owl"]),
    ("which species were seen but never ringed?", ["bittern", "spoonbill", "marsh harrier", "osprey"]),
    ("who saw and ringed a kingfisher?", ["Ines Carraway"]),  # both of a kingfisher
    ("who saw a kingfisher and ringed a blackcap?", ["Jonah Peck"]),
    ("how many years from Storm Agatha to Storm Dougal?", [46]),
    ("how much did the council give in total?", [3500]),
    ("did Harcourt give more than the council did?", [True]),
]
LIBRARY = [
    ("which manuscripts were stolen?", ["Romance of Ysolde", "Voyage of Piers"]),  # and not what burned
    ("which manuscripts were bought?", ["Carrow Chronicle", "Saltmarsh Hours", "Greek Homilies", "Voyage of Piers"]),
    ("was the Tolvern Psalter bought?", [False]),
    ("which manuscripts were recovered?", ["Romance of Ysolde"]),  # only of one a date is known
    ("how many books did Old Guildhall hold?", [6000]),  # a unit, and another word for manuscripts
    ("how many books are there?", [8]),
    ("which manuscripts were lent to Ghent?", ["Tolvern Psalter"]),  # to an archive there
    ("why was the Guild Accounts restored?", ["water stains"]),
    ("from whom did the library get the Tolvern Psalter?", ["Arabella Morton"]),
    ("who succeeded Edith Harrow?", ["Tobias Wren"]),
    ("who was librarian October 1999 to 2015?", ["Ana Belmonte"]),
]
AIRLINE = [
    ("which aircraft has the registration G-PTAC?", ["Razorbill"]),
    ("which airport is KLM?", ["Kilmora"]),
    ("which aircraft have the model ATR 42?", ["Oystercatcher", "Sandpiper"]),  # both, and not which of them
    ("what is the code of Ternholm?", ["TRN"]),
    ("which planes wear the tartan livery?", ["Turnstone"]),  # and not which livery they wear
    ("how many planes wear the wave livery?", [4]),
    ("which routes take over an hour?", [118, 125]),  # told in minutes
    ("which routes take more than an hour?", [118, 125]),
    ("which towns have a runway of more than 1 km?",
     ["Oxmere", "Dunhallow", "Stavering", "Great Varr", "Port Ewan"]),
    ("how long is the runway at Kilmora?", [910]),
    ("who left the airline in 2003?", ["Astrid Solheim"]),  # that all is about
    ("who left Petrel in 1990?", ["Bert Cully"]),
    ("when did Gwen Parry join the company?", ["1999"]),
    ("how much is a flight from Oxmere to Kilmora?", [71]),  # elsewhere, flights are only counted
    ("how long does the flight from Great Varr to Ternholm take?", [12]),
    ("which plane was next to be delivered after the Skua?", ["Shearwater"]),
    ("which planes were involved in more than one incident?", ["Fulmar", "Razorbill"]),
    ("who was involved in the accident of 1983?", ["Tom Baines"]),
    ("which women have flown more than 10000 hours?", ["Astrid Solheim", "Gwen Parry"]),
]
SCHOOL = [
    ("what does Priya Nair teach?", ["science"]),  # as "who teaches {subject}?" shows
    ("who teaches science?", ["Priya Nair"]),
    ("when did Owen Parry join the school?", ["2018"]),
    ("who ran the school after Josiah Pike?", ["Clara Wenlock"]),
    ("how many people can sit in Marrow Hall?", [180]),
    ("what did the trip to York cost in 2010?", [12.5]),  # it has a price, and rooms have a cost
    ("when did we play against Colby School?", ["2016-10-14", "2019-06-07", "2022-02-11", "2023-10-20"]),
    ("did we beat Colby School?", [True]),  # "we" are none of those that are played against
    ("which women were head?", ["Clara Wenlock", "Edith Marrow", "Joan Kettle", "Priya Nair"]),
]
FILMFEST = [
    ("where was The Salt Road made?", ["Chile"]),  # a country is a place without the pack saying so
    ("where does Paloma come from?", ["Chile"]),  # and not whatever she made
    ("what's the running time of Winter Ferry?", ["121"]),  # as an example calls its length
    ("what sort of movie is Winter Ferry?", ["thriller"]),
    ("how many people does the Regal hold?", [420]),
    ("how many people fit into the Regal?", [420]),  # and not how many saw films there
    ("which films last more than 110 minutes?", ["The Salt Road", "Lanterns for Ebisu", "Winter Ferry"]),
    ("which films last between 100 and 120 minutes?", ["The Salt Road", "The Bell Ringer's Daughter"]),
    ("which films are longer than 90 but shorter than 115 minutes?",
     ["The Salt Road", "Nine Cold Harbours", "The Bell Ringer's Daughter"]),
    ("which venues have between 200 and 500 seats?", ["Regal Cinema", "Corn Exchange"]),
    ("which sponsor has been with you the longest?", ["Selby Ferries"]),
    ("which movie took home the Golden Heron in 2023?", ["Lanterns for Ebisu"]),
    ("how much money does Kittiwake Bank put in?", [60000]),
]
COUNCIL = [
    ("since when has Lantern Night taken place?", ["2004"]),  # and not in which month
    ("which councillors were elected in 1979?", ["Leonard Grice"]),  # and not those who were that by then
    ("who sat on the council in 1979?", ["Harold Pickering", "Dorothy Askew", "Leonard Grice"]),
    ("how long did Colin Braithwaite sit on the council?", [18]),
    ("who succeeded Colin Braithwaite as mayor?", ["Priya Raman"]),  # of another party, and the next one
    ("who was mayor after Braithwaite?", ["Priya Raman"]),
    ("who took over as mayor after Braithwaite?", ["Priya Raman"]),
    ("who took over as mayor in 2012?", ["Priya Raman"]),  # and not who did while she was mayor
    ("how many people live in Tarnbridge?", [11400]),  # and not in its twin towns
    ("how many people go to the Cheese Race?", [3100]),
    ("who drew up the plans for the library?", ["Arthur Selwood"]),
    ("who came up with the Dog By-law?", ["Leonard Grice"]),
]
ZOO = [
    ("who died?", ["Mabel", "Frost"]),  # and not who was born: only deaths have a cause
    ("did Frost die?", [True]),
    ("which animals arrived in 2021?", ["Boris"]),
    ("who arrived last?", ["Thistle"]),
    ("what did Frost die of?", ["kidney infection"]),
    ("how much does Pip weigh?", [410]),
    ("how much did Pip weigh at birth?", [62]),
    ("what kind of animal is Ruan?", ["lion"]),
    ("when is the birthday of Tamba?", ["1984"]),
    ("which lion is the heaviest?", ["Ruan"]),
    ("how old is Old Bess now?", [95]),
    ("who started in 2003?", ["Maren Tolley"]),
    ("who was the first keeper after 2000?", ["Maren Tolley"]),
    ("who has been a keeper here the longest?", ["Wilf Dannat"]),
    ("how long has Maren Tolley worked here?", [21]),
    ("when do you close in summer?", ["18:00"]),  # and not when the zoo opens
    ("where does Ruan come from?", ["Port Eskery Zoo"]),  # no small talk
    ("which houses cost between 1 and 2 million pounds?", ["Savannah House"]),
]
RADIO = [
    ("how long were you off air in 1991?", [340]),
    ("which programme finished in 2014?", ["Net Menders"]),  # by the date that an example has with that verb
    ("when did Net Menders finish?", ["2014"]),
    ("when was the breakdown due to lightning?", ["1991-01-07"]),
    ("since when has Daybreak been running?", ["2016"]),
    ("how long has Daybreak been running?", [9]),  # and not how long it lasts
    ("how long was Nora Tindall at the station?", [26]),  # and not how long her programme ran
    ("on which day is Daybreak broadcast?", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
]
VINEYARD = [
    ("what's the Vespro made of?", ["Moscarel"]),  # and not who makes it
    ("which wines are made from Nebrina?", ["Volpe Vecchia", "Notturno", "Ghianda"]),
    ("which villages were hit by frost in 2021?", ["Monteardo", "Quercialta"]),
]
RESCUE = [
    ("since when has Greta Holm been a member?", ["2017"]),  # and not since her birth
    ("how long has Tobias Fenn been a member?", [19]),
    ("how long was Marta Quill a member?", [28]),  # until she left
    ("who was a member in 1985?", ["Marta Quill"]),
    ("was Viktor Sand a member in 2023?", [False]),
    ("who became a member in 2014?", ["Priya Dorn"]),
    ("which members aren't volunteers?", ["Samuel Ako", "Tobias Fenn", "Priya Dorn"]),
    ("how many volunteers are there?", [8]),  # a word for members, and a field
    ("how many people were rescued in 2021?", [5]),  # in all
    ("was the chief in 2005 a climber?", [True]),  # nobody was born in that year
    ("was the chief in 2005 a surgeon?", [False]),
    ("who is a forester?", ["Anton Reisz"]),
    ("which nurse joined in 2014?", ["Priya Dorn"]),
    ("how many electricians are there?", [1]),
    ("which dogs are border collies?", ["Pixel", "Fips"]),
    ("everything that was donated", ["Yeti snowmobile", "Owl thermal camera", "vacuum mattress"]),
    ("what is Noor Albers' date of birth?", ["1997"]),
    ("is Asta still on duty?", [False]),
    ("who takes care of the winch?", ["Jonas Quill"]),
    ("how many pieces of gear does Greta Holm maintain?", [1]),
    ("what did we pay for the drone?", [8900]),
]
HOSPITAL = [
    ("how long did Tobias Crane work at the hospital?", [25]),
    ("when did nurse Merrow work there?", ["1889/1921"]),
    ("who works there?", ["Clara Whitlow", "Joseph Tamm"]),  # and not who worked there once
    ("which doctors work there?", ["Clara Whitlow"]),
    ("does Joseph Tamm still work there?", [True]),
    ("does Tobias Crane work there?", [False]),
    ("which ward is on the third floor?", ["Oakes Ward"]),
    ("which wards are not on the first floor?",
     ["Isolation Ward", "Crane Ward", "Ferrers Ward", "Oakes Ward", "Garland Ward"]),
    ("which wards have more than 10 beds but aren't on floor 1?",
     ["Isolation Ward", "Crane Ward", "Ferrers Ward", "Oakes Ward"]),
    ("which wards don't have 24 beds?",  # Harrow Ward's aren't known
     ["Isolation Ward", "Crane Ward", "Ferrers Ward", "Oakes Ward", "Garland Ward"]),
    ("how many wards does the hospital have?", [6]),
    ("how many directors has the hospital had?", [7]),
    ("which doctors did the hospital have in 1930?", ["Edmund Vail", "Helen Strand", "Arthur Pellow"]),
    ("which director served longest?", ["Edmund Vail", "Imran Sheikh"]),  # an example calls the holder so
    ("which directors were surgeons?", ["Tobias Crane", "Helen Strand"]),
    ("who was director in the year in which the X-ray apparatus was bought?", ["Edmund Vail"]),
    ("who donated for the ultrasound scanner?", ["Rotary Club"]),  # as for a ward, or a building
    ("how many of the hospital's buildings did Walter Inch design?", [3]),
    ("which outbreaks had more than 5 deaths but fewer than 100 patients?", ["1893"]),
    ("which doctors started work before 1900 but did not come from Wexcombe?", ["Edmund Vail"]),
]
BAND = [
    ("which songs did Dougal write and sing?", ["Ninety Miles", "The Long Quay"]),
    ("which songs were written and sung by Dougal?", ["Ninety Miles", "The Long Quay"]),
    ("which songs did Dougal write but not sing?",
     ["Lantern Street", "Beacon", "Salt Road Blues", "Last Ferry"]),
    ("which songs did Dougal write and Rhona sing?",
     ["Lantern Street", "Beacon", "Salt Road Blues", "Last Ferry"]),
    ("did Dougal write and sing Lantern Street?", [False]),
    ("what was their first album?", ["Low Tide Letters"]),
    ("which albums have they made before 1983?", ["Low Tide Letters", "Signal Fires"]),
    ("when did the Signal Tour start?", ["1982-06"]),
    ("when did the Signal Tour end?", ["1982-11"]),
    ("which tour started first?", ["Fishing Nets Tour"]),
    ("gigs in Manchester, how many?", [2]),
]
COMPANY = [
    ("which factories have you shut down?", ["Canal Works", "Ribble Works"]),  # no other is told to have closed
    ("which factories did you shut down?", ["Canal Works", "Ribble Works"]),
    ("anything scrapped after 2008?", ["Dipper", "Helvellyn", "Coniston"]),  # and not who designed that
    ("do you have an office in Bristol?", [False]),  # it closed
    ("is there an office in Utrecht?", [True]),
    ("is there a factory in Kendal?", [False]),
    ("how many factories do you still have?", [3]),
    ("which offices are there still?", ["Fell House", "Singel Office"]),
    ("what is the cheapest kettle still in production?", ["Kestrel"]),
    ("is the Dipper on sale?", [False]),
    ("could you tell me who is the chair?", ["Colm Brannigan"]),
    ("who founded the company?", ["Edith Garstang"]),  # which all is about
    ("where is the company based?", ["Kendal"]),
    ("list the companies", ["Tarnhow", "Aldcliffe Castings", "Frostline", "Keuken Noord", "Vltava Domo",
                            "Lisca Coffee", "Penhale Foods", "Halvorsen Group"]),
    ("who started Tarnhow?", ["Edith Garstang"]),
    ("what profit did the company make in 2020?", [31_000_000]),
    ("how many people did the company employ in 2020?", [2630]),
]
DIGS = [
    ("which sites did Henri Moreau discover?", ["Korfi", "Tell Rumman"]),
    ("what did Astrid Lindqvist discover?", ["Velanidia"]),  # and not when
    ("what is the Reef Ingot made of?", ["copper"]),
    ("the Reef Ingot is made of what?", ["copper"]),
    ("what was the lamp made out of?", ["clay"]),
    ("anything made of bronze?", ["Korfi Axe"]),
    ("which finds are on display in the Ostrand Museum?", ["Weeping Lady"]),
    ("what came to light at Aslankaya?", ["Silver Rider", "Aslankaya Lion"]),
    ("where did the Dove Lamp come to light?", ["Ayios Mamas"]),
    ("where did the Dove Lamp turn up?", ["Ayios Mamas"]),
    ("where is the Weeping Lady now?", ["Ostrand Museum"]),
    ("where is the Calder Trust based?", ["Britain"]),
    ("how much did the Calder Trust give for Velanidia?", [4200]),
    ("how many days did the 2006 season at Ayios Mamas last?", [68]),
    ("list the sites that Edith Whitcombe excavated", ["Aslankaya", "Tell Rumman", "Ayios Mamas"]),
    ("how many people did Nikos Kallergis employ at Velanidia?", [24]),
    ("when did the last season at Aslankaya finish?", ["1968-08-23"]),  # and not begin
]
TVSERIES = [
    ("who wrote episode 1 of season 1?", ["Eamon Tully"]),
    ("when was episode 2 of season 2 shown?", ["2012-09-23"]),
    ("who won the Nordlys Prize for best director?", ["Astrid Berg"]),
    ("which prizes did Una Carrick win?", ["Silver Harp", "Kestrel"]),
    ("did Ingrid Solberg win the Nordlys Prize?", [False]),  # she was nominated
    ("was Ingrid Solberg nominated for the Nordlys Prize?", [True]),
    ("which episodes did Astrid Berg both write and direct?", ["Widow's Walk", "Fog Signal"]),
    ("when was Low Water first broadcast?", ["2011-09-11"]),
]
LIGHTHOUSE = [
    ("when was Stennick first lit?", ["1902-06-21"]),  # and not built
    ("how far can Stennick be seen?", [26]),
    ("where did Agnes Lusk serve?", ["Lowsay"]),
    ("where was the Cormorant wrecked?", ["Tarn Spit"]),
    ("how many were rescued near Skarra Head?", [20]),
]
SOFTWARE = [
    ("did 2.4 bring more changes than 2.0?", [False]),  # no two changes
    ("which features came with 3.0?", ["plugin system", "cloud targets"]),
]
MENDED = [  # wrong once, each of a class of its own
    ("conference", "which client paid the least?", ["Nordic Tunnelling Society"]),  # money, and not guests
    ("railway", "which stations opened in the same year as Pennant?", ["High Seat"]),
    ("band", "which songs are longer than 5 minutes?",  # that are told in seconds
     ["Carry the Rope", "Ninety Miles", "Homeward", "Last Ferry"]),
    ("chess", "who was president before Tasker?", ["Ansel Krog"]),
    ("castle", "who owned the castle after Josiah Brand?", ["Augusta Brand"]),
    ("railway", "who was stationmaster at Ellerby after Henry Tallis?", ["Walter Quick"]),
    ("chess", "who were treasurers after Fenn?",
     ["Ivo Penhale", "Greta Lindqvist", "Rafe Calloway", "Noor Haddad"]),
    ("university", "which faculty had more than one rector?", ["Faculty of Science"]),
    ("university", "which faculties had no rector?", ["Faculty of Forestry"]),
    ("university", "which rectors were doctors?", ["Ines Valdor"]),
    ("island", "who kept two lighthouses?", ["Ewan Pirrie"]),  # in however many terms
    ("island", "which lighthouse had only one keeper?", ["Teeth Light", "Hamna Harbour Light"]),
    ("football", "which club bought two players from Thornby?", ["Saltby United"]),
    ("race", "which skipper won with two different boats?", ["Nuala O'Shea", "Lars Brekke"]),
    ("lifeboat", "who led a rescue but was never coxswain?", ["Joseph Garrick"]),
    ("space", "who flew most missions?",
     ["Ines Halvorsen", "Chidi Okonjo", "Karl Brandt", "Sofia Marchetti", "Leo Vasari", "Britt Lindqvist",
      "Kenji Tanaka", "Paula Duarte"]),
    ("chess", "how many presidents were there before 1950?", [4]),  # the last of them until 1951
    ("university", "who had been rector by 1950?", ["Ada Brandt", "Tomas Kerr", "Ines Valdor"]),
    ("garden", "who was the last director before 1900?", ["Amelia Thorne"]),
    ("race", "did O'Shea win in 2000 but not in 2006?", [False]),
    ("race", "did O'Shea win in 2000 but not in 2001?", [True]),
    ("garden", "did Lowe go to China but not to Bhutan?", [False]),
    ("garden", "is the garden closed on Christmas Day but not on New Year's Day?", [False]),
    ("railway", "which builders built no diesel?", ["Hartley and Sons", "Kerr Wainwright"]),
    ("railway", "which stations had no fire?",
     ["Moss Bridge", "Carrick Halt", "Garth", "Lodge Hill", "Pennant", "Quarry Road", "High Seat"]),
    ("space", "which rockets carried no crewed mission?", ["Petrel"]),
    ("mountains", "which valleys have no glacier?", ["Tolva Valley"]),
    ("mountains", "who climbed Silverhorn and Piz Orlo?", ["Edward Whitcombe", "Anna Brugger", "Ines Castell"]),
    ("vet", "which animal is not a cat and has no owner?", ["Juniper", "Sable", "Bramble"]),
    ("mountains", "who climbed the most peaks?", ["Edward Whitcombe"]),  # and not the longest
    ("newspapers", "who sold the most papers?", ["Edith Hollis", "Victor Crane"]),
    ("newspapers", "how much money did the Courier cost in 1965?", [4]),  # pennies are money
    ("castle", "who paid the most for the castle?", ["Conrad Fairlie"]),
    ("castle", "how long did the sieges last on average?", [53.2]),  # and not the last of them
    ("brewery", "whose beers won a gold medal?", ["Amos Tindall", "Walter Snaith", "Ruth Adeyemi"]),
    ("vet", "whose horse was operated on twice?", ["Nora Tierney", "Dermot Hale"]),
    ("race", "who designed the boat that won in 2004?", ["Moira Galt"]),  # and not who won
    ("space", "who is the youngest astronaut?", ["Milo Greer"]),
    ("vet", "who was operated on in 2022?", ["Sable", "Bramble"]),  # and not who operated
    ("castle", "who was besieged in 1187?", ["Aldric Vane"]),
    ("conference", "which equipment costs more than 100 euros?", ["Video Wall", "Sound System", "Streaming Kit"]),
    ("brewery", "where can we drink Gannet?",
     ["The Ram's Head", "The Maltings Tap", "The Blue Bell", "The Copper Kettle"]),
    ("bridges", "which towns have fewer than 20,000 people?", ["Ostwick", "Pellworth", "Linden Quay"]),
    ("bridges", "does Kessin have more people than Dunmere?", [True]),
    ("bridges", "who built the Lantern Bridge?", ["Orde Ironworks"]),
    ("bridges", "what did Norrin Construction build?",
     ["Union Bridge", "Heron Bridge", "Northern Motorway"]),
    ("bridges", "which ferries cross the Brede?", ["Otter Ferry"]),
    ("bridges", "what opened in 1996?", ["Western Motorway"]),
    ("bridges", "how many people died on the Marigold Ferry?", [9]),
    ("bridges", "how many people protested at Saltgate Bridge?", [12000]),
    ("bridges", "how many protests were there?", [3]),
    ("bridges", "which bridges charge a toll?",
     ["Coldwell Viaduct", "Saltgate Bridge", "Queen Sofia Bridge"]),
    ("bridges", "what is the toll on Saltgate Bridge?", [4]),
    ("bridges", "which ferries cross the Vann?", ["Pilgrim Ferry", "Chain Ferry"]),
    ("bridges", "when did the Chain Ferry stop running?", ["1956"]),
    ("bridges", "where does the Brede flow?", ["Vann"]),
    ("market", "who won the Golden Basket in 1999?", ["Silver Scales"]),
    ("market", "which hall has the biggest floor area?", ["Glass Hall"]),
    ("market", "which stalls are open?",
     ["The Crusty Corner", "Mould & Rind", "Brine & Bone", "Silver Scales", "Petal & Stem", "Wick End",
      "The Beehive", "Orchard Row", "Dog-Ears", "Clay Cat", "Hide & Seek"]),
    ("market", "is the Cattle Market open on Monday?", [False]),
    ("market", "when is Saltgate Market open?", ["Tuesday", "Saturday"]),
    ("market", "what happened at Drovers' Hall?", [2200]),
    ("market", "which incident was caused by straw?", [2200]),
    ("market", "which fire was caused by faulty wiring?", [31000]),
    ("market", "what happened because of snow?", [18000]),
    ("park", "how much was a ticket for a child in 2010?", [23]),
    ("park", "how much was entry for an adult in 2010?", [31]),
    ("detectives", "what was the value of what was stolen in The Painted Door?", [12000, "an oil painting"]),
    ("park", "I was wondering where I'd find the Astro Wheel", ["Orbit City"]),
    ("park", "List everything that Halvorsen Rides built after 1965", ["Gulch Runner", "Barrel Falls"]),
    ("park", "who'd owned the park before Brenda Thistle?", ["Edgar Thistle"]),
    ("expeditions", "which region did Halvard Brekke explore?", ["arctic"]),
    ("expeditions", "where did the Iron Traverse go?", ["arctic"]),
    ("expeditions", "when did the Iron Traverse return?", ["1907-10"]),
    ("expeditions", "which expeditions set out in 1889?", ["Northern Lantern Expedition"]),
    ("expeditions", "which expedition came home in 1891?", ["Northern Lantern Expedition"]),
    ("expeditions", "which base did the Petrel Expedition build?", ["Ptarmigan House"]),
    ("expeditions", "how many bases were there?", [8]),
    ("expeditions", "who was deputy to Halvard Brekke?", ["Nils Hagerup"]),
    ("expeditions", "who was Halvard Brekke's deputy?", ["Nils Hagerup"]),
    ("cycling", "when did Hernán Ocampo wear the white jersey?", ["1984"]),
    ("cycling", "how often did Hernán Ocampo wear the blue jersey?", [2]),
    ("cycling", "what was the prize for the winner in 1967?", [4000]),
    ("cycling", "who won stage 7 in 1961?", ["Joris Verbeke"]),
    ("cycling", "how long was stage 14 in 1989?", [27]),
    ("cycling", "who gave up after a crash in 1962?", ["Fintan Quigley"]),
    ("cycling", "which climb has the steepest gradient?", ["Kestrel Bank"]),
    ("cycling", "which sponsor paid the most?", ["Telvia"]),
    ("cycling", "what is the highest climb of the tour?", ["Iron Saddle"]),
    ("cycling", "where does Asger Lund come from?", ["Denmark"]),
    ("council", "when did Harold Pickering leave the council?", ["1983"]),
    ("detectives", "what was taken in the Ivory Chessmen?", ["a chess set"]),
    ("detectives", "what was taken in Lowick?", ["a chess set"]),
    ("detectives", "how long was Ada Pellow with the agency?", [31]),
    ("detectives", "who was sentenced to 7 years in prison?", ["Victor Lanz"]),
    ("detectives", "who got 7 years?", ["Victor Lanz"]),
    ("ski", "did anybody die in the avalanche on Raven Chute?", [False]),
    ("ski", "was anyone injured in the avalanche on Raven Chute?", [True]),
    ("ski", "how many lifts are there at Valmorra?", [10]),
    ("cycling", "which climbs were first used after 1970 but before 1990?",
     ["Mount Sorrel", "Kestrel Bank"]),
    ("cycling", "was the purse bigger in 1978 than in 1971?", [True]),
    ("cycling", "was the 1978 edition longer than the 1971 edition?", [False]),
    ("cycling", "how many years passed between Mauro Sarto's first and second stage win?", [3]),
    ("bridges", "what is the longest bridge in Talvenia?", ["Queen Sofia Bridge"]),
    ("bridges", "did anybody die on the Marigold Ferry?", [True]),
    ("tram", "how many trams does the Mill Works hold?", [45]),
    ("tram", "how many Badger trams were deliverd?", [55]),
    ("tram", "when did Clara Voss run the trams?", ["Clara Voss"]),
    ("tram", "is the Hospital Line or the Beach Line longer?", ["Hospital Line"]),
    ("tram", "was Henrik Sand an engineer?", [False]),  # an accountant
    ("tram", "who took over from Ines Dahl?", ["Paul Tibor"]),
    ("tram", "who was director before Clara Voss?", ["Otto Brenn"]),
    ("tram", "which directors came after Ines Dahl?", ["Paul Tibor", "Ruth Ekman", "Mikkel Oster"]),
    ("tram", "I'm writing about old streetcars. When did the Heron enter service?", ["1926"]),
    ("elections", "how many times has the National Alliance won?", [3]),
    ("elections", "how many voted in favour in the casino referendum?", [38.4]),
    ("elections", "how many votes did Labour get in the 1980 election?", [11400]),
    ("elections", "when did the harbour plebiscite take place?", ["2012-02-25"]),
    ("volcanoes", "how many people have been killed by Brannoch's eruptions altogether?", [329]),
    ("volcanoes", "did the 1991 eruption of the Anvil kill anyone?", [False]),
    ("volcanoes", "was anyone killed by the 1938 eruption of the Anvil?", [True]),
    ("volcanoes", "which eruption killed the most people?", ["Mount Brannoch"]),
    ("volcanoes", "how many first ascents was Odile Farran part of?", [3]),
    ("volcanoes", "where were the people of Fennick taken?", ["Port Emmer"]),
    ("clocks", "which exhibitions was the Owl Clock part of?", ["Night Hours", "Tick and Song"]),
    ("clocks", "what's the tallest thing you have?", ["Widow of Cheapside"]),
    ("clocks", "where can I see the Widow?", ["Pendulum Hall"]),
    ("clocks", "when was the carillon restored?", ["2008"]),
    ("wrecks", "how many people lost their lives on the Prince Aldous?", [63]),
    ("wrecks", "did anyone survive the sinking of the Petrel?", [True]),
    ("wrecks", "which ships were lost to storms?", ["Corinna", "Halcyon Maid", "Petrel", "Tern"]),
    ("wrecks", "what's the most valuable thing found on the Corinna?", ["Admiral's Plate"]),
    ("wrecks", "which company did Corinna sail for?", ["Ferrand Trading"]),
    ("tennis", "who has won the Open most often?", ["Callum Reyes"]),  # and not who lost it
    ("tennis", "who lost the most finals?", ["Lukas Fenwick"]),
    ("opera", "what was the budget for Marrow Street in 2022?", [1100000]),
    ("opera", "is Samuel Adeyo a tenor?", [False]),
    ("opera", "which architect refurbished the Lantern Stage?", ["Bruno Tavish"]),
    ("lighthouse", "which lights are the work of Ambrose Fenn?", ["Gannet Point", "Tarn Spit", "Veyra Island"]),
]
MENDED += [
    ("gallery", "what did Nine Tides cost us?", [12500]),
    ("gallery", "who gave us The Blue Parasol?", ["Edmund Fairlie"]),  # as an example has it
    ("gallery", "which bronze sculptures are there?", ["Seated Fisherman", "Gannet"]),
    ("gallery", "which sculptures are granite?", ["Granite Choir"]),
    ("gallery", "how many paintings hang in the Print Room?", [1]),  # not when they were painted
    ("dynasty", "how many men fell at the Battle of Kesterfen?", [900]),  # and not how many led them
    ("dynasty", "how often did Ostmere fight Velsk?", [1]),
    ("dynasty", "when did Ostmere fight against Sarrow Isles?", ["1168-07", "1376"]),  # whoever won
    ("dynasty", "who was crowned in Saltholm?", ["Ysolde"]),  # sums are in crowns
    ("games", "how long was Emil Dorn at Little Comet?", [8]),
    ("games", "since when has Sanne Brook been at Little Comet?", ["2014"]),
    ("games", "how long did Pipistrelle exist?", [13]),  # and not until it was acquired
    ("games", "which role-playing games are there?", ["Hollow Almanac", "The Tin Cartographer"]),
    ("farm", "what did the goats cost us altogether?", [390]),
]

MENDED += [
    ("dynasty", "how many men in all fell at the Battle of Hallowhill?", [5200]),  # stands between the author's words
    ("gallery", "who was the director of the museum in 1960?", ["Hugh Cardross"]),  # the own one, before a time
    ("dairy", "which cheeses are made from ewe's milk?", ["Midwinter Blue", "Little Shepherd", "Pell Velvet"]),  # a text's other word
    ("dairy", "how many goat cheeses are there?", [3]),
    ("dairy", "does Pellworth make a hard cheese?", [False]),  # all cheeses are told
    ("dairy", "what is the phone number of Brackwater?", ["0551 3310"]),  # and no count
    ("dairy", "how many gold medals did Hallowmere Reserve win?", [2]),  # and no points
    ("dairy", "which cheeses ripen for over a year?", ["Hallowmere Reserve", "Grisel Summer"]),
    ("dairy", "how long does Redcap ripen?", [2]),
    ("dairy", "what do children pay for the Goat Round?", [3]),  # there is a price and a child price
    ("dairy", "who worked at Brackwater in 1950?", ["Edda Farrow"]),  # had joined, and not left
    ("dairy", "did Aldo Penrith work at Dovrin in 1990?", [False]),
    ("dairy", "since when has there been a Lantern Market?", ["1994"]),
    ("poets", "who was Joric Pells teacher?", ["Osric Harl"]),  # run together with the owner's s
    ("poets", "is Tideword still going?", [False]),
    ("poets", "how long has Inkfall been going?", [21]),
    ("poets", "how much was the Aldermark Prize worth in 1992?", [12000]),
    ("poets", "which writers never won any prize?", ["Anselm Rook", "Petra Lunde", "Hugo Strand"]),
    ("dynasty", "who was known as the Builder?", ["Meinhard"]),  # an example of small words, with a text as slot
    ("games", "what is the Silver Ear for?", ["best music"]),
    ("inventors", "whom did Sanna Velenko teach?", ["Mirela Tarn"]),  # the other way round of what tells who taught
    ("inventors", "who was taught by Orla Fenwright?", ["Ilse Quandry"]),
    ("inventors", "where was the Paper Battery invented?", ["Zorvane"]),  # its workshop is there
    ("farm", "when does the shop close on Friday?", ["18:00"]),
]

MENDED += [
    ("aquarium", "is the spotted eagle ray endangered?", [True]),  # a name in small letters, of a class
    ("aquarium", "which penguin is the lightest?", ["Figgy"]),  # and not which sort that is
    ("aquarium", "which otter weighs the most?", ["Bramble"]),
    ("aquarium", "when is the last entry in winter?", ["16:00"]),  # a field's name, and no last one
    ("aquarium", "who is the family ticket for?", ["two adults and up to three children"]),
    ("aquarium", "how long has Torvald been at the aquarium?", [14]),  # as an example asks, by the only date it tells
    ("aquarium", "how long has Kite been with you?", [12]),
    ("aquarium", "how old is Pebble?", [6]),  # by the date of birth, be it not the first
    ("aquarium", "what time do you open in summer?", ["9:00"]),
    ("aquarium", "when are you open on public holidays?", ["10:00"]),
    ("aquarium", "are you open in winter?", [True]),
    ("aquarium", "which tank is fed at 14:00?", ["Wreck Basin"]),
    ("mines", "is the museum open on Mondays?", [False]),
    ("mines", "what time does the museum close on Friday?", ["20:00"]),
    ("mines", "which barytes mines were deeper than 200 metres?", ["Lady Anne"]),
    ("mines", "who invented the steam winch?", ["Ludvig Stahl"]),  # and not his father
    ("mines", "which disaster killed the most people?", ["Saint Barbara"]),
    ("mines", "which accidents killed more than 30 people?", ["Hollin Deep", "Saint Barbara"]),
    ("mines", "who used to own Redgill?", ["Northern Iron"]),
    ("festival", "which stages hold more than 5000 people?", ["Rae Stage"]),  # an example has "fit into"
    ("festival", "which stage holds the most people?", ["Rae Stage"]),
    ("festival", "who headlined more than once?", ["Kelpie Union", "Hollow Lanes", "Fjordlys"]),
    ("huts", "with whom did Wanda Horel climb Mount Orsk?", ["Bruno Teichel"]),
    ("huts", "who climbed Pelk Needle with Bruno Teichel?", ["Ines Calder"]),
    ("elections", "which party got the most votes in the 1997 election?", ["Labour Party"]),  # as the example is about
    ("republic", "what was the turnout in the Currency Referendum?", [70.3]),  # a name, and no money
    ("republic", "which referendums were held before 1970?", ["Republic Referendum", "Harbour Toll Referendum"]),
    ("republic", "how many voted yes in the Nuclear Referendum?", [31.5]),
    ("canal", "where will I find Jacob's Lock?", ["Gadsworth Wharf"]),
    ("canal", "what would I pay for a night at Sedley Basin?", [9]),  # and no inn is asked for
    ("canal", "how many boats did the breach of 1841 strand?", [31]),  # as an example says of that number
    ("canal", "how many vessels were stranded by the breach of 1841?", [31]),
    ("canal", "how many locks are on the canal?", [9]),  # it is what all is about
    ("canal", "how many volunteers came in all to the work parties that Tomas Reiner led?", [86]),
    ("canal", "which was the busiest year on the canal?", [1850]),
    ("canal", "was 1825 busier than 1875?", [True]),
    ("perfume", "how much is the 100 ml Souk?", [210]),
    ("perfume", "how much is 50 ml of Galet?", [62]),
    ("perfume", "how much is Larme in 75 ml?", [180]),
    ("perfume", "which is the cheapest perfume?", ["Galet"]),  # of the sizes that have the prices
    ("perfume", "can Larme be refilled?", [False]),
    ("perfume", "which perfumes can be refilled?", ["Souk", "Iris Blanc", "Aube"]),
    ("perfume", "which shops don't engrave bottles?", ["Atelier des Moulins", "Passage Vauban", "Riad Safran"]),
    ("stables", "who owned the horse that won the Grand Chase in 2006?", ["Otto Brandl"]),  # and not the race
    ("stables", "which jockey has won the most races?", ["Sean Brophy", "Marie Lascelle"]),
    ("stables", "how much prize money has Harbour Light won in all?", [74000]),  # and not only as the winner
    ("stables", "is Marie Lascelle still with the stable?", [False]),
    ("stables", "who treated Midnight Post?", ["Ingrid Solheim"]),
    ("ballet", "Vera Lindgren passed away when?", ["2019-12-02"]),
    ("ballet", "what happened to Līga Ozola in October 2023?", [7]),
    ("ballet", "for how many years was Odile Marchant a member of the company?", [19]),
    ("ballet", "was Odile Marchant with the company in 1990?", [True]),
    ("ballet", "what did all the gifts for scholarships come to?", [30000]),
    ("ballet", "which is the longest ballet that they have?", ["The Heron Bride"]),
    ("pier", "which rides cost less than £3 for children?",
     ["Golden Gallopers", "Lighthouse Slip", "Captain's Teacups"]),
    ("pier", "which rides cost less than £3?", ["Lighthouse Slip", "Captain's Teacups"]),
    ("guild", "who founded the guild?", ["Dorothea Hesketh", "Bram Oosterhuis"]),  # those of the class "founder"
    ("guild", "where does Bram Oosterhuis come from?", ["Leiden"]),
    ("guild", "what was the guild's first exhibition?", ["Warp and Weft"]),
    ("sculpture", "which bronze sculptures are there?",
     ["The Lamplighter", "The Reader", "Old Nettle", "The Waiting Heron", "Little Otter"]),
    ("sculpture", "which bronze sculptures did Maud Fenner make?", ["Old Nettle", "The Waiting Heron"]),
    ("sculpture", "how many bronze works did Maud Fenner make?", [2]),
    ("sculpture", "how many restorations cost more than £5000?", [4]),  # and not only what costs it now
    ("sculpture", "which bronze statues stand in places that are lit at night?",
     ["The Lamplighter", "The Reader", "Old Nettle"]),
    ("sculpture", "which weighs less, the Ferryman or the Corn Mother?", ["The Ferryman"]),
    ("sculpture", "how much more does the Corn Mother weigh than the Ferryman?", [250]),  # and not how tall it is
    ("sculpture", "how old was Maud Fenner when Signal was unveiled?", [60]),  # by somebody else
    ("sculpture", "how old was Harold Pym at the unveiling of Signal?", [53]),
    ("sculpture", "who has unveiled the most statues?", ["Agnes Tolliver"]),
    ("sculpture", "who made the most sculptures?", ["Maud Fenner", "Ingrid Halvorsen"]),
    ("sculpture", "where can I see the Weaver?", ["Mill Green"]),
    ("distillery", "how many casks lie in the Hill Warehouse?", [3]),
    ("distillery", "how many casks does the Hill Warehouse hold?", [900]),
    ("distillery", "how long has Priya Nair been running the firm?", [9]),  # and not since she was born
    ("dogshow", "what breed is Duke?", ["Great Dane"]),
    ("dogshow", "who is the mother of Willow?", ["Bramble"]),
    ("dogshow", "was Willow the first Labrador to win Best in Show?", [False]),
    ("dogshow", "was Bramble the first Labrador to win Best in Show?", [True]),
    ("dogshow", "who won Best in Show in 2014?", ["Duke"]),  # and not the judge
    ("dogshow", "who was the winner of Best in Show in 2016?", ["Pepper"]),
    ("dogshow", "which dog born after 2015 has won Best in Show?", ["Rufus"]),
    ("dogshow", "which Labradors does Beatrice Lowe own?", ["Bramble", "Willow"]),
    ("dogshow", "how many Labradors are there?", [3]),
    ("dogshow", "how old was Duke when he died?", [8]),
    ("dogshow", "how many points did Fern get?", [95, 97]),
    ("dogshow", "which dogs scored over 94 points?", ["Fern", "Skye"]),
    ("dogshow", "in which year did the most people come?", ["2018-07-14"]),
    ("dogshow", "in which years was it rainy?", ["2016-07-09", "2023-08-05"]),
    ("dogshow", "how many times has Oldmere hosted the show?", [5]),
    ("dogshow", "which dogs have managed to win Best in Show twice?", ["Bramble", "Willow"]),
    ("gliders", "who founded the club?", ["Walter Stroud", "Edith Marlow"]),  # and not all its members
    ("distillery", "who was founded in 1968?", ["Torrabeg Distillery"]),
    ("dogshow", "who judged most often?", ["Douglas Maine"]),  # and not who handled the dogs
    ("dogshow", "who judged the most classes?", ["Priya Raman"]),
    ("dogshow", "who won most often?", ["Willow"]),
    ("dogshow", "who won the most classes?", ["Willow"]),  # and not the judges
    ("dogshow", "who handled dogs most often?", ["Beatrice Lowe", "Tom Aldous", "Nadia Quill"]),
    ("gliders", "who set the distance record in 2018?", ["Nadia Farouk"]),
    ("gliders", "when did Tomas Vrba set the speed record?", ["1993-05-30"]),
    ("gliders", "who isn't with the club any more?",
     ["Walter Stroud", "Edith Marlow", "Hugh Pennick", "Ivor Grant", "Bernard Lowe", "Ruth Calloway", "Alan Birch",
      "Colin Birch"]),
    ("gliders", "which gliders do you still have?",
     ["Marigold", "Comet", "Magpie", "Duchess", "Silver Arrow", "Harlequin"]),
    ("gliders", "who did Hugh Pennick train?", ["Moira Keane", "Bernard Lowe", "Desmond Oyelaran", "Alan Birch"]),
    ("wrecks", "how much does the Great Bell weigh?", [86]),  # and not what it is worth
    ("abbey", "for whom was the Great Psalter made?", ["Lambert Asher"]),  # and not by whom
    ("abbey", "who was the Great Psalter made for?", ["Lambert Asher"]),
    ("realm", "for whom was the Book of Queens written?", ["Berenice"]),
    ("distillery", "how much did you pay for First Light?", [12]),
    ("hackers", "which modules are under the MIT license?", ["Spindle", "Blotter", "Quire"]),
    ("balloons", "who was chairman in 2005?", ["Priya Nandan"]),  # the pack's other word for a text
    ("balloons", "who chairs the club?", ["Owen Birtle"]),  # and not whoever has
    ("balloons", "who followed Tom Haskell as chairman?", ["Priya Nandan"]),
    ("balloons", "how many years was Tom Haskell chairman?", [7]),
    ("balloons", "how old was Rosa when she left the club?", [64]),  # and not since she joined it
    ("balloons", "how old was Lucy when she got her licence?", [28]),  # where it is told when she was licensed
    ("balloons", "when did Jakob get his licence?", ["2017"]),
    ("balloons", "what color is the Comet?", ["green"]),
    ("balloons", "how many people fit in the Silver Penny?", [8]),  # which "can carry" so many
    ("balloons", "what do you get for winning the Long Jump?", ["crystal cup"]),
    ("balloons", "how many people came in 2015?", [14500]),  # of whom an example asks how many came
    ("balloons", "did more people come to the fiesta in 2018 than in 2022?", [True]),
    ("balloons", "which fiestas in Castle Park had more than 43 balloons?",  # as the fiesta tells, not its results
     ["2018 fiesta", "2022 fiesta", "2023 fiesta"]),
    ("balloons", "who organised the fiesta in 2016?", ["Priya Nandan"]),  # another word for its director
    ("balloons", "who ran the fiesta in 2016?", ["Priya Nandan"]),
    ("balloons", "which manufacturers are based in Ardlow?", ["Tiller & Sons", "Nordluft"]),
    ("shipyard", "who named the Maid of Tarnsey?", ["Lady Maud Kerrison"]),  # and not who designed her
    ("shipyard", "what tugs has the yard built?", ["Stalwart", "Resolve", "Steadfast"]),
    ("shipyard", "what is the heaviest ship they ever built?", ["Meridian Dawn"]),
    ("shipyard", "what's the biggest ship ever built there?", ["Meridian Dawn"]),
    ("shipyard", "who owned the yard after Garrow Brothers?", ["Dunmarra Dock Company"]),  # next, and not ever since
    ("apiary", "which apiaries have been given up?", ["Old Forge", "Mill Bank"]),  # and not all that are given
    ("apiary", "what colonies are there in Tilling?", ["School Hive", "Oak Hive", "Glass Hive"]),  # at apiaries there
    ("apiary", "how many of the queens were bred by a carpenter?", [2]),  # queens, and not breeds
    ("apiary", "who has bred the most queens?", ["Ines Corbett"]),
    ("apiary", "which apiaries gave honey in 2021?", ["Long Orchard", "Moor Top", "Quarry Field"]),  # and no course
    ("apiary", "who has won the most first prizes?", ["Tomas Lindqvist"]),
    ("apiary", "how many second prizes were there?", [4]),  # and not those that were won second
    ("apiary", "was Miriam Dunn the first woman to join?", [False]),
    ("apiary", "was Edith Falk the first woman to join?", [True]),
    ("apiary", "which swarms weighed more than 2.5 kilos?", [4.1, 3.2, 2.6]),
    ("apiary", "who quit in 2011?", ["Leo Brandt"]),
    ("apiary", "why was the Teaching Apiary set up?", ["to give beginners bees to practise on"]),  # and no course
    ("novels", "was Dinah Pook ever married?", [True]),  # no husband of anybody, but a wife
    ("fairground", "who was Silas Bray married to?", ["Ruth Tolliver"]),
    ("fairground", "who was Victor Tolliver married to?", ["June Aldous"]),  # and since when isn't asked
    ("fairground", "when did Ruth Tolliver marry Edwin Cole?", ["1930"]),
    ("fairground", "which was the cheapest repair?", [12]),
    ("shipyard", "was Tom Birtle the son of Jonas Birtle?", [True]),
    ("shipyard", "was Tom Birtle the son of Ebenezer Garrow?", [False]),
    ("shipyard", "which apprentices did Walter Hesk have?", ["Leonard Oake", "Robert Tandy"]),
    ("shipyard", "how many strikes were there at the yard?", [6]),  # of what all is about
    ("seedbank", "in what country was Inês Carvalho born?", ["Portugal"]),  # where she was born in a village
    ("seedbank", "how long did the Serra Trip last?", [2]),  # months, and not until the next one
    ("seedbank", "which trip was the longest?", ["Caucasus Trip"]),
    ("seedbank", "how old was Priya Nair when she became director?", [38]),
    ("comics", "when did Inkfest close?", ["2008"]),
    ("comics", "which convention has closed down?", ["Inkfest"]),
    ("comics", "when was Night Ferry cancelled?", ["1955-04"]),  # its end, as an example calls it
    ("comics", "who was editor in chief when Night Ferry was cancelled?", ["Jim Maddox"]),
    ("comics", "which series ran to the most issues?", ["Copper Wren"]),  # which has a "total issues"
    ("comics", "which series had more than 200 issues?", ["Lantern Tales", "Copper Wren", "Tidewatch"]),
    ("comics", "what villains did Theo Brandt create?", ["The Hollow Star", "The Rust Baron"]),
    ("comics", "what is the Hollis Medal awarded for?", ["a lifetime in comics"]),
    ("comics", "who first appeared in Lantern Tales #1?", ["Captain Lantern"]),  # which no date tells
    ("comics", "when did The New Lanterns begin?", ["2014-07"]),  # and nothing of Captain Lantern's
    ("apiary", "was Walter Dunn a member in 2000?", [True]),  # and not whether he did anything then
    ("apiary", "was Walter Dunn a member in 2016?", [False]),
    ("apiary", "is Walter Dunn still a member?", [False]),
    ("apiary", "who was a member in 1960?", ["Edith Falk", "Arthur Penrose"]),
    ("apiary", "how many members were there in 1960?", [2]),
    ("apiary", "since when has Priya Nair been a member?", ["2009"]),  # and not since her course
    ("apiary", "until when was Walter Dunn a member?", ["2015"]),
    ("apiary", "how old was Gareth Vaile when he became a member?", [31]),
    ("comics", "is the total issues of Lantern Tales over 142?", [True]),  # and no sum of issues
    ("rescue", "until when was Marta Quill a member?", ["2012"]),  # and not the chief
    ("rescue", "how old was Marta Quill when she became a member?", [26]),
]
DIALOGUES = [  # what is asked, and what the last answer's values are
    ("volcanoes", ["what is the biggest island?", "and the smallest?"], ["Marrick"]),
    ("volcanoes", ["what is the biggest island?", "which volcanoes are on it?", "which villages are on it?"],
     ["Port Emmer", "Quillan", "Saltgate"]),
    ("volcanoes", ["which is the biggest island?", "and the highest volcano?"], ["Mount Brannoch"]),
    ("volcanoes", ["when was the first evacuation of Quillan?", "who ordered it?"], ["Nadia Okonjo"]),
    ("volcanoes", ["when was the first evacuation of Quillan?", "who ordered it?", "and the second one?"],
     ["Mirelle Castan"]),
    ("volcanoes", ["when did the Anvil erupt in 1991?", "was anyone killed?"], [False]),
    ("volcanoes", ["when did the Anvil erupt in 1991?", "was anyone killed?", "how strong was it?"], [3]),
    ("tram", ["where is the Mill Works?", "how many trams does it hold?"], [45]),
    ("tram", ["where is the Mill Works?", "is it the biggest depot?"], [False]),  # of all, and not of it
    ("tram", ["who was director in 1940?", "and before her?", "and before him?"], ["Emil Hartog"]),
    ("tram", ["what kind of tram was in the accident at Tanner's Bridge?", "when was the accident?"],
     ["1962-08-21"]),
    ("clocks", ["who made the Owl Clock?", "when was that?"], ["1731"]),  # made, and not given to the museum
    ("clocks", ["who made the Owl Clock?", "what else did he make?", "which of them is taller?"],
     ["Harbour Regulator"]),
    ("clocks", ["which music box plays the most tunes?", "and the fewest?", "who built that one?"],
     ["Élise Lacroix"]),
    ("clocks", ["who restored the Harbour Regulator?", "how much did the second restoration cost?"], [5200]),
    ("clocks", ["what have you lent to the Tidewater Museum?", "where is that museum?"], ["London"]),
    ("clocks", ["when was the Ladybird Watch stolen?", "where was the watch found again?", "and the lamp?"],
     ["Leipzig"]),
    ("clocks", ["where is the Owl Clock?", "back to Harmonia, how many tunes does it play?"], [36]),
    ("bridges", ["who designed the Lantern Bridge?", "did she design any other bridge?"], [True]),
    ("bridges", ["who built the Lantern Bridge?", "when was it founded?"], ["1851"]),
    ("bridges", ["when did the Ravensgate Bridge collapse?", "when was the bridge rebuilt?"], ["1954"]),
    ("expeditions", ["when did the Aurora Survey set out?", "when did it come home?"], ["1924-08"]),
    ("zoo", ["where does Kito live?", "and who built it?"], ["Ruta Hask"]),  # the house, and no parent of his
    ("library", ["who designed Morton Hall?", "who was librarian when it closed?"], ["Leon Quist"]),
    ("library", ["who restored the Guild Accounts?", "and why?"], ["water stains"]),
    ("power", ["which machines are still running?", "who made it?"], ["Brandt Maschinenbau"]),
    ("university", ["who was rector in 1970?", "and before him?"], ["Ines Valdor"]),  # the one right before
    ("ferry", ["who was manager in 1980?", "and after that?", "and after her?"], ["Kit Arundel"]),
    ("newspapers", ["who edited the Courier in 1950?", "and before that?"], ["Ivor Kemp"]),
    ("vet", ["who was head in 2000?", "and before that?", "and after that?"], ["Rosa Immerman"]),
    ("chess", ["who was treasurer after Fenn?", "where was he from?"], ["Harle Bay"]),
    ("railway", ["which stations are closed?", "which closed first?", "how high is it?", "and the last one?"], [239]),
    ("brewery", ["who was head brewer in 1950?", "who came after him?"], ["Gordon Pell"]),
    ("brewery", ["which medals did Midnight Porter win?", "and the second one?", "how much was the prize?"], [275]),
    ("race", ["how many races did Brekke win?", "which was the second?", "who owned the boat?"],
     ["Lars Brekke", "Sigrid Aune"]),
    ("race", ["who won in 2002?", "and how many finished?"], [9]),
    ("lifeboat", ["how many people were saved from the Fortuna?", "which lifeboat was it?"], ["Brothers Pell"]),
    ("space", ["which missions flew to the Moon?", "how many of them were crewed?"], [4]),
    ("orchestra", ["which concerts were in the Riverside Hall?", "who conducted the second?"], ["Gordon Peel"]),
    ("railway", ["when was Dunlin built?", "and Ploughboy?", "which of them is heavier?"], ["Ploughboy"]),
    ("mountains", ["who is the keeper of the Orlo Hut now?", "and who before her?"], ["Hans Tanner"]),
    ("mountains", ["which peaks did Lucy Harcourt climb?", "when was she born?"], ["1852"]),
    ("castle", ["is the great hall open to visitors?", "and the blue bedroom?"], [False]),
    ("brewery", ["tell me about the Woolpack", "who is the landlord there?"], ["Colin Bracewell"]),
    ("conference", ["when was the Lantern Room opened?", "and renovated?"], ["2019"]),
    ("conference", ["tell me about the Great Hall", "who looks after it?"], ["Tomas Oyelaran"]),
    ("conference", ["tell me about the Great Hall", "how much is it per day?"], [1800]),
    ("castle", ["which siege was the longest?", "who attacked?"], ["Simon Lacey"]),
    ("castle", ["which siege was the longest?", "was it successful?"], [False]),
    ("castle", ["when did Roderick Thorne die?", "who was the owner then?"], ["Roderick Thorne", "Margery Thorne"]),
    ("brewery", ["how much does a pint of Gannet cost?", "and its strength?"], [6.1]),
    ("football", ["how many wins were there in 2022?", "and defeats?"], [1]),
    ("brewery", ["when was the last gold medal?", "which beer won it?"], ["Black Ram"]),
    ("garden", ["which plants are in the Palm House?", "which was planted first?"], ["Chilean wine palm"]),
    ("space", ["which missions failed?", "how many were crewed?"], [1]),
    ("space", ["which missions went to the Moon?", "how many failed?"], [1]),
    ("space", ["which missions failed?", "which was the most expensive?"], ["Russet 1"]),
    ("theatre", ["which plays did Lucy Ferrar direct?", "which one was first?", "how many tickets were sold?"], [870]),
    ("island", ["which is taller, Skarn Point Light or Teeth Light?", "by how much?"], [11]),
    ("railway", ["when was Heron withdrawn?", "when was Kestrel withdrawn?", "how many years later was that?"], [16]),
    ("orchestra", ["when did the Corn Hall close?", "when did Riverside open?", "how many years later was that?"], [1]),
    ("university", ["who was rector before Valdor?", "how many rectors were there?"], [6]),
    ("university", ["which faculties are in the Old Granary?", "how many are closed?", "which of them is the oldest?"],
     ["Faculty of Law"]),
    ("family", ["when did Ada emigrate?", "how old was she then?"], [25]),  # on that very day
    ("chess", ["who is Krog?", "the second", "when was he born?"], ["1911"]),  # two of that name
    ("dairy", ["where did Aldo Penrith work?", "who owned the creamery in 1960?"], ["Piet Callan"]),  # that one
    ("dairy", ["where did Aldo Penrith work?", "who owned the creamery then?"], ["Piet Callan"]),  # and not when he was born
    ("canal", ["which is the deepest lock on the canal?", "and the shallowest?", "is that one electric?"], [False]),
    ("canal", ["how many boats used the canal in 1850?", "was 2023 busier than that?"], [False]),
    ("canal", ["when was the earliest breach?", "what caused it?", "how many boats were stranded?"], [14]),
    ("perfume", ["does the shop in Milan engrave bottles?", "and in Marrakesh?"], [False]),
    ("perfume", ["how much is Nuit d'Ambre in 50 ml?", "and in 100 ml?"], [165]),
    ("stables", ["who was Marzipan's mother?", "and who was hers?"], ["Briar Rose"]),
    ("stables", ["when did Midnight Post get injured?", "who treated him?"], ["Ingrid Solheim"]),
    ("ballet", ["who made the most generous donation?", "how much was it?", "how much has he given in all?",
                "what about Lady Fairholm?"], [90000]),
    ("sculpture", ["where does the Weaver stand?", "why was it moved?"], ["the rebuilding of the hall"]),
    ("gliders", ["who is treasurer now?", "and who did it before him?"], ["Ruth Calloway"]),
    ("gliders", ["who is treasurer now?", "who had the job before him?"], ["Ruth Calloway"]),
    ("guild", ["who founded the guild?", "when did he leave?", "what did he do for a living?", "and Hesketh?"],
     ["schoolteacher"]),
    ("balloons", ["where was the 2015 fiesta?", "how many people came?"], [14500]),
    ("shipyard", ["when was the Maid of Tarnsey launched?", "what did she cost?"], [9200]),
    ("shipyard", ["which ferries did Clara Hesk name?", "what did the Queen of Tarnsey cost?", "and what did the other one cost?"],
     [890_000]),
    ("shipyard", ["who was Tom Birtle?", "was he the son of Jonas Birtle?"], [True]),
    ("shipyard", ["where was Clara Hesk born?", "who else was born there?"],
     ["Ebenezer Garrow", "Silas Garrow", "Adelaide Garrow", "Jonas Birtle", "Tom Birtle", "Amos Quill", "Stella Marr",
      "Janet Sole"]),
    ("seedbank", ["where did the Caucasus Trip go?", "what was it for?"], ["to bring home melons and tomatoes"]),
    ("comics", ["who was editor in chief in 1960?", "who had the job before him?"], ["Ada Hollis"]),
]
SAYS = [
    ("gallery", "how long did Northern Light last?", "About 4 months"),
    ("games", "how long did Pipistrelle exist?", "closed in 2014"),
    ("dynasty", "which weddings were held at Aldmouth?", "Roderic married Ingrith Falk"),
    ("farm", "how many hectares do the fields have?", "2.8 hectares (Mill Piece)"),
    ("cycling", "tell me about Camilo Restrepo", "Camilo Restrepo is from Colombia."),
    ("cycling", "when did Hernán Ocampo wear the white jersey?", "Hernán Ocampo won the white jersey in 1984."),
    ("brewery", "where can I drink Old Josiah?", "The Ram's Head serves Skelby Bitter, Black Ram, Old Josiah and"),
    ("radio", "what's the longest you were ever off air?", "340 minutes on 7 January 1991"),  # and no programme
    ("zoo", "when is the birthday of Tamba?", "Tamba the elephant was born in 1984."),  # "on {born}", says the pack
    ("zoo", "when was Pip born?", "Pip the giraffe was born on 14 May 2022."),
    ("zoo", "what kind of animal is Tamba?", "Tamba is an elephant."),  # "a {species}"
    ("zoo", "how much did Pip weigh at birth?", "Birth: animal Pip"),  # a record without a name or a sentence
    ("family", "which was dearer, Skelder Farm or Chantry House?", "Skelder Farm (£1,150)"),  # by how much it is
    ("rescue", "what is the drone used for?", "Searching steep ground from the air"),
    ("rescue", "how many people were rescued from avalanches?", "10: 2 (11 February 2016), 1 (27 January 2019)"),
    ("conference", "how much did the Choral Union pay in 2024?", "€1,350 (18 May 2024) and €1,350 (21 December 2024)"),
    ("mountains", "who climbed Silverhorn and Piz Orlo?",
     "Silverhorn (Edward Whitcombe and Anna Brugger) and Piz Orlo (Edward Whitcombe and Ines Castell)."),
    ("garden", "did Lowe go to China but not to Bhutan?", "No: Beatrice Lowe led the expedition to Bhutan"),
    ("chess", "which treasurer came before Rafe Calloway?", "Greta Lindqvist was treasurer: 1938 to 1960."),
    ("castle", "is the blue bedroom open to visitors?", "44 square metres and not open to visitors."),
    ("library", "which buildings were closed, and when?", "1904 and 1996"),  # and not when they opened
    ("power", "everything you have on Humphrey Cray", "Humphrey Cray (1902 to 1958)."),
    ("power", "when were the managers born?", "1874 (Agnes Pettigrew), 1881 (Walter Holloway)"),
    ("mountains", "how long was Hans Tanner warden?", "26 years and 9 years"),
    ("race", "who came first in the 2006 regatta?", "In 2006 Saint Brigid won the race"),  # why it is him
    ("castle", "when was the father of Isolde Vane born?", "1131: Aldric Vane: born 1131"),
    ("castle", "was the siege of 1318 successful?", "No: Ivo Strand"),
    ("castle", "how long did Simon Lacey besiege the castle?", "112 days"),
    ("brewery", "how much is Midnight Porter?", "£5.10"),
    ("brewery", "how strong is Gannet?", "6.1 percent alcohol"),
    ("brewery", "which pub has 6 bedrooms?", "85 seats and 6 bedrooms"),
    ("conference", "what is the price of the Orangery?", "The Orangery costs €950 a day."),
    ("conference", "which room was renovated in 2016?", "renovated in 2016"),
    ("conference", "was the Lantern Room opened in 1980?", "No: The Lantern Room was opened in 1961"),
    ("island", "what was the highest price paid for the island?", "£21,000"),
]
MENDED += [
    ("spaceport", "which launches failed in 2004?", ["Lorelei 2"]),  # and not all of that year
    ("spaceport", "did Tsubame 2 succeed?", [False]),
    ("spaceport", "who runs Tarnholm now?", ["Sunniva Rostad"]),
    ("spaceport", "who was director when Lorelei 2 was launched?", ["Henrik Falk"]),  # and not born then
    ("spaceport", "how many people were hurt in the explosion of 2004?", [5]),
    ("clocks", "which table clocks aren't made of ebony?", ["Owl Clock"]),  # one class, but not the other
    ("clocks", "which clocks are mantel clocks but aren't made of ebony?", ["Peacock Clock"]),
    ("airline", "who has the most flying hours?", ["Jock Rennie"]),
    ("ferry", "what became of the Fulmar?", ["scrapped"]),  # as its example asks, and not all about it
    ("pool", "my daughter wants to try High Flyers. What does it cost?", [110]),
]
MENDED += [
    ("state", "who won the election of 1997?", ["Green List"]),  # as its example asks, of a party
    ("state", "who won the Second Salt War?", ["Brask"]),  # by the pack's word for the victor
    ("state", "did Tarvenia win the Harbour War?", [False]),  # of that war, and not of a battle in it
    ("state", "which wars did Tarvenia win?", ["First Salt War", "War of the Three Crowns"]),
    ("state", "who fought against us in the Harbour War?", ["Orlund"]),  # and not whoever commanded there
    ("state", "which battles were fought against Brask?",
     ["Battle of Haskerode", "First Battle of Dolna", "Battle of Pellis", "Battle of Kesselow",
      "Second Battle of Dolna"]),  # and not those that Brask won
    ("park", "who built Fenrir?", ["Kessler & Brandt"]),  # and not who designed it
    ("studio", "who wrote the music for Gull Island?", ["Osmund Pell"]),  # and not who directed it
    ("court", "who defended Viola Thrupp?", ["Greta Lindholm"]),  # the only one who is told is the judge
    ("court", "how many cases did Simon Varley prosecute?", [3]),
    ("court", "whom did Owen Bracegirdle defend?", ["Jack Tully", "Desmond Fay"]),
    ("court", "what was the first case that Ramanathan heard?", ["Jade Horse Case"]),  # "which cases did … hear?"
    ("court", "which libel cases were not heard by Crake or Hollander?", ["Headline Case"]),
    ("court", "which arson or perjury cases were heard by neither Hollander nor Imrie?", ["Council Oath Case"]),
    ("court", "when was Simon Varley called to the bar?", ["2009"]),  # "bar" excepts nothing
    ("court", "what was the maximum sentence for arson?", [20]),  # of that name, and not the highest
    ("court", "who was found not guilty?", ["Karl Benning", "Tom Skerry", "Desmond Fay"]),
    ("court", "who stole two oil paintings?", ["Jack Tully"]),
    ("weather", "what wind speed did Storm Ulla reach?", [183]),
    ("weather", "how cold did it get in the White Winter?", [-29.6]),
    ("weather", "what was the lowest temperature in the Frozen Harbour?", [-19]),
    ("weather", "how long did the Iron Frost last?", [24]),  # over New Year's Eve, and no year
    ("weather", "how many days did the Great Gale last?", [2]),
    ("weather", "how many months did the White Winter last?", [2]),
    ("weather", "is Maud Ellingham older than Conrad Ivers?", [True]),  # the pack has no words for ages
    ("weather", "who is the oldest forecaster?", ["Edwin Marsk"]),
    ("weather", "in which disaster was the damage the greatest?", ["Storm Viggo"]),
    ("court", "in which case was the loss largest?", ["Wool Fund Case"]),
    ("weather", "how old was Petra Hollis when she became chief forecaster?", [41]),
    ("weather", "did the White Winter kill more people than the Great Gale?", [False]),
    ("weather", "were there more deaths in the Great Gale than in the White Winter?", [True]),
    ("weather", "did more people die in the Great Gale or in the White Winter?", ["Great Gale"]),
    ("weather", "do more people live in Marrowick than in Breckan?", [True]),
    ("weather", "which flood killed nobody?", ["Harvest Flood"]),
    ("weather", "which observers were born in Marrowick?", ["Josiah Thorley", "Agnes Thorley", "Ines Valbrook"]),
    ("weather", "which chief forecasters were born in Marrowick?", ["Ines Valbrook"]),  # and not who forecast there
    ("court", "was Karl Benning found guilty?", [False]),  # as the verdicts tell
    ("court", "was Desmond Fay found not guilty?", [True]),
    ("charity", "how many wells has Open Spring built in Malawi?", [2]),  # the name in the title says no more
    ("charity", "which schools has the charity built?", [
        "Mwayi School", "Colibri School", "Phewa School", "Umoza School"]),
    ("charity", "who is Open Spring's director?", ["Grace Banda"]),
    ("park", "how many rides does Thistledown Park have?", [11]),
    ("charity", "how old is Maeve Collins?", [73]),  # whose birthday is still to come
    ("charity", "who came after Anders Holm as director?", ["Grace Banda"]),
    ("charity", "who came right before Grace Banda as director?", ["Anders Holm"]),
    ("court", "who had to pay a fine?", ["Norah Pimm", "Desmond Fay", "Lucy Garside", "Hubert Wace"]),
    ("botany", "what is the Latin name of Monkey Puzzle?", ["Araucaria araucana"]),
    ("botany", "which collectors came from Chile?", ["Marta Quiroga"]),  # and not those of its plants
    ("handbook", "which office is in Belgium?", ["Ghent"]),  # a text that fills the gap of an example
    ("handbook", "which suppliers are in Ireland?", ["Clearpane"]),  # where an office is, too
    ("handbook", "which supplier does software for us?", ["Norvik Software", "Clearpane"]),
    ("handbook", "what is the contract with Clearpane worth?", [48000]),
]
MENDED += [
    ("planets", "which planet is named after the Roman goddess of love?", ["Venus"]),
    ("planets", "which moon has more than 400 volcanoes?", ["Io"]),  # a text that fills the gap of an example
    ("planets", "which planet is closest to the sun?", ["Mercury"]),  # of which examples say only where it is
    ("planets", "how far is Mars from the sun?", [228]),
    ("planets", "what did Asaph Hall do for a living?", ["carpenter"]),
    ("planets", "who was a priest by profession?", ["Giuseppe Piazzi"]),
    ("planets", "is Titan a planet?", [False]),  # a moon
    ("planets", "is Mars a planet?", [True]),
    ("planets", "is Galileo a probe?", [True]),
    ("planets", "is Voyager 1 a spacecraft?", [True]),  # by the pack's word for probes
    ("planets", "is Titan bigger than Mercury?", [True]),
    ("planets", "which moons are bigger than Mercury?", ["Ganymede", "Titan"]),
    ("planets", "how many times bigger is Jupiter than Earth?", [11.2069]),
    ("planets", "what is the heaviest space craft?", ["Cassini"]),
    ("planets", "how hot does it get on Venus?", [464]),
    ("planets", "how many moons were discovered before 1789?", [6]),  # and not how many a planet has
    ("observatory", "do Calder Refractor and Polar Astrograph have the same building?", [False]),  # not builder
    ("hockey", "how many people have goals over 133?", [3]),
    ("nordic", "who is prime minister of Finland?", ["Petteri Orpo"]),  # and not who was
    ("nordic", "where was Edvard Grieg born?", ["Bergen"]),  # and not where he comes from
    ("nordic", "how old did Hans Christian Andersen get?", [70]),
    ("nordic", "is Sweden a member of NATO?", [True]),  # a word of a field's name
    ("nordic", "how many people live in Latvia and how many in Lithuania?", [1900000, 2900000]),
    ("novels", "who was murdered in Ash in the Font?", ["Miles Ashby"]),  # and not by whom
    ("novels", "who was murdered in A Cold Supper?", ["Hubert Lisle"]),
    ("novels", "who murdered the priest?", ["Winifred Ames"]),  # and not who the priest was
    ("novels", "how many cases did Dinah Pook solve?", [4]),  # the solver, and not whoever is murdered
    ("novels", "to whom is The Drowned Bell dedicated?", ["her mother"]),  # by all words of the field's name
    ("novels", "how many pages longer is The Last Ferry than Low Water?", [155]),
    ("planets", "is Pluto smaller than our Moon?", [True]),  # things of two kinds, by what both call the same
    ("planets", "how long is a day on Mars?", [24.6]),  # of a day, and not of each
    ("planets", "who was the first man on the moon?", ["Neil Armstrong"]),  # and not who discovered one
    ("planets", "how many Apollo missions landed on the moon?", [6]),
    ("planets", "which missions landed on the moon in 1971?", ["Apollo 14", "Apollo 15"]),
    ("planets", "how many walks were there on Apollo 11?", [1]),
    ("planets", "which mission stayed on the moon the longest?", ["Apollo 17"]),
    ("planets", "did Apollo 11 stay longer than Apollo 12?", [False]),
    ("planets", "how many moons did William Herschel discover?", [2]),
    ("planets", "how many moons does Mars have?", [2]),
    ("planets", "which planet is number 4 from the sun?", ["Mars"]),
    ("planets", "where does Mars get its name from?", ["the Roman god of war"]),
    ("planets", "how many days does Mars need for one orbit?", [687]),  # no orbit of 1 day
    ("planets", "how long does Phobos take to go around Mars?", [0.3]),
    ("planets", "why is Pluto no longer a planet?", ["it has not cleared its orbit of other bodies"]),
    ("planets", "when was Halley's Comet last seen?", ["1986"]),
    ("hockey", "who was suspended for a hit to the head?", ["Tobias Berg"]),
    ("hockey", "who is the coach of Norrsund Wolves?", ["Nils Strand"]),  # no player of it
    ("hockey", "who was the coach of Harbour Kings?", ["Ingrid Aasen"]),
    ("cookery", "how long was Great Kitchen closed?", [7]),
    ("cookery", "who finished Professional Diploma with a pass?", ["Tom Ashby"]),
    ("observatory", "which dome was pulled down in 1988?", ["West Dome"]),  # as only another example tells
    ("observatory", "when was West Dome pulled down?", ["1988"]),
    ("fire", "how high does Skylark reach?", [30]),
    ("fire", "how much water does Swift hold?", [1500]),
    ("fire", "when did Mrs Keene give £18,500?", ["2013"]),  # which bids for no list
    ("fire", "who gave £18,500?", ["Rosalind Keene"]),
    ("fire", "what was the damage in 2007?", [310000]),  # the loss
    ("fire", "how much did the vehicle cost that the Marchmont Trust gave money for?", [210000]),
    ("fire", "how long was Ada Thornbury in the brigade?", [39]),  # and not captain of it
    ("fire", "how long was Ada Thornbury captain?", [19]),
    ("fire", "which fires cost more than a hundred and fifty thousand pounds?", [230000, 175000]),
    ("auction", "which thefts were not the work of Jasper Coyle?", ["Owl Clock"]),  # and not those from him
    ("auction", "which thefts were the work of Jasper Coyle?", ["Portrait of a Miller", "Harrow Letters"]),
    ("archaeology", "which grave held Twin Cups?", ["Grave 1"]),  # as its example asks: no hoard of coins
    ("archaeology", "how old was the warrior?", [28]),
    ("airline", "how much did Dunlin cost?", [4100000]),  # and not how many seats it has
    ("lifeboat", "how long did Dennis Hale serve as coxswain?", [19]),
]
DIALOGUES += [
    ("spaceport", ["did Tsubame 2 succeed?", "why not?"], ["a lightning strike"]),
    ("spaceport", ["who founded Albatroz Aerospace?", "in what year?"], ["2006"]),
    ("spaceport", ["what happened at Gull Point in 2011?", "how many people were hurt?", "and in 1997?"], [2]),
    ("state", ["when was the Harbour War?", "which battles were fought in it?"],
     ["Battle of Marrin Bay", "Battle of Vintara"]),
    ("state", ["how high is Varn Palace?", "which is the lowest?"], ["Summer Palace"]),
    ("state", ["how high is the New Lighthouse?", "and the Old Lighthouse?", "which is the lowest?"],
     ["Old Lighthouse"]),
    ("state", ["how high is the New Lighthouse?", "and the Old Lighthouse?", "which is the lowest of all?"],
     ["Summer Palace"]),
    ("aquarium", ["where does Nettle live?", "when did she arrive?"], ["2016-10"]),
    ("aquarium", ["how long has Kite been here?", "and Barnaby?"], [13]),
    ("mines", ["when does the museum open on Saturday?", "and on Sunday?"], ["11:00"]),
    ("pool", ["tell me about High Flyers", "how many places are there?", "what does it cost?"], [110]),
    ("pool", ["what is the phone number of room hire?", "and the e-mail of the front desk?"],
     ["hello@brindleford.example"]),
    ("university", ["when did Ines Valdor become rector?", "who was it before her?"], ["Tomas Kerr"]),
]
MENDED += [
    ("biography", "what did Agnes Thirlwall die of?", ["pneumonia"]),  # as its example's last word has it
    ("biography", "who published The Tide Pool Year?", ["Tolley Press"]),  # a text, and not its author
    ("biography", "which books did Marlowe & Dene publish?", ["Sea Slugs of the Faroe Banks", "Drifting Lanterns"]),
    ("biography", "which works are in Italian?", ["Meduse del Golfo"]),
    ("biography", "after whom is Aequorea francescae named?", ["Frances Thirlwall"]),
    ("biography", "what is the crown slug named for?", ["Agnes Thirlwall"]),
    ("biography", "what was the first species Agnes Thirlwall found?", ["Doto amatoi"]),  # and not named after her
    ("biography", "who was her teacher?", ["Corrado Amato"]),  # hers, whom the title names
    ("biography", "who were her own pupils?", ["Gwen Pryce", "Daniel Mercer", "Ilse Brandt"]),
    ("biography", "what was the last book she published?", ["Letters from a Small Boat"]),
    ("biography", "who were agnes thirlwalls parents", ["Josiah Thirlwall", "Edith Harker"]),
    ("biography", "who was the author and illustrator of Drifting Lanterns?", ["Agnes Thirlwall", "Frances Thirlwall"]),
    ("biography", "what was her salary as director?", [400]),
    ("biography", "who succeeded Agnes Thirlwall as director?", ["Gwen Pryce"]),
    ("biography", "who awards the Caldwell Medal?", ["Caldwell Society"]),
    ("biography", "when was Agnes in Zanzibar?", ["1905-06/1906-02"]),  # where she didn't live
    ("myths", "what did the Romans call Zeus?", ["Jupiter"]),
    ("myths", "who is the god of the sea?", ["Poseidon"]),
    ("myths", "who killed Achilles?", ["Paris"]),
    ("myths", "how did Achilles die?", ["an arrow in the heel"]),
    ("myths", "who helped Perseus?", ["Athena", "Hermes"]),
    ("myths", "what was labour 2 of Heracles?", ["slaying of the Hydra"]),
    ("myths", "what was the fifth labour of Heracles?", ["cleaning of the Augean Stables"]),
    ("myths", "which labour took the longest?", ["capture of the Ceryneian Hind"]),
    ("myths", "who were the daughters of Zeus?", ["Athena", "Artemis", "Persephone", "Helen"]),
    ("shop", "do you have any tents?", [True]),
    ("shop", "are you open on Sundays?", [True]),
    ("shop", "do you sell any boots that are not waterproof?", ["Scree"]),  # not whether they sell none
    ("shop", "which repair takes the longest?", ["resoling"]),
    ("elements", "which element melts at -219 degrees?", ["oxygen"]),
    ("elements", "which elements melt above 2000 degrees?", ["tungsten"]),
    ("elements", "which gases are not noble gases?", ["oxygen", "chlorine"]),
    ("elements", "was polonium discovered in Poland?", [False]),  # though it is named after that
    ("elements", "what was discovered in 1898?", ["neon", "polonium", "radium"]),  # and not how
    ("elements", "which mineral is named after Carl Wilhelm Scheele?", ["scheelite"]),
    ("hotel", "is Room 11 accessible?", [False]),
    ("hotel", "who is the owner of the hotel?", ["Jonas Tamm"]),
    ("hotel", "how many rooms have a view of the lake?", [4]),
    ("hotel", "when is check-in?", ["15:00"]),
    ("hotel", "who has worked here since 1994?", ["Oskar Brandt"]),
    ("hotel", "is there a sauna?", [True]),
    ("hotel", "do you have parking?", [True]),
    ("hotel", "is the Back Massage over 60 minutes long?", [False]),  # the other massage is
    ("conference", "what is the Studio used for?", ["filming and webcasts"]),  # and nothing else of it
    ("fire", "who made Swift?", ["Voss"]),  # not the station that has it
]
DIALOGUES += [
    ("biography", ["who was Gwen Pryce?", "who was her teacher?"], ["Agnes Thirlwall"]),
    ("biography", ["who were Agnes Thirlwall's pupils?", "which of them died first?"], ["Daniel Mercer"]),
    ("biography", ["what was the first journey of Agnes Thirlwall?", "who went with her?"], ["Henrik Lund"]),
    ("myths", ["what was the first labour of Heracles?", "and the second?", "where did that one take place?"], ["Lerna"]),
    ("shop", ["what jackets do you have?", "do you have a cheaper one?"], [True]),
    ("hotel", ["which room is the cheapest?", "does it have a balcony?"], [False]),
    ("lessons", ["when was the Spanish A1 exam?", "and for B1?"], ["2024-01-24"]),
    ("lessons", ["which rooms are in Ansel House?", "which one has the most seats?",
                 "and which courses are held there?"], ["Spanish for Beginners", "Polish for Families"]),
]
MENDED += [
    ("regatta", "who won the Farran Dash in 2018?", ["Cormac Doyle"]),  # of whom the place is 1
    ("regatta", "who was the winner of the Lantern Race in 2022?", ["Maëlle Bosc"]),
    ("regatta", "how many races did Cormac Doyle win?", [2]),
    ("regatta", "who has won the most races?", ["Maëlle Bosc"]),  # and not taken part in most
    ("regatta", "who has won most often?", ["Maëlle Bosc"]),
    ("regatta", "who came second in the Farran Dash in 2018?", ["Isla Muir"]),
    ("regatta", "which boat came in third in the Lantern Race of 2016?", ["Black Heather"]),
    ("regatta", "did Niamh Quinn win the Midwinter Trophy in 2023?", [False]),
    ("regatta", "whose boat won the Lantern Race in 2022?", ["Maëlle Bosc"]),
    ("fire", "when did the brigade come first in the Valley Cup?", ["1974", "2011"]),  # and not: earliest
    ("bakery", "when does the Old Oven open?", ["6:00"]),  # on any day
    ("bakery", "when did the Old Oven open?", ["1921-03"]),  # in some year
    ("bakery", "what time does the Old Oven close?", ["17:30"]),
    ("bakery", "until when is the Park Café open?", ["19:00"]),
    ("bakery", "is the Old Oven open on a Sunday?", [False]),
    ("bakery", "which bakers work here?", ["Ruth Tansley", "Marek Wrona", "Priya Nair", "Aisha Rahman"]),
    ("bakery", "does Joe Stubbs still work here?", [False]),
    ("bakery", "did Joe Stubbs work at the bakery?", [True]),
    ("bakery", "how long did Mario Bellandi work at Tansley's?", [42]),  # and not how long he ran a shop
    ("bakery", "who runs the Park Café?", ["Aisha Rahman"]),  # a manager's field is called as managers are
    ("bakery", "who ran the Park Café in 1999?", ["Mario Bellandi", "Dilys Owen"]),
    ("bakery", "who created the Pumpkin Sourdough?", ["Marek Wrona"]),  # a verb that only a sentence has
    ("bakery", "which cakes did Ottilie Brandt create?", ["Graz Torte", "Plum Slice"]),
    ("bakery", "who trained under Colin Peasgood?", ["Joe Stubbs", "Marek Wrona"]),  # and not under whom he did
    ("shop", "who works at Quayside?", ["Nuala Keane", "Aoife Brennan"]),  # one has left
    ("realm", "where was Osric Bell born?", ["Tarn"]),  # it isn't told when
    ("realm", "was Aldric I born in Brun?", [True]),  # there is a town of Brun, founded then or not
    ("realm", "how many people were born in Tarn?", [6]),
    ("realm", "when was the Peace of Brun?", ["1394-02-14"]),
    ("realm", "date of the League of Tarn", ["1604-09-12"]),  # and not when it expired
    ("realm", "is the League of Tarn still in force?", [False]),
    ("fitness", "how many treadmills do you have?", [8]),  # pieces of two sorts that weren't sold
    ("fitness", "how many spin bikes have you bought altogether?", [34]),
    ("fitness", "which spin bikes do you have?", ["Velo Due"]),
    ("fitness", "does Sunita Rao still work here?", [True]),
    ("fitness", "which classes are on a Sunday?", ["Deep Stretch"]),
    ("fitness", "what time does Lunch Spin start?", ["12:15"]),
    ("marathon", "who came second in the men's race in 2016?", ["Daniel Kiprono", "Piotr Wilk"]),
    ("marathon", "how many different men have won the men's race?", [5]),  # and not how many races
    ("marathon", "in which years was it sunny?", ["2008-04-20", "2022-05-15"]),  # it: the weather, and nobody
    ("marathon", "was it windy in 2012?", [True]),
    ("marathon", "who won the women's race most often?", ["Solveig Dahl", "Inês Carvalho", "Selam Bekele"]),  # of whatever year
    ("marathon", "how much does the Castle Course climb?", [310]),  # a field, and nothing that grew
    ("metro", "which station is on both the Orbital Line and the University Line?", ["College Green"]),
    ("metro", "who designed the most stations?", ["Ilse Caradoc"]),
    ("metro", "how many times has Old Market been closed for works?", [2]),  # one of them isn't over
    ("metro", "why is Old Market closed at the moment?", ["longer platforms"]),
    ("regatta", "who was second in the Farran Dash in 2018?", ["Isla Muir"]),  # as who came second
    ("regatta", "who was the first to win the Farran Dash?", ["Cormac Doyle"]),
    ("parks", "what can I rent for less than 150 pounds a day?", ["Castle Bandstand", "Orchard Hut"]),  # no deposit
    ("parks", "which venues have a deposit of less than 150 pounds?", ["Castle Bandstand"]),
    ("parks", "how many venues can we hire?", [5]),  # an example has what can be hired
    ("parks", "who succeeded Rosalind Oakes at Castle Park?", ["Imran Sheikh"]),  # in her post there
    ("parks", "who took over from Rosalind Oakes at Priory Gardens?", ["Bettina Lowe"]),
    ("parks", "who came before Rosalind Oakes at Castle Park?", ["Tomas Brandl"]),
    ("metro", "is Old Market closed?", [True]),  # for works, which are told apart, and not for good
    ("metro", "is Old Market open?", [False]),
    ("metro", "is Observatory on the Hill Line now?", [True]),  # closed or not
    ("metro", "is Castle Steps closed?", [False]),
    ("metro", "was Castle Steps closed?", [True]),
    ("metro", "is Castle Steps closed for works?", [False]),
    ("metro", "which stations are closed?", ["Old Market", "Mint Street", "Observatory"]),
]
DIALOGUES += [
    ("realm", ["who was Isaura's first husband?", "and her second?", "when did they marry?"], ["1442-05-01"]),
    ("regatta", ["when was Halcyon launched?", "who built her?"], ["Tregear & Daughters"]),
    ("regatta", ["which boats have sunk?", "when was that?"], ["2019-11-03"]),  # and no race of hers
    ("fitness", ["who won the Iron Cup in 2018?", "and in 2023?", "and second?"], ["Bruno Kask", "Piet Lund"]),
    ("fitness", ["what did you buy in 2022?", "how many of them?"], [18]),  # pieces, and not sorts
    ("fitness", ["which treadmills do you have?", "how many of them are there?"], [8]),  # and not of those that were sold
    ("fitness", ["who won the Iron Cup in 2018?", "and in 2023?", "how much did the winner lift?"], [240]),
    ("regatta", ["who won the Farran Dash in 2018?", "how long did the winner take?", "who came second?"], ["Isla Muir"]),
]
SAYS += [
    ("bakery", "opening hours of the Old Oven", "Old Oven is open from 6:00 to 17:30."),
    ("mines", "what are the opening times on Monday?", "On Monday the museum is closed."),
    ("bakery", "who managed the Park Café in 2000?", "Dilys Owen managed the Park Café (1999 to 2021)."),
    ("marathon", "which marathon was not held in April?",  # of whatever year
     "The marathon on 15 May 2022 (number 7) was run on the Harbour Course"),
    ("realm", "whose reign ended in deposition?", "Anselm reigned (1689 to 1694); the reign ended by deposition."),
]
MENDED += [
    ("telecom", "is the Winter Deal still running?", [False]),  # it lasted, and has no date of an end
    ("telecom", "is the Back to School offer still running?", [True]),  # and not what is sold in it
    ("telecom", "I live in Oxney. Can I get fibre there?", [True]),  # fibre is no place that "there" could be
    ("telecom", "do you still sell the Halden S2?", [False]),
    ("telecom", "is there a shop on Skerry Island?", [False]),  # nor one that has closed
    ("telecom", "which tariff includes roaming in Zone B?", ["Eagle"]),
    ("podcast", "which shows has Jonas Tamm presented?", ["Cold Ledger", "Small Orbits"]),  # not: of those he has
    ("podcast", "how many shows are there, including those that have ended?", [6]),
    ("podcast", "which shows were nominated, but never won?", ["Night Bus", "Second Half"]),
    ("podcast", "which shows were nominated for an award, but didn't win one?", ["Night Bus", "Second Half"]),
    ("podcast", "did Second Half have more listeners than Small Orbits in 2024?", [False]),  # both of them then
    ("podcast", "did Second Half have more live events than The Last Loaf?", [False]),  # not: visitors
    ("podcast", "how many microphones are there in the Attic Studio?", [4]),  # pieces, and not sorts
    ("podcast", "how many kinds of microphones are there in the Attic Studio?", [1]),
    ("podcast", "which show had the most listeners in 2020?", ["Cold Ledger"]),  # no show that began then
    ("abbey", "which abbot resigned?", ["Walter Pell"]),  # a reason tells how a post was left
    ("abbey", "was Ranulf Dace deposed?", [True]),
    ("abbey", "name the ladies", ["Emma Tallis"]),  # what the pack calls so, and not all women
    ("birds", "when was the present warden born?", ["1983"]),  # whoever is that now
    ("birds", "which courses has the current warden led?", ["Seabird Week", "Young Birders' Camp"]),
    ("birds", "who was both warden and assistant warden?", ["Marit Solheim", "Hester Quaife"]),
    ("birds", "who was warden as well as assistant warden?", ["Marit Solheim", "Hester Quaife"]),
    ("birds", "which assistant warden never became warden?", ["Jonas Weir"]),
    ("birds", "which songbirds breed on the island?", ["starling", "house sparrow"]),  # `breeds`: yes
    ("birds", "does the barred warbler breed here?", [False]),
    ("birds", "what did Skipper weigh?", [104]),
    ("birds", "who ringed the most birds?", ["Marit Solheim"]),  # beside a date there is who did it
    ("birds", "who ringed more birds than anybody else?", ["Marit Solheim"]),
    ("planets", "who discovered the most moons?", ["Galileo Galilei"]),
    ("climbing", "what can I hire?", ["ice axe", "crampons", "helmet", "harness", "rope", "bivouac tent"]),
    ("climbing", "when was Printer's Ridge first climbed?", ["1925-08-02"]),  # "climb" is another kind's noun
    ("climbing", "with whom did Maud Tindall climb Tindall's Chimney?", ["Ernest Hoyle"]),
    ("climbing", "which walk is longer than 10 km but not strenuous?", ["Printer's Round"]),
    ("vet", "how much does Otto weigh?", [31]),  # and not what his operation cost
    ("elections", "who was elected in Port Amery in 2015?", ["Ruth Callander", "Inga Tolliver"]),
    ("choir", "who is the conductor?", ["Emyr Vaughan"]),  # who holds the post, not who conducted concerts
    ("choir", "when was Winifred Hale conductor?", ["1974/1987"]),
    ("choir", "who conducted the Harbour Concert?", ["Emyr Vaughan"]),
    ("choir", "how many solos has Samuel Okoro sung?", [2]),  # though tours count their singers
    ("choir", "which tenor has sung a solo?", ["Marcus Thwaite"]),
    ("choir", "which bass has never sung a solo?", ["Geoff Marlow"]),
    ("cinema", "who was born in Brackhythe?", ["Hannah Quill", "Ronald Pettifer"]),  # and not whose father
    ("cinema", "which projector is in the Grand Hall now?", ["Lumora X2"]),
    ("cinema", "was Dora Lomax ever manager?", [False]),  # though people have fathers
    ("cinema", "who was chief projectionist when Grace Adeyemi became manager?", ["Ronald Pettifer"]),
]
DIALOGUES += [
    ("telecom", ["how long is the contract for Eagle?", "is there any discount on it at the moment?"], [False]),
    ("telecom", ["when was the last outage on Skerry Island?", "and when was the one before that?"],
     ["2024-01-22"]),  # there, and nowhere else
    ("telecom", ["which outage affected the most customers?", "how many exactly?"], [4100]),
    ("telecom", ["which phones are made by Halden?", "which of them do you still sell?"],
     ["Halden S3", "Halden Max"]),
    ("podcast", ["which show had the most listeners in 2024?", "how many?", "and in 2020?"], [95000]),
    ("podcast", ["who is Tessa Wick?", "and which shows has she hosted?"], ["Night Bus", "The Last Loaf"]),
    ("abbey", ["when did Gervase die?", "the monk"], ["1206"]),  # of the two of that name
    ("abbey", ["when did Gervase die?", "the abbot"], ["1151"]),
    ("climbing", ["which is the longest climb on Harrack Pike?", "who made the first ascent of it?"],
     ["Ernest Hoyle"]),
    ("choir", ["when was the Silver Jubilee Concert?", "who were the soloists?"],
     ["Ines Caldwell", "Marcus Thwaite"]),
]
SAYS += [
    ("telecom", "which has the larger screen, the Quill One or the Halden S3?",
     "Quill One (6.1 inches) and Halden S3 (6.1 inches)."),
]
SAYS += [  # in the order that is asked for
    ("cinema", "list the films, longest first",
     "The Tin Orchard (117 minutes), Harrow Moon (104 minutes), Marrow Lane (102 minutes), Copper Sky"),
    ("cinema", "list the films, longest film first", "The Tin Orchard (117 minutes), Harrow Moon (104 minutes)"),
    ("cinema", "list the films from the shortest to the longest",
     "The Drowned Bell (64 minutes), Glass Harvest (76 minutes)"),
    ("cinema", "sort the films by length", "The Drowned Bell (64 minutes), Glass Harvest (76 minutes)"),
    ("cinema", "list the films ranked by length", "The Tin Orchard (117 minutes), Harrow Moon (104 minutes)"),
    ("cinema", "which films did Yuki Tanabe direct, starting with the longest?",
     "The Tin Orchard (117 minutes) and Paper Lighthouse (88 minutes)"),
    ("cinema", "list the three longest films", "The Tin Orchard (117 minutes), Harrow Moon (104 minutes) and Marrow"),
    ("cinema", "how long are the films, longest first?",
     "117 minutes (The Tin Orchard), 104 minutes (Harrow Moon), 102 minutes (Marrow Lane), 98 minutes (Copper Sky), "
     "98 minutes (Night Ferry)"),
]
DIALOGUES += [
    ("cinema", ["which films did Yuki Tanabe direct?", "and the longest first?"],
     ["The Tin Orchard", "Paper Lighthouse"]),
    ("cinema", ["which films did Yuki Tanabe direct?", "sort them by length"],
     ["The Tin Orchard", "Paper Lighthouse"]),
    ("cinema", ["which films did Yuki Tanabe direct?", "which is longer?"], ["The Tin Orchard"]),
    ("gallery", ["which is the oldest painting?", "who painted it?"], ["Pietro Vassalli"]),
    ("castle", ["which siege was the longest?", "was it successful?", "and the first?"], [False]),
    ("gallery", ["which is the oldest painting?", "how much did it cost?"], [5200]),
    ("podcast", ["which award did Cold Ledger win?", "when?"], ["2015"]),
    ("cinema", ["which is the biggest screen?", "how many seats does it have?", "and the smallest?"], [60]),
    ("cinema", ["which is the longest film?", "who directed it?", "and the shortest?"], ["Augustin Falk"]),
    ("cinema", ["who was manager before Bryony Hale?", "was she ever projectionist?",
                "and who was the first manager?"], ["Hannah Quill"]),
    ("cinema", ["which films did Ilse Marchetti direct?", "and how many did Yuki Tanabe direct?"], [2]),
]
MENDED += [
    ("puppets", "is Hanne Vick still with the company?", [True]),
    ("puppets", "is Odo Pellworth with the theatre?", [False]),  # who left it
    ("puppets", "who is still with the theatre?", ["Mirela Tansk", "Hanne Vick", "Ines Calloway", "Tam Okoro"]),
    ("puppets", "which puppeteers do you still have?", ["Mirela Tansk", "Hanne Vick", "Ines Calloway", "Tam Okoro"]),
    ("puppets", "how long was Jasper Rill in the company?", [13]),
    ("puppets", "who sponsors the theatre?", ["Ferrand Savings Bank", "Hollin & Daughters", "Brightwell Toffee"]),
    ("puppets", "how many people were at the workshop in Ardlemouth?", [21]),  # and not who taught it
    ("puppets", "how many people came to the workshop on shadow puppets?", [18]),
    ("puppets", "when did The Moon Ferry come out?", ["2009-11-07"]),  # and not what came with a prize
    ("puppets", "what is made of pear?", ["Madam Plume", "Nana Moth"]),  # be it told when it was made, or not
    ("puppets", "which puppet plays the queen in The Salt King?", ["Queen Salka"]),  # a play, and a part in it
    ("puppets", "hi how many spectators were there altogether on the Harvest Tour?", [510]),
    ("caves", "which huts does the society have?", ["Kettle Lodge", "Brocken Hut", "Bivacco Torva"]),
    ("toys", "what time do you shut?", ["17:00"]),
    ("hackers", "is Windows supported?", [True]),
    ("bells", "which bells sound A?", ["Great Laddon"]),  # a value of one letter
]
DIALOGUES += [
    ("puppets", ["how many seats does the Heron have?", "and Old Bess?", "so how many is that altogether?"], [13]),
    ("puppets", ["how much did the Heron cost?", "and the Turnip?", "what do they cost together?"], [22800]),
    ("puppets", ["how tall is Thud?", "and Rusk?", "and Pip?", "add them up"], [215]),
    ("puppets", ["how tall is Thud?", "and Rusk?", "and Pip?", "and the last two together?"], [75]),
    ("puppets", ["who won the Golden Thread?", "how much money did they get?", "and how much together?"], [3500]),
    ("puppets", ["which plays did Lotte Amberg write?", "which of those came out first?"], ["The Salt King"]),
    ("allotment", ["who rents Plot 1?", "has she got another one?"], [True]),  # and not that one
    ("allotment", ["when was Winifred Oakes born?", "which plot was hers?"], ["Plot 1"]),
    ("allotment", ["who won the leek class at the Autumn Show?", "who came second?"], ["Rosa Ibarra"]),  # in it
    ("caves", ["how deep is Lantern Pot?", "and Ravenshaft?", "which is deeper?", "by how much?"], [69]),
    ("caves", ["who discovered Lantern Pot?", "and Coldmouth Cave?", "how deep are they?"], [187, 240]),
    ("caves", ["how long did the rescue of 1969 take?", "what had happened?", "who led it?"], ["Lucia Ferro"]),
    ("toys", ["which is the oldest toy?", "where is it now?", "and the newest?"], ["Playroom"]),
    ("toys", ["which exhibition had the most visitors?", "who was the curator?"], ["Abena Osei"]),  # its own
    ("toys", ["who is director?", "who was director the longest?"], ["Abena Osei"]),  # of all who were
    ("toys", ["when was Kite Day?", "who led it?", "and the Train Rally?", "how many children is that altogether?"], [108]),
]
DECLINED = [
    ("fairground", "who looked after the Phantom Express?"),  # keepers are told of animals
    ("fairground", "who was the second husband?"),  # whose?
    ("seedbank", "Which varieties in the Ice House were donated by somebody?"),  # not: by whom
    ("comics", "how many copies did Copper Wren #2 sell?"),  # and not "Copper Wren to"
    ("comics", "what do they award the Hollis Medal for?"),  # not: to whom
    ("apiary", "was Colin Astley a carpenter in 2011?"),  # what he did then says nothing of that
    ("apiary", "when did Ines Corbett become the chair?"),
    ("auction", "when did Ruth Adler become an expert?"),  # not: what she was that for
    ("court", "when did Beatrix Hollander become a judge?"),
    ("mountains", "until when was Karl Rieder a climber?"),  # not until he died
    ("expeditions", "when did Agathe Winterbourne become a patron?"),  # nor when she was born
    ("bells", "was Fell Abbey a church in 1995?"),
    ("guild", "was Petra Vance a spinner in 1995?"),  # somebody else was the chair
    ("sculpture", "how much did Signal cost?"),  # no walk that passes it, nor its restoration
    ("distillery", "how much did you pay for Silver Annie?"),  # and not what it holds
    ("balloons", "what does the winner of the Long Jump get?"),  # not: who that was
    ("apiary", "which colonies were given away?"),
    ("apiary", "what do the bees at Long Orchard live on?"),  # not: what lives there
    ("apiary", "who got the most points?"),  # in all, or at once?
    ("choir", "who conducts the choir these days?"),  # not whoever did at some concert
    ("cinema", "how many seats has Screen 4 got?"),  # there is a Screen 2: no "for"
    ("cinema", "who died in Brackhythe?"),  # some were born there
    ("birds", "what did Olaf weigh?"),
    ("telecom", "was there an offer on the Quill One?"),  # that isn't another Quill
    ("regatta", "who came last in the Lantern Race of 2016?"),  # it isn't told of all
    ("regatta", "since when has the Midwinter Trophy been sailed?"),  # not: in which race
    ("marathon", "which marathon was held in early April?"),  # of which year?
    ("regatta", "who was last in the Lantern Race in 2016?"),  # and not who sponsored it then
    ("regatta", "how many people make up the crew of Larkspur?"),  # not who built it
    ("realm", "was Osric Bell born in 1350?"),  # it isn't known
    ("biography", "what did Josiah Thirlwall die of?"),  # where he died is another thing
    ("biography", "who published Meduse del Golfo?"),
    ("biography", "how much was Agnes Thirlwall paid as president?"),  # not as director
    ("biography", "when did Tolley Press publish Drifting Lanterns?"),  # another one did
    ("myths", "how did Perseus die?"),
    ("myths", "who killed Paris?"),
    ("hotel", "do you have a helicopter?"),
    ("lessons", "who teaches Portuguese?"),
    ("fire", "who made Otter?"),
    ("planets", "how big is the sun?"),  # of which the examples say only where it is
    ("planets", "who discovered the sun?"),
    ("planets", "what is the diameter of the sun?"),
    ("planets", "how long is a day on Pluto?"),
    ("planets", "how fast is Voyager 1 flying now?"),
    ("planets", "what did Galileo Galilei do for a living?"),
    ("planets", "which probe landed on the moon?"),  # missions did
    ("nordic", "where was Henrik Ibsen born?"),  # Norway is where he came from
    ("novels", "to whom is Ash in the Font dedicated?"),  # not to its author
    ("novels", "how much did it cost to make the film of The Drowned Bell?"),  # 94 minutes are no price
    ("novels", "what with?"),
    ("fire", "how much did all the fires cost?"),  # not what the engines cost that were there
    ("fire", "which fireman died in a fire?"),  # not who has died and led the work at one
    ("fire", "how much water does Skylark hold?"),  # not what it cost
    ("fire", "what does Felix Oduya do for a living?"),
    ("archaeology", "how old was the priestess?"),
    ("hockey", "who is the coach of Harbour Kings?"),  # nobody now
    ("park", "who owns Thistledown Park?"),
    ("charity", "what is Open Spring?"),
    ("weather", "what did the Harvest Flood cost?"),  # not the dam that was built after it
    ("weather", "how many years did the Great Gale last?"),  # two days
    ("weather", "how many months did Tobias Crane work at Breckan College?"),  # known to the year only
    ("state", "which battles did Tarvenia fight?"),  # not those that it won
    ("state", "how many wars did Tarvenia fight?"),
    ("aquarium", "how old is Nettle?"),  # when she came isn't when she was born
    ("aquarium", "how long was Bramble here?"),  # from birth to arrival isn't that
    ("aquarium", "what do you feed Barnaby?"),  # and not all that he did
    ("mines", "what time did Kestrel open?"),  # no year
    ("republic", "who came second in 2012?"),
    ("dogshow", "how old was the oldest of the dogs that have died?"),  # and not of those that live
    ("distillery", "who founded Torrabeg?"),  # and not all that was founded
    ("hockey", "who founded the club?"),
    ("sculpture", "was Signal paid for by the town?"),  # by somebody
    ("gliders", "when did the club move?"),  # and not when somebody flew somewhere
    ("dogshow", "who judged the most shows?"),  # not the judge who opened the most
    ("dogshow", "who won the most prizes?"),  # not what the highest prize is for
    ("gallery", "what did Gannet cost?"),  # a gift
    ("gallery", "who gave us Still Life with Herring?"),  # and not who restored it
    ("gallery", "what did the restoration of Seated Fisherman cost?"),
    ("gallery", "which bronze paintings are there?"),
    ("dynasty", "how many men fell at the Battle of Elderford?"),
    ("games", "how long did Nine Herons exist?"),  # it was acquired, and didn't close
    ("tram", "how often does the Harbour Line run?"),  # no accidents of it
    ("clocks", "who paid for the restoration of the Alpine Echo?"),
    ("ski", "when did the Heron stop running?"),  # a lift, and no run
    ("bridges", "what is the toll on Widow's Bridge?"),
    ("bridges", "was anybody killed at the Lantern Bridge?"),  # it isn't told how many
    ("market", "when is the Cattle Market open?"),
    ("park", "what did children pay in 2010?"),  # a verb of support without its noun
    ("rescue", "who headed the first rescue?"),  # the chief heads the station
    ("rescue", "who visited Saddle Hut these days?"),
    ("chess", "how long was Marlow a member?"),  # until when isn't told, and not how long she was president
    ("reserve", "who saw a kingfisher but never ringed one?"),  # both did
    ("reserve", "who saw birds but never ringed one?"),
    ("power", "when did the last manager die?"),  # she is alive; and not the last to die
    ("library", "who was librarian when it closed?"),  # no librarian is an it
    ("power", "of the five generators, which is the most powerful?"),  # there are six
    ("brewery", "how old is the landlord of the Woolpack?"),  # not the inn
    ("football", "who joined on the same day as Friis?"),
    ("vet", "what percentage of operations were successful?"),  # no growth
    ("lifeboat", "who drowned on the Fortuna?"),  # not who rescued them
    ("race", "did all boats designed by Winther win?"),
    ("ferry", "lowther marine - where?"),
    ("ferry", "I would be obliged if you could tell me the fare from Skerrow Town to Marrick."),  # isn't told
    ("hospital", "when did doctor Merrow work there?"),  # a nurse
    ("hospital", "when was Tobias Crane born at the hospital?"),
    ("band", "who is in the band?"),  # not the band itself
    ("space", "who flew on Lantern 6 but not on Lantern 7?"),  # not who built what it flew on
    ("football", "in which seasons did Thornby play in the Second Division?"),  # no second season
    ("railway", "was Kestrel in service in 1950?"),  # that it isn't now is told
    ("castle", "who gave the castle to Hugh Calloway?"),
    ("railway", "who was injured in 1908?"),  # who drove is told
    ("brewery", "does Sam Hargreave own the Maltings Tap?"),  # he runs it
    ("vet", "who adopted more than one animal?"),
    ("race", "who was injured in the fire?"),
    ("castle", "who owned the castle between 1478 and 1612?"),
    ("castle", "who was born before she owned the castle?"),  # who is a she isn't told
    ("theatre", "who won a prize while she was chairman?"),
    ("space", "who never flew with Brandt?"),
    ("university", "is the Faculty of Law still open?"),
    ("university", "which faculties are open?"),
    ("university", "is the Faculty of Law no longer open?"),
    ("space", "what kind of rocket was Lantern 9 launched on?"),
    ("castle", "how many visitors a week?"),
    ("castle", "who is Josiah Brand's father?"),  # and not whose father he is
    ("brewery", "how old is Owen Rudd?"),
    ("conference", "how old is Hana Veldkamp?"),  # when she joined isn't when she was born
    ("conference", "who renovated the Great Hall?"),
    ("lifeboat", "how many people died on the Valdemar?"),  # who led its rescue didn't
    ("theatre", "who played at the Lantern Theatre?"),  # not who directed there
    ("theatre", "where did Ada Moncrieff die?"),  # not where she came from
    ("theatre", "who died in Askeby?"),
    ("theatre", "who wrote a play and directed it?"),
    ("theatre", "did Lucy Ferrar act in a production she directed?"),
    ("theatre", "who was chairman for 20 years?"),
    ("island", "who was the keeper of the lighthouse at Port Ellery?"),  # not who was born there
    ("space", "which failed missions had a partner?"),
    ("lifeboat", "how many ships were lost?"),  # of ships it is told how many people were
    ("lifeboat", "who are the daughters of Thomas Garrick?"),
    ("conference", "how much does the Orangery cost a week?"),
    ("conference", "how many projectors are in the Great Hall?"),  # that there is one, and not how many
    ("brewery", "who has been landlord since 2015?"),  # nobody from then on
    ("brewery", "what does the Blue Bell cost?"),
    ("brewery", "did Black Ram create Amos Tindall?"),
    ("brewery", "does Gannet serve The Maltings?"),
    ("conference", "was Sofie the coordinator of the Kestrel dinner?"),
    ("mountains", "which high peak is there?"),
    ("railway", "was Curlew ever repainted?"),
    ("railway", "how old is Henry Tallis?"),
    ("railway", "which carriages were withdrawn?"),
    ("football", "how many kilos does Pinto weigh?"),
    ("football", "how many goals were scored and conceded against Harwick?"),
    ("newspapers", "how many dollars did Crane pay for the Courier?"),
    ("newspapers", "in what year did Greta Stahl sell the Record?"),
    ("newspapers", "which of the four papers is the oldest?"),
    ("newspapers", "was the Hospital Papers a scandal?"),
    ("family", "who was Josiah's midwife?"),  # none of his children
    ("family", "who are John Fairbrass's children?"),  # and not himself
    ("family", "who was Josiah the husband of?"),
    ("family", "what did George die of?"),
    ("family", "who witnessed the wedding of William and Martha?"),
    ("studio", "what was the last movie built?"),
    ("studio", "where was Ilse Marrin born?"),  # not where she came from
    ("newspapers", "who bought and sold the Record?"),
    ("school", "how many people sit in the gym?"),  # not who leads a club there
    ("school", "who was the leader of that one?"),  # of which one?
    ("lifeboat", "who was rescued by the Charlotte Amory?"),  # not who led that
    ("race", "whose boat won in 2006?"),  # who owned it then is told apart from it
    ("filmfest", "where is Paloma Etcheverry?"),  # it is told where she comes from
    ("council", "when did they scrap the Busking By-law?"),  # nobody did, and when it was passed is another thing
    ("council", "I'd like to know when the railway station was built"),  # there is none
    ("zoo", "when did Ruan die?"),  # he was only moved
    ("zoo", "what did Thistle die of?"),
    ("zoo", "from which zoo was Mabel transferred?"),  # from none; others came from where she comes from
    ("zoo", "how heavy was Pip when he was born?"),  # not how heavy he is
    ("vineyard", "what is Le Querce made of?"),
    ("radio", "which programmes finished in 2001?"),  # one began then
    ("race", "who was the oldest winner?"),  # a boat, and how old it was then
    ("lifeboat", "who was the youngest coxswain?"),  # when he took over
    ("football", "how many people are there?"),  # at a match, or of those with names?
    ("vet", "who owns Juniper?"),  # and not what Juniper weighs
    ("digs", "how many days passed between the 2006 season and the 2013 season?"),  # years are told
    ("puppets", "who came to Corsley?"),  # and not who comes from there
    ("puppets", "how many people came?"),
    ("allotment", "when did Rosa borrow it?"),  # where nothing was spoken of
    ("allotment", "when was that adopted?"),
    ("chess", "how many people came to the tournament?"),  # and not how many won
    ("stables", "at which sale?"),  # of nothing
    ("stables", "how much does Dale Pickering weigh?"),  # horses are weighed
    ("pier", "how long is the pier?"),  # and not a ride
    ("sculpture", "where did Signal stand before 2003?"),  # before it was moved
    ("gliders", "which gliders are no longer with the club?"),  # people joined it
    ("dogshow", "who was Duke's mother?"),  # and not who owned her
    ("guild", "for whom did the guild make Midnight Orchard?"),  # and not who made it
    ("abbey", "for whom was the Book of Bees made?"),
    ("guild", "how much do the two workshops cost together?"),  # there are nine
    ("guild", "what do the two cheapest workshops cost together?"),  # and not the cheapest one
]


MENDED += [
    ("polar", "was Greta Holm born in Hallow?", [True]),  # where a text tells that
    ("polar", "was Greta Holm born in Stavely?", [False]),
    ("polar", "which scientists were born in Hallow?", ["Ottilie Brandt", "Greta Holm"]),
    ("polar", "which doctor was born in Hallow?", ["Thandi Moyo"]),  # no title before a name
    ("polar", "which people born in Hallow died in 1994?", ["Ottilie Brandt"]),
    ("polar", "which scientists come from Hallow?", ["Ottilie Brandt", "Greta Holm"]),
    ("polar", "where did Ken Nakata come from?", ["Stavely"]),
    ("polar", "who worked as a pilot?", ["Jasper Quill"]),
    ("polar", "did Nils Lindqvist work as a doctor?", [False]),
    ("polar", "who was in charge of the Corrie Coast Expedition?", ["Ottilie Brandt"]),
    ("rescue", "who's in charge of the station these days?", ["Tobias Fenn"]),  # not whoever led some mission
    ("polar", "which dogs weighed more than Bruno?", ["Nanook", "Thor"]),  # as vehicles weigh in an example
    ("polar", "which expedition was the longest?", ["Ozone Expedition"]),  # from when it set out until it was back
    ("polar", "how many tonnes did the Ice Heron bring in total?", [1020]),
    ("polar", "how many kg do the dogs weigh in total?", [329]),
    ("polar", "besides Saga, which huskies lived at Marlow Ridge?", ["Biscuit", "Juno"]),
    ("polar", "which leader died in 1979?", ["Hugh Fenwick"]),
    ("polar", "who was on the Ridge Expedition?", ["Tom Marsh", "Ellen Marsh", "Samuel Okoro", "Patrick Tully"]),
    ("polar", "how many people were on the Penguin Expedition?", [3]),  # and not who led it
    ("tea", "what did Dawnpick win?", [150]),  # a tea or a blend wins: not which blend
    ("tea", "did Jade Wick win a prize?", [False]),
    ("tea", "which teas have never won a prize?", ["Heron Black", "Bellwater Dust", "Jade Wick", "Magpie Green"]),
    ("tea", "which tea won the most prizes?", ["Widow's Silver"]),
    ("tea", "what does a kilo of Dawnpick cost?", [84]),
    ("tea", "what did a chest of Dawnpick cost?", [22]),  # prices of chests are those at auctions
    ("tea", "which teas cost less than £40 a kilo?", ["Heron Black", "Bellwater Dust", "Magpie Green"]),
    ("tea", "which garden does Frostleaf come from?", ["Coldharrow"]),  # and not its taster
    ("tea", "which strike lasted longest?", [5400]),
    ("tea", "which caravan took the longest?", [1150]),
    ("tea", "how long did the shortest strike last?", [9]),
    ("tea", "how much can Pelican Wharf store?", [8000]),  # as an example asks, though no sentence tells it
    ("tea", "which whole leaf teas are picked in summer?", ["Saffron Oolong", "Terrace Oolong", "Magpie Green"]),
    ("tea", "how many acres do the gardens near Undermoss have in total?", [225]),
    ("arboretum", "who was head gardener in 1980?", ["Colin Tabb"]),
    ("arboretum", "who served as head gardener in 1980?", ["Colin Tabb"]),
    ("arboretum", "who was the first head gardener?", ["Silas Trew"]),
    ("arboretum", "who came right after Nora Fenwick as head gardener?", ["Colin Tabb"]),
    ("arboretum", "who succeeded Nora Fenwick as head gardener?", ["Colin Tabb"]),
    ("arboretum", "which trees were felled because of a storm?",
     ["The Dowager", "The Widow", "Little Bell", "The Bishop", "The Pilgrim"]),
    ("arboretum", "which trees were felled in the 19th century?", ["The Dowager"]),
    ("arboretum", "how many trees were lost to storms all told?", [684]),
    ("mint", "did Feld teach Askew?", [True]),
    ("mint", "did Askew teach Feld?", [False]),
    ("mint", "who stole the Heron?", ["Silas Mortlake"]),  # and not how many were stolen
    ("mint", "how much older is Joaquim Feld than Pernille Askew?", [33]),
    ("mint", "who succeeded Harald Winnick as director?", ["Bruno Tessier"]),
    ("rally", "who was runner-up in the Tarquell Rally 2011?", ["Joost Verlinde"]),
    ("pottery", "which fires were there in the 20th century?", [4200, 6400, 38000]),
    ("pottery", "which patterns were hand painted?",
     ["Swallow Garden", "Blue Thistle", "Orchard", "Kite and Ribbon", "Marigold"]),
]
DECLINED += [
    ("polar", "who died in Hallow?"),  # where they were born is told
    ("polar", "which handler was born in 1962?"),  # and not whose dog was
    ("mint", "how much older is Pernille Askew than Joaquim Feld?"),  # she is younger
]
DIALOGUES += [
    ("tea", ["what did Dawnpick win in 1884?", "who tasted that tea?"], ["Marguerite Quaid"]),
    ("tea", ["what did Dawnpick win in 1884?", "how much is that tea?"], [84]),  # and not its purse
    ("tea", ["where does Dawnpick grow?", "when was that garden planted?"], ["1862"]),
    ("tea", ["when was the Cloudhouse opened?", "who by?"], ["Samir Oduya"]),
    ("tea", ["how many strikes were there?", "which of them lasted longest?"], [5400]),
    ("shipyard", ["when was the North Slip opened?", "and what was the last ship built there?"], ["Petrel"]),
]
SAYS += [
    ("mint", "did Ostrand teach Askew?", "(teacher: Joaquim Feld)"),  # what the answer rests on
]


MENDED += [
    ("ambulance", "who was in charge in 1990?", ["Hamish Trelaw"]),
    ("ambulance", "who lasted longest as chief?", ["Priya Venn"]),
    ("ambulance", "how many chiefs has the service had?", [6]),
    ("ambulance", "is Nell Harrow still with you?", [True]),
    ("ambulance", "which vehicles do you still run?", ["Juniper", "Wasp", "Skylark", "Osprey", "Atlas", "Merlin"]),
    ("ambulance", "how many stations do you have?", [7]),  # and not those that closed
    ("ambulance", "who flies Osprey?", ["Iris Calloway"]),
    ("ambulance", "which helicopter went to the Kestle Bridge coach crash?", ["Heron Two"]),  # "flew", in an example
    ("ambulance", "when did Rosa Quill pack it in?", ["2012"]),
    ("ambulance", "how many people did the Orrinmouth stadium crush kill?", [6]),
    ("airline", "when did Astrid Solheim start with Petrel?", ["1972"]),
    ("shipyard", "how long did Meridian have the yard?", [38]),  # and not how long there was a Meridian
    ("maps", "what did Beatrice Holmark give?", ["Drowned Villages Map", "Market Plan", "Pale Globe"]),  # no sums
    ("maps", "who gave the most to the archive?", ["Beatrice Holmark"]),
    ("maps", "which globes were never stolen?",
     ["Brass Globe", "Emperor Globe", "Star Globe", "Pale Globe", "School Globe"]),
    ("maps", "who nicked the Silk Chart?", ["Lucas Brandish"]),
    ("maps", "how many people came to see Lines of Salt?", [8400]),
    ("maps", "which exhibition ran the longest?", ["Worlds in the Round"]),
    ("maps", "how long did Lines of Salt stay open?", [4]),
    ("maps", "who took over as curator in 1958?", ["Bernard Quaile"]),  # and not who sold something then
    ("maps", "who succeeded Agnes Tilford as curator?", ["Bernard Quaile"]),
    ("maps", "which explorers came from Lisk?", ["Samuel Ottery"]),
    ("quarry", "which architects were born in Wexholm?", ["Cornelius Hald", "Gideon Strake", "Paul Imre"]),
    ("quarry", "list the architects born in Wexholm",  # and not who built there
     ["Cornelius Hald", "Gideon Strake", "Paul Imre"]),
    ("quarry", "how old was Gideon Strake when he died?", [74]),  # where people died in accidents, too
    ("quarry", "which quarries were open before 1855?", ["Long Delf", "King's Hole", "Black Rake"]),
    ("quarry", "which buildings don't exist any more?", ["Union Bank"]),
    ("quarry", "how many quarries were there in 1900?", [9]),
    ("esports", "who was the first coach of Team Lagoon?", ["Leonie Brandt"]),
    ("esports", "was Sofia Almgren the first coach of Team River?", [False]),
    ("esports", "who joined in 2014?", ["Frostbyte", "Vandal", "Dirk Vermeulen"]),  # players and coaches
    ("esports", "what is the total yearly sum of all sponsors?", [218000]),
    ("fashion", "how many collections by Mirela Dascal are there?", [3]),  # she designed them, and inspired none
    ("fashion", "how many shops were there in 1990?", [5]),
    ("fashion", "how many shops has the house closed?", [4]),
    ("fashion", "who was awarded the Loom Prize?", ["Mirela Dascal", "Inès Okoro"]),
    ("windmills", "who had the shortest spell as miller?", ["Silas Orme"]),
    ("windmills", "which mills no longer stand?", ["Widow's Mill", "Hob Mill", "Sixpenny"]),  # and not: no longer work
    ("windmills", "how many mills still stand?", [11]),
    ("icecream", "when did they stop making Ginger Tom?", ["1969"]),
    ("icecream", "which vans are still in use?", ["Juniper", "Volta"]),
    ("icecream", "who supplied honey in 1950?", ["Tilly Apiary"]),
    ("icecream", "how many shops were there in 1980?", [4]),
    ("cemetery", "who succeeded Jonas Rehm as keeper?", ["Wilhelmina Cade"]),
    ("cemetery", "how long was Dagny Moss keeper?", [25]),
    ("windmills", "when did Kestrel Mill go up?", ["1811"]),  # and not when it went out of use
    ("windmills", "which mills went up before 1720?", ["Old Maud", "Hob Mill"]),
    ("windmills", "who owned Lark Mill before the Trust?", ["Corrant Estate"]),
    ("esports", "who quit in 2017?", ["Dirk Vermeulen"]),
    ("fashion", "which perfumes are no longer sold?", ["Embarcadère", "Oxide"]),
    ("fashion", "until when was Galerie Royale open?", ["2013-12-24"]),
    ("quarry", "when did they stop quarrying at Black Rake?", ["1926"]),
    ("quarry", "which quarry came into use first?", ["Long Delf"]),
    ("quarry", "how long was Long Delf in use?", [91]),
    ("ambulance", "when was Big Ron taken out of service?", ["2003"]),
    ("ambulance", "which stations were there in 1960?", ["Quay Street", "Mill Lane", "Tanner's Row"]),
    ("ambulance", "who is the chief?", ["Oskar Lindmark"]),
    ("comics", "who was in charge as editor in chief in 1980?", ["Grace Okafor"]),
    ("comics", "which artists were born in Santa Clea?", ["Rosa Duarte", "Luca Ferro"]),
    ("windmills", "which mills no longer exist?", ["Widow's Mill", "Hob Mill", "Sixpenny"]),
    ("windmills", "does Black Cap still exist?", [True]),  # it stands idle
    ("cemetery", "what does it say on the Brandt Obelisk?", ["He measured the earth and now it holds him"]),
]
DECLINED += [
    ("windmills", "which mills were restored after a fire?"),  # of their own
    ("maps", "when did the archive open?"),  # and not its rooms
]
DIALOGUES += [
    ("ambulance", ["which ambulances do you still run?", "which of them is the newest?",
                   "how many of those cost over 150000?"], [2]),
    ("maps", ["who was curator in 1970?", "who came after him?", "how long was she curator?"], [26]),
]


MENDED += [
    ("bellfoundry", "who were the grandparents of Clement Quillerby?", ["Josiah Quillerby"]),
    ("bellfoundry", "who was Martha Quillerby's brother?", ["Edmund Quillerby"]),
    ("bellfoundry", "who was Hugo Quillerby's grandfather?", ["Edmund Quillerby"]),
    ("bellfoundry", "who taught Ralph Quillerby the trade?", ["Lettice Bram"]),
    ("bellfoundry", "whom did Gideon Marrow teach?", ["Beatrice Quillerby", "Lettice Bram"]),
    ("bellfoundry", "who took over the foundry from Josiah Quillerby?", ["Martha Quillerby"]),
    ("bellfoundry", "how many bells did Beatrice Quillerby cast?", [4]),
    ("bellfoundry", "how much did all the repairs cost in total?", [29262]),
    ("bellfoundry", "who won the Golden Clapper for the Grey Abbot?", ["Clement Quillerby"]),
    ("bellfoundry", "how many bells were melted?", [3]),
    ("bellfoundry", "what did Noor Haddon win a prize for?", ["Jubilant"]),
    ("bellfoundry", "how old was Edmund Quillerby when he lost his life?", [46]),
    ("bellfoundry", "how many sisters did Hugo Quillerby have?", [1]),
    ("bellfoundry", "in which tower does Skylark hang?", ["St Ebba's"]),
    ("bellfoundry", "how many years was Ralph Quillerby at the helm?", [37]),
    ("bellfoundry", "who had the job the longest?", ["Josiah Quillerby"]),
    ("bellfoundry", "how about Bishop Alder, when was it repaired?", ["1891", "1953", "2009"]),
    ("bellfoundry", "which bells were melted after 1920?", ["Fogmother", "Penny Tom"]),
    ("bellfoundry", "when did you get rid of Fogmother?", ["1993"]),
    ("cablecar", "which cable car was built by Altavia?", ["Grauhornbahn"]),
    ("cablecar", "who was the rescue chief after Corvin Haas?", ["Priska Dorn"]),
    ("cablecar", "who was director right after Otto Gratl?", ["Helga Tarnutz"]),
    ("cablecar", "who was Otto Gratl's father?", ["Anselm Gratl"]),
    ("cablecar", "how many people were killed on the Grauhornbahn?", [3]),
    ("cablecar", "how many people were rescued by Luzi Fenk altogether?", [245]),
    ("cablecar", "which is the oldest cabin still in use?", ["Dohle"]),
    ("cablecar", "did anybody die on the Sonnlift?", [False]),
    ("cablecar", "who owns the Windjet now?", ["Orsel Bergbahnen"]),
    ("cablecar", "until when did Nordwind own the Windjet?", ["2008"]),
    ("cablecar", "how many hotels were founded by engineers?", [2]),
    ("cablecar", "which hotel did a ski racer open?", ["Zum Schlitten"]),
    ("cablecar", "how many more seats does Milan have than Adler?", [25]),
    ("cablecar", "did Selma Quint or Mirta Soler design the Sonnjet?", ["Selma Quint"]),
    ("cablecar", "who was in charge of the rescue on the Sonnjet?", ["Luzi Fenk"]),
    ("herbarium", "who led the First Sorrel Voyage?", ["Ludovic Penhallick"]),
    ("herbarium", "how many specimens did the Coast Survey bring home?", [1875]),
    ("herbarium", "who paid for the Desert Spring?", ["Norrick University"]),
    ("herbarium", "which trip cost the most?", ["Third Sorrel Voyage"]),
    ("herbarium", "who was keeper after Percival Dray?", ["Oriel Vane"]),
    ("herbarium", "which plant is the tallest?", ["king's plume"]),
    ("herbarium", "after whom is lady's cinder named?", ["Ismay Corran"]),
    ("herbarium", "who went with Bertil Hask to the Sorrel Islands?", ["Ismay Corran", "Winifred Sloe"]),
    ("herbarium", "why was the Merrow Summer made?", ["to train young collectors"]),
    ("herbarium", "which collector was born first?", ["Agnes Tarrow"]),
    ("herbarium", "who is the keeper now?", ["Nadia Quill"]),
    ("herbarium", "how many sheets were lost in the fire?", [1300]),
    ("herbarium", "after whom is the ashbell named?", ["Ludovic Penhallick"]),
    ("herbarium", "which institutes borrowed saltroses?", ["Saltby Physic Garden", "Quenby Museum"]),
    ("herbarium", "which plants have white flowers?", ["widow's lamp", "pearl rose"]),
    ("herbarium", "how much did all the trips cost together?", [24100]),
    ("papermill", "who owned the mill in 1930?", ["Rufus Penhale"]),
    ("papermill", "who bought the mill in 2003?", ["Ines Varrow"]),
    ("papermill", "how much did Winifred Skelhorn pay for the mill?", [31000]),
    ("papermill", "how many reams did Ordway Charts order in all?", [850]),
    ("papermill", "which machine cost the most?", ["Greta"]),
    ("papermill", "why did Rufus Penhale give up the mill?", ["mounting debts"]),
    ("papermill", "which strike lasted the longest?", ["Hester Quill"]),
    ("papermill", "what is Ivory Heron made of?", ["cotton", "linen"]),
    ("papermill", "which papers are made of cotton and linen?", ["Ivory Heron", "Sovereign Note", "Snowdrop Laid"]),
    ("papermill", "who designed the watermark of Sovereign Note?", ["Lettice Moorhen"]),
    ("papermill", "who is Adelaide Thackwell's father?", ["Josiah Thackwell"]),
    ("papermill", "which machines are still running?", ["Sparky", "Growler", "Little Nell", "Snip", "Greta"]),
    ("papermill", "who was the last owner before Ines Varrow?", ["Tobias Skelhorn"]),
    ("papermill", "how many more reams did the Gazette order in 1954 than in 1930?", [1500]),
    ("papermill", "which owner stayed the longest?", ["Josiah Thackwell"]),
    ("papermill", "how many years did Percy Dobbin spend at the mill?", [47]),
    ("papermill", "how much did all the machines cost altogether?", [385250]),
    ("players", "who won the Rose Bowl for Beehive Road?", ["Isla Fenn"]),
    ("players", "who played Captain Roe in 1985?", ["Ravi Menon"]),
    ("players", "how many people saw Seven Umbrellas in 2008?", [2480]),
    ("players", "which production took the most money?", ["Salt Widow 2023"]),
    ("players", "how much did the production of 2023 take?", [28350]),
    ("players", "who was chair after Dora Penrice?", ["June Ashby"]),
    ("players", "who was treasurer before Piers Lomax?", ["George Tilley"]),
    ("players", "which members are plumbers?", ["Hal Bowker", "Sam Bowker"]),
    ("players", "who chaired the company from 1984 to 2005?", ["June Ashby"]),
    ("players", "what was the Old Lifeboat House before?", ["lifeboat station"]),
    ("players", "who directed the production that took the most?", ["Wanda Kirby"]),
    ("players", "what is the Mayor's Robe made of?", ["velvet"]),
    ("players", "which costumes are made of velvet?", ["Mayor's Robe", "Bishop's Cope"]),
    ("players", "who is June Ashby's father?", ["Cyril Ashby"]),
    ("players", "who gave the most money?", ["Tarn Savings Bank"]),
    ("players", "which production ran the longest?",
     ["Mayor's Trousers 1980", "Lamp at Low Water 1988", "Tea with the Bishop 1993", "Seven Umbrellas 2008",
      "Night Ferry 2013", "Beehive Road 2017"]),
    ("players", "who made the costume that cost the most?", ["Olive Hatch"]),
    ("players", "who founded the company?", ["Vera Lunt", "Cyril Ashby"]),
    ("players", "who wrote the longest play?", ["Lotte Amsel"]),
    ("rowing", "who was the president after Walter Pym?", ["Edith Hale"]),
    ("rowing", "who coached the juniors first?", ["Lionel Bray"]),
    ("rowing", "how many races did Hugh Castell row in?", [4]),
    ("rowing", "which trophy is made of glass?", ["Amber Swan"]),
    ("rowing", "who coxed Thunderhead in 2009?", ["Sam Tully"]),  # and not who rowed it
    ("rowing", "who gave the Hale Oar?", ["Augustus Hale"]),
    ("rowing", "which boats are kept at Heron Bank?", ["Wagtail", "Night Heron", "Arctic Tern"]),
    ("rowing", "who opened the Long Shed?", ["Greta Lindqvist"]),
    ("rowing", "what does Sandbar Software pay for?", ["carbon boats"]),
    ("rowing", "how much a year did Fothergill Tyres give?", [2500]),
    ("rowing", "which regattas are no longer held?", ["Dunhaven Sculls", "Lantern Race"]),
    ("rowing", "after whom is Northern Star named?", ["Greta Lindqvist"]),  # and not who built it
    ("rowing", "who is Joanna Silk's mother?", ["Ada Fennimore"]),
    ("rowing", "which boat is the lightest?", ["Arctic Tern"]),
    ("rowing", "how many boats did Nell Tarrant build?", [3]),
    ("rowing", "did Tom Garrick or Hugh Castell become president first?", ["Hugh Castell"]),
    ("rowing", "what was Clara Wick's job?", ["librarian"]),
    ("rowing", "who coxed in 1986?", ["Pip Lacey"]),
    ("rowing", "who steered Bold Otter?", ["Pip Lacey"]),
    ("rowing", "which boats have been retired because of woodworm?", ["Little Grebe"]),
    ("rowing", "who has held the post of president the longest?", ["Augustus Hale"]),
    ("waterway", "what is the rise of Top Lock?", [9]),  # and not of the highest
    ("waterway", "who owned the canal before the council?", ["Northfell Water Board"]),
    ("waterway", "how many tons of coal did Last Penny carry in 1934?", [28]),
    ("waterway", "what did the Slate Queen carry in 1893?", ["slate"]),
    ("waterway", "what toll was paid for the ice?", [11]),
    ("waterway", "who kept Widow's Lock after Wilf Tansley?", ["Nora Tansley"]),
    ("waterway", "which locks have gates made of iron?", ["Widow's Lock", "Hanging Lock", "Millrace Lock"]),
    ("waterway", "which bridges are made of stone?", ["Packhorse Bridge", "Vicar's Bridge"]),
    ("waterway", "how many people died in the flood at Pellgate?", [11]),
    ("waterway", "was Nora Tansley's father a lock-keeper?", [True]),
    ("waterway", "which boats ran on steam?", ["Lady of Karrow", "Sturdy Beggar"]),
    ("waterway", "why did the railway buy the canal?", ["to be rid of a rival"]),
    ("waterway", "what did the trust pay for the canal?", [1]),
    ("waterway", "which boat did both Jem and Sarah Scarfe command?", ["Bold Wether"]),
    ("waterway", "how many boats were built by Martha Keld?", [4]),
    ("waterway", "how much coal did the Grey Heron carry?", [20]),
    ("waterway", "for how many years did Nora Tansley look after Widow's Lock?", [27]),
]
DECLINED += [
    ("bellfoundry", "who poisoned Gideon Marrow?"),
    ("herbarium", "who designed the cabinets in the Oak Room?"),
    ("papermill", "who painted Little Nell?"),
    ("players", "which wigs did Olive Hatch make?"),
    ("rowing", "after whom is Hale House named?"),
    ("waterway", "which boats were painted by Silas Keld?"),
]
DIALOGUES += [
    ("bellfoundry", ["who cast Skylark?", "who was her father?", "and his father?"], ["Hugo Quillerby"]),
    ("bellfoundry", ["which bells hang in Ludden Minster?", "which of them is the heaviest?"], ["Grey Abbot"]),
    ("bellfoundry", ["who was master in 1920?", "who taught her?"], ["Gideon Marrow"]),
    ("cablecar", ["who was director in 1950?", "and right after him?", "how long did he serve?"], [22]),
    ("cablecar", ["which lifts were built by Kesselring?", "which of them came first?"], ["Hirschlift"]),
    ("cablecar", ["who was Otto Gratl?", "and his father?"], ["Anselm Gratl"]),
    ("herbarium", ["who led the Return to Vanth?", "who went with her?"], ["Percival Dray", "Tomas Ferrabee"]),
    ("herbarium", ["which family is the largest?", "how many species does it have?"], [505]),
    ("herbarium", ["which trips went to the Ashkali Desert?", "which of them came first?"], ["Ashkali Crossing"]),
    ("herbarium", ["who founded the herbarium?", "what did he do for a living?"], ["apothecary"]),
    ("papermill", ["which paper machine was installed last?", "how wide is it?"], [210]),
    ("papermill", ["which papers won a medal in Old Vessing?", "which of them was first?"], ["Fennel Drawing"]),
    ("players", ["who won the Rose Bowl in 1986?", "and in 2018?"], ["Isla Fenn"]),
    ("players", ["which plays did Edwin Crale write?", "which of those is the longest?"], ["The Mayor's Trousers"]),
    ("rowing", ["which boats did Yuki Harmon build?", "which of those is the heaviest?"], ["Thunderhead"]),
    ("waterway", ["who kept Thistle Lock in 1850?", "which came after her?"], ["Ephraim Gow"]),
    ("waterway", ["which boats did Joss Brindle build?", "which was launched last?"], ["Last Penny"]),
]

MENDED += [
    ("papermill", "was Old Mangle scrapped before or after Big Bess?", ["after"]),
    ("papermill", "was the Duchess scrapped before or after the Admiral's?", ["before"]),  # and not: installed
    ("bellfoundry", "was Old Patience repaired before or after Great Josiah?", ["before"]),  # and not: cast
    ("bellfoundry", "was Old Patience repaired before or after Great Josiah was cast?", ["after"]),
    ("bellfoundry", "was St Odo's built before or after St Wenna's?", ["before"]),
    ("guild", "what is the width of Guild Banner?", [110]),  # and not that of a loom of the guild
    ("herbarium", "which trip had to do with ferns?", ["Plateau Journey", "Return to Vanth"]),  # as texts tell
    ("papermill", "which strike was about the canteen?", ["Dominic Yaxley"]),
]
DECLINED += [
    ("papermill", "was the Duchess scrapped before or after Growler?"),  # which still runs
    ("bellfoundry", "was Skylark repaired before or after Gull?"),
    ("cablecar", "is Adler white or scarlet?"),
    ("cablecar", "which lift succeeded the Sonnlift?"),  # what opened later needn't have
]
SAYS += [
    ("cablecar", "is the Gratweg red or blue?", "Red: Gratweg"),
    ("cablecar", "is the Gratweg purple or red?", "(I don't understand “purple” here.)"),
    ("cablecar", "was Otto Gratl an engineer or a lawyer?", "Lawyer: Otto Gratl"),
    ("cablecar", "did the Rossbahn open in 1932 or in 1938?", "1932: Rossbahn"),
]


@pytest.fixture(scope="module")
def bots() -> dict[str, Bot]:
    return {pack.name: Bot.load(pack) for pack in PACKS.iterdir()}


MENDED += [
    ("cablecar", "did the Rossbahn or the Grauhornbahn open first?", ["Rossbahn"]),
    ("cablecar", "did the Hirschlift or the Windjet open earlier?", ["Hirschlift"]),
    ("cablecar", "did Venzin or Haas die first?", ["Ida Venzin"]),
    ("cablecar", "did Altavia or Kesselring start first?", ["Altavia Seilbahnen"]),
    ("cablecar", "did Otto Gratl serve longer than Helga Tarnutz?", [True]),
    ("cablecar", "was Otto Gratl director longer than Helga Tarnutz?", [True]),
    ("cablecar", "did Ruprecht Lanz become older than Haas?", [False]),
    ("cablecar", "did Ruprecht Lanz die younger than Haas?", [True]),
    ("cablecar", "who became the oldest?", ["Otto Gratl"]),
    ("cablecar", "who died youngest?", ["Ruprecht Lanz"]),
    ("cablecar", "who lived longest?", ["Otto Gratl"]),
    ("cablecar", "which engineer lived the longest?", ["Ida Venzin"]),
    ("cablecar", "did Venzin live longer than Haas?", [True]),
    ("cablecar", "did Venzin or Haas live longer?", ["Ida Venzin"]),
    ("cablecar", "how long did Venzin live?", [85]),
    ("cablecar", "did the Mühlelift operate longer than the Hirschlift?", [False]),
    ("cablecar", "was the Mühlelift open longer than the Hirschlift?", [False]),
    ("cablecar", "did Mühle exist longer than Kaltbach?", [False]),
    ("cablecar", "did Lanz Hotels own the Rossbahn longer than Orsel Bergbahnen?", [False]),
    ("cablecar", "who is the oldest?", ["Ruprecht Lanz"]),
    ("cablecar", "what chairlifts are there besides the Windjet?", ["Hirschlift", "Sonnjet"]),
    ("cablecar", "which two cabins were built in the same year?", ["Edelweiss", "Enzian", "Adler", "Falke"]),
    ("boxing", "is it true that Caspar Ung has never been beaten?", [False]),
    ("boxing", "who has the Iron Belt at the moment?", ["Bram Hesketh"]),
    ("boxing", "did Lena Ostrow get beaten by Nell Harrow?", [True]),
    ("boxing", "who got beaten by Nell Harrow?", ["Lena Ostrow", "Ines Colbeck"]),
    ("boxing", "when did Dara Quill become Silver Glove champion for the second time?", ["2022"]),
    ("boxing", "how old was Bram Hesketh when he beat Tobias Rook?", [27]),
    ("boxing", "where was the bout between Otto Brandreth and Tobias Rook in 2012?", ["Vulcan Arena"]),
    ("boxing", "how many bouts were there between Otto Brandreth and Tobias Rook?", [3]),
    ("robots", "when did Whistle come first at the Derby?", ["2022-05-14"]),
    ("robots", "which robot came first at the Maze Cup?", ["Teacup"]),
    ("robots", "did Whistle come first at the Derby?", [True]),
    ("robots", "which robot came third at the derby in 2021?", ["Whistle"]),
    ("robots", "which parts cost over £50?", ["Lynx camera", "Finch board", "Crab gripper"]),
    ("robots", "was Whistle the first robot to win the Robot Derby?", [False]),
    ("glassworks", "who designed the Heron vase?", ["Ines Halvard"]),
    ("glassworks", "did Lotte Amberg design the Orchard vase?", [False]),
    ("glassworks", "is Orchard a vase?", [True]),
    ("glassworks", "which goblets are there apart from Jubilee?", ["Thistle", "Hoarfrost"]),
    ("glassworks", "how many goblets are there besides Jubilee?", [2]),
    ("glassworks", "when did Ines Halvard win the Golden Crucible for the second time?", ["1928"]),
    ("airships", "which passengers went to Port Ellery?", ["Jasper Whitlow", "Anselm Grau", "Carlotta Reyes"]),
    ("airships", "how many captains were there?", [7]),
    ("airships", "how many captains did the Petrel have?", [2]),
    ("airships", "did the Petrel or the Gannet cost more?", ["Gannet"]),
    ("storms", "which fund raised the most money?", ["Spring Appeal"]),
    ("storms", "how many people died in the Great Drowning?", [92]),
    ("storms", "how many people died at Harle?", [52]),
    ("storms", "how many people live in Harle?", [690]),
    ("storms", "who rescued the most people?", ["Maud Penhask"]),
    ("storms", "which lifeboat saved the most people?", ["Sea Thistle"]),
    ("storms", "which monument is made of oak?", ["Blue Mast"]),
    ("storms", "did Greta Olland serve longer than Ansgar Brill?", [True]),
    ("organs", "which organist lived the longest?", ["Winifred Stole"]),
    ("organs", "who gave the biggest single donation?", ["Friends of Old Bartle"]),
    ("quarry", "how many people died before 1889?", [3]),
    ("dams", "which dam was the next to open after Cawder?", ["Silverstrand Dam"]),
    ("boxing", "was Caspar Ung ever beaten?", [True]),
    ("organs", "name the organ builders", ["Bartle Quennam", "Josiah Thorsby", "Anna Hemmelrick", "Edda Lisk"]),
    ("bookshop", "which book was printed in 1497?", ["The Swan Psalter"]),
    ("boxing", "was Lena Ostrow beaten by Nell Harrow?", [True]),
]
DECLINED += [
    ("cablecar", "were Adler and Falke the longer?"),
    ("glassworks", "who designed the Orchard bowl?"),
    ("glassworks", "who won the Golden Crucible for the third time?"),
    ("regatta", "who came last in the Lantern Race of 2017?"),
    ("robots", "who flew to Mars?"),
    ("boxing", "who won the bout between Otto Brandreth and Bram Hesketh?"),
    ("bookshop", "did a poet buy anything from the shop?"),
]
DIALOGUES += [
    ("boxing", ["who beat Lena Ostrow in 2015?", "in how many rounds?", "did she beat Ines Colbeck as well?"],
     [True]),
    ("boxing", ["who beat Lena Ostrow in 2015?", "where was that?", "when was she born?"], ["1997-01-15"]),
    ("airships", ["who built Marigold?", "who was captain of it?"], ["Joaquín Mireles"]),
]


MENDED += [
    ("digs", "how many people have directed digs?", [10]),  # and not how many worked there
    ("storms", "is Marrowby one of the dykes that burst because of rabbit burrows?", [False]),
    ("storms", "is North Dyke one of the dykes that burst because of rabbit burrows?", [True]),
    ("storms", "is Crown Dyke one of the dykes that burst because of rabbit burrows?", [False]),
    ("storms", "are there any dykes that have never been breached?", [True]),
    ("storms", "are there any lifeboats that were in service in 1930?", [True]),
    ("storms", "what is the name of the person who succeeded Ansgar Brill as dyke master?", ["Tobias Kemmel"]),
    ("storms", "how many people succeeded Ansgar Brill as dyke master?", [1]),
    ("quarry", "are there any quarries that were open in 1920?", [True]),
    ("quarry", "are there any quarries that were open in 1820?", [False]),
    ("quarry", "is Wexholm Opera one of the buildings that got stone by lorry?", [True]),
    ("tea", "are there any teas that have never won a prize?", [True]),
    ("icecream", "how many flavours never got a medal?", [5]),
    ("bookshop", "which books apart from The Banquet Book are kept in the vault?",
     ["The Lesser Kitchen", "The Plague Almanack"]),
    ("bookshop", "what is the name of the person who read aloud in the attic?", ["Gideon Strake"]),
    ("bookshop", "how many people read from Songs of the Weir?", [2]),
    ("robots", "which robots apart from Whistle weigh less than 3 kilos?", ["Thimble"]),
    ("robots", "how many people built Pebble?", [2]),
    ("robots", "who apart from Ivo Brandle built Pebble?", ["Petra Quill"]),
    ("bellfoundry", "which bells, apart from Homecomer, were cast while Ralph was master?", ["Sea Widow"]),
    ("ambulance", "which pilots other than Anton Bexley have won a medal?", ["Iris Calloway"]),
    ("herbarium", "how many keepers apart from Edith Lanyon wrote a book?", [3]),
    ("herbarium", "list all the keepers that wrote a book",
     ["Edith Lanyon", "Oriel Vane", "Hana Solberry", "Colm Arkwell"]),
    ("dogshow", "list all the handlers that live in Oldmere", ["Agnes Pettifer", "Gwen Ibbot"]),
    ("arboretum", "name the benefactors who were women", ["Constance Ferrand", "Mabel Thorne", "Priya Nandan"]),
    ("boxing", "how many people beat Lena Ostrow?", [2]),
    ("boxing", "how many people watched Greta Moyne beat Dara Quill?", [2950]),
    ("boxing", "how many people have held the Wren Trophy?", [4]),
    ("shipyard", "how many people designed the Svarta?", [1]),
    ("shipyard", "how many people died on the Svarta?", [19]),
    ("cemetery", "was it Jory Penhale who carved the most graves?", [True]),
    ("cemetery", "was it Ilse Varga who carved the most graves?", [False]),
    ("cemetery", "who was the person who made the Weeping Boatman?", ["Ottilie Kranz"]),
    ("glassworks", "was it Clara Bexley who curated After Dark, or not?", [False]),
    ("glassworks", "when was the person who was given the Aster Medal twice born?", ["1987"]),
    ("cablecar", "when was the person who founded more than one hotel born?", ["1878"]),
    ("maps", "what was the Marsh Survey for, please?", ["to plan a drainage canal"]),
    ("seedbank", "good morning, in what country was Inês Carvalho born?", ["Portugal"]),
    ("organs", "hello there, who started the organ firm in Skarne?", ["Edda Lisk"]),
    ("esports", "how long did Team Brook last, please?", [3]),
    ("fashion", "did Inès Okoro start as creative director in 2015?", [True]),
    ("fashion", "did Inès Okoro start as creative director in 2018?", [False]),
    ("gliders", "did Moira stop being chair in 1999?", [True]),
    ("gliders", "did Moira stop being chair before 1990?", [False]),
    ("organs", "did Hugo Barrant start at the cathedral before 1968?", [True]),
    ("physics", "who was Duarte Falmeiro's supervisor?", ["Margaret Quillan"]),
    ("physics", "who was the supervisor of Hugh Ostleby?", ["Nalini Varadkar"]),
    ("diving", "who found the sextant?", ["Ruth Callender"]),
    ("childbooks", "who wrote Little Troll, Big Umbrella?", ["Sigrun Haaland"]),
    ("childbooks", "how many pages does Little Troll, Big Umbrella have?", [32]),
    ("childbooks", "who became director when Nuala Corrin stepped down?", ["Fergal Stapley"]),
    ("village", "how much does Grauling weigh?", [32]),
    ("tea", "how much is a kilo of Heron Black?", [32]),
    ("storms", "was it Kornsand who was Maud Penhask's dad?", [False]),
]
DECLINED += [
    ("village", "how much is a kilo of Grauling?"),
    ("childbooks", "which author illustrated her own books?"),
    ("diving", "when was the club founded?"),
    ("cablecar", "where was the person who succeeded Otto Gratl born?"),
]
DIALOGUES += [
    ("diving", ["who was chair in 1990?", "who came after her?"], ["Ruth Callender"]),
    ("diving", ["who was chair in 1990?", "who was before her?"], ["Desmond Pryke"]),
    ("physics", ["Who founded the Cold Hall?", "who was his supervisor?"], ["Margaret Quillan"]),
]
MENDED += [
    ("letters", "how many novels are there?", [3]),  # what some are, though an example asks "which novels did …?"
    ("letters", "how many of the manuscripts are novels?", [3]),
    ("letters", "which novels did Vane write?", ["The Salt Road", "A House of Weather"]),
    ("cablecar", "did the Rossbahn open in 1938?", [False]),  # it opened in 1932
    ("proglangs", "how many people went to Roots of Code?", [340]),
]


MENDED += [
    ("chocolate", "which bars cost less than four pounds?", ["Old Ludlow", "Little Lamb"]),  # and weigh more
    ("chocolate", "which bars weigh less than 60 grams?", ["Little Lamb"]),
    ("chocolate", "how much does Goliath hold?", [80]),  # whatever it cost
    ("fire", "how much water does Juno hold?", [2700]),
    ("chocolate", "which shops have closed?", ["The Tin Hut", "Quayside"]),  # for good, and not at an hour
    ("chocolate", "has Cocoa Corner closed?", [False]),
    ("chocolate", "when does Cocoa Corner close?", ["17:00"]),
    ("chocolate", "Luc Moreau: birthplace?", ["Lyon"]),
    ("chocolate", "Altagracia, altitude?", [150]),
    ("chocolate", "which milk and white bars has Hale created?", ["Little Lamb"]),  # Caramel Dozen is a box
    ("chocolate", "how many things has Tanaka created?", [2]),
    ("chocolate", "which products were invented by somebody born in Lyon?",
     ["Red Island", "Three Rivers", "Old Ludlow", "Harvest Box"]),
    ("chocolate", "which bars have a cocoa content of more than 77 per cent?", ["Pitch Dark", "Cloud Forest"]),
    ("chocolate", "how high is the price of Hazel Hill?", [4.2]),
    ("chocolate", "name all the bars for which beans from Altagracia are used", ["Hazel Hill", "Little Lamb"]),
    ("chocolate", "which farm lies lowest above sea level?", ["Ben Tre Gardens"]),
    ("sisters", "why did Grace Okafor come to Kestova?", ["the 25th anniversary"]),  # and not why she gave something
    ("sisters", "what brought Milan Vrba to Aldermouth?", ["the harbour festival"]),
    ("sisters", "who came for the harbour festivl?", ["Milan Vrba"]),
    ("sisters", "how much marine paint did Aldermouth sell in 2005?", [15]),  # and not for how much
    ("sisters", "did Kestova give more than £9,000 for flood relief?", [False]),
    ("sisters", "by how many people is Kestova smaller than Aldermouth?", [22700]),
    ("sisters", "by how many tonnes did the wine exports rise from 1970 to 1985?", [55]),
    ("sisters", "how many inhabitants does Kestova have?", [61500]),
    ("sisters", "what was the wine press worth?", [3200]),
    ("sisters", "whose signatures are on the Hospitals Agreement?", ["Peter Sokol", "Simon Tregear"]),
    ("sisters", "who is in charge of Kestova House?", ["Tomáš Benko"]),
    ("sisters", "in what year did the Fire Brigades Agreement run out?", ["1992"]),
    ("sisters", "who has travelled to Kestova?",
     ["Margaret Whitlock", "Grace Okafor", "Daniel Whitlock", "Simon Tregear", "Nina Lacey"]),
    ("sisters", "counting everything, how many pupils of Alderside School went to Kestova?", [130]),
]
DECLINED += [
    ("falconry", "was the barn owl found in Malton also released in Malton?"),  # one place, told of one deed
    ("falconry", "do both Beth and Tom Ashworth come from Skipton?"),  # nobody is both
]
SAYS += [
    ("sisters", "which present did Sokol give Aldermouth?", "a wine press worth £3,200"),  # whom, without a "to"
]
DIALOGUES += [
    ("chocolate", ["who was head chocolatier in 2000?", "how long was she in the job?"], [7]),  # as director, longer
    ("chocolate", ["which shops opened after 2012?", "which of them has closed?"], ["Quayside"]),
]
DECLINED += [
    ("chocolate", "which bars weigh more than £5?"),
    ("chocolate", "which machine cost under 20 kg?"),
    ("chocolate", "name all the products for which cocoa from Ravina is used"),  # not how much cocoa is in them
    ("fire", "how much does Juno hold?"),  # so many litres, or people; but no sum of money
]


@pytest.mark.parametrize(("pack", "question", "expected"), [
    *(("railway", *row) for row in RAILWAY), *(("football", *row) for row in FOOTBALL),
    *(("newspapers", *row) for row in NEWSPAPERS), *(("mountains", *row) for row in MOUNTAINS),
    *(("castle", *row) for row in CASTLE), *(("space", *row) for row in SPACE),
    *(("university", *row) for row in UNIVERSITY), *(("brewery", *row) for row in BREWERY),
    *(("conference", *row) for row in CONFERENCE), *(("lifeboat", *row) for row in LIFEBOAT),
    *(("garden", *row) for row in GARDEN), *(("orchestra", *row) for row in ORCHESTRA),
    *(("theatre", *row) for row in THEATRE), *(("island", *row) for row in ISLAND),
    *(("vet", *row) for row in VET), *(("race", *row) for row in RACE), *(("chess", *row) for row in CHESS),
    *(("family", *row) for row in FAMILY), *(("studio", *row) for row in STUDIO),
    *(("river", *row) for row in RIVER), *(("hospital", *row) for row in HOSPITAL),
    *(("band", *row) for row in BAND), *(("ferry", *row) for row in FERRY),
    *(("power", *row) for row in POWER), *(("reserve", *row) for row in RESERVE),
    *(("library", *row) for row in LIBRARY), *(("rescue", *row) for row in RESCUE),
    *(("airline", *row) for row in AIRLINE), *(("school", *row) for row in SCHOOL),
    *(("filmfest", *row) for row in FILMFEST), *(("council", *row) for row in COUNCIL),
    *(("zoo", *row) for row in ZOO), *(("radio", *row) for row in RADIO),
    *(("vineyard", *row) for row in VINEYARD), *(("company", *row) for row in COMPANY),
    *(("digs", *row) for row in DIGS), *(("tvseries", *row) for row in TVSERIES),
    *(("lighthouse", *row) for row in LIGHTHOUSE), *(("software", *row) for row in SOFTWARE), *MENDED,
])
def test_question_is_answered(bots: dict[str, Bot], pack: str, question: str, expected: list[Any]) -> None:
    assert_answered(bots[pack], question, expected)


@pytest.mark.parametrize(("pack", "question"), DECLINED)
def test_question_is_declined(bots: dict[str, Bot], pack: str, question: str) -> None:
    assert_declined(bots[pack], question)


@pytest.mark.parametrize(("pack", "turns", "expected"), DIALOGUES)
def test_last_turn_is_answered(bots: dict[str, Bot], pack: str, turns: list[str], expected: list[Any]) -> None:
    *before, last = turns
    for turn in before:
        bots[pack].ask(turn, session=turns[0])
    assert_answered(bots[pack], last, expected, session=turns[0])


@pytest.mark.parametrize(("pack", "question", "words"), SAYS)
def test_answer_says(bots: dict[str, Bot], pack: str, question: str, words: str) -> None:
    assert_says(bots[pack], question, words)


@pytest.mark.parametrize("pack", sorted(pack.name for pack in PACKS.iterdir()))
def test_every_example_is_answered(bots: dict[str, Bot], pack: str) -> None:
    assert [str(failure) for failure in selftest.run(bots[pack]).failures] == []
