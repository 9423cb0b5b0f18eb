"""Meetings: what names or tells one, which words are about the same, and who had which part in it."""
