"""One utterance in several accounts."""

from collections.abc import Sequence

from tellings.align.quotes import quotes
from tellings.align.utterances import in_order
from tellings.record import (
    Account,
    AlignedQuote,
    Dating,
    Entity,
    Happening,
    Member,
    Quote,
    Reason,
    Span,
    Speaker,
    Story,
    StoryEntity,
    evidence,
    identify,
)
from tests.making import document

WHOLE = "We want to be a neighbour and helper of the harbour towns in their struggle against the floods that have ruined so many homes"
SHORT = "We want to be a neighbour and partner of the harbour towns in their struggle against the floods"


def account(outlet: str, said: Sequence[tuple[str, tuple[str, ...], bool]]) -> Account:
    """An account whose quotes are (speaker, parts of the content, whether between marks), one paragraph each."""
    lines = [f"{who} said " + " and ".join(f"“{part}”" if marked else part for part in parts) for who, parts, marked in said]
    made = document("\n\n".join([outlet, *lines]), outlet=outlet)
    people: dict[str, Entity] = {}
    found = []
    start = len(outlet) + 2
    for (who, parts, marked), line in zip(said, lines, strict=True):
        name = identify("entity", outlet, who)
        people[name] = Entity(id=name, kind="person", name=who, variants=(who,), mentions=())
        content, at = [], start
        for part in parts:
            at = made.text.index(part, at)
            content.append(evidence(made.text, at, at + len(part), "quotes.test"))
            at += len(part)
        found.append(
            Quote(
                id=identify("quote", made.id, str(start)),
                kind="direct" if marked else "indirect",
                content=tuple(content),
                marked=(marked,) * len(content),
                speaker=Speaker(status="resolved", entity=name, reason="test"),
                context=Span(start=start, end=start + len(line)),
            )
        )
        start += len(line) + 2
    return Account(
        id=identify("account", outlet), document=made, sentences=(), entities=tuple(people.values()), quotes=tuple(found), figures=(),
        times=(), events=(), claims=(),
    )  # fmt: skip


def story(*happenings: Sequence[Account]) -> Story:
    every = [one for group in happenings for one in group]
    return Story(
        id="story-1",
        title="Floods",
        accounts=tuple(one.id for one in every),
        happenings=tuple(
            Happening(
                id=f"happening-{number}", title="", value=None, accounts=tuple(one.id for one in group), reasons=(Reason(text="test"),)
            )
            for number, group in enumerate(happenings)
        ),
        datings=tuple(Dating(account=one.id, value=None, earliest=None, latest=None, basis="unknown", reasons=()) for one in every),
    )


def people(accounts: Sequence[Account]) -> tuple[StoryEntity, ...]:
    names: dict[str, list[Member]] = {}
    for one in accounts:
        for entity in one.entities:
            names.setdefault(entity.name, []).append(Member(account=one.id, entity=entity.id))
    return tuple(
        StoryEntity(id=f"person-{name}", kind="person", name=name, variants=(name,), members=tuple(who)) for name, who in names.items()
    )


def aligned(*happenings: Sequence[Account]) -> tuple[AlignedQuote, ...]:
    every = [one for group in happenings for one in group]
    return quotes(every, story(*happenings), people(every))


def test_two_wordings_of_one_utterance_are_together() -> None:
    (one,) = aligned([account("A", [("Moss", (WHOLE,), True)]), account("B", [("Moss", (SHORT,), True)])])
    assert len(one.tellings) == 2
    assert one.tellings[one.base].words == WHOLE
    assert one.speaker == "person-Moss"
    assert one.reason == (
        "both name the same speaker and report the same happening, "
        "and at least 83 % of the key words of the shorter quotation stand in the longer one, in the same order"
    )


