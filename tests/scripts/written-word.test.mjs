import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const compare = load("written-word.js", "hbWrittenWord");

for (const written of ["das Maßband", "Maßband", "DAS  maßband ", "das Maßband."])
  test(`${JSON.stringify(written)} is das Maßband`, () =>
    assert.equal(compare(written, "Maßband", "das").right, true));

for (const written of ["der Maßband", "Massband", "das", "", "…", "das Maßband das"])
  test(`${JSON.stringify(written)} is not das Maßband`, () =>
    assert.equal(compare(written, "Maßband", "das").right, false));

test("signs and spaces of a phrase do not count", () => {
  const phrase = "Hvor samles vi, hvis det brænder?";
  assert.equal(compare("hvor samles vi hvis det brænder", phrase, "").right, true);
  assert.equal(compare("Hvor samles vi, hvis det brender?", phrase, "").right, false);
});

test("a letter with its sign apart is the same letter", () =>
  assert.equal(compare("en ta\u030ang", "tång", "en").right, true));

test("the letters that differ are told, of both words", () => {
  const { wanted, written } = compare("en hamer", "hammer", "en");
  assert.deepEqual(wanted, [
    ["en ham", true],
    ["m", false],
    ["er", true],
  ]);
  assert.deepEqual(written, [["en hamer", true]]);
});

test("letters in place of others, and a wrong article, are told", () => {
  const { wanted, written } = compare("ett Skruf", "skruv", "en");
  assert.deepEqual(wanted, [
    ["e", true],
    ["n", false],
    [" skru", true],
    ["v", false],
  ]);
  assert.deepEqual(written, [
    ["e", true],
    ["tt", false],
    [" Skru", true],
    ["f", false],
  ]);
});
