"""Pictures are taken by their content and within limits; all else is refused with a sentence."""

from __future__ import annotations

import random
import tracemalloc
from time import process_time

import pytest

from reviewer.model.trouble import Trouble
from reviewer.pictures import Kind, look
from reviewer.pictures.outline import kind_of, outline
from tests.pictures.made import REFUSED, SOUND, saved, told_jpeg


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_picture_is_known_by_its_content_and_made_small(name: str) -> None:
    data = SOUND[name]()
    seen = look(data, name, 32, 32)
    assert seen.size == len(data)
    assert max(seen.thumb.width, seen.thumb.height) <= 32
    assert len(seen.thumb.rgba) == seen.thumb.width * seen.thumb.height * 4
    assert (seen.width > seen.height) == (seen.thumb.width > seen.thumb.height)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_sound_picture_is_refused_in_one_sentence_fast_and_small(name: str) -> None:
    make, words = REFUSED[name]
    data = make()
    tracemalloc.start()
    started = process_time()
    with pytest.raises(Trouble, match=words) as refused:
        look(data, name, 32, 32)
    spent, most = process_time() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert str(refused.value).startswith(name)
    assert spent < 2.0
    assert most < 100_000_000


def test_the_limits_are_met_by_what_is_just_within_them() -> None:
    assert outline(saved("PNG", 10_000, 4_999, "L"), "large.png").width == 10_000


def test_a_wrong_ending_changes_nothing() -> None:
    assert look(SOUND["wrong-ending.png"](), "wrong-ending.png", 8, 8).kind is Kind.JPEG
    assert kind_of(b"<svg/>") is None


def test_a_picture_is_shown_the_way_its_camera_was_held() -> None:
    seen = look(told_jpeg(6), "lying.jpg", 64, 64)
    assert (seen.width, seen.height) == (40, 64)
    right_top = seen.thumb.rgba[(seen.thumb.width - 2) * 4 :][:3]
    assert right_top[0] > 150 > right_top[2]


def test_bytes_broken_at_random_are_shown_or_refused_and_nothing_else() -> None:
    dice = random.Random(7)
    told = 0
    for name, make in SOUND.items():
        sound = make()
        for _ in range(25):
            data = bytearray(sound)
            for _ in range(dice.randint(1, 12)):
                data[dice.randrange(len(data))] = dice.randrange(256)
            if dice.random() < 0.3:
                del data[dice.randrange(len(data)) :]
            try:
                look(bytes(data), name, 16, 16)
            except Trouble:
                told += 1
    assert told > 100
