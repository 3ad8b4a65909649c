"""Starts the program; nothing else."""

import sys

from botox_vetter.app import main

if __name__ == "__main__":
    sys.exit(main())
