// The page "Interventions side by side": shows the columns of the interventions that are chosen.
(() => {
  const form = document.getElementById("hb-compare");
  const table = document.getElementById("hb-compared");
  const empty = document.getElementById("hb-compare-empty");
  const columns = Array.from(table.querySelectorAll("[data-id]"), (head) => head.dataset.id);
  const choices = Array.from(form.querySelector("select").children);

  form.querySelectorAll("select:empty").forEach((list) => {
    list.append(...choices.map((choice) => choice.cloneNode(true)));
  });
  hbKeepInAddress(form, show);

  function show() {
    const chosen = new FormData(form).getAll("with").filter(Boolean);
    table.querySelectorAll("tr").forEach((row) => {
      columns.forEach((id, at) => (row.cells[at + 1].hidden = !chosen.includes(id)));
    });
    table.hidden = chosen.length === 0;
    empty.hidden = chosen.length > 0;
  }
})();
