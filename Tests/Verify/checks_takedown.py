"""Takedown: after it no byte of the picture is left, neither by hash nor by what is to be seen."""

import hashlib
import io
import re

import numpy
from PIL import Image

from picture_project import Project
from picture_samples import encoded

NEAR = 6
# A colour that nothing else has.
INK = "#a1b2c3"
DRAWING = ('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60">'
           f'<rect width="90" height="60" fill="{INK}"/></svg>')
STARTS = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF....WEBP|GIF8[79]a", re.DOTALL)


def photo(seed):
    """Soft shapes that no other seed has."""
    lots = numpy.random.default_rng(seed)
    planes = [numpy.asarray(Image.fromarray(
        lots.uniform(0, 255, (7, 9)).astype(numpy.uint8)).resize((1400, 1000),
        Image.Resampling.BICUBIC)) for _ in range(3)]
    return Image.fromarray(numpy.stack(planes, -1))


def looks(data):
    """The small look of every picture that begins anywhere in the bytes."""
    for start in STARTS.finditer(data):
        try:
            with Image.open(io.BytesIO(data[start.start():])) as image:
                yield small(image)
        except (OSError, SyntaxError, ValueError):
            continue


def small(image):
    return numpy.asarray(image.convert("RGB").resize((32, 32), Image.Resampling.BOX), float)


class Search:
    """Every file of a project, of its releases, caches and state, by hash and by look."""

    def __init__(self, project):
        self.root = project.root
        self.files, self.seen = {}, {}
        for path in sorted(self.root.parent.rglob("*")):
            if path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                self.files[path] = hashlib.sha256(data).hexdigest()
                self.seen[path] = list(looks(data))

    def like(self, look):
        """Relative path → hash of the files that show the look, each alone or within others."""
        return {str(p.relative_to(self.root.parent)): self.files[p]
                for p, found in self.seen.items()
                if any(numpy.abs(one - look).mean() < NEAR for one in found)}

    def holding(self, digests):
        return [str(p.relative_to(self.root.parent)) for p, d in self.files.items() if d in digests]


class Album:
    """Four photos: one to take down by its path, two by their consent, one that must stay."""

    names = {"di": 1, "o-lai": 2, "theo-1": 3, "theo-2": 4}

    def __init__(self, project):
        self.project = project
        self.data = {name: encoded(photo(seed), "JPEG", quality=90)
                     for name, seed in self.names.items()}
        self.looks = {name: next(looks(data)) for name, data in self.data.items()}
        for name, data in self.data.items():
            project.write(f"Content/tin/{name}.jpg", data)
        project.write("Content/tin/ban-sao.jpg", self.data["di"])
        consent = "people: adults, consent: HS-{}/2026"
        project.news(
            "mot", "![Ảnh một](di.jpg)\n\nChữ còn lại.\n\n![Ảnh hai](o-lai.jpg)\n\n[Tải](di.jpg)",
            f'cover: {{image: di.jpg, alt: "Bìa", {consent.format(1)}}}\n'
            f"pictures: {{di.jpg: {{{consent.format(1)}}}}}\n")
        project.news("hai", "Trước.\n\n![Bản sao](ban-sao.jpg)\n\nSau.")
        project.write("Content/tin/ve.svg", DRAWING)
        project.news("ve", "![Sân](ve.svg)\n\nChữ giữ.\n\n[Tải](ve.svg)")
        for number in (1, 2):
            name = f"theo-{number}.jpg"
            project.news(f"ba-{number}", f"![Sân]({name})\n\nChữ giữ.",
                         f"pictures: {{{name}: {{{consent.format(2)}}}}}\n")

    def build_twice(self):
        """Other widths in the second build leave retained files and an earlier release behind."""
        first = self.project.build()
        theme = self.project.read("Themes/cong-dong/theme.yml")
        other = re.sub(r"widths: \[[^]]*\]", "widths: [500, 900]", theme)
        self.project.write("Themes/cong-dong/theme.yml", other)
        second = self.project.build()
        if other == theme:
            yield "the theme asks for no widths that could be changed"
        for run in (first, second):
            if run.status:
                yield f"build exits {run.status}: {run.told}"


