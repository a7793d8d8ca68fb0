// Tasks whose answer is looked at at once: beside each answer stands whether it is right, until it is changed.
(function () {
  let marks = 0;
  const tidy = (text) =>
    text
      .trim()
      .replace(/\s+/g, " ")
      .replace(/[.!?]$/, "")
      .toLowerCase();
  const isTicked = (control) => control.matches("[type=radio], [type=checkbox]");

  function isAnswered(control) {
    return isTicked(control) ? control.checked : control.value.trim() !== "";
  }

  function isRight(control) {
    if (isTicked(control)) return control.hasAttribute("data-right");
    if (control.type === "text")
      return control.dataset.right.split("\n").map(tidy).includes(tidy(control.value));
    return control.value === control.dataset.right;
  }

  // says beside a control, and to whoever hears it, whether it is right; of one that was not answered, nothing
  function say(control, verdict, words = "") {
    const place = control.closest("li");
    let mark = place.querySelector(".hb-self__mark");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "hb-self__mark";
      mark.id = `hb-self-${(marks += 1)}`;
      control.setAttribute("aria-describedby", mark.id);
      place.append(" ", mark);
    }
    mark.textContent = words;
    place.dataset.verdict = verdict;
  }

  function verdict(control) {
    if (!isAnswered(control)) return "";
    return isRight(control) ? "yes" : "no";
  }

  // what is said of the whole task; of a choice, only what was chosen is an answer
  function sentences({ none, all, some, wrong, open }, choice, right, wrongs, wanted) {
    if (!right && !wrongs) return [none];
    if (!wrongs && right === wanted) return [all];
    const missing = choice ? !wrongs : wanted > right + wrongs;
    return [some, wrongs && wrong, missing && open.replace("{open}", wanted - right - wrongs)];
  }

  for (const task of document.querySelectorAll("[data-self]")) {
    const button = task.querySelector("button[hidden]");
    const output = task.querySelector("output");
    const controls = [...task.querySelectorAll("fieldset input, fieldset select")];
    const choice = task.dataset.self === "choice";
    const wanted = choice ? controls.filter(isRight).length : controls.length;
    button.hidden = false;
    button.addEventListener("click", () => {
      const verdicts = controls.map(verdict);
      controls.forEach((control, at) => say(control, verdicts[at], task.dataset[verdicts[at]]));
      const [right, wrongs] = ["yes", "no"].map(
        (one) => verdicts.filter((other) => other === one).length,
      );
      const said = sentences(output.dataset, choice, right, wrongs, wanted).filter(Boolean);
      output.textContent = said.join(" ").replace("{right}", right).replace("{all}", wanted);
      // the reason is for whoever has found the answer; others may still want to look for it
      if (!wrongs && right === wanted) task.querySelector("details").open = true;
    });
    // by the reader, or by what deletes all that was written
    for (const changed of ["input", "hb-shown"]) {
      task.addEventListener(changed, ({ target }) => {
        output.textContent = "";
        for (const control of choice ? controls : [target]) say(control, "");
      });
    }
  }
})();
