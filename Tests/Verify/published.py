"""A published tree as files, and a small server that treats it as nginx would."""

import gzip
import http.server
import mimetypes
import re
import threading
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

OWN_FILES = (".lantoa", "_headers")


@dataclass
class Picture:
    """One `<img>`: its attributes, those of the `<source>`s beside it, and where it stands."""

    attributes: dict
    sources: list
    is_cover: bool


class Page(HTMLParser):
    """What the checks need to know of one HTML file."""

    def __init__(self, path, url):
        super().__init__(convert_charrefs=True)
        self.path, self.url = path, url
        self.data = path.read_bytes()
        self.kinds, self.links, self.styles, self.scripts = [], [], [], []
        self.inline, self.refresh, self.feeds = [], None, []
        self.pictures, self.sources, self.open = [], [], []
        self.feed(self.data.decode("utf-8"))

    def handle_endtag(self, tag):
        if tag in self.open:
            self.open.remove(tag)

    def note_picture(self, tag, attributes):
        """Keeps every `<img>` with the `<source>`s before it and whether it is the cover."""
        if tag == "figure" and "cover" in (attributes.get("class") or "").split():
            self.open.append(tag)
        if tag == "picture":
            self.sources = []
            self.open.append(tag)
        if tag == "source":
            self.sources.append(attributes)
        if tag == "img":
            sources = self.sources if "picture" in self.open else []
            self.pictures.append(Picture(attributes, sources, "figure" in self.open))

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        self.note_picture(tag, attributes)
        if tag == "body":
            names = (attributes.get("class") or "").split()
            self.kinds = [n[5:] for n in names if n.startswith("kind-")]
        if tag in ("a", "area") and attributes.get("href"):
            self.links.append(attributes["href"])
        if tag == "link" and "stylesheet" in (attributes.get("rel") or "").split():
            self.styles.append(attributes.get("href", ""))
        if tag == "link" and "alternate" in (attributes.get("rel") or "").split() \
                and attributes.get("type"):
            self.feeds.append(attributes)
        if tag == "script":
            if attributes.get("src"):
                self.scripts.append(attributes["src"])
            elif attributes.get("type") != "application/ld+json":
                self.inline.append("<script> without src")
        if tag == "style":
            self.inline.append("<style>")
        self.inline += [f"{name}= on <{tag}>" for name in attributes
                        if name == "style" or name.startswith("on")]
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
            match = re.search(r"url\s*=\s*['\"]?([^'\"]+)", attributes.get("content", ""), re.I)
            self.refresh = match.group(1).strip() if match else ""


class Tree:
    """One published tree and the URL it stands for."""

    def __init__(self, root, base_url):
        self.root, self.base_url = Path(root).resolve(), base_url
        self.prefix = urlsplit(base_url).path
        self.files = sorted(
            p for p in self.root.rglob("*")
            if p.is_file() and not p.relative_to(self.root).parts[0].startswith(OWN_FILES))
        self.pages = [Page(p, self.url(p)) for p in self.files if p.suffix == ".html"]

    def url(self, path):
        name = path.relative_to(self.root).as_posix()
        return self.prefix + re.sub(r"(^|/)index\.html$", r"\1", name)

    def file(self, url):
        """The file that answers a path-absolute or absolute own URL, or None."""
        parts = urlsplit(url)
        if parts.netloc and parts.netloc != urlsplit(self.base_url).netloc:
            return None
        if not parts.path.startswith(self.prefix):
            return None
        path = self.root / unquote(parts.path[len(self.prefix):])
        if parts.path.endswith("/"):
            path /= "index.html"
        return path if path.is_file() else None

    def one_page_per_kind(self):
        """The largest page of every kind, because it shows the most parts."""
        largest = {}
        for page in self.pages:
            if page.refresh is not None:
                continue
            for kind in page.kinds[:1]:
                if kind not in largest or len(page.data) > len(largest[kind].data):
                    largest[kind] = page
        return dict(sorted(largest.items()))

    def headers(self):
        """The rules of `_headers`: (pattern, name, value)."""
        rules, pattern = [], None
        source = self.root / "_headers"
        for line in source.read_text("utf-8").splitlines() if source.is_file() else []:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if not line[0].isspace():
                expression = re.escape(line.strip()).replace(r"\*", ".*")
                pattern = re.compile(expression + "$")
            else:
                name, _, value = line.strip().partition(":")
                rules.append((pattern, name.strip(), value.strip()))
        return rules


def zipped(data):
    return len(gzip.compress(data, 9, mtime=0))


class Server:
    """Serves a tree on the loopback interface at the path of its base URL."""

    def __init__(self, tree):
        self.tree, self.requests = tree, []
        outer, rules = self, tree.headers()

        class Answer(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = urlsplit(self.path).path
                outer.requests.append(path)
                file = tree.file(path)
                if file is None and not path.endswith("/") and tree.file(path + "/"):
                    return self.answer(301, b"", [("Location", path + "/")])
                status = 200 if file else 404
                if path.startswith(tree.prefix):
                    file = file or tree.root / "404.html"
                if not file or not file.is_file():
                    return self.answer(404, b"not found", [("Content-Type", "text/plain")])
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
                    kind += "; charset=utf-8"
                headers = {"Content-Type": kind}
                below = "/" + path[len(tree.prefix):]
                for pattern, name, value in rules:
                    if pattern.match(path) or pattern.match(below):
                        headers[name] = value
                self.answer(status, file.read_bytes(), headers.items())

            def answer(self, status, body, headers):
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_address[1]}"
        self.thread = threading.Thread(target=self.http.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()
