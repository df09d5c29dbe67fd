"""A long text in prompt_toolkit, a peer for pastes."""
import pathlib
import sys

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import HSplit, Layout
from prompt_toolkit.widgets import Label, TextArea


def main():
    path = pathlib.Path(sys.argv[1])
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    area = TextArea(text=text, multiline=True, wrap_lines=True)
    bindings = KeyBindings()
    bindings.add("c-q")(lambda event: event.app.exit())
    layout = Layout(HSplit([area, Label("Ctrl-Q quitter")]), focused_element=area)
    Application(layout=layout, key_bindings=bindings, full_screen=True).run()


if __name__ == "__main__":
    main()
