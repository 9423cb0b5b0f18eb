"""Pages from the web, politely and safely: robots.txt, one request at a time and host, no address that isn't public.

Everything that was asked for is recorded, so that a stopped run goes on and a later one asks only for what changed.
"""

from kg.fetch.crawl import Settings, fetch, fetch_list
from kg.fetch.record import Fetched, Outcome

__all__ = ["Fetched", "Outcome", "Settings", "fetch", "fetch_list"]
