// What looks like personal data on the page "Tell a story": it is taken out, or somebody says why it is none.
// A reason answers one string of letters, wherever it stands, and holds nothing of the sort itself.
function hbStoryFinds(finder, words, reasons, letters) {
  function reasonFor(find) { return (reasons[find.text] || "").replace(/\s+/g, " ").trim(); }

  function isReason(reason) { return reason.length >= letters.least && finder(reason).length === 0; }

  // Two kinds of data may look like one string.
  function distinct(finds) {
    var seen = new Map(finds.map(function (find) { return [find.text, find]; }));
    return Array.from(seen.values());
  }

  function row(find, change) {
    var item = document.createElement("li");
    var quote = document.createElement("q");
    quote.textContent = find.text;
    var answer = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    box.checked = find.text in reasons;
    answer.append(box, " " + words.none);
    var why = document.createElement("label");
    var reason = document.createElement("input");
    reason.type = "text";
    reason.autocomplete = "off";
    reason.maxLength = letters.most;
    reason.value = reasons[find.text] || "";
    why.append(words.why, " ", reason);
    why.hidden = !box.checked;
    box.addEventListener("change", function () {
      if (box.checked) reasons[find.text] = reason.value;
      else delete reasons[find.text];
      why.hidden = !box.checked;
      if (box.checked) reason.focus();
      change();
    });
    reason.addEventListener("input", function () {
      reasons[find.text] = reason.value;
      change();
    });
    item.append(quote, answer, why);
    return item;
  }

  return {
    // Shows what was found in a text; what stands there already stays, with the cursor in it.
    show: function (place, text, change) {
      var finds = finder(text);
      var shown = JSON.stringify(finds);
      if (place.dataset.shown === shown) return;
      place.dataset.shown = shown;
      place.querySelector("ul").replaceChildren.apply(place.querySelector("ul"), distinct(finds).map(function (find) {
        return row(find, change);
      }));
      var kinds = Array.from(new Set(finds.map(function (find) { return words.kinds[find.kind]; })));
      place.querySelector("p").textContent = kinds.join(" ");
      place.hidden = finds.length === 0;
    },
    isAnswered: function (text) {
      return finder(text).every(function (find) { return isReason(reasonFor(find)); });
    },
    // The reasons for what stands in a text, each as a line of the file.
    lines: function (text) {
      return distinct(finder(text)).map(function (find) { return "- " + find.text + " – " + reasonFor(find); });
    }
  };
}
