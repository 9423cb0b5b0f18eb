"""Text in the form that rules read, with a way back to the text as it was read.

A `Text` holds three strings. `raw` is what came in. `norm` is NFC with one kind of space, newline, hyphen and Đ; the
offsets of everything found by rules count in it. `key` is `norm` in lower case with the tone mark where the new
orthography puts it (hoá → hóa); it has the same length as `norm`, so an offset means the same in both. `to_raw` leads
from an offset of `norm` to one of `raw`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHORT = 64
_BREAK = re.compile(r"[\s-]+")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_TO_ONE = str.maketrans(
    {
        "Ð": "Đ",
        "ð": "đ",
        "Ɖ": "Đ",
        "ɖ": "đ",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "―": "—",
        "\u2028": "\n",
        "\u2029": "\n",
        "\x85": "\n",
    }
    | dict.fromkeys(_SPACES, " ")
)
# Few texts have any of these, and to look for them is much faster than to translate each character.
_MANY = re.compile("[" + "".join(map(chr, _TO_ONE)) + "]")
# Without one of these there is no cluster: found much faster than the clusters themselves.
_UNUSUAL = re.compile(r"[\r\u0300-\u036f" + _INVISIBLE + r"]")
_CLUSTER = re.compile(r"\r\n?|.[\u0300-\u036f]+|[" + _INVISIBLE + r"]", re.DOTALL)


def _tone_pairs() -> dict[str, str]:
    """Two-letter endings whose tone the old orthography puts on the second letter: hoá, hoè, thuý → hóa, hòe, thúy."""
    pairs = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            old = first + unicodedata.normalize("NFC", second + tone)
            new = unicodedata.normalize("NFC", first + tone) + second
            pairs[old] = new
    return pairs


_PAIRS = _tone_pairs()
# The mark stands on the second letter in both orthographies where a consonant or vowel follows (hoàn, thuyền) and
# after q (quý, where u belongs to the consonant). What begins with letters is found faster than what looks back first.
_PAIR = re.compile(r"(?:" + "|".join(sorted(_PAIRS)) + r")(?<!q..)(?![^\W\d_])")


# After q the u belongs to the consonant, whatever some keyboards make of it: Qúy is Quý.
_AFTER_Q = {
    unicodedata.normalize("NFC", "qu" + tone + vowel): "qu" + unicodedata.normalize("NFC", vowel + tone)
    for tone in _TONES
    for vowel in "aeêiy"
}
_MISPLACED = re.compile("|".join(sorted(_AFTER_Q)))


def fold_tone_placement(lowered: str) -> str:
    """Move tone marks of NFC lower-case text to where the new orthography has them; the length is unchanged.

    >>> fold_tone_placement("hoà bình, uỷ ban, thuý, quý, hoàn, qúy")
    'hòa bình, ủy ban, thúy, quý, hoàn, quý'
    """
    folded = _PAIR.sub(lambda m: _PAIRS[m.group()], lowered)
    return _MISPLACED.sub(lambda m: _AFTER_Q[m.group()], folded)


def key_of(text: str) -> str:
    """The form under which two spellings of one Vietnamese phrase compare equal: NFC, lower case, tone placement.

    >>> key_of("Công an TP Thanh Hoá") == key_of("công an tp thanh hóa")
    True
    >>> key_of("Hà") == key_of("Hạ")
    False
    """
    return _short_key(text) if len(text) <= _SHORT else _key(text)


def keys_of(lines: Sequence[str]) -> list[str]:
    """`key_of` for each of many texts of one line, made in one go.

    >>> keys_of(["Hoá", "Hòa Bình"])
    ['hóa', 'hòa bình']
    """
    return _key("\n".join(lines)).split("\n") if lines else []


def _key(text: str) -> str:
    return fold_tone_placement(_lower(_unified(unicodedata.normalize("NFC", text))))


# Names come again and again.
_short_key = functools.lru_cache(maxsize=1 << 15)(_key)


def strip_tones(text: str) -> str:
    """Lower case without any mark and with đ as d: for searching only, never for identity.

    >>> strip_tones("Đặng Thị Hạ")
    'dang thi ha'
    """
    decomposed = unicodedata.normalize("NFD", _unified(text).lower().replace("đ", "d"))
    return _COMBINING.sub("", decomposed)


def syllables_of(text: str) -> list[str]:
    """The syllables of a name as they compare equal; a hyphen parts them as a space does.

    >>> syllables_of("Xiêng-Khoảng  Hoá")
    ['xiêng', 'khoảng', 'hóa']
    """
    return [syllable for syllable in _BREAK.split(key_of(text)) if syllable]


def _unified(text: str) -> str:
    """One kind of space, newline, hyphen and Đ; the length is unchanged."""
    return text.translate(_TO_ONE) if _MANY.search(text) else text


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True, slots=True)
class Text:
    """See the module. `origin[i]` is the offset in `raw` at which the character `norm[i]` begins."""

    raw: str
    norm: str
    key: str
    origin: array[int] | None = field(repr=False, default=None)

    def to_raw(self, offset: int) -> int:
        """The offset in `raw` of an offset in `norm`; `len(norm)` leads to `len(raw)`."""
        if self.origin is None:
            return offset
        return self.origin[offset] if offset < len(self.origin) else len(self.raw)

    def raw_span(self, start: int, stop: int) -> tuple[int, int]:
        """The passage of `raw` for `norm[start:stop]`, without spaces at its ends."""
        while start < stop and self.norm[start].isspace():
            start += 1
        while start < stop and self.norm[stop - 1].isspace():
            stop -= 1
        begin, end = self.to_raw(start), self.to_raw(stop)
        while end > begin and (self.raw[end - 1].isspace() or self.raw[end - 1] in _INVISIBLE):
            end -= 1
        return begin, end


def read_text(raw: str) -> Text:
    r"""Normalise `raw`, keeping the way back.

    >>> t = read_text("Hoa\u0300 Bi\u0300nh\r\nHết")
    >>> t.norm, t.raw[slice(*t.raw_span(0, 8))] == t.raw[:10]
    ('Hoà Bình\nHết', True)
    """
    if not _UNUSUAL.search(raw):
        norm = unicodedata.normalize("NFC", raw)
        if len(norm) == len(raw):
            norm = _unified(norm)
            return Text(raw, norm, fold_tone_placement(_lower(norm)))
    parts: list[str] = []
    origin = array("q")
    at = 0

    def copy(stop: int) -> None:
        for i in range(at, stop):
            composed = unicodedata.normalize("NFC", raw[i])
            parts.append(composed)
            origin.extend([i] * len(composed))

    for match in _CLUSTER.finditer(raw):
        copy(match.start())
        cluster = match.group()
        if cluster[0] == "\r":
            parts.append("\n")
            origin.append(match.start())
        elif cluster not in _INVISIBLE:
            composed = unicodedata.normalize("NFC", cluster)
            parts.append(composed)
            origin.extend([match.start()] * len(composed))
        at = match.end()
    copy(len(raw))
    norm = _unified("".join(parts))
    return Text(raw, norm, fold_tone_placement(_lower(norm)), origin)
