"""Settings, what a clinic decides for every draft: Checks, House profile, Words and names, Sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPlainTextEdit

from reviewer.settings.reading import site_in
from reviewer.settings.wordlist import why_not, words_in
from reviewer.ui.parts.words.plain import breakable
from reviewer.ui.settings.section import Section, lines_field
from reviewer.ui.settings.values import Situation
from reviewer.ui.values.words import count


class ChecksSection(Section):
    """How many checks there are, which are off and why, and the way to all of them."""

    def __init__(self, told: Callable[[], tuple[str, Sequence[str]]] | None, open_checks: Callable[[], object] | None) -> None:
        super().__init__("Checks")
        self._told, self._open = told, open_checks
        self.summary = self.text("")
        self.off = self.text("", "muted")
        self.text("Turning a check off takes a reason and a name, holds for every draft of this house, and stands in the review record.", "muted")
        self.open = self.button("See the checks and their record…")
        self.open.setVisible(open_checks is not None)
        self.open.clicked.connect(self._show)
        self.row(self.open)
        self.end()
        self._take()

    def _show(self) -> None:
        if self._open is not None:
            self._open()
            self._take()

    def _take(self) -> None:
        summary, off = self._told() if self._told is not None else ("", ())
        self.summary.setText(summary)
        self.off.setText("\n".join(off))
        self.off.setVisible(bool(off))


class HouseSection(Section):
    """The way to the house profile."""

    def __init__(self, now: Situation) -> None:
        super().__init__("House profile")
        place, open_house = now.house_place, now.open_house
        self.text("Names, approved texts, agreed figures, and permissions on file: what every check may take for granted.")
        self.open = self.button("Open the house profile…")
        self.open.setVisible(open_house is not None)
        if open_house is not None:
            self.open.clicked.connect(lambda: open_house())
        self.row(self.open)
        self.text(f"Kept in {breakable(place)}, which may be edited by hand, too." if place else "This desk has no place for a profile.", "muted")
        if now.house_trouble:
            self.text(now.house_trouble, "trouble")
        self.end()


class WordsSection(Section):
    """The clinic's own list of words and names, to edit as lines."""

    def __init__(self, now: Situation) -> None:
        super().__init__("Words and names")
        self._before = now.words
        self.text("Right as they stand: no check of names, terms or spelling asks about them. A name on the list is found misspelt.")
        self.lines = lines_field(now.words, 8)
        self.field("&Words and names, one on a line", self.lines, "Lines that begin with # are remarks.")
        self.count = self.text("", "muted")
        kept = f"Kept in {breakable(now.words_place)}: plain text that you can pass on." if now.words_place else "This desk has no place for a list."
        self.text(kept, "muted")
        if now.words_trouble:
            self.text(now.words_trouble, "trouble")
        self.lines.setEnabled(bool(now.words_place) and not now.words_trouble)
        self.lines.textChanged.connect(self._changed)
        self.column.setStretchFactor(self.lines, 1)
        self._changed()

    def given(self) -> str | None:
        """Return the list as it was filled in, or None where it was not changed."""
        text = self.lines.toPlainText()
        return text if text != self._before else None

    def why_not(self) -> str:
        """Return why the list cannot be kept, or nothing."""
        return why_not(words_in(self.lines.toPlainText()))

    def _changed(self) -> None:
        self.count.setText(count(len(words_in(self.lines.toPlainText())), "entry", "entries"))
        self.touched.emit()


class SourcesSection(Section):
    """The clinic's own hosts: those it trusts, and those of competitors."""

    def __init__(self, now: Situation) -> None:
        super().__init__("Sources")
        self._before = (now.house.trusted, now.house.competitors)
        self.text("What a page stands on is told by its address. Thousands of sites are known; here your clinic adds its own.")
        self.trusted, self.competitors = lines_field("\n".join(now.house.trusted), 4), lines_field("\n".join(now.house.competitors), 4)
        self.field("&Trusted sites, one on a line", self.trusted, "They inform and sell nothing. No page becomes a study by being trusted.")
        self.field("C&ompetitors’ sites, one on a line", self.competitors, "Pages there count as a seller’s, whatever their address looks like.")
        for made in (self.trusted, self.competitors):
            made.setEnabled(bool(now.house_place) and not now.house_trouble)
            made.textChanged.connect(self.touched)
        self.text("They are kept in the house profile.", "muted")
        if now.house_trouble:
            self.text(now.house_trouble, "trouble")
        self.end()

    def given(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Return the trusted and the competitors' sites, or None where they were not changed."""
        found = (_entries(self.trusted), _entries(self.competitors))
        return found if found != self._before else None

    def why_not(self) -> str:
        """Return why these are no sites, or nothing."""
        trusted, competitors = _entries(self.trusted), _entries(self.competitors)
        for entry in (*trusted, *competitors):
            if not site_in(entry):
                return f"“{entry[:40]}” is no web address. Write it like tendon-society.example."
        both = {*map(site_in, trusted)} & {*map(site_in, competitors)}
        return f"“{min(both)}” stands on both lists of sites." if both else ""


def _entries(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for line in field.toPlainText().splitlines() if (words := " ".join(line.split()))))
