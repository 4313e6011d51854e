"""Pictures full of what nobody sees; all of it carries the word `PLANTED`."""

import random
import struct
import subprocess

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from icc import rgb_profile
from picture_samples import PLANTED, SRGB, Sample, converted, encoded, scene


def hidden(folder):
    """One picture of each format; `folder` is for the tool that needs files."""
    yield Sample("an-jpeg.jpg", hidden_jpeg(folder, 1), scene())
    yield Sample("an-jpeg-xoay.jpg", hidden_jpeg(folder, 3), scene().rotate(180))
    note = PngInfo()
    note.add_text("Author", f"{PLANTED}-tEXt")
    note.add_text("Comment", f"{PLANTED}-zTXt", zip=True)
    note.add_itxt("XML:com.adobe.xmp", xmp(f"{PLANTED}-iTXt"))
    note.add(b"prVt", f"{PLANTED}-prVt".encode(), after_idat=True)
    exif = Image.Exif()
    exif[0x013B] = f"{PLANTED}-eXIf"
    data = encoded(scene(), "PNG", pnginfo=note, exif=exif.tobytes(), dpi=(300, 300))
    tail = f"{PLANTED}-IEND".encode() * 9
    yield Sample("an-png.png", data + tail, scene())
    data = encoded(scene(), "WEBP", quality=92, exif=exif.tobytes(),
                   xmp=xmp(f"{PLANTED}-WEBPXMP").encode(),
                   icc_profile=rgb_profile("Display P3", 2.2, f"{PLANTED}-WEBPICC"))
    look = converted(scene(), rgb_profile("Display P3", 2.2, "x"))
    yield Sample("an-webp.webp", with_riff_chunk(data) + tail, look)
    few = scene().convert("P", palette=Image.Palette.ADAPTIVE)
    yield Sample("an-gif.gif", encoded(few, "GIF", comment=f"{PLANTED}-GIF".encode()), scene())


def with_riff_chunk(data):
    body = data[12:] + b"rIeN" + struct.pack("<I", 8) + f"{PLANTED}.".encode()
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def xmp(text):
    return ('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>'
            f'{text}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
            '<?xpacket end="w"?>')


def hidden_jpeg(folder, orientation):
    """EXIF with a place, maker and thumbnail, XMP, IPTC, comment, profile, own segments, a tail."""
    small = Image.new("RGB", (160, 112), (255, 0, 255))
    (folder / "thumbnail.jpg").write_bytes(encoded(small, "JPEG", comment=f"{PLANTED}-THUMBNAIL"))
    path = folder / "hidden.jpg"
    profile = ImageCms.ImageCmsProfile(SRGB).tobytes()
    path.write_bytes(encoded(scene(), "JPEG", quality=92, icc_profile=profile))
    texts = ["EXIF:Artist", "EXIF:Make", "EXIF:Model", "EXIF:SerialNumber", "EXIF:UserComment",
             "EXIF:ImageUniqueID", "EXIF:XPAuthor", "EXIF:GPSAreaInformation", "XMP-dc:Creator",
             "XMP-photoshop:City", "IPTC:By-line", "IPTC:Caption-Abstract", "File:Comment"]
    subprocess.run(
        ["exiftool", "-q", "-overwrite_original", f"-EXIF:Orientation#={orientation}",
         "-EXIF:GPSLatitude=0", "-EXIF:GPSLatitudeRef=N", "-EXIF:GPSLongitude=0",
         "-EXIF:GPSLongitudeRef=E", "-EXIF:DateTimeOriginal=2026:01:01 00:00:00",
         f"-ThumbnailImage<={folder / 'thumbnail.jpg'}",
         *(f"-{tag}={PLANTED}-{tag.split(':')[1]}" for tag in texts), path], check=True)
    data = path.read_bytes()
    for number in (3, 11):
        own = f"{PLANTED}-APP{number}\0".encode() + random.Random(number).randbytes(40)
        data = data[:2] + b"\xff" + bytes((0xE0 + number,)) + struct.pack(">H", len(own) + 2) \
            + own + data[2:]
    return data + b"\0\0\0\x18ftypmp42" + f"{PLANTED}-FILM".encode() * 20


DRAWING = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!-- {PLANTED}-COMMENT -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  width="400" height="280" viewBox="0 0 400 280" sodipodi:docname="{PLANTED}-DOCNAME.svg">
  <metadata><dc:creator>{PLANTED}-METADATA</dc:creator></metadata>
  <sodipodi:namedview inkscape:export-filename="/home/{PLANTED}-FOLDER/x.png"/>
  <rect x="0" y="0" width="400" height="280" fill="#c82828" inkscape:label="{PLANTED}-LABEL"/>
  <circle cx="200" cy="140" r="90" fill="#dcc83c"/>
</svg>
"""
