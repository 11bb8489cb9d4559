"""Plans for a group: what the columns of its table mean, what its rows tell, and how the files are called."""
