// Hands in a sheet: as a file, through the device's own way of sharing, or printed. Nothing is sent from here.
(() => {
  const { module } = document.getElementById("my-sheets").dataset;
  const name = document.getElementById("my-name");
  const { lang } = document.documentElement;
  const actions = { save, share, print };

  for (const row of document.querySelectorAll(".hb-hand-in")) row.hidden = false;
  // a browser says whether it shares such a file only when it is shown one
  if (navigator.canShare?.({ files: [asFile("x.html", "")] })) {
    for (const button of document.querySelectorAll("[data-hand-in=share]")) button.hidden = false;
  }
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-hand-in]");
    if (button) actions[button.dataset.handIn](button.closest(".hb-sheet"));
  });

  // without what can be pressed beside the words, such as the mark of an outdated translation
  function words(element) {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll("button:not(.hb-term), .hb-row")) mark.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function filledIn(place) {
    const field = place.querySelector("textarea, input");
    if (!field) return words(place);
    return field.type === "checkbox" ? field.checked : field.value;
  }

  function part(block) {
    if (block.matches(".hb-lines")) {
      return { ask: words(block.querySelector("p")), text: filledIn(block) };
    }
    if (block.matches(".hb-fill")) {
      const [head, ...rows] = [...block.rows].map((row) => [...row.cells].map(filledIn));
      return { ask: words(block.caption), head, rows };
    }
    const heading = block.querySelector("h3");
    const items = [...block.querySelectorAll("li")];
    return {
      ask: heading ? words(heading) : "",
      items: items.map((item) => ({ text: words(item), ticked: filledIn(item) })),
    };
  }

  function titleOf(sheet) {
    return words(sheet.querySelector("h2"));
  }

  function today() {
    return new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(new Date());
  }

  function fileOf(sheet) {
    const now = new Date();
    const html = hbSheetFile.html({
      language: lang,
      title: titleOf(sheet),
      module: words(document.querySelector("h1")),
      handbook: document.querySelector(".hb-bare__header a").textContent,
      name: name.value.trim(),
      // the day here, not in Greenwich
      day: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((number) => String(number).padStart(2, "0"))
        .join("-"),
      date: today(),
      parts: [...sheet.querySelectorAll(".hb-lines, .hb-ticks, .hb-fill")].map(part),
    });
    return [hbSheetFile.name(module, sheet.dataset.sheet, name.value), html];
  }

  function asFile(called, html) {
    return new File([html], called, { type: "text/html" });
  }

  function save(sheet) {
    const [called, html] = fileOf(sheet);
    hbSaveFile(called, "text/html", html);
  }

  function share(sheet) {
    const files = [asFile(...fileOf(sheet))];
    navigator.share({ files, title: titleOf(sheet) }).catch((error) => {
      // whoever closes what was opened wants nothing more
      if (error.name !== "AbortError") save(sheet);
    });
  }

  // this sheet alone; what was typed is printed in full
  function print(sheet) {
    const root = document.documentElement;
    sheet.dataset.by = [name.value.trim(), today()].filter(Boolean).join(", ");
    root.dataset.print = "sheet";
    sheet.classList.add("hb-printed");
    window.addEventListener(
      "afterprint",
      () => {
        delete root.dataset.print;
        sheet.classList.remove("hb-printed");
      },
      { once: true },
    );
    window.print();
  }
})();
