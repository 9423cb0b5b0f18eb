"""`.md`: the article of a Markdown file, out of its markup: "**Đại tá A**, Phó Giám đốc" is said without the stars.

Read as CommonMark with tables, but for indented code: in news an indented line is a paragraph. A block between two
lines `---` at the top may say `title`, `url`, `published` (or `date`), `publisher` and `author`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Document
from kg.sources import metadata
from kg.sources.decoding import checked, decode
from kg.sources.page import with_title

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"^(\w+):[ \t]*(.*)$", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_LISTS = {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1, "ordered_list_close": -1}
_ENDS = {"paragraph_close", "heading_close", "table_close", *_LISTS}


def parse_markdown(data: bytes, name: str) -> Document:
    """The document of a Markdown file. Raises Rejected where the bytes can't be decoded surely."""
    source = decode(data).replace("\r\n", "\n")
    front = _FRONT.match(source)
    said: dict[str, object] = {}
    if front is not None:
        source = source[front.end() :]
        said = {key: value.strip(" \t\"'") for key, value in _FIELD.findall(front[1])}
    title = metadata.field(said, "title")
    return Document(
        name=name,
        text=checked(with_title(title, text_of_markdown(source))),
        title=title,
        url=metadata.or_none(metadata.url, said),
        published=metadata.or_none(metadata.published, {"published": said.get("date"), **said}),
        publisher=metadata.field(said, "publisher"),
        author=metadata.field(said, "author"),
    )


def text_of_markdown(source: str) -> str:
    r"""The words of a text in Markdown: paragraphs, lists and tables with an empty line between them.

    >>> text_of_markdown("# Tin\n\n**Đại tá A**, [Giám\nđốc](https://example.org)\n\n- một\n- hai")
    'Tin\n\nĐại tá A, Giám\nđốc\n\n- một\n- hai\n'
    """
    lines = list(_lines(_parser().parse(source)))
    return (
        "".join(f"{line}\n" for line, before in zip(lines, ["", *lines], strict=False) if line or before).rstrip()
        + "\n"
    )


@cache
def _parser() -> MarkdownIt:
    # Imported where a Markdown file is read, since most builds read none.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark").enable("table").disable("code")


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    """The lines of the blocks; "" where one ends that is no item or row."""
    mark = ""
    depth = 0
    row: list[str] | None = None
    for token in tokens:
        depth += _LISTS.get(token.type, 0)
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token))
        elif token.type == "inline":
            yield mark + _words(token)
            mark = ""
        elif token.type in {"fence", "html_block"}:
            yield _TAG.sub("", token.content).strip()
            yield ""
        elif token.type in _ENDS and not depth:
            yield ""


def _words(inline: Token) -> str:
    """What a reader sees of a line: of an image its caption, of a link its text."""
    return "".join(_word(token) for token in inline.children or ())


def _word(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return "\n" if token.content.lower().startswith("<br") else ""
    return _words(token) if token.type == "image" else token.content
