"""The values that the stages hand to each other: frozen, typed, each with its receipt."""
