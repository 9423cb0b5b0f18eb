"""Personal names as runs of capitalised syllables, and what tells them from the names of places."""

from __future__ import annotations

import functools
import re
import unicodedata

from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.words import CODE, name_words, surnames
from kg.text import strip_tones

_VIETNAMESE = frozenset({"common", "kinh_and_minority"})
_HOME = _VIETNAMESE | {"rare", "minority", "compound"}
_ABROAD = frozenset({"lao_given", "khmer_given"})
_LONGEST_AT_HOME = 4
# Lower-case parts of foreign names: "Faizal bin Osman", "Ramón de la Cruz".
# A Vietnamese syllable has one group of vowels: two mean a name in another romanisation.
_FOREIGN_LETTER = re.compile(r"[šžčřñçåäöüßłøæ]")
_TWO_VOWELS = re.compile(r"[aeiouy]+[^aeiouy']+[aeiouy]+")
_VOWELS = frozenset("aeiouy")  # "Lê Thị Ý" is a name
_LONGEST = 7
# A credit names one or two people or a paper, in few words.
_CREDIT_WORDS, _CREDIT_NAME = 14, 3
# How many syllables the name of a commune has at most.
_LONGEST_COMMUNE = 4
# Never a name by itself, as it is in "Lê Việt Nam".
_COUNTRY = ["việt", "nam"]


def capital_run(tokens: Tokens, start: int, limit: int, longest: int = _LONGEST) -> int:
    """The token after the run of capitalised syllables that begins at `start`; hyphens within a name belong to it.

    The run ends before a rank, a title or the head of an organisation of two syllables or more, and before a code.
    """
    at, count = start, 0
    while at < limit and count < longest:
        if not tokens.word[at]:
            hyphen = tokens.key[at] == "-" and tokens.glued[at] and at + 1 < limit and tokens.glued[at + 1]
            if not (hyphen and at > start and tokens.word[at + 1] and not tokens.key[at + 1].isdecimal()):
                break
            if begins_something(tokens, at + 1) or tokens.hit(at + 1, "title", "rank", "modifier") is not None:
                break  # "Hà Văn Dung-Trưởng Công an huyện": a dash without its spaces
            at += 2
            continue
        if at > start and tokens.key[at] in name_words("particle") and at + 1 < limit and tokens.capital[at + 1]:
            at, count = at + 1, count + 1
            continue
        if not tokens.capital[at] or CODE.match(tokens.surface[at]):
            break
        if at > start and begins_something(tokens, at):
            break
        at, count = at + 1, count + 1
    return at


def begins_something(tokens: Tokens, index: int) -> bool:
    """Whether a rank, a title or head of an organisation of two syllables, or a picture credit begins at `index`."""
    if is_credit(tokens, index):
        return True
    if tokens.key[index] == "phó" and index + 1 < len(tokens) and tokens.hit(index + 1, "title") is not None:
        return True  # "Lê Văn Minh Phó Giám đốc"
    for hit in tokens.hits[index]:
        if hit.kind == "rank":
            return True
        if hit.kind == "unnamed" and hit.stop - index >= 2 and not _is_feast_name(tokens, index):  # noqa: PLR2004
            return True
        if hit.kind in {"title", "unit"} and hit.stop - index >= 2:  # noqa: PLR2004
            return not _is_given(tokens, index, hit.stop)
    return False


