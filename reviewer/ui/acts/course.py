"""The commands that bring a draft from one state to the next, and the sections of the tab Review that tell of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.model.claims import SHORTEST_REASON
from reviewer.model.course import Stage
from reviewer.model.review import Role, State
from reviewer.review import course
from reviewer.review.judging import noes
from reviewer.review.people import same_person
from reviewer.ui.dialogs.review.step import Asked, StepDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.values.words import count, day

if TYPE_CHECKING:
    from reviewer.desk.publishing.publication import Held
    from reviewer.ui.review.course_sections import Changed, Standing, Waiting
    from reviewer.ui.window import Window

Verb = Callable[[str, str, str], Review]


class Course:
    """Asks who takes a step, takes it at the desk, and shows what comes of it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._stands: Standing | None = None
        for build in (self._standing, self._changed, self._waiting):
            window.pages.side.offer(build)

    # Steps

    def submit(self) -> None:
        """Send the draft for review; with keys, its author signs it."""
        if not self._window.behind.settle_sending():
            return
        if self._window.signing.is_set_up:
            self._window.signing.submit()
            return
        review, now = self._review(), self._window.store.now
        byline = next((line for line in review.draft.bylines if line.author), None)
        own = now.name if now.role != Role.REVIEWER else ""
        waiting = f" {count(len(review.proposals), 'answer')} will wait for the reviewer." if review.proposals else ""
        told = f"“{review.title}”, {count(review.words, 'word')}.{waiting} The text is kept as it is now; any later edit makes it a draft again."
        name, credentials = (byline.author, byline.credentials) if byline else (own, now.credentials if own else "")
        self._ask(
            "Send for review",
            "Send for review",
            self._send,
            "Sent for review",
            told=(told,),
            who="A&uthor, who sends it",
            name=name,
            credentials=credentials,
        )

    def _send(self, by: str, letters: str, _: str) -> Review:
        sent, store = self._window.desk.course.submit(by, letters), self._window.store
        if same_person(store.now.name or by, by) and store.now.role != Role.REVIEWER:
            store.change(name=by, credentials=letters)  # asked for once
        return sent

    def take_back(self) -> None:
        """Take the draft back from the reviewer."""
        sender, desk = self._review().course.sender, self._window.desk
        told = (f"{sender} sent it. It becomes a draft again, and nothing else changes.",)
        name = self._window.store.now.name or sender
        self._ask("Take the draft back", "Take it back", lambda by, *_: desk.course.take_back(by), "Taken back", told=told, name=name)

    def request_changes(self) -> None:
        """Give the draft back to its author, with a note."""
        desk, review = self._window.desk, self._review()
        comments, back = sum(one.open for one in review.comments), len(review.handed_back)
        against = "\n".join(f"{one.asks} No: {one.note}" for one in noes(review.judged))
        asked = Asked("What should &change?", missing="Say what should change.", optional=bool(comments or back), begun=against)
        parts = [count(comments, "open comment", "open comments")] if comments else []
        parts += [count(back, "answer that was sent back", "answers that were sent back")] if back else []
        goes = f"{' and '.join(parts)} {'goes' if comments + back == 1 else 'go'} with it."
        told = (f"{goes} Say here what else should change, or leave it empty.",) if parts else ()
        self._ask(
            "Ask for changes",
            "Ask for changes",
            lambda by, _, note: desk.course.request_changes(by, note),
            "Asked for changes",
            told=told,
            who="&Reviewer",
            name=self.reviewer(),
            asked=asked,
        )

    def withdraw(self) -> None:
        """Withdraw the newest approval; one that was given with a key is withdrawn with one."""
        signed_off = self._review().signoff
        if signed_off is not None and signed_off.seal:
            self._window.signing.withdraw()
            return
        review, desk = self._review(), self._window.desk
        signed = review.signoff
        told = f"Signed by {signed.reviewer} on {day(signed.at)}. " if signed else ""
        asked = Asked("&Reason", SHORTEST_REASON)
        self._ask(
            "Withdraw the approval",
            "Withdraw the approval",
            lambda by, _, why: desk.course.withdraw(by, why),
            "Approval withdrawn",
            told=(f"{told}It will not hold again; the text stays as it is. A page that is published is not changed: take it down there.",),
            asked=asked,
        )

    def record_publication(self) -> None:
        """Keep the address where the approved text was published."""
        from reviewer.ui.dialogs.review.publication import PublicationDialog  # noqa: PLC0415 - the window starts without what asks for publications

        window, signed = self._window, self._review().signoff
        came: list[tuple[Review, Held | None]] = []
        dialog = PublicationDialog(
            window,
            window.store.now.name,
            lambda url, by, page: came.append(window.desk.publication.record(url, by, page)),
            sealed=bool(signed is not None and signed.seal),
        )
        if window.ask(dialog) and came:
            review, held = came[-1]
            self.taken(review)
            self.tell(review, "Publication recorded")
            if held is not None:
                window.signing.tell(held)
            window.review_files.remind("Publication recorded")

    def accept(self, fingerprint: str) -> None:
        """Accept an author's answer that waits."""
        window = self._window
        name = window.decisions.name("Reviewer")
        if name:
            review = window.attempt(lambda: window.desk.decisions.accept(fingerprint, name))
            if review is not None:
                window.show_review(review)
                self.tell(review, f"Accepted by {name}")

    def send_back(self, fingerprint: str) -> None:
        """Give an author's answer that waits back, with the reason."""
        window, review = self._window, self._review()
        answer = review.proposals.get(fingerprint)
        if answer is None:
            return
        self._ask(
            "Send the answer back",
            "Send it back",
            lambda by, _, why: window.desk.course.send_back(fingerprint, by, why),
            "Answer sent back",
            told=(f"{answer.by} answered: “{answer.reason}: {answer.explanation}” The finding is open again then, and the author sees why.",),
            who="&Reviewer",
            name=self.reviewer(),
            asked=Asked("W&hat is missing?", missing="Say what is missing."),
            last=review.state is not State.IN_REVIEW,
        )

    # Reasons

    def why_no_submit(self) -> str:
        """Return why the draft cannot be sent for review now."""
        return self._why(lambda review: course.why_no_submit(review.course, review.obstacles, review.proposals))

    def why_no_take_back(self) -> str:
        """Return why the draft cannot be taken back now."""
        return self._why(lambda review: course.why_no_take_back(review.course))

    def why_no_request(self) -> str:
        """Return why no changes can be asked for now."""
        return self._why(lambda review: course.why_no_request(review.course))

    def why_no_withdrawal(self) -> str:
        """Return why there is no approval to withdraw."""
        return self._why(lambda review: course.why_no_withdrawal(review.course, review.signoff))

    def why_no_publication(self) -> str:
        """Return why no publication can be recorded now."""
        return self._why(lambda review: course.why_no_publication(review.course))

    def _why(self, told: Callable[[Review], str]) -> str:
        review = self._window.review
        return self._window.why_no_draft() if review is None else told(review)

    # For who else has a part in it

    def reviewer(self) -> str:
        """Return who reviews here, as far as that is known: who signs with a key, or who last gave a reviewer's name."""
        now = self._window.store.now
        return self._window.signing.reviewer() or (now.name if now.role == Role.REVIEWER else "")

    def taken(self, review: Review) -> None:
        """Show a draft of which a step was taken; what comes next is told in place of the card in hand, and is in view in the tab Review, too."""
        window, side = self._window, self._window.pages.side
        here = window.focusWidget()
        had = here is not None and side.isAncestorOf(here)
        window.walk.let_go()
        window.show_review(review)
        if side.tab is Tab.REVIEW and self._stands is not None:
            self._stands.unfold()
            side.review.bring(self._stands)
            if had:  # what had it may be off now
                self._stands.keyboard().setFocus()

    def tell(self, review: Review, done: str) -> None:
        """Say what was done, and have it spoken with where the draft stands now."""
        self._window.say(done)
        self._window.announce(f"{done}. {review.course.stage}" if review.course.stage is not Stage.DRAFT else done)

    # Inside

    def _review(self) -> Review:
        assert self._window.review is not None
        return self._window.review

    def _is_sender(self) -> bool:
        """Return whether whoever sits here may be who sent the draft; a reviewer who is not has nothing to take back."""
        now = self._window.store.now
        return now.role != Role.REVIEWER or same_person(now.name, self._review().course.sender)

    def _ask(
        self,
        title: str,
        main: str,
        verb: Verb,
        done: str,
        *,
        told: tuple[str, ...] = (),
        who: str = "Your &name",
        name: str | None = None,
        credentials: str | None = None,
        asked: Asked | None = None,
        last: bool = True,
    ) -> None:
        """Show a dialog that takes a step; what comes of it is shown behind the dialog. The review file is offered after a person's `last` step."""
        window = self._window
        came: list[Review] = []
        given = window.store.now.name if name is None else name
        dialog = StepDialog(
            window, title, main, lambda *said: came.append(verb(*said)), told=told, who=who, name=given, credentials=credentials, asked=asked
        )
        if window.ask(dialog) and came:
            self.taken(came[-1])
            self.tell(came[-1], done)
            if last:
                window.review_files.remind(done)

    def _standing(self, look: Look, registry: Registry) -> Standing:
        from reviewer.ui.review.course_sections import Standing  # noqa: PLC0415 - the window starts without the panes behind the checklist

        self._stands = Standing(look, registry, lambda name: registry[name].reason(), self._window.questions.left, self._is_sender)
        return self._stands

    def _changed(self, look: Look, registry: Registry) -> Changed:
        from reviewer.ui.review.course_sections import Changed  # noqa: PLC0415 - as above

        window = self._window
        return Changed(look, registry, window.pages.whole_block, lambda: window.store.now.name)

    def _waiting(self, look: Look, registry: Registry) -> Waiting:
        from reviewer.ui.review.course_sections import Waiting  # noqa: PLC0415 - as above

        waiting = Waiting(look, registry)
        waiting.chose.connect(self._chosen)
        return waiting

    def _chosen(self, choice: object) -> None:
        from reviewer.ui.review.course_sections import AnswerChosen  # noqa: PLC0415 - as above

        if isinstance(choice, AnswerChosen):
            (self.accept if choice.accept else self.send_back)(choice.fingerprint)
