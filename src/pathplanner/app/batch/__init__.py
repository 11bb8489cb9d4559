"""Plans for a group: reads its table, and makes the files in processes of their own."""
