"""What the rules are called, what they mean and examples of each: one family a file."""
