"""Botox Vetter: who injects, what is proven, what your own areas cost. The rooms are drawn in ../README.md."""

__version__ = "0.1.0"
