"""Attacks the readers of PDF and Office files: no input may end, stall or bloat the program.

fuzz_papers.py [--count N] [--seed S]
"""

import argparse
import io
import random
import struct
import sys
import warnings
import zipfile
import zlib

from frames import MEMORY, SLOW, Frames

# Names stand twice in some archives on purpose.
warnings.simplefilter("ignore")
CORE = b"<c:p xmlns:c='u'><dc:creator xmlns:dc='d'>Ai</dc:creator></c:p>"
WORD = b"<w:document xmlns:w='u'><w:ins w:author='Ai'><w:t>chu</w:t></w:ins></w:document>"
XMP = b"<x><dc:creator xmlns:dc='d'><rdf:li xmlns:rdf='r'>Ai</rdf:li></dc:creator></x>"
NAMES = ["docProps/core.xml", "docProps/app.xml", "meta.xml", "content.xml", "word/document.xml", "word/comments.xml",
         "../../etc/passwd", "/etc/passwd", "C:\\x", "a" * 300, "", "/", "..", "x\x00y", "a/b/", "hình.png", "con",
         "xl/comments1.xml", "ppt/authors.xml", "inside.zip", "package/x.psmdcp"]


def archive(entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in entries:
            info = zipfile.ZipInfo(name or "x")
            info.compress_type = method
            file.writestr(info, data)
    return out.getvalue()


def pdf(lots):
    """A PDF with its author in one of many places, or in none."""
    def stream(words, data, packed):
        body = zlib.compress(data) if packed else data
        return (b"5 0 obj<<" + words + (b"/Filter/FlateDecode" if packed else b"")
                + b"/Length %d>>stream\n" % len(body) + body + b"\nendstream endobj\n")
    parts = [b"1 0 obj<</Author (Ai)>>endobj\n", b"1 0 obj<</Author 7 0 R>>endobj\n7 0 obj(Ai)endobj\n",
             b"1 0 obj<</Author <FEFF0041>>>endobj\n", b"1 0 obj<</Author (\\101\\\n\\777>>endobj\n",
             stream(b"/Type/ObjStm/N 1/First 4", b"1 0 <</Author(Ai)>>", True), stream(b"/Type/Metadata", XMP, False),
             stream(b"/Type/Metadata", XMP.decode().encode("utf-16"), True), b"xref\n0 1\ntrailer<</Encrypt 9 0 R>>\n",
             b"%%EOF\n2 0 obj<</Author()>>endobj\n", stream(b"", b"\x00" * 999, True), b"/Author", b"stream", b"obj"]
    return b"%PDF-1.7\n" + b"".join(lots.choices(parts, k=lots.randint(1, 6))) + b"%%EOF"


def office(lots):
    entries = [(lots.choice(NAMES), lots.choice([CORE, WORD, XMP, b"", b"<x", CORE.decode().encode("utf-16")]))
               for _ in range(lots.randint(0, 5))]
    made = archive(entries, lots.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2]))
    return archive([("a.docx", made), ("b.pdf", pdf(lots))]) if lots.random() < 0.2 else made


def spoil(lots, data):
    data = bytearray(data)
    for _ in range(lots.choice([0, 1, 1, 2, 5, 20])):
        place = lots.randrange(len(data) + 1)
        kind = lots.randrange(6)
        if kind == 0 and place < len(data):
            data[place] ^= 1 << lots.randrange(8)
        elif kind == 1 and len(data) > 8:
            place = lots.randrange(len(data) - 4)
            struct.pack_into("<I", data, place, lots.choice([0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 0xFFFF, len(data)]))
        elif kind == 2:
            del data[place:place + lots.randint(1, 40)]
        elif kind == 3:
            data[place:place] = data[lots.randrange(len(data) + 1):][:lots.randint(1, 90)]
        elif kind == 4:
            data[place:place] = lots.choice([b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07",
                                             b"/Author 1 0 R", b"(" * 9, b"<" * 9, b"stream\r\n", b"endstream"])
        else:
            # Flags and methods: encrypted, with data descriptor, packed by something rare.
            at = data.find(lots.choice([b"PK\x01\x02", b"PK\x03\x04"]))
            if 0 <= at < len(data) - 12:
                data[at + 6 + lots.choice([0, 1, 2])] = lots.randrange(256)
    return bytes(data)


def bombs():
    """Small files that want much memory or time."""
    zeros = bytes(30 << 20)
    yield "five times thirty megabytes", archive([(f"word/{i}.xml", zeros) for i in range(5)])
    yield "many parts of one name", overlapping(b"<x>" + b"a" * (1 << 20), 19_000)
    yield "false sizes", overlapping(b"<x>", 19_000, claim=16 << 20)
    yield "empty entries", archive([(f"docProps/core.xml/{i}", b"") for i in range(25_000)], zipfile.ZIP_STORED)
    deep = CORE
    for _ in range(40):
        deep = archive([("docProps/core.xml", deep), ("a.zip", deep)] if len(deep) < 1 << 18 else [("a.zip", deep)])
    yield "forty levels", deep
    yield "references", b"%PDF-1.7\n" + b"".join(b"/Author %d 0 R" % (i % 10**6) for i in range(1_500_000))
    yield "streams without end", b"%PDF-1.7\n" + b"stream\n" * 3_500_000
    yield "metadata without end", b"%PDF-1.7\n" + b" obj/Metadata stream\n" * 1_200_000
    yield "packed without end", b"%PDF-1.7\n" + b" obj/ObjStm/FlateDecode stream\n\x78\x9c" * 700_000
    bomb = zlib.compress(zeros * 4)
    yield "packed zeros", b"%PDF-1.7\n" + (b" obj/ObjStm/FlateDecode stream\n" + bomb + b"endstream") * 100
    yield "open string", b"%PDF-1.7\n" + b"/Author(" * 3_000_000
    yield "open hexadecimal", b"%PDF-1.7\n" + b"/Author<" * 3_000_000
    yield "spaces", b"%PDF-1.7\n" + (b"/Author" + b" " * 4000) * 6000
    yield "one long space", b"%PDF-1.7\n" + b"/Author" * 1000 + b" " * (24 << 20)


def overlapping(data, count, claim=None):
    """One file with many entries in the directory."""
    body = zlib.compress(data, 9)[2:-4]
    size = claim or len(data)
    head = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, zlib.crc32(data), len(body), size, 17, 0)
    out = b"PK\x03\x04" + head + b"docProps/core.xml" + body
    entry = b"PK\x01\x02\x14\x00" + head + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"docProps/core.xml"
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(entry) * count, len(out), 0)
    return out + entry * count + b"PK\x05\x06" + end


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=20_261_121)
    options = options.parse_args()
    lots, program, wrong, named = random.Random(options.seed), Frames("papers"), 0, 0
    for name, data in bombs():
        answer = program.ask(data)
        print(f"{name}: {len(data) >> 10} KiB, {'it died' if answer is None else f'{program.took:.2f} s'}, "
              f"{program.memory() >> 20} MiB, {answer}")
        wrong += answer is None or program.took > SLOW or program.memory() > MEMORY
    program.slowest = 0
    for _ in range(options.count):
        data = spoil(lots, office(lots) if lots.random() < 0.5 else pdf(lots))
        answer = program.ask(data)
        named += bool(answer) and b"name" in answer
        if answer is None or program.took > SLOW:
            wrong += 1
            print(f"{'it died' if answer is None else program.took} from {data[:600]!r}")
    print(f"seed {options.seed}: {options.count} papers, {named} with authors, {wrong} faults, "
          f"slowest {program.slowest:.3f} s, peak {program.memory() >> 20} MiB")
    program.close()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
