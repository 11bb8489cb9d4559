"""Files that the app writes: only here is anything kept on disk."""
