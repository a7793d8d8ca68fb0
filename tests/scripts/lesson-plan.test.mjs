import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { lessons, days, toAddress, fromAddress, clean } = load("lesson-plan.js", "hbLessonPlan");

// a lesson's length, activities' minutes, and the minutes of the parts of each lesson
const CUT = [
  [45, [15, 30, 10], [[15, 30], [10]]],
  [45, [30, 20, 25, 45], [[30], [20, 25], [45]]],
  [60, [100, 20, 10], [[60], [40, 20], [10]]],
  [45, [90], [[45], [45]]],
  [90, [90, 90], [[90], [90]]],
  [45, [46], [[45], [1]]],
  [45, [], []],
];

for (const [lesson, minutes, wanted] of CUT) {
  test(`${minutes} minutes in lessons of ${lesson}`, () => {
    const items = minutes.map((_, at) => at);
    const found = lessons({ items, lesson }, (item) => minutes[item]);
    assert.deepEqual(
      found.map(({ parts }) => parts.map((part) => part.minutes)),
      wanted,
    );
    for (const { parts, left } of found) {
      assert.equal(left, lesson - parts.reduce((sum, part) => sum + part.minutes, 0));
    }
    const parts = found.flatMap((each) => each.parts);
    assert.deepEqual(
      parts.filter((part) => !part.after).map((part) => part.item),
      items,
    );
    assert.deepEqual(
      parts.filter((part) => !part.before).map((part) => part.item),
      items,
    );
  });
}

// weekdays, the first day, and the week, weekday and date of the first three lessons
const FALL = [
  [[2, 4], "", "1 2 , 1 4 , 2 2 "],
  [[2, 4], "2026-12-30", "1 4 2026-12-31, 2 2 2027-01-05, 2 4 2027-01-07"],
  [[1], "2026-11-30", "1 1 2026-11-30, 2 1 2026-12-07, 3 1 2026-12-14"],
  [[5], "2026-11-29", "2 5 2026-12-04, 3 5 2026-12-11, 4 5 2026-12-18"],
];

for (const [weekdays, from, wanted] of FALL) {
  test(`lessons on the weekdays ${weekdays} from ${from || "any day"}`, () => {
    const found = days({ days: weekdays, from }, 3);
    assert.equal(
      found.map(({ week, weekday, date }) => `${week} ${weekday} ${date}`).join(", "),
      wanted,
    );
  });
}

test("an address holds all of a plan, readable", () => {
  const plan = {
    items: ["a-b.c", "a-b.d"],
    lesson: 60,
    days: [2, 4],
    from: "2026-12-03",
    at: "08:15",
  };
  const address = "plan=a-b.c,a-b.d&lesson=60&days=24&from=2026-12-03&at=08:15";
  assert.equal(toAddress(plan), address);
  assert.deepEqual(fromAddress(address), plan);
});

test("an address without a plan has none", () => {
  assert.equal(fromAddress("add=first-day"), null);
});

const EMPTY = { items: [], lesson: 45, days: [1], from: "", at: "" };
const SENSELESS = [
  {},
  { items: "a", lesson: "x", days: 3, from: 5, at: null },
  { items: [1, null, {}], lesson: 44, days: [0, 6, 7, "1"], from: "2026-13-01", at: "24:00" },
  { from: "2026-12-3", at: "8:15", days: [], lesson: Infinity },
];

for (const given of SENSELESS) {
  test(`${JSON.stringify(given)} is an empty plan`, () => {
    assert.deepEqual(clean(given), EMPTY);
  });
}

test("a plan has each activity once, and has a bound", () => {
  const many = Array.from({ length: 300 }, (_, at) => `m.${at}`);
  assert.deepEqual(clean({ items: ["m.0", ...many] }).items, many.slice(0, 200));
});
