"""The families: which tables of rules read the same sentences. Each table is in one of them."""

from kg.rules import award, person
from kg.rules.attendance import PARTICIPANT_RULES
from kg.rules.career import CAREER_RULES
from kg.rules.grammar import Grammar
from kg.rules.host import EXAMPLE_RULES, ORGANIZER_RULES
from kg.rules.occasion import OCCASION_RULES
from kg.rules.party import PARTY_RULES
from kg.rules.role import CHAIR_RULES, HEAD_RULES
from kg.rules.speech import BEHALF_RULES, SPEAKER_RULES
from kg.rules.welcome import WELCOME_RULES

PEOPLE = Grammar(person.RULES)
MEETINGS = Grammar(
    OCCASION_RULES,
    CHAIR_RULES,
    HEAD_RULES,
    SPEAKER_RULES,
    BEHALF_RULES,
    ORGANIZER_RULES,
    EXAMPLE_RULES,
    WELCOME_RULES,
    PARTICIPANT_RULES,
    PARTY_RULES,
)
CAREERS = Grammar(CAREER_RULES)
AWARDS = Grammar(award.RULES)
