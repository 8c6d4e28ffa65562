"""Bringing drafts to the desk: to be worked on, or only to be looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.files.opening import DRAFTS, Decode, Source, ToMarkdown, read_bytes, read_source, source_in
from reviewer.desk.pictures.pictures import adopt, keep_pictures
from reviewer.model.trouble import Trouble
from reviewer.paths import is_folder, is_there

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench
    from reviewer.desk.drafts.coming import Coming
    from reviewer.desk.values import LibraryEntry, Review

NEW = "New draft"
"""What a draft is called until it has a heading."""


class Intake:
    """Reads drafts from files, from bytes and from the library; raises Trouble, with the former draft still on the desk, where that cannot be.

    `samples` is the folder of the sample articles.
    """

    def __init__(self, bench: Bench, decode: Decode, to_markdown: ToMarkdown, samples: Path | None) -> None:
        self._bench, self._samples = bench, samples
        self._decode, self._to_markdown = decode, to_markdown

    @property
    def coming(self) -> Coming:
        """Return what brings a draft to the desk that takes long to open."""
        from reviewer.desk.drafts.coming import Coming  # noqa: PLC0415 - a check of its own loads nothing that starts processes

        return Coming(self._bench, self._decode, self._to_markdown)

    # To be worked on

    def open(self, path: Path, encoding: str = "") -> Review:
        """Open a draft from its file.

        `encoding` is what a person said of a file that raised Unclear; it is noted in the draft's history.
        """
        review = self._bench.lay(self._read(path, encoding))
        if encoding:
            self._bench.annals.note("encoding chosen", {"encoding": encoding, "file": path.name})
        keep_pictures(self._bench)
        return review

    def begin(self) -> Review:
        """Lay an empty draft on the desk; the library keeps it from its first words on."""
        return self._bench.put(Sheet(NEW, ""))

    def paste(self, text: str) -> Review:
        """Open text that came without a file; the library keeps it."""
        return self._bench.lay(read_bytes(text.encode("utf-8", "surrogatepass"), "Pasted text", self._decode, self._to_markdown))

    def reopen(self, entry: LibraryEntry, encoding: str = "") -> Review:
        """Open a draft of the library: its file, or where it has none (any more) the text that was last kept."""
        return self.draft(entry.id, entry.path, encoding)

    def draft(self, number: int, path: Path | None, encoding: str = "") -> Review:
        """Open the draft of a number in the library, whose file was last at a path."""
        return self.open(path, encoding) if path is not None and is_there(path) else self._bench.take_kept(number)

    def samples(self) -> tuple[str, ...]:
        """Return the file names of the sample articles."""
        if self._samples is None or not is_folder(self._samples):
            return ()
        return tuple(sorted(path.name for path in self._samples.iterdir() if path.suffix.casefold() in DRAFTS))

    def open_sample(self, name: str) -> Review:
        """Open a copy of a sample article: its file is never written."""
        if self._samples is None or name not in self.samples():
            raise Trouble(
                f"There is no sample named {name}. Nothing was changed. Choose one of: {', '.join(self.samples()) or 'none is there'}."
            )
        review = self._bench.lay(self._read(self._samples / name)._replace(path=None, imported=True))
        adopt(self._bench, self._samples)
        return review

    # Only to be looked at: nothing is written into the library

    def inspect(self, path: Path, encoding: str = "") -> Review:
        """Look at a draft in its file."""
        return self._bench.lay(self._read(path, encoding), looking=True)

    def inspect_bytes(self, data: bytes, name: str, encoding: str = "") -> Review:
        """Look at a draft that came without a file."""
        return self._bench.lay(read_bytes(data, name, self._decode, self._to_markdown, encoding), looking=True)

    def inspect_as(self, path: Path, data: bytes, encoding: str) -> Review:
        """Look at bytes that a file once held."""
        return self._bench.lay(source_in(path.expanduser().absolute(), data, self._decode, self._to_markdown, encoding), looking=True)

    def inspect_revision(self, path: Path, number: int) -> Review:
        """Look at a draft as the library kept it at a revision; raise Trouble where it did not."""
        return self._bench.lay(self._bench.former(self._read(path), number), looking=True)

    def _read(self, path: Path, encoding: str = "") -> Source:
        return read_source(path, self._decode, self._to_markdown, encoding)
