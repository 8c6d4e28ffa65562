"""Writing the draft on the desk to its file, in the file's own form."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from reviewer.desk.opening import HTML, MARKDOWN, PLAIN
from reviewer.desk.sheet import Sheet
from reviewer.model.trouble import Trouble
from reviewer.store.files import Shape, encoded, write


def save_sheet(sheet: Sheet, path: Path | None, beside: Callable[[Path], object] = lambda _: None) -> None:
    """Write the text to the sheet's file, or to another that is its file from then on; raise Trouble, with nothing changed, if not.

    `beside` is told the file before it is written, for what has to stand beside it.
    """
    target = _target(sheet, path)
    same = target == sheet.path
    shape = sheet.shape if same else Shape()
    try:
        data = encoded(sheet.text, shape)
    except UnicodeEncodeError as error:
        raise Trouble(
            f"Could not write {target.name}: the character at position {error.start + 1} is half a character and cannot be kept in a file. "
            "The old file is as it was. Delete that character."
        ) from None
    beside(target)
    write(target, data, backup=True)
    sheet.path, sheet.name, sheet.origin, sheet.shape = target, target.name, str(target), shape
    sheet.imported, sheet.plain = False, target.suffix.casefold() in PLAIN
    sheet.saved, sheet.file_hash = sheet.text, sha256(data).hexdigest()


def _target(sheet: Sheet, path: Path | None) -> Path:
    target = path.expanduser().absolute() if path else sheet.path
    if target is None:
        made = f"{sheet.name} is only read, never written" if sheet.imported else "This draft has no file yet"
        raise Trouble(f"The draft was not saved: {made}. Your text is still here. Choose a new Markdown file (.md) for it.")
    if target.suffix.casefold() in HTML or target.suffix.casefold() not in PLAIN | MARKDOWN:
        raise Trouble(
            f"The draft was not saved: {target.name} is no name for Markdown or plain text. The text is still here. Choose a .md name."
        )
    return target
