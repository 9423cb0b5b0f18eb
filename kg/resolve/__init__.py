"""Identity over articles: which people, organisations, areas and articles are one.

Facts are never rewritten: resolution only says which of them speak of the same thing, and can be made anew at any time.
It knows no RDF. Articles are gone through one by one, several times; what is known of them in between is on disk.
"""

from kg.resolve.articles import Repeat, article_identity, changed, text_digest
from kg.resolve.entity import Entity, Join, Ref, choose_name, most_frequent, tidy
from kg.resolve.people import PersonFound
from kg.resolve.resolution import Resolution, Resolved
from kg.resolve.resolver import resolve

__all__ = [
    "Entity",
    "Join",
    "PersonFound",
    "Ref",
    "Repeat",
    "Resolution",
    "Resolved",
    "article_identity",
    "changed",
    "choose_name",
    "most_frequent",
    "resolve",
    "text_digest",
    "tidy",
]
