"""Articles and their resolution as RDF: Turtle of all together, TriG with a graph for each article."""

from kg.graph.files import GraphCounts, write_article_turtle, write_graph
from kg.graph.iris import DEFAULT_BASE

__all__ = ["DEFAULT_BASE", "GraphCounts", "write_article_turtle", "write_graph"]
