"""What the terms of the ontology are called, for pages that people read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from kg.resources import resource
from kg.vocabulary import DCTERMS, OWL, RDFS, SDO, SKOS

# Those of other vocabularies, whose own files say it in English at most.
_BORROWED = {
    SKOS + "prefLabel": "tên · name",
    SKOS + "altLabel": "cách viết khác · other spelling",
    SKOS + "notation": "mã · code",
    DCTERMS + "isReplacedBy": "nay là · replaced by",
    DCTERMS + "identifier": "tên tệp · name",
    OWL + "sameAs": "cũng là · same as",
    SDO + "headline": "tên bài · headline",
    SDO + "url": "địa chỉ · address",
    SDO + "datePublished": "ngày đăng · published",
    SDO + "publisher": "báo · publisher",
    SDO + "author": "tác giả · author",
}


@cache
def term_names() -> Mapping[str, str]:
    """IRI of a class or property → its name in Vietnamese and English: "có cấp bậc · has rank"."""
    labels: dict[str, dict[str, str]] = {}
    text = resource("ontology/congan.ttl").read_bytes()
    for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
        if (
            quad.predicate.value == RDFS + "label"
            and isinstance(quad.subject, ox.NamedNode)
            and isinstance(quad.object, ox.Literal)
        ):
            labels.setdefault(quad.subject.value, {})[quad.object.language or ""] = quad.object.value
    return _BORROWED | {
        iri: " · ".join(dict.fromkeys(said[key] for key in ("vi", "en") if key in said)) for iri, said in labels.items()
    }
