"""Only what was approved is exported, and its record says by whom."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.desk import Desk, NotApproved
from reviewer.model.review import Role
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at
from tests.review.findings import LONG

SAID = CLEAN + "\nIt was said twice. It usually heals.\n"


def ready(desk: Desk, path: Path) -> None:
    """Open, answer and sign a draft."""
    review = desk.open(path)
    answered = [finding.fingerprint for finding in review.report.findings if finding.rule == "DU001"]
    if answered:
        review = desk.answer(answered, reason="house decision", explanation=LONG, by="Ada North", role=Role.AUTHOR)
    seen = [finding.fingerprint for finding in review.to_tick]
    desk.sign(author="Ada North", author_credentials="PT", reviewer="Ben South", reviewer_credentials="MD", seen=seen)


def test_an_approved_draft_is_written_as_fragment_page_and_record(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write(SAID))
    files = desk.export(tmp_path / "out")
    assert [file.name for file in files] == ["ankle.fragment.html", "ankle.html", "ankle.review-record.json"]
    line = "Written by Ada North, PT. Clinically reviewed by Ben South, MD, on 22 November 2026. Next review due by 22 November 2027."
    assert line in files[0].read_text(encoding="utf-8")
    record = json.loads(files[2].read_text(encoding="utf-8"))
    assert record["reviewer"] == {"name": "Ben South", "credentials": "MD"}
    assert record["source"]["text_sha256"] == sha256(SAID.encode()).hexdigest()
    assert record["files_sha256"] == {
        "fragment.html": sha256(files[0].read_bytes()).hexdigest(),
        "html": sha256(files[1].read_bytes()).hexdigest(),
    }
    assert [(answer["by"], answer["explanation"], answer["rule"]) for answer in record["answers"]] == [("Ada North", LONG, "DU001")]
    assert [seen["quote"] for seen in record["ticked_as_seen"]] == ["usually"]
    assert "does not authenticate" in record["note"]
    assert sorted(entry.name for entry in (tmp_path / "out").iterdir()) == sorted(file.name for file in files)


def test_the_same_approval_is_written_in_the_same_bytes(home: Path, write: Write, tmp_path: Path, clock: Clock) -> None:
    path = write(SAID)
    first = desk_at(home, clock=clock)
    ready(first, path)
    one = [file.read_bytes() for file in first.export(tmp_path / "one")]
    first.close()
    again = desk_at(home, clock=clock)
    again.open(path)
    assert [file.read_bytes() for file in again.export(tmp_path / "two")] == one
    again.close()


def test_a_draft_nobody_signed_is_not_exported(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.open(write(SAID))
    with pytest.raises(NotApproved) as refused:
        desk.export(tmp_path / "out")
    assert refused.value.reasons == ("No reviewer has signed it.", "The word twice stands here (“twice”).")
    assert not (tmp_path / "out").exists()


def test_an_edit_after_the_signature_stops_the_export_until_it_is_undone(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    desk.edit(CLEAN + "\u200b")
    with pytest.raises(NotApproved, match="not the text that was signed"):
        desk.export(tmp_path / "out")
    desk.edit(CLEAN)
    assert len(desk.export(tmp_path / "out")) == 3


def test_a_file_that_was_changed_elsewhere_after_the_signature_is_not_exported(desk: Desk, write: Write, tmp_path: Path) -> None:
    path = write()
    ready(desk, path)
    write(CLEAN.replace("early", "late"))
    assert desk.open(path).changed_blocks == (2,)
    with pytest.raises(NotApproved):
        desk.export(tmp_path / "out")


def test_what_cannot_be_a_page_is_refused_with_its_reason(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write("# Ankles\n\nRest helps.\n\n#### Deep down\n\nMove early.\n"))
    with pytest.raises(Trouble, match="Nothing was exported") as refused:
        desk.export(tmp_path / "out")
    assert not isinstance(refused.value, NotApproved)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ankles & Feet (v2).md", "ankles-feet-v2"),
        ("CON.md", "con-article"),
        ("Überlauf.md", "uberlauf"),
        ("足.md", "article"),
        ("a" * 120 + ".md", "a" * 80),
    ],
)
def test_the_files_names_are_plain_on_every_system(desk: Desk, write: Write, tmp_path: Path, name: str, slug: str) -> None:
    ready(desk, write(name=name))
    assert desk.export(tmp_path / "out")[1].name == f"{slug}.html"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_nothing_is_written_outside_the_chosen_folder(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Trouble, match="a link"):
        desk.export(tmp_path / "out")
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "ankle.html").symlink_to(tmp_path / "elsewhere" / "page.html")
    with pytest.raises(Trouble, match="a link"):
        desk.export(tmp_path / "real")
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert [entry.name for entry in (tmp_path / "real").iterdir()] == ["ankle.html"]


def test_a_file_in_place_of_the_folder_is_said_in_words(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match="could not be made"):
        desk.export(tmp_path / "out")


def test_an_export_is_written_into_the_history(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    desk.export(tmp_path / "out")
    library = desk._bench.library
    assert library is not None
    assert [event.kind for event in library.events()] == ["import", "signoff", "signed", "exported"]
