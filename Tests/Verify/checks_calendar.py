"""Calendar files through icalendar and vobject, and by the letter of RFC 5545."""

from datetime import date, datetime

import icalendar
import vobject
from dateutil.rrule import rrulestr
from urllib.parse import urlsplit

ZONE = "Asia/Ho_Chi_Minh"
STATES = ("TENTATIVE", "CONFIRMED", "CANCELLED")


def calendars(tree):
    return [p for p in tree.files if p.suffix == ".ics"]


def line_faults(data):
    """Lines end in CR LF and have at most 75 octets, each of them whole characters."""
    if not data.endswith(b"\r\n") or data.replace(b"\r\n", b"").count(b"\n"):
        yield "a line without CR LF"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"a fold inside a character: {line!r}"
        if any(byte < 0x20 and byte != 9 for byte in line):
            yield f"a control character: {line!r}"


def check_lines(tree):
    files = calendars(tree)
    faults = [f"{p.relative_to(tree.root)}: {fault}"
              for p in files for fault in line_faults(p.read_bytes())]
    return faults or ([] if files else ["the site has no calendar"]), f"{len(files)} calendars"


def event_faults(tree, event):
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE", "URL"):
        if name not in event:
            yield f"no {name}"
            return
    if str(event["STATUS"]) not in STATES:
        yield f"STATUS {event['STATUS']}"
    stamp = event["DTSTAMP"].dt
    if stamp.utcoffset().total_seconds() != 0:
        yield f"DTSTAMP {stamp} is not in UTC"
    start = event["DTSTART"].dt
    if isinstance(start, datetime):
        if str(event["DTSTART"].params.get("TZID")) != ZONE or start.utcoffset().seconds != 7 * 3600:
            yield f"DTSTART {start} is not in {ZONE}"
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is not None and (type(end) is not type(start) or end <= start):
        yield f"DTEND {end} after DTSTART {start}"
    if "RRULE" in event:
        yield from rule_faults(event, start)
    file = tree.file(str(event["URL"]))
    if file is None or not urlsplit(str(event["URL"])).scheme:
        yield f"{event['URL']} was not built"


def rule_faults(event, start):
    """The first day that the rule gives is the entry's own."""
    rule = event["RRULE"].to_ical().decode()
    first = next(iter(rrulestr(rule, dtstart=datetime(start.year, start.month, start.day))), None)
    if first is None or first.date() != date(start.year, start.month, start.day):
        yield f"RRULE {rule} begins on {first}, not on {start}"


def check_icalendar(tree):
    """Every calendar through icalendar, and what it writes read again."""
    faults, told = [], {}
    for path in calendars(tree):
        name = path.relative_to(tree.root)
        try:
            calendar = icalendar.Calendar.from_ical(path.read_bytes())
        except ValueError as error:
            faults.append(f"{name}: {error}")
            continue
        if calendar.errors or any(e.errors for e in calendar.walk()):
            faults.append(f"{name}: {calendar.errors}")
        if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
            faults.append(f"{name}: does not survive being written and read")
        events = list(calendar.walk("VEVENT"))
        uids = [str(e.get("UID")) for e in events]
        if not events or len(set(uids)) != len(uids):
            faults.append(f"{name}: UIDs {uids}")
        for event in events:
            uid = str(event.get("UID"))
            faults += [f"{name}: {uid}: {fault}" for fault in event_faults(tree, event)]
            if told.setdefault(uid, event.to_ical()) != event.to_ical():
                faults.append(f"{name}: {uid} differs from itself in another calendar")
    return faults, f"{len(calendars(tree))} calendars, {len(told)} entries"


def seen(calendar):
    """What vobject has understood of every entry."""
    events = getattr(calendar, "vevent_list", [])
    return sorted((e.uid.value, e.summary.value, str(e.dtstart.value), e.status.value,
                   e.rrule.value if hasattr(e, "rrule") else "") for e in events)


def check_vobject(tree):
    """Every calendar through vobject: the same entries as icalendar finds, and round again."""
    faults, count = [], 0
    for path in calendars(tree):
        name, text = path.relative_to(tree.root), path.read_bytes().decode("utf-8")
        try:
            calendar = vobject.readOne(text)
            again = vobject.readOne(calendar.serialize())
        except vobject.base.VObjectError as error:
            faults.append(f"{name}: {error}")
            continue
        found = seen(calendar)
        count += len(found)
        if found != seen(again):
            faults.append(f"{name}: does not survive being written and read")
        other = icalendar.Calendar.from_ical(path.read_bytes())
        expected = sorted((str(e["UID"]), str(e["SUMMARY"])) for e in other.walk("VEVENT"))
        if [entry[:2] for entry in found] != expected:
            faults.append(f"{name}: icalendar finds other entries")
    return faults, f"{len(calendars(tree))} calendars, {count} entries"


CALENDAR_CHECKS = [
    ("calendars: lines by RFC 5545", check_lines),
    ("calendars: icalendar, round trip", check_icalendar),
    ("calendars: vobject, round trip", check_vobject),
]
