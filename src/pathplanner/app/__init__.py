"""What starts the app: the command line, the wiring, and everything that reads the environment."""
