"""Names as people write them: what of one is kept, and whether two mean the same person."""

from __future__ import annotations

import re
import unicodedata

_TITLES = frozenset(["dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev"])
_LETTERS = frozenset(
    {
        *("md", "do", "phd", "mbbs", "mbchb", "mb", "bs", "bch", "dds", "dmd", "dpm", "dc", "nd", "rn", "lpn", "np", "fnp", "dnp", "aprn"),
        *("crna", "cnm", "pa", "pac", "pharmd", "rph", "pt", "dpt", "ot", "otr", "slp", "psyd", "lcsw", "lmft", "lpc", "mph", "msc", "ms"),
        *("ma", "bsc", "ba", "bsn", "msn", "mscn", "edd", "jd", "mba", "facs", "facp", "faan", "facog", "faap", "fccp", "frcp", "frcs"),
        *("mrcp", "mrcgp", "franzcp", "esq", "jr", "sr", "ii", "iii", "iv"),
    }
)
LONGEST = 120
"""Letters of the longest name, or credentials, that a byline has room for."""
_JOINERS = frozenset("\u200c\u200d")
"""Letters nobody sees that some scripts need inside a word."""
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Kinds of letters, as Unicode names them, that show nothing or nothing anybody agreed on."""
_CAPITALS = re.compile(r"[A-Z][A-Za-z-]{0,6}[A-Z]|[A-Z]{1,8}")


def plain_name(name: str) -> str:
    """Return a name, or credentials, as it is kept: on one line, as long as a byline, without letters nobody sees that would turn or part it."""
    return " ".join(seen_letters(name).split())[:LONGEST]


def seen_letters(name: str) -> str:
    """Return a name without control and format characters, such as those that have the words behind them read backwards."""
    return "".join(one for one in name if one in _JOINERS or one.isspace() or unicodedata.category(one) not in _UNSEEN)


def same_person(one: str, other: str) -> bool:
    """Return whether two names are one person's, however they are cased, spaced, titled or followed by credentials."""
    first, second = name_key(one), name_key(other)
    return bool(first) and first == second


def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell people apart, in one order; empty where there is no name."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if unicodedata.category(mark) not in {"Mn", "Cf"})
    parts = [part.split() for part in plain.split(",")]
    words = _family_first(parts)
    bare = [re.sub(r"[^\w-]", "", word).casefold() for word in words]
    bare = [word for word in bare if word]
    while len(bare) > 1 and bare[0] in _TITLES:
        del bare[0]
    while len(bare) > 2 and bare[-1] in _LETTERS:  # Jack Ma and Anh Do are names
        del bare[-1]
    full = [word for word in bare if len(word) > 1]
    return tuple(sorted(full if len(full) > 1 else bare))


def _family_first(parts: list[list[str]]) -> list[str]:
    """Return the words before the first comma, and those after it that are no credentials (as in "Roe, Jane")."""
    words = list(parts[0])
    for part in parts[1:]:
        words += [word for word in part if not _is_credential(word)]
    return words


def _is_credential(word: str) -> bool:
    bare = word.replace(".", "").replace("(", "").replace(")", "")
    return bare.casefold().replace("-", "") in _LETTERS or _CAPITALS.fullmatch(bare) is not None
