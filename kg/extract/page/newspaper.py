"""The province of which a provincial paper writes without naming it: that of the paper's own name or site."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from kg.lexicon import AreaEntry, area_index, areas, read_rows
from kg.text import key_of, strip_tones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Document
    from kg.text import Text

# "Báo Hà Nam điện tử", "Cổng thông tin điện tử tỉnh Hà Nam", "Trang thông tin Công an tỉnh Hà Nam".
_MASTHEAD = re.compile(
    r"(?<!\w)(?<!thông )(?<!cảnh )(?<!trình )(?<!dự )"
    r"(?:báo|(?:cổng|trang) thông tin|đài phát thanh(?: -| và)? truyền hình)"
    r"(?: điện tử| tổng hợp| online)?(?: công an)?(?: tỉnh| thành phố)? (?=\w)"
)
_SYLLABLES = re.compile(r"\w+(?:[ -]{1,3}\w+){0,4}")
# What a site's name has around that of its province: "baohanam", "congan-hanam", "hanamtv".
_AROUND = re.compile(r"^(?:bao|congan|dai|truyenhinh|ptth)?-?(.+?)-?(?:tv|online|news)?$")
_LONGEST = 4
# "(QNO) - Ngày 5/3", "(VLO) Ngày 5/3", "LSO-Ngày 5/3".
_DATELINE = re.compile(r"^(?:\(([A-ZĐ]{2,5}(?: [Oo]nline)?)\)|([A-ZĐ]{2,5}(?: [Oo]nline)?) ?[-–] ?)", re.MULTILINE)


class Home(NamedTuple):
    """A province and where the text names it (in `Text.norm`), None where only the source of the article does."""

    area: AreaEntry
    span: tuple[int, int] | None


def home_province(text: Text, document: Document, era: str) -> Home | None:
    """The one province of `era` that mastheads in `text`, or the article's source, name; None for none or several."""
    found = list(_mastheads(text, era)) or list(_sources(document, era)) or list(_datelines(text, era))
    return found[0] if len({home.area.id for home in found}) == 1 else None


def _mastheads(text: Text, era: str) -> Iterator[Home]:
    for match in _MASTHEAD.finditer(text.key):
        following = _SYLLABLES.match(text.key, match.end())
        if following is None or not text.norm[match.end()].isupper():
            continue
        for length in range(_LONGEST, 0, -1):
            words = re.match(rf"\w+(?:[ -]{{1,3}}\w+){{{length - 1}}}(?!\w)", following.group())
            area = _province(words.group(), era) if words is not None else None
            if area is not None and words is not None:
                yield Home(area, (match.end(), match.end() + words.end()))
                break


def _datelines(text: Text, era: str) -> Iterator[Home]:
    """The province whose paper's letters open a paragraph ("BHG - Sáng 5/3, Công an tỉnh …"), if the text names it."""
    for match in _DATELINE.finditer(text.norm):
        name = _letters().get(match[1] or match[2])
        area = _province(key_of(name), era) if name is not None else None
        named = text.key.find(key_of(name)) if area is not None and name is not None else -1
        if area is not None and name is not None and named >= 0:
            yield Home(area, (named, named + len(key_of(name))))


@functools.cache
def _letters() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("lexicon/datelines.csv", ("letters", "province"))}


def _sources(document: Document, era: str) -> Iterator[Home]:
    """By the publisher's name, then by the labels of the site's."""
    masthead = _MASTHEAD.match(key_of(f"{document.publisher or ''} "))
    area = _province(key_of(document.publisher or "")[masthead.end() :], era) if masthead is not None else None
    if area is not None:
        yield Home(area, None)
    for label in (urlsplit(document.url or "").hostname or "").split("."):
        named = _AROUND.match(label)
        area = _slugs(era).get(named[1].replace("-", "")) if named is not None else None
        if area is not None:
            yield Home(area, None)


def _province(key: str, era: str) -> AreaEntry | None:
    found = (area for area in area_index().get(key.strip(), ()) if area.kind == "province" and area.version == era)
    return next((area for area in found if area.country == "VN"), None)


@functools.cache
def _slugs(era: str) -> dict[str, AreaEntry]:
    """The provinces of `era` by their names as sites write them: without tones and spaces."""
    of_era = (area for area in areas() if area.kind == "province" and area.version == era)
    return {re.sub(r"\W", "", strip_tones(key_of(area.name)).replace("đ", "d")): area for area in of_era}