def _is_given(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether the head of a unit is a given name behind a surname: "Nguyễn An Ninh"."""
    written = tokens.surface[index:stop]
    return (
        " ".join(tokens.key[index:stop]) in name_words("also_given")
        and all(word.istitle() for word in written)
        and index > 0
        and surnames().get(tokens.key[index - 1]) == "common"
        and tokens.surface[index - 1].istitle()
    )


def _is_feast_name(tokens: Tokens, index: int) -> bool:
    """Whether the name of a feast is somebody's: "Trung tá Văn Quốc Khánh"."""
    feast = " ".join(tokens.key[index : index + 2]) in name_words("feast") and tokens.capital[index + 1]
    return feast and index > 0 and tokens.capital[index - 1] and not tokens.hit(index - 1, "occasion")


def is_credit(tokens: Tokens, index: int) -> bool:
    """Whether a picture credit begins at `index`: "ẢNH: …" may stand right after a name; "Trong ảnh: …" tells who is
    seen."""
    colon = tokens.key[index] == "ảnh" and index + 1 < len(tokens) and tokens.key[index + 1] == ":"
    return colon and not (index and tokens.key[index - 1] == "trong")


def credit_stop(tokens: Tokens, index: int, limit: int) -> int:
    """Where the picture credit at `index` ends: with the sentence, but for a page that lets the text go on right after
    it ("Ảnh: Hà Nam Cụ thể, vào lúc 21h …"), where the last word with a capital opens what follows."""
    at = index + 2
    while at < limit and tokens.capital[at]:
        at += 1
    text = limit - at > _CREDIT_WORDS and at - index - 2 >= _CREDIT_NAME and tokens.word[at]
    return at - 1 if text else limit


def personal_name(tokens: Tokens, start: int, limit: int) -> int:
    """The token after the personal name that begins at `start`, or `start` where none does."""
    if start >= limit or not tokens.word[start] or not tokens.capital[start] or tokens.key[start].isdecimal():
        return start
    if tokens.hit(start, "unnamed") is not None and not (start + 1 < limit and tokens.capital[start + 1]):
        return start
    if CODE.match(tokens.surface[start]) or begins_something(tokens, start) or cut_short(tokens, start):
        return start
    if is_abbreviation(tokens.surface[start]):
        return start
    occasion = tokens.hit(start, "occasion")
    if occasion is not None and start + 1 < occasion.stop and not tokens.capital[start + 1]:
        return start  # "Trưởng ban Hội thảo"
    stop = capital_run(tokens, start, limit)
    if stop - start == 1 and _slips(tokens, stop, limit) and surnames().get(tokens.key[start]) == "common":
        stop = capital_run(tokens, stop + 1, limit)
    if (stop - start == 1 and tokens.surface[start].isupper()) or tokens.key[start:stop] == _COUNTRY:
        return start
    if any(is_abbreviation(tokens.surface[i]) for i in range(start, stop)):
        return start  # "Hội LHTN Việt Nam"
    whole = stop
    if stop < limit and tokens.key[stop] == "." and tokens.glued[stop] and len(tokens.key[stop - 1]) == 1:
        whole = _initials(tokens, start, stop, limit)
    # "Jose F. Cruz" goes on behind the letter that hides "Nguyễn Hải Đ.".
    return start if whole == stop and hides(tokens, start, stop) else whole


def hides(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a given name is but its first letter, which hides who is meant: "Nguyễn Hải Đ."; "Phạm S" is whole."""
    last = tokens.key[stop - 1]
    return stop - start > 2 and len(last) == 1 and strip_tones(last) not in _VOWELS  # noqa: PLR2004


def _slips(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a middle name lost its capital: "Lê anh Tuấn", "Trần thị Mai"."""
    if index + 1 >= limit or tokens.capital[index] or not tokens.capital[index + 1]:
        return False
    return tokens.key[index] in name_words("middle_name") or tokens.key[index] == "anh"


def is_abbreviation(surface: str) -> bool:
    """Whether a token is capitals without a vowel, as no name is.

    >>> is_abbreviation("TTXVN"), is_abbreviation("NGUYỄN"), is_abbreviation("Ng")
    (True, False, False)
    """
    return len(surface) > 2 and surface.isupper() and not set(strip_tones(surface).lower()) & set("aeiouy")  # noqa: PLR2004


def cut_short(tokens: Tokens, index: int) -> bool:
    """Whether the letter at `index` ends an abbreviation: the "Ư" of "T.Ư Đảng"."""
    return index > 0 and len(tokens.key[index]) == 1 and tokens.glued[index] and tokens.key[index - 1] == "."


def _initials(tokens: Tokens, start: int, stop: int, limit: int) -> int:
    """The end of a name whose last syllable before `stop` is an initial: "Bor Tơnicốp A.V" names, "N.V.X." hides."""
    after = stop + 1
    if stop > start + 1 and after < limit and tokens.capital[after] and len(tokens.key[after]) > 1:
        # "Matthew H. King" goes on behind his initial; "Nguyễn Văn X. Theo …" does not.
        foreign = any(is_romanised(tokens.key[i]) for i in range(start, stop - 1))
        return capital_run(tokens, after, limit) if foreign or tokens.glued[after] else start
    if stop - start <= 2:  # noqa: PLR2004
        return start
    if stop + 1 < limit and tokens.glued[stop + 1] and len(tokens.key[stop + 1]) == 1 and tokens.capital[stop + 1]:
        return stop + 2
    return stop


def spelled(tokens: Tokens, start: int, stop: int) -> str:
    """The name as it is written, but in normal case where the text has capitals throughout."""
    text = tokens.string(start, stop)
    if len(text) > 3 and text.isupper():  # noqa: PLR2004
        return " ".join(word[:1] + word[1:].lower() for word in text.split())
    return text


def looks_like_person(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a run of three or more syllables begins with a common family name of Việt Nam, or with a rarer one and a
    middle name."""
    kind = surnames().get(tokens.key[start]) if stop - start >= 3 else None  # noqa: PLR2004
    return kind in _VIETNAMESE or (kind in _HOME and tokens.key[start + 1] in name_words("middle_name"))


def is_romanised(syllable: str) -> bool:
    """Whether a syllable (as key) is none of Vietnamese spelling: it has two groups of vowels, or a foreign letter.

    Highland names that Vietnamese spelling joins ("Zơrâm") hold one of its own letters.
    """
    if "'" in syllable or any(letter in "ăâđêôơư" for letter in unicodedata.normalize("NFC", strip_marks(syllable))):
        return False
    return bool(_TWO_VOWELS.search(strip_tones(syllable))) or bool(_FOREIGN_LETTER.search(syllable))


def strip_marks(syllable: str) -> str:
    """The syllable without its tone, so that only the letters of the alphabet remain.

    >>> strip_marks("zơrâm"), strip_marks("tiến")
    ('zơrâm', 'tiên')
    """
    decomposed = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in "\u0300\u0301\u0303\u0309\u0323"))


@functools.lru_cache(maxsize=1 << 14)
def nationality(name_key: str) -> str | None:
    """As in "VN" or "foreign" by the syllables of a name, None where it can be either.

    >>> nationality("lê văn thái"), nationality("khăm phon năn thạ vông"), nationality("keo sarath")
    ('VN', 'foreign', 'foreign')
    """
    syllables = name_key.replace("-", " ").split()
    kinds = [surnames().get(syllable, "") for syllable in syllables]
    abroad = sum(kind in _ABROAD for kind in kinds)
    if any(is_romanised(syllable) for syllable in syllables):
        return "foreign"
    if "-" in name_key and len(syllables) > _LONGEST_AT_HOME:
        return "foreign"  # "Rô-lan-đô A-ghi-rê"
    if abroad and len(kinds) > _LONGEST_AT_HOME:
        return "foreign"
    if kinds[0] in _ABROAD or (abroad * 2 >= len(kinds) and not {"thị", "văn"} & set(syllables[1:2])):
        return "foreign"
    if kinds[0] in _HOME or " ".join(syllables[:2]) in surnames():
        return "VN"
    return None


def shows_area(t: Tokens, at: int) -> bool:
    """Whether what stands before a name at `at` shows that an area follows: "tại", or the bracket behind a commune,
    which tells what it is in: "Vĩnh An (Châu Thành)"."""
    if at == 0 or t.key[at - 1] != "(":
        return at > 0 and t.key[at - 1] in name_words("before_area")
    behind = range(max(at - 1 - _LONGEST_COMMUNE, 0), at - 1)
    return any(hit.kind == "commune" and hit.stop == at - 1 for begin in behind for hit in t.hits[begin])
