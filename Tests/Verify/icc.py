"""Colour profiles made for the checks; each carries a text that must not be published."""

import struct

import numpy

D50 = (0.9642, 1.0, 0.8249)
PRIMARIES = {
    "Display P3": ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189),
                   (0.15710, 0.06657, 0.78407)),
    "Adobe RGB": ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087),
                  (0.14919, 0.06322, 0.74457)),
}
INKS = {"C": (0.05, 0.55, 0.80), "M": (0.80, 0.10, 0.45), "Y": (0.95, 0.85, 0.10),
        "K": (0.12, 0.12, 0.12)}


def rgb_profile(name, gamma, text):
    """A screen's profile with the primaries of that name."""
    tags = {key: xyz(value) for key, value in zip(("rXYZ", "gXYZ", "bXYZ"), PRIMARIES[name])}
    tags |= {key: curve(gamma) for key in ("rTRC", "gTRC", "bTRC")}
    return profile(b"mntr", b"RGB ", b"XYZ ", tags, text)


def grey_profile(gamma, text):
    return profile(b"mntr", b"GRAY", b"XYZ ", {"kTRC": curve(gamma)}, text)


def cmyk_profile(text):
    """A printer's profile: every overprint of full inks as one point of its table."""
    points = bytearray()
    for cyan in (0, 1):
        for magenta in (0, 1):
            for yellow in (0, 1):
                for black in (0, 1):
                    points += lab8(overprint(cyan, magenta, yellow, black))
    ramp = bytes(range(256))
    identity = struct.pack(">9i", *(65536 if n in (0, 4, 8) else 0 for n in range(9)))
    table = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + identity + ramp * 4 + bytes(points) + ramp * 3
    tags = {name: table for name in ("A2B0", "A2B1", "A2B2")}
    return profile(b"prtr", b"CMYK", b"Lab ", tags, text)


def overprint(*amounts):
    """Linear light that paper sends back through full inks."""
    light = numpy.ones(3)
    for ink, amount in zip(INKS.values(), amounts):
        if amount:
            light = light * ink
    return light


def lab8(light):
    """CIELAB of linear sRGB in the coding of eight-bit tables."""
    to_xyz = numpy.array([[0.4361, 0.3851, 0.1431], [0.2225, 0.7169, 0.0606],
                          [0.0139, 0.0971, 0.7141]])
    part = to_xyz @ light / D50
    f = numpy.where(part > 0.008856, numpy.cbrt(part), 7.787 * part + 16 / 116)
    values = (116 * f[1] - 16) * 2.55, 500 * (f[0] - f[1]) + 128, 200 * (f[1] - f[2]) + 128
    return bytes(int(round(min(255, max(0, v)))) for v in values)


def xyz(values):
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(v * 65536) for v in values))


def curve(gamma):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"


def profile(kind, space, connection, tags, text):
    """An ICC profile of version 2 with these tags."""
    words = text.encode("ascii") + b"\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + b"\0" * 78
    everything = {"desc": description, "cprt": b"text\0\0\0\0" + words, "wtpt": xyz(D50), **tags}
    place, table, body = 128 + 4 + 12 * len(everything), b"", b""
    for name, data in everything.items():
        table += name.encode() + struct.pack(">II", place + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    head = struct.pack(
        ">I4sI4s4s4s12s4s4sI4s4sQI12s4s", place + len(body), b"\0" * 4, 0x02100000, kind, space,
        connection, struct.pack(">6H", 2026, 1, 1, 0, 0, 0), b"acsp", b"\0" * 4, 0, b"\0" * 4,
        b"\0" * 4, 0, 0, xyz(D50)[8:], b"\0" * 4)
    return head.ljust(128, b"\0") + struct.pack(">I", len(everything)) + table + body
