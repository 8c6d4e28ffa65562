"""Settings, Online checks and While you write."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from reviewer.settings.preferences import Preferences
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.settings.section import Section
from reviewer.ui.values.words import GRAMMAR, LINKS


class OnlineSection(Section):
    """The two checks that reach beyond the window, each with what it sends."""

    def __init__(self, now: Preferences) -> None:
        super().__init__("Online checks")
        self._now = now
        self.grammar, self.grammar_place = Tick("Check &grammar and spelling"), QLineEdit(now.grammar_place)
        self.grammar.setChecked(now.grammar)
        self.grammar_place.setPlaceholderText("http://127.0.0.1:8081")
        self.links = Tick("Check &links")
        self.links.setChecked(now.links)
        self.text("Off until you switch them on. They run when you ask for them, give advice only, and never decide a sign-off.")
        self.text("Before the first time you are asked once; a new address for LanguageTool is asked about again.", "muted")
        self.column.addWidget(self.grammar)
        self.text(GRAMMAR, "muted")
        self.field("&Folder or server address", self.grammar_place, "A folder with LanguageTool in it, or the address of a server.")
        self.column.addSpacing(self.fontMetrics().height())
        self.column.addWidget(self.links)
        self.text(LINKS, "muted")
        self.grammar.setAccessibleDescription(GRAMMAR)
        self.links.setAccessibleDescription(LINKS)
        for signal in (self.grammar.toggled, self.grammar_place.textChanged, self.links.toggled):
            signal.connect(self.touched)
        self.end()

    def why_not(self) -> str:
        """Return why this cannot be kept as it is filled in, or nothing."""
        missing = self.grammar.isChecked() and not self.grammar_place.text().strip()
        return "Give the grammar check a folder or an address." if missing else ""

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name; whoever switches a check off is asked again when it is on again."""
        place, now = self.grammar_place.text().strip(), self._now
        return {
            "grammar": self.grammar.isChecked(),
            "grammar_place": place,
            "links": self.links.isChecked(),
            "grammar_agreed": now.grammar_agreed if self.grammar.isChecked() and place == now.grammar_agreed else "",
            "links_agreed": now.links_agreed and self.links.isChecked(),
        }


class WritingSection(Section):
    """Whether checks follow the keys."""

    def __init__(self, now: Preferences) -> None:
        super().__init__("While you write")
        self.typing = Tick("Check while t&yping")
        self.typing.setChecked(now.typing)
        effect = (
            "On: the paragraph you change is checked at each key. Off: nothing is checked while you write; the status line says how many edits old "
            "the results are. F5 checks, and so does whatever needs the results: going to a finding, answering, saving, signing."
        )
        self.column.addWidget(self.typing)
        self.typing.setAccessibleDescription(effect)
        self.text(effect, "muted")
        self.end()

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {"typing": self.typing.isChecked()}
