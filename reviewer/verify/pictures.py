"""Whether the pictures that lie beside a page are the sealed ones; those that do not lie there are not looked for."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from reviewer.paths import is_file
from reviewer.seal.statements.statement import Statement
from reviewer.seal.verdict import Content, Verdict

LARGEST = 64 * 1024 * 1024
"""Bytes of a picture from which it is not the sealed one: an export writes none of a third of that."""
_NAME = re.compile(r"images/[A-Za-z0-9][A-Za-z0-9._-]{0,199}")
"""How an export names pictures; what a seal names otherwise is no file of an export and is not opened."""


def with_pictures(verdict: Verdict, folder: Path) -> Verdict:
    """Return a verdict that knows of the pictures below a page's folder: one that was swapped makes the article an altered one."""
    statement = verdict.trust.statement
    if statement is None or verdict.content is Content.NOT_FOUND:
        return verdict
    found = {name: _same(folder / name, digest) for name, digest in _sealed(statement).items()}
    swapped = [name for name, same in found.items() if same is False]
    if swapped:
        told = (f"+ {name} beside the page is not the sealed picture" for name in swapped)
        return verdict._replace(content=Content.ALTERED, differences=(*verdict.differences, *told))
    absent = sum(same is None for same in found.values())
    if not found:
        return verdict
    said = "Every picture beside the page is the sealed one."
    if absent:
        said = f"{absent} of {len(found)} pictures could not be read beside the page: their pixels were not compared."
    return verdict._replace(notes=(*verdict.notes, said))


def _sealed(statement: Statement) -> dict[str, str]:
    return {name: digest for name, digest in statement.subjects.items() if _NAME.fullmatch(name)}


def _same(path: Path, digest: str) -> bool | None:
    """Return whether a file has a hash; None where there is none that can be read."""
    try:
        if not is_file(path):
            return None
        return path.stat().st_size <= LARGEST and sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return None
