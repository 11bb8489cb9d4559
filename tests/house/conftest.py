"""Qt's system libraries are a matter of Linux alone."""

import sys

collect_ignore = [] if sys.platform == "linux" else ["test_qt_libraries.py"]
