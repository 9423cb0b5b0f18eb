"""What the names of one article refer to: its people, units and areas, as the text goes on."""
