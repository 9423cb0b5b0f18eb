"""Expected rows are read off `data/query/graph.ttl`, a build written by hand."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.plugins.sparql import prepareQuery

from kg.errors import DataError, InputError, QueryError
from kg.query import (
    AmbiguousNameError,
    Answer,
    ArgumentError,
    NamedQuery,
    Parameter,
    ask,
    bind,
    find_query,
    format_answer,
    format_standing,
    named_queries,
    parse_query,
)
from kg.query.guard import check_query
from kg.query.named import slot
from kg.store import load_graph

OUT = Path(__file__).parent / "data" / "query"
DOCS = Path(__file__).parent.parent / "docs" / "queries.md"


def rows(answer: Answer, *columns: str) -> list[tuple[str, ...]]:
    """The cells of these columns, open ones as ""."""
    at = [[column.name for column in answer.columns].index(name) for name in columns]
    return [tuple(_text(row[i]) for i in at) for row in answer.rows]


def _text(term: object) -> str:
    if term is None:
        return ""
    assert isinstance(term, ox.Literal | ox.NamedNode)
    return term.value.replace("https://example.org/id/thing/", ":").replace("https://example.org/id/person/", "p:")


def asked(name: str, **arguments: str) -> Answer:
    return ask(OUT, find_query(name), arguments)


def test_career_shows_every_rank_and_post_with_the_days_it_was_shown() -> None:
    answer = asked("career", person="Lê Văn Thái")
    assert rows(answer, "first", "last", "kind", "what", "unit", "status", "articles") == [
        ("2022-11-29", "2022-11-29", "post", "Phó Giám đốc", "Công an tỉnh Nghệ An", "current", ":a1"),
        ("2022-11-29", "2022-11-29", "rank", "Đại tá", "", "", ":a1"),
        ("2023-05-01", "2023-05-01", "post", "Giám đốc", "Công an tỉnh Nghệ An", "incoming", ":a2"),
        ("2023-05-01", "2023-05-01", "post", "Phó Giám đốc", "Công an tỉnh Nghệ An", "former", ":a2"),
        ("2023-05-01", "2023-05-01", "rank", "Thiếu tướng", "", "", ":a2"),
    ]


def test_career_has_start_and_end_where_a_source_states_them(tmp_path: Path) -> None:
    said = (OUT / "graph.ttl").read_text(encoding="utf-8")
    of = "a ca:Tenure ; ca:holder p:thai-1 ; ca:post"
    left = f':t1 {of} :post-dna ; ca:groups :h1, :h2 ; ca:validUntil "2023-04"^^xsd:gYearMonth .'
    taken = f':t2 {of} :post-na ; ca:groups :h3 ; ca:validFrom "2023-05-01"^^xsd:date .'
    (tmp_path / "graph.ttl").write_text(f"{said}\n{left}\n{taken}\n", encoding="utf-8")
    answer = ask(tmp_path, find_query("career"), {"person": "Lê Văn Thái"})
    assert rows(answer, "start", "end", "what", "status") == [
        ("", "2023-04", "Phó Giám đốc", "current"),
        ("", "", "Đại tá", ""),
        ("2023-05-01", "", "Giám đốc", "incoming"),
        ("", "2023-04", "Phó Giám đốc", "former"),
        ("", "", "Thiếu tướng", ""),
    ]


def test_career_counts_articles_without_a_date_too() -> None:
    answer = asked("career", person="Khăm Phon")
    assert rows(answer, "first", "last", "what", "articles") == [
        ("2022-11", "2022-11", "Đại tá", ":a1; :a3"),
        ("", "", "Phó Giám đốc", ":a1"),
    ]


def test_leaders_come_by_title_with_their_latest_post_only() -> None:
    answer = asked("leaders", unit="Công an Nghệ An")
    assert rows(answer, "name", "title", "rank", "last", "person") == [
        ("Lê Văn Thái", "Giám đốc", "Thiếu tướng", "2023-05-01", "p:thai-1"),
        ("Trần Thị Hạ", "Phó Giám đốc", "", "", "p:ha-nang"),
        ("Vũ Bình", "Phó Giám đốc", "", "", "p:binh-2"),
    ]


def test_who_met_whom_counts_organisers_and_joins_roles() -> None:
    answer = asked("met", person="Lê Văn Thái")
    assert rows(answer, "date", "kind", "name", "roles", "articles") == [
        ("2022-11-29", "Hội nghị", "Công an tỉnh Nghệ An", "Organizer", ":a1"),
        ("2022-11-29", "Hội nghị", "Khăm Phon", "Attendee; Chair", ":a1"),
    ]


def test_who_met_whom_narrowed_to_one() -> None:
    answer = asked("met", person="Khăm Phon", other="Trần Thị Hạ")
    assert rows(answer, "kind", "name") == [("Hội đàm", "Trần Thị Hạ")]


@pytest.mark.parametrize(
    ("a", "b", "meetings"),
    [
        ("Nghệ An", "Xiêng Khoảng", [":m1"]),
        ("Xiêng Khoảng", "Nghệ An", [":m1"]),
        ("Nghệ An", "Lào", [":m1"]),  # at the talks nobody is shown in a post of the other side
        ("Kỳ Sơn", "Lào", []),  # where a meeting is held makes nobody a side of it
    ],
)
def test_meetings_between_two_areas(a: str, b: str, meetings: list[str]) -> None:
    assert [meeting for (meeting,) in rows(asked("meetings-between", a=a, b=b), "meeting")] == meetings


def test_meetings_between_two_countries_leave_offices_abroad_to_their_own() -> None:
    answer = asked("meetings-between", a="Việt Nam", b="Lào")
    assert rows(answer, "date", "places", "side_a", "side_b", "meeting") == [
        ("2022-11-29", "Kỳ Sơn", "Công an tỉnh Nghệ An", "Công an tỉnh Xiêng Khoảng", ":m1"),
    ]


def test_people_by_rank() -> None:
    answer = asked("people-by-rank")
    assert rows(answer, "rank_name", "name", "posts", "articles") == [
        ("Thiếu tướng", "Lê Văn Thái", "Giám đốc Công an tỉnh Nghệ An", ":a2"),
        ("Đại tá", "Khăm Phon", "Phó Giám đốc Công an tỉnh Xiêng Khoảng", ":a1; :a3"),
    ]
    assert rows(asked("people-by-rank", rank="Major General"), "name") == [("Lê Văn Thái",)]


def test_units_of_a_province_before_and_after_its_merger() -> None:
    answer = asked("units", area="Nghệ An")
    assert rows(answer, "name", "level", "parent", "area_name", "articles", "unit") == [
        ("Công an huyện Kỳ Sơn", "", "Công an tỉnh Nghệ An", "Kỳ Sơn", ":a1", ":police-ks"),
        ("Công an tỉnh Nghệ An", "Cấp tỉnh", "", "Nghệ An", ":a1; :a2", ":police-na"),
        ("Công an tỉnh Nghệ An", "", "", "Nghệ An", ":a3", ":police-na-new"),
    ]


@pytest.mark.parametrize(
    ("since", "dates"),
    [
        ("2021", ["2021-10-15", "2023-05"]),
        ("2021-10-16", ["2023-05"]),
        ("2023-05-20", ["2023-05"]),  # may be later
        ("2023-06", []),
    ],
)
def test_appointments_since_a_date(since: str, dates: list[str]) -> None:
    assert [date for (date,) in rows(asked("appointments", since=since), "date")] == dates


def test_appointments_show_both_posts_and_none_for_a_retirement() -> None:
    answer = asked("appointments", since="2021")
    assert rows(answer, "name", "from", "to") == [
        ("Vũ Bình", "Giám đốc Công an tỉnh Hà Tĩnh", ""),
        ("Lê Văn Thái", "Phó Giám đốc Công an tỉnh Nghệ An", "Giám đốc Công an tỉnh Nghệ An"),
    ]
    assert rows(asked("appointments", since="2021", person="Lê Văn Thái"), "name") == [("Lê Văn Thái",)]


def test_awards() -> None:
    answer = asked("awards")
    assert rows(answer, "title", "givers", "receivers") == [
        ("Giấy khen", "Công an tỉnh Nghệ An; Lê Văn Thái", "Khăm Phon"),
        ("Quà", "Công an tỉnh Hà Tĩnh", ""),
    ]
    assert rows(asked("awards", agent="Khăm Phon"), "award") == [(":w1",)]
    assert rows(asked("awards", agent="Công an tỉnh Hà Tĩnh"), "award") == [(":w2",)]


def test_evidence_shows_the_passage_and_where_it_stands() -> None:
    answer = asked("evidence", person="Lê Văn Thái", text="phó giám đốc")
    assert rows(answer, "kind", "what", "quote", "headline", "start", "stop", "fact") == [
        (
            "post",
            "Phó Giám đốc Công an tỉnh Nghệ An",
            "Đại tá Lê Văn Thái chủ trì",
            "Hội nghị Kỳ Sơn",
            "10",
            "40",
            ":h1",
        ),
        ("post", "Phó Giám đốc Công an tỉnh Nghệ An", "=Thiếu tướng Lê Văn Thái", "Bổ nhiệm", "5", "30", ":h2"),
    ]
    kinds = {kind for (kind,) in rows(asked("evidence", person="Lê Văn Thái"), "kind")}
    assert kinds == {"appointment", "award", "meeting", "post", "rank"}


def test_co_attendance_counts_meetings_with_people() -> None:
    answer = asked("co-attendance", person="Khăm Phon")
    assert rows(answer, "name", "meetings", "articles") == [("Lê Văn Thái", "1", ":a1"), ("Trần Thị Hạ", "1", ":a3")]


def test_acquaintances_were_met_by_others_only() -> None:
    assert rows(asked("acquaintances", person="Lê Văn Thái"), "name", "through") == [("Trần Thị Hạ", "Khăm Phon")]
    assert rows(asked("acquaintances", person="Khăm Phon"), "name") == []


def test_meetings_by_topic_agent_and_date() -> None:
    assert rows(asked("meetings"), "meeting", "organizers") == [(":m1", "Công an tỉnh Nghệ An"), (":m2", "")]
    assert rows(asked("meetings", topic="Drugs"), "meeting") == [(":m1",)]
    assert rows(asked("meetings", agent="Trần Thị Hạ"), "meeting") == [(":m2",)]
    assert rows(asked("meetings", since="2022-11-29"), "meeting") == [(":m1",)]
    assert rows(asked("meetings", since="2022-11-30"), "meeting") == []


VALUES = {
    "person": "Khăm Phon",
    "unit": "Công an tỉnh Nghệ An",
    "agent": "Khăm Phon",
    "area": "Xiêng Khoảng",
    "date": "2021",
    "text": "chủ trì",
}
EVERY_PARAMETER = [(query, parameter) for query in named_queries() for parameter in query.parameters]


@pytest.mark.parametrize(
    ("query", "parameter"), EVERY_PARAMETER, ids=[f"{query.name}-{p.name}" for query, p in EVERY_PARAMETER]
)
def test_every_parameter_is_bound_wherever_it_stands(query: NamedQuery, parameter: Parameter) -> None:
    """What nothing in the graph matches leaves no row: a place that were left open would let rows through."""
    nothing = {"date": '"9999"', "text": '"không đâu có"'}.get(parameter.type, "<https://example.org/nobody>")
    text = slot(parameter.name).sub(f"VALUES ?{parameter.name} {{ {nothing} }}", query.text)
    narrowed = replace(query, text=text, parameters=tuple(p for p in query.parameters if p != parameter))
    others = {p.name: VALUES[p.type] for p in narrowed.parameters if not p.optional}
    assert ask(OUT, narrowed, others).rows == ()


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_no_place_is_left_open_where_all_is_given(query: NamedQuery) -> None:
    given = {p.name: VALUES.get(p.type, {"rank": "Đại tá", "topic": "Drugs"}.get(p.type, "")) for p in query.parameters}
    assert "UNDEF" not in bind(query, given, load_graph(OUT))


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_is_documented_and_valid_for_other_engines(query: NamedQuery) -> None:
    assert query.title.vi != query.title.en
    assert query.about.vi != query.about.en
    assert {column.name for column in query.columns} <= set(re.findall(r"\?(\w+)", query.text))
    prepareQuery(query.text)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_has_the_rows_that_another_engine_finds(query: NamedQuery) -> None:
    """With what it needs alone, and with all that it takes. rdflib fails to order rows by a date that is open."""
    every = {p.name: VALUES.get(p.type, {"rank": "Đại tá", "topic": "Drugs"}.get(p.type, "")) for p in query.parameters}
    whole = query.text.rstrip().endswith("ORDER BY ?key")
    peer = rdflib.Graph().parse(OUT / "graph.ttl")
    for given in ({p.name: every[p.name] for p in query.parameters if not p.optional}, every):
        text = bind(query, given, load_graph(OUT))
        rows = peer.query(text if whole else text.rpartition("\nORDER BY ")[0])
        found = [tuple(map(_settled, row)) for row in rows]  # type: ignore[arg-type]
        ours = [tuple(map(_settled, row)) for row in ask(OUT, query, given).rows]
        # Of no rows rdflib makes a group.
        assert not ours or (found if whole else sorted(found)) == (ours if whole else sorted(ours))


def _settled(term: object) -> str:
    """The text of a term; a list is joined in an order of the engine's own."""
    text = "" if term is None else term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
    return "; ".join(sorted(text.split("; ")))


