"""`parity rule`: list the rules, or explain one."""

from __future__ import annotations

import click

from corpora.errors import UsageError
from qa_reports.commands import options
from qa_reports.output import STDOUT, write
from qa_reports.settings import suggestion
from qa_reports.terminal import look


@click.command()
@click.argument("code", required=False)
@options.ui_language
def rule(code: str | None, ui_language: str) -> int:
    """List the rules, or explain the rule CODE, with examples."""
    from qa_reports.formats import catalogue
    from qa_reports.rules import RULES

    plain = look(ui_language, STDOUT)
    if code is None:
        write(catalogue.table(RULES, plain), STDOUT)
        return 0
    known = {word: one for one in RULES for word in (one.code, one.name)}
    found = known.get(code.upper()) or known.get(code.lower())
    if found is None:
        hint = suggestion(code.upper(), tuple(known)) or suggestion(code, tuple(known))
        raise UsageError(f"no rule {code!r}{hint}; `parity rule` lists them")
    write(catalogue.page(found, plain), STDOUT)
    return 0
