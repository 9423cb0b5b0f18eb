"""A small build by hand keeps the contract; each of many ways to break it is found, and named in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import SH

import kg
from kg.errors import InputError
from kg.graph.validation import Violation, constraints, validate
from kg.resources import resource

MINIMAL = Path(__file__).parent / "data" / "minimal"


BROKEN_LINES = (
    "Ngày 4/7/2024, Công an tỉnh Hà Tĩnh tổ chức hội nghị sơ kết công tác sáu",
    "tháng đầu năm. Đại tá Trần Văn Mẫu, Phó Giám đốc Công an tỉnh, chủ trì hội",
    "nghị. Phát biểu tại hội nghị, Đại tá Trần Văn Mẫu yêu cầu các đơn vị tiếp tục",
    "đẩy mạnh tấn công tội phạm ma túy.",
)


class Broken(NamedTuple):
    """Replacing `old`, which stands in the graph once, by `new` must be answered by `message`."""

    name: str
    old: str
    new: str
    message: str


def added(name: str, turtle: str, message: str) -> Broken:
    """Something added at the end of the graph."""
    return Broken(name, "# Passages", f"{turtle}\n# Passages", message)


# Broken in a node by itself
NODES = (
    Broken(
        "attestation without evidence", "    ca:evidence :hoi-nghi-3 ;\n    ca:extractedBy \"person.rank_name\" ;",
        '    ca:extractedBy "person.rank_name" ;', "Every fact must have at least one piece of evidence",
    ),
    Broken(
        "participation without evidence", "    ca:evidence :hoi-nghi-4 ;\n", "",
        "Every fact must have at least one piece of evidence",
    ),
    Broken(
        "award without evidence", "    ca:evidence :hoi-nghi-5 ;\n    ca:extractedBy \"award.handed_over\" .",
        '    ca:extractedBy "award.handed_over" .', "Every fact must have at least one piece of evidence",
    ),
    Broken(
        "meeting without evidence", "    ca:evidence :hoi-nghi-1 ;\n    ca:extractedBy \"meeting.held\" ;\n",
        '    ca:extractedBy "meeting.held" ;\n', "Every fact must have at least one piece of evidence",
    ),
    Broken(
        "appointment without evidence", '"2024-03-01"^^xsd:date ;\n    ca:evidence :bo-nhiem-1 ;\n    '
        'ca:extractedBy "appointment.appointed" .', '"2024-03-01"^^xsd:date ;\n    ca:extractedBy '
        '"appointment.appointed" .', "Every fact must have at least one piece of evidence",
    ),
    Broken(
        "evidence that is no passage", "ca:evidence :hoi-nghi-4 ;", "ca:evidence :hoi-nghi ;",
        "Every fact must have at least one piece of evidence, a passage.",
    ),
    Broken(
        "fact without its rule", '    ca:evidence :hoi-nghi-4 ;\n    ca:extractedBy "meeting.attendee" .',
        "    ca:evidence :hoi-nghi-4 .", "Every fact must name the rule or model",
    ),
    Broken("confidence above one", "ca:confidence 0.95", "ca:confidence 1.5", "Confidence is one xsd:decimal"),
    Broken("confidence as a float", "ca:confidence 0.95", "ca:confidence 9.5e-1", "Confidence is one xsd:decimal"),
    Broken(
        "mention without article", ":hoi-nghi-vi a ca:Mention ;\n    ca:inArticle :hoi-nghi ;",
        ":hoi-nghi-vi a ca:Mention ;", "A passage must be in exactly one article",
    ),
    Broken("start behind stop", "    ca:start 38 ;", "    ca:start 9999 ;", "The start must be one integer"),
    Broken("start that is no integer", "    ca:start 38 ;", '    ca:start "38" ;', "The start must be one integer"),
    Broken("negative start", "    ca:start 38 ;", "    ca:start -38 ;", "The start must be one integer"),
    Broken("empty quote", 'ca:quote "Trần Thị Ví"', 'ca:quote ""', "The quote must be one literal, not empty"),
    Broken(
        "quote over two paragraphs", 'ca:quote "Trần Thị Ví"', 'ca:quote "Trần\\n \\nThị"',
        "The quote must be one literal, not empty, within one paragraph",
    ),
    Broken(
        "endless quote", 'ca:quote "Trần Thị Ví"', f'ca:quote "{"Trần " * 500}"', "of no more than 2000 characters",
    ),
    Broken(
        "support for what is no property of a fact", "ca:supports ca:chair", "ca:supports ca:sha256",
        "ca:supports must lead to a property",
    ),
    Broken(
        "person without a Vietnamese name", 'skos:prefLabel "Trần Thị Ví"@vi', 'skos:prefLabel "Trần Thị Ví"@en',
        "The Vietnamese label",
    ),
    Broken(
        "person of two names", 'skos:prefLabel "Trần Thị Ví"@vi', 'skos:prefLabel "Trần Thị Ví"@vi, "Trần Thị Vì"@vi',
        "The preferred label: at most one in each language",
    ),
    Broken(
        "name without language", 'skos:prefLabel "Giấy khen"@vi', 'skos:prefLabel "Giấy khen"',
        "The preferred label: at most one in each language",
    ),
    Broken(
        "other spelling that is the name", 'skos:altLabel "Lê Văn Mầu"@vi', 'skos:altLabel "Lê Văn Mẫu"@vi',
        "unlike the preferred label",
    ),
    Broken(
        "organisation without its superclass", ":cuc a ca:PoliceUnit, ca:Organization", ":cuc a ca:PoliceUnit",
        "The superclass ca:Organization is missing",
    ),
    Broken(
        "area without its superclass", ":ky-son a ca:District, ca:Area", ":ky-son a ca:District",
        "The superclass ca:Area is missing",
    ),
    Broken(
        "concept without its superclass", "ca:drugs a ca:Topic, skos:Concept", "ca:drugs a ca:Topic",
        "The superclass skos:Concept is missing",
    ),
    Broken("area of no kind", ":ky-son a ca:District, ca:Area", ":ky-son a ca:Area", "of exactly one kind"),
    Broken(
        "area of two kinds", ":ky-son a ca:District, ca:Area", ":ky-son a ca:District, ca:Commune, ca:Area",
        "of exactly one kind",
    ),
    Broken(
        "area without country", '"Kỳ Sơn"@vi ;\n    ca:countryCode "VN" ;', '"Kỳ Sơn"@vi ;',
        "exactly one country code",
    ),
    Broken(
        "country by its name", 'ca:countryCode "VN" .', 'ca:countryCode "Việt Nam" .', "exactly one country code",
    ),
    Broken("police that is a party body", ":cuc a ", ":cuc a ca:PartyBody, ", "of at most one kind"),
    Broken(
        "date without type", 'ca:date "2022-11-29"^^xsd:date', 'ca:date "2022-11-29"', "Dates are typed",
    ),
    Broken(
        "date of the wrong type", 'ca:date "2022-11-29"^^xsd:date', 'ca:date "2022-11"^^xsd:date',
        "Dates are typed",
    ),
    Broken(
        "date and time", 'ca:date "2022-11-29"^^xsd:date', 'ca:date "2022-11-29T08:00:00"^^xsd:dateTime',
        "Dates are typed",
    ),
    Broken(
        "a month that is none", 'ca:date "2022-11-29"^^xsd:date', 'ca:date "2022-13"^^xsd:gYearMonth',
        "Dates are typed",
    ),
    Broken("disputed kind", "ca:sources 1 ;\n    ca:kind", "ca:sources 1 ; ca:disputed ca:kind ;\n    ca:kind",
           "Only the date can be marked"),
    Broken("state from nowhere", "ca:sources 1 ;\n    ca:holder :mau ;\n    ca:rank ",
        "ca:sources 0 ;\n    ca:holder :mau ;\n    ca:rank ", "one number of independent sources"),
    Broken("status from no list", 'ca:status "current"', 'ca:status "retired"', "The status must be exactly one of"),
    Broken("post without status", '    ca:status "current" ;\n', "", "The status must be exactly one of"),
    Broken("kind from no list", "ca:kind ca:conference", "ca:kind ca:drugs", "A meeting must be of exactly one kind"),
    Broken("meeting without kind", "    ca:kind ca:conference ;\n", "", "A meeting must be of exactly one kind"),
    Broken("role from no list", "ca:role ca:Attendee", "ca:role ca:chair", "exactly one role from the list"),
    Broken("topic from no list", "ca:topic ca:drugs", "ca:topic ca:provincial", "one of the list of topics"),
    Broken("level from no list", "ca:level ca:department", "ca:level ca:drugs", "At most one level"),
    Broken("place that is a unit", "ca:place :ky-son ;", "ca:place :ky-son-police ;", "A place must be an area"),
    Broken(
        "participant that is an area", "ca:participant :mau, :vi, :ky-son-police",
        "ca:participant :mau, :vi, :ky-son-police, :ky-son", "A participant must be a person or an organisation",
    ),
    Broken("post without title", "    ca:title ca:title-cuc-truong ;\n", "", "A post must have exactly one title"),
    Broken(
        "attestation of nobody", "    ca:holder :vi ;\n", "", "There must be exactly one holder",
    ),
    Broken(
        "appointment from nowhere to nowhere", "    ca:fromPost :pho-giam-doc ;\n    ca:toPost :cuc-truong ;\n", "",
        "An appointment must have a post before or after",
    ),
    Broken(
        "article without hash", '    sdo:author "Người Viết" ;\n    ca:sha256 ',
        '    sdo:author "Người Viết" ;\n    dcterms:identifier ', "An article must have exactly one SHA-256",
    ),
    Broken(
        "article without name", '    dcterms:identifier "bo-nhiem" ;\n', "",
        "An article must have exactly one name",
    ),
    Broken("rank at two places", "ca:seniority 11", "ca:seniority 11, 12", "Seniority is at most one integer"),
    Broken("tenure that rests on nothing", "    ca:groups :mau-thuong-ta ;\n", "", "must group at least one"),
    Broken(
        "person of two latest ranks", "ca:hasRank ca:rank-dai-ta", "ca:hasRank ca:rank-dai-ta, ca:rank-thuong-ta",
        "ca:hasRank must lead to one rank at most",
    ),
    Broken("property of another class", "ca:giver :mau ;", "ca:giver :mau ; ca:chair :mau ;", "not one of this class"),
    Broken("undefined property", "ca:giver :mau ;", "ca:giver :mau ; ca:donor :mau ;", "no such term"),
    Broken("undefined class", ":award a ca:Award", ":award a ca:Award, ca:Gift", "no such class"),
    Broken("undefined rank", "ca:hasRank ca:rank-trung-ta", "ca:hasRank ca:rank-nguyen-soai", "no such term"),
    Broken("node without class", ":award a ca:Award ;", ":award", "This node has no class"),
    Broken("blank node", ":award a ca:Award ;", "[] a ca:Award ;", "no blank nodes"),
    Broken("blank value", "ca:giver :mau ;", "ca:giver [ a ca:Person ] ;", "no blank nodes"),
    Broken("build of no version", '    owl:versionInfo "0.1.0" ;\n', "", "must name the version of the ontology"),
)  # fmt: skip

# Broken only in how facts go together: the SPARQL constraints
JOINTS = (
    Broken(
        "two dates that nobody marked", 'ca:date "2022-11-29"^^xsd:date',
        'ca:date "2022-11-29"^^xsd:date, "2022-11-30"^^xsd:date', "has to have its date marked as disputed",
    ),
    Broken(
        "one date that is disputed", "ca:sources 1 ;\n    ca:kind", "ca:sources 1 ; ca:disputed ca:date ;\n    ca:kind",
        "has to have its date marked as disputed",
    ),
    Broken(
        "rank that nothing attests", "ca:hasRank ca:rank-trung-ta", "ca:hasRank ca:rank-dai-ta",
        "ca:hasRank has no attestation behind it",
    ),
    Broken(
        "attested rank that is not shown", " ;\n    ca:hasRank ca:rank-trung-ta .", " .",
        "A rank is attested, but there is no ca:hasRank",
    ),
    Broken(
        "rank of an earlier year", "ca:hasRank ca:rank-dai-ta", "ca:hasRank ca:rank-thuong-ta",
        "ca:hasRank is not the latest rank",
    ),
    Broken(
        "post that nothing attests", 'ca:status "incoming"', 'ca:status "former"',
        "ca:holdsPost has no attestation behind it",
    ),
    Broken(
        "post that was left", "ca:holdsPost :cuc-truong ;\n    ca:memberOf :cuc .",
        "ca:holdsPost :cuc-truong, :pho-giam-doc ;\n    ca:memberOf :cuc, :nghe-an-police .",
        "ca:holdsPost shows a post that a later report knows as former",
    ),
    added(
        "current post that is not shown", ':vi-post a ca:PostAttestation ; ca:holder :vi ; ca:post :cuc-truong ; '
        'ca:status "current" ; ca:evidence :hoi-nghi-3 ; ca:extractedBy "post" .', "but there is no ca:holdsPost",
    ),
    Broken(
        "member by no post", "ca:memberOf :cuc .", "ca:memberOf :cuc, :ky-son-police .",
        "an organisation at which the person holds no post",
    ),
    Broken("post without membership", " ;\n    ca:memberOf :cuc .", " .", "but no ca:memberOf"),
    Broken(
        "person named in no passage of an article", "ca:mention :hoi-nghi-mau, :bo-nhiem-mau",
        "ca:mention :hoi-nghi-mau", "The articles of ca:mentionedIn and of ca:mention are not the same",
    ),
    Broken(
        "unit with a passage of an unlisted article", "ca:mentionedIn :bo-nhiem ;\n    ca:mention :bo-nhiem-cuc .",
        "ca:mentionedIn :hoi-nghi ;\n    ca:mention :bo-nhiem-cuc .", "in an article that ca:mentionedIn does not list",
    ),
    Broken(
        "unit inside itself", "ca:partOf :nghe-an-police ;", "ca:partOf :ky-son-police ;",
        "An organisation can't be part of itself",
    ),
    Broken(
        "area inside itself", "ca:within :viet-nam ;", "ca:within :ky-son ;", "An area can't be within itself",
    ),
    Broken(
        "area in another country", 'skos:prefLabel "Kỳ Sơn"@vi ;\n    ca:countryCode "VN"',
        'skos:prefLabel "Kỳ Sơn"@vi ;\n    ca:countryCode "LA"', "The area around must be of the same country",
    ),
    Broken(
        "attestation of two articles", "ca:evidence :hoi-nghi-2, :hoi-nghi-5", "ca:evidence :hoi-nghi-2, :bo-nhiem-1",
        "All evidence of an attestation must be of one article",
    ),
    Broken(
        "holder whom the article does not name",
        '    ca:evidence :hoi-nghi-3 ;\n    ca:extractedBy "person.rank_name"',
        '    ca:evidence :bo-nhiem-1 ;\n    ca:extractedBy "person.rank_name"',
        "The article of the evidence does not name the holder",
    ),
    Broken(
        "agent whom the article does not name", "ca:evidence :hoi-nghi-4", "ca:evidence :bo-nhiem-1",
        "The article of the evidence does not name the agent",
    ),
    Broken(
        "holding of somebody else", "ca:holder :mau ;\n    ca:rank ca:rank-thuong-ta ;\n    ca:groups",
        "ca:holder :vi ;\n    ca:rank ca:rank-thuong-ta ;\n    ca:groups", "An attestation of somebody else is grouped",
    ),
    Broken(
        "holding of another rank", "ca:groups :mau-thuong-ta", "ca:groups :mau-dai-ta", "of another rank is grouped",
    ),
    Broken(
        "tenure of another post", "ca:groups :mau-pho-giam-doc-1, :mau-pho-giam-doc-2", "ca:groups :mau-cuc-truong",
        "of another post is grouped",
    ),
    Broken(
        "last attested before first", 'ca:lastAttested "2022-11-29"^^xsd:date .', 'ca:lastAttested "2021"^^xsd:gYear, '
        '"2021-01-01"^^xsd:date .', "The last attestation is before the first",
    ),
    Broken(
        "chair that is no participant", "ca:participant :mau, :vi,", "ca:participant :vi,", "but no ca:participant",
    ),
    Broken(
        "chair without participation", "ca:role ca:Chair", "ca:role ca:Attendee",
        "A shortcut of the meeting has no ca:Participation",
    ),
    Broken(
        "participation without shortcut", "    ca:organizer :nghe-an-police ;\n", "",
        "The participation has no shortcut at its meeting",
    ),
    Broken(
        "date without evidence of its own", "ca:supports ca:date, ca:place,", "ca:supports ca:place,",
        "must have evidence of their own",
    ),
    Broken(
        "end without date", 'ca:date "2022-11-29"^^xsd:date', 'ca:endDate "2022-11-29"^^xsd:date',
        "There is an end date without a date",
    ),
    Broken(
        "end before date", 'ca:date "2022-11-29"^^xsd:date ;',
        'ca:date "2022-11-29"^^xsd:date ; ca:endDate "2022-11-28"^^xsd:date ;',
        "The end date must be of the date's type",
    ),
    Broken("quote that is too short", 'ca:quote "Trần Thị Ví"', 'ca:quote "Trần Thị"', "The quote is not as long"),
)  # fmt: skip


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "build"))


def break_graph(build: Path, broken: Broken) -> None:
    graph = build / "graph.ttl"
    turtle = graph.read_text(encoding="utf-8")
    assert turtle.count(broken.old) == 1, f"{broken.old!r} must stand in the graph once"
    graph.write_text(turtle.replace(broken.old, broken.new), encoding="utf-8")


def messages(violations: list[Violation]) -> str:
    return "\n".join(v.message.en for v in violations)


def test_the_build_by_hand_keeps_the_contract() -> None:
    assert validate(MINIMAL) == []


@pytest.mark.parametrize("broken", NODES + JOINTS, ids=lambda broken: broken.name)
def test_what_is_broken_is_found(build: Path, broken: Broken) -> None:
    break_graph(build, broken)
    violations = validate(build)
    assert broken.message in messages(violations)
    assert all(v.focus and v.message.vi and v.message.en for v in violations)


def test_every_constraint_is_broken_once_above() -> None:
    unbroken = [c.name for c in constraints() if not any(b.message in c.message.en for b in JOINTS)]
    assert unbroken == []


def broken_together(turtle: str) -> Iterator[str]:
    """Graphs that between them are broken in all ways of `JOINTS`, as many in each as don't touch one another."""
    left = list(JOINTS)
    while left:
        graph, untouched = turtle, []
        for broken in left:
            if graph.count(broken.old) == 1:
                graph = graph.replace(broken.old, broken.new)
            else:
                untouched.append(broken)
        left = untouched
        yield graph


