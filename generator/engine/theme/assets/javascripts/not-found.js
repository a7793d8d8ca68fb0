// Shows the part of 404.html that is written in the address's language.
(() => {
  const main = document.querySelector("main");
  const { base } = main.dataset;
  const path = location.pathname;
  const code = path.startsWith(base) ? path.slice(base.length).split("/")[0] : "";
  const sections = Array.from(main.querySelectorAll("section"));
  const shown = sections.find((section) => section.lang === code) ?? sections[0];

  sections.forEach((section) => (section.hidden = section !== shown));
  document.documentElement.lang = shown.lang;
})();
