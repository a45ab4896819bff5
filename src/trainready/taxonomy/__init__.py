"""skill_maps/ as values, checked."""
