"""The main thread of a child process, one instruction at a time (Linux, x86-64)."""
import ctypes
import os
import signal
import time

_SEIZE, _INTERRUPT, _SINGLESTEP, _PEEKUSER, _CONT, _DETACH = 0x4206, 0x4207, 9, 3, 7, 17
_RIP = 16 * 8
_WALL = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long
# Stuck that long, it waits for the next key.
_QUIET_S = 0.1
_LIMIT_S = 60


class Stepper:
    def __init__(self, pid):
        self.pid = pid

    def __enter__(self):
        self._trace(_SEIZE)
        self._trace(_INTERRUPT)
        os.waitpid(self.pid, _WALL)
        return self

    def run(self, meanwhile):
        """The addresses it comes by until it waits again; `meanwhile` is called now and then."""
        found = {}  # in the order of the first time
        self._trace(_SINGLESTEP)
        last = started = time.monotonic()
        while time.monotonic() - last < (_QUIET_S if found else 1):
            pid, status = os.waitpid(self.pid, _WALL | os.WNOHANG)
            if not pid:
                meanwhile()
                continue
            if not os.WIFSTOPPED(status):
                raise RuntimeError("le programme s’est arrêté pendant le pas à pas")
            last = time.monotonic()
            if last - started > _LIMIT_S:
                raise RuntimeError("une touche n’en finit pas")
            found.setdefault(self._trace(_PEEKUSER, _RIP))
            stop = os.WSTOPSIG(status)
            self._trace(_SINGLESTEP, 0, 0 if stop == signal.SIGTRAP or status >> 16 else stop)
        return found

    def __exit__(self, *_):
        # A step that is still due would stop it with SIGTRAP once nobody watches: let it run first.
        for _ in range(2):
            self._trace(_INTERRUPT)
            os.waitpid(self.pid, _WALL)
            self._trace(_CONT)
            time.sleep(0.02)
        self._trace(_INTERRUPT)
        os.waitpid(self.pid, _WALL)
        self._trace(_DETACH)

    def _trace(self, request, address=0, data=0):
        ctypes.set_errno(0)
        answer = _libc.ptrace(request, self.pid, address, data)
        if ctypes.get_errno():
            raise OSError(ctypes.get_errno(), "ptrace")
        return answer & 0xFFFFFFFFFFFFFFFF
