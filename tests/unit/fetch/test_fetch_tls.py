"""Certificates: a page is fetched only from the host that it says it is."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tellings.fetch import Fetching, fetched
from tellings.record import Loaded, Problem
from tests.serving import Site, serving

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for ``localhost`` that signs itself, with its key in one file."""
    folder = tmp_path_factory.mktemp("tls")
    key, file = folder / "key.pem", folder / "certificate.pem"
    command = [str(OPENSSL), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(file)]
    subprocess.run([*command, *named], check=True, capture_output=True)
    (folder / "both.pem").write_text(key.read_text() + file.read_text())
    return file


@pytest.fixture
def site(certificate: Path) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.with_name("both.pem"))
    with serving(context) as made:
        made.pages["/a"] = (200, {}, b"The ferry to Harrow island runs again, the harbour office said.")
        yield made


def get(address: str, folder: Path) -> Loaded | Problem:
    (one,) = fetched([address], Fetching(cache=folder, delay=0, backoff=0, allow_private=True))
    return one


def test_a_certificate_that_nobody_signed_is_refused(site: Site, tmp_path: Path) -> None:
    found = get(site.root.replace("127.0.0.1", "localhost") + "/a", tmp_path)
    assert isinstance(found, Problem)
    assert found.code == "tls"
    assert site.asked == []


def test_a_certificate_of_a_named_authority_holds_for_its_host_alone(
    site: Site, tmp_path: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert isinstance(get(site.root.replace("127.0.0.1", "localhost") + "/a", tmp_path), Loaded)
    other = get(site.root + "/a", tmp_path)
    assert isinstance(other, Problem)
    assert other.code == "tls"
