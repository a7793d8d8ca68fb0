// The page "Tell a story": looks for personal data while one writes, and puts the answers together.
// Nothing is sent and nothing is stored; the words stay on the page until they are saved as a file.
(function () {
  var form = document.getElementById("hb-tell");
  var data = JSON.parse(document.getElementById("hb-tell-data").textContent);
  var told = document.getElementById("hb-told");
  var output = document.getElementById("hb-told-text");
  var summary = document.getElementById("hb-tell-missing");
  var finder = makeFinder(data.find);
  var changed = false;

  form.hidden = false;
  form.addEventListener("input", function (event) {
    changed = true;
    warn(event.target);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    finish();
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) event.preventDefault();
  });
  document.getElementById("hb-told-save").addEventListener("click", save);
  document.getElementById("hb-told-copy").addEventListener("click", copy);

  function warn(field) {
    var place = document.getElementById(field.name + "-found");
    if (!place || !("value" in field)) return;
    var kinds = finder(field.value);
    place.textContent = kinds.map(function (kind) { return data.kinds[kind]; }).join(" ");
    place.hidden = kinds.length === 0;
  }

  function answer(question) {
    var fields = Array.from(form.querySelectorAll('[name="' + question.id + '"]'));
    if (question.sort === "choices") {
      if (!fields.some(function (field) { return field.checked; })) return "";
      return fields.map(function (field) { return "- [" + (field.checked ? "X" : " ") + "] " + field.value; }).join("\n");
    }
    if (question.sort === "choice") {
      var chosen = fields.find(function (field) { return field.checked; });
      return chosen ? chosen.value : "";
    }
    return fields[0].value.trim();
  }

  // What the command would refuse afterwards; it asks for more than can be seen here.
  function wrong(question, text) {
    var right = {
      name: function () { return /^[\p{L}\p{N}_][\p{L}\p{N}_'-]{0,29}$/u.test(text); },
      days: function () { return /^[0-9]{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000; },
      questions: function () {
        return text.split("\n").filter(function (line) { return line.trim(); }).length <= data.most_questions;
      },
      until: function () { return text > form.elements.given.value; },
      age: function () { return text !== data.alone; }
    };
    return right[question.id] && !right[question.id]() ? data.wrong[question.id] : "";
  }

  function finish() {
    var answers = data.questions.map(function (question) {
      return { question: question, text: answer(question) };
    });
    var missing = answers.filter(function (item) {
      item.wrong = item.text ? wrong(item.question, item.text) : data.unanswered;
      return item.wrong;
    });
    summary.hidden = missing.length === 0;
    summary.querySelector("ul").replaceChildren.apply(summary.querySelector("ul"), missing.map(function (item) {
      var row = document.createElement("li");
      var link = document.createElement("a");
      link.href = "#q-" + item.question.id;
      link.textContent = item.question.ask;
      row.append(link, " – " + item.wrong);
      return row;
    }));
    told.hidden = missing.length > 0;
    if (missing.length) {
      summary.focus();
      return;
    }
    output.value = answers.map(function (item) {
      return "### " + item.question.ask + "\n\n" + item.text + "\n";
    }).join("\n");
    offerForm(answers);
    told.querySelector("h2").focus();
  }

  function offerForm(answers) {
    var link = document.getElementById("hb-told-form");
    if (!link) return;
    var address = new URL(data.form);
    answers.forEach(function (item) {
      if (["choice", "choices"].indexOf(item.question.sort) < 0) {
        address.searchParams.set(item.question.id, item.text);
      }
    });
    // GitHub refuses longer addresses; the form is then opened empty, and the file has the words
    link.href = address.href.length < 8000 ? address.href : data.form;
  }

  function save() {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([output.value], { type: "text/markdown" }));
    link.download = data.file;
    link.click();
    URL.revokeObjectURL(link.href);
    changed = false;
  }

  function copy() {
    output.select();
    if (navigator.clipboard) navigator.clipboard.writeText(output.value);
    else document.execCommand("copy");
    document.getElementById("hb-told-copied").textContent = data.copied;
  }

  // The same search as the check's, for a warning; the check decides.
  function makeFinder(find) {
    var patterns = find.patterns.map(function (item) {
      return { kind: item.kind, pattern: new RegExp(item.source, item.flags) };
    });
    var number = new RegExp(find.number.source, find.number.flags);
    var time = new RegExp("^(?:" + find.time.source + ")$", "u");
    var candidate = /(?<![\p{L}\p{N}])(?:\+|\(?0)?[(\d][\d\s()./\-–]{4,24}\d(?![\p{L}\p{N}])/gu;
    return function (text) {
      var kinds = patterns
        .filter(function (item) { item.pattern.lastIndex = 0; return item.pattern.test(text); })
        .map(function (item) { return item.kind; });
      var numbers = Array.from(text.matchAll(number)).filter(isPersonalNumber);
      if (numbers.length) kinds.push("personal-number");
      // a personal number is no telephone number as well
      var rest = numbers.reduce(function (left, match) { return left.replace(match[0], " x "); }, text);
      var phone = Array.from(rest.matchAll(candidate)).some(function (match) {
        return !time.test(match[0].trim()) && isPhone(match[0], find.phones);
      });
      if (phone && kinds.indexOf("coordinates") < 0) kinds.push("phone");
      return Array.from(new Set(kinds));
    };
  }

  function isPhone(written, regions) {
    var digits = written.replace(/\D/g, "");
    var abroad = /^\s*(?:\+|00)/.test(written);
    if (abroad) digits = digits.replace(/^00/, "");
    return regions.some(function (region) {
      var own = digits;
      if (abroad) {
        if (!own.startsWith(region.code)) return false;
        own = own.slice(region.code.length).replace(/^0/, "");
      } else if (region.prefix) {
        if (!own.startsWith(region.prefix)) { if (region.needs_prefix) return false; }
        else own = own.slice(region.prefix.length);
      }
      return new RegExp("^(?:" + region.pattern + ")$").test(own);
    });
  }

  function isPersonalNumber(match) {
    var digits = match[0].replace(/\D/g, "");
    var groups = match.groups;
    if (groups.dk) return isDay(digits.slice(4, 6), digits.slice(2, 4), digits.slice(0, 2)) || isDay(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6));
    if (groups.se) { digits = digits.slice(-10); return isDay(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)); }
    if (groups.pension) return isDay(digits.slice(6, 8), digits.slice(4, 6), digits.slice(2, 4));
    return isTaxNumber(digits);
  }

  function isDay(year, month, day) {
    var number = Number(day) > 60 ? Number(day) - 60 : Number(day);
    var date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, number));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === number;
  }

  // Of the first ten digits one stands twice or three times, and the first is not 0.
  function isTaxNumber(digits) {
    var counts = {};
    digits.slice(0, 10).split("").forEach(function (digit) { counts[digit] = (counts[digit] || 0) + 1; });
    var repeated = Object.values(counts).filter(function (count) { return count > 1; });
    return digits[0] !== "0" && repeated.length === 1 && repeated[0] < 4;
  }
})();
