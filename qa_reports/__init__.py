"""Judgement and presentation: rules, findings, verdicts and reports."""
