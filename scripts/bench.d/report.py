"""The table, in French, and whether each figure holds."""
import os
import platform
import time
import unicodedata


def number(value, unit):
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return ("%.*f %s" % (digits, value, unit)).replace(".", ",").strip()


def ratio_row(label, own, peer_name, peer, limit, unit="ms"):
    """A row whose figure must be at most `limit` times the peer's."""
    ratio = own / peer
    return (
        label,
        number(own, unit),
        "%s %s" % (peer_name, number(peer, unit)),
        "× " + number(ratio, ""),
        "≤ × " + number(limit, ""),
        "oui" if ratio <= limit else "NON",
    )


def limit_row(label, own, peer_name, peer, limit, unit):
    """A row whose figure must itself be at most `limit`."""
    wanted = "≤ " + number(limit, unit) if limit else number(0, unit)
    # What rounds to nothing is nothing.
    holds = own <= limit or (not limit and own < 0.005)
    beside = "%s %s" % (peer_name, number(peer, unit)) if peer_name else ""
    return label, number(own, unit), beside, "", wanted, "oui" if holds else "NON"


def plain_row(label, own, peer_name, peer, unit="ms"):
    """A row whose figure is only told."""
    beside = "%s %s" % (peer_name, number(peer, unit))
    return label, number(own, unit), beside, "× " + number(own / peer, ""), "", ""


def failed_row(label):
    return label, "échec", "", "", "", "NON"


def _width(text):
    return sum(1 for c in text if not unicodedata.combining(c))


def print_table(program, rows):
    head = ("", program, "à côté", "rapport", "voulu", "tient")
    rows = [head] + rows
    widths = [max(_width(row[i]) for row in rows) for i in range(len(head))]
    for index, row in enumerate(rows):
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths)]
        cells[1:5] = [cell.rstrip().rjust(width) for cell, width in zip(row[1:5], widths[1:5])]
        print("  ".join(cells).rstrip())
        if index == 0:
            print("  ".join("─" * width for width in widths))


def print_circumstances():
    with open("/proc/cpuinfo") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    load = " ".join(("%.2f" % figure).replace(".", ",") for figure in os.getloadavg())
    print(
        "%s · %s, %d cœurs · Linux %s · charge %s · terminal de 80 × 24"
        % (
            time.strftime("%d/%m/%Y %H:%M"),
            models[0] if models else platform.machine(),
            os.cpu_count(),
            platform.release(),
            load,
        )
    )
