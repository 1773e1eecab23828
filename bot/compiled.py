"""YAML that comes with the program, kept parsed as Python keeps a module compiled.

Takes the path of a file that only changes with the program; gives what it holds: dictionaries, lists, texts,
numbers. What was parsed lies in `__pycache__` beside the file, marked with the file's size and its time of
change; where nothing can be written there, or must not be (`PYTHONDONTWRITEBYTECODE`), it is parsed anew.

For example, `load(Path("bot/languages/en.yaml"))["numbers"]` is `{"zero": 0, …}`.
"""
import contextlib
import os
import pickle
import sys
from pathlib import Path
from typing import Any


def load(path: Path) -> Any:
    """What a YAML file holds. Raises `OSError` if it can't be read, `yaml.YAMLError` if it is broken."""
    found = path.stat()
    mark = [found.st_size, found.st_mtime_ns]
    kept = path.parent / "__pycache__" / f"{path.stem}.pickle"
    with contextlib.suppress(Exception):  # what is spoilt may fail in any way
        known, data = pickle.loads(kept.read_bytes())
        if known == mark:
            return data
    import yaml  # costs more than all the rest of this

    data = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError):
            kept.parent.mkdir(exist_ok=True)
        write_whole(kept, pickle.dumps([mark, data]))
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        unfinished.write_bytes(data)
        unfinished.replace(path)
