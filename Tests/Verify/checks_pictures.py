"""A project full of pictures: what comes out of good ones, and what is said of bad ones."""

import contextlib
from urllib.parse import urljoin

import numpy
from PIL import Image, ImageOps

import checks_picture_files as any_tree
from picture_faults import Fault, faults, office_paper, paper
from picture_hidden import DRAWING, hidden
from picture_markup import facts, picture_urls
from picture_phones import phones
from picture_project import Project
from picture_samples import PLANTED, encoded, samples, scene

GREY = (128, 128, 128, 255)
TILES = (16, 16)


class Gallery:
    """A project that shows and links every sample, built twice so that an older release is kept."""

    def __init__(self):
        self.stack = contextlib.ExitStack()
        self.project = self.stack.enter_context(Project())
        self.samples = [*samples(), *phones(), *hidden(self.project.scratch)]
        for sample in self.samples:
            self.project.write(f"Content/tin/{sample.name}", sample.data)
            self.project.news(sample.stem, f"![Ảnh thử]({sample.name})\n\n[Tải ảnh]({sample.name})")
        self.project.write("Content/tin/hinh-ve.svg", DRAWING)
        self.project.news("hinh-ve", "![Hình vẽ](hinh-ve.svg)\n\n[Tải hình](hinh-ve.svg)")
        self.project.write("Content/tin/bia.jpg", encoded(scene(1600, 900), "JPEG", quality=90))
        self.project.news("co-bia", "![Ảnh thử](huong-1-jpg.jpg)",
                          'cover: {image: bia.jpg, alt: "Ảnh bìa"}\n')
        first = self.project.build()
        self.project.news("co-bia-khac", "Thêm một tin.")
        self.run = self.project.build()
        self.failures = [f"build exits {r.status}: {r.told}" for r in (first, self.run) if r.status]
        self.tree = self.project.tree

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stack.close()

    def page(self, stem):
        return next((p for p in self.tree.pages if p.url == f"/tin/{stem}/"), None)

    def files(self, page):
        """The files behind the first picture of a page, each once."""
        urls = dict.fromkeys(picture_urls(page.pictures[0])) if page.pictures else {}
        found = [self.tree.file(urljoin(page.url, url)) for url in urls]
        return list(dict.fromkeys(path for path in found if path))

    def linked(self, page, name):
        """The whole picture that the page links."""
        urls = [url for url in page.links if url.endswith(name)]
        return self.tree.file(urljoin(page.url, urls[0])) if urls else None


def check_built(gallery):
    """The project builds, and says nothing but that animations stand still."""
    wrong = list(gallery.failures)
    still = {f"Content/tin/{s.name}" for s in gallery.samples if s.is_still}
    told = {d.get("path") for d in gallery.run.diagnostics if d["id"] == "picture-still"}
    wrong += [f"{path}: no warning picture-still" for path in sorted(still - told)]
    wrong += [f"{path}: a warning picture-still" for path in sorted(told - still)]
    wrong += [f"{d.get('path')}: {d['id']}: {d['summary']}" for d in gallery.run.diagnostics
              if d["id"] != "picture-still" and not d["id"].startswith("svg-")]
    return wrong, f"{len(gallery.samples)} pictures, {len(told)} stand still"


def check_metadata(gallery):
    """Also the whole pictures that pages link; the samples do carry what must go."""
    wrong, note = any_tree.check_metadata(gallery.tree)
    if not any_tree.picture_files(gallery.tree):
        wrong.append("no picture was published")
    planted = sum(PLANTED.encode() in s.data for s in gallery.samples)
    if planted < 10:
        wrong.append(f"only {planted} samples carry something hidden")
    return wrong, note


def check_markup(gallery):
    covers = sum(p.is_cover for page in gallery.tree.pages for p in page.pictures)
    wrong, note = any_tree.check_markup(gallery.tree)
    if not covers:
        wrong.append("no cover is shown")
    return wrong, f"{note}, {covers} covers"


def check_budget(gallery):
    return any_tree.check_sizes(gallery.tree)


def check_widths(gallery):
    """The widths that the theme asks for, none larger than the picture, in two formats."""
    wrong, count = [], 0
    for sample in gallery.samples:
        page = gallery.page(sample.stem)
        found = {}
        for path in gallery.files(page) if page else []:
            kind, width, _ = facts(path)
            found.setdefault(kind, set()).add(width)
            count += 1
        plain = "PNG" if sample.look.mode == "RGBA" else "JPEG"
        wanted = {kind: set(sample.widths) for kind in ("WEBP", plain)}
        if found != wanted:
            wrong.append(f"{sample.name}: {found}, wanted {wanted}")
        first = page.pictures[0].attributes if page and page.pictures else {}
        size = first.get("width"), first.get("height")
        if size != tuple(map(str, sample.look.size)):
            wrong.append(f"{sample.name}: shown as {size}, is {sample.look.size}")
    return wrong, f"{count} files"


