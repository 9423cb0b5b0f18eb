"""Sentences as the rules of careers and awards see them."""
