"""What a query may not do: reach out to another server, or choose its own graphs, or write.

Oxigraph follows SERVICE to any address. So a text is refused before it runs when such a word can stand in it as a
keyword. The words are looked for outside comments, strings, names and IRIs. Where it depends on the grammar whether
`<` opens an IRI or compares (`?a<?b`), and so whether what follows is text or a query, every word of the text counts.
No text takes longer than its length: each character is looked at a few times, whatever comes before and after it.
"""

from __future__ import annotations

import re

from kg.errors import QueryError

_REACHING = ("SERVICE", "FROM")
_WRITING = frozenset({"ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH"})
# Nothing else than an IRI begins like this: as a comparison, two slashes after a prefixed name are no expression.
_SURE_IRI = r"<[A-Za-z][A-Za-z0-9+.-]*://[^<>\"{}|^`\\\x00-\x20]*>"
_TOKEN = re.compile(
    rf"""(?P<comment>\#[^\r\n]*)
    | (?P<iri>{_SURE_IRI})
    | (?P<unsure><[^<>\s]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
        | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
    | (?P<name>[?$]\w+ | @[A-Za-z][\w-]* | [\w.-]*:[\w.:%-]*)
    | (?P<run>[\w.-]+)
    | (?P<other>\\.|.)""",
    re.VERBOSE | re.DOTALL,
)
# In a run that no colon makes a name: it is taken whole, else a colon would be looked for from each of its characters.
_PART = re.compile(r"(?P<number>\d+(?:\.\d+)?(?:[eE]-?\d+)?)|(?P<word>[A-Za-z_]\w*)|(?P<other>.)")
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODE_POINT = 0x10FFFF


def check_query(text: str) -> None:
    """Raise QueryError where a query would do more than read this graph.

    >>> check_query('SELECT ?service { ?service ?p "no SERVICE" } # from here')
    >>> check_query("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    kg.errors.QueryError: a query may not use SERVICE: it reads this graph and nothing else
    """
    words = keywords(text)
    for reaching in _REACHING:
        # `true` and numbers need no space after them, so the keyword may stick to what is before it.
        if any(reaching in word for word in words):
            raise QueryError(f"a query may not use {reaching}: it reads this graph and nothing else")
    if writing := sorted(_WRITING & words):
        raise QueryError(
            f"a query may not use {writing[0]}: it reads and changes nothing",
            expected="SELECT, ASK, CONSTRUCT, DESCRIBE",
        )


def names_graphs(text: str) -> bool:
    """Whether a query may speak of the graphs of articles. The keyword may stick to what is before it, as above."""
    return any("GRAPH" in word for word in keywords(text))


def keywords(text: str) -> set[str]:
    """The words, in capitals, that may stand as keywords in a query, with and without its escapes read first.

    The standard has escapes read before anything else; Oxigraph does so in strings and IRIs only.
    """
    read = _ESCAPED.sub(_character, text)
    return _keywords(text) if read == text else _keywords(text) | _keywords(read)


def _keywords(text: str) -> set[str]:
    words: set[str] = set()
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "unsure":
            return {word.upper() for word in re.findall(r"[A-Za-z_]+", text)}
        if token.lastgroup == "run":
            words.update(part.group() for part in _PART.finditer(token.group()) if part.lastgroup == "word")
    return {word.upper() for word in words}


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= _LAST_CODE_POINT else match.group()
