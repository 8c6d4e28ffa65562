"""Exporting the draft on the desk: what stands in the way, what would be written, and the writing."""

from __future__ import annotations

import json
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from reviewer.desk.bench import Bench
from reviewer.desk.beside import Gathered, gather
from reviewer.desk.publishing import STAMP, Draw, line_of, lot, prepare, slug, text_of, why_not_approved
from reviewer.desk.record import Told
from reviewer.desk.refusal import InTheWay, NotApproved
from reviewer.desk.sealing import Sealed, Sealing
from reviewer.desk.shelving import require_whole
from reviewer.desk.values import Review
from reviewer.export import PUBLIC, UNDRAWN, Refusal, ReviewLine, Target, placed_refusals, website_lines
from reviewer.export.sealed import seal_id
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.review.changes import compare
from reviewer.review.wording import Fate
from reviewer.store.files import read
from reviewer.store.whole import write_all

LONGEST = 200


class Outlook(NamedTuple):
    """What an export would do now: whether the draft is approved, why not, what keeps it from being a page, how its files' names begin.

    `left_out` holds the lines of the draft that no page shows, because they read as pieces of a website.
    """

    approved: bool
    reasons: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    name: str
    pictures: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def files(self, targets: Collection[Target]) -> tuple[str, ...]:
        """Return the names of the files some targets would write, below the folder."""
        made = [f"{self.name}.{target.ending}" for target in Target if target in targets and target is not Target.IMAGES]
        return (*made, *(name for name in self.pictures if Target.IMAGES in targets))


