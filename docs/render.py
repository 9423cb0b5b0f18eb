"""The ontology and the named queries as HTML, for `make docs`: out/docs/index.html, ontology.html, queries.html.

    python docs/render.py [FOLDER]

Every term has an anchor of its own name (`ontology.html#Person`), with its labels and definitions in both languages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from kg.query import NamedQuery, named_queries
from kg.resources import resource
from kg.vocabulary import CA, VERSION

_PARTS = (
    ("Classes", (OWL.Class, RDFS.Class)),
    ("Properties", (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)),
    ("Concepts", (SKOS.Concept,)),
)
_ABOUT = (
    ("below", RDFS.subClassOf), ("below", RDFS.subPropertyOf), ("from", RDFS.domain), ("to", RDFS.range),
    ("same as", OWL.equivalentClass), ("same as", OWL.equivalentProperty), ("inverse of", OWL.inverseOf),
    ("close to", SKOS.closeMatch), ("exactly", SKOS.exactMatch), ("in", SKOS.inScheme), ("see", RDFS.seeAlso),
)  # fmt: skip
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}"
    "dt{font-weight:600;margin-top:1rem}"
    "dd{margin-left:1rem}code,pre{background:#8882;padding:.1rem .3rem}pre{overflow-x:auto;padding:.5rem}"
)


_INDEX = "<p><a href=ontology.html>Ontology</a> · <a href=queries.html>Named queries</a></p>"


def main(folder: Path) -> None:
    """Write the pages into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    ontology = Graph()
    for name in ("congan.ttl", "ranks.ttl", "titles.ttl", "topics.ttl"):
        ontology.parse(resource(f"ontology/{name}"))
    pages = {
        "index.html": _page("congan-kg", [_INDEX]),
        "ontology.html": _page(f"Ontology {VERSION}", ontology_parts(ontology)),
        "queries.html": _page("Named queries", query_parts(named_queries())),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"Written to {folder / 'index.html'}")


def ontology_parts(graph: Graph) -> Iterator[str]:
    """All terms, by kind and name."""
    yield f"<p>Namespace <code>{escape(CA)}</code>, prefix <code>ca:</code></p>"
    shown: set[URIRef] = set()
    for title, kinds in _PARTS:
        found = {term for kind in kinds for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef)}
        terms = sorted(term for term in found - shown if term.startswith(CA))
        shown |= set(terms)
        yield f"<h2>{title}</h2><dl>"
        for term in terms:
            yield from _term(graph, term)
        yield "</dl>"


def _term(graph: Graph, term: URIRef) -> Iterator[str]:
    name = term.removeprefix(CA)
    labels = _texts(graph, term, (RDFS.label, SKOS.prefLabel))
    yield f'<dt id="{escape(name)}"><code>ca:{escape(name)}</code> {escape(" · ".join(labels))}</dt>'
    for text in _texts(graph, term, (SKOS.definition, RDFS.comment, SKOS.scopeNote)):
        yield f"<dd>{escape(text)}</dd>"
    for word, prop in _ABOUT:
        links = sorted(_link(value) for value in graph.objects(term, prop) if isinstance(value, URIRef))
        if links:
            yield f"<dd>{word} {', '.join(links)}</dd>"


def _texts(graph: Graph, term: URIRef, props: Iterable[URIRef]) -> list[str]:
    values = {value for prop in props for value in graph.objects(term, prop)}
    ordered = sorted(values, key=lambda value: (getattr(value, "language", None) != "vi", str(value)))
    return [str(value) for value in ordered]


def _link(iri: URIRef) -> str:
    if iri.startswith(CA):
        name = escape(iri.removeprefix(CA))
        return f'<a href="#{name}">ca:{name}</a>'
    return f'<a href="{escape(iri)}">{escape(iri)}</a>'


def query_parts(queries: Iterable[NamedQuery]) -> Iterator[str]:
    """All named queries, each with its parameters, an example and its SPARQL."""
    for query in queries:
        yield f'<h2 id="{escape(query.name)}"><code>{escape(query.name)}</code></h2>'
        yield f"<p>{escape(query.title.vi)} · {escape(query.title.en)}</p>"
        yield f"<p>{escape(query.about.vi)} {escape(query.about.en)}</p>"
        for p in query.parameters:
            kind = f"{p.type}, optional" if p.optional else p.type
            label = escape(f"{p.label.vi} · {p.label.en}")
            yield f"<p><code>--{escape(p.name)}</code> ({kind}): {label}</p>"
        yield f"<pre>{escape(f'kg query {query.name} {query.example}'.rstrip())}</pre>"
        text = "\n".join(line for line in query.text.splitlines() if not line.startswith("# "))
        yield f"<details><summary>SPARQL</summary><pre>{escape(text)}</pre></details>"


def _page(title: str, parts: Iterable[str]) -> str:
    head = f"<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n<title>{escape(title)}</title>\n"
    return head + f"<style>{_STYLE}</style>\n" + f"<h1>{escape(title)}</h1>\n" + "\n".join(parts) + "\n</html>\n"


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/docs"))
