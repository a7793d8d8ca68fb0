// The page "Find something": shows the records that fit, and says of each choice how many would.
(() => {
  const form = document.getElementById("hb-find");
  const words = JSON.parse(document.getElementById("hb-find-data").textContent);
  const status = document.getElementById("hb-find-status");
  const narrow = document.getElementById("hb-narrow");
  const boxes = Array.from(form.querySelectorAll("input"));
  // each row names the boxes that it fits, by their place among all boxes
  const records = Array.from(document.querySelectorAll("#hb-found > li"), (row) => ({
    row,
    boxes: row.dataset.fits.split(" ").map((place) => boxes[place]),
  }));

  narrow.hidden = false;
  // on a phone the list would be far below
  narrow.open = !matchMedia("(max-width: 60em)").matches;
  hbKeepInAddress(form, show);
  boxes.filter((box) => box.checked).forEach((box) => (box.closest("details").open = true));

  function chosenByFacet() {
    const chosen = {};
    boxes
      .filter((box) => box.checked)
      .forEach((box) => (chosen[box.name] = [...(chosen[box.name] ?? []), box]));
    return chosen;
  }

  // Of one facet any of the chosen values will do; each facet but `except` must be met.
  function fits(record, chosen, except) {
    return Object.entries(chosen).every(
      ([facet, wanted]) => facet === except || wanted.some((box) => record.boxes.includes(box)),
    );
  }

  function show() {
    const chosen = chosenByFacet();
    records.forEach((record) => (record.row.hidden = !fits(record, chosen)));
    boxes.forEach((box) => showCount(box, chosen));
    form.querySelectorAll("details").forEach((facet) => {
      const count = facet.querySelectorAll("input:checked").length;
      facet.querySelector(".hb-facet__chosen").textContent = count || "";
    });
    const shown = records.filter((record) => !record.row.hidden).length;
    status.textContent = (shown === 1 ? words.one : words.many)
      .replace("{count}", shown)
      .replace("{all}", records.length);
  }

  function showCount(box, chosen) {
    const count = records.filter(
      (record) => record.boxes.includes(box) && fits(record, chosen, box.name),
    ).length;
    box.parentNode.querySelector(".hb-facet__count").textContent = count;
    box.parentNode.classList.toggle("hb-facet--none", count === 0);
  }
})();
