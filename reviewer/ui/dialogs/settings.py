"""Settings: how the window looks, who you are, and the two checks that reach beyond this window, both off at first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.fields import Choice, Tick
from reviewer.ui.plain import button
from reviewer.ui.preferences import Preferences, Store
from reviewer.ui.theme import SIZES, Scheme

GRAMMAR = (
    "Runs LanguageTool, a separate program, on this computer or at the address you give. The text of the draft is sent there, paragraph by "
    "paragraph, and nowhere else. Names, references and medical words are left out of the result."
)
LINKS = (
    "Asks each site a reference or a link names whether the page is there. The site learns that this computer asked for that address; "
    "no text of the draft is sent."
)


class SettingsDialog(Frame):
    """Shows the settings in force; `save` keeps what they are to be.

    `checks` sums the checks up; `open_checks` shows all of them, `open_house` the profile of the house.
    """

    def __init__(
        self,
        parent: QWidget | None,
        now: Preferences,
        checks: str = "",
        open_checks: Callable[[], object] | None = None,
        open_house: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent, "Settings", "Save settings", letters=84)
        self.scheme, self.percent = Choice(), Choice()
        for scheme, words in ((Scheme.SYSTEM, "As the system"), (Scheme.LIGHT, "Light"), (Scheme.DARK, "Dark")):
            self.scheme.addItem(words, scheme)
        for percent in SIZES:
            self.percent.addItem(f"{percent} %", percent)
        self.scheme.setCurrentIndex(self.scheme.findData(now.scheme))
        self.percent.setCurrentIndex(self.percent.findData(now.percent))
        self.name, self.credentials = QLineEdit(now.name), QLineEdit(now.credentials)
        self.grammar, self.grammar_place = Tick("Check &grammar and spelling"), QLineEdit(now.grammar_place)
        self.grammar.setChecked(now.grammar)
        self.grammar_place.setPlaceholderText("http://127.0.0.1:8081 or a folder with LanguageTool in it")
        self.links = Tick("Check &links")
        self.links.setChecked(now.links)
        self.text("Appearance", "strong")
        self.field("&Colours", self.scheme)
        self.field("&Text size", self.percent)
        self.text("You", "strong")
        self.field("Your &name", self.name)
        self.field("Your c&redentials", self.credentials)
        self.text("Checks", "strong")
        self.text(checks, "muted")
        self.checks = button("See the checks and their record…")
        self.checks.setVisible(open_checks is not None)
        if open_checks is not None:
            self.checks.clicked.connect(lambda: open_checks())
        self.column.addWidget(self.checks, 0, Qt.AlignmentFlag.AlignLeft)
        self.house = button("House profile…")
        self.house.setVisible(open_house is not None)
        if open_house is not None:
            self.text("Your clinic", "strong")
            self.text("Names, approved texts, agreed figures, and permissions on file: what every check may take for granted.", "muted")
            self.house.clicked.connect(lambda: open_house())
        self.column.addWidget(self.house, 0, Qt.AlignmentFlag.AlignLeft)
        self.text("Online checks", "strong")
        self.text("Off until you switch them on. They run beside the window, give advice only, and never decide a sign-off.", "muted")
        self.column.addWidget(self.grammar)
        self.text(GRAMMAR, "muted")
        self.field("&Folder or server address", self.grammar_place)
        self.column.addWidget(self.links)
        self.text(LINKS, "muted")
        for signal in (self.grammar.toggled, self.grammar_place.textChanged):
            signal.connect(self._look)
        self._look()
        self.fit()

    def save(self, store: Store) -> Preferences:
        """Write what was chosen and return it."""
        return store.change(
            scheme=Scheme(self.scheme.currentData()),
            percent=int(self.percent.currentData()),
            name=" ".join(self.name.text().split()),
            credentials=" ".join(self.credentials.text().split()),
            grammar=self.grammar.isChecked(),
            grammar_place=self.grammar_place.text().strip(),
            links=self.links.isChecked(),
        )

    def _look(self) -> None:
        missing = self.grammar.isChecked() and not self.grammar_place.text().strip()
        self.allow("Give the grammar check a folder or an address." if missing else "")
