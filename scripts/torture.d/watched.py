"""A session that knows what stood on the screen at any moment."""
import os
import signal
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench.d"))

from emulator import Emulator  # noqa: E402
from session import COLUMNS, ROWS, Session, Trouble, now  # noqa: E402

__all__ = ["Trouble", "Watched", "now"]


class Watched(Session):
    def __init__(self, argv, env=None):
        self.record = []  # (moment of reading, bytes)
        super().__init__(argv, env)

    def read(self, timeout_ms):
        data = super().read(timeout_ms)
        if data:
            self.record.append((now(), data))
        return data

    def listen_until(self, moment):
        """Reads what comes, at once, until `moment`."""
        while (left := moment - now()) > 0:
            if left > 2_000_000:
                self.read(left // 1_000_000)

    def kill(self):
        """SIGKILL; gives the moment just before it."""
        moment = now()
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.ended = True
        os.close(self.master)
        return moment

    def has_left(self):
        """Whether the program ended by itself within ten seconds, with status 0."""
        for _ in range(1000):
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.ended = True
                os.close(self.master)
                return status == 0
            time.sleep(0.01)
        return False

    def line_at(self, moment):
        """The text in the cursor's row as it was shown at `moment`."""
        emulator = Emulator(COLUMNS, ROWS)
        for when, data in self.record:
            if when > moment:
                break
            emulator.feed(data)
        row = emulator.text().split("\n")[emulator.cursor()[0]]
        # The steps stand at the left, then the text in its frame.
        parts = row.split("│")
        return parts[2 if len(parts) > 2 else -1].strip()
