// Reads a page aloud, a paragraph at a time, with the word that is spoken marked where the browser can.
(() => {
  const bar = document.querySelector(".hb-aloud");
  const root = bar?.parentElement;
  const language = bar?.closest("[lang]").lang;
  const control = (name) => bar.querySelector(`[data-aloud="${name}"]`);
  let paragraphs = [];
  let at = 0;
  let from = 0;
  let state = "still";

  if (!bar) return;
  const [main, slow] = [control("main"), control("slow")];
  main.addEventListener("click", () => ({ still: start, reading: pause, paused: read })[state]());
  control("stop").addEventListener("click", () => become("still"));
  control("back").addEventListener("click", () => move(-1));
  control("on").addEventListener("click", () => move(1));
  slow.addEventListener("change", () => state === "reading" && read());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state !== "still") become("still");
  });
  hbVoices.whenKnown(() => {
    bar.hidden = !hbVoices.of(language);
    root.querySelectorAll(".hb-aloud__here").forEach((button) => button.remove());
    if (!bar.hidden) root.querySelectorAll("h2[id]").forEach(addButton);
  });

  // a long page is seldom read from its beginning
  function addButton(heading) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hb-hear hb-icon--hear hb-aloud__here";
    button.setAttribute(
      "aria-label",
      bar.dataset.here.replace("{title}", heading.textContent.trim()),
    );
    button.addEventListener("click", () => start(heading));
    heading.append(" ", button);
  }

  function start(element) {
    paragraphs = hbSpokenText.paragraphs(root).filter((one) => hbVoices.of(one.language));
    at = Math.max(
      paragraphs.findIndex((one) => one.element === element),
      0,
    );
    from = 0;
    read();
  }

  // A voice's own pause does not work on every device: here the reading stops, and begins at that word again.
  function pause() {
    become("paused");
  }

  function move(step) {
    at = Math.max(at + step, 0);
    from = 0;
    if (at >= paragraphs.length) become("still");
    else read();
  }

  function read() {
    const paragraph = paragraphs[at];
    const first = from;
    hbVoices.stop();
    become("reading");
    mark(paragraph);
    hbVoices.speak(paragraph.text.slice(first), paragraph.language, {
      slow: slow.checked,
      onWord: (start, length) => {
        from = first + start;
        mark(paragraph, length);
      },
      onEnd: () => move(1),
      onStop: () => state === "reading" && become("paused"),
    });
  }

  function become(next) {
    state = next;
    if (next !== "reading") hbVoices.stop();
    bar.classList.toggle("hb-aloud--on", next !== "still");
    main.textContent = main.dataset[next];
    for (const name of ["stop", "back", "on"]) control(name).hidden = next === "still";
    if (next === "still") mark(null);
  }

  function mark(paragraph, length = 0) {
    document.querySelector(".hb-spoken")?.classList.remove("hb-spoken");
    globalThis.CSS?.highlights?.delete("hb-spoken");
    if (!paragraph) return;
    paragraph.element.classList.add("hb-spoken");
    if (length && globalThis.CSS?.highlights)
      CSS.highlights.set("hb-spoken", new Highlight(hbSpokenText.range(paragraph, from, length)));
    else paragraph.element.scrollIntoView({ block: "nearest", behavior: movement() });
  }

  function movement() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  }
})();
