// Hands in a sheet: as a file, through the device's own way of sharing, or printed. Nothing is sent from here.
(() => {
  const { blank, saved } = document.getElementById("my-sheets").dataset;
  // the same on all sheets
  const name = document.querySelector("[data-key=my-name]");
  const { lang } = document.documentElement;
  const actions = { save, share, print };

  // a browser says whether it shares such a file only when it is shown one
  if (navigator.canShare?.({ files: [asFile("x.html", "")] })) {
    for (const button of document.querySelectorAll("[data-hand-in=share]")) button.hidden = false;
  }
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-hand-in]");
    if (!button) return;
    const sheet = button.closest(".hb-sheet");
    const { handIn } = button.dataset;
    // an empty sheet can be printed, to be filled in by hand
    if (handIn === "print" || isBegun(sheet)) actions[handIn](sheet);
    else say(sheet, blank);
  });
  // by the reader, or by what deletes all that was written
  for (const changed of ["input", "hb-shown"]) {
    document.addEventListener(changed, ({ target }) => {
      const sheet = target.closest(".hb-sheet");
      if (sheet) say(sheet, "");
    });
  }

  function say(sheet, words) {
    const said = sheet.querySelector(".hb-hand-in [role=status]");
    if (said) said.textContent = words;
  }

  function isBegun(sheet) {
    const fields = [
      ...sheet.querySelectorAll(".hb-typed > textarea, .hb-ticks input, .hb-fill input"),
    ];
    return fields.some((field) =>
      field.type === "checkbox" ? field.checked : field.value.trim() !== "",
    );
  }

  // without what can be pressed beside the words, such as the mark of an outdated translation
  function words(element) {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll("button:not(.hb-term), .hb-row")) mark.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function filledIn(place) {
    const field = place.querySelector("textarea, input");
    if (!field) return words(place);
    // a row's heading that is written on
    if (place.matches("th")) return `${words(place)} ${field.value}`;
    return field.type === "checkbox" ? field.checked : field.value;
  }

  function part(block) {
    if (block.matches(".hb-lines")) {
      // where somebody else signs there is no field
      const text = block.querySelector("textarea") ? filledIn(block) : "_".repeat(40);
      return { ask: words(block.querySelector("p")), text };
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
    const two = (number) => String(number).padStart(2, "0");
    // the day here, not in Greenwich
    const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    const by = name.value.trim();
    const html = hbSheetFile.html({
      language: lang,
      title: titleOf(sheet),
      module: words(document.querySelector("h1")),
      handbook: document.querySelector(".hb-bare__header a").textContent,
      name: by,
      day,
      date: today(),
      parts: [...sheet.querySelectorAll(".hb-lines, .hb-ticks, .hb-fill")].map(part),
    });
    // sheets of one class differ by who wrote them, or at least by when
    const when = [day, two(now.getHours()), two(now.getMinutes()), two(now.getSeconds())];
    return [hbSheetFile.name(...(by ? [by] : when), titleOf(sheet)), html];
  }

  function asFile(called, html) {
    return new File([html], called, { type: "text/html" });
  }

  function save(sheet) {
    const [called, html] = fileOf(sheet);
    hbSaveFile(called, "text/html", html);
    say(sheet, saved.replace("{file}", called));
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
