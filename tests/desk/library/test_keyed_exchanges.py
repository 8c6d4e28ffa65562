"""The exchanges of two computers once more, with keys: the same seals on both, no approval of words it did not sign, the same things withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest

from reviewer.desk import Desk
from reviewer.model.claims import What
from reviewer.model.review import Role, Scope, SignOff
from reviewer.model.trouble import Trouble
from reviewer.seal.forms.values import Meaning
from reviewer.seal.statements.envelope import Signed
from reviewer.seal.statements.statement import SOURCE
from reviewer.seal.trust import verified
from reviewer.store.opened.exchanging import seals as seals_of
from reviewer.store.records import seals, statements, withdrawals
from tests.desk.apart import ADAS, BENS
from tests.desk.library.pairs import WHY, Pair
from tests.desk.signed import person

GONE = "The trial it leans on was retracted."


class KeyedPair(Pair):
    """An author, who keeps the roster, and a reviewer, or whatever part the second has, each with a key on a computer of their own."""

    def __init__(self, folder: Path, seed: int, part: str = "reviewer") -> None:
        super().__init__(folder, seed)
        ada, ben = self.desks
        for desk in self.desks:
            desk.people.rounds = 1
        ada.people.set_up("Ada North", "PhD", ("author",), ADAS).do()
        handed = ben.people.hand_over("Ben South", "MD", (part,), BENS).do()
        ben.people.take_roster(*_entered(ada, handed, part))
        for clock in self.clocks:
            clock.now += timedelta(hours=2)
        self.submit()
        self.send(0)
        self.arrive(1)

    def act(self, side: int) -> None:
        """Have a person decide something; what may not be now is left."""
        desk, by = self.desks[side], ("Ada North", "Ben South")[side]
        findings = [one.fingerprint for one in desk.settle().report.findings]
        role = (Role.AUTHOR, Role.REVIEWER)[side]
        verbs: list[Callable[[], object]] = [lambda: desk.comments.add(2, 8, f"Word {self.chance.random()}", by, role)]
        if side == 0:
            verbs += [self.edit, self.submit, self.submit, self.submit, lambda: desk.decisions.withdraw(findings[0], by)]
        else:
            verbs += [self.approve] * 5
            verbs += [
                lambda: desk.course.request_changes(by, "Say it more plainly."),
                lambda: desk.signing.withdraw(person(desk, "Ben"), "It was signed too early.", BENS).do(),
                lambda: desk.claims.withdraw(What.CLAIM, "cures", "cures", reason=GONE, by=by),
                lambda: desk.claims.take_back(What.CLAIM, "cures", by),
            ]
        with suppress(Trouble, IndexError):
            self.chance.choice(verbs)()

    def submit(self) -> None:
        """Have the author answer what must be, sign the text and send it."""
        desk = self.desks[0]
        open_now = [one.fingerprint for one in desk.settle().open_findings if one.fingerprint not in desk.settle().proposals]
        if open_now:
            desk.decisions.answer(open_now, reason="House view", explanation=WHY, by="Ada North", role=Role.AUTHOR)
        desk.signing.submit(person(desk, "Ada"), ADAS).do()

    def approve(self) -> None:
        """Have the reviewer accept what waits and sign what is shown."""
        desk = self.desks[1]
        for one in tuple(desk.settle().proposals):
            desk.decisions.accept(one, "Ben South")
        desk.signing.approve(desk.signing.freeze(person(desk, "Ben")), BENS).do()

    def send(self, side: int) -> None:
        """Put a review file, signed, into the post."""
        (own,) = self.desks[side].exchange.people()
        self.post[1 - side].append(self.desks[side].exchange.pack(own.name, own, (ADAS, BENS)[side]))


def _entered(ada: Desk, handed: bytes, part: str) -> tuple[bytes, str]:
    ada.people.changes.enter(handed, (part,), ADAS).do()
    return ada.people.roster_file()


def approves_only_what_it_signed(desk: Desk) -> bool:
    """Return whether the draft on the desk is shown as approved only where Ben's key signed its very words, and did not withdraw that."""
    review = desk.review
    if not review.state.holds:
        return True
    kept = statements.of(desk._bench.need_library().connection, 1)
    told = {one.sha256: verified(Signed(one.payload, one.signature)) for one in kept}
    withdrawn = {name for one in told.values() if one.meaning is Meaning.WITHDRAWAL for name in one.subjects.values()}
    key = person(desk, "Ben").key
    return key is not None and any(
        one.meaning is Meaning.APPROVAL and one.subjects[SOURCE] == review.fingerprint and one.signer.key == key.fingerprint and name not in withdrawn
        for name, one in told.items()
    )


