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
    var patterns = find.patterns.map(function (item) { return new RegExp(item[0], item[1] + "g"); });
    var checks = makeChecks(find);
    var block = new RegExp(find.block, "g");
    return function (text) {
      var kinds = [];
      read(text, find, block).split("\n").forEach(function (words) {
        var small = words.toLowerCase();
        find.searches.forEach(function (search) {
          if (kinds.indexOf(search.kind) < 0 && has(patterns[search.needs], small) && finds(search, patterns, checks, words, find.window)) {
            kinds.push(search.kind);
          }
        });
      });
      return kinds;
    };
  }

  // A text as it is searched: as NFKC spells it, on one line, with single spaces and our digits.
  function read(text, find, block) {
    var joined = text.replace(/\r\n?/g, "\n").replace(block, "\u0000").replace(/\n/g, " ").replace(/\u0000/g, "\n");
    return Array.from(joined.normalize("NFC"), function (letter) {
      if (letter === "\n") return letter;
      if (find.letters[letter]) return find.letters[letter];
      return Array.from(letter.normalize("NFKC"), function (part) {
        var zero = find.zeros.find(function (code) { return part.codePointAt(0) >= code && part.codePointAt(0) < code + 10; });
        if (zero) return String(part.codePointAt(0) - zero);
        return find.letters[part] || part;
      }).join("").replace(/[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu, function (hidden) {
        return /\s/.test(hidden) ? " " : "";
      });
    }).join("").replace(/[^\S\n]+/g, " ").replace(/\n /g, "\n");
  }

  function has(pattern, text) {
    pattern.lastIndex = 0;
    return pattern.test(text);
  }

  function finds(search, patterns, checks, text, width) {
    return Array.from(text.matchAll(patterns[search.pattern])).some(function (match) {
      var start = match.index;
      var end = start + match[0].length;
      var before = text.slice(Math.max(0, start - width), start);
      var after = text.slice(end, end + width);
      function held(name, words) { return search[name] === undefined || has(patterns[search[name]], words); }
      function whole(name, words, atEnd) {
        if (search[name] === undefined) return false;
        var pattern = patterns[search[name]];
        return new RegExp("^(?:" + pattern.source + ")" + (atEnd ? "$" : ""), pattern.flags.replace("g", "") + "s").test(words);
      }
      return held("before", before)
        && !(search.notBefore !== undefined && has(patterns[search.notBefore], before))
        && !whole("notAfter", after, false)
        && (held("near", before) || held("near", after))
        && !whole("unless", match[0], true)
        && (!search.check || checks[search.check](match[0]));
    });
  }

  function makeChecks(find) {
    var telephone = new RegExp("^(?:" + find.telephone + ")$");
    function digits(text) { return text.replace(/\D/g, ""); }
    return {
      telephone: function (text) { return telephone.test(digits(text).slice(1)); },
      "no-row": function (text) {
        var parts = text.match(/\d+/g).map(Number);
        var steps = parts.slice(1).map(function (part, place) { return part - parts[place]; });
        return parts.length < 3 || new Set(steps).size !== 1;
      },
      // Of the first ten digits one stands twice or three times, and the first is not 0.
      "tax-number": function (text) {
        var ten = digits(text).slice(0, 10);
        var counts = {};
        ten.split("").forEach(function (digit) { counts[digit] = (counts[digit] || 0) + 1; });
        var often = Object.values(counts).filter(function (count) { return count > 1; });
        return ten[0] !== "0" && often.length === 1 && often[0] < 4;
      },
      card: function (text) {
        var sum = digits(text).split("").reverse().reduce(function (total, digit, place) {
          var value = Number(digit) * (place % 2 ? 2 : 1);
          return total + (value > 9 ? value - 9 : value);
        }, 0);
        return sum % 10 === 0;
      }
    };
  }
})();
