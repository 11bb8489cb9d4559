"""A plan on paper: what is printed, as values, and its typesetting. Nothing here knows of Qt."""
