"""A build in the formats of other programs: the same build, the same bytes.

What is RDF is streamed from the build's own files, in their order. What is a network (`network.py`) is read once and
written by one file for each format.
"""

from kg.export.formats import FILES, FOLDERS, FORMATS, export, export_lines

__all__ = ["FILES", "FOLDERS", "FORMATS", "export", "export_lines"]
