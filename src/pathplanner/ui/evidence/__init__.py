"""What a page opens to: facts as sentences, pay on one axis and as a table, and the pages on evidence."""
