"""`python -m bot`: takes the arguments of the command `bot`, gives its exit status."""
import sys

from bot.cli import entry

sys.exit(entry())
