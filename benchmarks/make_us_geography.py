"""Write the facts of `packs/us-geography` from the tables of GeoQuery.

Takes a folder with the tables (state.csv, city.csv, river.csv, …); gives a `facts.yaml`, the same to the
byte whenever the tables are the same. The tables' values are taken as they stand: names in the spelling
that people write, numbers in the tables' units.

    python benchmarks/make_us_geography.py            # ../shared/geoquery → packs/us-geography/facts.yaml

For example, the row `alaska,401800,591000.0,usa,juneau,0.67986…` of state.csv becomes

    alaska: {name: Alaska, capital: juneau_alaska, population: 401800, area: 591000, …}
"""
import argparse
import csv
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT.parent / "shared" / "geoquery"
FACTS = ROOT / "packs" / "us-geography" / "facts.yaml"

Row = Mapping[str, str]
Value = str | list[str]

HEAD = """\
# The geography of the United States: the tables of GeoQuery, in its units, as they stand there.
# Written by benchmarks/make_us_geography.py out of those tables: change that script, not this file.
#
# What the tables hold to, and these facts with them:
# - people are as of 1980; areas of states are in square miles, those of lakes in square kilometres,
#   rivers in kilometres, heights in metres;
# - the District of Columbia stands among the states;
# - the cities are those of more than some 50,000 people. A smaller capital is known by name alone: it
#   has no people and no state here, so that it counts among the cities of neither.
language: en
title: the geography of the United States
about: [usa]
as_of: 1980
sources:
  geobase: {title: Geobase tables, publisher: "J. M. Zelle and R. J. Mooney, GeoQuery (1996)"}

kinds:
  country: {complete: true}
  state:
    asks: [which, what]
    complete: true
    symmetric: borders
    fields:
      capital: city
      population: number
      area: quantity square mile
      density: number
      borders: [state]
      country: {type: country, asks: where}
  city:
    asks: [which, what]
    complete: true
    fields:
      population: number
      state: {type: state, asks: where}
      country: country
  river:
    asks: [which, what]
    complete: true
    fields:
      length: quantity km
      through: {type: [state], asks: where}
      country: country
  lake:
    asks: [which, what]
    complete: true
    fields:
      area: quantity square km
      in: {type: [state], asks: where}
      country: country
  point:                         # the highest and the lowest point of each state, and mountains
    asks: [which, what, where]   # "where is the highest point?" wants its name
    complete: true
    fields:
      elevation: quantity m
      state: {type: state, asks: where}
      country: country

facts:
"""

SOURCE = "geobase"
SMALL_WORDS = frozenset({"of", "the"})
SPELLINGS = {"mckinley": "McKinley", "mcallen": "McAllen"}

# Other names that people use. No postal codes of states: "in", "or", "me" and "oh" are words.
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "usa": ("United States", "United States of America", "US", "U.S.", "U.S.A.", "America", "American",
            "the country", "the union", "the nation"),
    "district of columbia": ("D.C.", "DC"),
    "washington, district of columbia": ("Washington, D.C.", "Washington DC"),
    "new york, new york": ("New York City", "NYC"),
    "los angeles, california": ("LA", "L.A."),
    "philadelphia, pennsylvania": ("Philly",),
    "st. paul, minnesota": ("Saint Paul",),
    "st. louis, missouri": ("Saint Louis",),
    "st. petersburg, florida": ("Saint Petersburg",),
    "st. joseph, missouri": ("Saint Joseph",),
    "st. clair shores, michigan": ("Saint Clair Shores",),
    "fort worth, texas": ("Ft. Worth",),
    "fort lauderdale, florida": ("Ft. Lauderdale",),
    "st. francis": ("Saint Francis",),
    "wateree catawba": ("Wateree", "Catawba"),
    "st. clair": ("Saint Clair",),
    "st. elias": ("Saint Elias", "Mount Saint Elias"),
    "mount mckinley": ("Denali",),
}

# High points that are no mountains: a town, a county, a hill's name that says nothing of a mountain.
NO_MOUNTAINS = frozenset({"centerville", "tenleytown", "walton county", "franklin township",
                          "johnson township", "high point"})


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the pack's facts.yaml from GeoQuery's tables.")
    parser.add_argument("tables", nargs="?", type=Path, default=TABLES, help="folder of the tables")
    parser.add_argument("--out", type=Path, default=FACTS, help="file to write")
    options = parser.parse_args()
    if not (options.tables / "state.csv").is_file():
        print(f"{options.tables}: GeoQuery's tables (state.csv, …) aren't here", file=sys.stderr)
        return 2
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(facts(options.tables), encoding="utf-8")
    return 0


def facts(tables: Path) -> str:
    """The whole of facts.yaml."""
    state_rows, city_rows = table(tables, "state"), table(tables, "city")
    sections = {
        "country": [record("usa", "USA", OTHER_NAMES["usa"], {})],
        "state": list(states(state_rows, table(tables, "border_info"))),
        "city": list(cities(city_rows, state_rows)),
        "river": list(spread(table(tables, "river"), "river_name", "length", "through", "traverse")),
        "lake": list(spread(table(tables, "lake"), "lake_name", "area", "in", "state_name")),
        "point": list(points(table(tables, "highlow"), table(tables, "mountain"))),
    }
    return HEAD + "".join(f"  {kind}:\n" + "".join(f"    {line}\n" for line in lines)
                          for kind, lines in sections.items())


