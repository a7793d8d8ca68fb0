// The links beside headings: with this script they copy, and say so where they are pointed at.
(() => {
  const SECONDS = 4;
  const status = document.getElementById("hb-said");

  document.querySelectorAll(".hb-anchor").forEach((link) => {
    link.title = link.getAttribute("aria-label");
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".hb-anchor");
    if (!link || !navigator.clipboard) return;
    // the link is followed as well: the address above is then the one that is copied, here or by hand
    navigator.clipboard.writeText(link.href).then(
      () => {
        status.textContent = link.closest("[data-copied]").dataset.copied;
        setTimeout(() => (status.textContent = ""), SECONDS * 1000);
      },
      () => {},
    );
  });
})();
