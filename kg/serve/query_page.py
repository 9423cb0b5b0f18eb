"""The page on which queries are written: YASGUI, with the named queries as examples."""

from __future__ import annotations

from html import escape
from pathlib import Path

_HERE = Path(__file__).parent

PAGE_FILES = {
    path.name: path
    for path in (
        _HERE / "vendor" / "yasgui.min.js",
        _HERE / "vendor" / "yasgui.min.css",
        _HERE / "page" / "query.js",
        _HERE / "page" / "service.css",
        _HERE / "page" / "icon.svg",
    )
}
"""What pages load, by its name under /assets/. Browsers ask for the icon by itself, as /favicon.ico."""

_PAGE = """<!doctype html>
<html lang=vi>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<title>SPARQL · congan-kg</title>
<link rel=stylesheet href="/assets/yasgui.min.css">
<link rel=stylesheet href="/assets/service.css">
<p><a href=/>congan-kg</a> ·
<label>Câu hỏi mẫu · Named queries <select id=named><option value="">…</option></select></label></p>
<div id=yasgui></div>
<p id=citation class=cite>{citation}</p>
<script src="/assets/yasgui.min.js"></script>
<script src="/assets/query.js"></script>
</html>
"""


def query_page(citation: str) -> str:
    """The page, with the line by which answers are cited."""
    return _PAGE.format(citation=escape(citation))