def table(tables: Path, name: str) -> list[Row]:
    """The rows of one table."""
    with (tables / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def states(rows: list[Row], borders: list[Row]) -> Iterator[str]:
    """One line for each state."""
    for row in rows:
        name = row["state_name"]
        neighbours = [key(border["border"]) for border in borders if border["state_name"] == name]
        yield record(key(name), title(name), OTHER_NAMES.get(name, ()), {
            "capital": key(row["capital"], name), "population": number(row["population"]),
            "area": number(row["area"]), "density": number(row["density"]),
            "borders": sorted(neighbours), "country": row["country_name"],
        })


def cities(rows: list[Row], state_rows: list[Row]) -> Iterator[str]:
    """One line for each city, and for each capital that is too small for the table of cities."""
    capitals = {(row["capital"], row["state_name"]) for row in state_rows}
    known = {(row["city_name"], row["state_name"]): row for row in rows}
    for name, state in sorted(known.keys() | capitals):
        values: dict[str, Value] = {}
        if (name, state) in capitals:
            values["is"] = ["capital"]
        if row := known.get((name, state)):
            values |= {"population": number(row["population"]), "state": key(state),
                       "country": row["country_name"]}
        yield record(key(name, state), title(name), OTHER_NAMES.get(f"{name}, {state}", ()), values)


def spread(rows: list[Row], name: str, size: str, field: str, column: str) -> Iterator[str]:
    """One line for each thing that has a row for every state that it lies in or runs through."""
    for thing in dict.fromkeys(row[name] for row in rows):
        own = [row for row in rows if row[name] == thing]
        yield record(key(thing), title(thing), OTHER_NAMES.get(thing, ()), {
            size: number(own[0][size]), field: [key(row[column]) for row in own],
            "country": own[0]["country_name"],
        })


def points(rows: list[Row], mountains: list[Row]) -> Iterator[str]:
    """One line for the highest and the lowest point of each state, and for each further mountain.

    A mountain that is a state's highest point ("mckinley", in the other table "mount mckinley") is
    one thing, by the name of the highest point.
    """
    listed = {(row["mountain_name"], row["state_name"]) for row in mountains}
    highest = {(bare(row["highest_point"]), row["state_name"]) for row in rows}
    for row in rows:
        name, state = row["highest_point"], row["state_name"]
        classes = ["high point"] if name in NO_MOUNTAINS else ["high point", "mountain"]
        also = [title(bare(name))] if (bare(name), state) in listed else []
        yield point(name, state, classes, row["highest_elevation"], also)
    for row in rows:
        yield point(row["lowest_point"], row["state_name"], ["low point"], row["lowest_elevation"])
    for row in mountains:
        if (row["mountain_name"], row["state_name"]) not in highest:
            yield point(row["mountain_name"], row["state_name"], ["mountain"], row["mountain_altitude"])


def point(name: str, state: str, classes: list[str], elevation: str, also: Iterable[str] = ()) -> str:
    """One line for a point, with the names that a mountain goes by ("McKinley", "Mt. McKinley")."""
    mounts = mount_names(name) if "mountain" in classes else ()
    return record(key(name, state), title(name), (*OTHER_NAMES.get(name, ()), *also, *mounts), {
        "is": classes, "elevation": number(elevation), "state": key(state), "country": "usa",
    })


def mount_names(name: str) -> list[str]:
    """What else a mountain is called. Only a name of one word takes "Mount": no "Mount La Plata"."""
    short = title(bare(name))
    takes_mount = name.startswith("mount ") or " " not in name.removeprefix("st. ")
    return [other for other in (f"Mount {short}", f"Mt. {short}") if takes_mount and other != title(name)]


def bare(name: str) -> str:
    """A mountain's name without what says that it is one: "mount mckinley" → "mckinley"."""
    return name.removeprefix("mount ")


def record(key: str, name: str, also: Iterable[str], values: Mapping[str, Value]) -> str:
    """One record on one line, in YAML's flow style."""
    parts: dict[str, Value] = {"name": name}
    if others := list(also):
        parts["also"] = others
    parts |= {field: value for field, value in values.items() if value}
    if values:
        parts["source"] = SOURCE
    return f"{key}: {{{', '.join(f'{field}: {written(value)}' for field, value in parts.items())}}}"


def written(value: Value) -> str:
    """A value in YAML: a list in brackets, a name with a comma in quotes."""
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return f'"{value}"' if "," in value else value


def key(*names: str) -> str:
    """A record's key: "st. louis", "missouri" → st_louis_missouri."""
    return "_".join(re.sub(r"[^a-z]+", "_", name).strip("_") for name in names)


def title(name: str) -> str:
    """A name in the spelling that people write: "district of columbia" → District of Columbia."""
    words = [SPELLINGS.get(word, word) if word in SPELLINGS or (word in SMALL_WORDS and place)
             else "-".join(part.capitalize() for part in word.split("-"))
             for place, word in enumerate(name.split())]
    return " ".join(words)


def number(text: str) -> str:
    """A number as the table has it, without a needless ".0"."""
    return text.removesuffix(".0")


if __name__ == "__main__":
    sys.exit(main())
