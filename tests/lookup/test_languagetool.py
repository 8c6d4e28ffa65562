"""A real LanguageTool server, started from its jars on this machine."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reviewer.lookup.grammar import check_grammar
from reviewer.lookup.lookups import Wishes, look_up
from reviewer.lookup.server import JarServer
from reviewer.model.draft import Kind
from tests.lookup.articles import article, block

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("LANGUAGETOOL_JARS") or ROOT / ".lt")

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="no Java here"),
    pytest.mark.skipif(
        not any(FOLDER.glob("languagetool-server*.jar")), reason=f"no LanguageTool in {FOLDER}: get it with scripts/fetch_languagetool.sh"
    ),
]


@pytest.fixture(scope="module")
def server() -> Iterator[JarServer]:
    """Yield a running server."""
    with JarServer(FOLDER) as server:
        yield server


def test_it_finds_slips_at_their_exact_words(server: JarServer) -> None:
    draft = article(
        block("The nurse measure your blood pressure before the infusion.¹ 😀 Most people recieve it in the morning.²"),
        block("She sit with you."),
    )
    report = check_grammar(draft, frozenset(), server.address)
    assert report.unchecked == ()
    assert {draft.quote(result.place) for result in report.results} >= {"recieve", "sit"}
    assert any("receive" in result.suggestions for result in report.results)


def test_it_finds_nothing_in_sound_sentences_with_markers_and_medical_words(server: JarServer) -> None:
    draft = article(
        block("Fibromyalgia is linked to nociplastic pain.¹² Nurse Kowalczyk gives esketamine (0.5 mg/kg) over 40 minutes.³"),
        block("Ask your doctor about side effects", Kind.HEADING),
    )
    report = check_grammar(draft, frozenset({"fibromyalgia", "nociplastic", "esketamine"}), server.address)
    assert report.results == ()
    assert report.unchecked == ()


def test_a_folder_of_jars_is_all_it_needs_and_it_ends_with_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    wait = JarServer._wait

    def note(self: JarServer, *words: object) -> None:
        started.append(self.address)
        wait(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(JarServer, "_wait", note)
    looked = look_up(article(block("They has a plan.")), frozenset(), Wishes(grammar=True, grammar_folder=FOLDER))
    assert [finding.rule for finding in looked.findings] == ["LA005"]
    parts = urlsplit(started[0])
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((parts.hostname or "", parts.port or 0), timeout=2).close()


def test_it_listens_to_this_machine_only(server: JarServer) -> None:
    port = urlsplit(server.address).port or 0
    own = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with own:
        try:
            own.connect(("192.0.2.1", 9))  # sends nothing: it only asks which address would be used
        except OSError:
            pytest.skip("this machine has no other address")
        outside = own.getsockname()[0]
    with pytest.raises(OSError):  # refused, or unreachable: both will do
        socket.create_connection((outside, port), timeout=2).close()
