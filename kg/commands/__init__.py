"""Commands of `kg` that are more than a few lines; `kg.cli` puts all together. Only these two print."""
