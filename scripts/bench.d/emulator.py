"""What stands on the screen: pyte, with the capabilities that ncurses uses and pyte lacks.

Runs only outside the timed loops, so its slowness is in no figure.
"""
import re

import pyte
from wcwidth import wcwidth


class _Screen(pyte.Screen):
    """REP, SU, SD and CBT of xterm-256color; and private variants that pyte 0.8 chokes on."""

    _last = " "

    def draw(self, data):
        if data:
            self._last = data[-1]
        super().draw(data)

    def repeat_last(self, count=1, **_):
        self.draw(self._last * min(count or 1, 4096))

    def scroll_up(self, count=1, **_):
        row = self.cursor.y
        self.cursor.y = (self.margins or (0, self.lines - 1))[1]
        for _i in range(count or 1):
            self.index()
        self.cursor.y = row

    def scroll_down(self, count=1, **_):
        row = self.cursor.y
        self.cursor.y = (self.margins or (0, 0))[0]
        for _i in range(count or 1):
            self.reverse_index()
        self.cursor.y = row

    def back_tab(self, count=1, **_):
        self.cursor.x = max(0, (self.cursor.x - 1) // 8 * 8)

    def select_graphic_rendition(self, *codes, private=False, **_):
        if not private:
            super().select_graphic_rendition(*codes)

    def report_device_status(self, *_, **__):
        pass

    def report_device_attributes(self, *_, **__):
        pass


_ADDED = {"b": "repeat_last", "S": "scroll_up", "T": "scroll_down", "Z": "back_tab"}


class _Stream(pyte.ByteStream):
    csi = dict(pyte.Stream.csi, **_ADDED)
    events = frozenset(pyte.Stream.events | set(_ADDED.values()))


# What pyte would print as text, or take for another sequence: private CSI with < = >, DCS/APC/PM strings, intermediate
# bytes, and modes of xterm that are saved and restored.
_UNKNOWN = re.compile(
    rb"\x1b\[[<=>][0-9;:]*[A-Za-z]|\x1b\[\??[0-9;]*\$[a-z]|\x1b[P_^X][^\x1b]*\x1b\\"
    rb"|\x1b\[[0-9;]*[ !\"'][a-zA-Z]|\x1b\[\?[0-9;]*[rs]"
)


class Emulator:
    def __init__(self, columns, rows):
        self._screen = _Screen(columns, rows)
        self._stream = _Stream(self._screen)

    def feed(self, data):
        self._stream.feed(_UNKNOWN.sub(b"", data))

    def text(self):
        rows = (self._row(self._screen.buffer[y]) for y in range(self._screen.lines))
        return "\n".join(row.rstrip() for row in rows).rstrip()

    def _row(self, cells):
        """pyte's own `display` fails on the second half of a wide glyph whose first was written over."""
        text, is_second_half = "", False
        for x in range(self._screen.columns):
            glyph = cells[x].data
            if not is_second_half:
                text += glyph or " "
            is_second_half = not is_second_half and bool(glyph) and wcwidth(glyph[0]) == 2
        return text

    def cursor(self):
        return self._screen.cursor.y, self._screen.cursor.x
