"""Somebody else's work on the same disk: a large file, written and synced over and over."""
import contextlib
import os
import subprocess
import sys

BLOCK = bytes(1 << 20)
BLOCKS = 256
BLOCKS_A_SYNC = 16


@contextlib.contextmanager
def busy_disk(folder):
    path = os.path.join(folder, "autre-travail")
    writer = subprocess.Popen([sys.executable, os.path.abspath(__file__), path])
    try:
        yield
    finally:
        writer.kill()
        writer.wait()
        if os.path.exists(path):
            os.remove(path)


def main(path):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    while True:
        os.lseek(descriptor, 0, os.SEEK_SET)
        for block in range(BLOCKS):
            os.write(descriptor, BLOCK)
            if block % BLOCKS_A_SYNC == 0:
                os.fsync(descriptor)


if __name__ == "__main__":
    main(sys.argv[1])
