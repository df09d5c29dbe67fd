"""The library that stands between the program and the disk; see hooks.c."""
import os
import subprocess


def compile_hooks(world):
    """Its path; None where there is no compiler."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hooks.c")
    library = os.path.join(world.folder, "hooks.so")
    try:
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return library
