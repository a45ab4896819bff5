"""The gate that every output passes before it is written."""
