"""The documentation and what it documents: neither may fall behind the other."""

import re
import tomllib
from pathlib import Path

import click
import msgspec
import pytest

import tellings
from docs import schema
from tellings import errors, record
from tellings.cli import codes, commands

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def verbs() -> dict[str, click.Command]:
    context = click.Context(commands)
    return {name: command for name in commands.list_commands(context) if (command := commands.get_command(context, name))}


def parameters(command: click.Command) -> list[click.Parameter]:
    """The parameters of a verb, and of the verbs below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(parameter for one in below for parameter in parameters(one))]


@pytest.mark.parametrize("verb", sorted(verbs()))
def test_every_verb_and_option_is_documented(verb: str) -> None:
    section = re.split(r"^## ", page("reference/command-line.md"), flags=re.MULTILINE)
    [text] = [part for part in section if part.startswith(f"`tellings {verb}")]
    for parameter in parameters(verbs()[verb]):
        for option in parameter.opts if isinstance(parameter, click.Option) else []:
            assert f"`{option}" in text, f"{verb} {option}"
        assert not isinstance(parameter, click.Option) or parameter.help, f"{verb} {parameter.name} has no help"


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {option for verb in verbs().values() for parameter in parameters(verb) for option in parameter.opts} | {"--help", "--version"}
    text = "\n".join(page(path.relative_to(DOCS).as_posix()) for path in PAGES) + (ROOT / "README.md").read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(re.findall(r"tellings (?:compare|show|verify)[^\n]*", text))))
    assert used <= known


def test_help_teaches_by_example() -> None:
    for name, verb in verbs().items():
        assert f"tellings {name}" in (verb.help or ""), name


def test_every_exit_code_is_documented() -> None:
    text = page("reference/command-line.md")
    for name, value in vars(codes).items():
        if name.isupper():
            assert f"| {value} |" in text, name


def test_every_public_name_is_documented() -> None:
    text = page("reference/python.md")
    for name in tellings.__all__:
        assert f"tellings.{name}\n" in text or f"tellings.record.{name}\n" in text or f"tellings.errors.{name}\n" in text, name
    for name in record.__all__:
        value = getattr(record, name)
        if isinstance(value, type) and issubclass(value, msgspec.Struct):
            assert f"tellings.record.{name}\n" in text or name in {"Base", *tellings.__all__}, name


def test_every_public_name_has_a_docstring() -> None:
    for name in tellings.__all__:
        if callable(getattr(tellings, name)):
            assert getattr(tellings, name).__doc__, name


def test_every_error_is_in_the_tree_of_errors() -> None:
    tree = errors.__doc__ or ""
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, Exception):
            assert name in tree, name


def test_the_schema_is_up_to_date() -> None:
    assert schema.SCHEMA.read_bytes() == schema.schema(), "make schema writes it anew"


def test_every_word_of_the_record_is_in_the_glossary() -> None:
    text = page("glossary.md").lower()
    for name in ("Source", "Document", "Span", "Evidence", "Mention", "Entity", "Quote", "Figure", "Event", "Claim", "Account", "Story"):
        assert re.search(rf"^.*\b{name.lower()}\b.*\n: ", text, re.MULTILINE), name
    for name in ("Variant", "Finding", "Record", "Copy", "Happening", "Problem", "Coverage", "Dating", "Witness"):
        assert re.search(rf"^{name.lower()}\n: ", text, re.MULTILINE), name


def test_every_page_is_reachable() -> None:
    index = page("index.md")
    for path in PAGES:
        name = path.relative_to(DOCS).with_suffix("").as_posix()
        assert name == "index" or re.search(rf"^{re.escape(name)}$", index, re.MULTILINE), name


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "examples" / "README.md", *PAGES], ids=lambda path: path.name
)
def test_every_local_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_every_dependency_has_its_reason() -> None:
    text = page("dependencies.md")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"]]
    for group in [*project["project"]["optional-dependencies"].values(), *project["dependency-groups"].values()]:
        asked += group
    for requirement in asked:
        name = re.match(r"[\w.-]+", requirement)
        assert name
        assert re.search(rf"(?<![\w-]){re.escape(name.group())}(?![\w-])", text), name.group()


def test_what_was_released_is_in_the_changelog() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text or f"## [{tellings.__version__}]" in text


def test_the_tutorial_quotes_what_the_tool_says() -> None:
    made = tellings.compare([ROOT / "examples" / "ferry"])
    said = {" ".join(finding.reason.split()) for finding in made.findings}
    quoted = re.findall(r"^```text\n(.*?)^```", page("tutorial.md"), re.MULTILINE | re.DOTALL)
    assert quoted
    assert {" ".join(words.split()) for words in quoted} <= said
