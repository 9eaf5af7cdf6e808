"""Forms: what is taken, what is refused, and that nothing is held in memory or left on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tellings.web import Limits, forms
from tellings.web.staging import Staging
from tellings.web.visit import Refused
from tests.rooms import client

GOOD = "good token"
FIELD = "b\r\n\r\n"


def app(folder: Path, limits: Limits | None = None, *, files: bool = True) -> Starlette:
    limits = limits or Limits()

    async def endpoint(request: Request) -> Response:
        stage = (lambda: Staging(folder / "up", limits)) if files else None
        try:
            form = await forms.read(request, limits, lambda token: token == GOOD, stage)
        except Refused as refused:
            return JSONResponse({"title": refused.title}, refused.status)
        staged = form.staging
        return JSONResponse(
            {"x": form.all("x"), "files": staged.files if staged else [], "notes": staged.notes if staged else [], "stopped": form.stopped}
        )

    return Starlette(routes=[Route("/", endpoint, methods=["POST"])])


def part(name: str, value: str | bytes, file: str | None = None) -> bytes:
    named = f'; filename="{file}"' if file is not None else ""
    body = value.encode() if isinstance(value, str) else value
    return f'--b\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'.encode() + body + b"\r\n"


def multipart(*parts: bytes, end: bytes = b"--b--\r\n") -> dict[str, object]:
    return {"content": b"".join(parts) + end, "headers": {"content-type": "multipart/form-data; boundary=b"}}


TOKEN = part("form", GOOD)


def test_fields_of_both_kinds_of_forms(tmp_path: Path) -> None:
    reader = client(app(tmp_path))
    sent = {"form": GOOD, "x": ["ø & 1", ""]}
    assert reader.post("/", data=sent).json()["x"] == ["ø & 1", ""]
    assert reader.post("/", **multipart(TOKEN, part("x", "ø & 1"))).json()["x"] == ["ø & 1"]  # type: ignore[arg-type]


def test_files_go_to_the_disk(tmp_path: Path) -> None:
    data = bytes(range(256)) * 20_000
    answer = client(app(tmp_path)).post("/", **multipart(TOKEN, part("f", data, "a.bin"), part("f", "b", "b.txt"), part("f", "", "")))  # type: ignore[arg-type]
    assert answer.json()["files"] == ["a.bin", "b.txt"]
    assert (tmp_path / "up" / "a.bin").read_bytes() == data


@pytest.mark.parametrize("token", [b"", part("form", "wrong"), part("form", "")])
def test_no_file_is_written_for_a_form_that_is_not_ours(token: bytes, tmp_path: Path) -> None:
    answer = client(app(tmp_path)).post("/", **multipart(token, part("f", "x", "a.txt"), TOKEN))  # type: ignore[arg-type]
    assert answer.status_code == 403
    assert not list(tmp_path.iterdir())


def test_a_form_without_its_token_is_refused(tmp_path: Path) -> None:
    reader = client(app(tmp_path))
    assert reader.post("/", data={"x": "1"}).status_code == 403
    assert reader.post("/", content=b"x=1").status_code == 415
    assert reader.post("/", json={"form": GOOD}).status_code == 415


@pytest.mark.parametrize(
    ("parts", "limits", "status"),
    [
        ([part("f", bytes(3 << 20), "a")], Limits(upload=1 << 20), 413),
        ([part("f", "x", f"{number}.txt") for number in range(6)], Limits(files=5), 413),
        ([part("x", "x") for _ in range(9)], Limits(fields=8), 413),
        ([part("x", "x" * 3_000)], Limits(field=2_000), 413),
        ([part("f", "x", "a"), b"--b\r\nno colon here\r\n\r\n"], Limits(), 400),
    ],
)
def test_limits_leave_nothing_behind(parts: list[bytes], limits: Limits, status: int, tmp_path: Path) -> None:
    answer = client(app(tmp_path, limits)).post("/", **multipart(TOKEN, *parts))  # type: ignore[arg-type]
    assert answer.status_code == status
    assert not list(tmp_path.iterdir())


def test_a_body_that_does_not_say_how_long_it_is_has_the_same_limit(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        yield TOKEN + part("f", "", "a")[:-2]
        for _ in range(200):
            yield bytes(1 << 16)

    headers = {"content-type": "multipart/form-data; boundary=b"}
    answer = client(app(tmp_path, Limits(upload=1 << 20))).post("/", content=endless(), headers=headers)
    assert answer.status_code == 413
    assert not list(tmp_path.iterdir())


def test_a_pair_form_is_bounded(tmp_path: Path) -> None:
    reader = client(app(tmp_path, Limits(field=1_000, fields=5)))
    assert reader.post("/", data={"form": GOOD, "x": "y" * 200_000}).status_code == 413
    assert reader.post("/", data={"form": GOOD, "x": ["y"] * 6}).status_code == 413


def test_an_upload_that_ends_early_keeps_its_whole_files(tmp_path: Path) -> None:
    answer = client(app(tmp_path)).post("/", **multipart(TOKEN, part("f", "one", "1.txt"), part("f", "tw", "2.txt")[:-2], end=b""))  # type: ignore[arg-type]
    assert answer.json()["files"] == ["1.txt"]
    assert answer.json()["notes"][0].startswith("2.txt stopped half-way (2 bytes came)")
    assert sorted(path.name for path in (tmp_path / "up").iterdir()) == [".notes", "1.txt"]


def test_ten_thousand_files_at_once(tmp_path: Path) -> None:
    parts = [part("f", f"text {number}", "same name.txt") for number in range(10_000)]
    answer = client(app(tmp_path)).post("/", **multipart(TOKEN, *parts))  # type: ignore[arg-type]
    assert len(set(answer.json()["files"])) == 10_000
    assert (tmp_path / "up" / "same name-10000.txt").read_text() == "text 9999"


@given(st.binary(max_size=300), st.integers(0, 400))
def test_any_bytes_get_an_answer(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    body = TOKEN + part("f", "x", "a.txt") + b"--b--\r\n"
    folder = tmp_path_factory.mktemp("any")
    mixed = body[:at] + noise + body[at:]
    answer = client(app(folder)).post("/", content=mixed, headers={"content-type": "multipart/form-data; boundary=b"})
    assert answer.status_code in (200, 400, 403, 413)
