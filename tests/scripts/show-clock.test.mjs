import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const clock = load("show-clock.js", "hbClock");
const MINUTE = 60_000;

test("a clock counts down while it runs, and stands while it does not", () => {
  const standing = clock.full(6);
  assert.equal(clock.left(standing, 9_999_999), 6 * MINUTE);
  const running = clock.started(standing, 1000);
  assert.equal(clock.left(running, 1000 + MINUTE), 5 * MINUTE);
  const paused = clock.paused(running, 1000 + 2 * MINUTE);
  assert.equal(clock.left(paused, 99 * MINUTE), 4 * MINUTE);
  assert.equal(clock.left(clock.started(paused, 99 * MINUTE), 100 * MINUTE), 3 * MINUTE);
});

test("it ends at nothing, and a minute more goes on from there", () => {
  const running = clock.started(clock.full(1), 0);
  assert.ok(!clock.isOver(running, MINUTE - 1));
  assert.ok(clock.isOver(running, MINUTE));
  const longer = clock.longer(running, 3 * MINUTE);
  assert.ok(clock.runs(longer));
  assert.equal(clock.left(longer, 3 * MINUTE + 20_000), 40_000);
});

test("a minute more leaves a standing clock standing", () => {
  const longer = clock.longer(clock.full(2), 5);
  assert.ok(!clock.runs(longer));
  assert.equal(clock.left(longer, 99 * MINUTE), 3 * MINUTE);
});

test("it is read from afar", () => {
  assert.deepEqual([0, 1, 1000, 59_001, 61_000, 600 * MINUTE].map(clock.told), [
    "0:00",
    "0:01",
    "0:01",
    "1:00",
    "1:01",
    "600:00",
  ]);
});