def test_every_named_query_is_in_the_documentation() -> None:
    documented = DOCS.read_text(encoding="utf-8")
    for query in named_queries():
        assert f"kg query {query.name} {query.example}".strip() in documented


def test_a_name_without_tones_finds_its_bearer() -> None:
    assert asked("career", person="le van thai").rows == asked("career", person="Lê Văn Thái").rows
    assert rows(asked("met", person="kham phon"), "name") != []


def test_tones_decide_before_a_name_without_them() -> None:
    assert rows(asked("evidence", person="Trần Thị Hạ"), "quote") != []
    assert asked("evidence", person="Trần Thị Hà").rows == ()
    with pytest.raises(AmbiguousNameError, match="is the name of 2"):
        asked("evidence", person="Tran Thi Ha")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("le van thai", True),
        ("Lê Văn Thai", True),
        ("LÊ VĂN THÁI", True),
        ("Le\u0302 Va\u0306n Tha\u0301i", True),
        ("  Lê   Văn Thái ", True),
        ("Lê Văn Thài", False),  # marks that are typed count
        ("Lê Thái", False),
        ("Văn Thái", False),
    ],
)
def test_which_spellings_find_a_person(typed: str, found: bool) -> None:
    if found:
        assert asked("career", person=typed).rows == asked("career", person="Lê Văn Thái").rows
    else:
        with pytest.raises(QueryError, match="Near names: Lê Văn Thái"):
            asked("career", person=typed)


