// Keeps what is chosen in a form in the part of the address behind "#", so that it can be shared.
// Behind "#", because a site that is opened from a folder may change nothing else of its address.
// `show` is called whenever the choice is another.
function hbKeepInAddress(form, show) {
  function changed() {
    var chosen = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (value) chosen.append(name, value); });
    history.replaceState(null, "", location.href.split("#")[0] + (chosen.toString() && "#" + chosen));
    show();
  }

  // What the form does not offer is passed over: an address may be older than the page.
  function read() {
    var fields = Array.from(form.elements);
    form.reset();
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, name) {
      var named = fields.filter(function (field) { return field.name === name; });
      var box = named.find(function (field) { return field.type === "checkbox" && field.value === value; });
      var list = named.find(function (field) {
        return field.options && !field.value && Array.from(field.options).some(function (option) { return option.value === value; });
      });
      if (box) box.checked = true;
      else if (list) list.value = value;
    });
    show();
  }

  form.hidden = false;
  form.addEventListener("change", changed);
  form.addEventListener("click", function (event) {
    if (event.target.type !== "reset") return;
    event.preventDefault();
    form.reset();
    changed();
  });
  // Enter in a field would load the page anew
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("hashchange", read);
  read();
}
