"""Attacks the reader of drawings: what it lets pass is parsed by lxml and held against a list of its own.

fuzz_drawings.py [--count N] [--seed S]
"""

import argparse
import random
import re
import sys

from lxml import etree

from frames import SLOW, Frames

SVG = "http://www.w3.org/2000/svg"
SHAPES = "path rect circle ellipse line polyline polygon text tspan g use".split()
SERVERS = "linearGradient radialGradient pattern clipPath mask marker filter symbol".split()
FILTERS = ("feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB "
           "feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset").split()
FINE = set(SHAPES + SERVERS + FILTERS + "svg defs title desc stop".split())
EVIL = ("script SCRIPT style image feImage foreignObject a animate set animateTransform animateMotion mpath "
        "iframe embed object video audio link meta base handler listener discard switch cursor view "
        "font-face-uri tref color-profile metadata filter:script h:script s:script solidColor hatch "
        "feTurbulence feDiffuseLighting textPath html body math annotation-xml").split()
ADDRESSES = ["javascript:alert(1)", "JaVa\tScript:x", "java&#10;script:x", "data:text/html,x", "//a.example",
             "https://a.example/", "x.svg#a", "#a", "#b", "#ế", "# a", "#a\"x", "#", "", "url(#a)", "url(//a)",
             "URL('#a')", "url(&quot;x&quot;)", "u\\72l(//a)", "url(#a)url(//a)", "url(#a) red", "url( #b )x",
             "url(#a", "url(data:x#a)", "ur/**/l(//a)", "&#x6a;avascript:x", "vbscript:x", "blob:x", "ftp:x",
             "image-set('x' 1x)", "image(x)", "element(#a)", "src(x)", "attr(href url)", "var(--a)", "@import 'x'",
             "expression(x)", "\\", "//", "calc(1)", "none", "inherit", "currentColor", "context-fill", "#12",
             "#a1b2c3", "rgb(1,2,3)", "hsl(9 9% 9%/1)", "Red", "transparent"]
NUMBERS = ["0", "1", "-1", "1e9", "1e308", "-1e-308", "1e99999", "nan", "inf", "0x10", "9" * 400, "1e-400", ".", "-",
           "1%", "1px", "1em", "1,2 3", "0 0 9 9", "0 0 1e9 1e-9", "5.5.5.5", "1e", "+-1", "", " ", "\u0665"]
NAMES = ("id class style fill stroke color stop-color flood-color clip-path mask filter marker-start marker-mid "
         "marker-end font-family transform d points x y width height r rx ry cx cy x1 y1 x2 y2 viewBox href "
         "xlink:href src opacity display visibility offset in in2 result values stdDeviation patternUnits "
         "gradientTransform orient refX preserveAspectRatio onload ONLOAD onClick onbegin on xlink:onload "
         "xml:base xml:space xml:lang ev:event s:onload s:href h:href formaction to from attributeName begin "
         "data-x aria-label role tabindex systemLanguage requiredExtensions nonce target ping xlink:show "
         "text-decoration mix-blend-mode cursor pointer-events will-change shape-inside cx:a").split()
# Names that any element may have.
PLAIN = ("id style fill stroke color clip-path mask filter marker-end transform opacity display class data-x "
         "aria-label stroke-width stop-color font-family xml:space").split()
DEFINED = ("<defs><g id='a'><path d='M0 0L9 9'/></g><linearGradient id='b'><stop offset='0'/></linearGradient>"
           "<clipPath id='c'><rect width='9' height='9'/></clipPath></defs>")
SPACES = [f'xmlns="{SVG}"', 'xmlns:xlink="http://www.w3.org/1999/xlink"', f'xmlns:s="{SVG}"',
          'xmlns:h="http://www.w3.org/1999/xhtml"', 'xmlns="http://www.w3.org/1999/xhtml"', 'xmlns=""',
          'xmlns:s="http://www.w3.org/1999/xlink"', 'xmlns:xlink="http://a.example/"', 'xmlns:ev="urn:x"',
          'xmlns:xml="urn:x"', 'xmlns:xmlns="urn:x"', 'xmlns:s=""', 'xmlns:m="http://www.w3.org/1998/Math/MathML"']
PIECES = ["<![CDATA[<script>x</script>]]>", "<![CDATA[]]>", "]]>", "<!-- x -->", "<!-- -- -->", "<!---->", "<!--",
          "<?xml-stylesheet href='//a.example'?>", "<?php x?>", "<?xml version='1.0'?>", "&lt;script&gt;", "&amp;#60;",
          "&a;", "&#0;", "&#xD800;", "&#x110000;", "&#xFFFE;", "&#60;script&#62;", "&", "<", ">", "\"", "'", "\x00",
          "\x0b", "\ufeff", "\ufffe", "\u202e", "\r", "\r\n", "<!DOCTYPE svg>", "<!ENTITY a 'b'>", "</svg>", "<svg/>",
          "<script>x</script>", "<style>*{}</style>", "<style/>", "<a/>", "chữ \u0301", "%61", "\\3c script"]
