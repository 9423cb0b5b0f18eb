"""One row of the fact table: what became of one input."""

from __future__ import annotations

from dataclasses import dataclass

from kg.sources import Reason


@dataclass(frozen=True, slots=True)
class Row:
    """What was read from an input whose content hash is `key`.

    Either an article (JSON, see `kg.facts.codec`; its document has no name yet, for names are given over all articles
    of a build) or the reason why there is none. `name`, `url` and `published` are what the input itself says;
    `digest` is the hash of address and text by which doubles are ordered, `text_digest` that of the text alone.
    """

    key: str
    name: str | None = None
    url: str | None = None
    published: str | None = None
    digest: str | None = None
    text_digest: str | None = None
    article: str | None = None
    reason: Reason | None = None
    detail: str = ""
    advice: str = ""
