"""Settings, Appearance and You."""

from __future__ import annotations

from reviewer.settings.preferences import SIZES, Face, Preferences, Scheme, Underlines
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.settings.section import Section, choice

SCHEMES: dict[str, object] = {
    "As the system": Scheme.SYSTEM,
    "Light": Scheme.LIGHT,
    "Dark": Scheme.DARK,
    "High contrast, light or dark as the system": Scheme.CONTRAST,
}
FACES: dict[str, object] = {"With serifs (Noto Serif)": Face.SERIF, "Without serifs (Inter)": Face.SANS}
UNDERLINES: dict[str, object] = {
    "Only the signs beside the lines": Underlines.SIGNS,
    "Underlined": Underlines.USUAL,
    "Underlined and tinted": Underlines.STRONG,
}


class AppearanceSection(Section):
    """Colours, text size, the draft's face, and how findings are marked."""

    def __init__(self, now: Preferences) -> None:
        super().__init__("Appearance")
        self.scheme, self.percent = choice(now.scheme, SCHEMES), choice(now.percent, {f"{size} %": size for size in SIZES})
        self.face, self.underlines = choice(now.face, FACES), choice(now.underlines, UNDERLINES)
        effect = "High contrast has no tints, stronger edges and words at 7 to 1. It comes by itself where the system asks for it."
        self.field("&Colours", self.scheme, effect)
        self.field("&Text size", self.percent, "Of everything in the window. Ctrl and + or - change it, too.")
        self.field("&Face of the draft", self.face)
        effect = "The checklist and the signs beside the lines are there in any case. High contrast leaves the tint out."
        self.field("&Marks in the text", self.underlines, effect)
        self.end()

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {
            "scheme": Scheme(self.scheme.currentData()),
            "percent": int(self.percent.currentData()),
            "face": Face(self.face.currentData()),
            "underlines": Underlines(self.underlines.currentData()),
        }


class YouSection(Section):
    """Who answers and signs at this computer."""

    def __init__(self, now: Preferences) -> None:
        super().__init__("You")
        self.name, self.credentials = NameLine(now.name), NameLine(now.credentials)
        self.text("What forms are filled in with at first. It can be changed in each of them.", "muted")
        self.field("Your &name", self.name)
        self.field("Your c&redentials", self.credentials, "Such as MD or RN, as a sign-off gives them.")
        self.end()

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {"name": " ".join(self.name.text().split()), "credentials": " ".join(self.credentials.text().split())}
