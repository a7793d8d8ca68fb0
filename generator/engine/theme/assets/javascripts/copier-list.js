// The list for the copier on the page of a module's sheets: for a class of another size, without the sheets
// that it leaves out, printed alone. Without this script the figures for 24 stand there.
(() => {
  const list = document.getElementById("copier");
  const size = list.querySelector("input[type=number]");
  const rows = [...list.querySelectorAll("tbody tr")];
  const figures = ["copies", "oneSided", "twoSided"];

  for (const hidden of list.querySelectorAll("[data-silent]")) hidden.hidden = false;
  list.addEventListener("input", show);
  list.querySelector("button").addEventListener("click", print);
  show();

  function show() {
    const students = Math.min(size.max, Math.max(size.min, Math.round(size.value) || size.min));
    const totals = { oneSided: 0, twoSided: 0 };
    for (const row of rows) {
      const { who, groupOf, sides } = row.dataset;
      const file = { who, groupOf: +groupOf, sides: +sides, cards: "cards" in row.dataset };
      const counted = hbCopier.count(file, students);
      const taken = row.querySelector("input").checked;
      row.toggleAttribute("data-left-out", !taken);
      for (const name of figures) put(row, name, taken ? counted[name] : "–");
      for (const name in totals) totals[name] += taken ? counted[name] : 0;
    }
    for (const name in totals) put(list.querySelector("tfoot tr"), name, totals[name]);
    list.querySelector("output").textContent = list.dataset.class.replace("{students}", students);
  }

  function put(row, name, value) {
    row.querySelector(`[data-figure=${name}]`).textContent = value;
  }

  function print() {
    const root = document.documentElement;
    root.dataset.print = "copier";
    list.classList.add("hb-printed");
    const done = () => {
      delete root.dataset.print;
      list.classList.remove("hb-printed");
    };
    window.addEventListener("afterprint", done, { once: true });
    window.print();
  }
})();
