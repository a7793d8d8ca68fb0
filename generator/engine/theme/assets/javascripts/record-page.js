// A record's page: an address that led to a place in it, before it had parts, leads to the part that
// has the place now; and the page itself can be printed.
(() => {
  const print = document.getElementById("hb-print-page");
  const parts = Array.from(document.querySelectorAll(".hb-parts__links a"));
  // on other parts than the first one nobody asks for a place that stood elsewhere
  const first = parts[0]?.hasAttribute("aria-current");

  print.hidden = false;
  print.addEventListener("click", () => {
    document.getElementById("hb-print").hidePopover();
    window.print();
  });
  window.addEventListener("hashchange", follow);
  follow();

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!first || !id || document.getElementById(id)) return;
    const part = parts.find((link) => link.dataset.ids.split(" ").some((one) => names(one, id)));
    if (part) location.replace(part.href + location.search + location.hash);
  }

  function names(one, id) {
    return one === id || (one.endsWith("-") && id.startsWith(one));
  }
})();
