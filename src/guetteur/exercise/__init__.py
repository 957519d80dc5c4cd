"""Simulated operations with ground truth, and the evaluation of detectors on them."""
