"""Broken and dangerous pictures, and the diagnostic that each must give."""

import io
import struct
import subprocess
import zipfile
import zlib
from dataclasses import dataclass

from PIL import Image

from picture_samples import chunk, encoded, scene

HUGE = 50_000


@dataclass
class Fault:
    """One file and the id of what is said about it."""

    name: str
    data: bytes
    id: str
    severity: str = "error"


def faults(folder):
    """All of them; `folder` is for the tools that need files."""
    return [*truncated(), *renamed(folder), *bombs(), *drawings()]


def truncated():
    """Files of which only a part was copied."""
    few = scene().convert("P", palette=Image.Palette.ADAPTIVE)
    for name, data in (
            ("cut.jpg", encoded(scene(), "JPEG", quality=92)),
            ("cut-luy-tien.jpg", encoded(scene(), "JPEG", quality=92, progressive=True)),
            ("cut.png", encoded(scene(), "PNG")), ("cut.webp", encoded(scene(), "WEBP")),
            ("cut.gif", encoded(few, "GIF"))):
        yield Fault(name, data[: len(data) * 6 // 10], "picture-damaged")
    webp = encoded(scene(), "WEBP", quality=92)
    yield Fault("qua-co.webp", webp[:4] + struct.pack("<I", len(webp) + 99) + webp[8:],
                "picture-damaged")
    plain = encoded(scene(), "JPEG")
    frame = plain.index(b"\xff\xc0")
    for name, place, value in (("khong-mat", 1, 0xC3), ("12-bit", 4, 12)):
        yield Fault(f"jpeg-{name}.jpg", plain[:frame + place] + bytes((value,))
                    + plain[frame + place + 1:], "picture-unusual-jpeg")
    yield Fault("dau.jpg", encoded(scene(), "JPEG")[:300], "picture-damaged")


def renamed(folder):
    """Files that are not what their names say."""
    yield Fault("la-png.jpg", encoded(scene(), "PNG"), "picture-format")
    yield Fault("la-jpeg.png", encoded(scene(), "JPEG"), "picture-format")
    yield Fault("la-chu.png", "Đây là chữ.\n".encode() * 50, "picture-format")
    yield Fault("rong-khong.jpg", b"", "picture-format")
    yield Fault("la-bmp.png", encoded(scene(), "BMP"), "picture-format")
    yield Fault("la-tiff.jpg", encoded(scene(), "TIFF"), "picture-format")
    for kind, data in (
            ("psd", b"8BPS\0\1" + b"\0" * 60), ("pdf", b"%PDF-1.7\n"), ("jxl", b"\xff\x0a" * 40),
            ("svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'), ("zip", b"PK\3\4" * 20)):
        yield Fault(f"la-{kind}.jpg", data, "picture-format")
    source, target = folder / "phone.png", folder / "phone.heic"
    source.write_bytes(encoded(scene(), "PNG"))
    subprocess.run(["heif-enc", "-q", "60", source, "-o", target], check=True, capture_output=True)
    yield Fault("dien-thoai.heic", target.read_bytes(), "picture-heic")
    yield Fault("dien-thoai.jpg", target.read_bytes(), "picture-heic")
    yield Fault("la-avif.webp", encoded(scene(), "AVIF"), "picture-heic")


def bombs():
    """A few bytes that promise 50,000 × 50,000 pixels."""
    head = struct.pack(">IIBBBBB", HUGE, HUGE, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) \
        + chunk(b"IDAT", zlib.compress(b"\0" * 200_000, 9)) + chunk(b"IEND", b"")
    yield Fault("bom.png", data, "picture-too-large")
    small = encoded(scene(64, 48), "JPEG")
    frame = small.index(b"\xff\xc0")
    yield Fault("bom.jpg", small[: frame + 5] + struct.pack(">HH", HUGE, HUGE)
                + small[frame + 9:], "picture-too-large")
    few = encoded(scene(64, 48).convert("P"), "GIF")
    yield Fault("bom.gif", few[:6] + struct.pack("<HH", HUGE, HUGE) + few[10:],
                "picture-too-large")
    edge = struct.pack("<I", HUGE - 1)[:3]
    canvas = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + edge + edge
    body = canvas + encoded(scene(64, 48), "WEBP")[12:]
    yield Fault("bom.webp", b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body,
                "picture-too-large")


def drawings():
    """SVG that would run, load or grow."""
    for name, inside, identifier in (
            ("lenh", "<script>alert(1)</script>", "svg-script"),
            ("su-kien", '<rect width="9" height="9" onload="alert(1)"/>', "svg-script"),
            ("khung", '<foreignObject width="9" height="9"><p>x</p></foreignObject>',
             "svg-element"),
            ("ngoai", '<image href="https://ngoai.example/x.png" width="9" height="9"/>',
             "svg-"),
            ("dung-ngoai", '<use href="https://ngoai.example/x.svg#a"/>', "svg-reference")):
        yield Fault(f"hinh-{name}.svg", drawing(inside), identifier)
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "CUOI">{entities}]>'
    yield Fault("hinh-bom.svg", drawing("<text>&a8;</text>", bomb), "svg-entity")


def drawing(inside, before=""):
    return (f'{before}<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" '
            f'viewBox="0 0 90 90">{inside}</svg>').encode()


def paper(author):
    """The smallest PDF that tells who wrote it."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>>",
        f"<</Author({author})/Creator({author})>>".encode()]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 5\n0000000000 65535 f \n" + table \
        + b"trailer<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)


def office_paper(author):
    """A Word document's archive with what it says of its author."""
    core = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:creator>{author}</dc:creator></cp:coreProperties>")
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", core)
    return sink.getvalue()
