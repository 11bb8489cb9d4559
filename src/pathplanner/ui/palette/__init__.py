"""My qualifications: the searchable list to place from, and what is placed."""