class Exporting:
    """Looks at the draft as it stands, and writes it into a folder: all files or none."""

    def __init__(self, bench: Bench, sealing: Sealing | None = None) -> None:
        self._bench, self._sealing = bench, sealing

    def outlook(self) -> Outlook:
        """Return what an export would do now; nothing is written."""
        review = self._bench.settle()
        gathered = gather(self._bench, review.draft)
        approved = self._line(review, gathered) is not None
        name = slug(review) if approved else STAMP + slug(review)
        reasons = () if approved else tuple(self._why(review, gathered))
        return Outlook(approved, reasons, self._refusals(review, gathered), name, tuple(gathered.files), website_lines(review.draft))

    def line(self) -> ReviewLine | None:
        """Return the review line of the draft as it stands; None where it is not approved."""
        review = self._bench.settle()
        return self._line(review, gather(self._bench, review.draft))

    def text(self, target: Target, *, approved: bool) -> str:
        """Return what the file of a target would say; without `approved` it says that it is not."""
        review = self._bench.settle()
        gathered = gather(self._bench, review.draft)
        line = self._line(review, gathered) if approved else None
        return text_of(review, line, target, gathered, self._told(review, gathered))

    def write(
        self,
        folder: Path,
        targets: Collection[Target] = UNDRAWN,
        *,
        unapproved: bool = False,
        overwrite: bool = False,
        draw: Draw | None = None,
    ) -> tuple[Path, ...]:
        """Write the files of some targets into a folder and return them: all, or none with Trouble.

        A draft that is not approved raises NotApproved, unless `unapproved` asks for copies that say so; what keeps an approved one from being a
        page raises Trouble. Files that are there and are not as an export left them raise InTheWay, unless `overwrite`.
        """
        bench = self._bench
        library, sheet = bench.need_library(), bench.need_sheet()
        require_whole(library)
        review = bench.checked()
        gathered = gather(bench, review.draft)
        line = None if unapproved else self._line(review, gathered)
        if line is None and not unapproved:
            raise NotApproved(self._why(review, gathered))
        refused = self._refusals(review, gathered)
        if line is not None and refused and PUBLIC & set(targets):
            faults = " ".join(dict.fromkeys(refusal.sentence for refusal in refused))
            raise Trouble(f"Nothing was exported: {faults} Put this right and have the draft signed again.")
        sealed = self._sealed(review, gathered) if line is not None else None
        files = lot(review, line, targets, gathered, self._told(review, gathered), draw, sealed.envelope if sealed else None)
        if not files:
            raise Trouble("Nothing was exported: nothing was chosen to be written. Choose at least one target.")
        place = folder.expanduser().absolute()
        foreign = [] if overwrite else self._foreign(place, files)
        if foreign:
            raise InTheWay(foreign)
        write_all(prepare(place, files))
        hashes = {name: sha256(data).hexdigest() for name, data in files.items()}
        detail = {"files": hashes, "folder": str(place), "approved": line is not None}
        library.log("exported", bench.stamp(), sheet.id, detail)
        bench.decided()
        return tuple(place / name for name in files)

    def write_page(self, folder: Path) -> Path:
        """Write the page and its pictures into a folder of the program's own, as it would be exported now, and return it."""
        review = self._bench.settle()
        gathered = gather(self._bench, review.draft)
        line = self._line(review, gathered)
        files = lot(review, line, (Target.PAGE, Target.IMAGES), gathered, self._told(review, gathered))
        write_all(prepare(folder, files))
        return folder / next(iter(files))

    # Inside

    def _line(self, review: Review, gathered: Gathered) -> ReviewLine | None:
        """Return the review line of an approved draft; once there is a roster, only valid signatures by key approve it."""
        line = line_of(review, self._bench.engine.ruleset)
        if line is None or self._sealing is None or self._sealing.roster is None:
            return line
        return line if self._sealed(review, gathered) else None

    def _sealed(self, review: Review, gathered: Gathered) -> Sealed | None:
        """Return the seal that holds for the draft as it stands; None where there is none, or sign-off is by typed names."""
        if self._sealing is None or self._sealing.roster is None:
            return None
        sealed = self._sealing.seal_of(review, gathered)
        return sealed if sealed is not None and sealed.holds else None

    def _why(self, review: Review, gathered: Gathered) -> list[str]:
        why = why_not_approved(review)
        if self._sealing is None or self._sealing.roster is None or line_of(review, self._bench.engine.ruleset) is None:
            return why
        sealed = self._sealing.seal_of(review, gathered)
        if sealed is None or not sealed.fits:
            return ["Nobody has signed it, as it stands, with a key of the roster."]
        return [f"Its seal does not hold ({sealed.trust.level.value}).", *sealed.trust.reasons]

    def _refusals(self, review: Review, gathered: Gathered) -> tuple[Refusal, ...]:
        answered = [finding.place for finding in review.report.findings if finding.fingerprint in review.answers]
        return (*placed_refusals(review.draft, answered=answered), *gathered.faults)

    def _told(self, review: Review, gathered: Gathered) -> Told:
        bench, sheet = self._bench, self._bench.need_sheet()
        kept = bench.library.revisions(sheet.id) if bench.library is not None and sheet.id is not None else ()
        history = tuple((one.number, one.reason, one.at) for one in sorted(kept, key=lambda one: one.number))
        refusals = tuple(dict.fromkeys(refusal.sentence for refusal in self._refusals(review, gathered)))
        sealed = self._sealed(review, gathered)
        seal = seal_id(sealed.envelope) if sealed else ""
        return Told(bench.engine.ruleset, {}, history, self._changed(review), refusals, seal)

    def _changed(self, review: Review) -> tuple[str, ...]:
        """Return what changed since the signature, a sentence for each paragraph."""
        signoff, library = review.signoff, self._bench.library
        if signoff is None or library is None or signoff.draft_hash == review.fingerprint:
            return ()
        words = {Fate.CHANGED: "Changed", Fate.ADDED: "Added", Fate.REMOVED: "Removed"}
        found = []
        for passage in compare(library.text(signoff.draft_hash), review.text):
            if passage.fate is not Fate.SAME:
                kept = (piece.text for piece in passage.pieces if passage.fate is Fate.REMOVED or piece.fate is not Fate.REMOVED)
                text = " ".join("".join(kept).split())
                found.append(f"{words[passage.fate]}: “{text if len(text) <= LONGEST else text[:LONGEST] + '…'}”")
        return tuple(found)

    def _foreign(self, folder: Path, files: Collection[str]) -> list[Path]:
        """Return the files that are there already and are not, byte by byte, what an export put there."""
        there = [folder / name for name in files if (folder / name).is_file() and not (folder / name).is_symlink()]
        if not there:
            return []
        own: dict[Path, set[str]] = {}
        for event in self._bench.need_library().events():
            if event.kind == "exported":
                detail = json.loads(event.detail)
                listed = detail.get("files")
                for name, digest in (listed.items() if isinstance(listed, dict) else ()):
                    own.setdefault(Path(detail.get("folder", "")) / name, set()).add(digest)
        return [file for file in there if sha256(read(file)).hexdigest() not in own.get(file, set())]
