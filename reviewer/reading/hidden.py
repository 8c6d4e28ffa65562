"""Hidden characters: what a text holds that its readers cannot see, what is right where it stands left alone. Line by line, each line once."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from reviewer.model.characters import ALIKE, HIDDEN, TURNED, Characters, Hidden
from reviewer.model.patterns.late import late

STRANGE = late("[^\\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u214f\u2190-\u22ff\u25a0-\u25ff]")
"""All but the letters and signs of ordinary western text: a line without one needs no second look."""
UNCOMMON = late("[^\\t\\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u214f\u2190-\u22ff\u25a0-\u25ff]")
"""The same of a text of several lines."""
WORD = late(r"[^\W\d_]+")
LATIN = late(r"[A-Za-z\u00c0-\u024f]")
JOINERS, PRESENTATION = "\u200c\u200d", "\ufe0e\ufe0f"
MARKS = "\u200e\u200f\u061c"
SELECTORS = late("[\ufe00-\ufe0d\U000e0100-\U000e01ef]")
VISIBLE = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs of Arabic and Syriac that Unicode counts to the format characters although they are seen."""
JAMO, BRAILLE = late("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]"), late("[\u2801-\u28ff]")
FLAG, TAG_END = "\U0001f3f4", "\U000e007f"
KEPT = 20_000


class Finder:
    """Finds hidden characters; remembers lines, so that a text with one changed line costs little. `table` is asked for when first needed."""

    def __init__(self, table: Callable[[], Characters]) -> None:
        self._table = table
        self._known: dict[str, tuple[Hidden, ...]] = {}
        self._last: tuple[str, tuple[Hidden, ...]] = ("", ())

    def find(self, text: str) -> tuple[Hidden, ...]:
        """Return the hidden characters of a text in order; of a text that was changed in one place only the lines there are looked at."""
        old, had = self._last
        if text == old:
            return had
        start, end = _changed(old, text)
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        last = len(text) if last < 0 else last
        shift = len(text) - len(old)
        inside = self._lines(text[first:last], first)
        if had:
            before = [one for one in had if one.start < first]
            behind = [one._replace(start=one.start + shift) for one in had if one.start + shift >= last]
            inside = [*before, *inside, *behind]
        self._last = text, tuple(inside)
        return self._last[1]

    def _lines(self, text: str, start: int) -> list[Hidden]:
        """Return what some lines hold that begin at a place."""
        found: list[Hidden] = []
        strange = UNCOMMON.search(text)
        while strange is not None:  # from one line with such a letter to the next: most texts have none, and some have tens of thousands of lines
            first = text.rfind("\n", 0, strange.start()) + 1
            last = text.find("\n", first)
            line = text[first:] if last < 0 else text[first:last]
            found += [one._replace(start=start + first + one.start) for one in self.in_line(line)]
            strange = UNCOMMON.search(text, last) if last >= 0 else None
        return found

    def in_line(self, line: str) -> tuple[Hidden, ...]:
        """Return the hidden characters of one line, with their places in it."""
        found = self._known.get(line)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            found = self._known[line] = tuple(_found(line, self._table())) if STRANGE.search(line) else ()
        return found


