"""What the bench does some milliseconds at a time: work goes on at each step, and nothing on the bench is another before the last one."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.desk.bench.checked import Checked
from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.values import Review
from reviewer.model.draft import Draft
from reviewer.model.finding import Report
from reviewer.model.steps import Steps
from reviewer.review.remarks import Remarks


def putting(bench: Checked, sheet: Sheet, reason: str) -> Steps[Review]:
    """Make this the sheet of the bench: check it, keep it as a revision where a reason is given, read what people decided about it.

    Given up before its end, it leaves the former sheet as it was; a revision that was kept by then stays in the library.
    """
    bench.summaries.note()
    yield
    if bench.library is not None:
        yield from bench.neighbours.catching_up(bench.library)
    stand = bench.wary.stand(sheet)
    draft, report = stand if stand is not None else (yield from _checked(bench, sheet))
    if reason:
        yield from bench.annals.keeping(sheet, draft, reason)
    bench.sheet, bench.annals.opened, bench.remarks = sheet, None, Remarks()
    bench.draft, bench.report, bench.settled = draft, report, True
    if reason:
        bench.annals.record(reason)
    return bench.decided()


def settling(bench: Checked) -> Iterator[None]:
    """Check what a quick check left out; ends with nothing settled where the sheet or its text became another meanwhile."""
    if bench.settled or bench.sheet is None:
        return
    sheet, text = bench.sheet, bench.sheet.text
    draft, report = bench.wary.stand(sheet) or (yield from _asked(bench, sheet))
    if report is not None and sheet is bench.sheet and text == sheet.text and not bench.settled:
        bench.draft, bench.report, bench.settled = draft, report, True
        bench.reviewed()


def _checked(bench: Checked, sheet: Sheet) -> Steps[tuple[Draft, Report]]:
    """Return a sheet parsed and checked; where something else was checked meanwhile, it is checked in a row at the end."""
    draft, report = yield from _asked(bench, sheet)
    if report is None:
        draft = bench.parser.parse(sheet.text, plain=sheet.plain)
        bench.neighbours.look(sheet, draft)
        report = bench.engine.check(draft, today=bench.today())
    return draft, report


def _asked(bench: Checked, sheet: Sheet) -> Steps[tuple[Draft, Report | None]]:
    """Return a sheet parsed, with its report; None where its text became another or something else was checked between two steps."""
    work, text = _asking(bench, sheet), sheet.text
    while True:
        try:
            next(work)
        except StopIteration as done:
            draft, report = done.value
            return draft, report
        yield
        if sheet.text != text:
            return bench.draft, None


def _asking(bench: Checked, sheet: Sheet) -> Steps[tuple[Draft, Report | None]]:
    draft = yield from bench.parser.parsing(sheet.text, plain=sheet.plain)
    yield
    yield from bench.neighbours.looking(sheet, draft)
    return draft, (yield from bench.engine.steps(draft, today=bench.today()))
