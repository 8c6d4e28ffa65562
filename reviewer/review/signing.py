"""Sign-off: what a signature binds, and whether it still holds. Approval is computed, never stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.model.draft import Draft
from reviewer.model.hashes import sha256
from reviewer.model.judging import Judgement
from reviewer.model.review import Answer, Correction, SignOff
from reviewer.review.judging import NOBODY_JUDGED
from reviewer.review.people import name_key, same_person

NO_CORRECTIONS: Mapping[str, Correction] = {}
"""No reviewer has corrected what kind of source a reference is."""


def text_hash(text: str) -> str:
    """Return the SHA-256 of the draft's text, in hex."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def answers_hash(
    answers: Mapping[str, Answer],
    corrections: Mapping[str, Correction] = NO_CORRECTIONS,
    judged: Mapping[str, Judgement] = NOBODY_JUDGED,
) -> str:
    """Return the SHA-256 of the answers in force, of the sources' corrections and what was judged if there are any; their order does not matter."""
    import json  # noqa: PLC0415 - only a draft that is signed asks

    rows = [answers[fingerprint]._asdict() for fingerprint in sorted(answers)]
    rows += [corrections[key]._asdict() for key in sorted(corrections)]
    rows += [judged[key]._asdict() for key in sorted(judged)]
    return sha256(json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")).hexdigest()


def is_approved(
    signoff: SignOff | None,
    text: str,
    ruleset: str,
    answers: Mapping[str, Answer],
    corrections: Mapping[str, Correction] = NO_CORRECTIONS,
    judged: Mapping[str, Judgement] = NOBODY_JUDGED,
) -> bool:
    """Return whether the signature is by two people and speaks of exactly these words, rules, answers and corrections of sources."""
    return signoff is not None and not why_not(signoff, text, ruleset, answers, corrections, judged)


def why_not(
    signoff: SignOff,
    text: str,
    ruleset: str,
    answers: Mapping[str, Answer],
    corrections: Mapping[str, Correction] = NO_CORRECTIONS,
    judged: Mapping[str, Judgement] = NOBODY_JUDGED,
) -> str:
    """Return in a sentence why the signature does not hold for this draft; empty where it does."""
    if signoff.void:
        return signoff.void
    if not signoff.alone and (not name_key(signoff.author) or not name_key(signoff.reviewer) or same_person(signoff.author, signoff.reviewer)):
        return "The signature does not name two different people."
    if signoff.draft_hash != text_hash(text):
        return "The text is not the text that was signed."
    if signoff.ruleset != ruleset:
        return "The checks are not the ones this draft was signed under."
    if signoff.answers_hash != answers_hash(answers, corrections, judged):
        return "The answers, the kinds of its sources, or what was judged of it, are not the ones that were signed."
    return ""


def changed_blocks(signed: Sequence[str], draft: Draft) -> tuple[int, ...]:
    """Return the numbers of the blocks that are new or changed since the signature; a removed one shows as the block now in its place."""
    now = [block.key for block in draft.blocks]
    from difflib import SequenceMatcher  # noqa: PLC0415 - asked of a draft that was signed and has changed since

    head, tail = _shared_ends(signed, now)
    old, new = signed[head : len(signed) - tail], now[head : len(now) - tail]
    changed: set[int] = set()
    for tag, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "delete":
            changed.add(min(head + start, len(now) - 1))
        elif tag != "equal":
            changed.update(range(head + start, head + end))
    return tuple(sorted(number for number in changed if number >= 0))


def _shared_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many keys are the same at the front and, of the rest, at the back."""
    most = min(len(old), len(new))
    head = next((index for index in range(most) if old[index] != new[index]), most)
    rest = most - head
    tail = next((index for index in range(rest) if old[-1 - index] != new[-1 - index]), rest)
    return head, tail
