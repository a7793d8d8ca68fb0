// Reloads a page when the handbook has changed, and shows what is wrong with it meanwhile.
(function () {
  var revision = document.currentScript.dataset.revision;
  var box = null;

  function show(heading, text) {
    if (box) box.remove();
    box = null;
    if (!text) return;
    box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.className = "hb-findings";
    var title = document.createElement("strong");
    title.textContent = heading;
    var list = document.createElement("pre");
    list.textContent = text;
    box.append(title, list);
    document.body.prepend(box);
  }

  new EventSource("/-/events").addEventListener("message", function (event) {
    var state = JSON.parse(event.data);
    if (state.revision !== revision) location.reload();
    else show(state.heading, state.text);
  });
})();
