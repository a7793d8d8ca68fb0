// Lets the windows of one show hear each other, by a channel of the browser; where it has none, by what it
// stores. Returns what tells the others something. Where neither is possible a window goes on alone.
function hbChannel(name, hear) {
  if (window.BroadcastChannel) {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", ({ data }) => hear(data));
    return (data) => channel.postMessage(data);
  }
  const storage = hbStorage("localStorage", name);
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === name && newValue) hear(JSON.parse(newValue));
  });
  return (data) => {
    storage.write(data);
    // the others have heard it when it is written; what is told again has to differ
    storage.remove();
  };
}
