"""Takes pictures out of random texts, and kills takedowns at random moments.

fuzz_takedown.py [--count N] [--kills N] [--seed S]

What may not change is known word by word: words like w7x must stay, words like q7x are said of the
picture and must be gone from every file, and no line without a use of the picture may change.
"""

import argparse
import hashlib
import random
import re
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Verify"))

from checks_takedown import Search, looks, photo  # noqa: E402
from picture_project import LANTOA, Project  # noqa: E402
from picture_samples import encoded  # noqa: E402

# Uses in a text: W stands for a new word that stays, Q for one that goes, I for a picture, P for its
# address, R for a name of a definition.
USES = """\
I\nI I\nI|I\nW I W\nW|I|W\nI W\nW I\nI|W\nW|I\nW I, W (I) W I.\nWIW\nW\tI\tW\nW\\|I|W\nW  |I  |W\nI\\|W\nW|I\\|W
W **I** W\n**I**\n**W I** W\n**I W** W\nW _I_ W\n~~I~~ W\n_**I W** W_\n[I](khac.md) W\n[I](P)\nW [W I W](khac.md) W
[I](https://vi-du.example/)\nW [W W](P) W\n[W](P)\nW [**W** `W`](P).\n[![W](khac.png)](P)\n![W ](khac.png) I
- W|- I|- W\n- W I|  W|- W\n1. W|2. I|   W|3. W\n1. W||   I||2. W\n- I||  W\n- I|  - W\n- W|  - I|  - W\n- I
- [ ] I W|- [x] W I\n- [ ] I|- [x] W\n> W|>|> I|>|> W\n> I\n> W I|W\n> > I|>|> W\n> [!NOTE]|> I|> W
> [!TIP]|> W|>|> I\n> [!NOTE]|> I\n/ A / B /|/---/:-:/|/ I / W /|/ W / W I /\n/ A / B /|/---/---/|/ I / I /
A / B|---/---|I / W|W / I\nW[^R].||[^R]: W I W\nW[^R].||[^R]: W||    I\nW[^R].||[^R]: I\n## W I||W\n## I W||W
W I|---||W\n```|W|```||I||    W\n`W` I `W`\n![Q][R]||W||[R]: P\nW ![Q][R] W||[R]:|  P\n![Q][R] W [W][R]||[R]: P||W
[R]: P||W ![Q][R]\n[R]: P|[Rz]: khac.png||![Q][R] ![W][Rz]\nW||[R]: P||W\n![W][R]||[R]: khac.png|[R]: P
> ![Q][R] W|>|> [R]: P\n- ![Q][R] W||  [R]: P\n![W I W](khac.png)\n![Q ![Q](khac.png) Q](P)\n![`Q` \\] **Q**](P) W
![[Q](khac.md) Q](P) W\nW \\![W] I\nI||---||I\nI|***|W\n   I||W\nI   ||W\t\nW|I|- W\n## W|I|W\nI||W|---|\nI &lt;W&gt;
I - W\nI # W\nI > W\nI 1. W\nI: W\nI[W](khac.md)\n!I[W](khac.md)\nW !I(x)\nW*I*W\nI    W""".splitlines()
FRONTS = """\
cover: {image: P, alt: "Q, } Q"}\ncover:|  image: P  # Q|  alt: Q\ncover:|  alt: >-|    Q|    Q|  image: "P"|  people: adults
pictures: {P: {caption: Q}}\npictures: {P: {caption: 'Q'}, khac.png: {caption: W}}
pictures: {khac.png: {caption: W}, "P": {caption: Q, people: adults, consent: HS-1/2026}}
pictures:|  khac.png: {caption: W}|  # W|  'P':|    caption: >-|      Q|      Q\npictures:|    P:|        caption: Q|
tags: [W]\n# W""".splitlines()


