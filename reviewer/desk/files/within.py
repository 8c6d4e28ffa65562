"""The drafts a folder holds, for the command line and the window alike."""

from __future__ import annotations

from pathlib import Path

from reviewer.desk.files.opening import DRAFTS
from reviewer.model.trouble import Trouble


def drafts_in(folder: Path) -> tuple[Path, ...]:
    """Return the drafts that lie in a folder itself, by name; raise Trouble where it cannot be read or holds none."""
    try:
        found = sorted(entry for entry in folder.iterdir() if entry.suffix.casefold() in DRAFTS and not entry.is_dir())
    except OSError as error:
        raise Trouble(f"Could not read the folder {folder}: {(error.strerror or str(error)).lower()}. Nothing was changed.") from None
    if not found:
        raise Trouble(f"There is no draft in the folder {folder} (.md, .txt, .html or .docx). Nothing was changed. Choose another folder.")
    return tuple(found)