HEADS = ["", "\ufeff", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0' encoding='UTF-16'?>",
         "<?xml version='1.1'?>", "<?xml version='1.0' encoding='x' standalone='no'?>", "<!-- x -->\n", " ",
         "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
         "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://a.example/x.dtd\">",
         "<!DOCTYPE svg [<!ENTITY a \"&#60;script/>\"><!ATTLIST svg onload CDATA 'x'>]>",
         "<!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY b '&a;&a;'>]>", "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>",
         "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x\" [<!ENTITY a 'x'>]>"]


class Maker:
    """Drawings that are mostly right, with something wrong in some of them."""

    def __init__(self, seed):
        self.lots = random.Random(seed)
        self.evil = 0

    def is_evil(self, share=1.0):
        """Whether something is to be wrong here; many drawings have nothing wrong at all."""
        return self.lots.random() < self.evil * share

    def value(self, name):
        lots = self.lots
        if self.is_evil():
            return lots.choice(ADDRESSES)
        if self.is_evil():
            return lots.choice(NUMBERS)
        if self.is_evil(0.3):
            return lots.choice(PIECES)
        if "href" in name:
            return lots.choice(["#a", "#b", "#c"])
        if name == "id":
            return lots.choice("abc" if self.is_evil() else "def")
        if name in ("clip-path", "mask", "filter") or name.startswith("marker"):
            return lots.choice(["url(#a)", "url(#b)", "none"])
        if name.endswith("color"):
            return lots.choice(["red", "#123", "rgb(1, 2, 3)"])
        if name in ("fill", "stroke"):
            return lots.choice(["red", "url(#a)", "url(#c) blue", "none", "#123"])
        if name == "d":
            return "".join(f"{lots.choice('MLHVCSQTAZmlz')}{lots.randint(-9, 9)} " for _ in range(lots.randint(0, 9)))
        if name == "style":
            return ";".join(f"{name}:{self.value(name)}" for name in lots.choices(PLAIN[1:], k=lots.randint(0, 3))
                            if name not in ("style", "transform"))
        if name == "transform":
            return lots.choice(["translate(1)", "rotate(9 1,2)scale(2)", "matrix(1 0 0 1 0 0)"])
        return str(lots.randint(0, 99))

    def attributes(self, most):
        lots, seen = self.lots, {}
        for _ in range(lots.randint(0, most)):
            name = lots.choice(NAMES if self.is_evil() else PLAIN)
            seen[name] = self.value(name)
        quote = lots.choice("\"\"\"'")
        text = "".join(f" {n}={quote}{v}{quote}" for n, v in seen.items())
        return text + (" " + lots.choice(SPACES) if self.is_evil(0.5) else "")

    def element(self, depth):
        lots = self.lots
        name = lots.choice(SHAPES) if lots.random() < 0.7 else lots.choice(sorted(FINE))
        if self.is_evil():
            name = lots.choice(EVIL)
        inside = "" if depth > 5 else "".join(self.element(depth + 1) for _ in range(lots.choice([0, 0, 0, 1, 2])))
        if name in ("text", "tspan", "title", "desc") or self.is_evil():
            inside += lots.choice(PIECES if self.is_evil(3) else ["chữ", "a &lt; b", "&#233;"])
        if name == "use":
            return f"<use href='#a'{self.attributes(1)}/>"
        return f"<{name}{self.attributes(4)}>{inside}</{name}>" if inside else f"<{name}{self.attributes(5)}/>"

    def drawing(self):
        lots = self.lots
        self.evil = lots.choice([0, 0.01, 0.05, 0.2])
        spaces = " ".join(lots.sample(SPACES, 3)) if self.is_evil(0.3) else " ".join(SPACES[:2])
        body = DEFINED + "".join(self.element(1) for _ in range(lots.randint(1, 5)))
        head = lots.choice(HEADS) if self.is_evil() else ""
        text = f"{head}<svg {spaces} viewBox='0 0 99 99'{self.attributes(1)}>{body}</svg>"
        if self.is_evil(0.1):
            return text.encode(lots.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp1258"]), "replace")
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        if self.is_evil(3):
            self.spoil(data)
        return bytes(data)

    def spoil(self, data):
        lots = self.lots
        for _ in range(lots.randint(1, 4)):
            place, kind = lots.randrange(len(data) + 1), lots.randrange(5)
            if kind == 0 and place < len(data):
                data[place] = lots.randrange(256)
            elif kind == 1:
                data[place:place] = lots.choice(PIECES + ADDRESSES).encode("utf-8", "surrogatepass")
            elif kind == 2:
                del data[place:place + lots.randint(1, 30)]
            elif kind == 3:
                data[place:place] = data[lots.randrange(len(data) + 1):][:lots.randint(1, 60)]
            else:
                data[place:place] = bytes([lots.choice(b"<>&\"'/=:;#()\\ \t\n\r\0")])


def bombs():
    """Inputs that are small and would be large, deep or slow."""
    def svg(inside, more=""):
        return f'<svg xmlns="{SVG}" viewBox="0 0 9 9" {more}>{inside}</svg>'.encode()
    yield svg("<g>" * 60000), svg("<g>" * 30000 + "</g>" * 30000)
    yield svg("<path d='" + "M0 0L1 1" * 50000 + "'/>"), svg("<path d='M0 0" + "1e9 " * 100000 + "'/>")
    yield svg("<rect" + "".join(f" a{i}='1'" for i in range(40000)) + "/>"), svg("<rect style='" + "a:b;" * 100000 + "'/>")
    yield svg("<rect style='" + "(" * 400000 + "'/>"), svg("<rect fill='" + "url(" * 100000 + "'/>")
    yield svg("<g id='a0'/>" + "".join(f"<g id='a{i}'><use href='#a{i-1}'/><use href='#a{i-1}'/></g>" for i in range(1, 60)))
    chains = "".join(f"<g id='c{i}'>" + "<g>" * 58 + f"<use href='#c{i+1}'/>" + "</g>" * 59 for i in range(63))
    yield svg(chains + "<g id='c63'/>"), svg("<text>" + "&amp;" * 100000 + "</text>")
    yield svg("<!--" + "-" * 400000 + "-->"), svg("<![CDATA[" + "]" * 400000 + "]]>")
    yield svg("".join(f"<pattern id='p{i}' href='#p{i+1}' fill='url(#p{i+1})'/>" for i in range(4000)))
    yield svg("".join(f"<g display='none' id='h{i}'><use href='#h{i+1}'/></g>" for i in range(4000)))
    yield b"<!DOCTYPE " + b"<" * 500000, b"<!DOCTYPE svg [" + b"<!ENTITY a 'b'>" * 30000 + b"]>" + svg("")
    yield svg("", "x='" + "&#1;" * 100000 + "'"), svg("", " ".join(f"xmlns:n{i}='u'" for i in range(20000)))
    yield svg("".join(f"<g xmlns:n{i}='u'>" for i in range(62)) + "".join("<g/>" for _ in range(9000)))


VALUE = re.compile(r"url\(#i\d+\)( [#\w(),.%/ +-]+)?")


def faults(document):
    """Everything in a published drawing that an independent reader does not like."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        tree = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        return [f"not well-formed: {error}"]
    info = tree.getroottree().docinfo
    found = ["document type"] if info.doctype else []
    ids, wanted = set(), set()
    for node in tree.iter():
        if not isinstance(node.tag, str):
            found.append(f"not an element: {node}")
            continue
        name = etree.QName(node)
        if name.namespace != SVG or name.localname not in FINE:
            found.append(f"element {node.tag}")
        if set(node.nsmap.values()) != {SVG}:
            found.append(f"namespaces {node.nsmap}")
        for key, value in node.attrib.items():
            found += attribute(key, value)
            ids |= {value} if key == "id" else set()
            wanted |= set(re.findall(r"#(i\d+)", value))
    return found + [f"nothing is called {name}" for name in wanted - ids]


def attribute(key, value):
    if key == "{http://www.w3.org/XML/1998/namespace}space":
        return
    if key.startswith("{") or key.lower().startswith("on") or key.lower() in ("style", "src", "class", "base"):
        yield f"attribute {key}"
    if key == "id" and not re.fullmatch(r"i\d+", value) or key == "href" and not re.fullmatch(r"#i\d+", value):
        yield f"{key} {value}"
    low = re.sub(r"[\s\x00-\x20]", "", value.lower())
    if "url" in low and not VALUE.fullmatch(value):
        yield f"{key} {value}"
    if re.search(r"\\|//|@|:|;|<|expression|image|javascript|[{}\x00-\x08]", low):
        yield f"{key} {value}"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=20_261_121)
    options = options.parse_args()
    maker, program, wrong, kept = Maker(options.seed), Frames("drawings"), 0, 0
    inputs = [data for group in bombs() for data in (group if isinstance(group, tuple) else (group,))]
    for index in range(options.count + len(inputs)):
        data = inputs[index] if index < len(inputs) else maker.drawing()
        answer = program.ask(data)
        found = ["it died"] if answer is None else faults(answer) if answer else []
        if answer is not None and program.took > SLOW:
            found.append(f"{program.took:.1f} s")
        kept += bool(answer)
        if found:
            wrong += 1
            print(f"{found[:3]}\n  from {data[:400]!r}\n  to {(answer or b'')[:400]!r}")
        if wrong == 20:
            break
    print(f"seed {options.seed}: {index + 1} drawings, {kept} published, {wrong} faults, "
          f"slowest {program.slowest:.3f} s, peak {program.memory() >> 20} MiB")
    program.close()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
