"""The named tuples of this house against those of `typing`."""

from __future__ import annotations

import copy
import pickle
import typing

from reviewer.model.named import NamedTuple


class Ours(NamedTuple):
    """A place and its name."""

    at: int
    name: str = "here"

    @property
    def shown(self) -> str:
        """Return both."""
        return f"{self.name} {self.at}"


class Theirs(typing.NamedTuple):
    """A place and its name."""

    at: int
    name: str = "here"


def test_a_named_tuple_is_made_compared_and_changed_as_one_of_typing_is() -> None:
    ours, theirs = Ours(3), Theirs(3)
    assert tuple(ours) == tuple(theirs) == (3, "here")
    assert ours._replace(name="there") == (3, "there")
    assert (Ours._fields, Ours._field_defaults, Ours.__doc__) == (Theirs._fields, Theirs._field_defaults, Theirs.__doc__)
    assert (Ours.__name__, Ours.__module__, Ours.__mro__[1:]) == ("Ours", __name__, Theirs.__mro__[1:])
    assert ours.shown == "here 3"
    assert repr(ours) == "Ours(at=3, name='here')"


def test_a_named_tuple_travels_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps(Ours(3))) == copy.deepcopy(Ours(3)) == Ours(3)
