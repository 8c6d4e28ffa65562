"""Reading a draft from a file: its text, and how the file wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reviewer.desk.files.wording import read_size, word_told
from reviewer.model.hashes import sha256
from reviewer.model.imported import Imported, LeftOut
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.parsing.text.burden import CUT, shortened
from reviewer.paths import is_folder, is_there
from reviewer.store.disk.files import PLAINEST, Shape, encoded, read, shape_of

if TYPE_CHECKING:
    from reviewer.word import Reading

PLAIN, MARKDOWN, HTML = frozenset({".txt", ".text"}), frozenset({".md", ".markdown"}), frozenset({".html", ".htm"})
WORD = frozenset({".docx"})
DRAFTS = PLAIN | MARKDOWN | HTML | WORD
"""The endings of files that can be drafts, in lower case."""
SLOW = 3 * 1024
"""Bytes of a file from which opening it would hold up the window."""
HEAVY = 48 * 1024
"""Bytes of a web page or Word file from which reading it alone takes long."""
SEALED = (
    "This page carries the seal of an approved article. It is opened as a new draft, which nobody has signed, with the review line as part of its "
    "text. To change the article, open that from the library."
)
_SEAL = "data-review-seal"
"""The attribute of sealed pages, as `seal.c14n` has it, which takes its time to load."""
_MARKS = re.compile(r"^ {0,3}#{1,6} |\[\^[^\]\s]+\]|\]\(|^ {0,3}\[[^\]]+\]: ", re.MULTILINE)

ToMarkdown = Callable[[str], Imported]


class Decoded(Protocol):
    """A text, the encoding it was read in, and what to tell a person about that, if anything."""

    @property
    def text(self) -> str:
        """Return the text with LF line ends."""

    @property
    def encoding(self) -> str:
        """Return the encoding in Python's name."""

    @property
    def said(self) -> str:
        """Return the sentence, or nothing."""


class Decode(Protocol):
    """Turns a file's bytes into text, exactly or not at all."""

    def __call__(self, data: bytes, name: str, encoding: str = "", *, html: bool = False) -> Decoded:
        """Return the text; raise Trouble where there is none, and Unclear where a person has to say the encoding."""


class Source(NamedTuple):
    """A draft as it was read from the file `path`; `imported` says the text never goes back there; `sha256` is of the bytes.

    `told` are sentences on how it was read that a person should see; `word` is what was read where it is a Word file,
    `left` what was left out around an article on its page.
    """

    path: Path | None
    name: str
    text: str
    sha256: str
    plain: bool = False
    imported: bool = False
    shape: Shape = PLAINEST
    told: tuple[str, ...] = ()
    word: Reading | None = None
    left: tuple[LeftOut, ...] = ()


def slow(path: Path) -> bool:
    """Return whether opening a file may hold up the window, as far as its size tells."""
    return path.suffix.casefold() in DRAFTS and _size(path) >= SLOW


def heavy(path: Path) -> bool:
    """Return whether a file is made into Markdown first, and may take long for that, as far as its size tells."""
    return path.suffix.casefold() in HTML | WORD and _size(path) >= HEAVY


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # opening it says why


def read_source(path: Path, decode: Decode, to_markdown: ToMarkdown, encoding: str = "") -> Source:
    """Return the draft in a file; raise Trouble where there is none."""
    path = path.expanduser().absolute()
    ending = path.suffix.casefold()
    if is_folder(path):
        raise Trouble(f"Could not open {path.name or path}: it is a folder. Nothing was changed. Choose one draft in it.")
    if is_there(path) and ending not in DRAFTS:
        raise Trouble(
            f"Could not open {path.name}: only Markdown (.md), plain text (.txt), web pages (.html) and Word files (.docx) can be opened. "
            "Nothing was changed. Save the draft in one of these forms and open that."
        )
    if ending in WORD:
        read_size(path)
    return source_in(path, read(path), decode, to_markdown, encoding)


def source_in(path: Path, data: bytes, decode: Decode, to_markdown: ToMarkdown, encoding: str = "") -> Source:
    """Return the draft in the bytes that a file holds, or once held."""
    ending = path.suffix.casefold()
    if ending in WORD:
        return word_source(data, path.name)._replace(path=path)
    source = read_bytes(data, path.name, decode, to_markdown, encoding, plain=ending in PLAIN, html=ending in HTML)
    return source._replace(path=path)


def read_bytes(
    data: bytes, name: str, decode: Decode, to_markdown: ToMarkdown, encoding: str = "", *, plain: bool | None = None, html: bool = False
) -> Source:
    """Return the draft in some bytes; `plain` None asks to look at the text, `encoding` is for bytes that do not tell theirs."""
    if plain is None and data.startswith(b"PK\x03\x04"):
        return word_source(data, name)
    read = decode(data, name, encoding, html=html)
    page = to_markdown(read.text) if html else Imported(read.text)
    text = page.text
    if not text.strip():
        raise Trouble(f"Could not open {name}: it is empty. Nothing was changed. Choose the file that holds the article.")
    shape = shape_of(data, read.encoding)
    told = [*([read.said] if read.said else []), *page.told]
    told += [SEALED] if html and _SEAL in read.text else []
    exact = html or encoded(text, shape, text) == data
    if not exact:
        told.append(f"{name} will not be written: its encoding has several ways to write the same letter. Ctrl+S asks for a new file.")
    reads_plain = looks_plain(text) if plain is None else plain
    return Source(None, name, text, sha256(data).hexdigest(), reads_plain, html or not exact, shape, tuple(told), left=page.left)


def shown(source: Source) -> Source:
    """Return a source whose lines can be shown and written on: one with a line that no text widget can show is a copy, and told of."""
    text, longest = shortened(source.text)
    if not longest:
        return source
    told = (
        f"A line of {longest:,} characters was broken into lines of {CUT:,}, so that it can be shown. "
        f"{source.name} will not be written: Ctrl+S asks for a new file."
    )
    return source._replace(text=text, imported=True, told=(*source.told, told))


def word_source(data: bytes, name: str) -> Source:
    """Return the draft in the bytes of a Word file, as Markdown."""
    from reviewer.word import read_word  # noqa: PLC0415 - only a Word file needs a reader of Word files

    reading = read_word(data, name)
    if not reading.text.strip():
        raise Trouble(f"Could not open {name}: there is no text in it. Nothing was changed. Choose the file that holds the article.")
    return Source(None, name, reading.text, sha256(data).hexdigest(), imported=True, told=word_told(reading), word=reading)


def looks_plain(text: str) -> bool:
    """Return whether a text without a file name shows no mark of Markdown (headings, links, footnotes)."""
    return _MARKS.search(text) is None
