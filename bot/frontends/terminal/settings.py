"""What the user prefers: takes `config.yaml` from its place, gives `Settings`.

    color: auto     # or always, never
    keys: emacs     # or vi
    menu: 6         # lines kept free for the completion menu; 0 completes only on Tab
    history: true   # false keeps no lines for later conversations

What is typed on the command line wins over the file.
"""
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process

from bot.errors import BotError

COLORS = ("auto", "always", "never")
KEYS = ("emacs", "vi")
MENU_LIMIT = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences, with their defaults."""

    color: str = "auto"
    keys: str = "emacs"
    menu: int = 6
    history: bool = True


NAMES = tuple(field.name for field in fields(Settings))


def load(path: Path) -> Settings:
    """The settings in a file; the defaults if there is none. Raises `BotError`."""
    try:
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        raise BotError(f"{path}: {' '.join(str(error).split())}") from None
    if not isinstance(given, dict | None):
        raise BotError(f"{path}: expected lines like `keys: vi`")
    for name, value in (given or {}).items():
        _check(path, name, value)
    return replace(Settings(), **(given or {}))


def _check(path: Path, name: Any, value: Any) -> None:
    if name not in NAMES:
        nearest = process.extractOne(str(name), NAMES)
        raise BotError(f"{path}: there is no setting “{name}”; the nearest is “{nearest[0]}”")
    wanted = _refusal(name, value)
    if wanted:
        raise BotError(f"{path}: {name}: {value}: expected {wanted}")


def _refusal(name: str, value: Any) -> str:
    """What a setting has to be, if it isn't that."""
    match name:
        case "color":
            return "" if value in COLORS else ", ".join(COLORS)
        case "keys":
            return "" if value in KEYS else ", ".join(KEYS)
        case "menu":
            number = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MENU_LIMIT
            return "" if number else f"a number from 0 to {MENU_LIMIT}"
        case _:
            return "" if isinstance(value, bool) else "true or false"
