// The bar with the page's contents closes once it has led somewhere, or when the reader turns away.
(() => {
  const bar = document.querySelector(".hb-bar");
  if (!bar) return;
  document.addEventListener("click", ({ target }) => {
    if (!bar.contains(target) || target.closest("a")) bar.open = false;
  });
  bar.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !bar.open) return;
    bar.open = false;
    bar.querySelector("summary").focus();
  });
})();
