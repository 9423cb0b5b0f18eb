"""Word lists and gazetteers: read, checked and indexed by the key of their spellings.

The lists are CSV files under `data/lexicon` and `data/gazetteer`; their columns, sources and licences stand in
`data/README.md`. Each file is read once a process, and only when it is asked for.
"""

from kg.lexicon.areas import (
    AreaEntry,
    area_by_id,
    area_index,
    areas,
    commune_index,
    communes,
    countries,
    needs_level_word,
    provinces_without_marks,
)
from kg.lexicon.phrases import Hit, PhraseScanner
from kg.lexicon.table import phrases_of, read_rows, split_cell
from kg.lexicon.words import (
    Abbreviation,
    Department,
    Rank,
    Surname,
    abbreviations,
    departments,
    ranks,
    surnames,
)

__all__ = [
    "Abbreviation",
    "AreaEntry",
    "Department",
    "Hit",
    "PhraseScanner",
    "Rank",
    "Surname",
    "abbreviations",
    "area_by_id",
    "area_index",
    "areas",
    "commune_index",
    "communes",
    "countries",
    "departments",
    "needs_level_word",
    "phrases_of",
    "provinces_without_marks",
    "ranks",
    "read_rows",
    "split_cell",
    "surnames",
]
