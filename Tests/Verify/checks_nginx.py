"""The generated nginx snippet in a real nginx: accepted, policy sent, 404 page, aliases moved."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urljoin, urlsplit

MEDIA_TYPES = {
    ".atom": "application/atom+xml", ".rss": "application/rss+xml",
    "nguon-tin.json": "application/feed+json", ".ics": "text/calendar", ".csv": "text/csv",
    "danh-muc.json": "application/json",
}
CONFIGURATION = """\
daemon off; pid {work}/nginx.pid; error_log stderr warn; {user}
events {{ worker_connections 64; }}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream;
  gzip on; gzip_types text/css text/javascript application/javascript image/svg+xml;
  access_log off; client_body_temp_path {work}/body; proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi; uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  {maps}
  server {{
    listen 127.0.0.1:{port}; server_name localhost; root {root};
    {snippets}
  }}
}}
"""


def nginx_program():
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def snippets(tree):
    """The files meant for nginx; those of `map` blocks belong outside the server block."""
    found = [p for p in sorted(tree.root.rglob("*"))
             if p.is_file() and (p.suffix == ".conf" or "nginx" in p.name.lower())]
    beside = tree.root.parent
    found += [p for p in sorted(beside.glob("*.conf")) if p.is_file()]
    maps = [p for p in found if p.read_text("utf-8", "replace").lstrip().startswith("map ")
            or "\nmap " in p.read_text("utf-8", "replace")]
    return maps, [p for p in found if p not in maps and p.suffix == ".conf"]


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


class Refused(Exception):
    """nginx is missing or does not accept the snippet."""


class Nginx:
    """A real nginx that serves a tree through its generated snippet on the loopback interface."""

    def __init__(self, tree):
        self.tree, self.port = tree, free_port()
        self.origin = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        program = nginx_program()
        if not program:
            raise Refused("nginx is not installed")
        maps, inner = snippets(self.tree)
        if not inner:
            raise Refused("the site has no nginx snippet")
        tree = self.tree
        host_root = str(tree.root)[: -len(tree.prefix.rstrip("/"))] if tree.prefix != "/" \
            else str(tree.root)
        self.folder = tempfile.TemporaryDirectory()
        configuration = Path(self.folder.name) / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(
            work=self.folder.name, port=self.port, root=host_root,
            user="user root;" if os.getuid() == 0 else "",
            maps="".join(f"include {p};\n  " for p in maps),
            snippets="".join(f"include {p};\n    " for p in inner)))
        trial = subprocess.run([program, "-t", "-c", configuration], capture_output=True, text=True)
        if trial.returncode != 0:
            self.folder.cleanup()
            raise Refused(f"nginx -t: {trial.stderr.strip()}")
        self.process = subprocess.Popen(
            [program, "-c", configuration], stderr=subprocess.DEVNULL)
        wait_for(self.port)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.folder.cleanup()


def check_nginx(tree):
    try:
        with Nginx(tree) as nginx:
            return serve(tree, nginx.port)
    except Refused as reason:
        return [str(reason)], "not run"


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)


def moved_lines(tree):
    """What the map of moved addresses says: pages with and without their slash, and files."""
    text = (tree.root / "may-chu/nginx-chuyen-huong.conf").read_text("utf-8")
    moved = text.split("map $uri $lantoa_gone")[0]
    return re.findall(r"^    (/\S*) (/\S*);$", moved, re.MULTILINE)


def serve(tree, port):
    faults = []
    home, body = ask(port, tree.prefix)
    policy = home.getheader("Content-Security-Policy") or ""
    if home.status != 200 or not body:
        faults.append(f"home: {home.status}")
    if "default-src 'self'" not in policy:
        faults.append(f"home: policy header is {policy!r}")
    if home.getheader("X-Content-Type-Options") != "nosniff":
        faults.append("home: no nosniff")
    missing, body = ask(port, tree.prefix + "khong-co-trang-nay/")
    page = tree.root / "404.html"
    if missing.status != 404 or not page.is_file() or body != page.read_bytes():
        faults.append(f"404: status {missing.status}, own page: {page.is_file()}")
    if "default-src 'self'" not in (missing.getheader("Content-Security-Policy") or ""):
        faults.append("404: no policy header")
    hidden, _ = ask(port, tree.prefix + ".lantoa-manifest")
    if hidden.status == 200:
        faults.append("the manifest is served")
    styles = [urljoin(p.url, s) for p in tree.pages[:1] for s in p.styles]
    for url in styles:
        style, _ = ask(port, url)
        if style.status != 200 or "css" not in (style.getheader("Content-Type") or ""):
            faults.append(f"{url}: {style.status} {style.getheader('Content-Type')}")
        if "max-age" not in (style.getheader("Cache-Control") or ""):
            faults.append(f"{url}: a hashed file without Cache-Control: max-age")
    for name, kind in MEDIA_TYPES.items():
        found = [p for p in tree.files if p.name.endswith(name)][:1]
        for path in found:
            answer, _ = ask(port, tree.url(path))
            given = (answer.getheader("Content-Type") or "").split(";")[0]
            if answer.status != 200 or given != kind:
                faults.append(f"{tree.url(path)}: {answer.status} {given}, wanted {kind}")
            if "default-src 'self'" not in (answer.getheader("Content-Security-Policy") or ""):
                faults.append(f"{tree.url(path)}: no policy header")
    redirects = [p for p in tree.pages if p.refresh is not None]
    for page in redirects:
        moved, _ = ask(port, page.url)
        target = urlsplit(urljoin(tree.base_url, page.refresh)).path
        to = urlsplit(moved.getheader("Location") or "").path
        if moved.status != 301 or to != target:
            faults.append(f"{page.url}: {moved.status} to {to!r}, wanted 301 to {target!r}")
    lines = moved_lines(tree)
    for source, target in lines:
        moved, _ = ask(port, source)
        to = urlsplit(moved.getheader("Location") or "").path
        if moved.status != 301 or to != target or not tree.file(target):
            faults.append(f"{source}: {moved.status} to {to!r}, wanted 301 to {target!r}, built")
    if len(lines) < 2 * len(redirects):
        faults.append(f"{len(lines)} lines for {len(redirects)} pages that lead on")
    gone = [p for p in tree.pages if "gone" in p.kinds]
    for page in gone:
        for url in (page.url, page.url.rstrip("/")):
            answer, body = ask(port, url)
            if answer.status != 410 or body != page.data:
                faults.append(f"{url}: {answer.status}, wanted 410 with the page that says why")
            if "default-src 'self'" not in (answer.getheader("Content-Security-Policy") or ""):
                faults.append(f"{url}: no policy header")
    return faults, (f"policy sent, 404 page, {len(redirects)} aliases and short links asked, "
                    f"{len(lines)} lines of the map asked, "
                    f"{len(gone)} gone")
