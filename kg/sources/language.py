"""Is this Vietnamese? Told from the shape of its syllables, so that no word list is needed.

A Vietnamese syllable is an initial, a vowel with at most one tone, and one of a few finals; about two of three carry a
mark. Other languages that use such letters (French, Portuguese, Czech) rarely make such syllables of their words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.text import key_of

# The share of words that are marked Vietnamese syllables: 0.72 and more in each sample article, Lao names and all;
# up to 0.24 in a Portuguese text and below 0.1 in French, Romanian and Czech ones.
MIN_SHARE = 0.4
# Reading further than this would not change the answer.
SAMPLE_CHARS = 8_000

_WORD = re.compile(r"[^\W\d_]+")
_TONE_MARKS = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_INITIAL = r"(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
_VOWEL = (
    r"(?:iê|yê|ia|ya|ươ|ưa|uô|ua|oa|oă|oe|oo|uâ|uê|uơ|uy|uyê|uya|"
    r"ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ươu|ưu|oai|oay|oao|oeo|uây|uyu|"
    r"[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(_INITIAL + _VOWEL + r"(?:ch|ng|nh|[cmnpt])?")
_MARKED = re.compile(r"[^a-z]")


@lru_cache(maxsize=10_000)
def is_marked_syllable(word: str) -> bool:
    """Is `word` one Vietnamese syllable with a mark (tone, hat, horn or đ)?

    >>> [is_marked_syllable(w) for w in ("Nghệ", "đường", "huyện", "an", "été", "Noël", "situação")]
    [True, True, True, False, False, False, False]
    """
    key = key_of(word)
    if not _MARKED.search(key):
        return False
    toneless = unicodedata.normalize("NFC", unicodedata.normalize("NFD", key).translate(_TONE_MARKS))
    tones = len(unicodedata.normalize("NFD", key)) - len(unicodedata.normalize("NFD", toneless))
    return tones <= 1 and _SYLLABLE.fullmatch(toneless) is not None


def vietnamese_share(text: str) -> float:
    """The share of words that are marked Vietnamese syllables, from 0 (also of a text without words) to 1.

    >>> vietnamese_share("Công an tỉnh Hà Tĩnh") > 0.7, vietnamese_share("Cong an tinh Ha Tinh")
    (True, 0.0)
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text[:SAMPLE_CHARS]))
    return sum(map(is_marked_syllable, words)) / len(words) if words else 0.0
