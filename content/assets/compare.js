// The page "Interventions side by side": shows the columns of the interventions that are chosen.
(function () {
  var form = document.getElementById("hb-compare");
  var table = document.getElementById("hb-compared");
  var empty = document.getElementById("hb-compare-empty");
  var cells = Array.from(table.querySelectorAll("[data-id]"));

  hbKeepInAddress(form, show);

  function show() {
    var chosen = new FormData(form).getAll("with").filter(Boolean);
    cells.forEach(function (cell) { cell.hidden = !chosen.includes(cell.dataset.id); });
    table.hidden = chosen.length === 0;
    empty.hidden = chosen.length > 0;
  }
})();
