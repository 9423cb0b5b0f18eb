"""What a page consists of: blocks and lines, headline and furniture, sentences."""
