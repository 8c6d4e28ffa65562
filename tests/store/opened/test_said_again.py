"""What a draft says is kept a few paragraphs at a time, and only what is new of it is written again."""

from __future__ import annotations

from reviewer.model.elsewhere import Said
from reviewer.rules.duplicates.said import of_words
from reviewer.store.library import Library
from tests.store.small import state


def paragraph(number: int) -> Said:
    """Return the words of a paragraph."""
    return of_words(f"number {number} of the paragraphs says that rest helps most ankles within weeks".split())


def numbers(library: Library) -> list[int]:
    """Return the rows of what is said."""
    return [number for (number,) in library.connection.execute("SELECT id FROM said ORDER BY id")]


def test_a_long_text_is_kept_in_parts_and_counts_as_untold_until_the_last(library: Library) -> None:
    blocks = [paragraph(number) for number in range(10)]
    draft, _ = library.revise(None, state("long"), blocks, most=4)
    digest = library.newest(draft).text_hash
    assert library.untold(5) == (draft,)
    assert not library.tell(draft, digest, blocks, 4)
    assert library.untold(5) == (draft,)
    assert library.tell(draft, digest, blocks, 4)
    assert library.untold(5) == ()
    assert len(numbers(library)) == 10


def test_what_stands_in_the_text_still_is_not_written_again(library: Library) -> None:
    draft, _ = library.revise(None, state("one"), [paragraph(1), paragraph(2), paragraph(2)])
    before = numbers(library)
    library.revise(draft, state("two", reason="save"), [paragraph(2), paragraph(3), paragraph(2)])
    kept = numbers(library)
    assert len(kept) == 3
    assert set(before[1:]) <= set(kept)
    other, _ = library.revise(None, state("other", path="/other.md"))
    found = library.alike([paragraph(1), paragraph(3)], 7, other)
    assert not any(one.sentences == paragraph(1).sentences for one in found[0])
    assert any(one.sentences == paragraph(3).sentences for one in found[1])