def test_words_for_levels_may_be_left_out_or_added() -> None:
    province = asked("units", area="Nghệ An").rows
    assert asked("units", area="tỉnh Nghệ An").rows == province
    assert asked("units", area="tinh nghe an").rows == province
    assert rows(asked("units", area="tỉnh Hà Tĩnh"), "unit") == [(":police-ht",)]
    with pytest.raises(AmbiguousNameError):
        asked("units", area="thành phố Hà Tĩnh")  # a city may be a province of its own
    assert asked("leaders", unit="cong an ha tinh").rows == asked("leaders", unit="Công an tỉnh Hà Tĩnh").rows
    with pytest.raises(QueryError, match="no area"):
        asked("units", area="huyện Nghệ An")


def test_namesakes_are_listed_with_what_tells_them_apart_and_can_be_asked_for() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        asked("career", person="Vũ Bình")
    assert "person/binh-1  Vũ Bình (Giám đốc Công an tỉnh Hà Tĩnh)" in str(caught.value)
    assert "person/binh-2  Vũ Bình (Phó Giám đốc Công an tỉnh Nghệ An)" in str(caught.value)
    assert rows(asked("career", person="person/binh-1"), "what") == [("Giám đốc",)]
    assert rows(asked("career", person="https://example.org/id/person/binh-2"), "what") == [("Phó Giám đốc",)]


