"""The rule families, bottom-up: who is named, which occasions verbs tell, who does what there."""

from kg.rules import attendance, host, occasion, party, person, role, speech, welcome

RULES = (
    *person.RULES,
    *occasion.OCCASION_RULES,
    *role.CHAIR_RULES,
    *role.HEAD_RULES,
    *speech.SPEAKER_RULES,
    *host.ORGANIZER_RULES,
    *host.EXAMPLE_RULES,
    *welcome.WELCOME_RULES,
    *attendance.PARTICIPANT_RULES,
    *party.PARTY_RULES,
)
