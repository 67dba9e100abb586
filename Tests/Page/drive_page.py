#!/usr/bin/env python3
"""Drives the pages of `mapgen page` in headless Chromium: `drive_page.py MAPGEN [FOLDER FOR SCREENSHOTS]`.

Needs Chromium and the Python packages playwright and axe-playwright-python (`make test-page` sees to both); says so and
ends with 77, as skipped tests do, where one of them is missing. Ends with 1 when something is wrong.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError as error:
    print(f"skipped: {error.name} is not installed (pip install playwright axe-playwright-python)")
    sys.exit(SKIPPED)
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
if CHROMIUM is None:
    print("skipped: there is no Chromium (apt-get install chromium)")
    sys.exit(SKIPPED)

MOST_BYTES = 2_000_000
LAYOUTS = [("wide-light", 1400, 950, "light"), ("wide-dark", 1400, 950, "dark"),
           ("phone-light", 390, 844, "light"), ("phone-dark", 390, 844, "dark")]
passed = failed = 0


def expect(is_so, what):
    global passed, failed
    if is_so:
        passed += 1
    else:
        failed += 1
        print("FAILED:", what)


def mapgen(*arguments):
    subprocess.run([sys.argv[1], *arguments], check=True, stdout=subprocess.DEVNULL)


def open_page(browser, path, width=1400, height=950, scheme="light", **more):
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **more)
    page = context.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("request", lambda request: page.problems.append(request.url) if not request.url.startswith("file:") else None)
    page.goto("file://" + path)
    page.wait_for_selector(".player:not([hidden])")
    return page


def check_accessibility(page, what):
    results = Axe().run(page)
    for violation in results.response["violations"]:
        print("axe:", what, violation["id"], violation["help"], [n["html"][:160] for n in violation["nodes"]][:3])
    expect(results.violations_count == 0, f"axe-core finds nothing wrong: {what}")


def date(page):
    return page.inner_text("#date")


def check_keys(page):
    page.locator("body").click(position={"x": 2, "y": 2})
    last = date(page)
    page.keyboard.press("ArrowLeft")
    before = date(page)
    expect(before != last, "the left arrow goes a date back")
    page.keyboard.press("ArrowRight")
    expect(date(page) == last, "the right arrow goes a date on")
    page.keyboard.press("Home")
    first = date(page)
    expect(first != last and page.input_value("#slider") == "0", "Home goes to the first date")
    page.keyboard.press("ArrowLeft")
    expect(date(page) == first, "before the first date there is none")
    page.keyboard.press(" ")
    expect(page.get_attribute("#play", "aria-pressed") == "true", "space plays")
    page.wait_for_function("first => document.getElementById('date').innerText !== first", arg=first)
    page.keyboard.press(" ")
    expect(page.get_attribute("#play", "aria-pressed") == "false", "space stops")
    page.keyboard.press("End")
    expect(date(page) == last, "End goes to the last date")
    page.focus("#slider")
    page.keyboard.press("ArrowLeft")
    expect(date(page) == before, "the slider takes arrow keys once")
    expect(page.get_attribute("#slider", "aria-valuetext") in before, "the slider says its date")
    page.click("#first")
    page.click("#play")
    expect(page.get_attribute("#play", "aria-pressed") == "true", "the button plays")
    page.click("#play")
    page.keyboard.press("End")


def check_marks(page):
    setting = page.evaluate("getComputedStyle(document.querySelector('.layer.places.narrow')).display === 'none' ? 'wide' : 'narrow'")
    marks = page.locator(f".layer.places.{setting} [data-place]")
    expect(marks.count() > 3, "there are marks")
    mark = marks.last
    mark.focus()
    label = mark.get_attribute("aria-label")
    expect(page.inner_text("#details h3") == label, "a focused mark tells its reports")
    cards = page.locator("#details > article[data-report]")
    told = [cards.nth(i).get_attribute("data-report") for i in range(cards.count())]
    expect(sorted(told) == sorted((mark.get_attribute("data-report") or "").split()), "all reports of the mark and no other")
    expect(len(cards.first.inner_text()) > 20, "a report comes with its words")
    page.keyboard.press("ArrowDown")
    expect(page.inner_text("#details h3") != label, "the down arrow goes to the next mark")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.id") == "details", "Enter leads to the reports")
    page.evaluate("document.activeElement.blur()")
    page.locator(".layer.areas g").first.dispatch_event("click", {"clientX": 300, "clientY": 300, "bubbles": True})
    expect(page.locator("#details li button").count() > 0, "an area tells the places near by")
    page.locator("#details li button").first.click()
    expect(page.locator("#details > article, #details > p").count() > 0, "and these their reports")


def check_filter(page):
    faded = ".layer:not(.narrow) .faded"
    expect(page.locator(faded).count() == 0, "all actors are shown at first")
    box = page.locator(".actors input").first
    box.uncheck()
    expect(page.locator(faded).count() > 0, "an actor can be hidden")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(faded).count() > 0, "and stays so on another date")
    page.keyboard.press("ArrowRight")
    box.check()
    expect(page.locator(faded).count() == 0, "and shown again")


ACTORS = """([points, box]) => {
  const svg = document.querySelector("svg[viewBox]");
  const groups = [...document.querySelectorAll("#areas > g, .layer.areas > g")];
  const [x, y, width, height] = box;
  return points.map(([u, v]) => {
    const point = new DOMPoint(x + u * width, y + v * height);
    const hit = groups.filter(group => [...group.querySelectorAll("path")].some(path => path.isPointInFill(point)));
    return hit.map(group => group.dataset.actor).join("+");
  });
}"""


def check_same_as_render(browser, page, situation, day, folder):
    """The actor at many spots must be that of the picture that `render` draws."""
    picture = os.path.join(folder, f"{situation}-{day}.svg")
    mapgen("render", "--situation", situation, "--date", day, "--output", picture)
    randomness = random.Random(1)
    points = [[randomness.random(), randomness.random()] for _ in range(3000)]
    page.evaluate("day => { location.hash = day }", day)
    page.wait_for_timeout(200)
    box = [float(n) for n in page.get_attribute("#map", "viewBox").split()]
    other = browser.new_page()
    other.goto("file://" + picture)
    clip = other.evaluate("(() => { const r = document.querySelector('#areas').getAttribute('clip-path').slice(5, -1);"
                          "const b = document.getElementById(r).firstElementChild;"
                          "return ['x', 'y', 'width', 'height'].map(n => Number(b.getAttribute(n))); })()")
    ours, theirs = page.evaluate(ACTORS, [points, box]), other.evaluate(ACTORS, [points, clip])
    other.close()
    expect(len(set(theirs)) > 2, f"there is something to compare on {day}")
    same = sum(a == b for a, b in zip(ours, theirs)) / len(points)
    expect(same > 0.995, f"{situation} on {day} shows what render draws ({same:.4f} of the spots)")


def main():
    folder = tempfile.mkdtemp()
    shots = sys.argv[2] if len(sys.argv) > 2 else folder
    os.makedirs(shots, exist_ok=True)
    samples = [("albu-kamal-2017", [], ["2017-11-08", "2017-11-11"]),
               ("deir-ez-zor-2017", ["--from", "2017-09-05", "--to", "2017-12-31"], ["2017-10-14", "2017-11-20"])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for situation, arguments, days in samples:
            file = os.path.join(folder, situation + ".html")
            mapgen("page", "--situation", situation, *arguments, "--output", file)
            size = os.path.getsize(file)
            print(f"{situation}: {size:,} bytes")
            expect(size < MOST_BYTES, f"{situation} stays below {MOST_BYTES:,} bytes")
            for name, width, height, scheme in LAYOUTS:
                page = open_page(browser, file, width, height, scheme)
                check_accessibility(page, f"{situation} {name}")
                page.screenshot(path=os.path.join(shots, f"{situation}-{name}.png"), full_page=True)
                check_keys(page)
                check_marks(page)
                check_filter(page)
                check_accessibility(page, f"{situation} {name} with reports")
                expect(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} fits in width")
                page.screenshot(path=os.path.join(shots, f"{situation}-{name}-reports.png"))
                expect(not page.problems, f"{name}: no complaint and no request: {page.problems[:3]}")
                page.context.close()
            page = open_page(browser, file)
            for day in days:
                check_same_as_render(browser, page, situation, day, folder)
            page.context.close()
            touch = open_page(browser, file, 390, 844, has_touch=True, is_mobile=True, reduced_motion="reduce")
            touch.locator(".layer.places.narrow [data-place]").last.tap()
            expect(touch.locator("#details h3").count() == 1, "a tap tells the reports")
            touch.context.close()
            plain = browser.new_context(java_script_enabled=False).new_page()
            plain.goto("file://" + file)
            expect(plain.locator(".layer.areas path").count() > 0, "without JavaScript the last date is there")
            plain.context.close()
        browser.close()
    shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
