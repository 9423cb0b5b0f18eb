"""Write the Vietnamese part of data/gazetteer from the package `vietnamadminunits`.

    python data/build_gazetteer.py

The package (MIT) carries the units of the 63-province system as they stood in its last months, those of 1 July 2025,
and what became of each old commune. The lists in data/gazetteer/curated add ISO codes, press spellings, and units that
had gone before. Ids are `vn-SYSTEM-GSO`: the length of the GSO code (2, 3, 5 digits) tells the level, and the system
keeps reused codes apart.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from dataclasses import astuple, dataclass, fields
from importlib.resources import files
from pathlib import Path

OLD, NEW = "vn-2008", "vn-2025"
MERGER = "2025-07-01"
FOLDER = Path(__file__).parent / "gazetteer"
# The package marks namesakes of one province by their type: "Cai Lậy (Thị xã)".
_TYPE_NOTE = re.compile(r" \(\w[\w ]*\)$")


@dataclass(frozen=True)
class Row:
    """One line of a gazetteer file; see data/README.md for the columns."""

    id: str
    name: str
    kind: str
    type_word: str
    country: str = "VN"
    within: str = ""
    version: str = ""
    iso: str = ""
    gso: str = ""
    valid_from: str = ""
    valid_until: str = ""
    replaced_by: str = ""
    spellings: str = ""
    earlier_types: str = ""


def read_curated(name: str) -> list[dict[str, str]]:
    """The rows of a curated list."""
    with (FOLDER / "curated" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bare(full: str) -> tuple[str, str]:
    """A full name as type word and bare name; numbered units keep their level word.

    >>> bare("Thị xã Cai Lậy (Thị xã)"), bare("Phường 12")
    (('thị xã', 'Cai Lậy'), ('phường', 'phường 12'))
    """
    full = unicodedata.normalize("NFC", _TYPE_NOTE.sub("", " ".join(full.split())))
    match = re.match(r"(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (.+)", full, re.IGNORECASE)
    if not match:
        raise SystemExit(f"{full!r} begins with no level word")
    kind, name = match.group(1).lower(), match.group(2)
    if name[0].isdigit():
        return kind, f"{kind} {int(name) if name.isdigit() else name}"
    return kind, name


def province_rows(db: sqlite3.Connection, successors: dict[str, list[str]]) -> list[Row]:
    """Provinces of both systems. Thừa Thiên Huế stands with the name it bore until it became a city in 2025."""
    extra = {row["gso"]: row for row in read_curated("provinces.csv")}
    rows = []
    old_spellings = {}
    for full, gso, key in db.execute("SELECT DISTINCT province, provinceCode, provinceKey FROM admin_units_legacy"):
        type_word, name = ("tỉnh", "Thừa Thiên Huế") if gso == "46" else bare(full)
        until = "2025-01-01" if gso == "46" else MERGER
        old_spellings[name] = extra[gso]["spellings"]
        rows.append(
            Row(f"{OLD}-{gso}", name, "province", type_word, version=OLD, iso=extra[gso]["iso"], gso=gso,
                valid_until=until, replaced_by=";".join(successors[key]), spellings=extra[gso]["spellings"])
        )  # fmt: skip
    for full, gso in db.execute("SELECT DISTINCT province, provinceCode FROM admin_units"):
        type_word, name = bare(full)
        since = "2025-01-01" if gso == "46" else MERGER
        rows.append(
            Row(f"{NEW}-{gso}", name, "province", type_word, version=NEW, gso=gso, valid_from=since,
                spellings=old_spellings.get(name, ""))
        )  # fmt: skip
    return rows


def district_rows(db: sqlite3.Connection) -> list[Row]:
    """Districts as they stood at their end, and the curated ones that had gone before."""
    spellings = {row["id"]: row["spellings"] for row in read_curated("district_spellings.csv")}
    types = {row["id"]: row["earlier_types"] for row in read_curated("district_types.csv")}
    names = {row["id"]: row["name"] for row in read_curated("district_names.csv")}
    rows = []
    for full, gso, province in db.execute(
        "SELECT DISTINCT district, districtCode, provinceCode FROM admin_units_legacy"
    ):
        type_word, name = bare(full)
        id_ = f"{OLD}-{gso}"
        rows.append(
            Row(id_, names.get(id_, name), "district", type_word, within=f"{OLD}-{province}", version=OLD, gso=gso,
                valid_until=MERGER, spellings=spellings.pop(id_, ""), earlier_types=types.pop(id_, ""))
        )  # fmt: skip
    if spellings or types:
        raise SystemExit(f"spellings or types for unknown districts: {sorted(spellings) + sorted(types)}")
    columns = [f.name for f in fields(Row)]
    gone = [
        Row(**{k: v for k, v in row.items() if k in columns}, kind="district", version=OLD)
        for row in read_curated("districts_gone.csv")
    ]
    ends = {row.id: row.valid_from for row in gone if row.valid_from}
    del ends
    return rows + gone


def commune_successors(db: sqlite3.Connection, converter: dict[str, dict]) -> dict[str, list[str]]:
    """The key of an old commune ("province_district_ward") → ids of the new communes that took it over."""
    ids = {
        (province, ward): f"{NEW}-{code}"
        for province, ward, code in db.execute("SELECT provinceKey, wardKey, wardCode FROM admin_units")
    }
    found: dict[str, list[str]] = defaultdict(list)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                found[old].append(ids[province, ward])
    for province, olds in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            found[old].extend(ids[province, part["newWardKey"]] for part in parts)
    return found


def old_communes(db: sqlite3.Connection, successors: dict[str, list[str]]) -> list[Row]:
    """Communes of the 63-province system as they stood in its last months."""
    rows = []
    for full, gso, district, key in db.execute(
        "SELECT ward, wardCode, districtCode, provinceKey || '_' || districtKey || '_' || wardKey"
        " FROM admin_units_legacy WHERE ward IS NOT NULL"
    ):
        type_word, name = bare(full)
        rows.append(
            Row(f"{OLD}-{gso}", name, "commune", type_word, within=f"{OLD}-{district}", version=OLD, gso=gso,
                valid_until=MERGER, replaced_by=";".join(sorted(set(successors[key]))))
        )  # fmt: skip
    return rows


def new_communes(db: sqlite3.Connection) -> list[Row]:
    """Communes of 1 July 2025."""
    rows = []
    for full, gso, province in db.execute("SELECT ward, wardCode, provinceCode FROM admin_units"):
        type_word, name = bare(full)
        rows.append(
            Row(f"{NEW}-{gso}", name, "commune", type_word, within=f"{NEW}-{province}", version=NEW, gso=gso,
                valid_from=MERGER)
        )  # fmt: skip
    return rows


def province_successors(db: sqlite3.Connection, converter: dict[str, dict]) -> dict[str, list[str]]:
    """The key of an old province → the id of the one it became part of."""
    ids = dict(db.execute("SELECT DISTINCT provinceKey, provinceCode FROM admin_units"))
    found: dict[str, list[str]] = defaultdict(list)
    for new, olds in converter["DICT_PROVINCE"].items():
        for old in olds:
            found[old].append(f"{NEW}-{ids[new]}")
    return found


def write(path: Path, rows: list[Row]) -> None:
    """Write rows sorted by id, without the columns that none of them fills."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(f.name for f in fields(Row))
        writer.writerows(sorted(astuple(row) for row in rows))


def main() -> None:
    """Write the four files of Việt Nam."""
    package = files("vietnamadminunits") / "data"
    converter = json.loads((package / "converter_2025.json").read_text(encoding="utf-8"))
    with sqlite3.connect(str(package / "dataset.db")) as db:
        write(FOLDER / "provinces.csv", province_rows(db, province_successors(db, converter)))
        write(FOLDER / "districts.csv", district_rows(db))
        write(FOLDER / "communes_2008.csv", old_communes(db, commune_successors(db, converter)))
        write(FOLDER / "communes_2025.csv", new_communes(db))


if __name__ == "__main__":
    main()