def check_pixels(gallery):
    """Every file looks like the upright picture in sRGB: levels of 255, mean and worst tile."""
    wrong, count, worst = [], 0, (0.0, "")
    for sample in gallery.samples:
        page = gallery.page(sample.stem)
        whole = gallery.linked(page, sample.name) if page else None
        if not whole:
            wrong.append(f"{sample.name}: the whole picture is not published")
        for path in (gallery.files(page) if page else []) + [p for p in [whole] if p]:
            mean, tile = difference(path, sample.look)
            count += 1
            worst = max(worst, (tile / sample.tile, f"{sample.name} {mean:.1f}/{tile:.1f}"))
            if mean > sample.mean or tile > sample.tile:
                wrong.append(f"{sample.name} → {path.name}: off by {mean:.1f} in the mean "
                             f"(allowed {sample.mean}), {tile:.1f} in a tile ({sample.tile})")
    return wrong, f"{count} compared, nearest to its limit: {worst[1]}"


def difference(path, look):
    """How far a file is from the look: levels in the mean, and in the worst of 16 × 16 tiles."""
    with Image.open(path) as image:
        image.seek(0)
        shown = eight_bits(ImageOps.exif_transpose(image)).convert("RGBA")
    wanted = look.convert("RGBA").resize(shown.size, Image.Resampling.LANCZOS)
    if look.mode == "RGB" and shown.getextrema()[3][0] < 255:
        return 255.0, 255.0
    pair = [on_grey(shown), on_grey(wanted)]
    mean = numpy.abs(pair[0] - pair[1]).mean()
    tiles = [numpy.asarray(Image.fromarray(p.astype(numpy.uint8)).resize(
        TILES, Image.Resampling.BOX), numpy.float32) for p in pair]
    return float(mean), float(numpy.abs(tiles[0] - tiles[1]).max())


def eight_bits(image):
    """Pillow cuts grey of sixteen bits off instead of scaling it."""
    if not image.mode.startswith("I"):
        return image
    return Image.fromarray((numpy.asarray(image) // 257).astype(numpy.uint8))


def on_grey(image):
    ground = Image.new("RGBA", image.size, GREY)
    return numpy.asarray(Image.alpha_composite(ground, image).convert("RGB"), numpy.float32)


def check_planted(gallery):
    """No word hidden in a picture stands in any release, cache or state, in any coding."""
    codings = ("utf-8", "utf-16-le", "utf-16-be")
    words = [PLANTED.encode(coding) for coding in codings]
    paths = gallery.project.made_files()
    wrong = [str(p.relative_to(gallery.project.root)) for p in paths
             if any(word in p.read_bytes() for word in words)]
    folders = sorted({p.relative_to(gallery.project.root).parts[0] for p in paths})
    if not any("public" in f and f != "public" for f in folders) or ".lantoa" not in folders:
        wrong.append(f"no older release or no cache was searched: {folders}")
    return wrong, f"{len(paths)} files in {', '.join(folders)}"


def check_refused():
    """Every broken picture is told in one run, with its id; nothing is published."""
    with Project() as project:
        listed = list(faults(project.scratch))
        for fault in listed:
            project.write(f"Content/tin/{fault.name}", fault.data)
            project.news(f"x-{fault.name.replace('.', '-')}", f"![Ảnh hỏng]({fault.name})")
        project.write("Content/tin/tot.jpg", encoded(scene(), "JPEG"))
        project.write("Content/tin/to-roi.pdf", paper("Nguoi soan"))
        project.write("Content/tin/mau-don.docx", office_paper("Nguoi soan"))
        project.news("to-roi", "[Tờ rơi](to-roi.pdf), [mẫu](mau-don.docx)\n\n![Tốt](tot.jpg)")
        project.news("tre-em", "![Các em học](tot.jpg)",
                     "pictures: {tot.jpg: {people: children}}\n")
        listed += [Fault("to-roi.pdf", b"", "pdf-author", "warning"),
                   Fault("mau-don.docx", b"", "office-author", "warning"),
                   Fault("tre-em.md", b"", "consent-missing")]
        run = project.build()
        wrong = [] if run.status == 1 else [f"build exits {run.status}: {run.told}"]
        if project.output.exists():
            wrong.append("something was published")
        wrong += missing(listed, run.diagnostics)
        shown = {d.get("path") for d in run.diagnostics}
        if "Content/tin/tot.jpg" in shown:
            wrong.append("the good picture is complained of")
        return wrong, f"{len(listed)} faults in one run, {len(run.diagnostics)} diagnostics"


def missing(listed, diagnostics):
    """What was not said, or otherwise, of each fault."""
    for fault in listed:
        path = f"Content/tin/{fault.name}"
        said = [(d["id"], d["severity"]) for d in diagnostics if d.get("path") == path]
        if not any(i.startswith(fault.id) and s == fault.severity for i, s in said):
            yield f"{fault.name}: wanted {fault.id} ({fault.severity}), said {said or 'nothing'}"
        errors = [i for i, s in said if s == "error"]
        if len(errors) > 1 and not fault.name.endswith((".svg", ".md")):
            yield f"{fault.name}: more than one error: {errors}"


GALLERY_CHECKS = [
    ("pictures: a project with every kind builds", check_built),
    ("pictures: 0 metadata (exiftool)", check_metadata),
    ("pictures: widths and formats", check_widths),
    ("pictures: size, srcset, lazy, placeholder", check_markup),
    ("pictures: at most 30 kB in lists, 80 kB in texts", check_budget),
    ("pictures: pixels", check_pixels),
    ("pictures: nothing hidden in releases and caches", check_planted),
]
PROJECT_CHECKS = [
    ("pictures: broken and dangerous ones are told", check_refused),
]
