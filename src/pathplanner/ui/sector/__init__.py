"""Into a sector: what is really on offer there, occupation by occupation, and a search over all titles."""
