import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const file = load("sheet-file.js", "hbSheetFile");
const HOSTILE = `</title></style></table><script>alert(1)</script><img src=x onerror='alert(2)'> " & &lt;`;
const sheet = {
  language: "da",
  title: "Min uge",
  module: "Den første dag",
  handbook: "Håndbog",
  name: "Ada",
  day: "2026-11-30",
  date: "30. november 2026",
  parts: [
    { ask: "Hvem møder du?", text: "En\nTo" },
    {
      ask: "Tag med",
      items: [
        { text: "Sko", ticked: true },
        { text: "Mad", ticked: false },
      ],
    },
    {
      ask: "Tider",
      head: ["Dag", "Ja"],
      rows: [
        ["Mandag", true],
        ["", false],
      ],
    },
  ],
};

test("the sheet stands in the file, with who and when", () => {
  const html = file.html(sheet);
  for (const part of [
    "<h1>Min uge</h1>",
    "Den første dag · Håndbog",
    "<strong>Ada</strong>",
    '<time datetime="2026-11-30">30. november 2026</time>',
    "<h2>Hvem møder du?</h2><p>En\nTo</p>",
    "<li>☒ Sko<li>☐ Mad",
    "<thead><tr><th>Dag<th>Ja<tbody><tr><td>Mandag<td>☒<tr><td><td>☐",
  ]) {
    assert.ok(html.includes(part), part);
  }
});

test("a name that was not given leaves no gap", () => {
  const html = file.html({ ...sheet, name: "" });
  assert.ok(html.includes("<title>Min uge</title>"));
  assert.ok(html.includes("<p><time "));
});

test("what was not answered is seen", () => {
  assert.ok(file.html({ ...sheet, parts: [{ ask: "Hvem?", text: "" }] }).includes("<p>–</p>"));
});

test("nothing may run or be loaded, and the policy stands before all that was typed", () => {
  const html = file.html(sheet);
  const policy = html.match(/Content-Security-Policy" content="([^"]+)"/);
  assert.match(policy[1], /^default-src 'none'; style-src 'unsafe-inline'; /);
  assert.ok(policy.index < html.indexOf("<title>"));
});

// each place in turn: a string that is forgotten in one place is found in no other
const places = {
  language: { language: HOSTILE },
  title: { title: HOSTILE },
  module: { module: HOSTILE },
  handbook: { handbook: HOSTILE },
  name: { name: HOSTILE },
  day: { day: HOSTILE },
  date: { date: HOSTILE },
  question: { parts: [{ ask: HOSTILE, text: "" }] },
  answer: { parts: [{ ask: "", text: HOSTILE }] },
  point: { parts: [{ ask: "", items: [{ text: HOSTILE, ticked: true }] }] },
  column: { parts: [{ ask: "", head: [HOSTILE], rows: [] }] },
  cell: { parts: [{ ask: "", head: [], rows: [[HOSTILE]] }] },
};
const ESCAPED =
  "&lt;/title&gt;&lt;/style&gt;&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &quot; &amp; &amp;lt;";
for (const [place, changed] of Object.entries(places)) {
  test(`what is typed stays text: ${place}`, () => {
    const html = file.html({ ...sheet, ...changed });
    assert.ok(html.includes(ESCAPED));
    assert.ok(!html.includes("<script") && !html.includes("<img"));
  });
}

for (const [parts, name] of [
  [["first-day", "names", ""], "first-day-names.html"],
  [["a", "b", "Åse Ödegård"], "a-b-Åse-Ödegård.html"],
  [["a", "b", "../../etc/passwd"], "a-b-etc-passwd.html"],
  [["a", "b", "x\u202elmth.exe\u0000"], "a-b-x-lmth-exe.html"],
  [["a", "b", "C:\\x?.html"], "a-b-C-x-html.html"],
]) {
  test(`a file's name from ${JSON.stringify(parts)}`, () => {
    assert.equal(file.name(...parts), name);
  });
}

test("a long name stays one that every disk takes", () => {
  assert.ok(file.name("a", "b", "x".repeat(500)).length <= 90);
});
