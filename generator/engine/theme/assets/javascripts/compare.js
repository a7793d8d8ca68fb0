// The page "Interventions side by side": shows the columns of the interventions that are chosen.
(function () {
  var form = document.getElementById("hb-compare");
  var table = document.getElementById("hb-compared");
  var empty = document.getElementById("hb-compare-empty");
  var columns = Array.from(table.querySelectorAll("[data-id]"), function (head) { return head.dataset.id; });
  var choices = form.querySelector("select").children;
  form.querySelectorAll("select:empty").forEach(function (list) {
    list.append.apply(list, Array.from(choices, function (choice) { return choice.cloneNode(true); }));
  });

  hbKeepInAddress(form, show);

  function show() {
    var chosen = new FormData(form).getAll("with").filter(Boolean);
    table.querySelectorAll("tr").forEach(function (row) {
      columns.forEach(function (id, at) { row.cells[at + 1].hidden = !chosen.includes(id); });
    });
    table.hidden = chosen.length === 0;
    empty.hidden = chosen.length > 0;
  }
})();
