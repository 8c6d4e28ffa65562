"""The knowledge as it was last read, kept beside the library so that the next start need not read it again.

It is only a copy, of one state of the knowledge files and of the code that reads them, and is made anew wherever either differs.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from reviewer import copies
from reviewer.knowledge import files_in, load
from reviewer.model.facts import Condition, Confusion, CrisisLine, Facts, Hosts, Layout, Retraction, Treatment
from reviewer.model.hashes import sha256
from reviewer.model.theme import Theme
from reviewer.reading import cues, words
from reviewer.reading.cues import Follows, Lexicon, build, lexicon_of
from reviewer.rules.indexes import INDEXES

Value = TypeVar("Value")
OPENING = 2
"""Letters by which the words of an index are parted."""


def load_compiled(folder: Path, kept: Path) -> tuple[Facts, Lexicon]:
    """Return the knowledge in `folder` and its lexicon, from the copy at `kept` where that is of these very files."""
    try:
        key = _key(folder)
    except OSError:  # which file, and why, is said by the reader
        facts = load(folder)
        return facts, build(facts)
    found = _restored(kept, key)
    if found is None:
        facts = load(folder)
        found = facts, build(facts)
        _keep(kept, key, found)
    return found


def _key(folder: Path) -> bytes:
    """Return the hash of what tells the knowledge files from any others, of this Python and of the code that makes a lexicon and indexes of them."""
    digest = sha256(sys.version.encode())
    indexing = sorted({str(sys.modules[build.__module__].__file__) for build in INDEXES.values()})
    code = (*sorted(Path(__file__).parent.glob("*.py")), Path(cues.__file__), Path(words.__file__), *map(Path, indexing))
    for path in (*files_in(folder).values(), *code):
        state = path.stat()
        digest.update(f"{path}|{state.st_size}|{state.st_mtime_ns}|{state.st_ctime_ns}|{state.st_ino}".encode())
    return digest.digest()


def _restored(kept: Path, key: bytes) -> tuple[Facts, Lexicon] | None:
    """Return what the copy holds, or None where it is of no use."""
    held = copies.restored(kept, key)
    if held is None:
        return None
    plain, single, longer, treatments, spelt, endings, spared = held
    return _facts(plain), lexicon_of(single, Packed[Follows](longer), treatments, spelt, endings, spared)


class Packed(Mapping[str, Value]):
    """Phrases by their first word, or by their class, as the copy holds them: unpacked when somebody first asks for them, for most nobody does."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        """Take what stands behind each name in the form of `marshal`."""
        self._packed = packed
        self._unpacked: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        """Return what stands behind a name, the same each time."""
        if name not in self._unpacked:
            self._unpacked[name] = marshal.loads(self._packed[name])
        return self._unpacked[name]

    def __contains__(self, name: object) -> bool:
        """Return whether anything stands behind a name."""
        return name in self._packed

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._packed)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._packed)


class Parted(Mapping[str, Value]):
    """What stands behind words, packed in parts by the letters they open with: a text has the words of few."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        """Take the parts by those letters."""
        self._parts = Packed[Mapping[str, Value]](packed)

    def __getitem__(self, word: str) -> Value:
        """Return what stands behind a word."""
        return self._parts[word[:OPENING]][word]

    def __contains__(self, word: object) -> bool:
        """Return whether anything stands behind a word."""
        return isinstance(word, str) and word[:OPENING] in self._parts and word in self._parts[word[:OPENING]]

    def __iter__(self) -> Iterator[str]:
        """Yield the words."""
        for part in self._parts.values():
            yield from part

    def __len__(self) -> int:
        """Return how many words there are."""
        return sum(map(len, self._parts.values()))


def _packed(whole: Mapping[str, Any]) -> dict[str, bytes]:
    """Return what `Packed` unpacks again."""
    return {name: marshal.dumps(part) for name, part in whole.items()}


def _keep(kept: Path, key: bytes, found: tuple[Facts, Lexicon]) -> None:
    """Write the copy anew."""
    facts, lexicon = found
    longer = {first: dict(rest) for first, rest in lexicon.longer.items()}
    names = (dict(lexicon.treatments), dict(lexicon.spelt))
    copies.keep(kept, key, (_plain(facts), dict(lexicon.single), _packed(longer), *names, dict(lexicon.endings), lexicon.spared))


def _plain(facts: Facts) -> tuple[Any, ...]:
    return (
        tuple(facts.layout),
        _packed(facts.phrases),
        tuple(tuple(treatment) for treatment in facts.treatments),
        tuple(tuple(condition) for condition in facts.conditions),
        facts.institutions,
        tuple(tuple(confusion) for confusion in facts.confusions),
        (dict(facts.hosts.rungs), *facts.hosts[1:]),
        facts.words,
        facts.version,
        tuple(tuple(retraction) for retraction in facts.retractions),
        facts.retractions_of,
        tuple(tuple(line) for line in facts.crisis_lines),
        dict(facts.jargon),
        tuple((*theme[:7], dict(theme.many), *theme[8:]) for theme in facts.themes),
        dict(facts.vocabulary),
        {name: _plain_index(build(facts)) for name, build in INDEXES.items()},
    )


def _plain_index(made: Any) -> Any:
    """Return an index as the copy holds it: a mapping from words in parts, by the letters they open with."""
    if not isinstance(made, dict):
        return made
    parts: dict[str, dict[str, Any]] = {}
    for word, value in made.items():
        parts.setdefault(word[:OPENING], {})[word] = value
    return _packed(parts)


def _facts(plain: tuple[Any, ...]) -> Facts:
    layout, phrases, treatments, conditions, institutions, confusions, hosts, known, version, *rest = plain
    retractions, retractions_of, crisis_lines, jargon, themes, vocabulary, indexes = rest
    return Facts(
        Layout(*layout),
        Packed[tuple[str, ...]](phrases),
        tuple(Treatment(*values) for values in treatments),
        tuple(Condition(*values) for values in conditions),
        institutions,
        tuple(Confusion(*values) for values in confusions),
        Hosts(*hosts),
        known,
        version,
        tuple(Retraction(*values) for values in retractions),
        retractions_of,
        tuple(CrisisLine(*values) for values in crisis_lines),
        jargon,
        tuple(Theme(*values) for values in themes),
        vocabulary,
        {name: Parted[Any](made) if isinstance(made, dict) else made for name, made in indexes.items()},
    )
