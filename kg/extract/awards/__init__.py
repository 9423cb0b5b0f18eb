"""Awards and gifts: what was handed over, by whom and to whom."""
