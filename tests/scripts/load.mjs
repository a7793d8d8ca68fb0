// Runs a script of the site as a page does, and returns what it leaves for others under a name. They are
// no modules: a browser loads none of those from a folder.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../generator/engine/theme/assets/javascripts/", import.meta.url);

export function load(script, name) {
  vm.runInThisContext(readFileSync(new URL(script, FOLDER), "utf8"), { filename: script });
  return vm.runInThisContext(name);
}
