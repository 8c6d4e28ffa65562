"""The parts of the desk of which a check asks nothing: each is loaded when somebody first turns to it, so that a check starts sooner."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench
    from reviewer.desk.drafts.intake import Intake
    from reviewer.desk.drafts.journal import Journal
    from reviewer.desk.drafts.outside import Outside
    from reviewer.desk.drafts.word_file import WordFile
    from reviewer.desk.files.opening import Decode, ToMarkdown
    from reviewer.desk.house.profile import Profile
    from reviewer.desk.house.rulings import Rulings
    from reviewer.desk.house.wordlist import WordList
    from reviewer.desk.library.seeking import Seeking
    from reviewer.desk.library.shelf import Shelf
    from reviewer.desk.parts import KeepsHouse
    from reviewer.desk.review.claims import ClaimsLibrary
    from reviewer.desk.review.comments import Comments
    from reviewer.desk.review.course import Steps
    from reviewer.desk.review.decisions import Decisions
    from reviewer.desk.review.editions import Editions
    from reviewer.desk.review.questions import Questions
    from reviewer.model.judging import Checklist


class Later:
    """What is done with a draft once it is read and checked, and with the library it belongs to."""

    intake: Intake
    _bench: Bench
    _checklists: Callable[[], tuple[Checklist, ...]]
    _decode: Decode
    _housekeeper: KeepsHouse | None
    _notices: tuple[str, ...]
    _to_markdown: ToMarkdown

    @cached_property
    def questions(self) -> Questions:
        """Return the questions only a person can judge."""
        from reviewer.desk.review.questions import Questions  # noqa: PLC0415 - only who reviews asks

        return Questions(self._bench, self._checklists)

    @cached_property
    def course(self) -> Steps:
        """Return what brings a draft from one state to the next."""
        from reviewer.desk.review.course import Steps  # noqa: PLC0415 - as above

        return Steps(self._bench)

    @cached_property
    def decisions(self) -> Decisions:
        """Return the answers to findings, and the signature."""
        from reviewer.desk.review.decisions import Decisions  # noqa: PLC0415 - as above

        return Decisions(self._bench, self.questions)

    @cached_property
    def rulings(self) -> Rulings:
        """Return what is decided for every draft: kinds of sources, rules turned off."""
        from reviewer.desk.house.rulings import Rulings  # noqa: PLC0415 - as above

        return Rulings(self._bench)

    @cached_property
    def comments(self) -> Comments:
        """Return what people say on passages of the draft."""
        from reviewer.desk.review.comments import Comments  # noqa: PLC0415 - as above

        return Comments(self._bench)

    @cached_property
    def claims(self) -> ClaimsLibrary:
        """Return what was approved before, and what was withdrawn."""
        from reviewer.desk.review.claims import ClaimsLibrary  # noqa: PLC0415 - as above

        return ClaimsLibrary(self._bench)

    @cached_property
    def editions(self) -> Editions:
        """Return the earlier states of the draft."""
        from reviewer.desk.review.editions import Editions  # noqa: PLC0415 - as above

        return Editions(self._bench)

    @cached_property
    def outside(self) -> Outside:
        """Return what happens to the draft's file."""
        from reviewer.desk.drafts.outside import Outside  # noqa: PLC0415 - only who writes asks

        return Outside(self._bench, self._decode, self._to_markdown)

    @cached_property
    def journal(self) -> Journal:
        """Return the texts of drafts that are in no file yet."""
        from reviewer.desk.drafts.journal import Journal  # noqa: PLC0415 - as above

        return Journal(self._bench, self.intake)

    @cached_property
    def word_file(self) -> WordFile:
        """Return the word-processor file the draft came from."""
        from reviewer.desk.drafts.word_file import WordFile  # noqa: PLC0415 - as above

        return WordFile(self._bench)

    @cached_property
    def profile(self) -> Profile:
        """Return what the clinic has decided."""
        from reviewer.desk.house.profile import Profile  # noqa: PLC0415 - only who changes it asks

        return Profile(self._bench, self._housekeeper)

    @cached_property
    def words(self) -> WordList:
        """Return the clinic's own words and names."""
        from reviewer.desk.house.wordlist import WordList  # noqa: PLC0415 - as above

        return WordList(self._bench, self._housekeeper)

    @cached_property
    def shelf(self) -> Shelf:
        """Return all drafts of the library."""
        from reviewer.desk.library.shelf import Shelf  # noqa: PLC0415 - only who looks at the library asks

        return Shelf(self._bench, self._notices)

    @cached_property
    def seeking(self) -> Seeking:
        """Return what looks for words in all drafts of the library."""
        from reviewer.desk.library.seeking import Seeking  # noqa: PLC0415 - as above

        return Seeking(self._bench)
