"""French as it is printed: what the words a person sees must not have."""

import re

# An address, a code of a batch, an hour: not sentences.
_NOT_WORDS = re.compile(r"https?://\S+|tcp://\S+|\d+\.\d+\.\d+\.\d+|\b[0-9a-f]{8,}\S*|/\S+")
_RULES = [
    (re.compile(r" [:;?!»%](?=\s|$)"), "a space that may break stands before a mark"),
    (re.compile(r"« "), "a space that may break stands after «"),
    (re.compile(r"\w[:;?!»](?=\s|$)"), "no space stands before a mark"),
    (re.compile(r"\bXOF\b|\bCFA\b(?<!FCFA)"), "the currency is FCFA"),
    # 1.2 Plan de campagne: the number of a row of the grid.
    (re.compile(r"(?!\b[1-6]\.[1-5](?: [A-ZÀÉ]|\.))\b\d+\.\d"), "a decimal has a comma"),
    (re.compile(r"\w’\w"), "the apostrophe is the straight one"),
    (re.compile(r"\b(?:d|l|qu|n|s|j|c)' "), "a word is lost after an apostrophe"),
]
_LEFTOVERS = re.compile(r"\{\{|\}\}|\{\d|Optional\(|\bnil\b|\bNaN\b|\bundefined\b")


def plain(text):
    """Words alone: every space is the same, and there is one of them."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def leftovers(text):
    """What a program leaves in a text it did not finish."""
    return [f"« {_around(text, found)} »" for found in _LEFTOVERS.finditer(text)]


def faults(text):
    """Each slip with the words around it."""
    text = _NOT_WORDS.sub("…", text)
    return [f"{why}: « {_around(text, found)} »"
            for rule, why in _RULES for found in rule.finditer(text)]


def _around(text, found):
    return text[max(0, found.start() - 30):found.end() + 20].replace("\n", " ")
