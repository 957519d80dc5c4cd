"""What is served over HTTP: pages, no logic."""
