"""The tables of the search benchmark, and the promises it is held to."""

from search_queries import rates

KB = 1000
BYTES_BAR = {10000: 150 * KB, 50000: 350 * KB}
ANSWER_BAR, SITE_BAR, BUILD_BAR = 150, 60 * KB, 0.40
GOLDEN_BAR = {"first": 0.98, "three": 0.90}


def seconds_text(value):
    return "–" if value is None else f"{value:.2f} s"


def bytes_text(first):
    if not first:
        return "–"
    if "error" in first:
        return f"none ({first['error'][:60]})"
    one = first["median"]
    return f"{one['gzip'] / KB:.1f} kB ({one['raw'] / KB:.1f}), {one['files']} files"


def part_text(part):
    return f"{part[0]} of {part[1]} ({100 * part[0] / part[1]:.1f} %)"


def golden_text(golden, key):
    return part_text(rates(golden)[key]) if golden else "–"


def file_text(value):
    return "–" if value is None else "yes" if value[0] else "no"


def comparison(results, names):
    head = "| | " + " | ".join(names) + " |"
    lines = [head, "|---|" + "---:|" * len(names)]

    def row(label, cells):
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    for size, result in results.items():
        engines = result["engines"]
        label = f"{result['pages']:,} pages"
        row(f"indexing, {label}", [seconds_text(engines[n]["index_s"]) for n in names])
        row(f"first query, {label}: gzip -9 (raw)",
            [bytes_text(engines[n].get("first")) for n in names])
        if size == "small":
            row("golden queries with the page first, typed with or without tones",
                [golden_text(engines[n].get("golden"), "first") for n in names])
            row("golden queries with the page among three, damaged",
                [golden_text(engines[n].get("golden"), "three") for n in names])
            row("works on `file://`", [file_text(engines[n].get("file")) for n in names])
    return lines


def by_way(result, names):
    found = {n: result["engines"][n].get("golden") for n in names}
    found = {n: golden for n, golden in found.items() if golden}
    if not found:
        return []
    lines = ["", "First place / among three, of:", "",
             "| way | queries | " + " | ".join(found) + " |", "|---|---:|" + "---:|" * len(found)]
    for way, count in next(iter(found.values()))["ways"].items():
        cells = [f"{g['first'][way]} / {g['three'][way]}" for g in found.values()]
        lines.append(f"| {way} | {count} | " + " | ".join(cells) + " |")
    return lines


def bars(results, site):
    """The promises: (what, measured, wanted, met)."""
    rows = []

    def bar(what, value, limit, unit, most=True):
        met = value <= limit if most else value >= limit
        rows.append((what, f"{value:.1f} {unit}", f"{'≤' if most else '≥'} {limit:g} {unit}", met))
    if site:
        bar("the real site's whole index, gzip -9", site["gzip"] / KB, SITE_BAR / KB, "kB")
    for size, result in results.items():
        own = result["engines"].get("lantoa", {})
        if own.get("golden"):
            for key, (right, all_) in rates(own["golden"]).items():
                what = "first, with or without tones" if key == "first" else "among three, damaged"
                bar(f"golden queries: {what}", 100 * right / all_, 100 * GOLDEN_BAR[key], "%", False)
        if own.get("slow"):
            bar(f"{size} pages, four syllables: largest load",
                max(r["gzip"] for r in own["slow"]) / KB, BYTES_BAR.get(size, 350 * KB) / KB, "kB")
            bar(f"{size} pages, four syllables: slowest answer, 4 × slower CPU",
                max(r["answer"] for r in own["slow"]), ANSWER_BAR, "ms")
        if size != "small" and result["builds"]:
            b = result["builds"]
            bar(f"{size} pages: search adds to the build", 100 * (b["with"] / b["without"] - 1),
                100 * BUILD_BAR, "%")
    return rows


def slow_table(results):
    lines = []
    for size, result in results.items():
        for n, r in enumerate(result["engines"].get("lantoa", {}).get("slow", [])):
            if n == 0:
                lines += ["", f"{size} pages, 4 × slower CPU:", "",
                          "| query | found | files | kB gzip -9 | answer ms | with loading | again |",
                          "|---|---:|---:|---:|---:|---:|---:|"]
            lines.append(f"| {r['query']} | {r['found']} | {r['files']} | {r['gzip'] / KB:.1f} "
                         f"| {r['answer']:.0f} | {r['whole']:.0f} | {r['again']:.0f} |")
    return lines


def report(results, site, names):
    lines = comparison(results, names) + by_way(results["small"], names) + slow_table(results)
    rows = bars(results, site)
    if rows:
        lines += ["", "| bar | measured | wanted | met |", "|---|---:|---:|---|"]
        lines += [f"| {what} | {value} | {want} | {'yes' if met else 'NO'} |"
                  for what, value, want, met in rows]
    for name in names:
        missed = (results["small"]["engines"][name].get("golden") or {}).get("missed", [])
        if name == "lantoa" and missed:
            lines += ["", "Golden queries that lantoa misses:", ""]
            lines += [f"- {way}: `{query}` wants {wanted}, has {', '.join(found) or error or 'none'}"
                      for way, query, wanted, found, error in missed]
    return "\n".join(lines), all(met for *_, met in rows)
