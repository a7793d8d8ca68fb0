// The teacher's window: what belongs to the step that the class sees.
(() => {
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
    return {};
  }
})();
