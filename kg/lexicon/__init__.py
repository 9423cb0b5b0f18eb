"""Word lists and gazetteers: read, checked and indexed by the key of their spellings.

The lists are CSV files under `data/lexicon` and `data/gazetteer`; their columns, sources and licences stand in
`data/README.md`. Each file is read once a process, and only when it is asked for.
"""

from kg.lexicon.areas import AreaEntry, area_by_id, area_index, areas, commune_index, communes
from kg.lexicon.phrases import Hit, PhraseScanner

__all__ = [
    "AreaEntry",
    "Hit",
    "PhraseScanner",
    "area_by_id",
    "area_index",
    "areas",
    "commune_index",
    "communes",
]