def test_namesakes_whom_nothing_else_tells_apart_are_listed_with_an_article() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        asked("career", person="Vi Lan")
    assert str(caught.value).splitlines()[1:] == [
        "  person/lan-1  Vi Lan, named in: Hội nghị Kỳ Sơn",
        "  person/lan-2  Vi Lan, named in: Hội đàm",
    ]


def test_a_province_and_a_city_of_one_name_are_two() -> None:
    with pytest.raises(AmbiguousNameError, match="district"):
        asked("units", area="Hà Tĩnh")


def test_an_unknown_name_gets_near_ones() -> None:
    with pytest.raises(QueryError, match="Near names: Lê Văn Thái"):
        asked("career", person="Lê Văn Thai Bình")


@pytest.mark.parametrize(
    "typed",
    [
        'x" } SERVICE <http://localhost/> { ?a ?b ?c } #',
        "> } # ",
        "\\",
        '"""',
        "} VALUES ?person { UNDEF }",
        "' || true",
    ],
)
def test_what_is_typed_is_never_read_as_sparql(typed: str) -> None:
    assert asked("evidence", person="Lê Văn Thái", text=typed).rows == ()
    with pytest.raises(QueryError, match="no person of this name"):
        asked("career", person=typed)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, r"needs --since.*--since DATE \[--person PERSON\]"),
        ({"since": "hôm qua"}, "is no date"),
        ({"since": "2022-13"}, "is no date"),
        ({"since": "2022-02-31"}, "is no date"),
        ({"since": "2022", "unit": "x"}, "no such parameter"),
    ],
)
def test_wrong_arguments_say_what_is_expected(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        asked("appointments", **arguments)


REACHING = [
    "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { service silent ?x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://localhost/>{ ?a ?b ?c } }",
    "SELECT * { ?s ?p 1.5e-3SERVICE<http://localhost/>{ ?a ?b ?c } }",
    "SELECT * { ?s ?p ?o .SERVICE<http://localhost/>{ ?a ?b ?c } }",
    "SELECT * { ?s ?p 5SERVICE<http://localhost/>{ ?a ?b ?c } }",
    "SELECT * { ?s ?p ?o FILTER(?s<?o#>'''\n)SERVICE<http://localhost/>{ ?a ?b ?c } #'''\n }",
    'SELECT * { ?s ?p "\\u0022" SERVICE <http://localhost/> { ?a ?b "\\u0022" } }',
    "SELECT * { ?s ?p <http://x/\\u0041'''> SERVICE <http://localhost/> { ?a ?b ?c } #'''\n }",
    "SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ex:a\\'b . SERVICE <http://localhost/> { ?a ?b 'c' } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * FROM NAMED <http://localhost/> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <http://localhost/>",
    "INSERT DATA { <http://a> <http://b> <http://c> }",
    "WITH <http://a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "DROP ALL",
]


@pytest.mark.parametrize("text", REACHING)
def test_a_query_that_reaches_out_or_writes_is_refused_before_it_runs(text: str) -> None:
    with pytest.raises(QueryError, match="may not use"):
        ask(OUT, parse_query("query", text), {})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?service ?from $load } # SERVICE <http://localhost/>",
        "SELECT * { ?s ?p 'SERVICE', \"FROM\", '''LOAD ' SERVICE''' }",
        'SELECT * { ?s <http://example.org/service> ex:SERVICE, "x"@from }',
        "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 3) }",
    ],
)
def test_the_same_words_as_names_and_text_are_no_offence(text: str) -> None:
    check_query(text)


