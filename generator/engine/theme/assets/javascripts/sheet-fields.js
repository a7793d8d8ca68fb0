// What a student writes on a page's sheets and in its self-checks: kept in this tab, or on this device once
// the student says so.
// One host carries many sites, so the key has the site's path; all languages of a module share it.
(() => {
  const mine = document.getElementById("my-sheets");
  const keep = document.getElementById("my-keep");
  const said = mine.querySelector("[role=status]");
  const fields = [
    ...document.querySelectorAll(
      ".hb-typed > textarea, .hb-sheet .hb-ticks input, .hb-fill input, [data-key]," +
        " .hb-self :is(input, select)",
    ),
  ];
  const site = new URL("../..", document.currentScript.src).pathname;
  const key = `handbook.sheets ${site} ${mine.dataset.module}`;
  const tab = hbStorage("sessionStorage", key);
  const device = hbStorage("localStorage", key);

  if (isKept()) move(tab, device);
  show();
  for (const part of [mine, ...document.querySelectorAll(".hb-hand-in")]) part.hidden = false;
  document.addEventListener("input", ({ target }) => {
    if (target === keep) choose();
    else if (fields.includes(target)) write(target);
  });
  document.getElementById("my-end").addEventListener("click", () => {
    if (!window.confirm(mine.dataset.empty)) return;
    tab.remove();
    device.remove();
    show();
    said.textContent = mine.dataset.gone;
  });
  // another tab keeps or deletes what stands here too
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) show();
  });

  // the box itself is among what is kept, so that nothing is kept longer once it has been deleted
  function isKept() {
    return device.read()[keep.id] === true;
  }

  function storage() {
    return isKept() ? device : tab;
  }

  function move(from, to) {
    to.write({ ...to.read(), ...from.read() });
    from.remove();
  }

  // a name is the same wherever it is asked for
  function keyOf({ id, dataset }) {
    return dataset.key ?? id;
  }

  function isTicked(field) {
    return field.matches("[type=checkbox], [type=radio]");
  }

  function valueOf(field) {
    return isTicked(field) ? field.checked : field.value;
  }

  function write(field) {
    const values = storage().read();
    // what is chosen takes the place of what was
    const changed = field.type === "radio" ? document.getElementsByName(field.name) : [field];
    for (const one of changed) delete values[keyOf(one)];
    const name = keyOf(field);
    const value = valueOf(field);
    storage().write(value ? { ...values, [name]: value } : values);
    const isThere = (storage().read()[name] ?? "") === (value || "");
    said.textContent = isThere ? "" : mine.dataset.refused;
    if (field.dataset.key) for (const one of fields) if (keyOf(one) === name) one.value = value;
    grow(field);
  }

  function show() {
    const values = storage().read();
    for (const field of fields) {
      const value = values[keyOf(field)] ?? (isTicked(field) ? false : "");
      if (valueOf(field) === value) continue;
      field[isTicked(field) ? "checked" : "value"] = value;
      grow(field);
      // what was said of an answer goes with it
      field.dispatchEvent(new Event("hb-shown", { bubbles: true }));
    }
    keep.checked = isKept();
  }

  // the box around a field has its text, and so its height
  function grow(field) {
    if (field.value && field.type === "textarea") field.parentElement.dataset.typed = field.value;
    else delete field.parentElement.dataset.typed;
  }

  function choose() {
    const { kept, left, refused } = mine.dataset;
    if (keep.checked) {
      device.write({ [keep.id]: true });
      keep.checked = isKept();
      if (keep.checked) move(tab, device);
      said.textContent = keep.checked ? kept : refused;
    } else {
      const { [keep.id]: _, ...values } = device.read();
      tab.write(values);
      device.remove();
      said.textContent = left;
    }
  }
})();
