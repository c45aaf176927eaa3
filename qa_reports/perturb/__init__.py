"""Seeded, known defects put into releases that have none: our own test bench."""

from qa_reports.perturb.perturbed import Perturbed, perturb
from qa_reports.perturb.release import Release, paired
from qa_reports.perturb.table import KINDS, Kind

__all__ = ["KINDS", "Kind", "Perturbed", "Release", "paired", "perturb"]
