"""The rule families, bottom-up: who is named, which occasions verbs tell, who does what there."""

from kg.rules import attendance, occasion, party, person, role, speech, welcome

RULES = (
    *person.RULES,
    *occasion.OCCASION_RULES,
    *role.CHAIR_RULES,
    *role.HEAD_RULES,
    *speech.SPEAKER_RULES,
    *attendance.ORGANIZER_RULES,
    *attendance.EXAMPLE_RULES,
    *welcome.WELCOME_RULES,
    *attendance.PARTICIPANT_RULES,
    *party.PARTY_RULES,
)
