"""Every figure here was counted by hand from the two sides beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import DataError, InputError
from kg.evaluate import compare_article, evaluate, evaluation_as_json, format_evaluation, read_gold
from kg.evaluate.readback import read_turtle
from kg.evaluate.sheet import Post, Sheet, SheetAppointment, SheetArea, SheetMeeting, SheetOrganization, SheetPerson
from kg.evaluate.spelling import fold, fold_area, fold_organization

GOLD = {
    "people": [
        {
            "name": "Lê Văn Hoà",
            "aliases": ["Lê Hòa"],
            "ranks": ["Đại tá"],
            "posts": [{"title": "Giám đốc", "org": "Công an tỉnh Hà Tĩnh", "status": "current"}],
        },
        {"name": "Trần Thị Hạ", "aliases": [], "ranks": ["Thiếu tá"], "posts": []},
    ],
    "orgs": [{"name": "Công an tỉnh Hà Tĩnh", "aliases": ["Công an Hà Tĩnh"], "police": True, "area": "Hà Tĩnh"}],
    "areas": [{"name": "Hà Tĩnh", "aliases": [], "kind": "province", "country": "VN"}],
    "meetings": [
        {
            "id": "m1",
            "kind": "conference",
            "date": "2022-11-29",
            "places": ["Hà Tĩnh"],
            "organizers": ["Công an tỉnh Hà Tĩnh"],
            "chairs": ["Lê Văn Hoà"],
            "delegation_heads": [],
            "speakers": ["Trần Thị Hạ"],
            "participants": [],
            "topics": ["drugs"],
        }
    ],
    "appointments": [],
    "awards": [{"title": "Giấy khen", "givers": ["Lê Văn Hoà"], "receivers": ["Trần Thị Hạ"]}],
    "ignore": ["Đức Vũ"],
    "doubtful": [],
}

TURTLE = """
@prefix ca: <https://w3id.org/congan-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/> .

:hoa a ca:Person ; skos:prefLabel "Lê Hòa"@vi ; ca:mentionedIn :article .
:ha a ca:Person ; skos:prefLabel "Trần Thị Hà"@vi ; ca:mentionedIn :article .
:vu a ca:Person ; skos:prefLabel "Đức Vũ"@vi ; ca:mentionedIn :article .
:stranger a ca:Person ; skos:prefLabel "Người Khác"@vi .
:r1 a ca:RankAttestation ; ca:holder :hoa ; ca:rank :colonel .
:colonel skos:prefLabel "Colonel"@en , "Đại tá"@vi .
:p1 a ca:PostAttestation ; ca:holder :hoa ; ca:post :post ; ca:status "former" .
:post ca:title :director ; ca:postIn :police .
:director skos:prefLabel "Giám đốc"@vi .
:police a ca:Organization , ca:PoliceUnit ; skos:prefLabel "Công an Hà Tĩnh"@vi ; ca:mentionedIn :article ;
    ca:jurisdiction :hatinh .
:hatinh a ca:Area , ca:District ; skos:prefLabel "Hà Tĩnh"@vi ; ca:countryCode "VN" ; ca:mentionedIn :article .
:m a ca:Meeting ; ca:kind ca:conference ; ca:date "2022-11"^^xsd:gYearMonth ; ca:place :hatinh ;
    ca:organizer :police ; ca:chair :hoa ; ca:participant :hoa , :vu ; ca:topic ca:drugs , ca:weapons .
