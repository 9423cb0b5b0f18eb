"""A build in the formats of other programs."""