def test_fragments_of_one_sentence_are_one_telling() -> None:
    pieces = [("Moss", ("neighbour and helper", "struggle against the floods"), True), ("Moss", ("ruined so many homes",), True)]
    (one,) = aligned([account("A", [("Moss", (WHOLE,), True)]), account("B", pieces)])
    (telling,) = [telling for index, telling in enumerate(one.tellings) if index != one.base]
    assert len(telling.citations) == 3
    assert telling.words == "neighbour and helper … struggle against the floods … ruined so many homes"


def test_a_stock_phrase_at_two_happenings_stays_apart() -> None:
    assert len(aligned([account("A", [("Moss", (WHOLE,), True)])], [account("B", [("Moss", (WHOLE,), True)])])) == 2


def test_two_speakers_stay_apart() -> None:
    assert len(aligned([account("A", [("Moss", (WHOLE,), True)]), account("B", [("Velin", (WHOLE,), True)])])) == 2


def test_one_sentence_with_other_words_in_it_is_one_utterance() -> None:
    pairs = [
        ("This is the last ferry that we build here", "This is the first ferry that we build here, and more will come"),
        ("I have never had cause to regret it", "I have begun to regret having had cause"),
        ("We will mend every net", "We will not mend a single net"),
    ]
    for one, other in (pairs[0], pairs[2]):
        assert len(aligned([account("A", [("Moss", (one,), True)]), account("B", [("Moss", (other,), True)])])) == 1
    one, other = pairs[1]
    assert len(aligned([account("A", [("Moss", (one,), True)]), account("B", [("Moss", (other,), True)])])) == 2


def test_a_phrase_that_comes_again_with_another_word_is_no_piece() -> None:
    whole = "They should look at the one real remedy for us, anti-flood funding, which they mean to cut"
    assert len(aligned([account("A", [("Moss", (whole,), True)]), account("B", [("Moss", ("vital anti-flood funding",), True)])])) == 2


def test_a_video_says_nothing_if_somebody_does() -> None:
    every = [account("A", [("The video", (WHOLE,), True)]), account("B", [("Moss", (WHOLE,), True)])]
    together = [("together", frozenset(quote.id for one in every for quote in one.quotes))]
    (one,) = quotes(every, story(every), people(every), together)
    assert one.speaker == "person-Moss"


def test_what_an_account_gives_in_full_as_well_is_not_told_with_words_left_out() -> None:
    full = "Every member of this crew should row with us. To do less would be a shame"
    cut = "Every member of this crew...should row with us. To do less would be a shame"
    other = "Every member of this crew, old and young, should row with us. To do less would be a shame"
    found = aligned([account("A", [("Moss", (other,), True)]), account("B", [("Moss", (full,), True), ("Moss", (cut,), True)])])
    (one,) = found
    assert [telling.words for telling in one.tellings] == [other, full]


def test_two_things_said_of_one_topic_stay_apart() -> None:
    first = "The ferry pact is a terrible pact. We gave them nine boats for it. It should never have been signed"
    second = "The ferry pact is a disaster"
    assert len(aligned([account("A", [("Moss", (first,), True)]), account("B", [("Moss", (second,), True)])])) == 2


def test_what_is_merely_alike_stays_apart() -> None:
    first = "We will rebuild the harbour wall before the winter storms arrive"
    second = "The harbour needs a new market hall and better roads to the station"
    assert len(aligned([account("A", [("Moss", (first,), True)]), account("B", [("Moss", (second,), True)])])) == 2


def test_reported_words_join_a_quotation_only_when_they_are_nearly_the_same() -> None:
    told = "that they will rebuild the harbour wall before the winter storms arrive"
    spoken = "We will rebuild the harbour wall before the winter storms arrive"
    other = "that the harbour will be rebuilt"
    assert len(aligned([account("A", [("Moss", (spoken,), True)]), account("B", [("Moss", (told,), False)])])) == 1
    assert len(aligned([account("A", [("Moss", (spoken,), True)]), account("B", [("Moss", (other,), False)])])) == 2


