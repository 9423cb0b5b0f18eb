"""A thing of the graph as an HTML page: what it is, what is said of it, in which words, and how to cite it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import quote

import pyoxigraph as ox

from kg import __version__
from kg.serve.describe import MOST_FACTS, Description
from kg.serve.html import html_page
from kg.serve.terms import term_names
from kg.vocabulary import CA, RDF, SDO, SKOS, Property

_TYPE = RDF + "type"
_LABEL = SKOS + "prefLabel"
# What is of use to programs only, or shown in a place of its own.
_HIDDEN = frozenset(
    {
        _TYPE,
        Property.MENTION,
        Property.MENTIONED_IN,
        Property.EVIDENCE,
        Property.EXTRACTED_BY,
        Property.CONFIDENCE,
        Property.GROUPS,
    }
)
_STATUSES = {"current": "đương nhiệm · current", "former": "nguyên · former", "incoming": "mới nhận · incoming"}

Said = Mapping[str, Sequence[ox.NamedNode | ox.Literal]]


class _Index:
    """The triples of a description by subject, with the names of things."""

    def __init__(self, found: Description, base: str) -> None:
        self.base = base
        self.names: dict[str, str] = {}
        for triple in sorted((one for one in found.labels if one.predicate.value == _LABEL), key=str):
            thing, label = triple.subject, triple.object
            if not (isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal)):
                continue
            if label.language == "vi" or thing.value not in self.names:
                self.names[thing.value] = label.value
        self.own = _by_subject(found.own).get(found.iri, {})
        for iri, said in (_by_subject(found.labels) | {found.iri: self.own}).items():
            if iri not in self.names and Property.KIND in said:
                self.names[iri] = self._meeting(said)
        self.facts = _by_subject(found.facts)
        self.passages = _by_subject(found.passages)
        self.articles = _by_subject(found.articles)
        self.name = _label(self.own) or self.names.get(found.iri) or _local(found.iri)

    def _meeting(self, said: Said) -> str:
        """What a meeting is called: its kind, where and when: "Hội nghị · Kỳ Sơn · 29/11/2022"."""
        parts = [
            self.names.get(term.value, "") for prop in (Property.KIND, Property.PLACE) for term in said.get(prop, ())
        ]
        return " · ".join(filter(None, [*parts, *(_day(term.value) for term in said.get(Property.DATE, ()))]))

    def link(self, iri: str) -> str:
        """A thing as a link: to its page here where it is of this build, to its IRI else where that is of the web.

        The ontology's IRIs lead nowhere yet, so its terms are words alone.
        """
        text = escape(self.names.get(iri) or _local(iri))
        if iri.startswith(self.base):
            return f'<a href="/{quote(iri.removeprefix(self.base), safe="/")}">{text}</a>'
        leads = iri.startswith(("http://", "https://")) and not iri.startswith(CA)
        return f'<a href="{escape(iri)}">{text}</a>' if leads else text

    def value(self, prop: str, term: ox.NamedNode | ox.Literal) -> str:
        """A term as HTML."""
        if isinstance(term, ox.NamedNode):
            return self.link(term.value)
        return escape(_STATUSES.get(term.value, term.value) if prop == Property.STATUS else term.value)


def entity_page(found: Description, base: str) -> str:
    """The page of a thing; `base` is the namespace of the build's IRIs. All that comes from articles is escaped."""
    index = _Index(found, base)
    kinds = ", ".join(_term(kind.value) for kind in index.own.get(_TYPE, ()))
    path = "/" + quote(found.iri.removeprefix(base), safe="/")
    parts = [
        f"<h1>{escape(index.name)}</h1>",
        f"<p class=kind>{escape(kinds)}</p>",
        (
            f"<p><a href=/>congan-kg</a> · <a href='{path}.ttl'>Turtle</a> · <a href='{path}.jsonld'>JSON-LD</a> · "
            f"<a href='{path}.nt'>N-Triples</a></p>"
        ),
        _properties(index, _without(index.own, index.name)),
        "<h2>Điều ghi nhận · Facts</h2>" if index.facts else "",
        *(_fact(index, iri, found.iri) for iri in sorted(index.facts)),
        f"<p>The first {MOST_FACTS} facts are shown; SPARQL has the rest.</p>" if found.cut else "",
        "<h2>Trích dẫn · Cite</h2>",
        f"<p id=citation class=cite>{escape(citation(found))}</p>",
    ]
    head = (
        f'<link rel=canonical href="{escape(found.iri)}">\n'
        f'<link rel=alternate type="text/turtle" href="{path}.ttl">\n'
        f'<link rel=alternate type="application/ld+json" href="{path}.jsonld">\n'
    )
    return html_page(index.name, "\n".join(filter(None, parts)), lang="vi", head=head)


