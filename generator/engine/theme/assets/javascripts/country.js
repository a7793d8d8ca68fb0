// The reader's own country, chosen once for all pages and kept in this browser: what is said of it stands
// first, and the list for the copier leaves the sheets of other countries out.
(() => {
  const storage = hbStorage("localStorage", "handbook.country");
  const choices = [...document.querySelectorAll(".hb-country select")];
  const lists = [...document.querySelectorAll(".hb-countries")].map((list) => [...list.children]);
  const copier = document.getElementById("copier");
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

  function choose(country) {
    for (const choice of choices) choice.value = country;
    for (const sections of lists) putFirst(sections, country);
    for (const row of copier?.querySelectorAll("[data-country]") ?? []) {
      row.querySelector("input").checked = !country || row.dataset.country === country;
    }
    copier?.dispatchEvent(new Event("input"));
  }

  function putFirst(sections, country) {
    const is = (section) => section.dataset.country === country;
    sections[0].parentElement.append(
      ...sections.filter(is),
      ...sections.filter((section) => !is(section)),
    );
  }
})();
