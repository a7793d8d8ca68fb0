// What looks like personal data on the page "Tell a story": it is taken out, or somebody says why it is none.
// A reason answers one string of letters, wherever it stands, and holds nothing of the sort itself.
function hbFalseAlarms(find, words, reasons, lengths) {
  function reasonFor({ text }) {
    return (reasons[text] ?? "").replace(/\s+/g, " ").trim();
  }

  function isReason(reason) {
    return reason.length >= lengths.least && find(reason).length === 0;
  }

  // Two kinds of data may look like one string.
  function distinct(finds) {
    return [...new Map(finds.map((one) => [one.text, one])).values()];
  }

  function row({ text }, changed) {
    const box = input("checkbox");
    box.checked = text in reasons;
    const reason = input("text");
    reason.autocomplete = "off";
    reason.maxLength = lengths.most;
    reason.value = reasons[text] ?? "";
    const why = label(`${words.why} `, reason);
    why.hidden = !box.checked;
    box.addEventListener("change", () => {
      if (box.checked) reasons[text] = reason.value;
      else delete reasons[text];
      why.hidden = !box.checked;
      if (box.checked) reason.focus();
      changed();
    });
    reason.addEventListener("input", () => {
      reasons[text] = reason.value;
      changed();
    });
    const quote = document.createElement("q");
    quote.textContent = text;
    const made = document.createElement("li");
    made.append(quote, label(box, ` ${words.none}`), why);
    return made;
  }

  function input(type) {
    const made = document.createElement("input");
    made.type = type;
    return made;
  }

  function label(...parts) {
    const made = document.createElement("label");
    made.append(...parts);
    return made;
  }

  return {
    // Shows what was found in a text; what stands there already stays, with the cursor in it.
    show(place, text, changed) {
      const finds = find(text);
      const shown = JSON.stringify(finds);
      if (place.dataset.shown === shown) return;
      place.dataset.shown = shown;
      place.hidden = finds.length === 0;
      const kinds = new Set(finds.map(({ kind }) => words.kinds[kind]));
      place.querySelector("p").textContent = [...kinds].join(" ");
      place.querySelector("ul").replaceChildren(...distinct(finds).map((one) => row(one, changed)));
    },
    allAnswered: (text) => find(text).every((one) => isReason(reasonFor(one))),
    // The reasons for what stands in a text, each as a line of the file.
    lines: (text) => distinct(find(text)).map((one) => `- ${one.text} – ${reasonFor(one)}`),
  };
}
