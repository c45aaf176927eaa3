"""The rules: one family a file, all of them in one table."""

from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.table import RULES

__all__ = ["RULES", "Example", "Rule"]
