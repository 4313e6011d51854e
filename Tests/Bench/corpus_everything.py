"""The corpus with everything in use: figures, events, campaigns, documents with duties.

Of 1,000 articles, 10 are documents with three duties, 15 events and 30 news of 4 campaigns; 8
figures are quoted by about every tenth article, and five articles show a table of figures. Hugo
gets the words that lantoa writes for each quote, table and duty as plain text.
"""

import random
from datetime import date, timedelta

from corpus import AUDIENCES, PLACES, SKILLS, Corpus, front_matter, write, yaml_lines

ORGANISATIONS = [
    ("ubnd-cap-tinh", "Ủy ban nhân dân cấp tỉnh", "tinh"),
    ("ubnd-cap-xa", "Ủy ban nhân dân cấp xã", "xa"),
    ("tinh-doan", "Tỉnh đoàn", "tinh"),
    ("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", "tinh"),
]
COUNTED = ["Tổ", "thành viên", "buổi hướng dẫn", "hộ gia đình", "điểm hướng dẫn", "hồ sơ"]
PHASES = ["truoc", "trong", "sau"]
STATUSES = ["xac-nhan", "xac-nhan", "xac-nhan", "du-kien", "hoan", "huy"]
PER_CAMPAIGN, PER_FIGURE = 250, 125


def day_text(day):
    """A day as lantoa writes it: 08/8/2024."""
    return f"{day.day:02}/{day.month:02}/{day.year}" if day.month < 3 else \
        f"{day.day:02}/{day.month}/{day.year}"


