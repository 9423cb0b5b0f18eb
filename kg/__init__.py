"""A knowledge graph of Vietnamese public-security news, in which every fact shows the passage that says it."""

__version__ = "0.1.0"
