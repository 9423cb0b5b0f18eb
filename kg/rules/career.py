"""All rules about appointments, retirements and moves, in the order in which the earlier wins a tie."""

from kg.rules import appointment, earlier_move, listed_move, retirement, seat

CAREER_RULES = (
    *appointment.RULES,
    *retirement.RETIREMENT_RULES,
    *listed_move.LISTED_RULES,
    *earlier_move.EARLIER_RULES,
    *seat.SEAT_RULES,
)