def test_free_queries_know_the_prefixes_and_come_in_one_order() -> None:
    answer = ask(OUT, parse_query("query", "SELECT ?l { ?r a ca:Rank ; skos:prefLabel ?l }"), {})
    assert rows(answer, "l") == [("Major General",), ("Senior Colonel",), ("Thiếu tướng",), ("Đại tá",)]


def test_no_sparql_is_an_error_that_names_the_place() -> None:
    with pytest.raises(QueryError, match=r"no SPARQL.*error at 1:15'$"):
        ask(OUT, parse_query("query", "SELECT ?x { ?x"), {})


def test_a_folder_without_a_build_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Build it first"):
        ask(tmp_path, find_query("awards"), {})


def test_every_answer_says_what_it_rests_on() -> None:
    assert format_standing(asked("career", person="Lê Văn Thái")) == (
        "As of the newest article (2023-05-02). Rests on 2 of 3 articles, 1 of them invented samples."
    )
    counted = ask(OUT, parse_query("query", "SELECT (COUNT(?p) AS ?n) { ?p a ca:Person }"), {})
    assert "Rests on 3 of 3 articles, 2 of them" in format_standing(counted)
    assert "Dựa trên 2 trong 3 bài" in format_standing(asked("career", person="Lê Văn Thái"), "vi")


def test_the_table_shows_declared_columns_and_counts_articles() -> None:
    assert format_answer(asked("awards"), "table").splitlines() == [
        "What       Given by                           Given to   Articles",
        "---------  ---------------------------------  ---------  --------",
        "Giấy khen  Công an tỉnh Nghệ An; Lê Văn Thái  Khăm Phon  1",
        "Quà        Công an tỉnh Hà Tĩnh                          1",
    ]
    assert format_answer(asked("awards", agent="Trần Thị Hạ"), "table").endswith("(none)")


