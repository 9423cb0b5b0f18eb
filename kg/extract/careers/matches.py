"""What the rules of appointment find in a sentence, but for what is only asked for, or denied: that moves nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.told.line import words_of
from kg.rules.career import CAREER_RULES
from kg.rules.grammar import find_all

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match

_BY_NAME = {rule.name: i for i, rule in enumerate(CAREER_RULES)}
# No phrase that asks for something has more characters.
_LONGEST_ASKING = 20


def matches(reading: Reading, line: ToldLine) -> list[Match]:
    """The matches of a sentence, in the order of the text; of two that begin together the longer first."""
    found = [match for match in find_all(CAREER_RULES, line.line) if not _is_unreal(reading, line, match)]
    found.sort(key=lambda m: (m.start, -m.stop, _BY_NAME[m.rule.name]))
    return found


def _is_unreal(reading: Reading, line: ToldLine, match: Match) -> bool:
    """Whether a verb of the clause up to the new post is asked for ("đề nghị bổ nhiệm X giữ chức …") or denied ("chưa
    nhận quyết định nghỉ hưu"), or the sentence opens with what is asked ("Trình phê chuẩn ông X làm …"). "Theo đề nghị
    của A, B bổ nhiệm X" is neither."""
    asked = asked_from(reading, line)
    told = match.slots.get("to") or match.slots.get("from") or (match.start, 0)
    if _opens_asking(reading, line) or (asked is not None and told[0] > asked):
        return True
    who = match.slots.get("who", (match.start, 0))[0]
    if _is_asked(reading, line.chunks[who].start):
        return True  # "giới thiệu ông X để HĐND bầu làm …"
    begin = next((i + 1 for i in range(match.start - 1, -1, -1) if line.is_word(i, ",", ";")), 0)
    end, _ = match.slots.get("to", (match.stop, 0))
    verbs = [i for i in range(begin, end) if line.chunks[i].kind == "verb"]
    if any(line.is_verb(i, "move", "entrust", "leave") and line.is_of(i - 1, "to_come") for i in verbs):
        return True  # "HĐND sẽ miễn nhiệm ông X"
    return any(line.denies(i) or _is_asked(reading, line.chunks[i].start) for i in verbs)


def asked_from(reading: Reading, line: ToldLine) -> int | None:
    """The chunk of the body that a sentence asks to do what follows ("đề nghị Bộ Công an giáng cấp …, đồng thời cách
    chức"), or of the promotion that it asks for ("đề nghị truy thăng cấp bậc hàm")."""
    key = reading.text.key
    for i, chunk in enumerate(line.chunks):
        if (chunk.kind == "org" or line.is_verb(i, "promote")) and _is_asked(reading, chunk.start):
            said = key[max(chunk.start - 2 * _LONGEST_ASKING, line.sentence.start) : chunk.start].split()
            if not {"theo", "xét", "căn"} & set(said):
                return i
    return None


def _opens_asking(reading: Reading, line: ToldLine) -> bool:
    """Whether a sentence begins with what is asked for, and goes on to nothing decided."""
    said = f"{reading.text.key[line.sentence.start : line.sentence.start + _LONGEST_ASKING]} "
    asks = said.startswith(tuple(f"{phrase} " for phrase in words_of("asks")))
    return asks and not line.has_verb("announce", "decision")


def _is_asked(reading: Reading, start: int) -> bool:
    """Whether the text right before position `start` asks for what follows, or expects it."""
    said = reading.text.key[max(start - _LONGEST_ASKING, 0) : start].rstrip()
    return said.endswith(tuple(words_of("asks")))
