// The reader's own country, chosen once for all pages and kept in this browser: what is said of it stands
// first, other countries' sheets are folded, and the list for the copier leaves them out.
(() => {
  const storage = hbStorage("localStorage", "handbook.country");
  const choices = [...document.querySelectorAll(".hb-country select")];
  const lists = [...document.querySelectorAll(".hb-countries, .hb-activity > .hb-meta")].map(
    (list) => [...list.children],
  );
  const copier = document.getElementById("copier");
  const fold = document.querySelector(".hb-elsewhere");
  const sheets = fold ? [...document.querySelectorAll(".hb-sheet")] : [];
  const offered = [...choices[0].options].map((option) => option.value);
  const { country } = storage.read();

  for (const choice of choices) {
    choice.closest("p").hidden = false;
    choice.addEventListener("change", () => {
      storage.write({ country: choice.value });
      choose(choice.value);
    });
  }
  choose(offered.includes(country) ? country : "");
  document.addEventListener("click", ({ target }) => open(target.closest("a")?.hash));
  if (open(location.hash)) document.getElementById(location.hash.slice(1)).scrollIntoView();

  function choose(country) {
    for (const choice of choices) choice.value = country;
    for (const list of lists) putFirst(list, country);
    for (const row of copier?.querySelectorAll("[data-country]") ?? []) {
      row.querySelector("input").checked = isFor(row, country);
    }
    copier?.dispatchEvent(new Event("input"));
    for (const sheet of sheets) {
      if (isFor(sheet, country)) fold.before(sheet);
      else fold.append(sheet);
    }
    if (fold) fold.hidden = !fold.querySelector(".hb-sheet");
  }

  function isFor({ dataset }, country) {
    return !country || !dataset.country || dataset.country === country;
  }

  function putFirst(sections, country) {
    const is = (section) => isFor(section, country);
    for (const section of sections) section.classList.toggle("hb-other", !is(section));
    sections[0].parentElement.append(
      ...sections.filter(is),
      ...sections.filter((section) => !is(section)),
    );
  }

  // what a link leads to is not left folded
  function open(hash) {
    const there = hash && document.getElementById(hash.slice(1));
    if (!fold?.contains(there || null)) return false;
    return (fold.open = true);
  }
})();
