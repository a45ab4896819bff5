"""How the activity model is trained: sources, networks, one file of weights, calibration."""
