// The page "Find something": shows the records that fit, and says of each choice how many would.
(function () {
  var form = document.getElementById("hb-find");
  var data = JSON.parse(document.getElementById("hb-find-data").textContent);
  var status = document.getElementById("hb-find-status");
  var boxes = Array.from(form.querySelectorAll("input"));
  // each row names the boxes that it fits, by their place among all boxes
  var records = Array.from(document.querySelectorAll("#hb-found > li"), function (row) {
    return { row: row, boxes: row.dataset.fits.split(" ").map(function (place) { return boxes[place]; }) };
  });

  var narrow = document.getElementById("hb-narrow");
  narrow.hidden = false;
  // on a phone the list would be far below
  narrow.open = !matchMedia("(max-width: 60em)").matches;
  hbKeepInAddress(form, show);
  boxes.forEach(function (box) { if (box.checked) box.closest("details").open = true; });

  function chosen() {
    var found = {};
    boxes.forEach(function (box) {
      if (box.checked) (found[box.name] = found[box.name] || []).push(box);
    });
    return found;
  }

  // Of one facet any of the chosen values will do; each facet must be met.
  function fits(record, wanted, except) {
    return Object.keys(wanted).every(function (name) {
      return name === except || wanted[name].some(function (box) { return record.boxes.includes(box); });
    });
  }

  function show() {
    var wanted = chosen();
    var shown = 0;
    records.forEach(function (record) {
      var fit = fits(record, wanted);
      record.row.hidden = !fit;
      if (fit) shown += 1;
    });
    boxes.forEach(function (box) {
      var count = records.filter(function (record) {
        return record.boxes.includes(box) && fits(record, wanted, box.name);
      }).length;
      box.parentNode.querySelector(".hb-facet__count").textContent = count;
      box.parentNode.classList.toggle("hb-facet--none", count === 0);
    });
    form.querySelectorAll("details").forEach(function (details) {
      var many = details.querySelectorAll("input:checked").length;
      details.querySelector(".hb-facet__chosen").textContent = many || "";
    });
    status.textContent = (shown === 1 ? data.one : data.many)
      .replace("{count}", shown).replace("{all}", records.length);
  }
})();
