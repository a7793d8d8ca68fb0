// Copies a text, and calls `done` when it is copied. Not every page may use the clipboard: one that is
// read without HTTPS copies as browsers used to.
function hbCopy(text, done) {
  function copySelection() {
    const focused = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    if (document.execCommand("copy")) done();
    area.remove();
    focused.focus();
  }

  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, copySelection);
  else copySelection();
}
