"""From a file's bytes to text: what is certain is read, what is not is refused in one sentence."""

from __future__ import annotations

import codecs

from reviewer.model.trouble import Trouble

LARGEST = 5 * 1024 * 1024
SAVE_AS_TEXT = "Save the article as text or Markdown and open that."


def decode(data: bytes, name: str) -> str:
    """Return the text of a file with LF line ends; raises Trouble for what is empty, too large, binary or in an unknown encoding."""
    if len(data) > LARGEST:
        raise Trouble(f"{name} is larger than 5 MB, too large for an article; the file is unchanged. Open a smaller part of it.")
    text = _text(data, name)
    if "\x00" in text:
        raise Trouble(f"{name} is not a text file (it holds null characters); it is unchanged. {SAVE_AS_TEXT}")
    if not text.strip():
        raise Trouble(f"{name} is empty; there is nothing to check yet. Write the article in it, or open another file.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes, name: str) -> str:
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise Trouble(f"{name} is not a text file; it is unchanged. {SAVE_AS_TEXT}") from error
        raise Trouble(
            f"{name} is not in UTF-8 (first unreadable place: byte {error.start + 1}); it is unchanged. Save it again as UTF-8 and open it."
        ) from error
