"""Anything that holds articles → `Document`s."""
