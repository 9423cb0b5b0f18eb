"""Invented news of any size with known truth: who is who, which meetings are one, which articles repeat others.

It serves to measure identity where no gold set is large enough. Careers, ranks and the merger of provinces follow the
calendar; names are drawn as unevenly as in life, so that most officers have namesakes. The same seed and size give the
same articles.
"""

from kg.evaluate.invented.articles import Invented, invent
from kg.evaluate.invented.careers import Officer, invent_officers

__all__ = ["Invented", "Officer", "invent", "invent_officers"]
