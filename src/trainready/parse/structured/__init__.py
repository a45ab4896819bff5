"""Structured sources → Resume directly."""
