"""Pipes, rights and small disks are made where the system has them."""

import os
import sys

collect_ignore = [] if sys.platform == "linux" else ["test_posix.py"]
if not hasattr(os, "fork"):
    collect_ignore.append("test_killed.py")
