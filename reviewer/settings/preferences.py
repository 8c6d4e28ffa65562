"""What a person may set for the window: each setting as data, with its name, type, default and description."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from reviewer.model.named import NamedTuple

SIZES = (100, 120, 140, 160, 180, 200)
"""The text sizes, in per cent."""
REMEMBERED = 8
"""Commands last used that the palette shows first."""


class Scheme(StrEnum):
    """What a person chose of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Face(StrEnum):
    """The face of the draft's text."""

    SERIF = "serif"
    SANS = "sans"


class Underlines(StrEnum):
    """How strongly findings are marked in the text: by the signs beside the lines alone, underlined, or underlined and tinted."""

    SIGNS = "signs"
    USUAL = "usual"
    STRONG = "strong"


class Preferences(NamedTuple):
    """The window's settings in force. Both online checks are off until a person switches them on."""

    scheme: Scheme = Scheme.SYSTEM
    percent: int = 100
    name: str = ""
    credentials: str = ""
    role: str = "author"
    grammar: bool = False
    grammar_place: str = ""
    links: bool = False
    covers: bool = True
    unlisted: str = ""
    targets: str = ""
    copies: str = ""
    left: str = ""
    panes: str = ""
    face: Face = Face.SERIF
    underlines: Underlines = Underlines.USUAL
    typing: bool = True
    keep_after: int = 2
    grammar_agreed: str = ""
    links_agreed: bool = False
    used: str = ""
    hints: str = ""
    shared: str = ""
    pass_on: bool = False
    window: str = ""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Setting(NamedTuple):
    """A setting as data: `name` in the file, `description` for people, `choices` it must be one of, where there are any."""

    name: str
    description: str
    choices: tuple[str | int, ...] = ()

    @property
    def default(self) -> object:
        """Return what holds where nobody has said anything."""
        found: object = getattr(USUAL, self.name)
        return found

    @property
    def kind(self) -> str:
        """Return what a value must be, in words."""
        default = self.default
        if self.choices:
            return "one of " + ", ".join(map(str, self.choices))
        return "true or false" if isinstance(default, bool) else "a text in quotation marks" if isinstance(default, str) else "a table"


USUAL = Preferences()
"""The settings nobody has touched."""

SETTINGS = (
    Setting("scheme", "Colours: as the system says, light, dark, or high contrast (light or dark as the system says).", tuple(Scheme)),
    Setting("percent", "Size of the text, in per cent.", SIZES),
    Setting("name", "Your name, as sign-offs and answers give it."),
    Setting("credentials", "Your credentials, such as MD."),
    Setting("role", "Whether you last answered as the author or as the medical reviewer.", ("author", "reviewer")),
    Setting("grammar", "Whether grammar and spelling may be checked by LanguageTool, when you ask for it."),
    Setting("grammar_place", "Where LanguageTool is: a server's address, or a folder of its files."),
    Setting("links", "Whether linked pages may be asked whether they are there, when you ask for it."),
    Setting("covers", "Whether bars beside the draft show what stands behind each claim."),
    Setting("unlisted", "Drafts taken off the list of those last worked on: their marks, with blanks between them."),
    Setting("targets", "What was exported last: codes of targets, with commas between them."),
    Setting("copies", "A second folder for copies of the library; a hyphen where you were asked and chose none."),
    Setting("left", "The left pane: whether library and outline are open (1 or 0), and the library's share of the height in hundredths."),
    Setting(
        "panes",
        "Where you put the edges between the panes, in thousandths: the widths of the left and the right of three panes, of the right of two, "
        "the heights of the checklist and of the tables of sources and balance; 0 where you moved none.",
    ),
    Setting("face", "Face of the draft: with serifs (Noto Serif) or without (Inter).", tuple(Face)),
    Setting("underlines", "How findings are marked in the text: by signs beside the lines alone, underlined, or tinted, too.", tuple(Underlines)),
    Setting("typing", "Whether the draft is checked while you type; otherwise F5 checks it, and whatever needs the results."),
    Setting("keep_after", "Seconds of rest after which unsaved text is kept in the library.", (1, 2, 5, 10)),
    Setting("grammar_agreed", "The place you agreed to send text to; another one is asked about again."),
    Setting("links_agreed", "Whether you agreed that linked sites are asked."),
    Setting("used", "Commands used last in the palette, with blanks between them."),
    Setting("hints", "Hints that were shown, with blanks between them; each is shown once."),
    Setting("shared", "A folder that you share with others for review files: new ones are offered, yours go there."),
    Setting("pass_on", "Whether a review file is made with each signature."),
    Setting("window", "Size of the window when it was last closed: width and height in pixels, and “full” where it filled the screen."),
    Setting("keys", "Keys of commands that you changed: the command's name and a list of keys."),
)
"""Every setting, in the order of the file."""
BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}
