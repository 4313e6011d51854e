"""A folder on the loopback interface, compressed, with a record of what was asked for."""

import gzip
import http.server
import mimetypes
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What every page needs, whatever searches in it; and what a browser asks for by itself.
BESIDE = (".html", ".css", ".svg", ".png", ".jpg", ".webp", ".ico")


def sizes(path):
    """Bytes of a file as it lies and as it travels: what gzip does not shrink is sent as it is."""
    data = path.read_bytes()
    return len(data), min(len(data), len(gzip.compress(data, 9, mtime=0)))


class Server:
    """Serves `root` at `/`; `take()` says what was loaded since it was last asked."""

    def __init__(self, root):
        self.root, self.asked, self.cache = Path(root).resolve(), [], {}
        outer = self

        class Answer(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                file = outer.file(urlsplit(self.path).path)
                status, kind, body = 404, "text/plain", b"not found"
                if file:
                    outer.asked.append(file)
                    status, body = 200, outer.body(file)
                    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                self.send_response(status)
                self.send_header("Content-Type", kind)
                if file:
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_address[1]}"

    def file(self, path):
        file = self.root / unquote(path).lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_file() else None

    def body(self, file):
        if file not in self.cache:
            self.cache[file] = gzip.compress(file.read_bytes(), 9, mtime=0)
        return self.cache[file]

    def take(self):
        """Number, bytes and compressed bytes of the files loaded, without pages and pictures."""
        files = {file for file in self.asked if file.suffix not in BESIDE}
        self.asked.clear()
        each = [sizes(file) for file in files]
        return {"files": len(each), "raw": sum(raw for raw, _ in each),
                "gzip": sum(sent for _, sent in each)}

    def __enter__(self):
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()
