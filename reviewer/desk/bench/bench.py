"""The bench: lays sheets on itself, from files, from the library or as they were once kept."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.desk.bench.checked import Checked
from reviewer.desk.bench.neighbours import Neighbours
from reviewer.desk.bench.putting import putting, settling
from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.bench.shelving import sheet_of
from reviewer.desk.files.naming import require_keepable
from reviewer.desk.files.opening import Source, shown
from reviewer.desk.values import Review
from reviewer.model.slotted import dataclass
from reviewer.model.steps import Steps, at_once
from reviewer.model.trouble import Trouble


@dataclass(slots=True, eq=False, repr=False)
class Bench(Checked):
    """The part of the desk that holds the sheet. `review_months` is how long an approval stands before the draft is due again."""

    review_months: int = 12

    def let_go(self) -> None:
        """Close the library; from now on there is none to ask."""
        held = [library for library in (self.library, self.view) if library is not None]
        self.library = self.view = None
        if any(self.memory is library for library in held):
            self.memory = None
            self.neighbours = Neighbours(self.parser, self.engine, None)
        for library in held:
            library.close()

    def lay(self, source: Source, *, looking: bool = False) -> Review:
        """Put a source on the desk with what is known of it; `looking` writes nothing into the library."""
        return at_once(self.laying(source, looking=looking))

    def laying(self, source: Source, *, looking: bool = False) -> Steps[Review]:
        """Do what `lay` does in steps; until the last one is done, the former draft lies on the desk."""
        source = source if looking else shown(source)
        if source.path is not None and self.library is not None and not looking:
            require_keepable(source.path, "The draft was not opened")
        own = source.path is not None and not source.imported
        sheet = Sheet(
            name=source.name,
            text=source.text,
            path=source.path if own else None,
            plain=source.plain,
            imported=source.imported,
            shape=source.shape,
            saved=source.text if own else None,
            file_hash=source.sha256,
            origin=str(source.path or ""),
            told=source.told,
            word=source.word,
            left=source.left,
            looking=looking,
        )
        if self.memory is not None:
            sheet.id = self.memory.find(sheet.origin, source.sha256)
        return putting(self, sheet, "" if looking else "import")

    def former(self, source: Source, number: int) -> Source:
        """Return a draft as the library kept it at a revision; raise Trouble where it has none of that number."""
        draft = self.memory.find(str(source.path or ""), source.sha256) if self.memory is not None else None
        text = self.memory.kept_text(draft, number) if self.memory is not None and draft is not None else None
        if text is None:
            raise Trouble(
                f"The library has no draft {number} of {source.name}. Nothing was checked. The window shows the number of its newest one."
            )
        return source._replace(text=text)

    def take_kept(self, draft: int) -> Review:
        """Put a draft of the library on the desk with the text that was kept last."""
        library = self.view or self.need_library()
        return self.put(sheet_of(library, library.newest(draft)))

    def put(self, sheet: Sheet, reason: str = "") -> Review:
        """Make this the sheet: check it, keep it as a revision where a reason is given, read what people decided about it."""
        return at_once(putting(self, sheet, reason))

    def settling(self) -> Iterator[None]:
        """Do what `settle` does some milliseconds at a time; ends with nothing settled where the sheet or its text became another meanwhile."""
        return settling(self)
