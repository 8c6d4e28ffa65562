"""The world's faults, as opposed to our bugs."""

from __future__ import annotations


class Trouble(Exception):
    """Something outside went wrong: one sentence for the author on what happened, what is safe, and what to do.

    `str()` of it is that text and is shown as it stands. Bugs are plain exceptions and never this.
    """


class Unclear(Trouble):
    """A file whose encoding nothing says for certain: a person is asked, nobody guesses.

    `name` is the file's, `data` its bytes, `why` a sentence on what makes it unclear, `first` the encodings to show before the others.
    """

    def __init__(self, name: str, data: bytes, why: str, first: tuple[str, ...] = ()) -> None:
        super().__init__(
            f"{name} was not opened: {why} The file is unchanged. Say which encoding it is in with --encoding NAME, such as windows-1252, "
            "or save it again as UTF-8."
        )
        self.name, self.data, self.why, self.first = name, data, why, first
