"""Names of people, places and institutions, compared without a network."""