:award a ca:Award ; skos:prefLabel "Giấy khen"@vi ; ca:giver :hoa .
"""

# category: right, gold, predicted
EXPECTED = {
    "area": (1, 1, 1),
    "area_kind": (0, 1, 1),  # district is not province
    "award": (1, 2, 1),  # the receiver is missing
    "chair": (1, 1, 1),
    "jurisdiction": (1, 1, 1),
    "meeting": (1, 1, 1),
    "meeting_date": (0, 1, 1),  # less exact than the text
    "meeting_kind": (1, 1, 1),
    "meeting_place": (1, 1, 1),
    "org": (1, 1, 1),
    "organizer": (1, 1, 1),
    "participant": (1, 2, 2),  # Hoà, for who chairs takes part
    "person": (1, 2, 3),  # Hà is not Hạ; nothing mentions :stranger
    "police": (1, 1, 1),
    "post": (1, 1, 1),
    "post_status": (0, 1, 1),
    "rank": (1, 2, 1),
    "speaker": (0, 1, 0),
    "topic": (1, 1, 2),
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A gold folder with the article "a", and a folder with its graph."""
    gold, turtle = tmp_path / "gold", tmp_path / "turtle"
    gold.mkdir()
    turtle.mkdir()
    (gold / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (turtle / "a.ttl").write_text(TURTLE, encoding="utf-8")
    return gold, turtle


def test_counts_every_category(folders: tuple[Path, Path]) -> None:
    categories = evaluate(*folders).categories
    assert {name: (s.right, s.gold, s.predicted) for name, s in categories.items()} == EXPECTED


def test_core_leaves_out_what_a_gazetteer_gives(folders: tuple[Path, Path]) -> None:
    result = evaluate(*folders)
    assert (result.facts.right, result.facts.gold, result.facts.predicted) == (15, 23, 22)
    assert (result.core.right, result.core.gold, result.core.predicted) == (11, 18, 17)
    assert result.core.f1 == pytest.approx(22 / 35)


def test_names_those_of_the_ignore_list_who_entered(folders: tuple[Path, Path]) -> None:
    assert evaluate(*folders).entered == ("a: Đức Vũ",)


def test_lists_wrong_and_missing_as_written(folders: tuple[Path, Path]) -> None:
    text = format_evaluation(evaluate(*folders), errors="a")
    assert "  a wrong   person: Trần Thị Hà\n" in text
    assert "  a missing rank: Trần Thị Hạ | Thiếu tá\n" in text
    assert "  a missing meeting_date: 0 | 2022-11-29\n" in text
    assert "wrong" not in format_evaluation(evaluate(*folders), errors="another")


def test_a_missing_graph_counts_as_empty_and_is_named(folders: tuple[Path, Path]) -> None:
    gold, turtle = folders
    (gold / "b.json").write_text(json.dumps(GOLD), encoding="utf-8")
    result = evaluate(gold, turtle)
    assert (result.facts.gold, result.facts.predicted) == (46, 22)
    assert "unreadable: b: " in format_evaluation(result)
    assert [article.name for article in result.worst(1)] == ["b"]


def test_a_broken_graph_counts_as_empty_and_its_line_is_named(folders: tuple[Path, Path]) -> None:
    gold, turtle = folders
    (turtle / "a.ttl").write_text("@prefix : <https://example.org/> .\n:a :b", encoding="utf-8")
    result = evaluate(gold, turtle)
    assert result.facts.predicted == 0
    assert "a.ttl:2" in str(result.articles[0].unreadable)


def test_json_has_ratios_and_counts(folders: tuple[Path, Path]) -> None:
    report = json.loads(json.dumps(evaluation_as_json(evaluate(*folders))))
    assert report["person"] == {
        "p": pytest.approx(1 / 3),
        "r": 0.5,
        "f": pytest.approx(0.4),
        "right": 1,
        "gold": 2,
        "predicted": 3,
    }
    assert report["entered"] == ["a: Đức Vũ"]


def test_a_sheet_is_perfect_against_itself(folders: tuple[Path, Path]) -> None:
    gold = read_gold(folders[0] / "a.json")
    result = compare_article("a", gold, gold)
    assert (result.f1, result.wrong, result.missing) == (1.0, (), ())


def test_an_article_that_says_nothing_is_perfect_when_nothing_is_found() -> None:
    assert compare_article("a", Sheet(), Sheet()).f1 == 1.0
    assert compare_article("a", Sheet(), Sheet(people=(SheetPerson("Lê A"),))).f1 == 0.0


def test_meetings_are_paired_by_what_they_share_whatever_their_order() -> None:
    first = SheetMeeting("talks", "2022-11-29", chairs=("Lê A",))
    second = SheetMeeting("talks", "2022-11-30", chairs=("Lê B",))
    people = (SheetPerson("Lê A"), SheetPerson("Lê B"))
    result = compare_article("a", Sheet(people, meetings=(first, second)), Sheet(people, meetings=(second, first)))
    assert result.f1 == 1.0


def test_one_predicted_meeting_answers_one_gold_meeting() -> None:
    meeting = SheetMeeting("talks", "2022-11-29")
    result = compare_article("a", Sheet(meetings=(meeting, SheetMeeting("visit"))), Sheet(meetings=(meeting,)))
    assert (result.scores["meeting"].right, result.scores["meeting"].gold) == (1, 2)
    assert result.missing == (("meeting", 1), ("meeting_kind", 1, "visit"))


def test_meetings_that_share_nothing_are_not_paired() -> None:
    result = compare_article("a", Sheet(meetings=(SheetMeeting("talks"),)), Sheet(meetings=(SheetMeeting("visit"),)))
    assert (result.scores["meeting"].right, result.scores["meeting"].predicted) == (0, 1)


def test_a_retirement_is_an_appointment_to_no_post() -> None:
    retired = SheetAppointment("Lê A", Post("Giám đốc", "Công an tỉnh X"), None, "2022")
    result = compare_article("a", Sheet(appointments=(retired,)), Sheet(appointments=(retired,)))
    assert sorted(result.scores) == ["appointment", "appointment_date", "appointment_from"]
    assert result.f1 == 1.0


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Thanh Hoá", "Thanh Hòa", False),
        ("Thanh Hoá", "Thanh Hóa", True),
        ("THÁI HOÀ", "Thái Hòa", True),
        ("Bô-ly-khăm-xay", "Bô ly khăm xay", True),
        ("UBND TX. Kỳ Anh", "Ủy ban nhân dân thị xã Kỳ Anh", True),
        ("TP.HCM", "thành phố HCM", True),
        ("Tptp", "Thành phố tp", False),
        ("CHDCND Lào", "Lào", True),
        ("nước Cộng hoà dân chủ nhân dân Lào", "Lào", True),
        ("Le\u0302 Va\u0306n", "Lê Văn", True),
    ],
)
def test_which_spellings_count_as_equal(one: str, other: str, equal: bool) -> None:
    assert (fold(one) == fold(other)) is equal


