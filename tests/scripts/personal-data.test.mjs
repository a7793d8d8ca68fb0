// How a search is done; that it finds what the check finds is tested with the check's own patterns in
// test_personal_data_page.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const personalData = load("personal-data.js", "hbPersonalData");
const NUMBER = ["\\d[\\d ]*\\d", "u"];

function finderOf(search, patterns) {
  return personalData({
    patterns: [NUMBER, ...patterns.map((source) => [source, "u"])],
    searches: [{ kind: "number", pattern: 0, digits: 2, ...search }],
    block: "\\n{2,}",
    telephone: "45\\d{8}",
    letters: { Ø: "Ø" },
    zeros: [0x660],
    window: 6,
  });
}

function texts(search, patterns, text) {
  return finderOf(search, patterns)(text).map((found) => found.text);
}

test("what stands before, after or near a match decides whether it counts", () => {
  const text = "born 12 34, room 56 78";
  assert.deepEqual(texts({}, [], text), ["12 34", "56 78"]);
  assert.deepEqual(texts({ before: 1 }, ["born $"], text), ["12 34"]);
  assert.deepEqual(texts({ notBefore: 1 }, ["born $"], text), ["56 78"]);
  assert.deepEqual(texts({ near: 1 }, ["room"], text), ["12 34", "56 78"]);
  assert.deepEqual(texts({ notAfter: 1 }, [", room"], text), ["56 78"]);
  assert.deepEqual(texts({ unless: 1 }, ["56 78"], text), ["12 34"]);
  assert.deepEqual(texts({ needs: 1 }, ["street"], text), []);
  assert.deepEqual(texts({ digits: 9 }, [], text), []);
});

test("what is found does not depend on what was looked for before", () => {
  const find = finderOf({ before: 1 }, ["born"]);
  assert.deepEqual(find("born 12"), find("born 12"));
});

test("a text is read in one spelling: other digits, invisible letters, lines of one block", () => {
  assert.deepEqual(texts({}, [], "\u0661\u0662 34"), ["12 34"]);
  assert.deepEqual(texts({}, [], "1\u200b2\u00a034"), ["12 34"]);
  assert.deepEqual(texts({}, [], "12\n34\n\n56"), ["12 34", "56"]);
});

const CHECKED = [
  ["card", "4111 1111 1111 1111", true],
  ["card", "4111 1111 1111 1112", false],
  ["tax-number", "12 345 678 911", true],
  ["tax-number", "02 345 678 911", false],
  ["tax-number", "12 345 678 901", false],
  ["tax-number", "11 115 678 901", false],
  ["no-row", "1 2 3", false],
  ["no-row", "2 2 3", true],
  ["no-row", "12 34", true],
  ["telephone", "0 45 12 34 56 78", true],
  ["telephone", "0 46 12 34 56 78", false],
];

for (const [check, text, wanted] of CHECKED) {
  test(`${text} as ${check}: ${wanted}`, () => {
    assert.deepEqual(texts({ check }, [], text), wanted ? [text] : []);
  });
}
