"""The knowledge as it was last read, kept beside the library so that the next start need not read it again.

The file is only a copy: it is named after the hash of the knowledge files and of the code that reads them, holds the hash of its own
contents, and is made anew wherever either differs. It is in the form of Python's `marshal`, which holds plain values only.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any

from reviewer.knowledge import load, read_texts, version_of
from reviewer.model.facts import Condition, Confusion, Facts, Hosts, Layout, Treatment
from reviewer.reading import cues, words
from reviewer.reading.cues import Lexicon, build

_DIGEST = 32


def load_compiled(folder: Path, kept: Path) -> tuple[Facts, Lexicon]:
    """Return the knowledge in `folder` and its lexicon, from the copy at `kept` where that is of these very files."""
    version = version_of(read_texts(folder))
    key = _key(version)
    found = _restored(kept, key)
    if found is None:
        facts = load(folder)
        found = facts, build(facts)
        _keep(kept, key, found)
    return found


def _key(version: str) -> bytes:
    """Return the hash of the knowledge, of this Python and of the code that makes a lexicon of it."""
    digest = sha256(f"{version}|{sys.version}".encode())
    for path in (*sorted(Path(__file__).parent.glob("*.py")), Path(cues.__file__), Path(words.__file__)):
        state = path.stat()
        digest.update(f"{path.name}|{state.st_size}|{state.st_mtime_ns}".encode())
    return digest.digest()


def _restored(kept: Path, key: bytes) -> tuple[Facts, Lexicon] | None:
    """Return what the copy holds, or None where there is none, where it is of other files, or where it is damaged."""
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    body = data[2 * _DIGEST :]
    if data[:_DIGEST] != key or sha256(body).digest() != data[_DIGEST : 2 * _DIGEST]:
        return None
    plain, single, longer, treatments = marshal.loads(body)
    return _facts(plain), Lexicon(single, longer, treatments)


def _keep(kept: Path, key: bytes, found: tuple[Facts, Lexicon]) -> None:
    """Write the copy in one step; where it cannot be written, the next start reads the files again."""
    facts, lexicon = found
    longer = {first: dict(rest) for first, rest in lexicon.longer.items()}
    body = marshal.dumps((_plain(facts), dict(lexicon.single), longer, dict(lexicon.treatments)))
    fresh = kept.with_name(f".{kept.name}.{os.getpid()}.tmp")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(key + sha256(body).digest() + body)
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _plain(facts: Facts) -> tuple[Any, ...]:
    return (
        astuple(facts.layout),
        dict(facts.phrases),
        tuple(tuple(treatment) for treatment in facts.treatments),
        tuple(tuple(condition) for condition in facts.conditions),
        facts.institutions,
        tuple(tuple(confusion) for confusion in facts.confusions),
        astuple(facts.hosts),
        facts.words,
        facts.version,
    )


def _facts(plain: tuple[Any, ...]) -> Facts:
    layout, phrases, treatments, conditions, institutions, confusions, hosts, known, version = plain
    return Facts(
        Layout(*layout),
        phrases,
        tuple(Treatment(*values) for values in treatments),
        tuple(Condition(*values) for values in conditions),
        institutions,
        tuple(Confusion(*values) for values in confusions),
        Hosts(*hosts),
        known,
        version,
    )
