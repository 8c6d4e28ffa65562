"""What is said of a Word file that was read: what could not be taken over, or only differently."""

from __future__ import annotations

from reviewer.word.shared import File

_SAID = (
    ("linked pictures", "{} is only linked from another place: it is not in the file and was not fetched.", "picture"),
    ("missing pictures", "{} is named in the file but not in it.", "picture"),
    ("pictures in other forms", "{} is in a form that web pages do not show (such as EMF). Save it as PNG and put it in again.", "picture"),
    ("diagrams", "{} drawn by Word was left out. Save it as a picture and put it in again.", "diagram"),
    ("formulas", "{} was taken over as plain letters. Look it through.", "formula"),
    ("text boxes", "{} was put below the paragraph it hangs on.", "text box"),
    ("contents", "The table of contents was left out; the page gets its own.", ""),
    ("hidden", "{} of hidden text was left out.", "place"),
    ("links to nowhere", "{} to a file or another place on a computer was left out; its words are here.", "link"),
    ("marks without a note", "{} of a note leads to no note in the file, and was left out.", "mark"),
    ("uncited notes", "{} that nothing cites was left out.", "note"),
    ("large lines", "{} in large letters was read as a heading, since the file uses no heading styles.", "line"),
    ("too deep", "{} within tables within tables was left out.", "table"),
)
_WAS = ((" is ", " are "), (" was ", " were "), ("Save it as", "Save them as"), ("put it in", "put them in"), ("a heading", "headings"), ("Look it", "Look them"), (" leads ", " lead "), ("its words are", "their words are"), ("is in a form", "are in a form"))


def remarks(file: File) -> tuple[str, ...]:
    """Return the sentences, those on tracked changes first."""
    tally = file.tally
    tally["uncited notes"] = len(file.notes.known.keys() - file.notes.cited.keys())
    said = list(file.remarks)
    for what, sentence, noun in _SAID:
        if tally[what]:
            said.append(_counted(sentence, tally[what], noun))
    changes = tracked(tally["insertions"], tally["deletions"])
    return (*([changes] if changes else []), *said)


def tracked(insertions: int, deletions: int) -> str:
    """Return the sentence on tracked changes; empty where there are none."""
    if not insertions and not deletions:
        return ""
    return f"The file holds {number(insertions, 'tracked insertion')} and {number(deletions, 'deletion')}; it was read as if all were accepted."


def number(count: int, noun: str) -> str:
    """Return a number with its noun, as in “3 notes”."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun[:-1] + 'xes' if noun.endswith('x') else noun + 's'}"


def _counted(sentence: str, count: int, noun: str) -> str:
    if count > 1 and noun:
        for one, many in _WAS:
            sentence = sentence.replace(one, many)
    return sentence.format(number(count, noun)) if noun else sentence
