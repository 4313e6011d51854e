"""A project with one page of charts whose words and numbers are as long as they get."""

from contextlib import contextmanager

from picture_project import Project

BARS = [
    ("Lượt người được hướng dẫn nộp hồ sơ trực tuyến tại bộ phận một cửa của các xã vùng cao", 1234567),
    ("Lượt người nghiêng nguyễn được hướng dẫn", 800000),
    ("Nghỉ", 12),
]
SHARES = [("Tổ công nghệ số cộng đồng ở thôn, ấp, bản, tổ dân phố", "1.111/2.222 Tổ"),
          ("Hộ có người biết năm kỹ năng số cơ bản", "45,5 % số hộ")]
CHANGES = [("2024-01-31", 100), ("2024-02-29", 12345), ("2024-03-31", 20000),
           ("2024-06-30", 111111), ("2024-09-30", 111111), ("2025-12-31", 1234567)]


def figure(label, unit, rows):
    lines = [f'label: "{label}"'] + ([f'unit: "{unit}"'] if unit else []) + ["observations:"]
    for as_of, text, value in rows:
        lines += [f'  - as_of: "{as_of}"', f'    text: "{text}"']
        lines += [f"    value: {value}"] if value is not None else []
        lines += ['    source: "Số đặt ra để thử hình vẽ, không phải kết quả thật"']
    return "\n".join(lines) + "\n"


def grouped(number):
    return f"{number:,}".replace(",", ".")


def block(title, figures, chart):
    names = ", ".join(f'"{name}"' for name in figures)
    return f'```so-lieu\ntitle: "{title}"\nfigures: [{names}]\nchart: {chart}\n```\n'


def write_figures(project):
    def keep(name, text):
        project.write(f"Content/so-lieu/{name}.yml", f"id: {name}\n" + text)

    for number, (label, value) in enumerate(BARS):
        keep(f"cot-{number}", figure(label, "lượt người", [
            ("2025-12-31", f"{grouped(value)} lượt người", value)]))
    for number, (label, text) in enumerate(SHARES):
        keep(f"phan-{number}", figure(label, None, [("2025-12-31", text, None)]))
    keep("qua-ky", figure("Lượt người được hướng dẫn qua các kỳ báo cáo", "lượt người", [
        (day, f"{grouped(value)} lượt người", value) for day, value in CHANGES]))
    keep("gan-nhau", figure("Điểm hướng dẫn đã mở", "điểm", [
        (day, f"{number} điểm", number) for day, number in (
            ("2025-12-28", 90), ("2025-12-29", 95), ("2025-12-31", 100))]))


@contextmanager
def charts():
    """The project, built."""
    with Project() as project:
        write_figures(project)
        pinned = "@2025-12-31"
        project.news("bieu-do", "\n".join([
            block("So các giá trị", [f"cot-{n}{pinned}" for n in range(len(BARS))], "bars"),
            block("Phần của tổng", [f"phan-{n}{pinned}" for n in range(len(SHARES))], "share"),
            block("Qua các kỳ", [f"qua-ky@{day}" for day, _ in CHANGES], "change"),
            block("Hai ngày một lần", [f"gan-nhau@2025-12-{d}" for d in (28, 29, 31)], "change"),
        ]))
        run = project.build()
        if run.status:
            raise RuntimeError(run.told)
        yield project