def test_any_shacl_processor_finds_the_same(build: Path) -> None:
    shapes = Graph().parse(resource("ontology/shapes.ttl"), format="turtle")
    names = {constraint.message: constraint.name for constraint in constraints()}
    for turtle in broken_together((MINIMAL / "graph.ttl").read_text(encoding="utf-8")):
        (build / "graph.ttl").write_text(turtle, encoding="utf-8")
        _, report, _ = pyshacl.validate(Graph().parse(data=turtle, format="turtle"), shacl_graph=shapes)
        theirs = {
            (str(report.value(result, SH.focusNode)), str(constraint))
            for result, constraint in report.subject_objects(SH.sourceConstraint)
        }
        ours = {(v.focus, names[v.message]) for v in validate(build) if v.message in names}
        assert ours
        assert ours == theirs


def test_shapes_are_shacl(build: Path) -> None:
    conforms, _, text = pyshacl.validate(
        Graph().parse(build / "graph.ttl", format="turtle"),
        shacl_graph=Graph().parse(resource("ontology/shapes.ttl"), format="turtle"),
        meta_shacl=True,
    )
    assert conforms, text


def test_violations_come_in_one_order(build: Path) -> None:
    break_graph(build, JOINTS[1])
    break_graph(build, NODES[1])
    assert validate(build) == validate(build)
    assert len(validate(build)) > 1


