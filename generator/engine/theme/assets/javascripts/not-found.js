// Shows the part of 404.html that is written in the address's language.
(function () {
  var main = document.querySelector("main");
  var path = location.pathname;
  var base = main.dataset.base;
  var code = (path.startsWith(base) ? path.slice(base.length) : "").split("/")[0];
  var sections = Array.from(main.querySelectorAll("section"));
  var shown = sections.find(function (section) { return section.lang === code; }) || sections[0];
  sections.forEach(function (section) { section.hidden = section !== shown; });
  document.documentElement.lang = shown.lang;
})();
