"""A small project that is written for a check, and runs of the program over it."""

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from published import Tree

REPOSITORY = Path(__file__).resolve().parents[2]
LANTOA = REPOSITORY / ".build" / "release" / "lantoa"
BASE_URL = "https://anh.example/"

SITE = f"""\
id: anh
title: "Trang thử ảnh"
description: "Trang do máy viết để kiểm tra ảnh."
base_url: "{BASE_URL}"
language: vi
publisher:
  name: "Dự án lantoa – trang thử, không phải của cơ quan nhà nước"
  official: false
contacts:
  - id: du-an
    name: "Dự án lantoa"
    note: "Trang thử, không có người trả lời."
help: du-an
menu:
  - text: "Tin tức"
    to: /tin/
theme: cong-dong
"""
TABLES = {
    "doi-tuong.yml": '- id: nguoi-dan\n  name: "Người dân"\n  description: "Mọi người."\n',
    "dia-ban.csv": "id,code,name,level,parent,valid_from,valid_to,successor\n"
                   "viet-nam,,Việt Nam,quoc-gia,,,,\n",
    "co-quan.yml": '- id: chinh-phu\n  name: "Chính phủ"\n  level: trung-uong\n',
    "thuat-ngu.yml": '- term: "Tổ CNSCĐ"\n  expansion: "Tổ công nghệ số cộng đồng"\n'
                     '  meaning: "Nhóm người ở thôn."\n',
}


@dataclass
class Run:
    """How one run of the program ended."""

    status: int
    output: str
    errors: str

    @property
    def lines(self):
        """What it says as JSON, one object a line."""
        return [json.loads(line) for line in self.output.splitlines() if line.startswith("{")]

    @property
    def diagnostics(self):
        return [line for line in self.lines if "id" in line]

    @property
    def told(self):
        """The end of what it printed, for a fault's line."""
        return " ".join((self.errors + self.output).split())[-300:]


class Project:
    """A folder with `site.yml`, the tables, the shipped theme, and what a check adds."""

    def __init__(self):
        self.holder = tempfile.TemporaryDirectory(prefix="lantoa-anh-")
        self.root = Path(self.holder.name).resolve() / "du-an"
        self.output = self.root / "public"

    def __enter__(self):
        self.write("site.yml", SITE)
        for name, text in TABLES.items():
            self.write(f"Content/{name}", text)
        shutil.copytree(REPOSITORY / "Themes" / "cong-dong", self.root / "Themes" / "cong-dong")
        return self

    def __exit__(self, *_):
        self.holder.cleanup()

    @property
    def scratch(self):
        """A folder beside the project."""
        path = self.root.parent / "nhap"
        path.mkdir(exist_ok=True)
        return path

    def write(self, path, data):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)

    def read(self, path):
        return (self.root / path).read_text("utf-8")

    def news(self, name, body, extra=""):
        """A news item at `/tin/<name>/`."""
        self.write(f"Content/tin/{name}.md",
                   f'---\ntitle: "Tin {name}"\nsummary: "Tin do máy viết."\ndate: 2026-01-01\n'
                   f"{extra}---\n{body}\n")

    def run(self, command, *arguments):
        run = subprocess.run(
            [LANTOA, command, *arguments, "--project", self.root, "--output", self.output],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=self.root)
        return Run(run.returncode, run.stdout, run.stderr)

    def build(self):
        return self.run("build", "--format", "json")

    @property
    def tree(self):
        return Tree(self.output, BASE_URL)

    def made_files(self):
        """Everything that the program wrote: releases, caches, state; also what is hidden."""
        own = ("Content", "Themes")
        return sorted(p for p in self.root.rglob("*")
                      if p.is_file() and p.relative_to(self.root).parts[0] not in own)
