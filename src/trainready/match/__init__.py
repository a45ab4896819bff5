"""Statements → Evidence, each with the words that counted."""
