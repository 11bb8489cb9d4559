"""The plan on paper: preview, printer and PDF from the same pages."""
