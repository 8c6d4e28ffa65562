"""What is plain to read is read without its tokens, and says just what it would say with them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewer.parsing.blocks.making import Placed
from reviewer.parsing.markdown.reader import ChunkReader
from tests.parsing.conftest import LAYOUT

READER = ChunkReader(LAYOUT.abbreviations)
HEADS = st.sampled_from(["", "**Rest**\n", "*Sleep:*\n", "Three things help:\n", "![walk](walk.png)\n", "¹ Doe J.\n", "## Rest\n", "# a | b\n"])
MARKS = st.sampled_from(["- ", "* ", "+ ", "-    ", "1. ", "2) ", "- [ ] ", "**", "_", "![", "[", "¹ ", "# ", "[^1]: ", ""])
ENDS = st.sampled_from(["walk", "Sleep well", "“rest”", "a **b** c", "*x*", "[page](http://x.y)", "[1]", "[ref]", "`c`", "&amp;", "<br>", "<p>", "]:", " ", "\x1c", "\u00a0", "¹", "| a", "---", "<https://x.y/z>", "![walk](walk.png)", "__a__", "***", "(*b*)", "**b**c", "a_b_c", "2*3"])  # fmt: skip
CHUNKS = st.tuples(HEADS, MARKS, st.lists(st.lists(ENDS, min_size=1, max_size=4).map("".join), min_size=1, max_size=3)).map(
    lambda parts: parts[0] + "\n".join(f"{parts[1]}{line}" for line in parts[2])
)


@settings(max_examples=400, deadline=None)
@given(CHUNKS)
@example("**Rest**\n- Walk\n- Sleep well\x1c")
@example("walk<p>")
@example("**walk<p>sleep")
@example("¹ Doe J.\n- a walk\n- [1]")
@example("¹ Doe J.\n² Roe K.")
@example("# Rest <!--\nand sleep -->")
@example("# Rest\n## Sleep\n1. Walk\n2. Eat\n")
def test_what_is_read_at_once_is_what_its_tokens_say(chunk: str) -> None:
    links = {"REF": {"href": "http://r.x", "title": ""}}
    if chunk.strip():
        assert READER.read(chunk, links) == READER.read_slowly(chunk, links)


@pytest.mark.parametrize(
    "chunk",
    [
        "- Walk\n- *Sleep* well",
        "2. Walk\n3. Sleep",
        "**Rest**\n- Walk\n- Sleep",
        "Do this:\n1. Walk\n2. Sleep",
        "*Sleep* well\nand walk",
        "![walk](walk.png)",
        "[page](http://x.y)",
        "See <https://x.y/z>, [1] or ***this***.\n",
        "[^1]: Doe J. *Walks*. 2020.",
        "## Walk\n- far\n- fast",
        "---",
    ],
)
def test_what_is_plain_to_read_needs_no_tokens(chunk: str) -> None:
    reader = ChunkReader(LAYOUT.abbreviations)
    assert reader.read(chunk, {})
    assert "tokens" not in vars(reader)


@pytest.mark.parametrize("chunk", ["- Walk\n  - far", "- Walk\n* Sleep", "- # Walk", "1. a\n2) b", "*a* <p>b</p>", "[a]: http://x.y", "[^1]: # Doe", "# a | b\n| c"])
def test_what_may_be_more_than_a_plain_list_is_read_by_its_tokens(chunk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def slowly(text: str, _: Any) -> tuple[Placed, ...]:
        asked.append(text)
        return ()

    monkeypatch.setattr(READER, "read_slowly", slowly)
    READER.read(chunk, {})
    assert asked == [chunk]
