// What one goes on with: buttons, keys, the keys of a clicker, a swipe. `actions` has a function for each.
function hbShowControls(controls, actions) {
  const KEYS = {
    ArrowRight: "next",
    ArrowDown: "next",
    PageDown: "next",
    " ": "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
    PageUp: "previous",
    Home: "first",
    End: "last",
    f: "full",
  };
  const FAR = 50; // pixels: less is a finger that rests
  let touched = null;

  controls.hidden = false;
  controls.addEventListener("click", ({ target }) => {
    actions[target.closest("[data-do]")?.dataset.do]?.();
  });

  document.addEventListener("keydown", (event) => {
    const action = actions[KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    // a space presses what is focused
    if (event.key === " " && event.target.closest("button, a, summary")) return;
    if (event.target.closest("[popover]")) return;
    event.preventDefault();
    action();
  });

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "mouse" ? null : event;
  });
  document.addEventListener("pointercancel", () => (touched = null));
  document.addEventListener("pointerup", (event) => {
    if (!touched) return;
    const [x, y] = [event.clientX - touched.clientX, event.clientY - touched.clientY];
    touched = null;
    if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) {
      actions[x < 0 ? "next" : "previous"]();
    }
  });
}
