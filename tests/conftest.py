"""How all tests run: property tests without deadlines, the same examples each time in CI."""

import os

from hypothesis import settings

settings.register_profile("guetteur", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("guetteur")
