"""Configuration: what a team wrote down once, in parity.toml or pyproject.toml."""
