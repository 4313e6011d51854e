"""Makes the small pictures of this folder: python make.py (needs requirements.txt, exiftool, heif-enc).

Most show the same 120 × 80 pixels: red, green, blue and yellow quarters, from the upper left.
Everything in them is made up; the place is 0, 0.
"""

import io
import struct
import subprocess
import zlib
from pathlib import Path

from PIL import Image, PngImagePlugin

HERE = Path(__file__).parent
SIZE = (120, 80)
RED, GREEN, BLUE, YELLOW = (200, 40, 40), (40, 160, 60), (40, 60, 200), (230, 210, 40)


def quarters(colors=(RED, GREEN, BLUE, YELLOW), size=SIZE, mode="RGB"):
    picture = Image.new(mode, size)
    half = (size[0] // 2, size[1] // 2)
    for index, color in enumerate(colors):
        left, top = index % 2 * half[0], index // 2 * half[1]
        picture.paste(color, (left, top, left + half[0], top + half[1]))
    return picture


def save(picture, name, **options):
    picture.save(HERE / name, **options)


def jpeg(picture, name, **options):
    save(picture, name, quality=92, subsampling=0, **options)


def tag(signature, body):
    return signature.encode() + b"\0\0\0\0" + body


def profile(space, kind, connection, tags):
    """An ICC profile of version 2 with the given tags, and nobody's name in it."""
    table, data = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, body in tags.items():
        table += name.encode() + struct.pack(">II", start + len(data), len(body))
        data += body + b"\0" * (-len(body) % 4)
    table = struct.pack(">I", len(tags)) + table
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(data), b"\0" * 4, 0x02400000,
                       kind, space, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += struct.pack(">III", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + table + data


def xyz(*values):
    return tag("XYZ ", struct.pack(">3i", *(round(value * 65536) for value in values)))


def described(extra):
    text = b"Fixture\0"
    words = tag("desc", struct.pack(">I", len(text)) + text + b"\0" * 78)
    return {"desc": words, "cprt": tag("text", b"None\0"), "wtpt": xyz(0.9642, 1, 0.8249)} | extra


def wide_profile():
    """The primaries of Display P3 with a plain gamma of 2.2."""
    gamma = tag("curv", struct.pack(">IH", 1, round(2.2 * 256)))
    return profile(b"RGB ", b"mntr", b"XYZ ", described({
        "rXYZ": xyz(0.51512, 0.24120, -0.00105), "gXYZ": xyz(0.29198, 0.69225, 0.04189),
        "bXYZ": xyz(0.15710, 0.06657, 0.78407), "rTRC": gamma, "gTRC": gamma, "bTRC": gamma}))


def ink_profile():
    """Inks that print blue, green and red instead of cyan, magenta and yellow."""
    white, black, shades = (255, 128, 128), (0, 128, 128), [(80, 195, 30), (120, 70, 190), (120, 200, 190)]
    grid = b""
    for corner in range(16):
        inks = [corner >> 3 & 1, corner >> 2 & 1, corner >> 1 & 1]
        chosen = [shade for ink, shade in zip(inks, shades) if ink]
        color = black if corner & 1 or len(chosen) > 1 else chosen[0] if chosen else white
        grid += bytes(color)
    line = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if index % 4 == 0 else 0 for index in range(9)))
    table = tag("mft1", bytes([4, 3, 2, 0]) + matrix + line * 4 + grid + line * 3)
    return profile(b"CMYK", b"prtr", b"Lab ", described({"A2B0": table, "A2B1": table}))


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def deep_png(name):
    """Sixteen bits for each sample, which Pillow does not write."""
    rows = b""
    for y in range(SIZE[1]):
        rows += b"\0"
        for x in range(SIZE[0]):
            color = (RED, GREEN, BLUE, YELLOW)[(x >= 60) + 2 * (y >= 40)]
            alpha = 0 if x >= 60 and y >= 40 else 65535
            rows += struct.pack(">4H", *(part * 257 for part in color), alpha)
    write(name, b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", *SIZE, 16, 6, 0, 0, 0))
          + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def write(name, data):
    (HERE / name).write_bytes(data)


def run(*words):
    subprocess.run(words, check=True, cwd=HERE, stdout=subprocess.DEVNULL)


def colors():
    picture = quarters()
    jpeg(picture, "plain.jpg")
    save(picture, "progressive.jpg", quality=92, progressive=True)
    jpeg(picture.convert("L"), "grey.jpg")
    inks = quarters([(255, 0, 0, 0), (0, 255, 0, 0), (0, 0, 255, 0), (0, 0, 0, 0)], mode="CMYK")
    jpeg(inks, "cmyk.jpg")
    jpeg(inks, "cmyk-profile.jpg", icc_profile=ink_profile())
    jpeg(quarters([(200, 60, 60), (60, 200, 60), (60, 60, 200), (128, 128, 128)]), "wide.jpg",
         icc_profile=wide_profile())
    jpeg(picture, "broken-profile.jpg", icc_profile=b"no profile")
    save(picture, "plain.png")
    write("interlaced.png", interlaced(picture))
    save(picture, "plain.webp", quality=92)
    save(picture, "lossless.webp", lossless=True)
    save(picture, "plain.gif")


def interlaced(picture):
    """A PNG of seven passes, which Pillow does not write."""
    rows = b""
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    for left, top, across, down in passes:
        for y in range(top, SIZE[1], down):
            line = b"".join(bytes(picture.getpixel((x, y))) for x in range(left, SIZE[0], across))
            rows += b"\0" + line if line else b""
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", *SIZE, 8, 2, 0, 0, 1))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def transparency():
    clear = quarters([RED + (255,), GREEN + (255,), BLUE + (255,), YELLOW + (0,)], mode="RGBA")
    save(clear, "transparent.png")
    save(clear, "transparent.webp", lossless=True)
    save(quarters([part + (255,) for part in (RED, GREEN, BLUE, YELLOW)], mode="RGBA"), "opaque-alpha.png")
    palette = quarters([0, 1, 2, 3], mode="P")
    palette.putpalette([part for color in (RED, GREEN, BLUE, YELLOW) for part in color])
    save(palette, "palette.png", transparency=3)
    save(palette, "transparent.gif", transparency=3)
    deep_png("deep.png")


def movement():
    first, second = quarters(), quarters([YELLOW, BLUE, GREEN, RED])
    options = {"save_all": True, "append_images": [second], "duration": 500, "loop": 0}
    save(first, "animated.gif", **options)
    save(first, "animated.webp", lossless=True, **options)
    save(first, "animated.png", **options)


def orientations():
    turn = Image.Transpose
    stored_by = {2: turn.FLIP_LEFT_RIGHT, 3: turn.ROTATE_180, 4: turn.FLIP_TOP_BOTTOM, 5: turn.TRANSPOSE,
                 6: turn.ROTATE_90, 7: turn.TRANSVERSE, 8: turn.ROTATE_270}
    for number in range(1, 9):
        stored = quarters()
        if number in stored_by:
            stored = stored.transpose(stored_by[number])
        exif = Image.Exif()
        exif[0x0112] = number
        jpeg(stored, f"turn-{number}.jpg", exif=exif)
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = quarters().transpose(Image.Transpose.ROTATE_90)
    save(turned, "turn-6.png", exif=exif)
    save(turned, "turn-6.webp", lossless=True, exif=exif)


def hidden():
    small = io.BytesIO()
    quarters(size=(16, 12)).save(small, "JPEG")
    write("small.jpg", small.getvalue())
    words = ["-q", "-overwrite_original", "-GPSLatitude=0", "-GPSLatitudeRef=N", "-GPSLongitude=0",
             "-GPSLongitudeRef=E", "-XMP-dc:Creator=Fixture", "-Software=Fixture"]
    jpeg(quarters(), "hidden.jpg", comment=b"Fixture")
    run("exiftool", *words, "-IPTC:City=Fixture", "-ThumbnailImage<=small.jpg", "hidden.jpg")
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Fixture")
    save(quarters(), "hidden.png", pnginfo=text)
    run("exiftool", *words, "hidden.png")
    save(quarters(), "hidden.webp", lossless=True)
    run("exiftool", *words, "hidden.webp")
    save(quarters(), "hidden.gif", comment=b"Fixture")
    (HERE / "small.jpg").unlink()


def broken():
    for kind in ("jpg", "png", "webp", "gif"):
        picture = Image.effect_noise((120, 80), 60).convert("RGB")
        whole = io.BytesIO()
        form = {"jpg": "JPEG"}.get(kind, kind.upper())
        picture.save(whole, form)
        data = whole.getvalue()
        write(f"truncated.{kind}", data[: len(data) * 6 // 10])
    write("renamed.jpg", (HERE / "plain.png").read_bytes())
    write("text.png", "xin chào".encode())
    write("bomb.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0))
          + chunk(b"IDAT", zlib.compress(b"\0" * 4096)) + chunk(b"IEND", b""))
    plain = (HERE / "plain.jpg").read_bytes()
    write("bomb.jpg", plain.replace(struct.pack(">HH", SIZE[1], SIZE[0]), struct.pack(">HH", 50_000, 50_000), 1))
    write("bomb.gif", b"GIF89a" + struct.pack("<HH", 50_000, 50_000) + (HERE / "plain.gif").read_bytes()[10:])
    run("heif-enc", "-q", "50", "-o", "phone.heic", "plain.png")


colors()
transparency()
movement()
orientations()
hidden()
broken()
