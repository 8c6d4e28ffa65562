"""Words that label people by an illness or dwell on suffering."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.vocabulary import Drawn
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.exchange import instead
from reviewer.rules.places import cue, quoted

PREFERRED = {
    "suffering": "people with the condition, or people who have it",
    "sufferer": "people with the condition",
    "failing": "people whom the treatment did not help",
    "label": "a person with the condition",
    "wheelchair": "uses a wheelchair",
    "bedbound": "has to stay in bed",
    "identify": "are women, or are men",
    "older": "older people",
}

KINDS = {"failing": "failing", "older": "older", "identify": "identify", "wheelchair": "wheelchair", "bedbound": "wheelchair"}
"""The kind of hit that words of a class make, where it is one of its own."""
CLASSES = frozenset(PREFERRED)
PERSONS = Drawn(lambda known: frozenset(form for word in known.get("participant", ()) for form in (word.replace("(s)", ""), word.replace("(s)", "s"))))
OBJECT = 3
"""Within how many words of "suffered" stands the illness that is its object."""
PEOPLE = frozenset({"patients", "sufferers"})


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each labelling word outside quotations, with the form to prefer."""
    if passage.block.quoted or passage.block.kind is Kind.CODE:
        return
    people = "condition" in passage.cues and not PEOPLE.isdisjoint(passage.words.said)
    if not people and "suffered" not in passage.words.said and CLASSES.isdisjoint(passage.cues):
        return
    for line in passage.lines:
        if not CLASSES.isdisjoint(line.cues):
            yield from worded(passage, line, context)
        yield from suffered(passage, line)
        if people:
            yield from labelled(passage, line, context)


def worded(passage: Passage, line: Line, context: Context) -> Iterator[Hit]:
    """Yield the words of the knowledge file that label or dwell."""
    for name, preferred in PREFERRED.items():
        for pair in line.cues.get(name, ()):
            span = cue(passage, pair)
            shown = passage.block.text[span.start : span.end]
            other = "with" if shown == "suffering from" and follows_people(passage, pair, context) else instead(shown, context.facts)
            other = other if name != "older" or closes(passage, pair, context) else ""
            yield from told(passage, span, preferred, name, other)


def suffered(passage: Passage, line: Line) -> Iterator[Hit]:
    """Yield "suffered" with an illness for its object ("suffered acute back pain"); of an injury or a loss it only tells what happened."""
    words = passage.words
    for at in [at for at in range(line.first, line.last - 1) if words.text[at] == "suffered"]:
        befallen = any(at < first <= at + OBJECT + 1 for first, _ in line.cues.get("befallen", ()))
        if not befallen and any(at < first <= at + OBJECT for first, _ in line.cues.get("condition", ())):
            yield from told(passage, Span(words.starts[at], words.ends[at]), "had", "suffering", "")


def labelled(passage: Passage, line: Line, context: Context) -> Iterator[Hit]:
    """Yield a condition set before "patients", where it makes the illness a person's name."""
    words = passage.words.text
    for first, last in line.cues.get("condition", ()):
        after = last + 1
        if after < line.last and words[after] in PEOPLE and line.text:
            span = Span(passage.words.starts[first], passage.words.ends[after])
            condition = passage.block.text[span.start : passage.words.ends[last]]
            if not passage.block.prose[passage.words.ends[last] : passage.words.starts[after]].strip():
                other = f"people with {condition}" if words[after] == "patients" and opens(passage, line, first, context) and is_noun(condition, context) else ""
                if other and condition[:1].isupper() and first == line.first:
                    other = f"People with {condition[:1].lower()}{condition[1:]}" if condition[1:].islower() else f"People with {condition}"
                yield from told(passage, span, f"people with {condition}", "label", other)


