"""Pictures are brought in beside the draft or into the library, and published clean."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from reviewer.desk import Desk
from reviewer.desk.pictures.gallery import Stand, seen
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import Clock, desk_at
from tests.pictures.made import MARK, REFUSED, saved, told_jpeg

PNG = saved("PNG")
TEXT = "# Pumps\n\nA pump runs slowly.\n"


def test_beside_a_draft_with_a_file_the_picture_goes_into_a_folder_of_its_name(desk: Desk, write: Write) -> None:
    path = write(TEXT, "Pump & Co.md")
    desk.open(path)
    src = desk.album.bring(told_jpeg(), "Mein Foto.png")
    assert src.startswith("Pump-Co-images/mein-foto-") and src.endswith(".jpg")
    assert (path.parent / src).read_bytes() == told_jpeg()
    assert desk.album.bring(told_jpeg(), "Mein Foto.png") == src
    assert seen(desk.album.order(src), 16, 16).stand is Stand.SHOWN
    assert path.read_text() == TEXT
    assert desk.album.place_for() == "the folder Pump-Co-images beside the draft"


def test_the_picture_of_a_draft_without_a_file_is_kept_in_the_library_and_put_beside_it_on_saving(desk: Desk, tmp_path: Path) -> None:
    desk.paste("# Pumps\n\nA [pump](https://example.org) runs.\n")
    src = desk.album.bring(PNG, "pump.png")
    desk.edit(f"# Pumps\n\n![A pump]({src})\n")
    assert seen(desk.album.order(src), 16, 16).stand is Stand.SHOWN
    desk.save(tmp_path / "pumps.md")
    assert (tmp_path / src).read_bytes() == PNG
    assert seen(desk.album.order(src), 16, 16).stand is Stand.SHOWN


def test_nothing_is_put_anywhere_that_is_no_sound_picture(desk: Desk, write: Write) -> None:
    path = write(TEXT)
    desk.open(path)
    with pytest.raises(Trouble, match="SVG"):
        desk.album.bring(REFUSED["drawing.svg"][0](), "drawing.svg")
    (path.parent / "ankle-images").symlink_to(path.parent)
    with pytest.raises(Trouble, match="link to another place"):
        desk.album.bring(PNG, "a.png")
    assert sorted(one.name for one in path.parent.iterdir()) == ["ankle-images", "ankle.md"]


def test_plain_text_holds_no_pictures(desk: Desk, write: Write) -> None:
    assert desk.album.why_not()
    desk.open(write(TEXT, "plain.txt"))
    assert "Save the draft as Markdown" in desk.album.why_not()
    desk.open(write(TEXT))
    assert desk.album.why_not() == ""


def test_published_pictures_are_clean_named_by_their_hash_and_know_their_size(desk: Desk, write: Write) -> None:
    path = write("# Pumps\n\n![A pump](<my photo.jpg>)\n\n![A pump again](my%20photo.jpg)\n\n![Far](https://example.org/far.png)\n")
    (path.parent / "my photo.jpg").write_bytes(told_jpeg(6))
    found = desk.album.published(desk.open(path).draft)
    ((place, data),) = found.files.items()
    assert place.startswith("images/my-photo-") and place.endswith(".jpg")
    assert MARK.encode() not in data
    assert {(one.address, one.width, one.height) for one in found.shown.values()} == {(place, 40, 64)}
    assert not any(src.startswith("https:") for src in found.shown)
    assert found.faults == ()


def test_what_cannot_be_published_is_told_each_in_a_sentence(desk: Desk, write: Write) -> None:
    path = write("# Pumps\n\n![A](gone.png)\n\n![B](../up.png)\n\n![C](cut.png)\n")
    (path.parent / "cut.png").write_bytes(REFUSED["cut.png"][0]())
    found = desk.album.published(desk.open(path).draft)
    assert found.files == {} and [sentence.split()[0] for _, sentence in found.faults] == ["gone.png", "up.png", "cut.png"]


def test_the_pictures_of_a_sample_are_shown_and_go_along_when_it_is_saved(home: Path, clock: Clock, tmp_path: Path) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "walk.md").write_text("# Walks\n\n![A walk](harbour-walk.png)\n\n![Up](../up.png)\n", encoding="utf-8")
    (samples / "harbour-walk.png").write_bytes(PNG)
    (tmp_path / "up.png").write_bytes(PNG)
    desk = desk_at(home, clock=clock, samples=samples)
    desk.intake.open_sample("walk.md")
    assert [seen(desk.album.order(src), 16, 16).stand for src in ("harbour-walk.png", "../up.png")] == [Stand.SHOWN, Stand.OUTSIDE]
    (tmp_path / "own").mkdir()
    desk.save(tmp_path / "own" / "walk.md")
    assert (tmp_path / "own" / "harbour-walk.png").read_bytes() == PNG
    desk.close()


def test_a_picture_put_into_a_draft_from_word_is_shown_beside_those_that_came_with_it(desk: Desk, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Pumps", 1)
    document.add_paragraph("A pump runs slowly.")
    document.add_picture(BytesIO(saved("PNG", 30, 30)))
    document.save(str(tmp_path / "pumps.docx"))
    review = desk.open(tmp_path / "pumps.docx")
    ((came, _),) = ((image.src, image.alt) for image in review.draft.images)
    own = desk.album.bring(PNG, "own.png")
    assert {seen(desk.album.order(src), 16, 16).stand for src in (came, own)} == {Stand.SHOWN}
