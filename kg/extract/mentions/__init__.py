"""What a sentence names, read from left to right in its tokens: people, posts, organisations, areas; all unresolved."""
