"""Puts the pack at the root of the repository into the wheel, as the default pack of an installed `bot`.

Takes the build that is under way, gives it the files to add. A hook and not a table in pyproject.toml,
because an editable install reads the files where they stand and must not carry a stale copy of them.
"""
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DefaultPack(BuildHookInterface[Any]):
    """Adds `bot/default/` to a wheel (but not to an editable one)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds."""
        if version != "editable":
            for name in ("facts.yaml", "intents.yaml"):
                build_data["force_include"][name] = f"bot/default/{name}"
