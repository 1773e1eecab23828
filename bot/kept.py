"""A pack made ready, kept between two starts of the program.

Takes the folder of a pack, and that of a cache; gives the pack's `Lexicon`, with all that its examples teach.
It is made anew unless the cache holds that of the very same files, made by the very same program; where
nothing can be kept, it is made anew each time. Like a module's bytecode, what is kept may be thrown away.

For example, the second `bot ask` about a pack reads no YAML.
"""
import contextlib
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from bot.compiled import write_whole
from bot.lexicon import Lexicon
from bot.pack import FACTS, INTENTS, load

PROGRAM = Path(__file__).parent
MADE_BY = ("", "languages", "vocabulary")  # the folders of the program whose files have a say in what is kept


def lexicon(folder: Path, shown: Path, cache: Path) -> Lexicon:
    """The lexicon of the pack in a folder, which is `shown` in places and messages. Raises `PackError`."""
    mark = _mark(folder, shown)
    kept = cache / f"{crc32(str(folder.absolute()).encode()):08x}.pickle"
    with contextlib.suppress(Exception):  # what is spoilt, or isn't there, may fail in any way
        known, ready = _read(kept)
        if known == mark:
            return ready
    from bot import teach  # it isn't needed for what is kept

    made = teach.taught(load(folder, shown=shown))
    made.work_out()
    with contextlib.suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(kept, pickle.dumps((mark, made)))
    return made


def _mark(folder: Path, shown: Path) -> list[Any]:
    """What must not have changed: the program, the folder, and each letter of the pack."""
    files = [_bytes(folder / name) for name in (FACTS, INTENTS)]
    return [sys.version_info[:], sorted(_program()), str(folder.absolute()), str(shown), *files]


def _bytes(path: Path) -> bytes:
    """What stands in a file of a pack; why it can't be read, the one who reads the pack will say."""
    with contextlib.suppress(OSError):
        return path.read_bytes()
    return b""


def _program() -> Iterator[tuple[str, int, int]]:
    for part in MADE_BY:
        with os.scandir(PROGRAM / part) as found:
            for file in found:
                if file.is_file():
                    known = file.stat()
                    yield file.path, known.st_size, known.st_mtime_ns


def _read(path: Path) -> tuple[list[Any], Lexicon]:
    """What a file holds. Raises anything if there is none, or if somebody else may have written it."""
    with path.open("rb") as file:
        if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
            raise PermissionError(path)
        mark, ready = pickle.load(file)
    return mark, ready
