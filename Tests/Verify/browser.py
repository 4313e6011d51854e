"""Chromium, driven through the Debian packages of the browser and its driver."""

import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WATCH = """
window.__shift = 0; window.__refused = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
document.addEventListener('securitypolicyviolation',
  event => window.__refused.push(event.violatedDirective + ' ' + event.blockedURI));
"""
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
  + ' word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
const clipped = [];
for (const element of document.querySelectorAll('body *')) {
  const style = getComputedStyle(element);
  const hidden = ['hidden', 'clip'];
  const box = element.getBoundingClientRect();
  if (box.width < 3 || box.height < 3 || !element.innerText) continue;
  if (hidden.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 2
      || hidden.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 2)
    clipped.push(element.tagName + '.' + element.className);
}
return clipped;
"""
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
    'best-practice']},
  rules: {'target-size': {enabled: true}, 'color-contrast-enhanced': {enabled: true}},
  resultTypes: ['violations', 'incomplete'],
}).then(result => done({
  violations: result.violations.map(v => [v.id, v.nodes.slice(0, 5).map(
    n => n.target.join(' ') + ' — ' + (n.any[0] || n.all[0] || n.none[0] || {}).message)]),
  incomplete: result.incomplete.map(v => v.id), rules: result.passes.length,
}), error => done({violations: [['axe-failed', [String(error)]]], incomplete: [], rules: 0}));
"""
SMALL_TARGETS = """
return [...document.querySelectorAll('a[href], button, summary, input, select')].filter(e => {
  const box = (e.closest('label') || e).getBoundingClientRect();
  if (box.width < 3 || box.height < 3) return false;
  if (e.matches('p a, li a, td a, dd a, label input') && getComputedStyle(e).display === 'inline')
    return false;
  return box.height < 47.5 || box.width < 24;
}).map(e => e.tagName + ' "' + (e.innerText || '').slice(0, 30) + '" ' +
  Math.round(e.getBoundingClientRect().width) + '×' + Math.round(e.getBoundingClientRect().height));
"""


def axe_source():
    import axe_playwright_python
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


class Browser:
    """One headless Chromium that reaches only this machine."""

    def __init__(self):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                         "--hide-scrollbars", "--disable-gpu", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update",
                         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(30)
        self.driver.set_script_timeout(60)
        self.cdp("Network.setCacheDisabled", cacheDisabled=True)
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        self.axe = axe_source()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def run(self, script):
        return self.driver.execute_script(script)

    def look(self, width, scheme, height=800, phone=False):
        """Sets the screen and the colour scheme of the pages opened next.

        A phone obeys the viewport declaration, but counts it as a resize that excuses every
        layout shift of the next half second; so shifts are measured on a narrow window.
        """
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=phone)
        self.cdp("Emulation.setEmulatedMedia", media="",
                 features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, url):
        self.driver.get_log("browser")
        self.driver.get(url)
        time.sleep(0.3)

    def console_errors(self):
        return [e["message"] for e in self.driver.get_log("browser")
                if e["level"] in ("SEVERE", "WARNING")]

    def refused(self):
        return self.run("return window.__refused")

    def layout_shift(self):
        return self.run("return window.__shift")

    def resources(self):
        return self.run("return performance.getEntriesByType('resource').map(e => e.name)")

    def overflow(self):
        """How many pixels the document is wider than the screen."""
        return self.run("return document.documentElement.scrollWidth"
                        " - Math.min(document.documentElement.clientWidth, screen.width)")

    def clipped_by_spacing(self):
        return self.run(SPACING)

    def small_targets(self):
        return self.run(SMALL_TARGETS)

    def accessibility(self):
        self.run(self.axe)
        return self.driver.execute_async_script(AXE)
