// How large the letters are and how far apart: set before the page is drawn, kept in this browser.
(function () {
  var KEY = "handbook.reading";
  var root = document.documentElement;
  set(read());
  document.addEventListener("DOMContentLoaded", function () {
    var form = document.querySelector("#hb-reading form");
    if (!form) return;
    form.elements.size.value = root.dataset.size || "";
    form.elements.space.checked = Boolean(root.dataset.space);
    form.addEventListener("change", function () {
      var chosen = { size: form.elements.size.value, space: form.elements.space.checked ? "wide" : "" };
      set(chosen);
      try { localStorage.setItem(KEY, JSON.stringify(chosen)); } catch (error) { /* then it lasts for this page */ }
    });
  });

  function read() {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch (error) { return {}; }
  }

  function set(chosen) {
    root.dataset.size = ["large", "larger"].includes(chosen.size) ? chosen.size : "";
    root.dataset.space = chosen.space === "wide" ? "wide" : "";
  }
})();
