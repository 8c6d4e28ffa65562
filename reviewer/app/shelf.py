"""The person's library, opened for the window: for work, or where that cannot be, to be looked at, with the reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.app.assembly import desk_for, house_for, now, open_library
from reviewer.model.days import longhand
from reviewer.model.house import NOBODY
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.desk import Desk

    Make = Callable[..., Desk]


def desk_of_library(wait: float) -> Desk:
    """Return the desk over the person's library; over a copy or a view of it, or over none, where it cannot be opened for work."""
    from reviewer.store.ground.connection import Broken, Locked, ReadOnly  # noqa: PLC0415 - the window is painted before a database is loaded

    notices: tuple[str, ...] = ()
    house = NOBODY
    try:
        house = house_for(None)
    except Trouble as trouble:  # a form with what is right in it cannot be shown, and a window that does not open helps nobody
        notices += (f"{trouble} Until then drafts are checked as if the clinic had told nothing of itself.",)
    make = partial(desk_for, house=house)
    try:
        return make(open_library(wait), notices=notices)
    except Broken as broken:
        desk = make(notices=(*notices, str(broken)))
        desk.upkeep.broken = paths.library()
        return desk
    except Locked as locked:
        return _beside(make, locked, notices)
    except ReadOnly as refused:
        return _view(make, refused, notices)
    except Trouble as trouble:
        return make(notices=(*notices, str(trouble)))


def _view(make: Make, refused: Trouble, notices: tuple[str, ...]) -> Desk:
    from reviewer.store.library import Library  # noqa: PLC0415 - as above

    desk = make(notices=notices)
    try:
        desk.upkeep.show(Library.view(paths.library(), str(refused)))
    except Trouble as trouble:
        return make(notices=(*notices, str(refused), str(trouble)))
    return desk


def _beside(make: Make, locked: Trouble, notices: tuple[str, ...]) -> Desk:
    """Return a desk that shows the newest copy of a library another window holds."""
    from reviewer.store.disk import holder  # noqa: PLC0415 - as above
    from reviewer.store.keeping import backups  # noqa: PLC0415 - as above
    from reviewer.store.library import Library  # noqa: PLC0415 - as above

    place = paths.library()
    who = holder.said(holder.holder_of(place))
    held = f"The library is open in another window of this program{who}. Nothing was changed. Go on there, or close that window and start again."
    found = backups.backups(backups.folder_of(place))
    if not found:
        return make(notices=(*notices, held))
    when = found[0].at.astimezone(now().tzinfo)
    desk = make(notices=notices)
    try:
        desk.upkeep.show(Library.view(found[0].path, f"{held} Here you see its copy of {longhand(when)}, {when:%H:%M}, to read only.", copied=True))
    except Trouble:
        return make(notices=(*notices, str(locked)))
    return desk
