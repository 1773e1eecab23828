"""Fills the lexicon of a pack.

Takes a `Pack` and its `Language`; gives the `Lexicon` as it is before the pack's examples have taught
anything (`bot.teach`): the language's words (`small`), the names of things (`names`), and the kinds and
fields (`declared`). What follows from all that, and from the examples, is added in the end (`derived`).
"""
from bot.language import Language
from bot.lexicon import Lexicon
from bot.model import Pack
from bot.vocabulary.declared import add_declared, add_kinds, add_posts, add_spellings, add_units
from bot.vocabulary.names import add_names, add_own, add_titles
from bot.vocabulary.small import add_language


def build(pack: Pack, language: Language) -> Lexicon:
    """The lexicon of a pack, before its examples have taught anything (`bot.teach`)."""
    lexicon = Lexicon(language, pack)
    add_language(lexicon)
    small, lexicon.words = lexicon.words, {}
    add_names(lexicon)
    add_own(lexicon)
    lexicon.small, lexicon.pack_words = frozenset(small), frozenset(lexicon.words)
    lexicon.words = small | lexicon.words
    add_titles(lexicon)
    add_kinds(lexicon)
    add_units(lexicon)
    add_declared(lexicon)
    add_posts(lexicon)
    add_spellings(lexicon)
    return lexicon
