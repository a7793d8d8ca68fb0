// Shows the easy texts of a page in place of the usual ones, as long as this tab is open.
(() => {
  const storage = hbStorage("sessionStorage", "handbook.easy");
  const place = document.getElementById("hb-easy");
  const button = place.querySelector("button");

  show(Boolean(storage.read().on));
  place.hidden = false;
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") === "false";
    show(on);
    storage.write({ on });
  });

  function show(on) {
    button.setAttribute("aria-pressed", on);
    for (const easy of document.querySelectorAll(".hb-easy")) {
      easy.open = on;
      easy.querySelector("summary").hidden = on;
      easy.previousElementSibling.hidden = on;
    }
  }
})();
