"""Pictures as phones, messengers, scanners and clever people write them.

Everything that nobody sees carries the word `PLANTED`; what counts is that it is gone from every
published file, the whole picture that pages link too, and that the picture still looks the same.
"""

import io
import random
import struct
import zipfile
import zlib

import numpy
from PIL import Image

from icc import grey_profile, rgb_profile
from picture_samples import PLANTED, Sample, chunk, encoded, png, scene

WORD = (PLANTED + "-").encode() * 6
# Published files are compared with the scene in its usual size.
QUALITY = {"quality": 92}


def phones():
    """All of them."""
    return [*cameras(), *segments(), *orientations(), *profiles(), *pngs(), *webps(), *gifs(),
            *polyglots()]


def jpeg(**options):
    return encoded(scene(), "JPEG", **{**QUALITY, **options})


def segment(marker, body):
    return b"\xff" + bytes((marker,)) + struct.pack(">H", len(body) + 2) + body


def opened(data, *parts):
    """A JPEG with segments behind its first marker."""
    return data[:2] + b"".join(parts) + data[2:]


def xmp(text):
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + text + b"</x:xmpmeta>")


def tiff(entries, order="<", following=0):
    """One directory of EXIF: tag, type, count and the four bytes of the value."""
    data = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, len(entries))
    for tag, kind, count, value in entries:
        data += struct.pack(order + "HHI", tag, kind, count) + value
    return data + struct.pack(order + "I", following)


def orientation(number, order="<"):
    return (0x0112, 3, 1, struct.pack(order + "H", number) + b"\0\0")


def exif(data):
    return segment(0xE1, b"Exif\0\0" + data)


def film():
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\1\0mdat" + WORD


def cameras():
    """Films, second pictures and trailers behind the end of the picture."""
    motion = xmp(b'<rdf GCamera:MotionPhoto="1" Item:Semantic="' + WORD + b'"/>')
    yield Sample("may-phim.jpg", opened(jpeg(), motion) + film(), scene())
    sef = b"\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data" + WORD + b"SEFH\x6b\0\0\0" + WORD \
        + struct.pack("<I", 40) + b"SEFT"
    yield Sample("may-samsung.jpg", jpeg() + sef, scene())
    other = opened(encoded(Image.new("L", (250, 175), 90), "JPEG"), xmp(WORD)) + WORD
    index = segment(0xE2, b"MPF\0" + tiff([(0xB000, 7, 4, b"0100"), (0xB001, 4, 1, b"\2\0\0\0")]))
    yield Sample("may-mpo.jpg", opened(jpeg(), index) + other, scene())
    hdr = xmp(b'<rdf hdrgm:Version="1.0" Item:Semantic="GainMap ' + WORD + b'"/>')
    iso = segment(0xE2, b"urn:iso:std:iso:ts:21496:-1\0" + WORD)
    yield Sample("may-ultra-hdr.jpg", opened(jpeg(), hdr, iso, index) + other + film(), scene())
    yield Sample("may-dem.jpg", jpeg() + b"\0" * 4096 + WORD, scene())


def segments():
    """What may stand inside: long XMP, papers of origin, thumbnails, comments, padding."""
    guid = b"0" * 32
    extended = [segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + guid
                        + struct.pack(">II", 3 * 9000, n * 9000) + WORD * 214)
                for n in range(3)]
    yield Sample("doan-xmp-dai.jpg", opened(jpeg(), xmp(WORD), *extended), scene())
    box = struct.pack(">I", len(WORD) + 8) + b"jumb" + WORD
    papers = [segment(0xEB, b"JP" + struct.pack(">HI", 1, n) + box) for n in (1, 2)]
    yield Sample("doan-c2pa.jpg", opened(jpeg(), *papers), scene())
    photoshop = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(WORD)) + WORD
    yield Sample("doan-8bim.jpg", opened(jpeg(), *[segment(0xED, photoshop)] * 2), scene())
    small = opened(encoded(Image.new("RGB", (40, 28), (255, 0, 255)), "JPEG"),
                   segment(0xFE, WORD))
    plain = jpeg()
    jfif = plain[:20]
    yield Sample("doan-jfxx.jpg", jfif + segment(0xE0, b"JFXX\0\x10" + small) + plain[20:],
                 scene())
    palette = segment(0xE0, jfif[6:18] + b"\4\4" + (WORD * 2)[:48])
    yield Sample("doan-jfif-nho.jpg", plain[:2] + palette + plain[20:], scene())
    yield Sample("doan-chu.jpg", opened(plain, segment(0xFE, WORD), segment(0xFE, WORD)), scene())
    scan = plain.index(b"\xff\xda")
    yield Sample("doan-truoc-anh.jpg",
                 plain[:scan] + segment(0xEA, WORD) + segment(0xFE, WORD) + plain[scan:], scene())
    yield Sample("doan-dem.jpg", plain[:-2] + WORD + plain[-2:], scene())
    yield Sample("doan-dem-luy-tien.jpg", inside_progressive(), scene())
    again = jpeg(restart_marker_blocks=20)
    yield Sample("doan-bat-dau-lai.jpg", opened(again, segment(0xFE, WORD)), scene())
    # A second scan, which decoders never reach.
    yield Sample("doan-hai-lan.jpg", plain[:-2] + plain[scan:-2] + WORD + plain[-2:], scene())


