"""A draft that two people signed with keys, exported and checked by its review file alone, on a computer without a library and without a key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.model.claims import What
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from reviewer.store.pack.review_file import read_file, write_file
from tests.cli.drafts import CLEAN
from tests.desk.apart import Apart

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    """Two computers; the article is approved on the second."""
    made = Apart(tmp_path)
    made.meet()
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    made.ada.intake.open(path)
    made.submit()
    made.bring(made.send(made.ada), made.ben)
    made.approve()
    yield made
    made.close()


@pytest.fixture
def draft(apart: Apart) -> Path:
    """The draft's file."""
    return apart.folder / "visit.md"


def test_the_sealed_page_is_exported_by_the_review_file_and_verifies(call: Call, apart: Apart, draft: Path, tmp_path: Path, home: Path) -> None:
    file = apart.send(apart.ben)
    status, _, err = call("export", draft, "-o", tmp_path / "out", "--record", file)
    assert status == 0, err
    assert "They count as the roster in it says, number 2, which Ada North signed. The key of Ada North in words:" in err
    roster = read_roster((tmp_path / "out" / "visit-seal" / "roster").read_bytes())
    verdict = verify((tmp_path / "out" / "visit.html").read_text("utf-8"), roster)
    assert (verdict.content, verdict.trust.level, verdict.trust.standing) == (Content.EXACT, Level.VALID, "Approved")
    assert not (home / "library.db").exists()


def test_a_check_by_the_review_file_knows_that_it_is_approved(call: Call, apart: Apart, draft: Path) -> None:
    status, out, err = call("check", draft, "--record", apart.send(apart.ben), "--format", "json")
    assert status == 0, err
    assert json.loads(out)["drafts"][0]["title"] and "which Ada North signed" in err


def test_before_the_reviewer_signed_nothing_is_exported(call: Call, apart: Apart, draft: Path, tmp_path: Path) -> None:
    file = apart.send(apart.ada)
    assert call("export", draft, "-o", tmp_path / "out", "--record", file)[0] == 4
    assert not (tmp_path / "out").exists()


def test_what_was_withdrawn_is_not_exported(call: Call, apart: Apart, draft: Path, tmp_path: Path) -> None:
    key = apart.ben.claims.known()
    if key:
        apart.ben.claims.withdraw(What.CLAIM, key[0].claim.words, key[0].claim.sentence, reason="The trial was retracted.", by="Ben South")
    else:
        apart.ben.signing.withdraw(apart.reviewer, "The trial was retracted.", apart.words(apart.ben.exchange.people()[0])).do()
    status, _, err = call("export", draft, "-o", tmp_path / "out", "--record", apart.send(apart.ben))
    assert status == 4 and "withdr" in err


def test_a_roster_that_somebody_changed_refuses_the_file(call: Call, apart: Apart, draft: Path, tmp_path: Path) -> None:
    told = read_file(apart.send(apart.ben).read_bytes())
    forged = tmp_path / "forged.reviewpack"
    forged.write_bytes(write_file(told._replace(roster=told.roster.replace(b"Ben South", b"Eve South"))))
    status, _, err = call("export", draft, "-o", tmp_path / "out", "--record", forged)
    assert status == 2 and "the roster in it is not what its owner signed" in err


def test_a_file_somebody_changed_after_it_was_signed_is_refused(call: Call, apart: Apart, draft: Path, tmp_path: Path) -> None:
    told = read_file(apart.send(apart.ben).read_bytes())
    forged = tmp_path / "forged.reviewpack"
    forged.write_bytes(write_file(told._replace(title="Another title"), told.signature))
    status, _, err = call("check", draft, "--record", forged)
    assert status == 2 and "the signature over it does not fit it" in err
