import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./load.mjs";

const storage = load("storage.js", "hbStorage");
const mine = storage("localStorage", "mine");
let values;

beforeEach(() => {
  values = new Map();
  globalThis.window = {
    localStorage: {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => values.set(key, value),
      removeItem: (key) => values.delete(key),
    },
  };
});

test("what is written is read, under its own key", () => {
  mine.write({ size: "large" });
  assert.deepEqual(mine.read(), { size: "large" });
  assert.deepEqual(storage("localStorage", "other").read(), {});
  mine.remove();
  assert.deepEqual(mine.read(), {});
});

for (const broken of ["{", "null", ""]) {
  test(`nothing is read from ${JSON.stringify(broken)}`, () => {
    values.set("mine", broken);
    assert.deepEqual(mine.read(), {});
  });
}

test("a browser that refuses to remember stops nothing", () => {
  globalThis.window = {
    get localStorage() {
      throw new Error("SecurityError");
    },
  };
  mine.write({ size: "large" });
  mine.remove();
  assert.deepEqual(mine.read(), {});
});

test("a full store stops nothing", () => {
  globalThis.window.localStorage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  mine.write({ size: "large" });
  assert.deepEqual(mine.read(), {});
});
