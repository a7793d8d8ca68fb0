import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const calendar = load("calendar.js", "hbCalendar");
const EVENT = {
  id: "1@x",
  date: "2026-12-03",
  at: "23:30",
  minutes: 90,
  title: "Æ;,\\ 🙂".repeat(30),
  text: "one\ntwo, three\r\nfour",
  link: "https://example.org/",
};
const file = calendar("A, B", [EVENT], new Date(0));
const lines = file.replace(/\r\n /g, "").split("\r\n");

test("no line is longer than 75 bytes, and no letter is cut", () => {
  for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!file.includes("\uFFFD") && file.isWellFormed());
});

test("a title comes back when its lines are joined and its signs read", () => {
  const [title] = lines.filter((line) => line.startsWith("SUMMARY:"));
  assert.equal(title.slice("SUMMARY:".length).replace(/\\(.)/g, "$1"), EVENT.title);
});

test("times are those of the clock on the wall, past midnight too", () => {
  assert.ok(lines.includes("DTSTAMP:19700101T000000Z"));
  assert.ok(lines.includes("DTSTART:20261203T233000"));
  assert.ok(lines.includes("DTEND:20261204T010000"));
});

test("commas and ends of lines are written as the format asks", () => {
  assert.ok(lines.includes("PRODID:-//A\\, B//Lesson planner//EN"));
  assert.ok(lines.includes("DESCRIPTION:one\\ntwo\\, three\\nfour"));
});
