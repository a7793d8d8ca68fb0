// What this browser remembers, in `localStorage` or, for this tab alone, in `sessionStorage`.
// A browser may refuse either: what is written then lasts as long as the page.
function hbStorage(area, key) {
  function attempt(action) {
    try {
      return action(window[area]);
    } catch {
      return null;
    }
  }

  return {
    read: () => attempt((storage) => JSON.parse(storage.getItem(key))) ?? {},
    write: (value) => attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    remove: () => attempt((storage) => storage.removeItem(key)),
  };
}
