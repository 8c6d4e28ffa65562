"""What the library knew at one moment, without the library: read, and its lock let go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reviewer.model.claims import Withdrawn
from reviewer.model.course import Trail
from reviewer.model.elsewhere import Said
from reviewer.model.judging import Judgement
from reviewer.model.named import NamedTuple
from reviewer.model.review import Answer, Correction, RuleOff, SignOff
from reviewer.review.answers import speaking
from reviewer.store.ground.rows import Revision, Saying
from reviewer.store.records.recall import Recall

NOTHING_SAID, NO_TRAIL = Recall(), Trail()


class Snapshot(NamedTuple):
    """The drafts by path and by hash of their files, and what people decided about each; `texts` by draft and revision are those asked for.

    `everywhere` are the answers that hold in every draft; `gone` is what was withdrawn.
    """

    paths: Mapping[str, int] = MappingProxyType({})
    hashes: Mapping[str, int] = MappingProxyType({})
    revisions: Mapping[int, Revision] = MappingProxyType({})
    given: Mapping[int, Mapping[str, Answer]] = MappingProxyType({})
    everywhere: Mapping[str, Answer] = MappingProxyType({})
    signed: Mapping[int, SignOff] = MappingProxyType({})
    corrected: Mapping[str, Correction] = MappingProxyType({})
    off: Mapping[str, RuleOff] = MappingProxyType({})
    recall: Recall = NOTHING_SAID
    texts: Mapping[tuple[int, int], str] = MappingProxyType({})
    trails: Mapping[int, Trail] = MappingProxyType({})
    judged: Mapping[int, Mapping[str, Judgement]] = MappingProxyType({})
    gone: tuple[Withdrawn, ...] = ()

    def find(self, path: str, file_hash: str) -> int | None:
        """Return the draft that was last at this path, else one whose file had this hash."""
        found = self.paths.get(path) if path else None
        return self.hashes.get(file_hash) if found is None else found

    def newest(self, draft: int) -> Revision:
        """Return a draft's newest revision."""
        return self.revisions[draft]

    def kept_text(self, draft: int, number: int) -> str | None:
        """Return the text of a draft's revision, where it was read along."""
        return self.texts.get((draft, number))

    def answers(self, draft: int) -> Mapping[str, Answer]:
        """Return the answers that may speak of a draft (0: of one that is not here), by what they are kept by."""
        return speaking(self.everywhere, self.given.get(draft, {}))

    def signoff(self, draft: int) -> SignOff | None:
        """Return a draft's newest signature."""
        return self.signed.get(draft)

    def trail(self, draft: int) -> Trail:
        """Return the steps that were taken with a draft, oldest first."""
        return self.trails.get(draft, NO_TRAIL)

    def judgements(self, draft: int) -> Mapping[str, Judgement]:
        """Return what was judged last of each question about a draft."""
        return self.judged.get(draft, {})

    def corrections(self) -> Mapping[str, Correction]:
        """Return the corrections of kinds of sources in force, by the references' keys."""
        return self.corrected

    def rules_off(self) -> Mapping[str, RuleOff]:
        """Return the rules that are turned off for the house, by their ids."""
        return self.off

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the claims and sources that were withdrawn and not taken back, oldest first."""
        return self.gone

    def alike(self, blocks: Sequence[Said], fewest: int, draft: int) -> tuple[tuple[Saying, ...], ...]:
        """Return for each block the blocks of other drafts than one (0: than none) that share at least `fewest` runs of words."""
        return self.recall.alike(blocks, fewest, draft, self.revisions)
