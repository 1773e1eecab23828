"""Where the default pack is: takes nothing, gives the folder that holds its two files.

In an installed package they are inside it (the build puts them there); in a working copy they are at
the root of the repository, beside the folder `bot/`.
"""
from pathlib import Path


def folder() -> Path:
    """The folder of `facts.yaml` and `intents.yaml` that are used when no other pack is named."""
    package = Path(__file__).parent
    installed = package / "default"
    return installed if installed.is_dir() else package.parent
