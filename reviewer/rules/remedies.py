"""What the window offers for each rule: a certain repair, the form in which it is put right, or why only the author can write it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

OWN_WORDS = "Neither: only the author can say what is true instead."
SOURCE = "A button puts in a footnote behind the sentence; the author writes the source."
KIND = "A button corrects the kind of source where it was read wrongly; another source only the author can find."
CHOICE = "Neither: which of the two is right, only the author knows."
MISSING = "Neither: what is missing has to be written by somebody who knows it."

REMEDIES: Mapping[str, str] = MappingProxyType(
    {
        "CL001": OWN_WORDS,
        "CL002": f"Where no source stands behind it: {SOURCE[0].lower()}{SOURCE[1:]}",
        "CL003": OWN_WORDS,
        "CL004": OWN_WORDS,
        "CL005": OWN_WORDS,
        "CL006": OWN_WORDS,
        "CL007": OWN_WORDS,
        "CL008": MISSING,
        "CL009": f"Where no source stands behind it: {SOURCE[0].lower()}{SOURCE[1:]}",
        "CL010": "Neither: a permission is filed in the house profile, or the words go.",
        "CL011": "Neither: a consent is filed in the house profile, or the words go.",
        "CL012": "Neither: only the author knows who is meant.",
        "CL013": OWN_WORDS,
    "CL014": "Neither: whether something still holds is for a person to judge.",
        "CI001": SOURCE,
        "CI002": SOURCE,
        "CI003": SOURCE,
        "CI004": "Neither: which sentences the source stands behind, only who has read it knows.",
        "CI005": "Neither: the entry may be missing, or the marker wrong.",
        "CI006": "A source listed twice, at the end of the list: a certain repair keeps the first entry and has its markers point there. Else neither.",
        "CI007": (
            "Certain repairs: markers on the other side of the stop, a marker on a figure near the end of its sentence, markers in two notations. "
            "Another order of the list: neither."
        ),
        "CI008": "Neither: the study itself has to be found and read.",
        "SO001": KIND,
        "SO002": "Neither: a stronger source has to be found and read.",
        "SO003": KIND,
        "SO004": KIND,
        "SO005": "Neither: what rested on the paper has to be thought over.",
        "SO006": "Neither: somebody has to look the page up again.",
        "SO007": "Neither: another source has to be found and read.",
        "NU001": CHOICE,
        "NU002": CHOICE,
        "NU003": "Neither: the numbers stand in the study, not in the draft.",
        "NU004": "Neither: the numbers stand in the study, not in the draft.",
        "DU001": "A certain repair takes the second copy out with the space around it, unless its section would be empty then.",
        "DU002": CHOICE,
        "DU003": "Certain repairs: approved text in other words is put back as it was approved, sentences missing from it go back to their place. Else neither.",
        "DU004": "Neither: to quote it or to write it anew is the author's choice.",
        "IM001": "A button opens the form of the picture; the credit is written from it.",
        "IM002": "A button opens the form of the picture; the credit is written from it.",
        "IM003": "A button opens the form of the picture, for its description or to mark it decorative.",
        "IM004": "A certain repair drops first words such as “photo of”; for the rest a button opens the form of the picture.",
        "IM005": "A button opens the form of the picture, for another licence; or the picture goes.",
        "IM006": "A button opens the form of the picture, to say that a model posed for it; a consent is filed in the house profile.",
        "SA001": MISSING,
        "SA002": MISSING,
        "SA003": OWN_WORDS,
        "SA004": MISSING,
        "SA005": "A certain repair puts in the line of the country that the house profile names, below the paragraph. Without a country: neither.",
        "SA006": "A certain repair for phrases that have one other form, such as “died by suicide”. Else neither.",
        "SA007": OWN_WORDS,
        "SA008": MISSING,
        "SA009": "Neither: a consent is filed in the house profile, or the details go.",
        "LA001": "A certain repair where other words fit any sentence: “people with asthma”, “older people”, “has”. Else neither.",
        "LA002": "A certain repair writes the right name or term.",
        "LA003": "Neither: shorter sentences have to be written.",
        "LA004": "Neither: how much to explain depends on the readers.",
        "ST001": "A button leads to the sign-off, which fills the record.",
        "ST002": "Neither: what the letters stand for, only the author knows.",
        "ST003": "A certain repair puts in the line that this is general information; the line of interest where the house profile names the treatment.",
        "ST004": "A certain repair takes out whole lines that are left over. A placeholder inside a sentence and an empty section: neither.",
        "ST005": "In a picture's text: a button opens the form of the picture. In a line of the article: neither.",
        "ST006": "Neither: what may stay is the house's choice.",
        "ST007": "Certain repairs: ranks that skip, a second main heading with all below it, small words that differ.",
    }
)
"""A sentence for each rule. "Certain" means: the finding goes, none comes, and no other letter of the draft changes."""
