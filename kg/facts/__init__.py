"""The fact table: what articles say, kept in Parquet shards from one build to the next.

A shard is written once, whole or not at all, and never changed; each of its rows is one article, or an input that holds
none and why. Rows are found by the hash of what was read and count only under the rules that made them, so nothing that
stands here can be out of date: it is either used as it is, or not used.
"""

from kg.facts.engines import Engine, dask_engine, local_engine
from kg.facts.fingerprint import package_fingerprint, rules_fingerprint
from kg.facts.intake import Chosen, Intake, Progress, Watch, load_articles, take_in
from kg.facts.row import Row
from kg.facts.store import Store, opened_store

__all__ = [
    "Chosen",
    "Engine",
    "Intake",
    "Progress",
    "Row",
    "Store",
    "Watch",
    "dask_engine",
    "load_articles",
    "local_engine",
    "opened_store",
    "package_fingerprint",
    "rules_fingerprint",
    "take_in",
]
