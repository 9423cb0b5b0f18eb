"""One article in, its facts out: a pure function of the document and the word lists."""
