import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const file = load("story-file.js", "hbStoryFile");

test("each question is a heading with its answer below", () => {
  const parts = [
    { ask: "Who?", text: "Ada" },
    { ask: "What?", text: "One\n\nTwo" },
  ];
  assert.equal(file.text(parts), "### Who?\n\nAda\n\n### What?\n\nOne\n\nTwo\n");
});
