"""Every rule proves itself on its own examples: it fires on the bad one at the exact words and is silent on the good one and the traps."""

from __future__ import annotations

import re
import time

import pytest

from reviewer.model.span import HERE
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule
from tests.rules.kinds import expected
from tests.rules.reading import CONTEXT, FACTS, PARSER, READER, run

by_id = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
traps = pytest.mark.parametrize(
    ("rule", "trap"),
    [(rule, trap) for rule in RULES for trap in rule.traps],
    ids=[f"{rule.id}-{trap}" for rule in RULES for trap in rule.traps],
)


@by_id
def test_the_bad_example_is_found_at_its_exact_words(rule: BlockRule | DraftRule) -> None:
    text, ranges = expected(rule.bad)
    draft, found = run(rule, text)
    assert found, f"{rule.id} does not fire on its bad example"
    if ranges:
        spans = [draft.span(place) for place, _ in found]
        assert [(span.start, span.end) for span in spans] == ranges, [text[span.start : span.end] for span in spans]


@by_id
def test_the_good_example_is_silent(rule: BlockRule | DraftRule) -> None:
    draft, found = run(rule, rule.good)
    assert not found, [(draft.quote(place), hit.kind, dict(hit.values)) for place, hit in found]


@traps
def test_the_trap_is_silent(rule: BlockRule | DraftRule, trap: str) -> None:
    draft, found = run(rule, rule.traps[trap])
    assert not found, [(draft.quote(place), hit.kind, dict(hit.values)) for place, hit in found]


@by_id
def test_the_words_of_a_hit_can_be_filled_in(rule: BlockRule | DraftRule) -> None:
    for _, hit in run(rule, expected(rule.bad)[0])[1]:
        kind = hit.kind or ""
        title = rule.titles.get(kind, rule.title).format_map(dict(hit.values))
        message = rule.messages.get(kind, rule.message).format_map(dict(hit.values))
        rule.fix.format_map(dict(hit.values))
        assert len(title) < 50, title
        assert message.endswith((".", "”", "?")), message


@by_id
def test_words_for_people_are_plain(rule: BlockRule | DraftRule) -> None:
    words = (rule.title, rule.message, rule.fix, rule.why, *rule.messages.values(), *rule.titles.values(), *rule.fixes.values())
    for text in words:
        assert text.strip() == text and text, text
        assert "!" not in text
        assert not re.search(r"\b[A-Z]{2}\d{3}\b", text), text
        assert not re.search(r"\b(?:invalid|illegal|fatal|you failed|error)\b", text, re.IGNORECASE), text
    assert all(fix.endswith((".", "”")) for fix in (rule.fix, *rule.fixes.values()))
    assert rule.why.endswith(".") and rule.standard and rule.area
    for title in (rule.title, *rule.titles.values()):
        assert len(title) < 50, title
        assert not title.endswith("."), title


def test_ids_and_names_are_unique_and_well_formed() -> None:
    ids = [rule.id for rule in RULES]
    names = [rule.name for rule in RULES]
    assert len(set(ids)) == len(ids) and len(set(names)) == len(names)
    assert all(re.fullmatch(r"(?:CL|CI|SO|NU|DU|IM|SA|LA|ST)0\d\d", one) for one in ids)
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name) for name in names)


CUES = sorted({phrase for phrases in FACTS.phrases.values() for phrase in phrases})
UGLY = {
    "50,000 letters": "a" * 50_000,
    "9,000 brackets": "[" * 4_500 + "]" * 4_500,
    "9,000 numbered brackets": "word[1]" * 9_000,
    "20,000 raised digits": "word" + "¹²³⁴" * 5_000,
    "a long line of links": "[a](b)" * 6_000,
    "50 kB of cue words": " ".join((CUES * 50)[:8_000])[:50_000],
    "50 kB of one cue word": ("the cure guarantees that Johns Hopkins ") * 1_250,
    "50 kB of small sentences": "It helps. " * 5_000,
    "a thousand equal paragraphs": "\n\n".join(["The nurse watches your heart rate and your blood pressure all the time."] * 800),
    "a thousand near paragraphs": "\n\n".join(
        f"The nurse in room {n} watches your heart rate and your blood pressure all the time." for n in range(700)
    ),
    "a list of 700 entries": "Pain.¹\n\nFootnotes:\n\n"
    + "\n\n".join(f"[{n}] Doe J. Paper {n} of many on pain. J Pain. 2020;1:{n}." for n in range(1, 700)),
    "nothing": "",
    "only marks": "# \n\n> \n\n- \n\n![]()\n\n[^1]: \n\n---\n",
    "numbers": "12% of 3,400 and 5.5 mg/kg " * 1_800,
    "quotation marks": "“ ” ' \" " * 6_000,
}


@pytest.mark.parametrize("ugly", UGLY, ids=list(UGLY))
def test_every_rule_answers_fast_on_ugly_text(ugly: str) -> None:
    draft = PARSER.parse(UGLY[ugly])
    article = READER.read(draft)
    slow = {}
    for rule in RULES:
        started = time.process_time()
        if isinstance(rule, DraftRule):
            hits = list(rule.check(article, CONTEXT))
            assert all(hit.place.block != HERE for hit in hits)
        else:
            for passage in article.passages:
                if passage.zone in rule.zones:
                    assert all(hit.place.block == HERE for hit in rule.check(passage, CONTEXT))
        took = time.process_time() - started
        if took > 1:
            slow[rule.id] = round(took, 2)
    assert not slow
