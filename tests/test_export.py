"""Exports read back by the libraries that own the formats, with what went in."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from click.testing import CliRunner
from rdflib.compare import isomorphic

from kg.cli import cli
from kg.errors import InputError, OutputError
from kg.export import FILES, FOLDERS, FORMATS, export, export_lines
from kg.export.network import Network, read_network
from kg.pipeline import build

ROOT = Path(__file__).parent.parent
ARTICLES = sorted((ROOT / "data" / "articles").glob("n0*.txt"))
HOSTILE = '=cmd()\u0001 & <b> "x"'


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "out"
    build(map(str, ARTICLES), folder)
    return folder


@pytest.fixture(scope="module")
def network(out: Path) -> Network:
    return read_network(out / "graph.ttl")


@pytest.fixture(scope="module")
def hostile(out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same build with a name that means something to spreadsheets, XML and JSON."""
    folder = tmp_path_factory.mktemp("hostile")
    name = '"=cmd()\\u0001 & <b> \\"x\\""'
    for file in ("graph.ttl", "graph.trig"):
        text = (out / file).read_text(encoding="utf-8").replace('"Lê Văn Thái"', name)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def text_of(out: Path, form: str) -> str:
    return "".join(export_lines(out, form))


@pytest.mark.parametrize(("form", "rdflib_name"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_same_graph(hostile: Path, form: str, rdflib_name: str) -> None:
    with warnings.catch_warnings():
        # rdflib's JSON-LD parser uses a class that rdflib has deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        found = rdflib.Graph().parse(data=text_of(hostile, form), format=rdflib_name)
    assert isomorphic(found, rdflib.Graph().parse(hostile / "graph.ttl"))


@pytest.mark.parametrize(("form", "rdflib_name"), [("trig", "trig"), ("nq", "nquads")])
def test_rdflib_reads_the_same_graphs_of_articles(hostile: Path, form: str, rdflib_name: str) -> None:
    found, expected = rdflib.Dataset(), rdflib.Dataset()
    with warnings.catch_warnings():
        # rdflib's own parsers ask a Dataset for what rdflib has deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        found.parse(data=text_of(hostile, form), format=rdflib_name)
        expected.parse(hostile / "graph.trig", format="trig")
    assert set(found.quads()) == set(expected.quads())


def test_the_context_covers_all_that_a_build_says(out: Path) -> None:
    document = json.loads(text_of(out, "jsonld"))
    person = next(node for node in document["@graph"] if "lê văn thái" in str(node.get("prefLabel")).lower())
    assert person["type"] == "Person"
    assert person["holdsPost"].startswith("https://w3id.org/congan-kg/id/post/")
    links = [
        value for node in document["@graph"] for value in node.values() if isinstance(value, dict) and "id" in value
    ]
    assert not [link for link in links if not str(link["id"]).startswith("https://w3id.org/congan-kg/")]


def test_networkx_reads_graphml_with_types_weights_and_dates(hostile: Path) -> None:
    expected = read_network(hostile / "graph.ttl")
    found = nx.read_graphml(io.BytesIO(text_of(hostile, "graphml").encode()), force_multigraph=True)
    assert found.is_directed()
    assert {node: data["kind"] for node, data in found.nodes(data=True)} == {n.id: n.kind for n in expected.nodes}
    ties = {
        (source, target, key): tuple(data.get(field, "") for field in ("type", "weight", "start", "end", "status"))
        for source, target, key, data in found.edges(keys=True, data=True)
    }
    assert ties == {(e.source, e.target, e.id): (e.type, e.weight, e.start, e.end, e.status) for e in expected.edges}
    assert HOSTILE.replace("\u0001", "\ufffd") in {data["label"] for _, data in found.nodes(data=True)}


def test_networkx_reads_gexf_with_days(hostile: Path) -> None:
    expected = read_network(hostile / "graph.ttl")
    found = nx.read_gexf(io.BytesIO(text_of(hostile, "gexf").encode()))
    assert set(found) == {node.id for node in expected.nodes}
    assert found.number_of_edges() == len(expected.edges)
    meeting = next(node for node in expected.nodes if node.kind == "meeting" and len(node.start) == 10)
    data = found.nodes[meeting.id]
    assert (data["kind"], data["date"], data["start"], data["end"]) == (
        "meeting",
        meeting.start,
        meeting.start,
        meeting.start,
    )


def test_networkx_reads_node_link_json(out: Path, network: Network) -> None:
    found = nx.node_link_graph(json.loads(text_of(out, "networkx")), edges="edges")
    assert isinstance(found, nx.MultiDiGraph)
    assert {(s, t, k) for s, t, k in found.edges(keys=True)} == {(e.source, e.target, e.id) for e in network.edges}
    assert found.nodes[network.nodes[0].id]["label"] == network.nodes[0].label


def test_edges_say_who_held_which_post_when(network: Network) -> None:
    names = {node.id: node.label for node in network.nodes}
    told = {(names[e.source], e.type, e.label, names[e.target], e.start) for e in network.edges}
    assert ("Lê Văn Thái", "post", "Phó Giám đốc", "Công an tỉnh Nghệ An", "2022-11-29") in told
    assert any(kind == "role" and who == "Lê Văn Thái" and label == "Chủ trì" for who, kind, label, _, _ in told)


def test_the_latest_article_says_whether_a_post_is_held_still(tmp_path: Path) -> None:
    """A man once shown in a post and later called its former holder has left; the newer post is current."""
    post = "Trưởng phòng Cảnh sát hình sự Công an tỉnh Lào Cai"
    told = {
        "old.txt": f"Ngày 5/3/2020, Đại tá Đinh Phúc Vĩnh, {post}, chủ trì hội nghị.",
        "new.txt": f"Ngày 7/6/2023, Đại tá Đinh Phúc Vĩnh, nguyên {post}, nay là Phó Giám đốc Công an tỉnh, dự lễ.",
    }
    for name, text in told.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    build([str(tmp_path / name) for name in told], tmp_path / "out")
    network = read_network(tmp_path / "out" / "graph.ttl")
    held = {edge.label: edge.status for edge in network.edges if edge.type == "post"}
    assert held == {"Trưởng phòng": "former", "Phó Giám đốc": "current"}
    assert {edge.status for edge in network.edges if edge.type != "post"} == {""}
    found = nx.read_gexf(io.BytesIO(text_of(tmp_path / "out", "gexf").encode()))
    assert {data.get("status", "") for *_, data in found.edges(data=True)} == {"former", "current", ""}
    export(tmp_path / "out", "neo4j", tmp_path / "tables")
    assert {row["status"] for row in _table(tmp_path / "tables" / "edges.csv")} == {"former", "current", ""}


def test_tables_run_nothing_in_a_spreadsheet_and_hold_all(hostile: Path, tmp_path: Path) -> None:
    export(hostile, "csv", tmp_path / "tables")
    expected = read_network(hostile / "graph.ttl")
    nodes, edges = (_table(tmp_path / "tables" / name) for name in ("nodes.csv", "edges.csv"))
    assert [row["id"] for row in nodes] == [node.id for node in expected.nodes]
    assert [int(row["weight"]) for row in edges] == [edge.weight for edge in expected.edges]
    assert "'" + HOSTILE in {row["label"] for row in nodes}
    named = {row["id"]: row["label"] for row in nodes}
    assert all(
        (row["source_name"], row["target_name"]) == (named[row["source"]], named[row["target"]]) for row in edges
    )
    cells = [cell for row in nodes + edges for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_neo4j_tables_refer_to_their_nodes_and_change_no_value(hostile: Path, tmp_path: Path) -> None:
    export(hostile, "neo4j", tmp_path / "tables")
    nodes, edges = (_table(tmp_path / "tables" / name) for name in ("nodes.csv", "edges.csv"))
    known = {row["iri:ID"] for row in nodes}
    assert {row[end] for row in edges for end in (":START_ID", ":END_ID")} <= known
    assert {row[":LABEL"] for row in nodes} == {"Person", "Organization", "Area", "Meeting"}
    assert HOSTILE in {row["name"] for row in nodes}


def test_followthemoney_takes_every_entity_as_it_is(hostile: Path) -> None:
    if find_spec("followthemoney") is None and not os.environ.get("CI"):
        pytest.skip("followthemoney is not installed: pip install -e '.[interop]'")
    from followthemoney import model  # noqa: PLC0415 - of an extra

    entities = [json.loads(line) for line in text_of(hostile, "ftm").splitlines()]
    known = {entity["id"]: entity for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        for name, values in entity["properties"].items():
            # What the library would clean away is no valid value.
            assert len(proxy.get(name)) == len(set(values)), (entity["id"], name, values, proxy.get(name))
        for prop in proxy.schema.properties.values():
            if prop.name in entity["properties"] and prop.type.name == "entity":
                for linked in entity["properties"][prop.name]:
                    schema = model[known[linked]["schema"]]
                    assert prop.range is not None
                    assert schema.is_a(prop.range), (entity["id"], prop.name, linked)
    assert {entity["schema"] for entity in entities} >= {
        "Person", "PublicBody", "Position", "Occupancy", "Membership", "Event",
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_whatever_the_hash_seed(out: Path, tmp_path: Path, form: str) -> None:
    digests = []
    for seed in ("0", "1"):
        program = "import sys; from pathlib import Path; from kg.export import export\n"
        program += "export(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))"
        target = tmp_path / seed
        command = [sys.executable, "-c", program, str(out), form, str(target)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"})
        files = sorted(target.iterdir()) if target.is_dir() else [target]
        digests.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in files])
    assert digests[0] == digests[1]


def test_formats_of_the_command_are_those_there_are(out: Path, tmp_path: Path) -> None:
    for form in FORMATS:
        done = CliRunner().invoke(cli, ["export", str(out), "--format", form, "-o", str(tmp_path / form)])
        assert done.exit_code == 0, done.output
    assert {path.name for path in tmp_path.iterdir()} == set(FORMATS)
    printed = CliRunner().invoke(cli, ["export", str(out), "--format", "nt"])
    assert printed.stdout == text_of(out, "nt")
    assert CliRunner().invoke(cli, ["export", str(out), "--format", "csv"]).exit_code == 2


def test_nothing_is_written_where_it_can_not_be(out: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(OutputError, match="is there already"):
        export(out, next(iter(FOLDERS)), tmp_path / "there")
    with pytest.raises(InputError, match="no build here"):
        export(tmp_path, next(iter(FILES)), tmp_path / "file")
    with pytest.raises(OutputError, match="can't be written"):
        export(out, "nt", tmp_path / "missing" / "file")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


@pytest.mark.parametrize("form", ["nt", "csv"])
def test_what_is_there_is_replaced_only_when_told_to(out: Path, tmp_path: Path, form: str) -> None:
    command = ["export", str(out), "--format", form, "-o", str(tmp_path / "mine")]
    assert CliRunner().invoke(cli, command).exit_code == 0
    written = next(iter(sorted(tmp_path.rglob("*.csv"))), tmp_path / "mine")
    whole = written.read_bytes()
    written.write_bytes(b"mine")
    refused = CliRunner().invoke(cli, command)
    assert refused.exit_code == 1
    assert "is there already" in refused.stderr
    assert "--force" in refused.stderr
    assert written.read_bytes() == b"mine"
    assert CliRunner().invoke(cli, [*command, "--force"]).exit_code == 0
    assert written.read_bytes() == whole


def test_a_folder_that_holds_other_things_is_never_replaced(out: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    done = CliRunner().invoke(cli, ["export", str(out), "--format", "csv", "-o", str(tmp_path), "--force"])
    assert done.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


# https://neo4j.com/docs/operations-manual/current/import/ lists what a heading may be.
_NEO4J_TYPES = frozenset({"boolean", "date", "datetime", "double", "float", "int", "long", "string"})
_NEO4J_FIELDS = {"nodes.csv": {"ID": 1, "LABEL": 1}, "edges.csv": {"START_ID": 1, "END_ID": 1, "TYPE": 1}}


@pytest.mark.parametrize("name", sorted(_NEO4J_FIELDS))
def test_neo4j_admin_finds_the_headings_and_values_that_it_takes(hostile: Path, tmp_path: Path, name: str) -> None:
    export(hostile, "neo4j", tmp_path / "tables")
    text = (tmp_path / "tables" / name).read_text(encoding="utf-8")
    assert not text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    # Without --multiline-fields a row is a line.
    assert len(rows) == len(text.splitlines())
    head = [heading.rpartition(":") for heading in rows[0]]
    special = [kind for _, _, kind in head if kind in {"ID", "LABEL", "START_ID", "END_ID", "TYPE"}]
    assert {kind: special.count(kind) for kind in special} == _NEO4J_FIELDS[name]
    properties = [(kind if colon else "", name) for name, colon, kind in head if kind not in special or not colon]
    assert all(not kind or kind in _NEO4J_TYPES for kind, _ in properties)
    for row in rows[1:]:
        assert len(row) == len(head)
        for (_, colon, kind), value in zip(head, row, strict=True):
            if kind in special and colon:
                assert value, row
            if kind == "int" and colon:
                assert str(int(value)) == value


def test_neo4j_admin_finds_both_ends_of_every_edge(hostile: Path, tmp_path: Path) -> None:
    export(hostile, "neo4j", tmp_path / "tables")
    ids = [row["iri:ID"] for row in _table(tmp_path / "tables" / "nodes.csv")]
    edges = _table(tmp_path / "tables" / "edges.csv")
    assert len(set(ids)) == len(ids)
    assert {row[end] for row in edges for end in (":START_ID", ":END_ID")} <= set(ids)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_xml_is_well_formed_whatever_names_hold(hostile: Path, form: str) -> None:
    assert ET.fromstring(text_of(hostile, form)).tag.endswith("}" + form)  # noqa: S314 - our own


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
