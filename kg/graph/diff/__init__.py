"""What changed between two builds: people, their ranks and posts, and meetings that came, went or differ."""

from kg.graph.diff.compare import Change, Difference, diff_builds
from kg.graph.diff.report import difference_as_json, format_difference
from kg.graph.diff.things import Thing, read_things

__all__ = ["Change", "Difference", "Thing", "diff_builds", "difference_as_json", "format_difference", "read_things"]
