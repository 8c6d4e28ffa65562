"""Which rules a report was made under, as one short name: what was signed under another is asked anew."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.facts import Facts
from reviewer.model.hashes import sha256
from reviewer.model.house import NOBODY, House
from reviewer.rules.base import Rule


def name_of(rules: Sequence[Rule], facts: Facts, house: House) -> str:
    """Return the hash that names a rule set: ids, words and ranks of its rules, the knowledge they use, and the house they ask for.

    The house belongs to it, for a permission taken off the file brings questions back: what was signed is not what would be asked now.
    """
    digest = sha256(facts.version.encode())
    if house != NOBODY:
        digest.update(repr(house).encode())
    for rule in rules:
        digest.update(f"{rule.id}|{rule.name}|{rule.severity}|{rule.waiver}|{rule.message}|{rule.fix}\n".encode())
        digest.update("|".join(f"{kind}:{words}" for told in (rule.messages, rule.fixes) for kind, words in sorted(told.items())).encode())
    return digest.hexdigest()[:16]