def inside_progressive():
    """Words between two scans."""
    data = jpeg(progressive=True)
    second = data.index(b"\xff\xda", data.index(b"\xff\xda") + 2)
    return data[:second] + WORD + data[second:]


def orientations():
    """EXIF in both orders of bytes, in a loop, and turned by no known number."""
    turned = scene().transpose(Image.Transpose.ROTATE_90)
    artist = (0x013B, 2, 4, PLANTED.encode()[:4])
    yield Sample("xoay-mm.jpg", opened(encoded(turned, "JPEG", **QUALITY), exif(
        tiff([orientation(6, ">")], ">") + WORD)), scene())
    loop = tiff([orientation(1), (0x8769, 4, 1, b"\x08\0\0\0"), (0x8825, 4, 1, b"\x08\0\0\0")],
                following=8)
    yield Sample("xoay-vong.jpg", opened(jpeg(), exif(loop + WORD)), scene())
    for number in (0, 9, 65535):
        yield Sample(f"xoay-{number}.jpg", opened(
            jpeg(), exif(tiff([artist, orientation(number)]) + WORD)), scene())
    # Browsers and viewers turn by EXIF alone.
    yield Sample("xoay-xmp.jpg", opened(jpeg(), xmp(b'<rdf tiff:Orientation="6"/>' + WORD)),
                 scene())
    yield Sample("xoay-hai.jpg", opened(jpeg(), exif(tiff([orientation(1)]) + WORD),
                                        exif(tiff([orientation(1)]) + WORD)), scene())


def profiles():
    """Profiles that are cut, of another kind, or huge."""
    good = rgb_profile("Display P3", 2.2, PLANTED)
    grey = grey_profile(1.4, PLANTED)
    huge = good + WORD * 8000
    for name, profile in (("cut", good[:200]), ("xam", grey), ("chu", WORD)):
        yield Sample(f"ho-so-{name}.jpg", opened(jpeg(), icc([profile])), scene())
    parts = [huge[n:n + 60000] for n in range(0, len(huge), 60000)]
    yield Sample("ho-so-thieu.jpg", opened(jpeg(), icc(parts[:1], len(parts))), scene(),
                 mean=25, tile=70)


def icc(parts, count=None):
    return b"".join(segment(0xE2, b"ICC_PROFILE\0" + bytes((n, count or len(parts))) + part)
                    for n, part in enumerate(parts, 1))


