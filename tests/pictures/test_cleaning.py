"""What is published of a picture is its pixels and colours, and no word of who took it where."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from reviewer.model.trouble import Trouble
from reviewer.pictures import Kind, cleaned, published_name
from tests.pictures.made import GPS, MARK, REFUSED, SOUND, profile, saved, told_gif, told_jpeg, told_png


def opened(data: bytes) -> Image.Image:
    """Return a picture, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("name", [name for name in SOUND if name.startswith(("told", "lying", "upside", "moving"))])
def test_no_word_of_person_or_place_is_left(name: str) -> None:
    data = SOUND[name]()
    assert MARK.encode() in data or "told.png" in name  # what is to be found is there
    clean = cleaned(data, name)
    assert MARK.encode() not in clean.data and b"adobe:ns" not in clean.data
    image = opened(clean.data)
    assert not dict(image.getexif()) and GPS not in image.getexif()
    assert not {"comment", "Author", "Comment", "XML:com.adobe.xmp", "xmp", "exif"} & set(image.info)


@pytest.mark.parametrize("name", SOUND)
def test_a_cleaned_picture_has_the_size_it_says_and_the_same_kind(name: str) -> None:
    data = SOUND[name]()
    clean = cleaned(data, name)
    image = opened(clean.data)
    assert (image.width, image.height) == (clean.width, clean.height)
    assert image.format == clean.kind.codec
    assert cleaned(clean.data, name).data == clean.data


@pytest.mark.parametrize("name", ["told.png", "told.jpg", "plain.webp", "sharp.webp", "palette.png", "print-colours.jpg", "film-behind.jpg"])
def test_no_pixel_of_an_upright_picture_changes(name: str) -> None:
    data = SOUND[name]()
    before, after = opened(data).convert("RGBA"), opened(cleaned(data, name).data).convert("RGBA")
    assert ImageChops.difference(before, after).getbbox() is None


@pytest.mark.parametrize("data", [told_png(), told_jpeg(), told_jpeg(6), SOUND["told.webp"]()], ids=["png", "jpeg", "turned", "webp"])
def test_the_colour_profile_stays(data: bytes) -> None:
    assert opened(cleaned(data, "x").data).info["icc_profile"] == profile()


def test_a_picture_that_lies_on_its_side_is_turned_and_says_no_more_that_it_does() -> None:
    clean = cleaned(told_jpeg(6), "lying.jpg")
    assert (clean.width, clean.height) == (40, 64)
    image = opened(clean.data)
    pixel = image.convert("RGB").getpixel((36, 3))
    assert isinstance(pixel, tuple) and pixel[0] > 150 > pixel[2]
    assert 0x0112 not in image.getexif()


def test_a_moving_picture_goes_on_moving() -> None:
    image = opened(cleaned(told_gif(), "moving.gif").data)
    assert (getattr(image, "n_frames", 1), image.info["loop"], image.info["duration"]) == (2, 0, 80)


def test_what_is_hung_on_behind_a_picture_is_left_behind() -> None:
    assert b"ftypmp42" not in cleaned(SOUND["film-behind.jpg"](), "x").data


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_shown_is_not_published(name: str) -> None:
    with pytest.raises(Trouble):
        cleaned(REFUSED[name][0](), name)


def test_the_published_name_tells_the_picture_and_nothing_else() -> None:
    data = saved("PNG")
    name = published_name(data, Kind.PNG, "../Fotos von mir/Frühling & Co (2).JPEG")
    assert name.startswith("fruhling-co-2-") and name.endswith(".png") and len(name) < 90
    assert published_name(data, Kind.PNG, name) == name
    assert published_name(data, Kind.PNG, "con.png").startswith("picture-con-")
    assert published_name(data, Kind.PNG, "日本.png").startswith("picture-")
    assert published_name(data, Kind.PNG, "C:\\x\\y.png").startswith("y-")