def citation(found: Description) -> str:
    """A line to copy into a note: what, as of when, in which version, from which articles, under which IRI."""
    index = _Index(found, "")
    sources = [_source(said) for _, said in sorted(index.articles.items())]
    standing = found.standing
    as_of = f"as of the newest article ({standing.newest})" if standing.newest else "as of articles of unknown date"
    return (
        f"{index.name}. congan-kg {__version__}, ontology {standing.version}, {as_of}, {standing.articles} articles. "
        f"Sources: {'; '.join(sources) or 'none'}. {found.iri}"
    )


def _source(said: Said) -> str:
    named = [_first(said, SDO + part) for part in ("headline", "publisher", "datePublished", "url")]
    sample = ["invented sample article"] if _first(said, Property.SYNTHETIC) == "true" else []
    return ", ".join([part for part in named if part] + sample) or "an article without a title"


def _properties(index: _Index, said: Said, leave_out: Iterable[str] = ()) -> str:
    hidden = _HIDDEN | set(leave_out)
    rows = [
        f"<tr><th>{escape(_term(prop))}<td>{'<br>'.join(index.value(prop, term) for term in terms)}"
        for prop, terms in sorted(said.items())
        if prop not in hidden
    ]
    return f"<table>{''.join(rows)}</table>" if rows else ""


def _fact(index: _Index, iri: str, thing: str) -> str:
    """One fact with the words that state it."""
    said = index.facts[iri]
    kinds = said.get(_TYPE, ())
    kind = _term(kinds[0].value) if kinds else ""
    quotes = [_quote(index, mention.value) for mention in said.get(Property.EVIDENCE, ())]
    table = _properties(index, _without(said, thing))
    return f"<section><h3>{escape(kind)}</h3>{table}{''.join(dict.fromkeys(quotes))}</section>"


def _without(said: Said, value: str) -> Said:
    """What is said but for a value that the page shows already."""
    return {prop: kept for prop, terms in said.items() if (kept := [term for term in terms if term.value != value])}


def _quote(index: _Index, mention: str) -> str:
    said = index.passages.get(mention, {})
    text, article = _first(said, Property.QUOTE), _first(said, Property.IN_ARTICLE)
    if text is None or article is None:
        return ""
    return f"<blockquote>{escape(text)}<footer>{escape(_source(index.articles.get(article, {})))}</footer></blockquote>"


def _by_subject(triples: Iterable[ox.Triple]) -> dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]:
    found: defaultdict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(dict)
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            found[triple.subject.value].setdefault(triple.predicate.value, []).append(triple.object)
    return dict(found)


def _label(said: Said) -> str | None:
    labels = [term for term in said.get(_LABEL, ()) if isinstance(term, ox.Literal)]
    labels.sort(key=lambda label: (label.language != "vi", label.value))
    return labels[0].value if labels else _first(said, SDO + "headline")


def _first(said: Said, prop: str) -> str | None:
    terms = said.get(prop, ())
    return terms[0].value if terms else None


def _day(lexical: str) -> str:
    """A date as Vietnamese write it, as exact as it is.

    >>> _day("2022-11-29"), _day("2022-11"), _day("--11-29")
    ('29/11/2022', '11/2022', '29/11')
    """
    return "/".join(part for part in reversed(lexical.split("-")) if part)


def _term(iri: str) -> str:
    """What a class or property is called."""
    return term_names().get(iri) or _local(iri)


def _local(iri: str) -> str:
    return iri.removeprefix(CA) if iri.startswith(CA) else iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]
