"""The answer of `verify`, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from reviewer.seal.forms.values import Signer
from reviewer.seal.keys.phone_words import spoken
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, Verdict

_CONTENT = {
    Content.EXACT: "The article is the sealed one, byte by byte.",
    Content.CONTENT: "The article is the sealed one: the same words, links and pictures, in other markup.",
    Content.TYPOGRAPHY: "The words are the sealed ones but for quotes, dashes or fixed spaces:",
    Content.ALTERED: "The article is not the sealed one:",
    Content.NOT_FOUND: "The sealed article was not found in this page, or may be in several places of it.",
}
_LEVEL = {
    Level.VALID: "Every signature is valid, by a key the roster trusted at that time.",
    Level.UNTRUSTED: "The signatures fit, and nothing says whose they are.",
    Level.EXPIRED: "A signature was made when its key, or the right to sign for another, was not valid.",
    Level.REVOKED: "A key was reported stolen, and its signature may be the thief’s.",
    Level.WITHDRAWN: "The approval was withdrawn.",
    Level.INVALID: "The seal is not valid.",
    Level.NONE: "There is no seal.",
}


def as_text(verdict: Verdict, roster: Roster | None, words: Callable[[], Sequence[str]]) -> str:
    """Return the answer in lines for a person, the two levels first; `words` are what keys are read in over the telephone."""
    trust = verdict.trust
    count = f" ({trust.good} of {trust.good})" if trust.level is Level.VALID else ""
    lines = [f"{verdict.content.value} + {trust.level.value}{count}"]
    if trust.standing and verdict.status == 0:
        lines[0] += f": {trust.standing}"
    if trust.level is not Level.NONE and trust.statement is not None:
        lines.append(_CONTENT[verdict.content])
    lines += [f"  {line}" for line in verdict.differences]
    lines.append(_LEVEL[trust.level])
    lines += [f"  {reason}" for reason in trust.reasons if trust.level is not Level.NONE]
    for signer in trust.signers:
        lines += ["", *_signer(signer, words() if roster is None else ())]
    if trust.statement is not None:
        lines += ["", f"Seal: sha256:{trust.statement.sha256}"]
    if verdict.outside:
        lines.append(f"Words outside the sealed article: {verdict.outside:,}. The seal says nothing about them.")
    return "\n".join((*lines, *verdict.notes))


def _signer(signer: Signer, words: Sequence[str]) -> list[str]:
    name = ", ".join(part for part in (signer.name, signer.credentials) if part)
    instead = f" on behalf of {signer.on_behalf_of}" if signer.on_behalf_of else ""
    lines = [f"{name} ({signer.role}){instead}: {signer.meaning}, {signer.at} by the signer’s clock (UTC{signer.offset})"]
    lines.append(f"  key {signer.key}")
    if words:
        lines.append(f"  in words: {' '.join(spoken(signer.key, words))}")
    return lines


def as_json(verdict: Verdict, roster: Roster | None) -> str:
    """Return the answer for programs: version 1, to which keys are only added."""
    trust = verdict.trust
    told = {
        "version": 1,
        "status": verdict.status,
        "content": verdict.content.value,
        "signatures": trust.level.value,
        "standing": trust.standing if verdict.status == 0 else "",
        "seal": f"sha256:{trust.statement.sha256}" if trust.statement else None,
        "title": trust.statement.predicate["title"] if trust.statement else None,
        "signers": [dict(one._asdict()) for one in trust.signers],
        "reasons": list(trust.reasons),
        "differences": list(verdict.differences),
        "words_outside": verdict.outside,
        "roster": {"serial": roster.serial, "sha256": roster.sha256} if roster else None,
        "notes": list(verdict.notes),
    }
    return json.dumps(told, ensure_ascii=False, indent=1)
