// The teacher's window: what belongs to the step that the class sees.
(() => {
  const bar = document.querySelector(".hb-controls");
  let here = null;

  document.body.classList.add("hb-notes--on");
  hbShowSession({ teacher: true, draw, actions: {} });

  // the class's window knows the parts of a step
  function draw(steps, at, part, minutes) {
    for (const note of document.querySelectorAll(".hb-note")) {
      note.hidden = !note.contains(steps[at]);
    }
    steps.forEach((step, number) => {
      step.hidden = minutes[number] === null;
      step.toggleAttribute("aria-current", number === at);
      if (number === at) step.setAttribute("aria-current", "step");
    });
    if (here !== null && here !== at) leadTo(steps[at]);
    here = at;
    return {};
  }

  // an activity's first step begins with what is said of the activity
  function leadTo(step) {
    const note = step.closest(".hb-note");
    const place = note.querySelector("[data-minutes]:not([hidden])") === step ? note : step;
    window.scrollBy(0, place.getBoundingClientRect().top - bar.offsetHeight);
  }
})();
