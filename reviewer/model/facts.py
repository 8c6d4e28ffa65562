"""What is known about the world: the contents of `resources/knowledge`, as values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from reviewer.model.named import NamedTuple, Record
from reviewer.model.theme import Theme

ENDING = "-"
"""What stands before a phrase that is the ending of a word ("-itis")."""
SPARED = "!"
"""What stands before a word that has such an ending and means something else."""
NOTHING: Mapping[str, tuple[str, ...]] = {}
"""What a treatment has of risks or facts where its card names none."""


class Layout(NamedTuple):
    """The words that tell what a line is for. All are case-folded; `furniture` entries have no punctuation.

    `reference_headings` open the reference list; `furniture` are whole lines of site buttons and leftovers; `byline_starts`, `credit_starts` and
    `image_starts` begin such lines; `abbreviations` (with their dots) do not end a sentence; `function_words` may stand in lower case in a heading;
    `credentials` are post-nominal letters, in their own case. A button opens with one of `button_opens`, closes with one of `button_ends`
    and has words of `button_between` between.
    """

    reference_headings: frozenset[str] = frozenset()
    furniture: frozenset[str] = frozenset()
    byline_starts: tuple[str, ...] = ()
    credit_starts: tuple[str, ...] = ()
    image_starts: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    credentials: frozenset[str] = frozenset()
    button_opens: frozenset[str] = frozenset()
    button_ends: frozenset[str] = frozenset()
    button_between: frozenset[str] = frozenset()


class Treatment(NamedTuple):
    """A treatment as the knowledge file tells it. `kind` is drug, device, injection, procedure, manual, psychological, supplement or service.

    `approved` lists the uses the drug or device is approved for (words of conditions); `offlabel` is true where approval is a question at all.
    `risks` maps a risk topic to its words; `facts` maps a must-tell fact to its words.
    """

    name: str
    kind: str
    names: tuple[str, ...] = ()
    approved: tuple[str, ...] = ()
    offlabel: bool = False
    risks: Mapping[str, tuple[str, ...]] = NOTHING
    facts: Mapping[str, tuple[str, ...]] = NOTHING


class Condition(NamedTuple):
    """A condition with its other names and its usual treatments."""

    name: str
    names: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()


class Confusion(NamedTuple):
    """A wrong name or term a spelling check passes: `wrong` (words) is to be `right`, unless one of `unless` stands within reach."""

    wrong: str
    right: str
    unless: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Hosts(NamedTuple):
    """Sites by rung of the source ladder. Keys of `rungs` are host endings ("nih.gov"); `care_words` are parts of a host that sells care."""

    rungs: Mapping[str, str] = MappingProxyType({})
    journals: frozenset[str] = frozenset()
    preprint_dois: tuple[str, ...] = ()
    registries: frozenset[str] = frozenset()
    care_words: tuple[str, ...] = ()
    business_words: tuple[str, ...] = ()


class Retraction(NamedTuple):
    """A paper that was retracted or questioned (`status`): its identifiers in lower case, the day of the notice and where that stands."""

    title: str
    author: str
    year: int
    doi: str
    pmid: str
    status: str
    date: str
    statement: str


class CrisisLine(NamedTuple):
    """Where somebody in crisis can turn in a country: the sentence that says so."""

    country: str
    names: tuple[str, ...]
    say: str


class Facts(Record):
    """All knowledge files together.

    `phrases` maps a cue class to its phrases (lower case; endings and words spared are marked); `version` is the hash of all files.
    `retractions_of` is the day of the snapshot of retractions; `jargon` maps a technical word (lower case) to plain ones;
    `themes` tell which findings stand on one card; `vocabulary` maps a group of words to its words, for the patterns of the rules;
    `indexes` are those of `reviewer/rules/indexes.py` that stand ready, by their names.
    """

    layout: Layout = Layout()
    phrases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    treatments: tuple[Treatment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    institutions: tuple[str, ...] = ()
    confusions: tuple[Confusion, ...] = ()
    hosts: Hosts = Hosts()
    words: frozenset[str] = frozenset()
    version: str = ""
    retractions: tuple[Retraction, ...] = ()
    retractions_of: str = ""
    crisis_lines: tuple[CrisisLine, ...] = ()
    jargon: Mapping[str, str] = MappingProxyType({})
    themes: tuple[Theme, ...] = ()
    vocabulary: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    indexes: Mapping[str, Any] = MappingProxyType({})
