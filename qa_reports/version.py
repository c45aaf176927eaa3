"""The version that reports and `parity --version` give; the package's metadata agrees."""

VERSION = "0.1.0"