def is_noun(condition: str, context: Context) -> bool:
    """Return whether the name of an illness can stand behind "people with": "bipolar" and "suicidal" cannot."""
    ending = condition.split()[-1]
    known = context.facts.vocabulary.get("illnessnoun", ())
    if ending.isupper() and len(ending) > 2:
        return True
    return any(ending.lower().endswith(word[1:]) if word.startswith("-") else ending.lower() == word for word in known)


def opens(passage: Passage, line: Line, first: int, context: Context) -> bool:
    """Return whether no word before a run of words belongs to it: it opens the sentence, or a word such as "of" or "many" goes before."""
    return first == line.first or passage.words.text[first - 1] in context.facts.layout.function_words


def follows_people(passage: Passage, pair: tuple[int, int], context: Context) -> bool:
    """Return whether the word before names people, so that "with" can stand between them and the illness."""
    before = passage.words.text[pair[0] - 1] if pair[0] else ""
    return before in PERSONS(context.facts.vocabulary)


def closes(passage: Passage, pair: tuple[int, int], context: Context) -> bool:
    """Return whether words that name people stand for themselves: "the elderly", not "the elderly man"."""
    words, last = passage.words, pair[1]
    if words.text[last] != "elderly":
        return True
    following = passage.block.prose[words.ends[last] : words.ends[last] + 2]
    if words.text[pair[0]] != "the" or passage.block.text[words.starts[last]].isupper():
        return False
    return not following.strip() or following[0] in ".,;:!?)" or (last + 1 < len(words.text) and words.text[last + 1] in context.facts.layout.function_words)


def told(passage: Passage, span: Span, preferred: str, name: str, other: str) -> Iterator[Hit]:
    """Yield the hit unless the words are a quotation's; `other` are the words that can stand there instead, if that is certain."""
    if not quoted(passage.block.text, span.start, span.end):
        values = {"shown": passage.block.text[span.start : span.end], "preferred": preferred}
        place = passage.place(span)
        changes = (Change(place, other),) if other else ()
        yield Hit(place, values, KINDS.get(name), repair=f"Write “{other}”" if other else "", changes=changes)


RULE = BlockRule(
    id="LA001",
    name="respectful-language",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Names and language",
    title="Words name people by an illness",
    message="“{shown}” names people by an illness, or dwells on it.",
    fix="Write “{preferred}”.",
    why="People are more than an illness, and such words keep some from asking for help.",
    standard="NHS & NICE content guides; NIH/NIDA “Words Matter”; AMA 11.12; APA bias-free language",
    messages={
        "older": "“{shown}” makes one group of people who differ in all but age.",
        "failing": "“{shown}” says that people failed, where a treatment did not help them.",
        "identify": "“{shown}” speaks of gender identity, where a count of women or men is meant.",
        "wheelchair": "“{shown}” tells of people as if they were tied down.",
    },
    titles={
        "older": "Words lump older people together",
        "failing": "A treatment’s failure is laid on people",
        "identify": "A count is worded as an identity",
        "wheelchair": "Words dwell on a limit",
    },
    bad="Many people ⟦suffering from⟧ fibromyalgia sleep badly.",
    good="Many people with fibromyalgia sleep badly.",
    kinds={
        "failing": "This is for ⟦patients who have failed⟧ two courses of tablets.",
        "identify": "Of the people in the survey, 60% were ⟦identifying as women⟧.",
        "older": "Falls are common in ⟦the elderly⟧.",
        "wheelchair": "She was ⟦confined to a wheelchair⟧ for a year.",
    },
    traps={
        "inside quotation marks": "One reader wrote: “I am tired of suffering from migraine.” We hear that often.",
        "what failed": "The first tablets failed to ease the pain, and the patient stopped them.",
        "a role in a trial": "The patients in the trial slept better.",
        "the body's own reaction": "Cells that lack oxygen soon show damage.",
        "what happened to somebody": "He suffered a serious injury at work, and has had back pain since.",
        "a block quotation": "> I am an addict, and I got better.\n\nThat is how he told it.",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.BYLINE}),
    needs=CLASSES | {"condition"},
    check=check,
)
