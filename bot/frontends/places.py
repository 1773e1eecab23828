"""Where the bot keeps what is the user's: takes the name of a file, gives its path.

The places are those of the XDG base directory specification: `config.yaml` is
`~/.config/bot/config.yaml` unless `XDG_CONFIG_HOME` says otherwise, `history` is
`~/.local/state/bot/history` unless `XDG_STATE_HOME` does, the cache is `~/.cache/bot` unless `XDG_CACHE_HOME`
does.
"""
import os
from pathlib import Path

NAME = "bot"


def config_file(name: str) -> Path:
    """The path of a file that the user writes; it need not exist."""
    return _home("XDG_CONFIG_HOME", ".config") / NAME / name


def cache_folder() -> Path:
    """The folder of what may be thrown away at any time; it need not exist."""
    return _home("XDG_CACHE_HOME", ".cache") / NAME


def state_file(name: str) -> Path:
    """The path of a file that the bot writes; it need not exist."""
    return _home("XDG_STATE_HOME", ".local/state") / NAME / name


def private(path: Path) -> Path:
    """Make sure that a file is there and that nobody but the user can read it. Raises `OSError`."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_APPEND, 0o600))
    path.chmod(0o600)  # a file that was there before may have been readable to others
    return path


def _home(variable: str, default: str) -> Path:
    """The specification wants a path that isn't absolute to be ignored."""
    given = os.environ.get(variable, "")
    return Path(given) if Path(given).is_absolute() else Path.home() / default
