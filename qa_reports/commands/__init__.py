"""The subcommands of `parity`, one a module; `qa_reports.cli` lists them."""
