#!/usr/bin/env python3
"""Writes a synthetic Vietnamese corpus: one text as a lantoa project and as a Hugo site.

    corpus.py N DIR [--variant spine|everything] [--seed S]

DIR/lantoa and DIR/hugo hold the same N articles (70 % lessons, 30 % news) with the same
Markdown bodies, about 4.4 kB each. The same N and seed always give the same bytes.

spine: lantoa's outputs beside the pages are off, as Hugo's feeds are.
everything: all outputs are on, Hugo's feeds too; some of the articles are events, documents and
news of campaigns, some quote figures (`corpus_everything.py`).
"""

import argparse
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]

SKILLS = [
    ("dich-vu-cong-truc-tuyen", "Sử dụng dịch vụ công trực tuyến"),
    ("mua-sam-truc-tuyen", "Mua sắm trực tuyến"),
    ("thanh-toan-truc-tuyen", "Thanh toán trực tuyến"),
    ("an-toan-khong-gian-mang", "Tự bảo vệ mình trên không gian mạng"),
    ("nen-tang-so-dia-phuong", "Sử dụng nền tảng số của địa phương"),
]
AUDIENCES = [
    ("nguoi-dan", "Người dân"),
    ("nguoi-cao-tuoi", "Người cao tuổi"),
    ("hoc-sinh", "Học sinh"),
    ("giao-vien", "Giáo viên"),
    ("thanh-vien-to", "Thành viên Tổ công nghệ số cộng đồng"),
]
PLACES = [
    ("ha-noi", "Hà Nội"), ("hai-phong", "Hải Phòng"), ("hue", "Huế"), ("da-nang", "Đà Nẵng"),
    ("can-tho", "Cần Thơ"), ("lang-son", "Lạng Sơn"), ("cao-bang", "Cao Bằng"),
    ("tuyen-quang", "Tuyên Quang"), ("lao-cai", "Lào Cai"), ("thai-nguyen", "Thái Nguyên"),
    ("phu-tho", "Phú Thọ"), ("bac-ninh", "Bắc Ninh"), ("hung-yen", "Hưng Yên"),
    ("ninh-binh", "Ninh Bình"), ("quang-ninh", "Quảng Ninh"), ("dien-bien", "Điện Biên"),
    ("lai-chau", "Lai Châu"), ("son-la", "Sơn La"), ("thanh-hoa", "Thanh Hóa"),
    ("nghe-an", "Nghệ An"), ("ha-tinh", "Hà Tĩnh"), ("quang-tri", "Quảng Trị"),
    ("quang-ngai", "Quảng Ngãi"), ("gia-lai", "Gia Lai"), ("khanh-hoa", "Khánh Hòa"),
    ("lam-dong", "Lâm Đồng"), ("dak-lak", "Đắk Lắk"), ("dong-nai", "Đồng Nai"),
    ("tay-ninh", "Tây Ninh"), ("dong-thap", "Đồng Tháp"), ("vinh-long", "Vĩnh Long"),
    ("ca-mau", "Cà Mau"), ("an-giang", "An Giang"),
]
TAGS = [
    "định danh", "tài khoản", "mật khẩu", "mã OTP", "chuyển khoản", "mã QR", "ví điện tử",
    "hóa đơn", "nông sản", "sàn thương mại", "đổi trả", "khiếu nại", "hồ sơ", "tra cứu",
    "khai sinh", "tạm trú", "bảo hiểm", "học phí", "tiền điện", "tiền nước", "lừa đảo",
    "tin giả", "cuộc gọi lạ", "đường liên kết", "ảnh giả", "trẻ em", "sao lưu", "cập nhật",
    "kết nối", "điện thoại", "loa truyền thanh", "nhà văn hóa", "tập huấn", "thi đua",
    "thanh niên", "phụ nữ", "nông dân", "cựu chiến binh", "y tế", "giao thông",
]
WORDS = """
bà con|người dân|thành viên Tổ|cán bộ xã|nhà văn hóa thôn|điện thoại thông minh|ứng dụng|tài khoản
mật khẩu|mã xác nhận|ngân hàng|hồ sơ|giấy khai sinh|thẻ căn cước|cổng dịch vụ công|bộ phận một cửa
đăng nhập|đăng ký|kiểm tra|bấm vào nút|chọn mục|nhập họ tên|chụp ảnh|tải lên|gửi đi|chờ kết quả
nhận thông báo|in ra giấy|hỏi lại cho chắc|nhờ con cháu|không chia sẻ|không bấm|không chuyển tiền
giữ kín|đọc chậm|ghi vào sổ|làm thử một lần|làm lại từ đầu|xem lại từng bước|trước khi|sau khi
trong khi|mỗi buổi tối|vào cuối tuần|hằng tháng|ngay tại nhà|ở đầu xóm|bên bờ sông|trên nương|ngoài chợ
cửa hàng|người bán|người mua|đơn hàng|giá cả rõ ràng|ảnh thật|địa chỉ nhận|phí vận chuyển|sản vật quê
vải thiều|gạo nếp|mật ong|chè xanh|cá khô|rau sạch|đường truyền|sóng yếu|hết dung lượng|pin yếu
màn hình|bàn phím|phông chữ lớn|giọng đọc|tiếng Việt|dấu thanh|câu hỏi|câu trả lời|ví dụ|lời khuyên
buổi hướng dẫn|lớp học nhỏ|tổ trưởng|bí thư chi đoàn|cô giáo|bác nông dân|cụ già|em học sinh
được|và|rồi|thì|nếu|vì|để|với|của|cho|các|những|một|hai|ba|từng|cùng|nhau|luôn|chỉ|cần|nên|phải|đã|đang|sẽ
công khai|minh bạch|thuận tiện|an toàn|đúng hạn|đơn giản|miễn phí|rõ ràng|chính xác|kịp thời|gần gũi
cẩn thận|bình tĩnh|kiên nhẫn|lễ phép|tin cậy|quen thuộc|tiết kiệm|nhanh hơn|dễ hơn|ít đi lại hơn
""".replace("\n", "|").strip("|").split("|")
ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split()
RIMES = [
    "a á à ả ã ạ", "an án àn ản ãn ạn", "ang áng àng ảng ãng ạng", "âm ấm ầm ẩm ẫm ậm",
    "ăng ắng ằng ẳng ẵng ặng", "ê ế ề ể ễ ệ", "iên iến iền iển iễn iện", "ong óng òng ỏng õng ọng",
    "ơi ới ời ởi ỡi ợi", "ương ướng ường ưởng ưỡng ượng", "ưa ứa ừa ửa ữa ựa", "ôi ối ồi ổi ỗi ội",
    "uân uấn uần uẩn uẫn uận", "ay áy ày ảy ãy ạy", "inh ính ình ỉnh ĩnh ịnh",
]
SUBJECTS = [
    "Nộp hồ sơ", "Tra cứu kết quả", "Mở tài khoản", "Quét mã", "Đặt mật khẩu", "Đưa nông sản lên sàn",
    "Đổi trả hàng", "Nhận biết lừa đảo", "Thanh toán hóa đơn", "Cài ứng dụng", "Phản ánh hiện trường",
    "Đặt lịch khám", "Đóng học phí", "Sao lưu ảnh", "Bảo vệ trẻ em", "Tìm tin đúng",
]
SECTIONS = [
    "Vì sao nên học", "Chuẩn bị", "Khi gặp trục trặc", "Dành cho người hướng dẫn", "Ở thôn mình",
    "Hỏi và đáp", "Kết quả bước đầu", "Kinh nghiệm rút ra", "Việc cần làm tiếp", "So sánh hai cách làm",
]


