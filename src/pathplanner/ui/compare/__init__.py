"""Routes side by side: a table, time lines, money and pay."""