def test_the_ministry_is_the_vietnamese_one_unless_named_otherwise() -> None:
    assert fold_organization("Bộ Công an Việt Nam") == fold_organization("Bộ Công an")
    assert fold_organization("Bộ Công an Lào") != fold_organization("Bộ Công an")
    assert fold_organization("Bộ Công an nước CHDCND Lào") == fold_organization("Bộ Công an Lào")


def test_areas_count_without_their_level() -> None:
    assert fold_area("thị xã Kỳ Anh") == fold_area("TX Kỳ Anh") == fold_area("Kỳ Anh")
    assert fold_area("Bản Phồn") == fold_area("Phồn")


def test_an_alias_of_the_gold_counts_as_its_name() -> None:
    gold = Sheet(organizations=(SheetOrganization("Công an tỉnh X", ("Công an X",), police=True),))
    assert compare_article("a", gold, Sheet(organizations=(SheetOrganization("Công an X", (), police=True),))).f1 == 1.0


def test_a_province_and_a_city_of_one_name_are_two_areas() -> None:
    areas = (SheetArea("Hà Tĩnh", kind="province", country="VN"), SheetArea("Hà Tĩnh", kind="district", country="VN"))
    result = compare_article("a", Sheet(areas=areas), Sheet(areas=areas[:1]))
    assert (result.scores["area_kind"].right, result.scores["area_kind"].gold) == (1, 2)


def test_reads_ranges_of_dates_back(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(
        """@prefix ca: <https://w3id.org/congan-kg/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://example.org/m> a ca:Meeting ; ca:date "--11-28"^^xsd:gMonthDay ;
            ca:endDate "--11-29"^^xsd:gMonthDay .""",
        encoding="utf-8",
    )
    assert read_turtle(path).meetings[0].date == "--11-28/--11-29"


@pytest.mark.parametrize("text", ["{", '{"people": [{"ranks": []}]}', '{"people": 3}', "[]"])
def test_a_broken_gold_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.json"):
        read_gold(path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        evaluate(tmp_path, tmp_path)


def test_the_command_line_measures_graphs_that_are_there(folders: tuple[Path, Path]) -> None:
    gold, turtle = folders
    command = [sys.executable, "-m", "kg", "evaluate", str(gold), "--pred", str(turtle)]
    table = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert "person              0.333  0.500  0.400      2      3" in table
    as_json = subprocess.run([*command, "--json"], capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert json.loads(as_json)["core"]["f"] == pytest.approx(22 / 35)
