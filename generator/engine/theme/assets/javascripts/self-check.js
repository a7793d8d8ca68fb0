// Tasks whose answer is looked at at once: each control says what is right about it.
(function () {
  let marks = 0;
  const tidy = (text) =>
    text
      .trim()
      .replace(/\s+/g, " ")
      .replace(/[.!?]$/, "")
      .toLowerCase();

  // whether a control is as it should be; a field that was left empty is not
  function isRight(control) {
    if (control.type === "text")
      return control.dataset.right.split("\n").map(tidy).includes(tidy(control.value));
    return control.value === control.dataset.right;
  }

  // says beside a control, and to whoever hears it, whether it is right; of one that was not answered, nothing
  function say(task, control, right, answered) {
    const place = control.closest("li");
    let mark = place.querySelector(".hb-self__mark");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "hb-self__mark";
      mark.id = `hb-self-${(marks += 1)}`;
      control.setAttribute("aria-describedby", mark.id);
      place.append(" ", mark);
    }
    const words = right ? task.dataset.yes : task.dataset.no;
    mark.textContent = answered ? words : "";
    place.classList.toggle("hb-self--right", answered && right);
  }

  // returns how many answers are right, and of how many; of a choice all of it is one answer
  function choose(task, controls) {
    const wanted = (control) => control.hasAttribute("data-right");
    for (const control of controls) say(task, control, wanted(control), control.checked);
    return [controls.every((control) => control.checked === wanted(control)) ? 1 : 0, 1];
  }

  function fill(task, controls) {
    for (const control of controls) say(task, control, isRight(control), true);
    return [controls.filter(isRight).length, controls.length];
  }

  for (const task of document.querySelectorAll("[data-self]")) {
    const button = task.querySelector("button[hidden]");
    const output = task.querySelector("output");
    const controls = [...task.querySelectorAll("fieldset input, fieldset select")];
    button.hidden = false;
    button.addEventListener("click", () => {
      const [right, all] = (task.dataset.self === "choice" ? choose : fill)(task, controls);
      const { all: done, some } = output.dataset;
      output.textContent =
        right === all ? done : some.replace("{right}", right).replace("{all}", all);
      // the reason is for whoever has found the answer; others may still want to look for it
      if (right === all) task.querySelector("details").open = true;
    });
  }
})();