@pytest.mark.parametrize(
    ("name", "column", "language", "shown"),
    [
        ("career", "status", "vi", {"đương nhiệm", "nguyên", "mới nhận", ""}),
        ("career", "kind", "vi", {"chức vụ", "cấp bậc"}),
        ("career", "kind", "en", {"post", "rank"}),
        ("met", "roles", "vi", {"đơn vị tổ chức", "người dự; chủ trì"}),
        ("evidence", "kind", "vi", {"chức vụ", "cấp bậc", "cuộc gặp", "trao, tặng", "bổ nhiệm, điều động"}),
    ],
)
def test_the_table_has_codes_in_words_and_data_keeps_them(
    name: str, column: str, language: str, shown: set[str]
) -> None:
    answer = asked(name, person="Lê Văn Thái")
    only = [c for c in answer.columns if c.name == column]
    at = answer.columns.index(only[0])
    answer = replace(answer, columns=tuple(only), rows=tuple((row[at],) for row in answer.rows))
    assert {line.strip() for line in format_answer(answer, "table", language).splitlines()[2:]} == shown
    codes = {code for code, _ in only[0].values} | {""}
    cells = csv.reader(io.StringIO(format_answer(answer, "csv", language)))
    assert {code for row in cells for code in "".join(row).split("; ")} - {column} <= codes


@pytest.mark.parametrize("value", ["status current | đương nhiệm | current", "kind | chức vụ | post", "kind post"])
def test_a_code_of_no_column_is_an_error_of_the_file(value: str) -> None:
    with pytest.raises(DataError):
        parse_query("q", f"# column: kind | Loại | Kind\n# value: {value}\nASK {{ ?s ?p ?o }}")


def test_csv_cells_are_no_formulas_but_numbers_stay_numbers() -> None:
    text = "SELECT ?v { VALUES ?v { '=1+1' '@x' '-2' -2 '+3' '--10-15' 'Đại, tá' } }"
    answer = ask(OUT, parse_query("query", text), {})
    cells = [row[0] for row in csv.reader(io.StringIO(format_answer(answer, "csv")))]
    assert sorted(cells) == sorted(["v", "'=1+1", "'@x", "'-2", "-2", "'+3", "'--10-15", "Đại, tá"])


def test_json_is_that_of_sparql_results() -> None:
    report = json.loads(format_answer(asked("people-by-rank", rank="Thiếu tướng"), "json"))
    assert report["head"]["vars"] == ["rank_name", "name", "posts", "articles", "person"]
    (binding,) = report["results"]["bindings"]
    assert binding["name"] == {"type": "literal", "value": "Lê Văn Thái", "xml:lang": "vi"}
    assert binding["person"] == {"type": "uri", "value": "https://example.org/id/person/thai-1"}


def test_ask_answers_yes_or_no() -> None:
    answer = ask(OUT, parse_query("query", "ASK { ?s a ca:Award }"), {})
    assert format_answer(answer, "table") == "true"
    assert json.loads(format_answer(answer, "json")) == {"head": {}, "boolean": True}


def test_construct_answers_in_turtle_of_one_order() -> None:
    text = "CONSTRUCT { ?p ca:hasRank ?r } WHERE { ?p ca:hasRank ?r }"
    turtle = format_answer(ask(OUT, parse_query("query", text), {}), "turtle")
    assert len(list(ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE))) == 2
    prefixes = [line for line in turtle.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    with pytest.raises(QueryError, match="no such form"):
        format_answer(ask(OUT, parse_query("query", text), {}), "csv")


def test_a_file_may_declare_parameters_too(tmp_path: Path) -> None:
    path = tmp_path / "ranks-of.rq"
    path.write_text(
        "# parameter: who person | Người | Person\n"
        "SELECT ?l { VALUES ?who { UNDEF } ?who ca:hasRank/skos:prefLabel ?l FILTER(LANG(?l) = 'vi') }",
        encoding="utf-8",
    )
    answer = ask(OUT, find_query(str(path)), {"who": "Lê Văn Thái"})
    assert rows(answer, "l") == [("Thiếu tướng",)]


def test_an_unknown_query_suggests_the_nearest() -> None:
    with pytest.raises(QueryError, match="Did you mean career"):
        find_query("carer")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["career", "--person", "Le Van Thai"], 0, "Giám đốc"),
        (["career", "--person=Vũ Bình"], 2, "person/binh-1"),
        (["career"], 2, "needs --person"),
        (["career", "--person", "Nobody Here"], 1, "no person of this name"),
        (["--list"], 0, "--person PERSON"),
        (["nowhere.rq"], 1, "nowhere.rq: this query can't be read: got 'No such file or directory'"),
        ([], 2, "--list"),
    ],
)
def test_the_command_line(words: list[str], code: int, said: str) -> None:
    command = [sys.executable, "-m", "kg", "query", *words, "--out", str(OUT)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == code
    assert said in run.stdout + run.stderr