class Pieces(Corpus):
    """Campaigns, figures, events and documents, each from the seed and its number."""

    def _random(self, what, number):
        return random.Random(f"{self.seed}/{what}/{number}")

    def _campaign(self, c):
        r = self._random("campaign", c)
        starts = date(2024, 3, 1) + timedelta(days=r.randrange(600))
        ends = starts + timedelta(days=9)
        goals = [self._sentences(r, 1) for _ in range(3)]
        common = {
            "title": f"Đợt ra quân số {c}", "summary": self._sentences(r, 1),
            "starts": starts, "ends": ends, "slogan": "Đi từng ngõ, gõ từng nhà",
        }
        places = r.sample(PLACES, 2)
        ours = {
            **common, "host": "ubnd-cap-tinh", "partners": ["tinh-doan"],
            "audience": [AUDIENCES[0][0]], "skills": [SKILLS[c % len(SKILLS)][0]],
            "places": [place for place, _ in places],
            "goals": [{"text": text} for text in goals], "contact": "du-an",
        }
        theirs = {
            **common, "date": starts, "host": "Ủy ban nhân dân cấp tỉnh", "partners": ["Tỉnh đoàn"],
            "goals": goals,
        }
        body = "\n\n".join([self._marked(r, 4), "## Cách làm", self._list(r, 4, "-"),
                            self._sentences(r, 4)]) + "\n"
        return {"id": f"dot-{c}", "starts": starts, "ends": ends, "ours": ours, "theirs": theirs,
                "body": body}

    def _figure(self, f):
        r = self._random("figure", f)
        unit, (place, name) = COUNTED[f % len(COUNTED)], PLACES[f % len(PLACES)]
        count, observations = r.randrange(100, 2000), []
        for year in range(2024 - f % 3, 2025):
            text = f"{count:,}".replace(",", ".") + f" {unit}"
            observations.append({"as_of": str(year), "text": text,
                                 "source": f"Báo cáo thử số {f}, năm {year}"})
            count += r.randrange(1, 400)
        return {"id": f"so-{f}", "label": f"Số {unit} theo lần đếm {f} ở {name}", "unit": unit,
                "place": place, "observations": observations}

    def _with_figures(self, number, kind, body):
        """About every tenth article quotes figures, one in 200 shows a table of two."""
        r = self._random("quotes", number)
        chance = r.random()
        if chance > 0.1:
            return body, body
        ours, theirs = [], []
        for _ in range(r.randint(1, 2)):
            figure = r.choice(self.figures)
            last = figure["observations"][-1]
            pin = "@" + last["as_of"] if kind == "news" or r.random() < 0.5 else ""
            ours.append(f"Cả nơi này có [{last['text']}](so-lieu:{figure['id']}{pin}).")
            theirs.append(f"Cả nơi này có {last['text']} (tính đến {last['as_of']}; "
                          f"nguồn: {last['source']}).")
        own, other = body + "\n" + " ".join(ours) + "\n", body + "\n" + " ".join(theirs) + "\n"
        if chance > 0.005:
            return own, other
        table, plain = self._figure_table(r)
        return own + table, other + plain

    def _figure_table(self, r):
        figures = r.sample(self.figures, 2)
        last = [figure["observations"][-1] for figure in figures]
        ids = ", ".join(f'"{f["id"]}@{o["as_of"]}"' for f, o in zip(figures, last))
        ours = f'\n```so-lieu\ntitle: "Hai con số ở hai nơi"\nfigures: [{ids}]\n```\n'
        rows = [f"| {f['label']} | {o['text']} | {o['as_of']} |" for f, o in zip(figures, last)]
        notes = [f"- {f['label']}. Nguồn: {o['source']}." for f, o in zip(figures, last)]
        head = ["", "Hai con số ở hai nơi", "", "| Số liệu | Giá trị | Tính đến |", "|---|---|---|"]
        return ours, "\n".join([*head, *rows, "", *notes]) + "\n"

    def _in_phase(self, ours, theirs, number, campaign):
        phase = PHASES[number // 30 % 3]
        day = {"truoc": campaign["starts"] - timedelta(days=5),
               "trong": campaign["starts"] + timedelta(days=3),
               "sau": campaign["ends"] + timedelta(days=6)}[phase]
        ours |= {"date": day, "phase": phase}
        theirs |= {"date": day}

    def _event(self, number):
        r = self._random("event", number)
        campaign = self.campaigns[self.campaign_of(number)]
        day = campaign["starts"] + timedelta(days=r.randrange(9))
        place, _ = r.choice(PLACES)
        common = {
            "title": f"Buổi hướng dẫn số {number}", "summary": self._sentences(r, 1),
            "date": campaign["starts"] - timedelta(days=10),
            "starts": f"{day}T08:00", "ends": f"{day}T10:30", "tags": ["tập huấn"],
        }
        status = r.choice(STATUSES)
        changes = [{"on": campaign["starts"], "text": self._sentences(r, 1)}] \
            if status in ("hoan", "huy") else []
        ours = {**common, "place": place, "campaign": campaign["id"], "status": status,
                "skills": [SKILLS[number % len(SKILLS)][0]], "contact": "du-an"}
        theirs = {**common, "places": [place], "status": status}
        if changes:
            ours["changes"] = theirs["changes"] = changes
        body = "\n\n".join([self._marked(r, 3), self._list(r, 4, "-"), "## Cần mang theo",
                            self._list(r, 3, "- [ ]"), self._link(r, number)]) + "\n"
        return (ours, body), (theirs, body)

    def _document(self, number):
        r = self._random("document", number)
        day = date(2024, 1, 1) + timedelta(days=r.randrange(600))
        duties = [(r.choice(ORGANISATIONS), self._sentences(r, 1), day + timedelta(days=30 * n))
                  for n in (1, 2, 3)]
        common = {
            "summary": self._sentences(r, 1), "number": f"{number}/KH-UBND",
            "subject": self._sentences(r, 1).rstrip("."), "tags": ["thi đua"],
        }
        ours = {**common, "type": "ke-hoach", "issuer": "ubnd-cap-tinh", "issued": day, "duties": [
            {"who": who, "what": what, "before": due} for (who, _, _), what, due in duties]}
        theirs = {
            "title": f"Kế hoạch {number}/KH-UBND ngày {day_text(day)}", **common, "date": day,
            "issuer": "Ủy ban nhân dân cấp tỉnh", "duties": [
                {"who": name, "what": what, "due": f"trước ngày {day_text(due)}"}
                for (_, name, _), what, due in duties]}
        body = "\n\n".join([self._marked(r, 4), "## Nội dung chính", self._list(r, 5, "-"),
                            self._sentences(r, 4), self._link(r, number)]) + "\n"
        return (ours, body), (theirs, body)


class EverythingCorpus(Pieces):
    """The spine's articles, some of them of other kinds, some with figures."""

    has_everything = True

    def __init__(self, count, seed):
        super().__init__(count, seed)
        kinds = [(n, self.kind(n)) for n in range(1, count + 1)]
        self.lessons = [n for n, kind in kinds if kind == "lesson"]
        self.news = [n for n, kind in kinds if kind == "news"]
        self.documents = [n for n, kind in kinds if kind == "document"]
        self.campaigns = [self._campaign(c) for c in range(count // PER_CAMPAIGN + 1)]
        self.figures = [self._figure(f) for f in range(max(4, count // PER_FIGURE))]

    def kind(self, number):
        if number % 100 == 50:
            return "document"
        if number % 200 in (20, 120, 170):
            return "event"
        return "news" if self.is_news(number) else "lesson"

    def campaign_of(self, number):
        """The campaign of a news or an event, or None."""
        in_news = number % 100 in (3, 33, 63)
        return number // PER_CAMPAIGN if in_news or self.kind(number) == "event" else None

    def path(self, number):
        kind, campaign = self.kind(number), self.campaign_of(number)
        if kind == "news" and campaign is not None:
            return f"chien-dich/dot-{campaign}/tin-{number}.md"
        if kind == "event":
            return f"lich/buoi-{number}.md"
        return f"van-ban/van-ban-{number}.md" if kind == "document" else super().path(number)

    def articles(self, number):
        kind = self.kind(number)
        if kind == "event":
            return self._event(number)
        if kind == "document":
            return self._document(number)
        (ours, body), (theirs, _) = super().articles(number)
        if kind == "news" and (campaign := self.campaign_of(number)) is not None:
            self._in_phase(ours, theirs, number, self.campaigns[campaign])
        own, other = self._with_figures(number, kind, body)
        return (ours, own), (theirs, other)

    def write_more(self, lantoa, hugo):
        content = lantoa / "Content"
        write(content / "co-quan.yml", "".join(
            f'- id: {i}\n  name: "{name}"\n  level: {level}\n' for i, name, level in ORGANISATIONS))
        for figure in self.figures:
            write(content / "so-lieu" / f"{figure['id']}.yml", "\n".join(yaml_lines(figure)) + "\n")
        for campaign in self.campaigns:
            path = f"chien-dich/{campaign['id']}/_index.md"
            write(content / path, front_matter(campaign["ours"]) + campaign["body"])
            write(hugo / "content" / path, front_matter(campaign["theirs"]) + campaign["body"])

    def _link(self, r, number):
        """As in the spine, from the folder that the article is in."""
        target = r.choice(self.lessons if r.random() < 0.7 or not self.news else self.news)
        up = "../" * self.path(number).count("/")
        anchor = "" if self.kind(target) == "news" or r.random() < 0.5 else "#cac-buoc"
        return f"{self._sentence_head(r)} [bài số {target}]({up}{self.path(target)}{anchor})."
