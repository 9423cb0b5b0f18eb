"""The commands of `kg`, a file for each kind of work; `kg.cli` puts all together. Only these two print."""
