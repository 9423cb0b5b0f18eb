"""What tests share."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is.
settings.register_profile("unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def need_program(name: str) -> str:
    """The path of a program that Debian ships ("rapper", "serdi", "chromium", "curl", "node").

    Where it is missing, the test is skipped with a word on a user's machine, and fails where CI is set: there it is
    installed beforehand.
    """
    found = shutil.which(name)
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail(f"{name} is not installed, and CI must have it: see .ci/run")
    pytest.skip(f"{name} is not installed (Debian packages: chromium, curl, nodejs, raptor2-utils, serdi)")
