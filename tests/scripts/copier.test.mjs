import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const copier = load("copier.js", "hbCopier");
const sheet = { who: "student", groupOf: 4, sides: 2, cards: false };

test("a class that does not divide needs a copy more", () => {
  const copies = (who, groupOf, students) =>
    copier.count({ ...sheet, who, groupOf }, students).copies;
  assert.equal(copies("student", 4, 25), 25);
  assert.equal(copies("pair", 4, 25), 13);
  assert.equal(copies("group", 4, 25), 7);
  assert.equal(copies("group", 3, 24), 8);
  assert.equal(copies("one-group", 4, 25), 4);
  assert.equal(copies("one-group", 4, 3), 3);
  assert.equal(copies("class", 4, 25), 1);
});

test("cards stand on one side alone, all else on both", () => {
  assert.deepEqual(copier.count(sheet, 24), {
    copies: 24,
    oneSided: 48,
    twoSided: 24,
  });
  assert.deepEqual(copier.count({ ...sheet, sides: 3 }, 2), {
    copies: 2,
    oneSided: 6,
    twoSided: 4,
  });
  const cards = { ...sheet, who: "group", cards: true };
  assert.deepEqual(copier.count(cards, 24), {
    copies: 6,
    oneSided: 12,
    twoSided: 12,
  });
});
