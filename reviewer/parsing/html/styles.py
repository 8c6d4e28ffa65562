"""What the style sheet of a page makes bold, italic, raised or invisible, by class, as Google Docs and Word write it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from reviewer.model.patterns.late import late

RULE = late(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
AT_RULE = late(r"@[^{};]{1,300}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
CLASS = late(r"^\s*(?:[a-z][a-z0-9]*)?\.([A-Za-z_][\w-]*)\s*$")
LARGEST = 400_000
"""Characters of style sheets that are looked at."""
MARKS = (
    (late(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)"), "strong"),
    (late(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)"), "no-strong"),
    (late(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)"), "em"),
    (late(r"(?<![\w-])font-style\s*:\s*normal"), "no-em"),
    (late(r"(?<![\w-])vertical-align\s*:\s*super"), "sup"),
    (late(r"(?<![\w-])vertical-align\s*:\s*sub\b"), "sub"),
    (late(r"(?<![\w-])text-decoration(?:-line)?\s*:[^;]*line-through"), "s"),
    (late(r"(?<![\w-])display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"), "hidden"),
)
NOTHING: frozenset[str] = frozenset()
STRONG, EM, STRUCK = ("strong", "b"), ("em", "i", "cite", "dfn"), ("s", "strike", "del")
TAGS = {"sup": "sup", "sub": "sub"} | dict.fromkeys(STRONG, "strong") | dict.fromkeys(EM, "em") | dict.fromkeys(STRUCK, "s")


class Styles:
    """Knows how the words of an element look."""

    def __init__(self, root: LexborNode | None) -> None:
        self._classes = _classes(root) if root is not None else {}

    def told(self, node: LexborNode) -> frozenset[str]:
        """Return what class and style attribute say of an element: strong, em, sup, sub, s, hidden, and what they take away (no-strong)."""
        attributes = node.attributes
        found = NOTHING
        for name in (attributes.get("class") or "").split() if self._classes else ():
            found |= self._classes.get(name, NOTHING)
        if style := attributes.get("style"):
            own = marks_of(style)
            found = (found - {"strong", "no-strong"} if own & {"strong", "no-strong"} else found) | own
        return found

    def marks(self, node: LexborNode) -> frozenset[str]:
        """Return the marks of an inline element, by its name, its class and its style."""
        told = self.told(node)
        own = TAGS.get(node.tag or "")
        found = told - {"no-strong", "no-em", "hidden"}
        return found | {own} if own and f"no-{own}" not in told else found

    def hidden(self, node: LexborNode) -> bool:
        """Return whether an element is not shown."""
        return "hidden" in self.told(node)


def marks_of(style: str) -> frozenset[str]:
    """Return what declarations of a style sheet mean for words."""
    lowered = style.lower()
    return frozenset(mark for pattern, mark in MARKS if pattern.search(lowered))


def _classes(root: LexborNode) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    left = LARGEST
    for sheet in root.css("style"):
        css = (sheet.text() or "")[:left]
        left -= len(css)
        for match in RULE.finditer(AT_RULE.sub("", css) if "@" in css else css):
            marks = marks_of(match.group(2))
            for selector in match.group(1).split(",") if marks else ():
                one = CLASS.match(selector.split("}")[-1])
                if one:
                    found[one.group(1)] = found.get(one.group(1), NOTHING) | marks
        if left <= 0:
            break
    return found


def level_of(node: LexborNode) -> tuple[int, str] | None:
    """Return the depth (from 0) and the name of a list of Google Docs or of a list paragraph of Word, None for anything else."""
    attributes = node.attributes
    if node.tag in ("ul", "ol"):
        kix = re.search(r"\blst-kix_(\w+)-(\d)\b", attributes.get("class") or "")
        return (int(kix.group(2)), kix.group(1)) if kix else None
    if node.tag == "p":
        mso = re.search(r"mso-list\s*:\s*(l\d+)\s+level(\d)", attributes.get("style") or "", re.IGNORECASE)
        return (int(mso.group(2)) - 1, mso.group(1)) if mso else None
    return None
