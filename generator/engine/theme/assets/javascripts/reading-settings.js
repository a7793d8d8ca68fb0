// How large the letters are and how far apart: set before the page is drawn, kept in this browser.
(() => {
  const SIZES = ["large", "larger"];
  const storage = hbStorage("localStorage", "handbook.reading");
  const root = document.documentElement;

  apply(storage.read());
  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("#hb-reading form");
    if (form) follow(form);
  });

  function apply(settings) {
    root.dataset.size = SIZES.includes(settings.size) ? settings.size : "";
    root.dataset.space = settings.space === "wide" ? "wide" : "";
  }

  function follow(form) {
    const { size, space } = form.elements;
    size.value = root.dataset.size;
    space.checked = Boolean(root.dataset.space);
    form.addEventListener("change", () => {
      const settings = { size: size.value, space: space.checked ? "wide" : "" };
      apply(settings);
      storage.write(settings);
    });
  }
})();