def standing(desk: Desk) -> tuple[object, ...]:
    """Return what a library has that both must agree on: seals, the one that counts, what is withdrawn, what that opened again."""
    library = desk._bench.need_library()
    seal, again = library.sealed.seal(1), library.claims.reopened(1)
    return seals_of(library, 1), seal and seal.told.sha256, library.signoff(1), library.withdrawn(), again, library.answers(1)


def listed(desk: Desk) -> tuple[str, str]:
    """Return the words of the draft, on the desk or the newest kept, which each may have of their own, and what the list of drafts says of them."""
    (entry,) = desk.shelf.drafts()
    return desk.review.fingerprint if desk.shelf.open_draft else desk._bench.need_library().newest(1).text_hash, entry.course.stage


def exchange(folder: Path, seed: int, steps: int) -> tuple[int, int]:
    """Play a number of steps and return how many approvals and withdrawals there are in the end; the two libraries must agree."""
    pair = KeyedPair(folder / str(seed), seed)
    try:
        for _ in range(steps):
            pair.step()
            assert all(approves_only_what_it_signed(desk) for desk in pair.desks if desk.shelf.open_draft), seed
        pair.settle()
        one, other = pair.desks
        assert standing(one) == standing(other), seed
        assert listed(one)[0] != listed(other)[0] or listed(one) == listed(other), seed
        assert all(approves_only_what_it_signed(desk) for desk in pair.desks)
        assert not one._bench.need_library().health.all_faults() and not other._bench.need_library().health.all_faults()
        kept = statements.of(one._bench.need_library().connection, 1)
        gone = one._bench.need_library().connection.execute("SELECT count(*) FROM withdrawal").fetchone()[0]
        return sum(two.statement.meaning is Meaning.APPROVAL for two in kept), gone
    finally:
        pair.close()


def test_two_computers_with_keys_end_with_the_same_seals(tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    found = [exchange(tmp_path, seed, 40) for seed in range(8)]
    assert sum(approved for approved, _ in found) > 3 and sum(gone for _, gone in found) > 1


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_two_hundred_pairs_of_computers_with_keys_end_with_the_same_seals(tmp_path: Path) -> None:
    found = [exchange(tmp_path, seed, 60) for seed in range(100, 300)]
    print(f"{len(found)} pairs: {sum(one for one, _ in found)} approvals, {sum(two for _, two in found)} withdrawals")
    assert sum(one for one, _ in found) > 100


def test_an_approval_that_held_for_other_words_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = seals.signoff_reader

    def loose(connection: Connection) -> Callable[[int], SignOff | None]:
        def read(draft: int) -> SignOff | None:
            found = reader(connection)(draft)
            query = "SELECT text_hash FROM revision WHERE draft = ? ORDER BY number DESC LIMIT 1"
            return found and found._replace(draft_hash=connection.execute(query, (draft,)).fetchone()[0])

        return read

    (tmp_path / "post").mkdir()
    pair = KeyedPair(tmp_path / "loose", 1)
    pair.take(1, pair.post[1][-1])
    pair.clocks[1].now += timedelta(hours=3)  # its clock is behind by a chance of the seed
    pair.approve()
    pair.send(1)
    pair.take(0, pair.post[0][-1])
    assert pair.desks[0].review.state.holds and approves_only_what_it_signed(pair.desks[0])
    pair.chance.random = lambda: 0.0  # type: ignore[method-assign]  # the author writes other words
    monkeypatch.setattr(seals, "signoff_reader", loose)
    pair.edit()
    assert not approves_only_what_it_signed(pair.desks[0])
    pair.close()


def test_without_the_withdrawals_of_others_the_two_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withdrawals, "take", lambda *_: 0)
    with pytest.raises(AssertionError):
        for seed in range(30):
            exchange(tmp_path, seed, 40)


@pytest.mark.parametrize(("part", "counts"), [("reviewer", 1), ("author", 0)])
def test_an_answer_for_every_draft_counts_from_a_reviewer_of_the_roster_alone(tmp_path: Path, part: str, counts: int) -> None:
    (tmp_path / "post").mkdir()
    pair = KeyedPair(tmp_path / "answers", 1, part)
    try:
        ada, ben = pair.desks
        finding = ben.settle().report.findings[0].fingerprint
        ben.decisions.answer([finding], reason="House view", explanation=WHY, by="Ben South", role=Role.REVIEWER, scope=Scope.HOUSE)
        pair.send(1)
        pair.take(0, pair.post[0][-1])
        assert len(ada._bench.need_library().answers(0)) == counts
    finally:
        pair.close()
