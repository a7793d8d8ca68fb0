// What somebody has written on the page "Tell a story", kept in this tab: a reload loses nothing.
// Choices are kept by their place, so that the page in another language finds them too.
var hbStoryDraft = (function () {
  var KEY = "hb-story";

  function fieldsOf(form) {
    return Array.from(form.elements).filter(function (field) { return field.name; });
  }

  function name(field, fields) {
    var same = fields.filter(function (other) { return other.name === field.name; });
    return same.length > 1 ? field.name + "/" + same.indexOf(field) : field.name;
  }

  return {
    keep: function (form, reasons) {
      var fields = fieldsOf(form);
      var values = {};
      fields.forEach(function (field) {
        var value = "checked" in field && /^(radio|checkbox)$/.test(field.type) ? field.checked : field.value;
        if (value) values[name(field, fields)] = value;
      });
      try { sessionStorage.setItem(KEY, JSON.stringify({ values: values, reasons: reasons })); } catch (error) { /* then leaving is asked about */ }
    },
    // Fills the form, and returns why what looks like personal data is none.
    bring: function (form) {
      var draft = {};
      try { draft = JSON.parse(sessionStorage.getItem(KEY)) || {}; } catch (error) { /* then there is none */ }
      var fields = fieldsOf(form);
      fields.forEach(function (field) {
        var value = (draft.values || {})[name(field, fields)];
        if (value === true) field.checked = true;
        else if (typeof value === "string") field.value = value;
      });
      return draft.reasons || {};
    },
    empty: function () {
      try { sessionStorage.removeItem(KEY); } catch (error) { /* then there is none */ }
    }
  };
})();
