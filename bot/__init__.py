"""A question-answering bot that answers from facts, shows them, and never guesses past a word.

    from bot import Bot
    Bot.load().ask("who first visited Peru?").text
"""
from bot.bot import Bot
from bot.errors import BotError, PackError
from bot.reading import Answer, Reading

__all__ = ["Answer", "Bot", "BotError", "PackError", "Reading"]