class Writer:
    """Texts with uses of one picture."""

    def __init__(self, lots, name):
        self.lots, self.name, self.count, self.said = lots, name, 0, []

    def word(self, letter):
        self.count += 1
        if letter == "q":
            self.said.append(f"q{self.count}x")
        return f"{letter}{self.count}x"

    def address(self, in_text=True):
        lots, name = self.lots, self.name
        forms = [name, "./" + name, "../tin/" + name, unicodedata.normalize("NFD", name)]
        if in_text:
            coded = "".join(f"%{b:02X}" if b > 127 or lots.random() < 0.3 else chr(b) for b in name.encode())
            forms += [f"<{name}>", coded, f'{name} "Tên"', f"{name} 'Tên'", name.replace(".", "\\.")]
        return lots.choice(forms)

    def filled(self, pattern, in_text=True):
        """The lines of a pattern; every R of it is one name."""
        name = self.word("r")
        parts = {"W": lambda: self.word("w"), "Q": lambda: self.word("q"), "P": lambda: self.address(in_text),
                 "R": lambda: name, "I": lambda: f"![{self.word('q')} {self.word('q')}]({self.address()})"}
        text = pattern.replace("|", "\n").replace("/ ", "| ").replace(" /", " |").replace("---/", "---|")
        return re.sub(r"(?<![A-Za-z.])[WQPRI](?=[WIz]|[^A-Za-z]|$)|(?<=[WI])[WI]",
                      lambda m: parts[m[0]](), text.replace("/---", "|---").replace(":/", ":|"))

    def document(self):
        lots = self.lots
        fronts = [self.filled(f, False) for f in lots.sample(FRONTS[:3], lots.choice([0, 1]))
                  + lots.sample(FRONTS[3:8], lots.choice([0, 1])) + lots.sample(FRONTS[8:], lots.choice([0, 1]))]
        head = [f'title: "{self.word("w")}"', f'summary: "{self.word("w")}"', "date: 2026-01-01"]
        head += lots.choice([[], [], [], ["draft: true"], ["publish_at: 2031-01-01"], ["expires: 2026-02-01"], ["sample: true"]])
        lines = head + fronts
        lots.shuffle(lines)
        body = [self.word("w")] if lots.random() < 0.7 else []
        body += [self.filled(use) for use in lots.choices(USES, k=lots.randint(1, 4))]
        body += [f"![{self.word('w')}](khac.png)", self.word("w")]
        text = "\n".join(["---", *lines, "---", "\n\n".join(body)]) + lots.choice(["\n", ""])
        text = unicodedata.normalize(lots.choice(["NFC", "NFC", "NFD"]), text)
        text = text.replace("\n", "\r\n") if lots.random() < 0.2 else text
        return ("\ufeff" if lots.random() < 0.15 else "") + text


def changes(before, after):
    """What should be as it was and is not."""
    if "\r\n" in before and re.search(r"(?<!\r)\n", after):
        yield "mixed line ends"
    words = re.findall(r"\bw\d+x", before)
    for word in [w for w in words if w not in after]:
        yield f"lost {word}"
    stay = [w for w in re.findall(r"w\d+x", after)]
    if stay != [w for w in words if w in stay]:
        yield "words in another order"
    lines = after.splitlines()
    for line in before.splitlines():
        is_use = re.search(r"q\d+x|r\d+x|\.jpg|\.j|%|^(cover|pictures):|^ +(people|image|alt|caption|# )", line)
        # What stood below the picture in its list item now begins it.
        is_there = any(after.rstrip().endswith(line.strip()) for after in lines)
        if line.strip(" >") and not is_use and not line.endswith("\\") and not is_there:
            yield f"changed: {line!r}"


def traces(project, data, said):
    """Files that hold the picture, by hash or by look, or a word said of it."""
    search, look = Search(project), next(looks(data))
    yield from (f"hash in {path}" for path in search.holding({hashlib.sha256(data).hexdigest()}))
    yield from (f"look in {path}" for path in search.like(look))
    words = re.compile(b"|".join(word.encode() for word in said) or b"(?!)")
    for path in search.files:
        if words.search(path.read_bytes()):
            yield f"said in {path}"
        if re.search(r"staging-|switching-|discarded-|\.\d+\.tmp|ghi-do|manifest-\d", str(path)):
            yield f"left behind: {path}"


