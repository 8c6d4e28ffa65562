"""Writing the draft on the desk to its file, in the file's own form."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.drafts.outside import overtaken
from reviewer.desk.files.naming import require_keepable
from reviewer.desk.files.opening import MARKDOWN, PLAIN
from reviewer.model.trouble import Trouble
from reviewer.parsing.text.encodings import shown
from reviewer.store.disk.files import Shape, encoded, shape_of, write


def save_sheet(sheet: Sheet, path: Path | None, beside: Callable[[Path], object]) -> None:
    """Write the text to the sheet's file, or to another that is its file from then on; raise Trouble, with nothing changed, if not.

    `beside` is told the file before it is written, for what has to stand beside it.
    """
    target = _target(sheet, path)
    same = target == sheet.path
    if overtaken(sheet, target):
        raise Trouble(
            f"The draft was not saved: {target.name} was changed by another program. Nothing was changed, your text is still here. "
            "Compare the two, and load the new version or keep yours."
        )
    shape = sheet.shape if same else Shape()
    try:
        data = encoded(sheet.text, shape, sheet.saved or "")
    except UnicodeEncodeError as error:
        raise Trouble(_unwritable(target.name, sheet.text, shape, error)) from None
    beside(target)
    write(target, data, backup=True, follow=same)
    sheet.path, sheet.name, sheet.origin, sheet.shape = target, target.name, str(target), shape_of(data, shape.code)
    sheet.imported, sheet.plain = False, target.suffix.casefold() in PLAIN
    sheet.saved, sheet.file_hash = sheet.text, sha256(data).hexdigest()


def _target(sheet: Sheet, path: Path | None) -> Path:
    target = path.expanduser().absolute() if path else sheet.path
    if target is None:
        made = f"{sheet.name} is only read, never written" if sheet.imported else "This draft has no file yet"
        raise Trouble(f"The draft was not saved: {made}. Your text is still here. Choose a new Markdown file (.md) for it.")
    if target.suffix.casefold() not in PLAIN | MARKDOWN:
        raise Trouble(
            f"The draft was not saved: {target.name} is no name for Markdown or plain text. The text is still here. Choose a .md name."
        )
    require_keepable(target, "The draft was not saved")
    return target


def _unwritable(name: str, text: str, shape: Shape, error: UnicodeEncodeError) -> str:
    """Return the sentence on a character that the file's encoding does not have."""
    letter = error.object[error.start]
    at = text.find(letter)
    where = f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"
    if "\ud800" <= letter <= "\udfff":
        return (
            f"Could not write {name}: there is half a character ({where}) that cannot be kept in a file. "
            "The old file is as it was, your text is still here. Delete that character."
        )
    return (
        f"Could not write {name}: “{letter}” ({where}) does not exist in the encoding of this file, {shown(shape.code)}. The old file is as it was, "
        "your text is still here. Take that character out, or save under another name: a new file is in UTF-8, which has every character."
    )
