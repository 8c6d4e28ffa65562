"""Four eyes: whether two signatures are by two people, each in their part, about the same words. Every refusal is a sentence."""

from __future__ import annotations

from collections.abc import Collection

from reviewer.seal.forms.values import Signer
from reviewer.seal.rosters.roster import Roster, moment
from reviewer.seal.statements.statement import Statement

SAME_KEY = "Author and reviewer signed with the same key. A second person must review it."
SAME_PERSON = "Author and reviewer are the same person, with two keys. A second person must review it."
OWN_WORK = "The reviewer wrote a part of this article since it was sealed last. Somebody who wrote none of it must review it."
OTHER_WORDS = "The review is not about the text, pictures and references that the author signed. The author must sign the present ones first."
OTHER_AUTHOR = "The review does not name the signature of the author. The author must sign the present text first."


def refusals(authored: Statement, approved: Statement, roster: Roster, edited_by: Collection[str] = ()) -> tuple[str, ...]:
    """Return why an approval does not count as one by a second person; empty where it does.

    `edited_by` are the persons who wrote revisions since the last seal, as far as the history at hand tells. Whether the signatures are over these
    statements is asked elsewhere; here they are taken at their word.
    """
    author, reviewer = authored.signer, approved.signer
    found = []
    if author.key == reviewer.key:
        found.append(SAME_KEY)
    elif _persons(author) & _persons(reviewer):
        found.append(SAME_PERSON)
    if reviewer.person in edited_by and author.person != reviewer.person:
        found.append(OWN_WORK)
    if approved.predicate.get("authorship") != authored.sha256 or Signer(**approved.predicate["signers"][0]) != author:
        found.append(OTHER_AUTHOR)
    elif not _about_the_same(authored, approved):
        found.append(OTHER_WORDS)
    found += [why for why in (may_sign(author, roster), may_sign(reviewer, roster)) if why]
    if moment(reviewer.at) < moment(author.at):
        found.append("The review is older than the author’s signature. Sign again, and look at the computer’s clock first.")
    return tuple(found)


def may_sign(signer: Signer, roster: Roster) -> str:
    """Return why a person may not sign in this role, with this key, at this time; empty where they may. Stolen keys are asked about elsewhere."""
    member, key = roster.member(signer.person), roster.key(signer.key)
    if member is None:
        return f"{signer.name} is not in the roster. Its owner can enter them."
    if key is None or key.person != signer.person:
        return f"The key of {signer.name} is not in the roster. Its owner can enter it."
    if signer.on_behalf_of:
        return _delegated(signer, roster)
    if signer.role not in member.roles:
        return f"{signer.name} may not sign as {signer.role}: the roster does not give them that part."
    if not key.holds(moment(signer.at)):
        return f"The key of {signer.name} was not valid on {signer.at[:10]}. The roster’s owner can enter a new one."
    return ""


def is_expired(signer: Signer, roster: Roster) -> bool:
    """Return whether all that is wrong with a signer is the time: the key, or the delegation, was not valid then."""
    key = roster.key(signer.key)
    if key is None or key.person != signer.person:
        return False
    known = any((one.person, one.of, one.role) == (signer.person, signer.on_behalf_of, signer.role) for one in roster.delegations)
    return not key.holds(moment(signer.at)) or (known and bool(_delegated(signer, roster)))


def _delegated(signer: Signer, roster: Roster) -> str:
    member, key = roster.member(signer.on_behalf_of), roster.key(signer.key)
    day = signer.at[:10]
    if member is None or signer.role not in member.roles:
        return f"{signer.name} signed for somebody who may not sign as {signer.role}."
    found = [one for one in roster.delegations if (one.person, one.of, one.role) == (signer.person, signer.on_behalf_of, signer.role)]
    if not found:
        return f"{signer.name} may not sign for {member.name}: the roster does not say so. Its owner can enter it."
    if not any(one.start <= day <= one.end for one in found):
        end = max(one.end for one in found)
        return f"{signer.name} could sign for {member.name} until {end}, and signed on {day}. The roster’s owner can enter a new time."
    if key is not None and not key.holds(moment(signer.at)):
        return f"The key of {signer.name} was not valid on {day}. The roster’s owner can enter a new one."
    return ""


def _persons(signer: Signer) -> set[str]:
    """Return whose part a signer takes: their own, and that of whom they stand for."""
    return {signer.person, signer.on_behalf_of} - {""}


def _about_the_same(authored: Statement, approved: Statement) -> bool:
    same = all(authored.predicate[name] == approved.predicate[name] for name in ("images", "references", "title", "language", "revision"))
    return same and all(approved.subjects.get(name) == value for name, value in authored.subjects.items())
