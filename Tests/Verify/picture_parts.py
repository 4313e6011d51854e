"""The parts that picture files consist of, read without any library.

Every part that a published picture may have stands in `ALLOWED`; nothing may follow its end.
"""

import struct

ALLOWED = {
    # Quantisation, Huffman tables, frame, scan, restart interval; JFIF tells version and density;
    # Adobe's segment tells a decoder how the four inks are coded.
    "JPEG": {"SOI", "EOI", "DQT", "DHT", "SOS", "DRI", "SOF0", "SOF2", "APP0 JFIF", "APP14 Adobe"},
    "PNG": {"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "bKGD", "sRGB", "gAMA", "acTL", "fcTL",
            "fdAT"},
    "WEBP": {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"},
    "GIF": {"colours", "image", "control", "NETSCAPE2.0", "end"},
}


def unknown_parts(data):
    """The parts that a published picture may not have, and what follows its end."""
    for name, starts, walk in WALKS:
        if starts(data):
            try:
                return [part for part in walk(data) if part not in ALLOWED[name]]
            except (IndexError, struct.error):
                return ["broken"]
    return ["no JPEG, PNG, WebP or GIF"]


def jpeg_parts(data):
    place = 2
    while True:
        while data[place] != 0xFF or data[place + 1] in (0x00, 0xFF, *range(0xD0, 0xD8)):
            place += 1
        marker = data[place + 1]
        if marker == 0xD9:
            yield from rest(data, place + 2)
            return
        length = struct.unpack_from(">H", data, place + 2)[0]
        body = data[place + 4: place + 2 + length]
        yield jpeg_name(marker, body)
        place += 2 + length


def jpeg_name(marker, body):
    plain = {0xDB: "DQT", 0xC4: "DHT", 0xDA: "SOS", 0xDD: "DRI", 0xC0: "SOF0", 0xC2: "SOF2"}
    if marker in plain:
        return plain[marker]
    if 0xE0 <= marker <= 0xEF:
        word = body[:20].split(b"\0")[0].decode("latin-1")
        if word == "JFIF" and body[12:14] != b"\0\0":
            return "APP0 JFIF with a thumbnail"
        return f"APP{marker - 0xE0} {'Adobe' if word.startswith('Adobe') else word}"
    return f"marker {marker:02X}"


def png_parts(data):
    place = 8
    while True:
        length, name = struct.unpack_from(">I4s", data, place)
        place += 12 + length
        yield name.decode("latin-1")
        if name == b"IEND":
            yield from rest(data, place)
            return


def webp_parts(data):
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    place = 12
    while place < end:
        name, length = struct.unpack_from("<4sI", data, place)
        place += 8 + length + length % 2
        yield name.decode("latin-1")
    yield from rest(data, place)


def gif_parts(data):
    place = 13 + colours(data[10])
    while True:
        kind = data[place]
        if kind == 0x3B:
            yield "end"
            yield from rest(data, place + 1)
            return
        if kind == 0x2C:
            yield "image"
            place = after_blocks(data, place + 11 + colours(data[place + 9]))
        else:
            label, length = data[place + 1], data[place + 2]
            word = data[place + 3: place + 3 + length].decode("latin-1")
            yield {0xF9: "control", 0xFF: word, 0xFE: "comment"}.get(label, f"block {label:02X}")
            place = after_blocks(data, place + 2)


def colours(flags):
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def after_blocks(data, place):
    while data[place]:
        place += data[place] + 1
    return place + 1


def rest(data, place):
    if place < len(data):
        yield f"{len(data) - place} bytes after the end"


WALKS = [
    ("JPEG", lambda data: data[:3] == b"\xff\xd8\xff", jpeg_parts),
    ("PNG", lambda data: data[:8] == b"\x89PNG\r\n\x1a\n", png_parts),
    ("WEBP", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", webp_parts),
    ("GIF", lambda data: data[:4] == b"GIF8", gif_parts),
]
