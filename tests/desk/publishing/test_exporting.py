"""Only what was approved is exported, and its record says by whom."""

from __future__ import annotations

import json
import os
import re
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.desk import Desk, InTheWay, NotApproved
from reviewer.export import UNDRAWN, Target
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at
from tests.pictures.made import saved
from tests.review.findings import LONG

SAID = CLEAN + "\nIt was said twice. It usually heals.\n"


def ready(desk: Desk, path: Path) -> None:
    """Open, answer and sign a draft."""
    review = desk.open(path)
    answered = [finding.fingerprint for finding in review.report.findings if finding.rule == "DU001"]
    if answered:
        review = desk.decisions.answer(answered, reason="house decision", explanation=LONG, by="Ada North", role=Role.AUTHOR)
    seen = [finding.fingerprint for finding in review.to_tick]
    desk.decisions.sign(author="Ada North", author_credentials="PT", reviewer="Ben South", reviewer_credentials="MD", seen=seen)


def test_an_approved_draft_is_written_as_fragment_page_and_record(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write(SAID))
    listed = desk.export(tmp_path / "out")
    assert [file.name for file in listed] == [f"ankle.{target.ending}" for target in UNDRAWN if target is not Target.IMAGES]
    files = [tmp_path / "out" / name for name in ("ankle.fragment.html", "ankle.html", "ankle.review-record.json")]
    line = "Written by Ada North, PT. Clinically reviewed by Ben South, MD, on 22 November 2026. Next review due by 22 November 2027."
    assert line in files[0].read_text(encoding="utf-8")
    record = json.loads(files[2].read_text(encoding="utf-8"))
    assert record["reviewer"] == {"name": "Ben South", "credentials": "MD"}
    assert record["source"]["text_sha256"] == sha256(SAID.encode()).hexdigest()
    unnamed = {target.ending for target in (Target.RECORD, Target.RECORD_JSON, Target.IMAGES)}
    assert record["files_sha256"] == {
        target.ending: sha256((tmp_path / "out" / f"ankle.{target.ending}").read_bytes()).hexdigest()
        for target in UNDRAWN
        if target.ending not in unnamed
    }
    assert [(answer["by"], answer["explanation"], answer["rule"]) for answer in record["answers"]] == [("Ada North", LONG, "DU001")]
    assert [seen["quote"] for seen in record["ticked_as_seen"]] == ["usually"]
    assert "does not authenticate" in record["note"]
    assert sorted(entry.name for entry in (tmp_path / "out").iterdir()) == sorted(file.name for file in listed)


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
    assert len(desk.export(tmp_path / "out")) == 7


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
    assert [file.name for file in desk.exporting.write(tmp_path / "out", (Target.PAGE,))] == [f"{slug}.html"]


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
    assert [event.kind for event in library.chain.events()] == ["import", "signoff", "signed", "exported"]