def _changed(old: str, new: str) -> tuple[int, int]:
    """Return the range of a text that is not as it was; found by halves, for stretches are compared far faster than letters."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if old[low:middle] == new[low:middle] else (low, middle - 1)
    start, low, high = low, 0, min(len(old), len(new)) - low
    while low < high:
        middle = (low + high + 1) // 2
        same = old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]
        low, high = (middle, high) if same else (low, middle - 1)
    return start, len(new) - low


def _found(line: str, table: Characters) -> Iterator[Hidden]:
    right = any(unicodedata.bidirectional(letter) in ("R", "AL") and letter not in table.hiding for letter in line)
    fair = right and _balanced(line, table)
    hits = [(at, letter) for at, letter in enumerate(line) if letter in table.hiding]
    found = [_named(at, letter, table) for at, letter in hits if not _is_right(line, at, letter, table, right, fair)]
    if any(letter in table.alike for letter in line):
        found += _alike(line, table)
    yield from sorted(found, key=lambda one: one.start)


def _named(at: int, letter: str, table: Characters) -> Hidden:
    code = f"{ord(letter):04X}"
    label = table.labels.get(letter, code)
    kind = TURNED if letter in table.turning or letter in table.turning.values() else HIDDEN
    return Hidden(at, letter, label, unicodedata.name(letter, f"CONTROL CHARACTER {label}"), kind)


def _alike(line: str, table: Characters) -> Iterator[Hidden]:
    """Yield the letters of other scripts in words that have Latin letters, too."""
    for match in WORD.finditer(line):
        word = match.group()
        if word.isascii() or not LATIN.search(word):
            continue
        for at, letter in enumerate(word):
            if letter in table.alike:
                yield Hidden(match.start() + at, letter, table.alike[letter], unicodedata.name(letter), ALIKE, word)


def _balanced(line: str, table: Characters) -> bool:
    """Return whether every change of direction in a line is ended in it, in order."""
    waiting: list[str] = []
    ends = frozenset(table.turning.values())
    for letter in line:
        if letter in table.turning:
            waiting.append(table.turning[letter])
        elif letter in ends and (not waiting or waiting.pop() != letter):
            return False
    return not waiting


def _is_right(line: str, at: int, letter: str, table: Characters, right: bool, fair: bool) -> bool:
    """Return whether a hiding character does what it is for: within an emoji, or in a script that is written with it."""
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    if letter in table.turning or letter in table.turning.values():
        return fair
    if letter in MARKS or letter in VISIBLE:
        return right
    if letter in JOINERS:
        return (letter == "\u200d" and _is_picture(before) and _is_picture(after)) or _is_joined(line, at)
    if letter in PRESENTATION:
        return _is_picture(before) or (before in "0123456789#*" and before != "" and after == "\u20e3")
    if SELECTORS.match(letter):
        return before != "" and (_is_ideograph(before) or unicodedata.category(before) == "Sm")
    if "\U000e0020" <= letter <= TAG_END:
        return _in_flag(line, at)
    if letter in "\u180b\u180c\u180d\u180e\u180f":
        return any("\u1800" <= near <= "\u18af" for near in (before, after))
    if letter in "\u115f\u1160":
        return bool(JAMO.match(before) or JAMO.match(after))
    return letter == "\u2800" and bool(BRAILLE.match(before) or BRAILLE.match(after))


def _is_picture(letter: str) -> bool:
    """Return whether a letter is an emoji, a part of one, or a sign that may be shown as one."""
    if not letter:
        return False
    if letter in "\ufe0f\u20e3‼⁉™ℹ©®〰〽㊗㊙" or "\U0001f1e6" <= letter <= "\U0001faff" or letter == TAG_END:
        return True
    return unicodedata.category(letter) in ("So", "Sm")


def _is_joined(line: str, at: int) -> bool:
    """Return whether a joiner stands between letters of a script that is joined: Arabic, Syriac, the scripts of India and its neighbours."""
    before = next((letter for letter in reversed(line[:at]) if letter not in JOINERS), "")
    after = line[at + 1 : at + 2]
    return bool(before) and _joins(before) and (not after or not LATIN.match(after))


def _joins(letter: str) -> bool:
    if unicodedata.bidirectional(letter) in ("AL", "R"):
        return True
    return any(first <= letter <= last for first, last in (("\u0900", "\u109f"), ("\u1780", "\u18af"), ("\ua800", "\uabff")))


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\U00020000" <= letter <= "\U0003ffff"


def _in_flag(line: str, at: int) -> bool:
    """Return whether a tag character is part of the flag of a region: a black flag, tags, and the tag that ends them."""
    start = at
    while start and "\U000e0020" <= line[start - 1] <= TAG_END:
        start -= 1
    end = line.find(TAG_END, at)
    return start > 0 and line[start - 1] == FLAG and 0 <= end - start <= 8
