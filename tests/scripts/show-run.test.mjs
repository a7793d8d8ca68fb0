import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const clock = load("show-clock.js", "hbClock");
const run = load("show-run.js", "hbRun");
const STEPS = [0, 6, 3, 0];
const SHORTER = [0, null, 2, 0];
const VERSIONS = new Map([
  [0, STEPS],
  [45, SHORTER],
]);

test("it goes to the last step and no further, and back to the first", () => {
  let here = run.begun(0);
  const seen = [];
  for (let press = 0; press < 5; press++) {
    seen.push(here.at);
    here = run.next(here, STEPS);
  }
  assert.deepEqual(seen, [0, 1, 2, 3, 3]);
  for (let press = 0; press < 5; press++) here = run.previous(here, STEPS);
  assert.equal(here.at, 0);
});

test("a shorter version is gone through without what it leaves out, with its own minutes", () => {
  const first = run.begun(45);
  const second = run.next(first, SHORTER);
  assert.equal(second.at, 2);
  assert.deepEqual(run.place(second, SHORTER), [2, 3]);
  assert.equal(run.previous(second, SHORTER).at, 0);
  assert.equal(clock.left(run.clock(second, SHORTER), 0), 2 * 60_000);
  assert.deepEqual(run.read(second, VERSIONS), second);
});

test("a step in parts is gone through part by part, in both directions", () => {
  const second = run.next({ ...run.at(run.begun(0), 1), parts: 2 }, STEPS);
  assert.deepEqual([second.at, second.part], [1, 1]);
  assert.equal(run.next(second, STEPS).at, 2);
  assert.deepEqual([run.previous(second, STEPS).at, run.previous(second, STEPS).part], [1, 0]);
  // whoever comes back sees the last part; the window that knows the parts says which one that is
  const back = { ...run.previous(run.at(second, 2), STEPS), parts: 3 };
  assert.deepEqual([back.at, run.previous(back, STEPS).part], [1, 1]);
});

test("easy texts are shown from their first part on, and the next step has them too", () => {
  const easy = run.easyPressed({ ...run.at(run.begun(0), 1), part: 1, parts: 2 });
  assert.deepEqual([easy.easy, easy.at, easy.part, easy.parts], [true, 1, 0, 1]);
  assert.equal(run.next(easy, STEPS).easy, true);
  assert.equal(run.read({ ...easy, easy: "yes" }, VERSIONS).easy, false);
  assert.equal(run.easyPressed(easy).easy, false);
});

test("each step keeps its clock, and one runs at a time", () => {
  const first = run.clockPressed(run.at(run.begun(0), 1), STEPS, 0);
  const second = run.clockPressed(run.next(first, STEPS), STEPS, 60_000);
  assert.equal(clock.left(second.clocks[1], 999_999), 5 * 60_000);
  assert.equal(clock.left(second.clocks[2], 120_000), 2 * 60_000);
  const paused = run.clockPressed(second, STEPS, 120_000);
  assert.equal(clock.left(run.clock(paused, STEPS), 999_999), 2 * 60_000);
});

test("a clock at its end is started by a minute more alone; a step without one gets none", () => {
  const ended = run.clockPressed(run.at(run.begun(0), 2), STEPS, 0);
  const pressed = run.clockPressed(run.clockPressed(ended, STEPS, 180_000), STEPS, 200_000);
  assert.equal(clock.left(run.clock(pressed, STEPS), 200_000), 0);
  const longer = run.minuteAdded(pressed, STEPS, 200_000);
  assert.equal(clock.left(run.clock(longer, STEPS), 200_000), 60_000);
  assert.deepEqual(run.minuteAdded(run.begun(0), STEPS, 0), run.begun(0));
});

test("what another window says is taken as far as it fits this show", () => {
  const told = run.clockPressed(run.at(run.begun(0), 1), STEPS, 5);
  assert.deepEqual(run.read(JSON.parse(JSON.stringify(told)), VERSIONS), told);
  const damaged = [
    ...[null, undefined, "x", 3, {}, { at: -1, part: 0, parts: 1 }],
    ...[
      { ...told, at: 4 },
      { ...told, at: "1" },
      { ...told, version: 45 },
      { ...told, version: 30 },
      { ...told, part: 1e9 },
      { ...told, parts: 0 },
    ],
  ];
  for (const value of damaged) assert.equal(run.read(value, VERSIONS), null);
  const clocks = { 1: { left: "6", since: null }, 2: { left: 9, since: "now" }, 3: told.clocks[1] };
  assert.deepEqual(run.read({ ...told, clocks }, VERSIONS).clocks, {});
});
