"""What the window offers for a finding beside its certain repair: the form or command in which it is put right, and the words of its button. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reviewer.desk.edits.picturing import picture_of
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding
from reviewer.model.named import NamedTuple

ADD_SOURCE = "Add a footnote…"
UNCITED = frozenset({None, "uncited", "uncited-tail"})


class Remedy(NamedTuple):
    """A command that leads to where a finding is put right, and the words of its button. `kinds`: the kinds of finding it helps with; none: all."""

    command: str = ""
    caption: str = ""
    kinds: frozenset[str | None] = frozenset()

    def applies(self, draft: Draft, finding: Finding) -> bool:
        """Return whether the command helps with a finding."""
        if not self.command or (self.kinds and finding.kind not in self.kinds):
            return False
        return self.command != "picture" or picture_of(draft, finding.place) is not None


NONE = Remedy()
REMEDIES: Mapping[str, Remedy] = MappingProxyType(
    {
        "CI001": Remedy("footnote", ADD_SOURCE),
        "CI002": Remedy("footnote", ADD_SOURCE),
        "CI003": Remedy("footnote", ADD_SOURCE),
        "CL002": Remedy("footnote", ADD_SOURCE, UNCITED),
        "CL009": Remedy("footnote", ADD_SOURCE, UNCITED),
        "IM001": Remedy("picture", "Add the credit…"),
        "IM002": Remedy("picture", "Complete the credit…"),
        "IM003": Remedy("picture", "Describe the picture…"),
        "IM004": Remedy("picture", "Describe the picture…"),
        "IM005": Remedy("picture", "Change the licence…"),
        "IM006": Remedy("picture", "Say who is in the picture…"),
        "ST001": Remedy("sign"),
        "ST005": Remedy("picture", "Describe the picture…", frozenset({"alt"})),
    }
)
"""The way to put a finding right by its rule; a rule that is not named has none but the text itself."""


def remedy(finding: Finding) -> Remedy:
    """Return the way to put a finding right that its rule has beside a certain repair."""
    return REMEDIES.get(finding.rule, NONE)
