"""The search page as a reader meets it: types, chooses, waits, reads what is shown."""

import time
from urllib.parse import urlencode

STATE = """
const heading = document.querySelector('[data-heading]');
if (!heading || document.readyState === 'loading') { return null; }
const groups = [...document.querySelectorAll('[data-results] > section')].map(section => ({
  name: (section.querySelector('h3') || {}).textContent || '',
  links: [...section.querySelectorAll('[data-title]')].map(a => a.href),
  more: (section.querySelector('[data-more]') || {}).textContent || ''}));
return {
  heading: heading.hidden ? '' : heading.textContent,
  status: document.querySelector('[data-status]').textContent,
  text: document.querySelector('[data-results]').textContent.trim(),
  groups, titles: [...document.querySelectorAll('[data-title]')].map(a => a.textContent),
  links: [...document.querySelectorAll('[data-results] .item a')].map(a => a.href),
  marks: document.querySelectorAll('[data-results] mark').length,
  suggestion: (document.querySelector('[data-take]') || {}).textContent || '',
  retry: !!document.querySelector('[data-retry]'),
  query: document.querySelector('#q').value, address: location.href,
  focus: document.activeElement.id || document.activeElement.textContent.slice(0, 60)};
"""


class Timeout(Exception):
    """What was waited for did not come."""


class Desk:
    """One browser on the search page of one place."""

    def __init__(self, browser, root, base):
        """`base` is the address of the folder `root`, with a slash at its end."""
        self.browser, self.root, self.base = browser, root, base
        self.page = base + "tim-kiem/" + ("index.html" if base.startswith("file:") else "")

    def open(self, **query):
        """Opens the page by its address, as a shared one; opens it anew if it is open already."""
        self.browser.driver.get("about:blank")
        self.browser.open(self.page + ("?" + urlencode(query) if query else ""))

    @property
    def now(self):
        return self.browser.run(STATE)

    def until(self, wanted, what, seconds=5):
        """Waits for a state that `wanted` likes and returns it."""
        end = time.monotonic() + seconds
        while True:
            state = self.now
            if state and wanted(state):
                return state
            if time.monotonic() > end:
                heading = state["heading"][:80] if state else "(no search page)"
                raise Timeout(f"{what} did not come; heading “{heading}”")
            time.sleep(0.03)

    def answered(self, what="an answer"):
        return self.until(lambda s: s["heading"] and "…" not in s["heading"], what)

    def find(self, element):
        return self.browser.driver.find_element("css selector", element)

    def type(self, text):
        """Types into the emptied box, as a keyboard does."""
        self.browser.run("document.querySelector('#q').value = ''")
        self.find("#q").send_keys(text)

    def keys(self, text):
        self.browser.driver.switch_to.active_element.send_keys(text)

    def choose(self, select, value):
        self.find(f"#{select} option[value='{value}']").click()

    def options(self, select):
        return self.browser.run(
            f"return [...document.querySelectorAll('#{select} option')].map(o => o.value)"
            ".filter(Boolean)")

    def press(self, name):
        """Presses a button of the results as a keyboard does."""
        button = self.find(f"[data-{name}]")
        button.send_keys("\n")
