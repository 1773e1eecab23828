"""The command line: takes the arguments of `bot`, gives the exit status of the command that they name."""


def main(argv: list[str] | None = None) -> int:
    """Run a command."""
    raise NotImplementedError