def check_texts(seed):
    """One project: the faults, and whether the program asked to edit by hand first."""
    lots = random.Random(seed)
    name = lots.choice(["anh.jpg", "ra-quan.jpg", "hò-hẹn.jpg", "x_y.jpg"])
    writer, data = Writer(lots, name), encoded(photo(seed % 9).resize((440, 310)), "JPEG", quality=90)
    with Project() as project:
        project.write("Content/tin/" + name, data)
        project.write("Content/tin/khac.png", encoded(photo(99).resize((300, 200)), "PNG"))
        project.news("khac", "Chữ.")
        texts = {f"Content/tin/t{i}.md": writer.document() for i in range(lots.randint(1, 3))}
        for path, text in texts.items():
            project.write(path, text)
        run = project.build()
        if run.status:
            return [f"unbuildable: {[d['summary'] for d in run.diagnostics if d['severity'] == 'error'][:2]}"], False
        run = project.run("takedown", "Content/tin/" + name, "--yes")
        if "Chưa xóa gì" in run.errors:
            return [], True
        if run.status or project.build().status:
            return [f"takedown exits {run.status}: {run.told}"], False
        found = list(traces(project, data, writer.said))
        for path, text in texts.items():
            found += [f"{path}: {fault}" for fault in changes(text, (project.root / path).read_bytes().decode())]
        return found, False


def check_interrupted(seed):
    """One project whose takedown is killed some times: the faults, and how often it was killed."""
    lots, kills = random.Random(seed), 0
    data = encoded(photo(seed % 9).resize((440, 310)), "JPEG", quality=90)
    with Project() as project:
        for path in ("anh.jpg", "sau/chep.jpg", ".anh.jpg~"):
            project.write("Content/tin/" + path, data)
        cover = "cover: {image: anh.jpg, alt: q0x, people: adults, consent: HS-1/2026}\n"
        for number in range(9):
            project.news(f"t{number}", f"Trước.\n\n![q{number}x](anh.jpg)\n\n[Xem {number}](anh.jpg)", cover)
        other = [LANTOA, "build", "--project", project.root, "--output", project.root / "usb", "--links", "file"]
        subprocess.run(other, capture_output=True)
        project.build()
        subject = "HS-1/2026" if seed % 3 == 0 else "Content/tin/anh.jpg"
        command = [LANTOA, "takedown", subject, "--yes", "--project", project.root, "--output", project.output]
        for _ in range(lots.randint(1, 4)):
            program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(lots.random() * 0.4)
            if program.poll() is None:
                program.send_signal(lots.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGINT]))
                kills += 1
            program.wait()
        run = project.run("takedown", subject, "--yes")
        found = [f"the last run exits {run.status}: {run.told}"] if run.status else []
        found += [fault for fault in traces(project, data, [f"q{n}x" for n in range(9)]) if "/usb/" not in fault]
        found += [f"usb: {fault}" for fault in traces(project, data, []) if "/usb/" in fault]
        for number in range(9):
            body = project.read(f"Content/tin/t{number}.md").split("---\n")[2]
            if body != f"Trước.\n\nXem {number}\n":
                found.append(f"t{number}.md: {body!r}")
        record = project.read("da-go.yml")
        if record.count("- date:") != 1 or "anh.jpg" in record:
            found.append(f"the record: {record}")
        return found, kills


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    wrong = by_hand = kills = 0
    for seed in range(options.seed, options.seed + options.count):
        found, is_stuck = check_texts(seed)
        by_hand += is_stuck
        wrong += bool(found)
        if found:
            print(f"text {seed}: {found[:4]}", flush=True)
    seed = options.seed
    while kills < options.kills:
        found, killed = check_interrupted(seed)
        kills, seed, wrong = kills + killed, seed + 1, wrong + bool(found)
        if found:
            print(f"interrupted {seed - 1}: {found[:4]}", flush=True)
    print(f"seed {options.seed}: {options.count} projects, {by_hand} to edit by hand first; "
          f"{kills} takedowns ended before their time; {wrong} faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
