// Keeps what is chosen in a form in the part of the address behind "#", so that it can be shared.
// Behind "#", because a site that is opened from a folder may change nothing else of its address.
// `show` is called whenever the choice is another.
function hbKeepInAddress(form, show) {
  function write() {
    const chosen = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (value) chosen.append(name, value);
    });
    const fragment = chosen.toString();
    history.replaceState(null, "", location.href.split("#")[0] + (fragment && `#${fragment}`));
    show();
  }

  function read() {
    form.reset();
    new URLSearchParams(location.hash.slice(1)).forEach(choose);
    show();
  }

  // What the form does not offer is passed over: an address may be older than the page.
  function choose(value, name) {
    const fields = Array.from(form.elements).filter((field) => field.name === name);
    const box = fields.find((field) => field.type === "checkbox" && field.value === value);
    const list = fields.find((field) => field.options && !field.value && offers(field, value));
    if (box) box.checked = true;
    else if (list) list.value = value;
  }

  function offers(list, value) {
    return Array.from(list.options).some((option) => option.value === value);
  }

  form.hidden = false;
  form.addEventListener("change", write);
  form.addEventListener("click", (event) => {
    if (event.target.type !== "reset") return;
    event.preventDefault();
    form.reset();
    write();
  });
  // Enter in a field would load the page anew
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", read);
  read();
}
