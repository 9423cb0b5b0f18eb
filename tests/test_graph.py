"""The graph of a build: what stands in which graph, how it is spelt, and that other programs read it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from conftest import need_program
from gold_articles import gold_articles
from small_articles import appointed, chairing

from kg.evaluate import evaluate
from kg.graph import GraphCounts, write_article_turtle, write_graph
from kg.graph.attestations import attested_on
from kg.graph.statements import read_statements
from kg.graph.validation import graph_violations
from kg.model import Area, Article, Document, Mention, Organization, PostFact, RankFact
from kg.resolve import resolve
from kg.vocabulary import CA, DCTERMS, ID, RDF, SDO, SKOS

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden" / "small.trig"
RESOLUTION, REFERENCE, BUILD = (f"{ID}graph/{name}" for name in ("resolution", "reference", "build"))
HERE = (Mention(0, 1, "test"),)


def write(articles: Sequence[Article], folder: Path) -> GraphCounts:
    return write_graph(resolve(articles), folder)


def read_trig(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=ox.RdfFormat.TRIG))


def build(articles: Sequence[Article], folder: Path) -> ox.Store:
    write(articles, folder)
    store = ox.Store()
    store.extend(read_trig(folder / "graph.trig"))
    return store


PREFIXES = f"PREFIX ca: <{CA}> PREFIX skos: <{SKOS}> PREFIX dcterms: <{DCTERMS}> PREFIX sdo: <{SDO}> "


def ask(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    """The distinct rows, sorted; what several graphs say counts once."""
    found = store.query(PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return sorted({tuple("" if value is None else str(value.value) for value in row) for row in found})


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, GraphCounts]:
    folder = tmp_path_factory.mktemp("samples")
    return folder, write(gold_articles(), folder)


@pytest.fixture
def small(tmp_path: Path) -> ox.Store:
    return build([appointed(), chairing()], tmp_path)


# The contract


def test_what_goes_in_comes_out_again(tmp_path: Path) -> None:
    for article in gold_articles():
        write_article_turtle(article, tmp_path / f"{article.document.name}.ttl")
    found = evaluate(TESTS.parent / "data" / "gold", tmp_path)
    assert {name: score.f1 for name, score in found.categories.items() if score.f1 < 1} == {}
    assert found.facts.gold > 5000


def test_every_quote_is_the_text_at_its_offsets(samples: tuple[Path, GraphCounts]) -> None:
    texts = {article.document.name: article.document.text for article in gold_articles()}
    store = ox.Store()
    store.extend(read_trig(samples[0] / "graph.trig"))
    rows = ask(
        store,
        """SELECT ?name ?start ?stop ?quote {
        ?m ca:inArticle/dcterms:identifier ?name ; ca:start ?start ; ca:stop ?stop ; ca:quote ?quote }""",
    )
    assert len(rows) > 2500
    assert [row for row in rows if texts[row[0]][int(row[1]) : int(row[2])] != row[3]] == []


def test_the_shapes_find_nothing_to_say(tmp_path: Path) -> None:
    write([appointed(), chairing()], tmp_path)
    quads = list(read_statements(tmp_path / "graph.ttl"))
    store = ox.Store()
    store.extend(quads)
    assert list(graph_violations(quads, store)) == []


def test_the_small_build_is_the_golden_one(tmp_path: Path) -> None:
    """What comes from the ontology and the gazetteer is left out: it changes with them."""
    write([appointed(), chairing()], tmp_path)
    apart = {REFERENCE, BUILD}
    made = {quad for quad in read_trig(tmp_path / "graph.trig") if str(quad.graph_name.value) not in apart}  # type: ignore[union-attr]
    assert made == set(read_trig(GOLDEN))


# The files


def test_turtle_is_the_union_of_the_graphs(samples: tuple[Path, GraphCounts]) -> None:
    folder, counts = samples
    triples = {quad.triple for quad in ox.parse(path=folder / "graph.ttl", format=ox.RdfFormat.TURTLE)}
    quads = read_trig(folder / "graph.trig")
    assert triples == {quad.triple for quad in quads}
    assert (len(triples), len(quads)) == (counts.triples, counts.quads)


def test_there_are_no_blank_nodes(samples: tuple[Path, GraphCounts]) -> None:
    terms = {
        term for quad in read_trig(samples[0] / "graph.trig") for term in (quad.subject, quad.object, quad.graph_name)
    }
    assert not any(isinstance(term, ox.BlankNode) for term in terms)


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig"])
def test_serdi_reads_it(samples: tuple[Path, GraphCounts], name: str) -> None:
    folder, counts = samples
    syntax = "turtle" if name.endswith(".ttl") else "trig"
    command = [need_program("serdi"), "-e", "-i", syntax, str(folder / name)]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    assert read.stderr == ""
    assert len(read.stdout.splitlines()) == (counts.triples if syntax == "turtle" else counts.quads)


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig"])
def test_rapper_reads_it(samples: tuple[Path, GraphCounts], name: str) -> None:
    folder, counts = samples
    syntax = "turtle" if name.endswith(".ttl") else "trig"
    command = [need_program("rapper"), "-i", syntax, "-c", str(folder / name)]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    assert f"returned {counts.triples if syntax == 'turtle' else counts.quads} triples" in read.stderr


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # its TriG parser warns of itself
def test_rdflib_reads_it(tmp_path: Path) -> None:
    counts = write([appointed(), chairing()], tmp_path)
    assert len(rdflib.Graph().parse(tmp_path / "graph.ttl", format="turtle")) == counts.triples
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "graph.trig", format="trig")
    assert sum(1 for _ in dataset.quads()) == counts.quads


SHUFFLED = """
import random, sys
from pathlib import Path
from gold_articles import gold_articles
from kg.graph import write_graph
from kg.resolve import resolve
articles = list(gold_articles())
random.Random(int(sys.argv[1])).shuffle(articles)
write_graph(resolve(articles), Path(sys.argv[2]))
"""


def test_neither_order_nor_hash_seed_shows_in_the_files(samples: tuple[Path, GraphCounts], tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    subprocess.run([sys.executable, "-c", SHUFFLED, "3", str(tmp_path)], env=environment, check=True)
    for name in ("graph.ttl", "graph.trig"):
        assert (tmp_path / name).read_bytes() == (samples[0] / name).read_bytes()


def test_a_build_without_articles_is_a_graph_too(tmp_path: Path) -> None:
    assert ask(build([], tmp_path), "SELECT ?n { ?d a sdo:Dataset ; sdo:size ?n }") == [("0",)]


def test_the_build_says_how_new_it_is(small: ox.Store) -> None:
    assert ask(small, "SELECT ?n ?day { ?d sdo:size ?n ; sdo:dateModified ?day }") == [("2", "2021-01-06")]


def test_what_stands_at_one_address_is_written_once(tmp_path: Path) -> None:
    article = appointed()
    corrected = replace(article, document=replace(article.document, name="dinh-chinh", published="2021-01-07"))
    store = build([article, corrected], tmp_path)
    assert ask(store, "SELECT ?name { ?a a ca:Article ; dcterms:identifier ?name }") == [("dinh-chinh",)]


# What stands in which graph


def test_each_article_has_a_graph_of_its_name(small: ox.Store) -> None:
    rows = ask(small, "SELECT ?g ?name { GRAPH ?g { ?g a ca:Article ; dcterms:identifier ?name } }")
    assert [(row[0].startswith(f"{ID}article/"), row[1]) for row in rows] == [(True, "bo-nhiem"), (True, "hop-ban")]
    assert "bo-nhiem-giam-doc-12" in rows[0][0]


@pytest.mark.parametrize(
    "pattern", ["?x ca:groups ?y", "?x ca:hasRank ?y", "?x ca:holdsPost ?y", "?x ca:memberOf ?y", "?x skos:altLabel ?y"]
)
def test_what_follows_from_all_articles_is_no_article_s(small: ox.Store, pattern: str) -> None:
    assert {row[0] for row in ask(small, f"SELECT ?g {{ GRAPH ?g {{ {pattern} }} }}")} == {RESOLUTION}


def test_an_article_s_graph_holds_its_own_passages_only(small: ox.Store) -> None:
    assert ask(small, "SELECT ?g ?m { GRAPH ?g { ?m ca:inArticle ?a } FILTER (?g != ?a) }") == []
    assert ask(small, "SELECT ?g ?x { GRAPH ?g { ?x ca:evidence ?m } FILTER NOT EXISTS { ?m ca:inArticle ?g } }") == []


# States


def test_the_latest_state_is_one_statement_away(small: ox.Store) -> None:
    rows = ask(
        small,
        """SELECT ?name ?rank ?post { ?p a ca:Person ; skos:prefLabel ?name ; ca:hasRank/skos:prefLabel ?rank ;
        ca:holdsPost/skos:prefLabel ?post FILTER (lang(?rank) = "vi") }""",
    )
    assert rows == [("Lê Văn Thái", "Đại tá", "Giám đốc Công an tỉnh Hạ Lâm")]


def test_tenures_have_the_dates_that_sources_state(small: ox.Store) -> None:
    rows = ask(
        small,
        """SELECT ?post ?from ?until ?first ?last (COUNT(DISTINCT ?shown) AS ?n) {
        ?t a ca:Tenure ; ca:post/skos:prefLabel ?post ; ca:groups ?shown
        OPTIONAL { ?t ca:validFrom ?from } OPTIONAL { ?t ca:validUntil ?until }
        OPTIONAL { ?t ca:firstAttested ?first ; ca:lastAttested ?last } } GROUP BY ?post ?from ?until ?first ?last""",
    )
    assert rows == [
        ("Giám đốc Công an tỉnh Hạ Lâm", "2021-01-05", "", "2021-01-05", "2022-11-29", "2"),
        ("Trưởng Công an huyện Núi Xa", "", "2021-01-05", "", "", "1"),
    ]


def test_a_post_that_is_kept_beside_the_new_one_has_no_end(tmp_path: Path) -> None:
    article = appointed()
    kept = (replace(article.posts[0], status="current"), article.posts[1])
    store = build([replace(article, posts=kept)], tmp_path)
    assert ask(store, "SELECT ?t { ?t ca:validUntil ?day FILTER EXISTS { ?t a ca:Tenure } }") == []
    assert len(ask(store, "SELECT ?post { ?p ca:holdsPost ?post }")) == 2


def test_who_only_left_a_post_holds_none(tmp_path: Path) -> None:
    article = appointed()
    store = build([replace(article, posts=article.posts[:1], appointments=())], tmp_path)
    assert ask(store, "SELECT ?o { { ?p ca:holdsPost ?o } UNION { ?p ca:memberOf ?o } }") == []


def test_of_two_ranks_in_one_article_the_higher_is_held(tmp_path: Path) -> None:
    article = chairing()
    earlier = RankFact("p1", "Thiếu tá", article.ranks[0].evidence)
    store = build([replace(article, ranks=(*article.ranks, earlier))], tmp_path)
    assert ask(store, "SELECT ?r { ?p ca:hasRank/skos:prefLabel ?r }") == [("Senior Colonel",), ("Đại tá",)]
    assert len(ask(store, "SELECT ?x { ?x a ca:RankHolding }")) == 2


@pytest.mark.parametrize(
    ("meeting", "published", "expected"),
    [
        ("2022-11-29", "2022-11-30", "2022-11-29"),
        ("2022-11", "2022-11-30", "2022-11"),
        ("2022-12-24", "2022-11-30", "2022-11-30"),
        ("--11-29", "2022-11-30", "2022-11-30"),
        ("--11-29", None, None),
        (None, None, None),
        ("2022-11-29", None, "2022-11-29"),
    ],
)
def test_attestations_hold_for_the_day_that_is_reported(
    meeting: str | None, published: str | None, expected: str | None
) -> None:
    article = chairing()
    article = replace(
        article,
        document=replace(article.document, published=published),
        meetings=(replace(article.meetings[0], date=meeting),),
    )
    assert attested_on(article, "p1") == expected


# Meetings and the rest


def test_a_chair_takes_part_and_an_organizer_does_not_thereby(small: ox.Store) -> None:
    rows = ask(
        small, "SELECT ?how ?name { ?m a ca:Meeting ; ?how ?who . ?who ca:mentionedIn ?a ; skos:prefLabel ?name }"
    )
    assert set(rows) == {
        (f"{CA}chair", "Lê Văn Thái"),
        (f"{CA}organizer", "Công an tỉnh Hạ Lâm"),
        (f"{CA}participant", "Công an tỉnh Hạ Lâm"),
        (f"{CA}participant", "Lê Văn Thái"),
        (f"{CA}place", "Hạ Lâm"),
    }


def test_organizers_alone_are_no_participants(tmp_path: Path) -> None:
    store = build([replace(chairing(), participations=())], tmp_path)
    assert ask(store, "SELECT ?x { ?m ca:participant ?x }") == []
    assert ask(store, "SELECT ?r { ?x a ca:Participation ; ca:role ?r }") == [(f"{CA}Organizer",)]


def test_participations_say_in_which_role_and_for_whom(small: ox.Store) -> None:
    rows = ask(
        small,
        """SELECT ?role ?name ?for { ?x a ca:Participation ; ca:role ?role ; ca:agent/skos:prefLabel ?name
        OPTIONAL { ?x ca:onBehalfOf/skos:prefLabel ?for } }""",
    )
    assert rows == [
        (f"{CA}Attendee", "Công an tỉnh Hạ Lâm", ""),
        (f"{CA}Chair", "Lê Văn Thái", "Công an tỉnh Hạ Lâm"),
        (f"{CA}Organizer", "Công an tỉnh Hạ Lâm", ""),
    ]


def test_evidence_says_what_it_supports_by_which_rule_and_how_surely(small: ox.Store) -> None:
    supports = ask(small, "SELECT DISTINCT ?what { ?m a ca:Meeting ; ca:evidence/ca:supports ?what }")
    assert [row[0].removeprefix(CA) for row in supports] == ["date", "organizer", "place", "topic"]
    rows = ask(small, "SELECT ?rule ?sure { ?x a ca:Appointment ; ca:extractedBy ?rule ; ca:confidence ?sure }")
    assert rows == [("appointed", "0.9")]


def test_one_meeting_told_twice_by_the_same_words_is_two(tmp_path: Path) -> None:
    article = chairing()
    (meeting,) = article.meetings
    store = build([replace(article, meetings=(meeting, replace(meeting, key="m2")))], tmp_path)
    assert len(ask(store, "SELECT ?m { ?m a ca:Meeting }")) == 2


def test_one_fact_stated_twice_is_one_with_both_passages(tmp_path: Path) -> None:
    article = appointed()
    again = replace(article.ranks[0].evidence[0], start=0, stop=8)
    article = replace(article, ranks=(*article.ranks, RankFact("p1", "Thượng tá", (again,))))
    store = build([article], tmp_path)
    assert ask(store, "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?x a ca:RankAttestation ; ca:evidence ?m } GROUP BY ?x") == [
        ("2",)
    ]


def test_a_rank_and_a_title_outside_the_schemes_have_names_too(tmp_path: Path) -> None:
    article = chairing()
    proof = article.ranks[0].evidence
    article = replace(
        article,
        ranks=(RankFact("p1", "Chuẩn tướng", proof),),
        posts=(PostFact("p1", "Trưởng ban Liên lạc", None, "current", proof),),
    )
    store = build([article], tmp_path)
    assert ("Chuẩn tướng",) in ask(store, "SELECT ?n { ?p ca:hasRank ?r . ?r a ca:Rank ; skos:prefLabel ?n }")
    assert ask(store, "SELECT ?n { ?p ca:holdsPost/ca:title ?t . ?t a ca:PositionTitle ; skos:prefLabel ?n }") == [
        ("Trưởng ban Liên lạc",)
    ]


# Areas and units


def article_on(name: str, code: str, area: str) -> Article:
    unit = Organization("o1", f"Công an tỉnh {area}", (), "police", "provincial", "a1", None, "PX01", HERE)
    return Article(
        document=Document(name, f"Bài {name}"),
        organizations=(unit,),
        areas=(Area("a1", area, (), "province", "VN", None, code, HERE),),
    )


def test_merged_provinces_and_their_police_lead_to_what_replaced_them(tmp_path: Path) -> None:
    articles = [article_on("a", "vn-2008-44", "Quảng Bình"), article_on("b", "vn-2025-44", "Quảng Trị")]
    store = build(articles, tmp_path)
    rows = ask(
        store,
        """SELECT ?old ?new { ?a dcterms:isReplacedBy ?b . ?a skos:prefLabel ?old . ?b skos:prefLabel ?new
        FILTER (lang(?old) = "vi" && lang(?new) = "vi") }""",
    )
    assert rows == [("Công an tỉnh Quảng Bình", "Công an tỉnh Quảng Trị"), ("Quảng Bình", "Quảng Trị")]
    ended = ask(store, """SELECT ?name ?day { ?u a ca:PoliceUnit ; skos:prefLabel ?name ; ca:validUntil ?day }""")
    assert ended == [("Công an tỉnh Quảng Bình", "2025-07-01")]


def test_the_security_service_of_a_lao_province_goes_on_as_police(tmp_path: Path) -> None:
    names = ("Sở An ninh tỉnh Xiêng Khoảng", "Công an tỉnh Xiêng Khoảng")
    articles = []
    for key, name in zip("ab", names, strict=True):
        told = article_on(key, "la-xi", "Xiêng Khoảng")
        articles.append(replace(told, organizations=(replace(told.organizations[0], name=name, code=None),)))
    query = """SELECT ?old ?new { ?a dcterms:isReplacedBy ?b . ?a skos:prefLabel ?old . ?b skos:prefLabel ?new
        FILTER (lang(?old) = "vi" && lang(?new) = "vi") }"""
    assert ask(build(articles, tmp_path), query) == [names]


def test_what_only_the_gazetteer_tells_is_mentioned_nowhere(tmp_path: Path) -> None:
    store = build([article_on("a", "vn-2008-44", "Quảng Bình")], tmp_path)
    rows = ask(
        store,
        """SELECT ?name ?in { ?a a ca:Area ; skos:prefLabel ?name OPTIONAL { ?a ca:mentionedIn/dcterms:identifier ?in }
        FILTER (lang(?name) = "vi") }""",
    )
    assert rows == [("Quảng Bình", "a"), ("Quảng Trị", ""), ("Việt Nam", "")]


def test_the_version_of_an_area_can_be_read_in_its_iri(tmp_path: Path) -> None:
    store = build([article_on("a", "vn-2008-68", "Lâm Đồng"), article_on("b", "vn-2025-68", "Lâm Đồng")], tmp_path)
    rows = ask(store, 'SELECT ?a { ?a a ca:Province ; skos:prefLabel "Lâm Đồng"@vi }')
    assert [row[0].rpartition("-")[0] for row in rows] == [f"{ID}area/lam-dong-vn-{year}-68" for year in (2008, 2025)]


def test_units_carry_their_classes_place_and_code(small: ox.Store, tmp_path: Path) -> None:
    rows = ask(
        small,
        """SELECT ?name ?level ?where ?above {
        ?u a ca:PoliceUnit, ca:Organization ;
        skos:prefLabel ?name ; ca:level ?level ; ca:jurisdiction/skos:prefLabel ?where
        OPTIONAL { ?u ca:partOf/skos:prefLabel ?above } }""",
    )
    assert rows == [
        ("Công an huyện Núi Xa", f"{CA}district_level", "Núi Xa", "Công an tỉnh Hạ Lâm"),
        ("Công an tỉnh Hạ Lâm", f"{CA}provincial", "Hạ Lâm", ""),
    ]
    coded = build([article_on("a", "vn-2008-44", "Quảng Bình")], tmp_path)
    assert ask(coded, "SELECT ?code { ?u a ca:PoliceUnit ; skos:notation ?code }") == [("PX01",)]


def test_an_implied_unit_is_named_by_the_passage_that_implies_it(tmp_path: Path) -> None:
    article = chairing()
    government = Organization("o2", "Chính phủ", (), "government", "central", None, None, None, ())
    proof = article.posts[0].evidence
    article = replace(
        article,
        organizations=(*article.organizations, government),
        posts=(PostFact("p1", "Thủ tướng", "o2", "current", proof),),
    )
    rows = ask(build([article], tmp_path), 'SELECT ?q { ?u skos:prefLabel "Chính phủ"@vi ; ca:mention/ca:quote ?q }')
    assert rows == [(article.document.text[proof[0].start : proof[0].stop],)]


def test_a_passage_outside_the_text_is_refused(tmp_path: Path) -> None:
    article = appointed()
    outside = (Mention(0, len(article.document.text) + 1, "test"),)
    article = replace(article, people=(replace(article.people[0], mentions=outside),))
    with pytest.raises(ValueError, match="no passage"):
        write([article], tmp_path)


# IRIs


def test_another_base_is_that_of_all_data(tmp_path: Path) -> None:
    article = appointed()
    write_graph(resolve([article]), tmp_path, base="https://example.org/data#")
    subjects = {str(quad.subject.value) for quad in read_trig(tmp_path / "graph.trig")}  # type: ignore[union-attr]
    assert all(subject.startswith(("https://example.org/data#", CA)) for subject in subjects)


def test_a_changed_headline_does_not_move_an_article_with_an_address(tmp_path: Path) -> None:
    article = appointed()
    renamed = replace(article, document=replace(article.document, title="Khác", text=article.document.text + "\n"))
    query = f"SELECT ?a {{ ?a <{RDF}type> ca:Article }}"
    (tmp_path / "b").mkdir()
    assert ask(build([article], tmp_path), query) == ask(build([renamed], tmp_path / "b"), query)
