"""The record as W3C Web Annotations: shaped as the model asks, and every selector leads to its characters."""

import json
from typing import Any

import pytest

import tellings.report  # noqa: F401  (registers the renderers)
from tellings.record import Evidence, evidence
from tests.making import document
from tests.report_record import record

MOTIVATIONS = {"classifying", "describing", "tagging", "commenting"}


def resolved(selector: dict[str, Any], text: str) -> str:
    return text[selector["start"] : selector["end"]]


def test_the_collection_is_one_of_the_model() -> None:
    made = json.loads(record().to_annotations())
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection"
    page = made["first"]
    assert page["type"] == "AnnotationPage"
    assert page["partOf"] == made["id"]
    assert made["total"] == len(page["items"]) > 0
    identifiers = [item["id"] for item in page["items"]]
    assert all(identifier.startswith("urn:uuid:") for identifier in identifiers)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert item["target"]
        for body in item["body"]:
            assert body["type"] == "TextualBody"
            assert body["purpose"] in MOTIVATIONS
            assert isinstance(body["value"], str)


def test_each_place_is_named_by_position_by_quotation_and_by_bytes() -> None:
    made = record()
    texts = {account.document.text: account.document for account in made.accounts}
    kinds = set()
    for item in json.loads(made.to_annotations())["first"]["items"]:
        for target in item["target"]:
            assert target["type"] == "SpecificResource"
            assert target["source"]["id"].startswith(("ni:///sha-256;", "http"))
            place, words = target["selector"]
            kinds |= {place["type"], words["type"]}
            assert words["type"] == "TextQuoteSelector"
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert any(around in text for text in texts)
            if place["type"] == "TextPositionSelector":
                assert any(resolved(place, text) == words["exact"] for text in texts)
            else:
                assert any(text.encode()[place["start"] : place["end"]].decode("utf-8", "replace") for text in texts)
    assert kinds == {"TextPositionSelector", "TextQuoteSelector", "DataPositionSelector"}


def test_every_finding_is_there_and_nothing_is_dated() -> None:
    made = record()
    words = made.to_annotations()
    bodies = [body["value"] for item in json.loads(words)["first"]["items"] for body in item["body"]]
    for finding in made.findings:
        if any(variant.citations for variant in finding.variants):
            assert finding.title in bodies
    assert b'"created"' not in words
    assert words == made.to_annotations()


def test_selectors_count_code_points_in_the_text_and_bytes_in_the_source() -> None:
    one = document("The café, “shut” 🎈 for a night, burned.")
    start = one.text.index("burned")
    where, words, data = evidence(one.text, start, start + 6, "test").selectors(one)
    assert where == {"type": "TextPositionSelector", "start": start, "end": start + 6}
    assert words["exact"] == "burned"
    assert words["prefix"].endswith("night, ")
    assert words["suffix"] == "."
    assert one.text.encode()[data["start"] : data["end"]] == b"burned"


def test_a_span_that_is_not_there_has_no_selectors() -> None:
    one = document("Short.")
    with pytest.raises(ValueError, match="no span 3:30"):
        Evidence(start=3, end=30, exact="x", rule="test").selectors(one)
