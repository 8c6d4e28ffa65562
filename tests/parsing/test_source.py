"""Files that can be read exactly are read; all others are refused in one sentence that names them."""

from __future__ import annotations

import codecs

import pytest

from reviewer.model.trouble import Trouble
from reviewer.parsing import decode


@pytest.mark.parametrize(
    "data",
    ["Pain é\n".encode(), codecs.BOM_UTF8 + "Pain é\n".encode(), "Pain é\n".encode("utf-16"), codecs.BOM_UTF16_BE + "Pain é\n".encode("utf-16-be"), "Pain é\r\n".encode(), "Pain é\r".encode()],
)
def test_known_encodings_and_line_ends_give_the_same_text(data: bytes) -> None:
    assert decode(data, "a.md").text == "Pain é\n"


@pytest.mark.parametrize(
    "data",
    [b"", b"  \n", b"\x89PNG\r\n\x1a\n\x00\x00", "Café".encode("cp1252"), b"a\x00b", b"\xed\xa0\x80", codecs.BOM_UTF16_LE + b"\x00\xd8", b"a" * (5 * 1024 * 1024 + 1)],
)
def test_anything_else_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(Trouble, match=r"^draft\.md "):
        decode(data, "draft.md")
