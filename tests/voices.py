"""A device's voices for a page, since the machine that tests has none; what they are to say is kept."""

from typing import Any

from playwright.sync_api import Browser, Page

STUB = """
(() => {
  const listeners = [];
  let voices = [];
  let speaking = null;
  const end = (name) => {
    const ended = speaking;
    speaking = null;
    ended?.[name]?.({});
  };
  window.said = [];
  window.heard = {
    know: (known) => {
      voices = known.map(([lang, localService]) => ({ lang, localService, name: lang }));
      listeners.forEach((listener) => listener());
    },
    word: (charIndex, charLength) => speaking.onboundary({ name: "word", charIndex, charLength }),
    end: () => end("onend"),
    speaking: () => speaking?.text ?? null,
  };
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => voices,
      addEventListener: (name, listener) => name === "voiceschanged" && listeners.push(listener),
      speak: (utterance) => {
        speaking = utterance;
        const { text, lang, rate, voice } = utterance;
        window.said.push({ text, lang, rate, voice: voice.name });
      },
      cancel: () => {
        if (speaking) localStorage.setItem("cancelled", speaking.text);
        end("onerror");
      },
    },
  });
})();
"""
DEVICE = [["da-DK", True], ["de_DE", True], ["sv-SE", False]]
"""A device that speaks Danish and German; its Swedish voice is somebody's server."""


def page_with_voices(browser: Browser, **context: Any) -> Page:
    """Return a page whose voices are a stub's; it has none until it is told them."""
    page = browser.new_context(**context).new_page()
    page.add_init_script(STUB)
    return page


def tell_voices(page: Page, voices: list[list[Any]] = DEVICE) -> None:
    page.evaluate("voices => heard.know(voices)", voices)


def said(page: Page) -> list[dict[str, Any]]:
    """Return the utterances, each with its language, rate and voice."""
    found: list[dict[str, Any]] = page.evaluate("said")
    return found
