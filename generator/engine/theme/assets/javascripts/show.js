// The show that a class sees: one step a screen. A longer text is set in columns, each as wide and high as
// its place, so that none stands beyond its edge; one column is a part, and letters are as large as fits.
(() => {
  const SIZES = [52, 46, 40, 36, 32, 28]; // pixels at 1280×720: the back row reads the smallest
  const EASY = 40; // who needs an easy text needs large letters: it rather has parts
  const GAP = 40;
  const root = document.getElementById("hb-show");
  const said = root.querySelector("[role=status]");
  const button = (name) => root.querySelector(`[data-do=${name}]`);

  document.body.classList.add("hb-show--on");
  button("full").hidden = !document.fullscreenEnabled;
  hbScreen.keepAwake();
  const session = hbShowSession({
    teacher: false,
    draw,
    over(words) {
      said.textContent = words;
      hbScreen.sound();
    },
    actions: {
      full: hbScreen.toggleFull,
      sound: () => button("sound").setAttribute("aria-pressed", hbScreen.toggleSound()),
    },
  });
  const sizes = new ResizeObserver(session.redraw);
  root.querySelectorAll(".hb-step__text").forEach((text) => sizes.observe(text));
  // another typeface is wider
  document.fonts.ready.then(session.redraw);

  // Shows a part of a step, the last one where there are fewer; returns which, and of how many.
  function draw(steps, at, wanted) {
    steps.forEach((step, number) => (step.hidden = number !== at));
    if (document.body.dataset.step !== String(at)) {
      document.body.dataset.step = at;
      said.textContent = steps[at].querySelector("h2").textContent;
    }
    const text = steps[at].querySelector(".hb-step__text");
    const parts = fit(text);
    const part = Math.min(wanted, parts - 1);
    text.scrollLeft = part * (text.clientWidth + GAP);
    return { part, parts };
  }

  function fit(text) {
    text.scrollLeft = 0;
    const least = text.querySelector(".hb-easy[open]") ? EASY : 0;
    for (const size of SIZES.filter((size) => size >= least)) {
      text.style.fontSize = `calc(${size} * var(--hb-u))`;
      if (count(text) === 1) return 1;
    }
    return count(text);
  }

  function count(text) {
    return Math.ceil(text.scrollWidth / (text.clientWidth + GAP));
  }
})();
