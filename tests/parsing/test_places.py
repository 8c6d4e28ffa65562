"""Every word of a draft knows exactly where it stands in the source."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewer.model.draft import Draft, Kind
from reviewer.model.span import Place
from reviewer.parsing import Parser
from reviewer.parsing.markdown.reader import ChunkReader
from tests.parsing.conftest import LAYOUT

SHARED = Parser(LAYOUT)
WORD_LIST = (
    "Pain pain. a\u00a0b naïve e\u0301lan 😀 👩‍⚕️ **bold** *it* _u_ ~~s~~ `co de` [a](http://x.y) [b][ref] [c] [1] [1,2] [^n] ¹ ²,³ m² &amp; &nbsp; &bogus; \\* \\[ "
    "<sup>1</sup> <sub>2</sub> <br> <!--c--> <b> ![alt](i.png) ** * _ ` ``` [ ]( ) ! < & \\ ~ ~~~ | \\| # > - 1. : --- === [ref]: <!-- --> \t \u2028 ´ é"
)
WORDS = st.sampled_from(WORD_LIST.split(" "))
JOINTS = st.sampled_from([" ", " ", " ", "", "\n", "  \n", "\n\n", "\n\n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n\n    ", "\n# ", "\n| a | b |\n|---|---|\n| ", "\n```\n", "\n[^n]: ", "\n\n[ref]: http://r.x\n\n", "\\\n", "\n\n  ```\n", "\n\n<h2>", "</p>\n<li>", "\n\n- ```\n"])
MARKDOWN = st.lists(st.tuples(WORDS, JOINTS), max_size=40).map(lambda parts: "".join(word + joint for word, joint in parts))


def assert_exact(draft: Draft) -> None:
    """Check every run, segment and range of a draft against its source."""
    assert list(draft.starts) == sorted(draft.starts)
    assert len(draft.blocks) == len(draft.starts) == len(draft.zones)
    for block, start in zip(draft.blocks, draft.starts, strict=True):
        assert draft.text[start : start + len(block.source)] == block.source
        assert "".join(run.text for run in block.runs) == block.text
        assert len(block.prose) == len(block.text)
        for run in block.runs:
            assert 0 <= run.start <= run.end <= len(block.source)
            if run.exact:
                assert block.source[run.start : run.end] == run.text
        for (at, place, length), following in pairwise([*block.segments, (len(block.text), 0, 0)]):
            assert at < following[0] <= len(block.text) or at == following[0] == 0
            assert place + length <= len(block.source)
        for span in block.sentences:
            assert 0 <= span.start < span.end <= len(block.text)
            assert block.text[span.start : span.end].strip()
        for marker in block.markers:
            assert block.prose[marker.start : marker.end].isspace()


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_every_run_of_markdown_equals_the_source_at_its_place(text: str) -> None:
    assert_exact(SHARED.parse(text))


def test_a_closing_tag_of_a_picture_shows_nothing() -> None:
    draft = SHARED.parse("Rest <img src='a.png' alt='A heel'></img> helps.</img>\n")
    assert [image.src for image in draft.images] == ["a.png"]
    assert draft.blocks[0].text == "Rest  helps."


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
def test_every_run_of_plain_text_equals_the_source_at_its_place(text: str) -> None:
    draft = SHARED.parse(text, plain=True)
    assert_exact(draft)
    seen = "".join(letter for block in draft.blocks for letter in block.text if not letter.isspace())
    assert len(seen) <= len(text)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN, st.lists(st.tuples(st.integers(0, 400), st.integers(0, 6), st.one_of(WORDS, JOINTS)), min_size=1, max_size=4))
def test_a_parser_with_memory_reads_an_edited_draft_as_a_fresh_one_does(text: str, edits: list[tuple[int, int, str]]) -> None:
    parser = Parser(LAYOUT)
    parser.parse(text)
    for at, gone, new in edits:
        at = min(at, len(text))
        text = text[:at] + new + text[at + gone :]
        assert parser.parse(text) == Parser(LAYOUT).parse(text)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
@example("# <br> ")
@example("Pain\n> ~~~\n> \t\n\n")
def test_a_draft_cut_into_chunks_reads_as_it_would_in_one_piece(text: str) -> None:
    if "<!--" in text and ("```" in text or "~~~" in text):
        return  # a comment is not looked for beside a fence, and in one piece all fences stand beside it
    reader = ChunkReader(LAYOUT.abbreviations)
    whole = reader.read_slowly(text, reader.definitions(text))
    draft = SHARED.parse(text)
    if draft.blocks and draft.blocks[0].kind is Kind.META:
        return
    assert [(at, block) for block, at in whole] == list(zip(draft.starts, draft.blocks, strict=True))


def test_a_range_over_an_entity_covers_the_whole_entity(parser: Parser) -> None:
    draft = parser.parse("Salt &amp; pepper")
    block = draft.blocks[0]
    at = block.text.index("&")
    span = draft.span(Place(0, at, at + 1))
    assert draft.text[span.start : span.end] == "&amp;"


def test_a_range_over_emoji_and_combining_marks_is_counted_in_code_points(parser: Parser) -> None:
    draft = parser.parse("## *A\u00a0b* 😀 e\u0301lan **vital**\n")
    block = draft.blocks[0]
    at = block.text.index("vital")
    span = draft.span(Place(0, at, at + 5))
    assert draft.text[span.start : span.end] == "vital"
