// What every page of the handbook does by itself: the menu on a phone, and links to a part of a page.
(function () {
  var menu = document.getElementById("hb-menu");
  var drawer = document.getElementById("__drawer");
  if (menu && drawer) {
    menu.addEventListener("click", function () {
      drawer.click();
      if (drawer.checked) document.querySelector(".hb-nav a").focus();
    });
    drawer.addEventListener("change", function () { menu.setAttribute("aria-expanded", String(drawer.checked)); });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !drawer.checked) return;
      drawer.click();
      menu.focus();
    });
  }

  // with this script the links copy, and say so where they are pointed at
  document.querySelectorAll(".hb-anchor").forEach(function (link) { link.title = link.getAttribute("aria-label"); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".hb-anchor");
    if (!link || !navigator.clipboard) return;
    // the link is followed as well: the address above is then the one that was copied
    navigator.clipboard.writeText(link.href);
    var said = document.getElementById("hb-said");
    said.textContent = link.closest("[data-copied]").dataset.copied;
    setTimeout(function () { said.textContent = ""; }, 4000);
  });
})();
