"""Words of HTML as inline Markdown. Emphasis is written with private marks first, and settled when the neighbours are known."""

from __future__ import annotations

import re
import unicodedata

from reviewer.model.patterns.late import late

SPACE = late(r"[ \t\r\n\f]+")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
DIGITS = late(r"\d[\d,–-]*")
MARKS = {"strong": ("\ue000", "\ue001"), "em": ("\ue002", "\ue003"), "s": ("\ue004", "\ue005")}
SIGN = {"\ue000": "**", "\ue001": "**", "\ue002": "*", "\ue003": "*", "\ue004": "~~", "\ue005": "~~"}
OPENING, CLOSING = "\ue000\ue002\ue004", "\ue001\ue003\ue005"
PRIVATE = late("[\ue000-\ue005]")
EMPTY = late("\ue000\\s*\ue001|\ue002\\s*\ue003|\ue004\\s*\ue005|\ue001\ue000|\ue003\ue002|\ue005\ue004")
SPECIAL = late(r"[\\`*_~<&\[\]]")
CITED = late(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\](?![(\[:])")
LINE_START = late(r"^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:\d{1,9})(?=[.)](?:\s|$))|=+\s*$|-{2,}|\|)", re.MULTILINE)


def collapsed(text: str) -> str:
    """Return text with its white space (not no-break spaces) run together, private marks taken out."""
    return PRIVATE.sub("", SPACE.sub(" ", text))


def escaped(text: str) -> str:
    """Return text so that Markdown shows it as it stands."""
    if not SPECIAL.search(text):
        return text
    keep = {place for match in CITED.finditer(text) for place in (match.start(), match.end() - 1)}

    def escape(match: re.Match[str]) -> str:
        sign, at = match.group(), match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if at in keep or (sign == "_" and before.isalnum() and after.isalnum()):
            return sign
        if sign == "<" and not (after.isalpha() or after in "/!?"):
            return sign
        if (sign == "&" and not (after.isalpha() or after == "#")) or (sign == "~" and "~" not in (before, after)):
            return sign
        return "\\" + sign

    return SPECIAL.sub(escape, text)


def line_starts_escaped(text: str) -> str:
    """Return a paragraph whose lines cannot be taken for headings, lists, quotes or rules."""

    def escape(match: re.Match[str]) -> str:
        sign = match.group(2)
        return match.group(1) + (sign + "\\" if sign.isdigit() else "\\" + sign)

    return LINE_START.sub(escape, text)


def marked(style: str, inner: str) -> str:
    """Return words in a style, the space around them left outside."""
    lead, bare, trail = _apart(inner)
    if not bare:
        return inner
    opening, closing = MARKS[style]
    return f"{lead}{opening}{bare}{closing}{trail}"


def raised(inner: str) -> str:
    """Return a superscript, the space around it left outside: raised digits as characters, anything else between its tags."""
    lead, bare, trail = _apart(inner)
    if bare.startswith(("[", "¹", "²", "³")) or not bare or bare in "®™©*†‡§":
        return inner
    return f"{lead}{bare.translate(RAISED) if DIGITS.fullmatch(bare) else f'<sup>{bare}</sup>'}{trail}"


def lowered(inner: str) -> str:
    """Return a subscript between its tags, the space around it left outside."""
    lead, bare, trail = _apart(inner)
    return f"{lead}<sub>{bare}</sub>{trail}" if bare else inner


def link(inner: str, address: str) -> str:
    """Return a link; where it leads nowhere a reader could go, its words."""
    address = "".join(letter for letter in address if letter > " " and not letter.isspace())
    lead, bare, trail = _apart(inner)
    if not bare or not address or address.lower().startswith(("javascript:", "data:", "vbscript:")) or address == "#":
        return inner
    shown = address.replace("<", "%3C").replace(">", "%3E")
    if "(" in shown or ")" in shown:
        shown = f"<{shown}>"
    return f"{lead}[{bare}]({shown}){trail}"


def settled(text: str) -> str:
    """Return text with the private marks turned to Markdown, but only where Markdown will take them for emphasis."""
    previous = ""
    while previous != text and PRIVATE.search(text):
        previous, text = text, EMPTY.sub("", text)
    if not PRIVATE.search(text):
        return text
    out: list[str] = []
    open_at: list[tuple[int, str]] = []
    for nth, letter in enumerate(text):
        if letter in OPENING:
            if _flanks(text, nth, 1):
                open_at.append((len(out), letter))
                out.append(SIGN[letter])
        elif letter in CLOSING:
            if open_at and SIGN[open_at[-1][1]] == SIGN[letter]:
                place, _ = open_at.pop()
                if _flanks(text, nth, -1):
                    out.append(SIGN[letter])
                elif len(out) > place + 2 and out[-2].isalnum():
                    out.insert(-1, SIGN[letter])
                else:
                    out[place] = ""
        else:
            out.append(letter)
    for place, _ in open_at:
        out[place] = ""
    return "".join(out)


def _apart(inner: str) -> tuple[str, str, str]:
    """Return the space before words, the words, and the space behind them; where there are no words, all of it is before."""
    bare = inner.strip()
    at = inner.find(bare) if bare else len(inner)
    return inner[:at], bare, inner[at + len(bare) :]


def _flanks(text: str, at: int, step: int) -> bool:
    """Return whether the sign at a place touches its words (towards `step`) as Markdown asks."""
    inner, outer = _letter(text, at, step), _letter(text, at, -step)
    if inner.isspace():
        return False
    return not _is_punctuation(inner) or outer.isspace() or _is_punctuation(outer)


def _letter(text: str, at: int, step: int) -> str:
    at += step
    while 0 <= at < len(text) and text[at] in SIGN:
        at += step
    return text[at] if 0 <= at < len(text) else " "


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"
