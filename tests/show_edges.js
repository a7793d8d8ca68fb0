// Goes through a show from its first part to its last. Returns how many steps there are, and what is wrong.
() => {
  const wrong = [];
  const seen = new Set();
  const next = document.querySelector("[data-do=next]");
  const smallest = 28 * (Math.min(innerWidth, innerHeight) / 720) - 0.1;
  const beyond = (inner, outer) =>
    inner.left < outer.left - 1.5 ||
    inner.right > outer.right + 1.5 ||
    inner.top < outer.top - 1.5 ||
    inner.bottom > outer.bottom + 1.5;
  const apart = (one, other) =>
    one.right <= other.left ||
    one.left >= other.right ||
    one.bottom <= other.top ||
    one.top >= other.bottom;
  const leaves = (text) =>
    [...text.querySelectorAll("p, li, tr")].filter(
      // of a text and its easy version, one is shown
      (part) => !part.querySelector("p, li, tr") && !part.closest("[hidden], .hb-easy:not([open])"),
    );

  // what of a text can be seen stands wholly in its place
  function lookAtText(step, text, tell, shownParts) {
    const place = text.getBoundingClientRect();
    if (parseFloat(getComputedStyle(text).fontSize) < smallest) tell("too small to read", text);
    for (const part of leaves(text)) {
      const boxes = [...part.getClientRects()];
      const visible = boxes.filter((box) => !apart(box, place));
      const height = boxes.reduce((sum, box) => sum + box.height, 0);
      // what is higher than the place cannot stand in one piece
      if (boxes.length > 1 && height < place.height) tell("cut in two", part);
      if (visible.some((box) => beyond(box, place))) tell("beyond its place", part);
      if (visible.length) shownParts.add(part);
      const range = document.createRange();
      range.selectNodeContents(part);
      for (const line of range.getClientRects()) {
        if (!apart(line, place) && beyond(line, place)) tell("a line beyond its place", part);
      }
    }
  }

  function look() {
    const step = [...document.querySelectorAll(".hb-step")].find((one) => !one.hidden);
    const tell = (what, part) => wrong.push([step.id, what, part.textContent.trim().slice(0, 60)]);
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const root = document.documentElement;
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) tell("scrolls", step);
    const title = step.querySelector("h2");
    const text = step.querySelector(".hb-step__text");
    const side = step.querySelector(".hb-step__side");
    const parts = [title, text, side, document.querySelector(".hb-controls")].filter(Boolean);
    parts.forEach((part, at) => {
      if (beyond(part.getBoundingClientRect(), screen)) tell("beyond the screen", part);
      if (part !== text && part.scrollWidth > part.clientWidth + 1)
        tell("wider than its place", part);
      for (const other of parts.slice(at + 1)) {
        if (!apart(part.getBoundingClientRect(), other.getBoundingClientRect()))
          tell("overlaps", part);
      }
    });
    for (const part of side?.querySelectorAll("p, li, a, span, svg") ?? []) {
      if (
        part.getClientRects().length &&
        beyond(part.getBoundingClientRect(), side.getBoundingClientRect())
      )
        tell("beyond the side", part);
    }
    if (!seen.has(step)) look.shown = new Set();
    seen.add(step);
    lookAtText(step, text, tell, look.shown);
    return { text, tell, step };
  }

  for (let press = 0; press < 200; press++) {
    const { text, tell, step } = look();
    if (next.disabled) break;
    next.click();
    if (step.hidden) {
      const missed = leaves(text).find((part) => !look.shown.has(part));
      if (missed) tell("never shown", missed);
    }
  }
  return [seen.size, wrong];
};
