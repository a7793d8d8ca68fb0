// The menu on a phone: Material opens it by a label, which no keyboard reaches.
(() => {
  const button = document.getElementById("hb-menu");
  const drawer = document.getElementById("__drawer");
  // a handbook may have a header of its own
  if (!button || !drawer) return;

  button.addEventListener("click", () => {
    drawer.click();
    if (drawer.checked) document.querySelector(".hb-nav a").focus();
  });
  drawer.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(drawer.checked));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
})();
