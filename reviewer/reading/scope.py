"""Citation scope: which marks cover which words (S1 to S7 of the rule catalogue)."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Block, Reference
from reviewer.model.named import Record
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary, Worded
from reviewer.model.span import Span
from reviewer.reading.ladder import host_of, is_of
from reviewer.reading.lines import Cover
from reviewer.reading.named_sources import named_sources

_BRACKETED = late(r"(?<=[\w%’'] )\(\d{1,2}(?:, ?\d{1,2}){0,4}\)(?=[.,;:]|$)")
_NUMBER = late(r"\d+")
_NAMED_SOURCE = Worded(
    r"\b(?:according to (?:the |an? )?(?!Chinese|Traditional|Eastern|Oriental|Ayurved|TCM)(?:[A-Z][\w’'\-]+|\d{4})|[A-Z][\w’'\-]+ et al\.?|"
    r"by (?:the )?{citedname})"
)
_SIGNS = ("ccording", " et al")
_JOURNAL_WORDS = Drawn(lambda known: frozenset(word for name in known.get("citedname", ()) for word in name.split()))


class Mark(Record):
    """A citation of any shape: a marker, a link to a source, or an author with a year. `labels` name references; links are "link:ADDRESS"."""

    start: int
    end: int
    labels: tuple[str, ...]


def marks(block: Block, references: Sequence[Reference], own_domains: Sequence[str]) -> tuple[Mark, ...]:
    """Return the citations of a block in the order they stand."""
    if not block.markers and "(" not in block.text and all(run.href is None for run in block.runs):
        return ()
    found = [Mark(marker.start, marker.end, marker.labels) for marker in block.markers]
    found.extend(_links(block, own_domains))
    if "(" in block.text:
        found.extend(Mark(*named) for named in named_sources(block.text, references))
        found.extend(in_brackets(block.text, references))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _links(block: Block, own_domains: Sequence[str]) -> list[Mark]:
    """Return the inline links that lead to a source: absolute addresses outside the house."""
    found: list[Mark] = []
    position = 0
    for run in block.runs:
        length = len(run.text)
        if run.href and run.href.lower().startswith(("http://", "https://")) and not is_of(host_of(run.href), own_domains):
            label = f"link:{run.href}"
            if found and found[-1].labels == (label,) and found[-1].end == position:
                found[-1] = Mark(found[-1].start, position + length, (label,))
            else:
                found.append(Mark(position, position + length, (label,)))
        position += length
    return found


def in_brackets(text: str, references: Sequence[Reference]) -> list[Mark]:
    """Return the numbers in round brackets that cite entries of the list: they end a part of a sentence, where "(1) rest, (2) ice" counts."""
    found = [Mark(match.start(), match.end(), tuple(_NUMBER.findall(match.group()))) for match in _BRACKETED.finditer(text)] if references else []
    known = {entry.label for entry in references} if found else set()
    return [mark for mark in found if known.issuperset(mark.labels)]


class Scope(Record):
    """The citations of a block laid over its sentences."""

    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...]
    episodes: tuple[int, ...]
    lead_labels: tuple[str, ...] = ()

    def cover(self, number: int, at: int) -> Cover:
        """Return what covers the words at text offset `at` of sentence `number`."""
        if self.lead_labels:
            return Cover("own", self.lead_labels)
        sentence = self.sentences[number]
        limit = self._reach(number)
        inside = [mark for mark in self.marks if sentence.start <= mark.start < limit]
        link = next((mark for mark in inside if mark.start <= at < mark.end), None)
        after = next((mark for mark in inside if mark.start >= at), None)
        if (direct := link or after) is not None:
            return Cover("own", self._joined(direct))
        if any(mark.labels[0].startswith("link:") for mark in inside):
            return Cover("own", inside[-1].labels)
        if labels := self._episode_labels(number):
            return Cover("own", labels)
        if inside:
            return Cover("bare", tail=True)
        weak = self._paragraph_labels(number)
        return Cover("paragraph", weak=weak) if weak else Cover("bare")

    def _reach(self, number: int) -> int:
        """Return where a sentence's marks may still stand: up to the next sentence, for a marker follows the stop."""
        return self.sentences[number + 1].start if number + 1 < len(self.sentences) else self.sentences[number].end + 64

    def _joined(self, mark: Mark) -> tuple[str, ...]:
        """Return the labels of a mark and of those that stand right behind it."""
        labels = list(mark.labels)
        end = mark.end
        for other in self.marks:
            if other.start >= end and other.start - end <= 2:
                labels.extend(other.labels)
                end = other.end
        return tuple(dict.fromkeys(labels))

    def _episode_labels(self, number: int) -> tuple[str, ...]:
        """Return the citations of the study this sentence tells of, wherever in the study they stand (S5)."""
        head = self.episodes[number]
        if head < 0:
            return ()
        labels: list[str] = []
        for other, owner in enumerate(self.episodes):
            if owner == head:
                span = Span(self.sentences[other].start, self._reach(other))
                labels.extend(label for mark in self.marks if span.start <= mark.start < span.end for label in mark.labels)
        return tuple(dict.fromkeys(labels))

    def _next_labels(self, number: int) -> tuple[str, ...]:
        """Return the citations of the next sentence, unless it opens a study: what goes on in two sentences is marked once (weak)."""
        start, end = self.sentences[number + 1].start, self._reach(number + 1)
        return () if self.episodes[number + 1] == number + 1 else next((mark.labels for mark in self.marks if start <= mark.start < end), ())

    def _paragraph_labels(self, number: int) -> tuple[str, ...]:
        """Return the citations of the paragraph's last sentence where they run back to this one (S4, weak), else those of the next sentence."""
        last = len(self.sentences) - 1
        if number >= last:
            return ()
        start = self.sentences[last].start
        closing = [mark for mark in self.marks if mark.start >= start]
        if not closing:
            return self._next_labels(number)
        if any(self.sentences[number].end <= mark.start < start for mark in self.marks):
            return ()
        if any(self.episodes[later] == later for later in range(number + 1, last + 1)):
            return ()
        return closing[-1].labels


def names_source(sentence: str, known: Vocabulary) -> bool:
    """Return whether a sentence itself says whose words it gives ("according to NICE", "Smith et al."); a journal's name sends nobody to a paper."""
    if not any(map(sentence.__contains__, _SIGNS)) and _JOURNAL_WORDS(known).isdisjoint(sentence.split()):
        return False
    return _NAMED_SOURCE(known).search(sentence) is not None
