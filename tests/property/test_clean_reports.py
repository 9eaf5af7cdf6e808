"""Reports with furniture scraped in: the body comes out whole and exact, wherever the furniture stands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cleaning import cleaned, of

# Fields: title, then the paragraphs. Written for these tests, each in another manner.
REPORTS = (
    (
        "Bridge over the Kell closed after crack is found",
        "Engineers closed the bridge over the Kell on Monday after an inspection found a crack as long as a hand in one of its four piers.",
        "“It did not open overnight,” said Ragna Foss, the county's chief engineer. “We think it has been there since the winter.”",
        "About 9,000 cars cross the bridge on a working day. They will have to drive 14 miles to the next one.",
        "Who pays?",
        "The state and the county have argued over the bridge since 2019. Neither answered questions on Monday.",
    ),
    (
        "Union and dockyard agree on wages",
        "The Ironworkers' Union and the Marne dockyard agreed late on Tuesday on a rise of 4.5 percent, ending a strike of eleven days.",
        "The agreement covers 2,300 workers. It runs until June 2027.",
        "Neither side called it a victory.",
        "“Nobody got what they came for,” the union's secretary, Paulo Reis, told reporters. “That is what an agreement is.”",
        "Work is to begin again at 6 a.m. on Thursday, the dockyard said in a statement; the first ship will leave on Saturday.",
    ),
    (
        "What we know about the outage in Tarn Valley",
        "A fault in a substation left 31,000 homes in Tarn Valley without power for most of Sunday.",
        "Here is what has been said so far:",
        "- The fault began at 4:12 a.m., the operator said.",
        "- Two hospitals ran on their own engines until noon.",
        "- Nobody was hurt.",
        "The operator is to report to the ministry by Friday.",
    ),
    (
        "Minister quits over the ferry contract",
        "Transport Minister Dario Lenz resigned on Wednesday, hours after a court published letters in which he promised a ferry contract "
        "to a friend of his brother.",
        "'I have made a mistake and I am sorry,' Lenz wrote on Twitter. 'My brother has not.'",
        "His letter of resignation was four lines long, and thanked nobody.",
        'The prime minister, Ana Weil, said she had accepted it "with regret, and without delay".',
        "Opposition leaders asked why she had not acted in March, when the first of the letters was printed in a newspaper.",
    ),
    (
        "Regulator to look into how shops use cookies",
        "The data regulator said on Friday that it would look into how forty online shops ask their visitors for consent to cookies.",
        "“People click on accept because there is nothing else to click on,” said the commissioner, Lena Ruud.",
        "Shops that break the rules may have to pay up to 2 percent of what they sell in a year.",
        "A spokesman for the shops' association, Emil Tvedt, said its members had changed their websites in spring.",
    ),
    (
        "Young chess player wins in Odda",
        "Mira Tan, who is twelve, won the open tournament in Odda on Saturday with seven points out of nine.",
        "She needed a draw in the last round. She did not play for one.",
        "“I saw that his king could not move,” Tan said after the game, which lasted five hours. “So I looked for a check.”",
        "Her coach said he had told her to take the draw. “She never listens,” he added.",
        "Tan gets 5,000 crowns and a place in next year's championship.",
    ),
    (
        "Flood damage put at $80 million",
        "The flood of last week did damage worth $80 million, the insurers said on Thursday, twice as much as they had thought on Monday.",
        "Some 640 houses stood in water. In Lower Brae, all 58 did.",
        "By the river",
        "Odd Hagen has lived by the river for 71 of his 74 years. He was carrying books to the attic when the boat came for him.",
        "“They said to take one thing,” he said. He took the dog.",
        "The government has promised a fund; a spokeswoman would not say how large it will be.",
    ),
    (
        "Court hears of call before the crash",
        "The captain of the freighter Alba was on the telephone when she struck the pier in April, a court in Ness heard on Tuesday.",
        "Prosecutors played a recording of the call. It ends with the words “hold on”.",
        "The captain, Joris Maat, 48, denies that he endangered the ship. His lawyer said the pier was not on the chart.",
        "Asked whether he had looked at the chart, Maat said that he had not.",
        "The hearing goes on.",
    ),
    (
        "Village votes to keep its school",
        "Four hundred and six of the 600 voters in Hamre want to keep the village school, which has nineteen pupils and a leaking roof.",
        "“A village without a school is a car park,” said the mayor, Tone Vik, who had painted that on her barn.",
        "The county wants to close eleven schools to save 3 million a year.",
        "It is not bound by the vote, and said so. (It paid for it, too.)",
        "The roof is to be mended in May.",
    ),
)
FURNITURE = (
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Share this article",
    "Click to share on Facebook (Opens in new window)",
    "Share on Twitter",
    "Sign up for our newsletter and get the day's news every morning.",
    "Subscribe to our channel for more updates",
    "Read more: Fishermen return to the northern banks",
    "RELATED: Snow closes the mountain road",
    "Read or Share this story: http://kt.example/x1",
    "(Photo: Ada Lind/Reuters)",
    "Crews stand by the river on Monday. (AP Photo/Ada Lind)",
    "Image copyright Getty Images",
    "Photograph: Ada Lind/The Kell Courier",
    "Full Screen",
    "Play Video",
    "1 of 12",
    "We use cookies to improve your experience on our site.",
    "Accept all cookies",
    "Do you have a story for us? Write to news@kell.example or call us.",
    "© 2021 The Kell Courier. All rights reserved.",
    "Follow us on Twitter",
    "Comments are closed",
    "Leave a comment",
    "Home | News | Sport | Weather",
    "Get the app",
    "Most read",
    "This article was amended on 4 March to correct the name of the bridge.",
    "Email: news@kell.example",
    "Skip to main content",
)
PLACES = st.lists(st.tuples(st.integers(0, 20), st.sampled_from(FURNITURE)), max_size=7)


@settings(max_examples=150)
@given(st.sampled_from(REPORTS), PLACES, st.sampled_from(["\n\n", "\r\n\r\n", "\n \n"]))
def test_the_body_comes_out_whole_and_exact(report: tuple[str, ...], places: list[tuple[int, str]], gap: str) -> None:
    blocks = list(report)
    for place, furniture in places:
        # notices about cookies stand at the ends: a lone heading between two of them can't be told from a button
        at = place % 2 * len(blocks) if "cookies" in furniture else min(place, len(blocks))
        blocks.insert(at, furniture)
    document = cleaned(gap.join(blocks))
    assert of(document, "title", "subtitle", "heading", "paragraph") == list(report)
    assert document.title is not None
    assert document.title.value == report[0]
    outside = document.text[document.main_end :]
    assert all(furniture in outside for _, furniture in places)


@settings(max_examples=60)
@given(st.sampled_from(REPORTS), st.sampled_from(["\n", "\n\n"]))
def test_a_report_without_furniture_stays_as_it_is(report: tuple[str, ...], gap: str) -> None:
    document = cleaned(gap.join(report))
    assert document.main_end == len(document.text)
    assert of(document, "title", "subtitle", "heading", "paragraph") == list(report)
