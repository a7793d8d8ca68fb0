// Word lists: each word can be heard, and the reader says which language is learned and which is known.
// A narrow page shows these two alone.
(() => {
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const storage = hbStorage("sessionStorage", "handbook.words");
  const template = document.getElementById("hb-word-list");
  const lists = [...document.querySelectorAll(".hb-words")].map(listOf);
  const followers = [];
  let loading = null;
  const chosen = { ...firstChoice(), slow: false };

  // returns a list's {table, title, bar, rows}, a row being the words by their language
  function listOf(table) {
    const bar = template.content.firstElementChild.cloneNode(true);
    table.parentElement.before(bar);
    const languages = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.language);
    const rows = [...table.tBodies[0].rows].map((row) =>
      Object.fromEntries([...row.cells].map((cell, at) => [languages[at], wordOf(cell)])),
    );
    return { table, title: table.caption.textContent.trim(), bar, languages, rows };
  }

  function wordOf(cell) {
    const article = cell.querySelector("i")?.textContent ?? "";
    const text = cell.querySelector(".hb-word")?.textContent ?? "";
    const word = text.slice(article.length).trim();
    return { cell, article, word, text, example: cell.querySelector("small")?.textContent ?? "" };
  }

  function firstChoice() {
    const { languages = [] } = lists[0] ?? {};
    const kept = storage.read();
    const known = languages.includes(kept.target) && languages.includes(kept.help);
    if (known && kept.target !== kept.help) return { target: kept.target, help: kept.help };
    const [target, other] = languages;
    return { target, help: target !== "en" && languages.includes("en") ? "en" : other };
  }

  // a language cannot be both: the two then change places
  function choose(name, value) {
    const other = name === "target" ? "help" : "target";
    if (chosen[other] === value) chosen[other] = chosen[name];
    chosen[name] = value;
    storage.write({ target: chosen.target, help: chosen.help });
    show();
    followers.forEach((action) => action());
  }

  function show() {
    for (const list of lists) {
      for (const name of ["target", "help"]) field(list.bar, name).value = chosen[name];
      field(list.bar, "slow").checked = chosen.slow;
      const two = list.languages.map((one) => one === chosen.target || one === chosen.help);
      for (const row of list.table.rows)
        [...row.cells].forEach((cell, at) => cell.classList.toggle("hb-words__other", !two[at]));
    }
  }

  const field = (bar, name) => bar.querySelector(`[name="${name}"]`);

  function showVoices() {
    for (const { bar, table, languages, rows } of lists) {
      const heard = languages.filter((one) => hbVoices.of(one));
      bar.querySelectorAll("[data-voice]").forEach((part) => (part.hidden = !heard.length));
      table.querySelectorAll(".hb-hear").forEach((button) => button.remove());
      for (const row of rows) for (const one of heard) addButton(row[one], one, bar.dataset.hear);
      const first = table.querySelector(".hb-hear");
      if (first) first.tabIndex = 0;
    }
  }

  function addButton({ cell, text }, language, label) {
    if (!text) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hb-hear hb-icon--hear";
    // one of a list can be reached by the tab key, the others from there by arrow keys
    button.tabIndex = -1;
    button.setAttribute("aria-label", label.replace("{word}", text));
    button.addEventListener("click", () => say(cell, text, language));
    cell.querySelector(".hb-word").after(" ", button);
  }

  function say(cell, text, language) {
    const still = () => cell.classList.remove("hb-spoken");
    hbVoices.speak(text, language, { slow: chosen.slow, onEnd: still, onStop: still });
    cell.classList.add("hb-spoken");
  }

  function go(event) {
    const [down, right] = STEPS[event.key] ?? [];
    const cell = event.target.closest(".hb-hear") && event.target.closest("td");
    if (!cell || down === undefined) return;
    event.preventDefault();
    const rows = [...cell.closest("tbody").rows];
    let [row, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
    let button = null;
    do {
      [row, column] = [row + down, column + right];
      button = rows[row]?.cells[column]?.querySelector(".hb-hear");
    } while (rows[row]?.cells[column] && (!button || button.checkVisibility?.() === false));
    if (!button) return;
    event.target.tabIndex = -1;
    button.tabIndex = 0;
    button.focus();
  }

  // what practice needs is loaded when somebody practises; a network that fails can be tried again
  async function practise(list, button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", open);
    loading ??= Promise.all(template.dataset.practice.split(" ").map(load));
    const failed = await loading.then(
      () => false,
      () => true,
    );
    if (failed) {
      loading = null;
      return button.setAttribute("aria-expanded", false);
    }
    list.practice ??= hbWordPractice(list, chosen, (action) => followers.push(action));
    list.practice.show(open);
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: address, async: false, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  for (const list of lists) {
    const { bar, table } = list;
    const button = bar.querySelector("[aria-expanded]");
    button.addEventListener("click", () => practise(list, button));
    bar.addEventListener("change", ({ target: { name, value, checked } }) => {
      if (name !== "slow") return choose(name, value);
      chosen.slow = checked;
      show();
    });
    table.addEventListener("keydown", go);
  }
  show();
  hbVoices.whenKnown(showVoices);
})();
