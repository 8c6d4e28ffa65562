"""What makes a named tuple, and what fills the slots of a record: a maker for each number of fields, whose names take the place of the letters.

They are written out, for no line of the program runs what it is given.
"""

from __future__ import annotations

from types import CodeType
from typing import TYPE_CHECKING

FILLING: dict[int, CodeType] = {}
"""The code that fills the slots of a record by the number of its fields."""
MAKING: dict[int, CodeType] = {}
"""The code that makes a named tuple by the number of its fields; its class stands first."""

if not TYPE_CHECKING:

    _tuple_new = tuple.__new__

    class _Makers:
        def fill_2(self, a, b):
            self.a, self.b = a, b

        def fill_3(self, a, b, c):
            self.a, self.b, self.c = a, b, c

        def fill_4(self, a, b, c, d):
            self.a, self.b, self.c, self.d = a, b, c, d

        def fill_5(self, a, b, c, d, e):
            self.a, self.b, self.c, self.d, self.e = a, b, c, d, e

        def fill_6(self, a, b, c, d, e, f):
            self.a, self.b, self.c, self.d, self.e, self.f = a, b, c, d, e, f

        def fill_7(self, a, b, c, d, e, f, g):
            self.a, self.b, self.c, self.d, self.e, self.f, self.g = a, b, c, d, e, f, g

        def fill_8(self, a, b, c, d, e, f, g, h):
            self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h = a, b, c, d, e, f, g, h

        def fill_9(self, a, b, c, d, e, f, g, h, i):
            self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i = a, b, c, d, e, f, g, h, i

        def fill_10(self, a, b, c, d, e, f, g, h, i, j):
            self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i, self.j = a, b, c, d, e, f, g, h, i, j

        def fill_11(self, a, b, c, d, e, f, g, h, i, j, k):
            self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i, self.j, self.k = a, b, c, d, e, f, g, h, i, j, k

        def fill_12(self, a, b, c, d, e, f, g, h, i, j, k, m):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m,
            ) = a, b, c, d, e, f, g, h, i, j, k, m

        def fill_13(self, a, b, c, d, e, f, g, h, i, j, k, m, n):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n

        def fill_14(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n, self.o,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n, o

        def fill_15(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n, self.o, self.p,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n, o, p

        def fill_16(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n, self.o, self.p, self.q,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q

        def fill_17(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n, self.o, self.p, self.q, self.r,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r

        def fill_18(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s):
            (
                self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i,
                self.j, self.k, self.m, self.n, self.o, self.p, self.q, self.r, self.s,
            ) = a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s

        def make_1(self, a):
            return _tuple_new(self, (a,))

        def make_2(self, a, b):
            return _tuple_new(self, (a, b))

        def make_3(self, a, b, c):
            return _tuple_new(self, (a, b, c))

        def make_4(self, a, b, c, d):
            return _tuple_new(self, (a, b, c, d))

        def make_5(self, a, b, c, d, e):
            return _tuple_new(self, (a, b, c, d, e))

        def make_6(self, a, b, c, d, e, f):
            return _tuple_new(self, (a, b, c, d, e, f))

        def make_7(self, a, b, c, d, e, f, g):
            return _tuple_new(self, (a, b, c, d, e, f, g))

        def make_8(self, a, b, c, d, e, f, g, h):
            return _tuple_new(self, (a, b, c, d, e, f, g, h))

        def make_9(self, a, b, c, d, e, f, g, h, i):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i))

        def make_10(self, a, b, c, d, e, f, g, h, i, j):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j))

        def make_11(self, a, b, c, d, e, f, g, h, i, j, k):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k))

        def make_12(self, a, b, c, d, e, f, g, h, i, j, k, m):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m))

        def make_13(self, a, b, c, d, e, f, g, h, i, j, k, m, n):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n))

        def make_14(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n, o))

        def make_15(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p))

        def make_16(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q))

        def make_17(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r))

        def make_18(self, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s):
            return _tuple_new(self, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s))

    for name, maker in vars(_Makers).items():
        if name.startswith(("fill_", "make_")):
            (FILLING if name.startswith("fill_") else MAKING)[maker.__code__.co_argcount - 1] = maker.__code__