def test_every_quote_is_told_exactly_once_in_any_order() -> None:
    accounts = [
        account("A", [("Moss", (WHOLE,), True), ("Velin", ("The pumps failed twice that night",), True)]),
        account("B", [("Moss", (SHORT,), True), ("Orlo", ("that nobody was told",), False)]),
        account("C", [("Velin", ("The pumps failed twice",), True)]),
    ]
    found = aligned(accounts)
    cited = sorted((one.account, one.evidence.start) for quote in found for telling in quote.tellings for one in telling.citations)
    assert cited == sorted((one.id, part.start) for one in accounts for quote in one.quotes for part in quote.content)
    groups = {frozenset(telling.quote for telling in quote.tellings) for quote in found}
    assert groups == {frozenset(telling.quote for telling in quote.tellings) for quote in aligned(accounts[::-1])}


def test_repeated_words_of_one_account_are_told_once() -> None:
    (one,) = aligned([account("A", [("Moss", (WHOLE,), True)]), account("B", [("Moss", (SHORT,), True), ("Moss", (SHORT,), True)])])
    assert one.tellings[1].words == SHORT
    assert len(one.tellings[1].citations) == 2


def test_what_a_hundred_accounts_carry_is_one_utterance() -> None:
    (one,) = aligned([account(f"Outlet {number}", [("Moss", (WHOLE,), True)]) for number in range(100)])
    assert len(one.tellings) == 100
    assert one.wordings == 1


def test_sentences_come_in_the_order_of_the_fullest_wording() -> None:
    base = ["The barrage will stand by May. Nobody will pay for it. The pumps stay."]
    assert in_order(["Nobody will pay for it. The barrage will stand by May."], base) == [
        "The barrage will stand by May.",
        "Nobody will pay for it.",
    ]
    assert in_order(["The barrage will stand by May. Nobody will pay for it."], base) == [
        "The barrage will stand by May. Nobody will pay for it."
    ]


def test_what_is_said_twice_is_meant_where_its_sentence_is() -> None:
    base = ["She will sink the Harbour Rowers fund. If she wins the vote, it is over. Although the Harbour Rowers people, perhaps not."]
    told = ["If she wins the vote, it is over.", "Although the Harbour Rowers people, perhaps not."]
    assert in_order(told, base) == told


def test_a_sentence_of_its_own_stays_behind_the_one_before_it() -> None:
    base = ["The barrage will stand by May. Nobody will pay for it."]
    told = ["Nobody will pay for it. Swans are welcome. The barrage will stand by May."]
    assert in_order(told, base) == ["The barrage will stand by May.", "Nobody will pay for it. Swans are welcome."]


def test_titles_and_capitals_end_no_sentence() -> None:
    base = ["Thank you. So Mr. Moss, it was an honour. We met in the U.S. Congress."]
    told = ["So Mr. Moss, it was an honour. Thank you. We met in the U.S. Congress."]
    assert in_order(told, base) == ["Thank you.", "So Mr. Moss, it was an honour.", "We met in the U.S. Congress."]


def test_the_commonest_of_the_longest_wordings_is_the_base() -> None:
    odd, usual = "until the channel has been checked again", "until the channel has been surveyed again"
    told = zip("ABC", (odd, usual, usual), strict=True)
    (one,) = aligned([account(name, [("Moss", (f"No ferry may leave this quay {words}",), True)]) for name, words in told])
    assert "surveyed" in one.tellings[one.base].words


def test_three_words_of_one_speaker_stand_word_for_word_in_the_whole() -> None:
    whole = "It was an honour to be here and we very much look forward to the spring"
    (one,) = aligned([account("A", [("Moss", (whole,), True)]), account("B", [("Moss", ("very much look forward",), True)])])
    assert [telling.words for telling in one.tellings] == [whole, "very much look forward"]


def test_three_words_in_another_order_stay_apart() -> None:
    whole = "It was an honour to be here and we look forward very often to the spring"
    assert len(aligned([account("A", [("Moss", (whole,), True)]), account("B", [("Moss", ("very much look forward",), True)])])) == 2
