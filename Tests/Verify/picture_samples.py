"""Pictures of every kind that authors bring, and what each must look like when it is published.

Their colour profiles carry the word `PLANTED`, which must stand nowhere in what is published.
"""

import io
import struct
import zlib
from dataclasses import dataclass

import numpy
from PIL import Image, ImageCms, ImageDraw, ImageSequence

from icc import cmyk_profile, grey_profile, rgb_profile

PLANTED = "CANGIAU"
SRGB = ImageCms.createProfile("sRGB")


@dataclass
class Sample:
    """One picture; `look` is the upright picture in sRGB, with transparency or without."""

    name: str
    data: bytes
    look: Image.Image
    # How far colours may be off: levels of 255 in the mean, and in the worst tile.
    mean: float = 3
    tile: float = 10
    is_still: bool = False

    @property
    def stem(self):
        return self.name.rsplit(".", 1)[0]

    @property
    def widths(self):
        """The widths that are made of it, none larger than itself."""
        smaller = [w for w in (400, 800, 1200) if w < self.look.width]
        return smaller if len(smaller) == 3 else smaller + [self.look.width]


def scene(width=1000, height=700):
    """Four colours, and marks that show every turn and every mirror image."""
    image = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(image)
    across, down = width // 2, height // 2
    for corner, colour in (((0, 0), (200, 40, 40)), ((across, 0), (40, 160, 60)),
                           ((0, down), (40, 60, 180)), ((across, down), (220, 200, 60))):
        draw.rectangle((*corner, corner[0] + across, corner[1] + down), fill=colour)
    draw.rectangle((width // 10, height // 10, width // 3, height // 5), fill=(250, 250, 250))
    draw.ellipse((width * 5 // 8, height * 5 // 8, width * 7 // 8, height * 15 // 16),
                 fill=(20, 20, 20))
    return image


def encoded(image, kind, **options):
    sink = io.BytesIO()
    image.save(sink, kind, **options)
    return sink.getvalue()


def converted(image, profile):
    """The picture in sRGB, as its profile means it."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return ImageCms.profileToProfile(
        image, source, SRGB, renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB", flags=ImageCms.Flags.BLACKPOINTCOMPENSATION)


def samples():
    """All pictures but those that carry a lot that nobody sees."""
    return [*orientations(), *colours(), *depths(), *transparency(), *animations(), *sizes()]


def orientations():
    """The scene, stored in each of the eight ways, and upright again by what EXIF says."""
    turns = {2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180],
             4: [Image.Transpose.FLIP_TOP_BOTTOM], 5: [Image.Transpose.TRANSPOSE],
             6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE],
             8: [Image.Transpose.ROTATE_270]}
    for number in range(1, 9):
        stored = scene()
        for turn in turns.get(number, []):
            stored = stored.transpose(turn)
        exif = Image.Exif()
        exif[0x0112] = number
        kinds = [("jpg", "JPEG", {"quality": 92})]
        if number == 6:
            kinds += [("png", "PNG", {}), ("webp", "WEBP", {"quality": 92})]
        for ending, kind, options in kinds:
            data = encoded(stored, kind, exif=exif.tobytes(), **options)
            yield Sample(f"huong-{number}-{ending}.{ending}", data, scene())


def colours():
    """Inks, grey, wide gamuts, with their profiles and without."""
    for name, gamma in (("Display P3", 2.2), ("Adobe RGB", 563 / 256)):
        profile = rgb_profile(name, gamma, f"{PLANTED}-ICC-{name}")
        look = converted(scene(), profile)
        stem = name.lower().replace(" ", "-")
        yield Sample(f"mau-{stem}.jpg", encoded(
            scene(), "JPEG", quality=92, icc_profile=profile), look)
        yield Sample(f"mau-{stem}-png.png", encoded(scene(), "PNG", icc_profile=profile), look)
        yield Sample(f"mau-{stem}-webp.webp", encoded(
            scene(), "WEBP", quality=92, icc_profile=profile), look)
    grey = scene().convert("L")
    profile = grey_profile(1.4, f"{PLANTED}-ICC-GREY")
    yield Sample("xam.jpg", encoded(grey, "JPEG", quality=92), grey.convert("RGB"))
    yield Sample("xam-ho-so-mau.jpg", encoded(grey, "JPEG", quality=92, icc_profile=profile),
                 converted(grey, profile))
    inks = scene().convert("CMYK")
    profile = cmyk_profile(f"{PLANTED}-ICC-CMYK")
    yield Sample("muc-in.jpg", encoded(inks, "JPEG", quality=92, icc_profile=profile),
                 converted(inks, profile))
    # Without a profile nobody knows the inks: they only must not turn into their opposites.
    yield Sample("muc-in-khong-ho-so.jpg", encoded(inks, "JPEG", quality=92), inks.convert("RGB"),
                 mean=45, tile=100)
    yield Sample("luy-tien.jpg", encoded(scene(), "JPEG", quality=92, progressive=True), scene())


def depths():
    """Sixteen bits a channel."""
    fine = numpy.asarray(scene(), numpy.uint16) * 257
    yield Sample("sau-16-bit.png", png(fine, 2), scene())
    grey = numpy.asarray(scene().convert("L"), numpy.uint16)[:, :, None] * 257
    yield Sample("sau-16-bit-xam.png", png(grey, 0), scene().convert("L").convert("RGB"))


def png(array, kind, before=(), after=()):
    """A PNG of 16 bits, which Pillow cannot write in colour, with other chunks."""
    height, width, _ = array.shape
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in array)
    head = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)
    chunks = [(b"IHDR", head), *before, (b"IDAT", zlib.compress(rows, 6)), *after, (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*c) for c in chunks)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def transparency():
    """Palettes with a transparent colour, half transparency, and alpha that hides nothing."""
    alpha = Image.new("L", (1000, 700), 255)
    ImageDraw.Draw(alpha).ellipse((300, 150, 700, 550), fill=0)
    holed = scene().quantize(16)
    free = len(holed.getpalette()) // 3
    holed.putpalette(holed.getpalette() + [255, 0, 255])
    holed.paste(free, mask=alpha.point(lambda a: 255 - a))
    look = scene()
    look.putalpha(alpha)
    yield Sample("bang-mau-trong.png", encoded(holed, "PNG", transparency=free), look)
    yield Sample("gif-trong.gif", encoded(holed, "GIF", transparency=free), look)
    half = scene()
    half.putalpha(Image.linear_gradient("L").resize(half.size))
    yield Sample("nua-trong.png", encoded(half, "PNG"), half)
    yield Sample("nua-trong-webp.webp", encoded(half, "WEBP", quality=92), half)
    opaque = scene()
    opaque.putalpha(255)
    yield Sample("khong-trong.png", encoded(opaque, "PNG"), scene())


def animations():
    """The first image counts; the others are of one colour."""
    frames = [scene(640, 448)] + [Image.new("RGB", (640, 448), c)
                                  for c in ((255, 0, 255), (0, 255, 255))]
    few = [f.convert("P", palette=Image.Palette.ADAPTIVE) for f in frames]
    for name, kind, images, options in (
            ("dong.gif", "GIF", few, {}), ("dong.webp", "WEBP", frames, {"quality": 92}),
            ("dong.png", "PNG", frames, {})):
        data = encoded(images[0], kind, save_all=True, append_images=images[1:], duration=500,
                       loop=0, **options)
        count = sum(1 for _ in ImageSequence.Iterator(Image.open(io.BytesIO(data))))
        assert count == 3, f"{name}: {count} images"
        yield Sample(f"dong-{kind.lower()}.{name.split('.')[1]}", data, frames[0], is_still=True)


def sizes():
    """Smaller than any width, larger than all, and out of all proportion."""
    for stem, size in (("nho", (120, 84)), ("lon", (2400, 1680)), ("dai", (90, 2700)),
                       ("vua-khit", (800, 560))):
        yield Sample(f"co-{stem}.png", encoded(scene(*size), "PNG"), scene(*size))
    # In 13 rows of pixels, edges and colour at half resolution are all there is.
    yield Sample("co-rong.png", encoded(scene(2700, 90), "PNG"), scene(2700, 90), mean=9, tile=45)
    dot = Image.new("RGB", (1, 1), (200, 40, 40))
    yield Sample("co-mot-diem.png", encoded(dot, "PNG"), dot)
