"""JSON as a seal has it, and its shapes: what could be read in two ways, or has another shape, is refused in a sentence."""

from __future__ import annotations

import time
from typing import Any

import pytest

from reviewer.seal.forms import shape
from reviewer.seal.forms.strict_json import LARGEST, read_json, written
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.statements.envelope import gathered, read_envelope, write_envelope
from tests.seal.made import seal


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b" " * (LARGEST + 1), "too large"), (b"[" * 25 + b"]" * 25, "nested too deeply"), (b'{"a":1,"a":1}', "twice"), (b"1.5", "not a whole one"),
        (b"Infinity", "not a whole one"), (b"9007199254740993", "too large"), (b"-9007199254740993", "too large"), (b"\xff", "not strict JSON"),
        (b'"\\ud800"', "not strict JSON"), (b"{", "not strict JSON"),
    ],
)  # fmt: skip
def test_json_that_could_be_read_in_two_ways_is_not_read(data: bytes, said: str) -> None:
    with pytest.raises(Malformed, match=said):
        read_json(data)


@pytest.mark.timeout(20)
def test_words_that_never_end_are_refused_in_a_moment_however_many_quotes_are_in_them() -> None:
    start = time.process_time()
    with pytest.raises(Malformed, match="not strict JSON"):
        read_json(b'"' + b'\\"' * 50_000)
    assert time.process_time() - start < 1
    with pytest.raises(Malformed, match="not strict JSON"):
        read_json(b'["a\\')


def test_json_reads_back_as_it_was_written() -> None:
    value: dict[str, Any] = {"b": [1, -(2**53), 2**53, None, True], "a": 'brackets in text: [[[[ \\" ' + "{" * 40, "c": [[[]]] * 30}
    assert read_json(written(value)) == value
    assert read_json(b"[]" + b" " * (LARGEST - 2)) == []
    assert read_json(b"[" * 24 + b"]" * 24) and read_json(b"[] " + b" " * 100) == []


SHAPES: list[tuple[shape.Shape, Any, Any, str]] = [
    (shape.record({"a": shape.whole}), {"a": 1}, [], "x is not an object."),
    (shape.record({"a": shape.whole}), {"a": 0}, {}, "x lacks the key “a”."),
    (shape.record({"a": shape.whole}), {"a": 0}, {"a": 1, "b": 1}, "x has the unknown key “b”."),
    (shape.record({"a": shape.whole}), {"a": 0}, {"a": -1}, "x.a is not a whole number."),
    (shape.listed(shape.flag, least=1, most=2), [True], [], "x is not a list of 1 to 2."),
    (shape.listed(shape.flag, least=1, most=2), [True, False], [True] * 3, "x is not a list of 1 to 2."),
    (shape.listed(shape.flag), [], "", "x is not a list of 0 to 20000."),
    (shape.listed(shape.flag), [True], [True, 1], "x[1] is neither true nor false."),
    (shape.maybe(shape.flag), None, 0, "x is neither true nor false."),
    (shape.maybe(shape.flag), True, "", "x is neither true nor false."),
    (shape.one_of("a", "b"), "b", "c", "x is not one of: a, b."),
    (shape.one_of("a", "b"), "a", ["a"], "x is not one of: a, b."),
    (shape.text, "", 1, "x is not a text of a fair length."),
    (shape.text, "a" * 100_000, "a" * 100_001, "x is not a text of a fair length."),
    (shape.whole, 0, True, "x is not a whole number."),
    (shape.whole, 5, "5", "x is not a whole number."),
    (shape.moment, "2026-03-05T10:00:00Z", "2026-03-05 10:00:00Z", "x is not a time such as 2026-11-22T10:00:00Z."),
    (shape.moment, "2024-02-29T10:00:00Z", "2026-02-29T10:00:00Z", "x is not a time such as 2026-11-22T10:00:00Z."),
    (shape.moment, "2026-03-05T10:00:00Z", 20260305, "x is not a time such as 2026-11-22T10:00:00Z."),
    (shape.digest, "ab" * 32, "AB" * 32, "x is not a SHA-256 in small hex letters."),
    (shape.digest, "ab" * 32, 7, "x is not a SHA-256 in small hex letters."),
    (shape.person, "ben@clinic", "ben @clinic", "x is not a person’s id such as ben@clinic."),
    (shape.offset, "+01:00", "+٠١:٠٠", "x is not an offset such as +01:00."),
    (shape.offset, "-03:30", "1:00", "x is not an offset such as +01:00."),
]


@pytest.mark.parametrize(("look", "good", "bad", "said"), SHAPES)
def test_what_has_another_shape_is_named_by_its_place(look: shape.Shape, good: Any, bad: Any, said: str) -> None:
    look(good, "x")
    with pytest.raises(Malformed) as wrong:
        look(bad, "x")
    assert str(wrong.value) == said


def test_an_envelope_is_gathered_and_reads_back() -> None:
    made = gathered(seal().statements, seal().fragment)
    assert read_envelope(write_envelope(made)) == made == seal()
    assert gathered(()).fragment == b""
