// The switch of a student page for its easy texts: it holds as long as this tab is open.
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
    hbShowEasyTexts(on);
  }
})();