def test_quote_that_differs_from_its_text(build: Path) -> None:
    graph = build / "graph.ttl"
    graph.write_text(graph.read_text(encoding="utf-8").replace('"Trần Thị Ví" .', '"Trần Thị Vi" .'), encoding="utf-8")
    assert "The quote is not what the text has at its offsets." in messages(validate(build))


def test_offsets_behind_the_end_of_the_text(build: Path) -> None:
    break_graph(build, Broken("", "    ca:stop 154 ;", "    ca:stop 9999 ;", ""))
    assert "The offsets are outside the text." in messages(validate(build))


def test_text_that_was_changed(build: Path) -> None:
    text = build / "texts" / "hoi-nghi.txt"
    text.write_bytes(text.read_bytes().replace("Trần Thị Ví".encode(), "Trần Thị Vì".encode()))
    found = messages(validate(build))
    assert "The text under texts/ has another SHA-256." in found
    assert "The quote is not what the text has at its offsets." in found


def test_offsets_count_windows_line_ends(build: Path) -> None:
    text = build / "texts" / "hoi-nghi.txt"
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    assert "The quote is not what the text has at its offsets." in messages(validate(build))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_quotes_of_an_article_whose_lines_are_broken(tmp_path: Path, line_end: str) -> None:
    article = tmp_path / "hep.txt"
    article.write_bytes(line_end.join(BROKEN_LINES).encode())
    kg.build([article], tmp_path / "out")
    texts = [
        quote for quote in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8").splitlines() if "quote" in quote
    ]
    assert any("\\n" in quote for quote in texts)
    assert validate(tmp_path / "out") == []


def test_text_that_is_missing(build: Path) -> None:
    (build / "texts" / "bo-nhiem.txt").unlink()
    assert [(v.value, v.message.en) for v in validate(build)] == [
        ("bo-nhiem", "The article's text is missing under texts/.")
    ]


def test_text_outside_the_folder_of_texts(build: Path) -> None:
    (build / "secret.txt").write_text("x", encoding="utf-8")
    break_graph(build, Broken("", 'dcterms:identifier "bo-nhiem"', 'dcterms:identifier "../secret"', ""))
    found = messages(validate(build))
    assert "The article's text is missing under texts/." in found
    assert "An article must have exactly one name" in found


def test_folder_that_is_no_build(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no build here"):
        validate(tmp_path)
    with pytest.raises(InputError, match="no build here"):
        validate(tmp_path / "absent")


def test_build_without_texts(build: Path) -> None:
    shutil.rmtree(build / "texts")
    with pytest.raises(InputError, match="no build here"):
        validate(build)


def test_graph_that_is_no_turtle(build: Path) -> None:
    (build / "graph.ttl").write_text("@prefix : <x:> .\n:a :b\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.ttl:\d+: the graph can't be read"):
        validate(build)
