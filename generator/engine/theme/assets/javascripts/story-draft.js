// What somebody has written on the page "Tell a story", kept in this tab: a reload loses nothing.
// Choices are kept by their place, so that the page in another language finds them too.
const hbStoryDraft = (() => {
  const storage = hbStorage("sessionStorage", "hb-story");

  function namedFields(form) {
    const fields = Array.from(form.elements).filter((field) => field.name);
    return fields.map((field) => {
      const same = fields.filter((other) => other.name === field.name);
      const name = same.length > 1 ? `${field.name}/${same.indexOf(field)}` : field.name;
      return [name, field];
    });
  }

  function valueOf(field) {
    return ["radio", "checkbox"].includes(field.type) ? field.checked : field.value;
  }

  return {
    write(form, reasons) {
      const values = namedFields(form).map(([name, field]) => [name, valueOf(field)]);
      storage.write({ values: Object.fromEntries(values.filter(([, value]) => value)), reasons });
    },
    // Fills the form, and returns why what looks like personal data is none.
    read(form) {
      const { values = {}, reasons = {} } = storage.read();
      for (const [name, field] of namedFields(form)) {
        if (values[name] === true) field.checked = true;
        else if (typeof values[name] === "string") field.value = values[name];
      }
      return reasons;
    },
    remove: storage.remove,
  };
})();
