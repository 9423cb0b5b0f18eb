"""What is known of an article so far: its books of areas, organisations and people, filled in order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.mentions.line import Line
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName
from kg.extract.referents.actors import Cast
from kg.extract.referents.places import PlaceBook
from kg.extract.referents.unit_resolution import UnitResolver
from kg.extract.referents.units import Context, UnitBook
from kg.model import Evidence, Mention
from kg.text import Text


@dataclass(frozen=True, slots=True)
class Notebook:
    """The text with its tokens, and the books."""

    text: Text
    tokens: Tokens
    places: PlaceBook
    units: UnitBook
    names: UnitResolver
    cast: Cast

    def mention(self, start: int, stop: int, rule: str) -> Mention:
        """A mention of tokens `start` to `stop`."""
        span = self.text.raw_span(self.tokens.start[start], self.tokens.stop[stop - 1])
        return Mention(*span, rule)

    def evidence(self, line: Line, rule: str) -> Evidence:
        """The whole sentence."""
        return Evidence(*self.text.raw_span(line.start, line.stop), rule)

    def org(self, org: OrgName, context: Context) -> list[str]:
        """Resolve an organisation and note its mention and those of its owners."""
        units = self.units
        if org.owner is not None:
            self.org(org.owner, context)
        keys = self.names.resolve(org, context)
        for key in keys:
            surface = self.tokens.string(org.start, org.stop)
            mention = self.mention(org.start, org.stop, "organization.named")
            spelled = len(keys) == 1 and not org.is_unsaid and surface.casefold() != "bộ"
            units.saw(key, surface if spelled else units.units[key].name, mention)
        return keys
