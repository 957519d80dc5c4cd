"""Findings and judgements → cases, and what past cases they resemble."""
