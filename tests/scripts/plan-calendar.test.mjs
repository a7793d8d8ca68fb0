import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

globalThis.location = new URL("https://example.org/handbook/plan-lessons/");
load("lesson-plan.js", "hbLessonPlan");
load("calendar.js", "hbCalendar");
load("lesson-view.js", "hbFilled");
const planCalendar = load("plan-calendar.js", "hbPlanCalendar");

const ACTIVITIES = {
  "a.one": { title: "One", minutes: 30, link: "../a/#activity-one", needs: [] },
  "a.two": {
    title: "Two",
    minutes: 60,
    link: "../a/#activity-two",
    needs: [{ textContent: " Pens " }],
  },
};
const PLAN = { items: ["a.one", "a.two"], lesson: 45, days: [4], from: "2026-12-03", at: "08:15" };
const WORDS = { minutes: "{minutes} minutes", prepare: "Prepare" };

test("each lesson is an event that says what happens, what is needed and where it stands", () => {
  const lines = planCalendar(PLAN, ACTIVITIES, WORDS, "Plan").replace(/\r\n /g, "").split("\r\n");
  const values = (name) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
  assert.deepEqual(values("SUMMARY:"), ["Plan: One", "Plan: Two", "Plan: Two"]);
  assert.deepEqual(values("DTSTART:"), ["20261203T081500", "20261210T081500", "20261217T081500"]);
  assert.deepEqual(values("DESCRIPTION:"), [
    "One (30 minutes)",
    "Two (45 minutes)\\n\\nPrepare:\\n- Pens",
    "Two (15 minutes)\\n\\nPrepare:\\n- Pens",
  ]);
  assert.deepEqual(values("URL:")[0], "https://example.org/handbook/a/#activity-one");
  assert.equal(new Set(values("UID:")).size, 3);
});
