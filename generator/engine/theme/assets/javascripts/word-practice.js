// Practice with a word list: cards to turn over, hear and choose, write what is heard, write the word.
// A round goes through all words; those that were not right can be taken again.
function hbWordPractice(list, chosen, whenChosen) {
  const HEARD = ["choose", "hear"];
  const say = JSON.parse(document.getElementById("hb-practice-words").textContent);
  const section = document.getElementById("hb-practice").content.firstElementChild.cloneNode(true);
  const task = section.querySelector(".hb-practice__task");
  const status = section.querySelector("[role=status]");
  const kinds = [...section.querySelectorAll("[data-kind]")];
  const tasks = hbWordTasks({ say, chosen, words, task, status, answered, next });
  let round = null;

  section.setAttribute("aria-label", filled(say.practice, { title: list.title }));
  list.bar.after(section);
  for (const button of kinds)
    button.addEventListener("click", () => begin(button.dataset.kind, words()));
  whenChosen(reset);
  hbVoices.whenKnown(offer);
  return { show };

  // returns the words that are there in both languages
  function words() {
    const rows = list.rows.map((row) => ({ target: row[chosen.target], help: row[chosen.help] }));
    return rows.filter(({ target, help }) => target.text && help.text);
  }

  function show(open) {
    hbVoices.stop();
    section.hidden = !open;
    reset();
    if (open) kinds.find((button) => !button.hidden).focus();
  }

  function reset() {
    round = null;
    task.replaceChildren();
    status.replaceChildren();
    press();
    offer();
  }

  function offer() {
    const voice = hbVoices.of(chosen.target);
    for (const button of kinds) if (HEARD.includes(button.dataset.kind)) button.hidden = !voice;
  }

  function press() {
    for (const button of kinds)
      button.setAttribute("aria-pressed", button.dataset.kind === round?.kind);
  }

  function begin(kind, items) {
    round = { kind, items: hbMixed(items), at: 0, right: 0, again: [] };
    press();
    ask();
  }

  function ask() {
    status.replaceChildren();
    const { kind, items, at } = round;
    if (at === items.length) return finish();
    const place = document.createElement("p");
    place.className = "hb-small";
    place.textContent = filled(say.place, { number: at + 1, all: items.length });
    task.replaceChildren(place, ...tasks[kind](items[at]));
    task.querySelector("input,button:not(.hb-hear)").focus();
    if (HEARD.includes(kind)) tasks.sound(items[at].target);
  }

  function answered(right) {
    if (right) round.right++;
    else round.again.push(round.items[round.at]);
  }

  function next() {
    round.at++;
    ask();
  }

  function finish() {
    const { kind, items, right, again } = round;
    const buttons = [hbButton(say.all_again, () => begin(kind, words()))];
    if (again.length) buttons.unshift(hbButton(say.these_again, () => begin(kind, again)));
    task.replaceChildren(...buttons);
    status.textContent = filled(say.score, { right, all: items.length });
    buttons[0].focus();
  }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
}
