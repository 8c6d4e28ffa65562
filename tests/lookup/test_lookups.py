"""All look-ups in one call."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.lookup.fetcher import Limits
from reviewer.lookup.lookups import LookedUp, Wishes, look_up, wishes_for
from reviewer.lookup.server import JarServer
from reviewer.lookup.values import LinkState
from reviewer.model.finding import Severity
from reviewer.model.trouble import Trouble
from tests.lookup.articles import article, block
from tests.lookup.conftest import Site, says

HERE = Limits(seconds=5, allowed=lambda address: address.is_loopback)


def test_nothing_is_looked_up_unasked() -> None:
    assert look_up(article(block("One.", href="https://example.org/")), frozenset(), Wishes()) == LookedUp()


def test_links_become_considerations(site: Site) -> None:
    site.pages["/old"] = says(308, Location="/new")
    site.pages["/new"] = says(200)
    site.pages["/closed"] = says(403)
    names = ("/old", "/gone", "/closed", "/new")
    draft = article(*(block(f"Link {name}.", href=site.address + name) for name in names))
    told: list[tuple[int, int]] = []
    looked = look_up(draft, frozenset(), Wishes(links=True), progress=lambda done, total: told.append((done, total)), limits=HERE)
    assert looked.links is not None
    assert [result.state for result in looked.links] == [LinkState.MOVED, LinkState.GONE, LinkState.UNCHECKED, LinkState.OK]
    assert [(finding.kind, finding.quote) for finding in looked.findings] == [
        ("moved", "Link /old."),
        ("gone", "Link /gone."),
        ("unchecked", "Link /closed."),
    ]
    assert {finding.severity for finding in looked.findings} == {Severity.ADVICE}
    assert told[-1] == (4, 4)


def test_a_folder_without_a_server_means_could_not_check(tmp_path: Path) -> None:
    looked = look_up(article(block("One.")), frozenset(), Wishes(grammar=True, grammar_folder=tmp_path))
    assert looked.grammar is not None
    assert looked.grammar.unchecked == (0,)
    [finding] = looked.findings
    assert finding.kind == "unchecked"


def test_grammar_without_any_server_named_says_so() -> None:
    looked = look_up(article(block("One.")), frozenset(), Wishes(grammar=True))
    assert looked.grammar is not None
    assert looked.grammar.reason == "no grammar server is named in the settings"


def test_a_place_is_an_address_or_a_folder() -> None:
    assert wishes_for("http://10.0.0.5:8081").grammar_address == "http://10.0.0.5:8081"
    assert wishes_for(" grammar.local:8081 ").grammar_address == "grammar.local:8081"
    assert wishes_for("/opt/languagetool") == Wishes(grammar=True, grammar_folder=Path("/opt/languagetool"))
    assert wishes_for("C:\\LanguageTool").grammar_folder is not None
    assert wishes_for("", links=True) == Wishes(links=True)


def test_without_java_the_author_is_told_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Install Java 17"):
        JarServer(tmp_path, java="no-such-java")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for Java is a script for sh")
def test_a_server_that_ends_at_once_is_told(tmp_path: Path) -> None:
    (tmp_path / "languagetool-server-1.jar").write_bytes(b"")
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    java.chmod(0o755)
    with pytest.raises(Trouble, match="ended at once"):
        JarServer(tmp_path, java=str(java))


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for Java is a script for sh")
def test_a_server_that_never_gets_ready_is_ended(tmp_path: Path) -> None:
    (tmp_path / "languagetool-server-1.jar").write_bytes(b"")
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n", encoding="utf-8")
    java.chmod(0o755)
    with pytest.raises(Trouble, match="did not get ready"):
        JarServer(tmp_path, java=str(java), seconds=0.5)
    assert not Path(f"/proc/{(tmp_path / 'pid').read_text().strip()}").exists()


def test_importing_the_room_loads_nothing_heavy() -> None:
    probe = "import sys, reviewer.lookup.lookups; sys.exit(str({'requests', 'urllib3', 'language_tool_python'} & set(sys.modules) or ''))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, timeout=30)
    assert done.stderr.strip() == ""
