"""A local, offline, private coach from everyday experience to AI-training work."""

__version__ = "0.1.0"
