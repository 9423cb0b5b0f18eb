"""From paths to a folder of output: composes the stages, prints nothing.

Articles become facts in a table that stays from one build to the next (`kg.facts`), and the output is made from all
facts of the input as it stands now.

A build holds graph.ttl (all graphs as one), graph.trig (a graph an article), graph.html (the page), identity.jsonl (who
was taken for whom, and why), report.json, and texts/NAME.txt: the text of each article, to which all offsets refer.
Made with `each`, it holds NAME.ttl for every article instead of a graph of all.
"""

from __future__ import annotations

from kg.facts import Progress
from kg.graph import DEFAULT_BASE
from kg.pipeline.composition import TEXTS_NAME, build
from kg.pipeline.report import BuildReport
from kg.pipeline.run import StageDone, Watch

__all__ = ["DEFAULT_BASE", "TEXTS_NAME", "BuildReport", "Progress", "StageDone", "Watch", "build"]
