// A filled-in sheet as a file of its own: a page in which nothing runs and that asks for nothing.
// `sheet` is {language, title, module, handbook, name, day, date, parts}; a part is {ask} with {text},
// {items: [{text, ticked}]} or {head, rows}, whose cells are texts or true for a tick.
const hbSheetFile = (() => {
  const POLICY =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const STYLE = `body{font:1.1rem/1.5 sans-serif;max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}
p,td,li{white-space:pre-wrap;overflow-wrap:anywhere}ul{list-style:none;padding:0}
table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}`;
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
  const mark = (ticked) => (ticked ? "☒" : "☐");
  const cell = (value) => (typeof value === "boolean" ? mark(value) : escape(value));

  function table({ head, rows }) {
    const row = (cells, tag) => `<tr>${cells.map((text) => `<${tag}>${cell(text)}`).join("")}`;
    return `<table><thead>${row(head, "th")}<tbody>${rows.map((cells) => row(cells, "td")).join("")}</table>`;
  }

  function part({ ask, text, items, ...cells }) {
    const heading = ask ? `<h2>${escape(ask)}</h2>` : "";
    if (items) {
      const list = items.map((item) => `<li>${mark(item.ticked)} ${escape(item.text)}`);
      return `${heading}<ul>${list.join("")}</ul>`;
    }
    return heading + (text === undefined ? table(cells) : `<p>${escape(text) || "–"}</p>`);
  }

  return {
    html: (sheet) => `<!doctype html>
<html lang="${escape(sheet.language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape([sheet.title, sheet.name].filter(Boolean).join(" – "))}</title>
<style>${STYLE}</style>
<main>
<h1>${escape(sheet.title)}</h1>
<p>${escape(sheet.module)} · ${escape(sheet.handbook)}</p>
<p>${sheet.name ? `<strong>${escape(sheet.name)}</strong>, ` : ""}<time datetime="${escape(sheet.day)}">${escape(sheet.date)}</time></p>
<hr>
${sheet.parts.map(part).join("\n")}
</main>
</html>
`,
    // letters and digits alone: the name of a file may hold neither paths nor what hides its ending
    name: (...parts) =>
      `${parts
        .map((text) =>
          text
            .normalize("NFC")
            .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
            .replace(/^-|-$/g, ""),
        )
        .filter(Boolean)
        .join("-")
        .slice(0, 80)}.html`,
  };
})();
