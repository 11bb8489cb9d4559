"""Values and rules. Nothing here knows of files, screens or today's date."""