def test_a_copy_for_review_says_in_every_name_and_on_every_page_that_nobody_approved_it(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.open(write(SAID))
    files = desk.exporting.write(tmp_path / "out", unapproved=True)
    assert files and all(file.name.startswith("NOT-APPROVED-ankle.") for file in files)
    texts = {file.suffixes[-1] if file.name.count(".") == 1 else file.name.split(".", 1)[1]: file.read_text(encoding="utf-8") for file in files}
    stamp = "Not approved: no medical reviewer has signed this article. Do not publish it."
    assert texts["fragment.html"].startswith(f'<p class="review-line">{stamp}</p>')
    assert stamp in texts["wordpress.html"].splitlines()[1]
    assert "<title>Not approved: Ankles</title>" in texts[".html"] and '<meta name="review-status" content="not approved">' in texts[".html"]
    assert [thing["creativeWorkStatus"] for thing in json.loads(texts[".jsonld"])["@graph"]] == ["Not approved", "Not approved"]
    assert json.loads(texts["review-record.json"])["status"] == "not approved"
    assert "Not approved. No medical reviewer has signed this article." in texts["review-record.html"]


def test_an_approved_draft_can_still_be_written_as_a_copy_for_review_but_never_the_other_way_round(
    desk: Desk, write: Write, tmp_path: Path
) -> None:
    ready(desk, write())
    copies = desk.exporting.write(tmp_path / "out", (Target.PAGE,), unapproved=True)
    assert [file.name for file in copies] == ["NOT-APPROVED-ankle.html"]
    desk.edit(CLEAN + "More.\n")
    with pytest.raises(NotApproved):
        desk.exporting.write(tmp_path / "out", (Target.PAGE,))


def test_files_that_an_export_left_are_overwritten_and_others_only_when_a_person_says_so(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    page = desk.exporting.write(tmp_path / "out", (Target.PAGE,))[0]
    assert desk.exporting.write(tmp_path / "out", (Target.PAGE,)) == (page,)
    page.write_text("somebody's own words", encoding="utf-8")
    with pytest.raises(InTheWay, match=r"ankle\.html is there already"):
        desk.export(tmp_path / "out")
    assert [entry.name for entry in (tmp_path / "out").iterdir()] == ["ankle.html"]
    desk.exporting.write(tmp_path / "out", (Target.PAGE,), overwrite=True)
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_record_tells_what_changed_since_the_signature(desk: Desk, write: Write, tmp_path: Path) -> None:
    ready(desk, write())
    desk.edit(CLEAN.replace("early", "late"))
    text = desk.exporting.text(Target.RECORD, approved=False)
    assert "What changed since the signature" in text and "Changed: “Move late and gently.”" in text


def picture(folder: Path, name: str = "Foot & leg.png") -> bytes:
    data = saved("PNG")
    (folder / name).write_bytes(data)
    return data


SHOWN = '# Ankles\n\n![](<Foot & leg.png> "decorative")\n\nRest helps a sprained ankle.\n'


def test_a_picture_beside_the_draft_goes_out_under_a_plain_name_with_its_size(desk: Desk, write: Write, tmp_path: Path) -> None:
    path = write(SHOWN)
    picture(path.parent)
    ready(desk, path)
    files = desk.export(tmp_path / "out")
    assert files[-1].parent.name == "images" and re.fullmatch(r"foot-leg-[0-9a-f]{8}\.png", files[-1].name)
    fragment = (tmp_path / "out" / "ankle.fragment.html").read_text(encoding="utf-8")
    assert re.search(rf'<img src="images/{files[-1].name}" alt="" width="\d+" height="\d+">', fragment)
    assert f'"images/{files[-1].name}"' in (tmp_path / "out" / "ankle.jsonld").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["missing", "no picture", "a link out of the folder"])
def test_a_picture_that_cannot_go_out_stops_the_page_with_its_name(desk: Desk, write: Write, tmp_path: Path, what: str) -> None:
    path = write(SHOWN)
    picture(path.parent)
    ready(desk, path)
    shown = path.parent / "Foot & leg.png"
    shown.unlink()
    if what == "no picture":
        shown.write_text("words", encoding="utf-8")
    elif what != "missing":
        picture(tmp_path, "secret.png")
        shown.symlink_to(tmp_path / "secret.png")
    with pytest.raises(Trouble, match="Foot & leg"):
        desk.export(tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert desk.exporting.outlook().refusals[-1].block == 1


@pytest.mark.parametrize("step", ["sent for review", "signed"])
def test_typed_names_sign_and_send_nothing_whose_picture_is_not_there(desk: Desk, write: Write, step: str) -> None:
    path = write(SHOWN)
    desk.open(path)
    take = partial(desk.decisions.sign, author="Ada North", reviewer="Ben South") if step == "signed" else partial(desk.course.submit, "Ada North")
    with pytest.raises(Trouble, match=f"The draft was not {step}, and nothing was changed. Foot & leg.png is not there"):
        take()
    assert desk.review.state is State.DRAFT
    picture(path.parent)
    take()
    assert desk.review.state is not State.DRAFT


def test_where_one_file_cannot_be_written_none_is(desk: Desk, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready(desk, write())
    before = {file: file.read_bytes() for file in desk.export(tmp_path / "out")}
    desk.edit(CLEAN.replace("gently", "slowly"))
    desk.decisions.sign(author="Ada North", reviewer="Ben South", seen=[])
    real, calls = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += self.suffix == ".tmp"
        if calls == 3 and self.suffix == ".tmp":
            raise OSError(28, "No space left on device", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(Trouble, match=r"Nothing was exported: ankle.* could not be written"):
        desk.export(tmp_path / "out")
    monkeypatch.undo()
    assert {file: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before
    assert len(desk.export(tmp_path / "out")) == len(before)
