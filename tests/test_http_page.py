"""The chat page and the widget in a real browser: what somebody sees, hears and presses."""
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra http is not installed")
pytest.importorskip("playwright", reason="playwright is not installed (pip install playwright)")

from harbour import HUASCAR, ORZEL, served
from playwright.sync_api import Page, sync_playwright

from bot.frontends.http.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
TEXT = "Orzeł is at home in <b>Gdynia</b>."
HOSTILE = """<!doctype html><title>Theirs</title>
<style>* { color: red !important; letter-spacing: 3px } bot-widget, bot-chat { display: none !important }</style>
<button>Theirs</button><script src="%s/widget.js" async></script>"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip("there is no chromium in the PATH (apt-get install chromium)")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: scripts that failed, and everything that a policy refused."""
    return []


@pytest.fixture
def page(browser: Any, complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield page
    context.close()


@contextmanager
def site(html: str) -> Iterator[str]:
    """Somebody else's site, on an origin of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_question_by_keyboard_and_its_answer(page: Page, complaints: list[str]) -> None:
    with served() as address:
        page.goto(address)
        page.get_by_role("heading", name="A small harbour").wait_for()
        assert page.title() == "A small harbour"
        question = page.get_by_label("Your question")
        question.fill(ORZEL)
        question.press("Enter")
        page.get_by_text(TEXT, exact=True).wait_for()  # with its tags: text, not HTML
        page.get_by_text("How I read this").click()
        page.get_by_text("topic: ship.home").wait_for()
        page.get_by_text("Source", exact=True).click()
        page.get_by_text("Register · facts.yaml:11").wait_for()
        question.press_sequentially("<b>Orzeł</b>\n")
        page.get_by_role("paragraph").filter(has_text="<b>Orzeł</b>").wait_for()
    assert complaints == []


def test_suggestions_are_buttons(page: Page, complaints: list[str]) -> None:
    with served() as address:
        page.goto(address)
        page.get_by_role("button", name=ORZEL).press("Enter")
        page.get_by_text(TEXT, exact=True).wait_for()
        page.get_by_label("Your question").press_sequentially("where is it ?\n")
        page.get_by_role("button", name=HUASCAR).click()
        page.get_by_text("I don't know that.").wait_for()
    assert complaints == []


def test_a_screen_reader_hears_who_spoke(page: Page) -> None:
    with served() as address:
        page.goto(address)
        page.get_by_role("button", name=ORZEL).click()
        page.get_by_text(TEXT, exact=True).wait_for()
        log = page.get_by_role("log", name="Conversation").aria_snapshot()
    assert [line.strip(" -") for line in log.splitlines() if "You:" in line or "Bot:" in line] == [
        "text: \"You:\"", "text: \"Bot:\""]


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "dark")])
def test_it_fits_the_screen_and_can_be_read(page: Page, width: int, scheme: Any) -> None:
    with served() as address:
        page.set_viewport_size({"width": width, "height": 568})
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        page.get_by_role("button", name=ORZEL).click()
        page.get_by_text(TEXT, exact=True).wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.get_by_role("button", name="Ask", exact=True).is_visible()
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 25, 27)"
        assert dark == (scheme == "dark")


def test_a_token_is_asked_for(page: Page) -> None:
    with served(Settings(token="secret")) as address:
        page.goto(address)
        token = page.get_by_label("Token of this server")
        token.fill("wrong")
        token.press("Enter")
        page.get_by_text("Send the token of this server").wait_for()
        page.get_by_label("Token of this server").fill("secret")
        page.get_by_role("button", name="Go on").click()
        page.get_by_role("button", name=ORZEL).wait_for()


def test_a_server_that_is_gone_loses_no_question(page: Page) -> None:
    with served() as address:
        page.goto(address)
        page.get_by_role("button", name=ORZEL).wait_for()
        page.context.set_offline(True)
        question = page.get_by_label("Your question")
        question.press_sequentially("where is it ?\n")
        page.get_by_text("The bot can't be reached just now").wait_for()
        assert question.input_value() == "where is it ?"


def test_a_site_that_is_not_on_the_list_gets_no_answers(page: Page, complaints: list[str]) -> None:
    with served(Settings(origins=("https://another.example",))) as address, site(HOSTILE % address) as theirs:
        page.goto(theirs)
        page.get_by_role("button", name="Ask a question").click()
        page.get_by_text("The bot can't be reached just now").wait_for()
    assert any("CORS policy" in complaint for complaint in complaints)


def test_the_widget_opens_answers_and_closes(page: Page, complaints: list[str]) -> None:
    with served(Settings(origins=("*",))) as address, site(HOSTILE % address) as theirs:
        page.goto(theirs)
        opener = page.get_by_role("button", name="Ask a question")
        opener.press("Enter")
        page.get_by_role("dialog", name="A small harbour").wait_for()
        page.get_by_role("button", name=ORZEL).wait_for()
        page.keyboard.type(ORZEL + "\n")  # the field has the focus
        answer = page.get_by_text(TEXT, exact=True)
        answer.wait_for()
        style = answer.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).letterSpacing]")
        assert style == ["rgb(28, 35, 33)", "normal"]
        assert page.get_by_role("button", name="Theirs").evaluate("e => getComputedStyle(e).color") == "rgb(255, 0, 0)"
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="hidden")
        assert opener.get_attribute("aria-expanded") == "false"
        assert opener.evaluate("e => e.getRootNode().activeElement === e")
    assert complaints == []