def pngs():
    """Chunks of all kinds, and words inside the chunks of the picture itself."""
    notes = [(b"tIME", b"\x07\xe8\1\1\0\0\0"), (b"iTXt", b"Comment\0\1\0vi\0\0"
             + zlib.compress(WORD)), (b"zTXt", b"Author\0\0" + zlib.compress(WORD)),
             (b"sBIT", b"\x08\x08\x08"), (b"vpAg", WORD), (b"caNv", WORD),
             (b"eXIf", tiff([orientation(1)], ">") + WORD)]
    plain = encoded(scene(), "PNG")
    yield Sample("png-ghi-chu.png", with_chunks(plain, notes), scene())
    yield Sample("png-sau-het.png", plain + chunk(b"tEXt", b"a\0" + WORD) + plain, scene())
    yield Sample("png-sau-nen.png", with_data(plain, lambda data: data + WORD), scene())
    yield Sample("png-thua-hang.png", with_data(
        plain, lambda data: zlib.compress(zlib.decompress(data) + WORD)), scene())
    yield Sample("png-trong.png", with_chunks(plain, [(b"tRNS", WORD)]), scene())
    yield Sample("png-bang.png", with_chunks(plain, [(b"PLTE", WORD[:48])]), scene())
    bits = Image.new("1", (1000, 700), 1)
    bits.paste(0, (0, 0, 500, 350))
    yield Sample("png-1-bit.png", with_chunks(encoded(bits, "PNG"), notes[:3]), bits.convert("RGB"))
    grey = scene().convert("LA")
    fine = numpy.asarray(grey, numpy.uint16) * 257
    yield Sample("png-xam-trong-16.png", png(fine, 4, notes[:3]), scene().convert("L").convert(
        "RGB"))


def with_chunks(data, chunks):
    """Behind the header."""
    return data[:33] + b"".join(chunk(*c) for c in chunks) + data[33:]


def with_data(data, change):
    """All coded rows in one chunk, changed."""
    place, head, rows = 8, b"", b""
    while place < len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        whole = data[place:place + 12 + length]
        rows, head = (rows + whole[8:-4], head) if name == b"IDAT" else (
            rows, head + (whole if name != b"IEND" else b""))
        place += 12 + length
    return data[:8] + head + chunk(b"IDAT", change(rows)) + chunk(b"IEND", b"")


def riff(body):
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def piece(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webps():
    """Words behind, between and inside the chunks."""
    for kind, options in (("mat", {"quality": 92}), ("giu", {"lossless": True})):
        data = encoded(scene(), "WEBP", **options)
        name, image = data[12:16], data[20:20 + struct.unpack_from("<I", data, 16)[0]]
        yield Sample(f"webp-{kind}-sau.webp", data + WORD, scene())
        yield Sample(f"webp-{kind}-duoi.webp", riff(piece(name, image + WORD)), scene())
        yield Sample(f"webp-{kind}-hai.webp", riff(
            piece(name, image) + piece(name, WORD) + piece(b"XMP ", WORD)), scene())
        yield Sample(f"webp-{kind}-co-ngan.webp", riff(piece(name, image)) + piece(b"EXIF", WORD),
                     scene())


def gifs():
    """Comments and programs' blocks between the images, words behind coded pixels."""
    few = scene().convert("P", palette=Image.Palette.ADAPTIVE)
    data = encoded(few, "GIF")
    notes = b"".join(b"\x21" + kind + b"".join(
        bytes((len(part),)) + part for part in parts) + b"\0" for kind, parts in (
            (b"\xfe", [WORD]), (b"\xff", [b"ICCRGBG1012", WORD]), (b"\x01", [b"\0" * 12, WORD])))
    start = 13 + (3 << (data[10] & 7) + 1)
    yield Sample("gif-ghi-chu.gif", data[:start] + notes + data[start:-1] + notes + b";" + WORD,
                 scene())
    # Behind the code that ends the pixels.
    yield Sample("gif-duoi.gif", data[:-2] + bytes((len(WORD),)) + WORD + b"\0;", scene())


def polyglots():
    """A picture and something else in one file."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr(f"{PLANTED}.txt", WORD)
    yield Sample("hai-zip.jpg", jpeg() + sink.getvalue(), scene())
    page = b"--><html><script>" + WORD + b"</script></html><!--"
    yield Sample("hai-html.jpg", opened(jpeg(), segment(0xFE, page)) + page, scene())
    paper = b"%PDF-1.4\n1 0 obj<</Title(" + WORD + b")>>endobj\n%%EOF"
    yield Sample("hai-pdf.jpg", opened(jpeg(), segment(0xFE, paper)), scene())
    few = scene().convert("P", palette=Image.Palette.ADAPTIVE)
    yield Sample("hai-js.gif", encoded(few, "GIF") + b"*/=1;alert('" + WORD + b"')", scene())
    noise = random.Random(7).randbytes(5000)
    yield Sample("hai-png.png", encoded(scene(), "PNG") + noise + jpeg() + WORD, scene())
