"""Which sentences are claims, and of which type."""

from reviewer.reading.claims.classify import classify
from reviewer.reading.claims.forms.leads import announces, asserts_list, tells_of_list
from reviewer.reading.claims.kinds import Around, Verdict

__all__ = ["Around", "Verdict", "announces", "asserts_list", "classify", "tells_of_list"]
