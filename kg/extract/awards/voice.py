"""Sentences that have the giver elsewhere than before the verb: "được Bộ A tặng …", "Trao … cho B, Đại tá A chúc …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match

# How many chunks may stand between "được" and the verb: "được Cộng hòa Dân chủ Đức (CHDC Đức) trao tặng".
_LONGEST_AGENT = 10
# How far before "được" its subject may stand.
_SUBJECT = 12
_AGENTS = frozenset({"person", "org"})


def passive_at(reading: Reading, line: ToldLine, verb: int) -> int | None:
    """Where the "được" stands that makes what is between it and the verb the giver: "được Bộ A tặng"; else None."""
    for i in range(verb - 1, max(verb - 1 - _LONGEST_AGENT, -1), -1):
        chunk = line.chunks[i]
        if line.is_word(i, "được"):
            return i if i < verb - 1 else None
        named = reading.text.norm[chunk.start].isupper() or chunk.value in words_of("of_giver")
        if chunk.kind == "verb" or line.is_word(i, ";", ":") or (chunk.kind == "word" and not named):
            return None
    return None


def agents_between(line: ToldLine, start: int, stop: int) -> tuple[str, ...]:
    """The people among these chunks, else the bodies, else those of the offices."""
    for kind in ("person", "org", "title"):
        found = [ref for c in line.chunks[start:stop] if c.kind == kind for ref in c.refs[:1]]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def subject_before(line: ToldLine, at: int) -> tuple[str, ...]:
    """Who stands right before the "được" at `at`, no other verb between."""
    for i in range(at - 1, max(at - 1 - _SUBJECT, -1), -1):
        if line.chunks[i].kind in _AGENTS and line.chunks[i].refs:
            # "ba tập thể của Công an tỉnh A được tặng": they get it, not the body.
            members = line.chunks[i].kind == "org" and line.is_word(i - 1, "của", "thuộc")
            return () if members else line.chunks[i].refs
        if line.chunks[i].kind in {"verb", "thing"} or line.is_word(i, ";"):
            return ()
    return ()


def leading_giver(line: ToldLine, match: Match) -> int | None:
    """The person who gives where the clause of the gift opens the sentence: "Trao quà cho Công an xã A, Đại tá B chúc
    …"; None where there is none."""
    if any(c.kind in _AGENTS for c in line.chunks[: match.start]):
        return None
    for i in range(match.start + 1, len(line.chunks) - 1):
        behind = i + 1 + line.is_word(i + 1, ",")
        if line.chunks[i].kind == "person" and line.is_word(i - 1, ",") and _does(line, behind):
            return i
    return None


def _does(line: ToldLine, at: int) -> bool:
    """Whether a chunk behind a name may begin what the person does, and is no further one in a row."""
    if at >= len(line.chunks) or line.chunks[at].kind not in {"word", "verb"} or line.chunks[at].value.isdecimal():
        return False
    return not any(line.is_of(at, cls) for cls in ("joins", "many", "number"))