class Corpus:
    """N articles; the text of each depends only on the seed and its number."""

    has_everything = False

    def __init__(self, count, seed):
        self.count = count
        self.seed = seed
        words = random.Random(f"{seed}/sentences")
        self.sentences = [self._sentence(words) for _ in range(6000)]
        self.lessons = [n for n in range(1, count + 1) if n % 10 not in (3, 6, 9)]
        self.news = [n for n in range(1, count + 1) if n % 10 in (3, 6, 9)]

    def is_news(self, number):
        return number % 10 in (3, 6, 9)

    def articles(self, number):
        """One article as (values, body) for lantoa, and the same for Hugo."""
        values, body = self.article(number)
        theirs = dict(values)
        if self.is_news(number):
            theirs["places"] = [theirs.pop("place")]
        else:
            theirs["slug"] = f"bai-{number}"
            theirs["weight"] = number
        return (values, body), (theirs, body)

    def write_more(self, lantoa, hugo):
        """What stands beside the articles."""

    def skill(self, number):
        return SKILLS[number % len(SKILLS)][0]

    def path(self, number):
        """The source path below Content/ (lantoa) or content/ (Hugo)."""
        if self.is_news(number):
            return f"tin/tin-{number}.md"
        return f"ky-nang/{self.skill(number)}/{number}-bai-{number}.md"

    def article(self, number):
        """The front matter's values and the Markdown body of one article."""
        r = random.Random(f"{self.seed}/{number}")
        subject = r.choice(SUBJECTS)
        place_id, place = r.choice(PLACES)
        day = date(2024, 1, 1) + timedelta(days=r.randrange(700))
        values = {
            "title": f"{subject} {r.choice(WORDS)} số {number}",
            "summary": self._sentences(r, 1),
            "date": day.isoformat(),
            "tags": r.sample(TAGS, 3),
        }
        if self.is_news(number):
            values["place"] = place_id
            body = self._news(r, number, place)
        else:
            values["audience"] = [a for a, _ in r.sample(AUDIENCES, r.randint(1, 3))]
            values["minutes"] = r.randrange(5, 45)
            values["outcomes"] = [self._sentences(r, 1) for _ in range(3)]
            values["safety"] = [self._sentences(r, 1) for _ in range(2)]
            body = self._lesson(r, number)
        return values, body

    def _sentence(self, r):
        words = []
        for _ in range(r.randint(4, 9)):
            words.append(r.choice(WORDS))
            if r.random() < 0.25:
                rime = r.choice(r.choice(RIMES).split())
                words.append(r.choice(ONSETS) + rime)
        text = " ".join(words)
        if r.random() < 0.4:
            cut = text.find(" ", len(text) // 2)
            if cut > 0:
                text = text[:cut] + "," + text[cut:]
        return text[0].upper() + text[1:] + "."

    def _sentences(self, r, count):
        return " ".join(r.choice(self.sentences) for _ in range(count))

    def _marked(self, r, count):
        """Sentences of which one has emphasis, code, or struck text."""
        texts = [r.choice(self.sentences) for _ in range(count)]
        n = r.randrange(count)
        head, _, tail = texts[n].rstrip(".").partition(" ")
        mark = r.choices(["**", "*", "`", "~~"], [5, 3, 3, 1])[0]
        if tail:
            texts[n] = f"{head} {mark}{tail}{mark}."
        return " ".join(texts)

    def _link(self, r, number):
        target = r.choice(self.lessons if r.random() < 0.7 or not self.news else self.news)
        here = "tin" if self.is_news(number) else f"ky-nang/{self.skill(number)}"
        there = self.path(target)
        up = "../" * (here.count("/") + 1)
        anchor = "" if self.is_news(target) or r.random() < 0.5 else "#cac-buoc"
        return f"{self._sentence_head(r)} [bài số {target}]({up}{there}{anchor})."

    def _sentence_head(self, r):
        return r.choice(["Xem thêm", "Đọc tiếp", "Nên học trước", "Cùng chủ đề có"])

    def _list(self, r, count, mark):
        return "\n".join(f"{mark} {self._sentences(r, 1)}" for _ in range(count))

    def _table(self, r):
        rows = ["| Việc | Cách cũ | Cách mới |", "|---|:---:|---:|"]
        for _ in range(r.randint(3, 5)):
            cells = [f"{r.choice(WORDS)} {r.choice(WORDS)}" for _ in range(3)]
            rows.append("| " + " | ".join(cells) + " |")
        return "\n".join(rows)

    def _lesson(self, r, number):
        first, second = r.sample(SECTIONS, 2)
        steps = "\n".join(f"{n}. {self._marked(r, 2)}" for n in range(1, r.randint(6, 9)))
        return "\n\n".join([
            self._marked(r, 4), self._sentences(r, 3), self._link(r, number),
            f"## {first}", self._marked(r, 4), self._list(r, 4, "-"),
            "## Các bước", steps,
            "> [!WARNING]\n> " + self._sentences(r, 2),
            f"## {second}", self._sentences(r, 3), self._table(r),
            f"### Trường hợp {r.choice(WORDS)}", self._marked(r, 3), self._link(r, number),
            "## Tự kiểm tra", self._list(r, 3, "- [ ]"), self._marked(r, 2),
        ]) + "\n"

    def _news(self, r, number, place):
        first, second = r.sample(SECTIONS, 2)
        return "\n\n".join([
            f"Tại {place}, " + self._marked(r, 4), self._sentences(r, 5), self._link(r, number),
            f"## {first}", self._marked(r, 5), self._sentences(r, 4), self._list(r, 5, "-"),
            "> " + self._sentences(r, 2),
            f"## {second}", self._table(r), self._marked(r, 4), self._sentences(r, 4),
            self._link(r, number), self._marked(r, 3),
        ]) + "\n"


PLAIN = ("date", "minutes", "order", "weight", "starts", "ends", "issued", "before", "within", "on")


def scalar(key, value):
    return str(value) if key in PLAIN else f'"{value}"'


def yaml_lines(values):
    """YAML of strings, integers, and lists of strings or of records; every string quoted."""
    lines = []
    for key, value in values.items():
        if not isinstance(value, list):
            lines.append(f"{key}: {scalar(key, value)}")
            continue
        lines.append(f"{key}:")
        for item in value:
            if isinstance(item, dict):
                pairs = [f"{name}: {scalar(name, text)}" for name, text in item.items()]
                lines.append("  - " + "\n    ".join(pairs))
            else:
                lines.append(f'  - "{item}"')
    return lines


def front_matter(values):
    return "\n".join(["---", *yaml_lines(values), "---", "", ""])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_lantoa_tables(root):
    content = root / "Content"
    audiences = "".join(
        f'- id: {i}\n  name: "{n}"\n  description: "Bài học dành cho {n.lower()}."\n'
        for i, n in AUDIENCES)
    write(content / "doi-tuong.yml", audiences)
    rows = ["id,code,name,level,parent,valid_from,valid_to,successor", "viet-nam,,Việt Nam,quoc-gia,,,,"]
    rows += [f"{i},,{n},tinh,viet-nam,,," for i, n in PLACES]
    write(content / "dia-ban.csv", "\n".join(rows) + "\n")
    write(content / "co-quan.yml", '- id: chinh-phu\n  name: "Chính phủ"\n  level: trung-uong\n')
    write(content / "thuat-ngu.yml",
          '- term: "Tổ CNSCĐ"\n  expansion: "Tổ công nghệ số cộng đồng"\n'
          '  meaning: "Nhóm người ở thôn trực tiếp hướng dẫn bà con."\n')
    write(root / "site.yml", LANTOA_SITE)


LANTOA_SITE = """\
id: lantoa-do-toc-do
title: "Kho bài thử tốc độ"
description: "Bài học và tin do máy viết, chỉ để đo tốc độ dựng trang."
base_url: "https://lantoa.example/"
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
  - text: "Kỹ năng"
    to: /ky-nang/
  - text: "Tin tức"
    to: /tin/
theme: cong-dong
page_size: 20
"""


SPINE_OUTPUTS = """\
outputs:
  search: false
  feeds: false
  calendar: false
  data: false
  short_links: false
  press: false
"""
# As many items as a feed of lantoa has; Hugo would put every page into each feed.
HUGO_FEEDS = "\n[services.rss]\nlimit = 30\n"


def write_settings(corpus, lantoa, hugo):
    write_lantoa_tables(lantoa)
    own, theirs = lantoa / "site.yml", hugo / "hugo.toml"
    if corpus.has_everything:
        text = theirs.read_text("utf-8").replace('disableKinds = ["RSS"]\n', "")
        write(theirs, text + HUGO_FEEDS)
    else:
        write(own, own.read_text("utf-8") + SPINE_OUTPUTS)


def write_both(corpus, destination):
    """Writes both projects; returns the bytes of articles of each."""
    lantoa, hugo = destination / "lantoa", destination / "hugo"
    theme = REPOSITORY / "Themes" / "cong-dong"
    if theme.is_dir():
        shutil.copytree(theme, lantoa / "Themes" / "cong-dong")
    shutil.copytree(HERE / "hugo-site", hugo)
    write_settings(corpus, lantoa, hugo)
    for order, (skill, title) in enumerate(SKILLS, start=1):
        values = {"title": title, "summary": f"{title}, từng bước một.", "order": order}
        body = "Học lần lượt từng bài, mỗi ngày một ít.\n"
        write(lantoa / "Content/ky-nang" / skill / "_index.md", front_matter(values) + body)
        values["weight"] = values.pop("order")
        write(hugo / "content/ky-nang" / skill / "_index.md", front_matter(values) + body)
    corpus.write_more(lantoa, hugo)
    totals = [0, 0]
    for number in range(1, corpus.count + 1):
        path = corpus.path(number)
        projects = (lantoa / "Content", hugo / "content")
        for n, (values, body) in enumerate(corpus.articles(number)):
            text = front_matter(values) + body
            totals[n] += len(text.encode())
            write(projects[n] / path, text)
    return totals


def make_corpus(variant, count, seed):
    if variant == "spine":
        return Corpus(count, seed)
    from corpus_everything import EverythingCorpus
    return EverythingCorpus(count, seed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--variant", choices=["spine", "everything"], default="spine")
    parser.add_argument("--seed", type=int, default=20241010)
    arguments = parser.parse_args()
    if arguments.directory.exists():
        shutil.rmtree(arguments.directory)
    corpus = make_corpus(arguments.variant, arguments.count, arguments.seed)
    ours, theirs = (total / arguments.count / 1000 for total in
                    write_both(corpus, arguments.directory))
    print(f"{arguments.variant}, {arguments.count} articles, {ours:.2f} kB each (Hugo {theirs:.2f}), "
          f"seed {arguments.seed}: {arguments.directory}")


if __name__ == "__main__":
    main()
