"""Permissions and consents on file: whether one holds for what a draft shows, so that a rule asks less and its card says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reviewer.model.finding import Severity
from reviewer.reading.passage import Context
from reviewer.rules.places import plain

SEVERITIES: Mapping[str, Severity] = {"on-file": Severity.ADVICE}
"""What a finding weighs for which a permission holds."""


def on_file(context: Context, kind: str, named: str) -> tuple[str | None, str]:
    """Return "on-file" or "run-out" and the permission in words for what a draft names; None where nothing is on file for it."""
    words = f" {plain(named)} "
    return _first(context, kind, lambda who: f" {who} " in words or f" {who} ".find(words) >= 0)


def consent(context: Context, sentence: str) -> tuple[str | None, str]:
    """Return the same for the patient a sentence names."""
    words = f" {plain(sentence)} "
    return _first(context, "patient", lambda who: f" {who} " in words)


def picture(context: Context, src: str, alt: str) -> tuple[str | None, str]:
    """Return the same for a picture, told by its file or by what it shows."""
    file, shown = src.rsplit("/", 1)[-1].split("?")[0].casefold(), f" {plain(alt)} "
    return _first(context, "picture", lambda who: f" {who} " in shown, file)


def _first(context: Context, kind: str, fits: Callable[[str], bool], file: str = "") -> tuple[str | None, str]:
    found = [
        one for one in context.house.permission(kind) if fits(plain(one.who)) or (file and one.who.casefold().rsplit("/", 1)[-1] == file)
    ]
    if not found:
        return None, ""
    holding = next((one for one in found if one.holds(context.today)), None)
    return ("on-file", holding.told()) if holding else ("run-out", found[0].told())