def check_takedown():
    """By path and by consent; what stays, stays; nothing comes back."""
    with Project() as project:
        album = Album(project)
        wrong = list(album.build_twice())
        if wrong:
            return wrong, "not run"
        before = Search(project)
        wrong += places(before.like(album.looks["di"]))
        gone = set(before.like(album.looks["di"]).values())
        run = project.run("takedown", "Content/tin/di.jpg")
        if Search(project).files != before.files:
            wrong.append(f"without --yes something was changed: {run.told}")
        failed = take_down(project, "Content/tin/di.jpg")
        if failed:
            return wrong + failed, "not run"
        wrong += left(project, album, ["di"], gone, "after takedown")
        wrong += stayed(project, album, before)
        if not re.search(r"tin/mot/di\.jpg.*gone|gone.*tin/mot/di\.jpg",
                         project.read("duong-dan.lock")):
            wrong.append("the ledger has no `gone` for the linked picture")
        wrong += after(project, album, gone)
        followers = ["theo-1", "theo-2"]
        gone |= {d for name in followers for d in before.like(album.looks[name]).values()}
        wrong += take_down(project, "HS-2/2026")
        wrong += left(project, album, ["di", *followers], gone, "after takedown by consent")
        wrong += stayed(project, album, before)
        wrong += drawing(project)
        return wrong, f"{len(gone)} hashes searched in {len(before.files)} files"


def places(found):
    """The search itself must find the picture wherever it was before."""
    for place in ("du-an/Content/", "du-an/public/", "du-an/.public.lantoa/", "du-an/.lantoa/"):
        if not any(path.startswith(place) for path in found):
            yield f"before takedown nothing was found in {place}"
    if len(found) < 20:
        yield f"before takedown only {len(found)} files were found"


def take_down(project, what):
    run = project.run("takedown", what, "--yes")
    return [f"takedown {what} exits {run.status}: {run.told}"] if run.status else []


def left(project, album, names, digests, when):
    search = Search(project)
    yield from (f"{when}: {path} has a hash of it" for path in search.holding(digests))
    for name in names:
        yield from (f"{when}: {path} shows {name}" for path in search.like(album.looks[name]))


def stayed(project, album, before):
    """The other picture is where it was, byte for byte, and so are the words around."""
    now = Search(project).like(album.looks["o-lai"])
    source = "du-an/Content/tin/o-lai.jpg"
    for path, digest in before.like(album.looks["o-lai"]).items():
        is_planned = re.match(r"du-an/public/.*-(500|900)\.", path)
        if (is_planned or path == source) and now.get(path) != digest:
            yield f"{path} did not survive"
    for name, words in (("mot", "Chữ còn lại."), ("hai", "Sau.")):
        text = project.read(f"Content/tin/{name}.md")
        if words not in text or "di.jpg" in text or "ban-sao.jpg" in text:
            yield f"{name}.md is not as it should be: {text!r}"


def after(project, album, gone):
    """Neither a build nor a rollback brings it back, and nobody can publish it again."""
    run = project.build()
    if run.status:
        yield f"the next build exits {run.status}: {run.told}"
    yield from left(project, album, ["di"], gone, "after the next build")
    page = next((p for p in project.tree.pages if p.url == "/tin/mot/"), None)
    if not page or len(page.pictures) != 1:
        yield "the page does not show exactly the picture that stays"
    project.run("rollback")
    yield from left(project, album, ["di"], gone, "after rollback")
    project.write("Content/tin/lai.jpg", album.data["di"])
    project.news("lai", "![Sân](lai.jpg)")
    if project.build().status != 1:
        yield "the picture could be published again"
    (project.root / "Content/tin/lai.jpg").unlink()
    (project.root / "Content/tin/lai.md").unlink()
    run = project.build()
    if run.status:
        yield f"the build after that exits {run.status}: {run.told}"
    yield from left(project, album, ["di"], gone, "after a refused build")


def drawing(project):
    """A drawing is found by its ink: the published one is written anew."""
    def inked():
        return [path for path in sorted(project.root.rglob("*"))
                if path.is_file() and INK.encode() in path.read_bytes()]

    if len(inked()) < 3:
        yield f"before takedown the drawing was found only in {inked()}"
    yield from take_down(project, "Content/tin/ve.svg")
    yield from (f"after takedown: the drawing is in {p.relative_to(project.root)}" for p in inked())
    project.write("Content/tin/ve-lai.svg", DRAWING)
    project.news("ve-lai", "![Sân](ve-lai.svg)")
    if project.build().status != 1:
        yield "the drawing could be published again"


TAKEDOWN_CHECKS = [
    ("pictures: takedown leaves nothing", check_takedown),
]
