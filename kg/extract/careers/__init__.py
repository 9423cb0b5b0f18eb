"""Careers: who got, left or held which post, and since when."""
