"""Keys of people's names: what spelling leaves open is folded, tones never are.

Names from Laos, Cambodia and China come to the news by ear, so those are compared by sound; that alone joins nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.text import key_of, strip_tones

# As the only vowel of a syllable, i and y are one sound: Sĩ and Sỹ, Lí and Lý, Quí and Quý. After another they aren't.
_ONE_SOUND = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_OPEN_Y = re.compile(r"(?<![^\W\d_])((?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?)([yýỳỷỹỵ])(?![^\W\d_])")
_BREAKS = re.compile(r"[\s\-'’.]+")
# Longer ones first. Each is one sound, or two that newsrooms don't tell apart.
_SOUNDS = (
    ("ph", "f"), ("kh", "k"), ("th", "t"), ("ch", "c"), ("ou", "u"), ("oo", "u"), ("eo", "io"), ("y", "i"), ("x", "s"),
    ("w", "v"), ("c", "k"), ("q", "k"), ("đ", "d"),
)  # fmt: skip
_MIDDLE = frozenset({"văn", "thị"})
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The key under which people of one name meet.

    >>> name_key("Cao Sỹ Quý") == name_key("Cao Sĩ Quí"), name_key("Trần Văn Hoà") == name_key("Trần Văn Hòa")
    (True, True)
    >>> name_key("Hà") == name_key("Hạ"), name_key("Thúy") == name_key("Thúi")
    (False, False)
    """
    return _OPEN_Y.sub(lambda match: match[1] + match[2].translate(_ONE_SOUND), key_of(name))


@lru_cache(maxsize=1 << 16)
def sound_key(name: str) -> str:
    """The key of a foreign name by its sound.

    >>> sound_key("Khăm-pheng Xay-nha-vông") == sound_key("Khampheng Saynhavong")
    True
    >>> sound_key("Vi-lay Xúc-xa-văn") == sound_key("Vilay Soucsavan")
    True
    """
    sound = _BREAKS.sub("", strip_tones(name))
    for spelt, heard in _SOUNDS:
        sound = sound.replace(spelt, heard)
    return _TWICE.sub(r"\1", sound)


def is_bare(name: str) -> bool:
    """Whether only a given name is known: one syllable.

    >>> is_bare("Thái"), is_bare("Lê Thái"), is_bare("Khăm-phủi"), is_bare("K'Brông")
    (True, False, False, False)
    """
    return len(_BREAKS.split(name.strip())) == 1


def is_plain(name: str) -> bool:
    """Whether a Vietnamese name is of the commonest kind: with a middle name that says man or woman and no more.

    >>> is_plain("Nguyễn Văn Long"), is_plain("Lương Tam Quang"), is_plain("Tô Lâm")
    (True, False, False)
    """
    middle = key_of(name).split(" ")[1:-1]
    return any(syllable in _MIDDLE for syllable in middle)
