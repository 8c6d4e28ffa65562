"""`NamedTuple` as in `typing`, made in a fifth of the time; and `Record`, whose fields are read in a fifth of the time.

A check makes a hundred and sixty such classes before it reads a word. `typing` reads each field's type anew at every start, written as text or not,
though nothing here asks for types while it runs, and `collections.namedtuple` has the maker of each class compiled: together that was an eighth of
a whole check. Here makers stand ready for each number of fields and take over the names. A type checker sees `typing.NamedTuple` itself.

A `Record` keeps its fields in slots, which Python finds without asking a tuple's class: it is for values whose fields are read ten thousand times an
article. It is compared, changed, unpacked and sent as a named tuple is, but is none: it has no order and no numbered parts, and only the type checker
keeps it as it was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple", "Record"]

if TYPE_CHECKING:
    from typing import NamedTuple
    from typing import NamedTuple as Record
else:
    from _collections import _tuplegetter
    from collections import namedtuple
    from operator import attrgetter
    from types import FunctionType

    from reviewer.model.filling import FILLING, MAKING

    _OWN = frozenset({"__module__", "__qualname__", "__annotations__", "__orig_bases__"})
    _GETTERS = [_tuplegetter(number, "") for number in range(40)]
    """What reads a field by its number."""

    class _Made(type):
        """Makes a named tuple of a class's fields, and gives it whatever else the class holds."""

        def __new__(cls, name, bases, namespace):
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields, given, held = _told(name, namespace)
            maker = FunctionType(_maker(len(fields)).replace(co_varnames=("_cls", *fields)), _NEW, "__new__", tuple(given.values()))
            maker.__qualname__ = f"{name}.__new__"
            return type(
                name,
                (_Named,),
                {
                    "__slots__": (),
                    "__module__": namespace["__module__"],
                    "__qualname__": namespace["__qualname__"],
                    "__annotations__": dict(namespace["__annotations__"]),
                    "__match_args__": fields,
                    "__new__": maker,
                    "_fields": fields,
                    "_field_defaults": given,
                    **dict(zip(fields, _GETTERS[: len(fields)], strict=True)),
                    **held,
                },
            )

    def _told(name, namespace):
        """Return the fields of a class, their values where none are told, and whatever else it holds."""
        annotations = namespace.get("__annotations__", {})
        fields = tuple(annotations)
        given = {field: namespace[field] for field in fields if field in namespace}
        if tuple(given) != fields[len(fields) - len(given) :]:
            raise TypeError(f"{name} has a field without a default behind one that has it")
        return fields, given, {key: value for key, value in namespace.items() if key not in annotations and key not in _OWN}

    _NEW = {"_tuple_new": tuple.__new__}

    def _maker(count):
        """Return the code that makes a tuple of so many fields; few have more than stand ready."""
        if count not in MAKING:
            MAKING[count] = namedtuple("Made", [f"field{number}" for number in range(count)]).__new__.__code__
        return MAKING[count]

    class _Named(tuple):
        """What all named tuples do, as those of `collections` do it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            """Return one of these of the values of all its fields."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values):
            """Return the same with other values in some fields."""
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self):
            """Return the values by the names of their fields."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{self.__class__.__name__}({told})"

        def __getnewargs__(self):
            return tuple(self)

    class NamedTuple(metaclass=_Made):
        """The base that a class of fields names; what comes of it is a plain tuple with names."""

    class _Slotted(type):
        """Makes a class with slots of a class's fields, and gives it whatever else the class holds."""

        def __new__(cls, name, bases, namespace):
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields, given, held = _told(name, namespace)
            maker = FunctionType(FILLING[len(fields)].replace(co_varnames=("self", *fields), co_names=fields), {}, "__init__", tuple(given.values()))
            maker.__qualname__ = f"{name}.__init__"
            return type(
                name,
                (_Kept,),
                {
                    "__slots__": fields,
                    "__module__": namespace["__module__"],
                    "__qualname__": namespace["__qualname__"],
                    "__annotations__": dict(namespace["__annotations__"]),
                    "__match_args__": fields,
                    "__init__": maker,
                    "_fields": fields,
                    "_field_defaults": given,
                    "_values": attrgetter(*fields),
                    **held,
                },
            )

    class _Kept:
        """What all records do."""

        __slots__ = ()

        def __eq__(self, other):
            return self is other or (type(self) is type(other) and self._values(self) == other._values(other))

        def __hash__(self):
            return hash(self._values(self))

        def __iter__(self):
            return iter(self._values(self))

        def __reduce__(self):
            return type(self), self._values(self)

        _replace = _Named._replace
        _asdict = _Named._asdict
        __repr__ = _Named.__repr__

        @classmethod
        def _make(cls, values):
            """Return one of these of the values of all its fields."""
            return cls(*values)

    class Record(metaclass=_Slotted):
        """The base that a class of fields names, two at least; what comes of it keeps them in slots."""
