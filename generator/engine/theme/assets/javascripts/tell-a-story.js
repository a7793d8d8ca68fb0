// The page "Tell a story": looks for personal data while one writes, and puts the answers together.
// Nothing is sent; the words stay in this tab until they are saved as a file.
(function () {
  var form = document.getElementById("hb-tell");
  var data = JSON.parse(document.getElementById("hb-tell-data").textContent);
  var told = document.getElementById("hb-told");
  var copied = document.getElementById("hb-told-copied");
  var summary = document.getElementById("hb-tell-missing");
  var reasons = hbStoryDraft.bring(form);
  var finder = makeFinder(data.find);
  var finds = hbStoryFinds(findInAnswer, data.words, reasons, data.reason);
  var changed = false;
  var file = "";

  form.hidden = false;
  form.addEventListener("input", function (event) {
    change();
    look(event.target.name);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    finish();
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) event.preventDefault();
  });
  document.getElementById("hb-told-save").addEventListener("click", function () {
    hbStoryFile.save(file, data.file);
    changed = false;
  });
  document.getElementById("hb-told-copy").addEventListener("click", function () {
    hbStoryFile.copy(file, function () { copied.textContent = data.words.copied; });
  });
  document.querySelectorAll("[data-empty]").forEach(function (button) {
    button.addEventListener("click", empty);
  });
  data.questions.forEach(function (question) { look(question.id); });

  // What was put together holds no longer.
  function change() {
    changed = true;
    told.hidden = true;
    hbStoryDraft.keep(form, reasons);
  }

  function look(name) {
    var question = data.questions.concat(data.checks).find(function (item) { return item.id === name; });
    if (!question) return;
    var found = document.getElementById(name + "-found");
    if (found) finds.show(found, answer(question), function () { change(); mend(question); });
    mend(question);
    if (question.sort === "line" || question.sort === "text") listNames();
    document.getElementById("languages-note").hidden = isInOwnLanguage();
  }

  function fieldsOf(question) {
    return Array.from(form.querySelectorAll('[name="' + question.id + '"]'));
  }

  function answer(question) {
    var fields = fieldsOf(question);
    if (question.sort === "choices") {
      if (!fields.some(function (field) { return field.checked; })) return "";
      return fields.map(function (field) { return "- [" + (field.checked ? "X" : " ") + "] " + field.value; }).join("\n");
    }
    if (question.sort === "choice" || question.sort === "check") {
      var chosen = fields.find(function (field) { return field.checked; });
      return chosen ? chosen.value : "";
    }
    return fields[0].value.trim();
  }

  // What the command would refuse afterwards; it asks for more than can be seen here.
  function wrong(question) {
    var text = answer(question);
    if (!text) return question.sort === "check" ? data.unchecked : data.unanswered;
    var given = form.elements.given.value;
    var right = {
      name: function () { return /^[\p{L}\p{N}_][\p{L}\p{N}_'-]{0,29}$/u.test(text); },
      days: function () { return /^[0-9]{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000; },
      questions: function () {
        return text.split("\n").filter(function (line) { return line.trim(); }).length <= data.most_questions;
      },
      until: function () { return text > given; },
      age: function () { return text !== data.alone; }
    };
    if (right[question.id] && !right[question.id]()) return data.wrong[question.id];
    if (question.id === "until" && text > yearsAfter(given)) return data.wrong.length;
    return finds.isAnswered(text) ? "" : data.wrong.personal;
  }

  // The last day of a consent, as the check counts it.
  function yearsAfter(day) {
    return day && String(Number(day.slice(0, 4)) + data.longest_consent).padStart(4, "0") + day.slice(4);
  }

  function isInOwnLanguage() {
    var chosen = fieldsOf({ id: "languages" }).filter(function (field) { return field.checked; });
    return !chosen.length || !data.own_language
      || chosen.some(function (field) { return field.value === data.own_language; });
  }

  function say(question, message) {
    var fields = fieldsOf(question);
    var place = document.getElementById(question.id + "-error");
    place.textContent = message;
    place.hidden = !message;
    (question.sort === "choice" ? [fields[0].closest("fieldset")] : fields).forEach(function (field) {
      if (message) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
  }

  // Takes away what is said of a question once it holds no longer.
  function mend(question) {
    if (!document.getElementById(question.id + "-error").hidden) say(question, wrong(question));
  }

  function finish() {
    var missing = data.questions.concat(data.checks).filter(function (question) {
      question.wrong = wrong(question);
      say(question, question.wrong);
      return question.wrong;
    });
    summary.hidden = missing.length === 0;
    summary.querySelector("ul").replaceChildren.apply(summary.querySelector("ul"), missing.map(function (question) {
      var row = document.createElement("li");
      var link = document.createElement("a");
      link.href = "#q-" + question.id;
      link.textContent = question.ask;
      link.addEventListener("click", function (event) {
        event.preventDefault();
        fieldsOf(question)[0].focus();
      });
      row.append(link, " – " + question.wrong);
      return row;
    }));
    told.hidden = missing.length > 0;
    if (missing.length) {
      summary.focus();
      return;
    }
    var parts = answers();
    file = hbStoryFile.text(parts);
    copied.textContent = "";
    hbStoryFile.show(document.getElementById("hb-told-story"), parts);
    offerForm();
    told.querySelector("h2").focus();
  }

  // Each question with its answer, and last why what looks like personal data is none.
  function answers() {
    var parts = data.questions.map(function (question) {
      var chosen = fieldsOf(question).filter(function (field) { return field.checked; });
      return {
        ask: question.ask,
        text: answer(question),
        shown: question.sort === "choices" ? chosen.map(function (field) { return field.value; }).join("\n") : answer(question)
      };
    });
    var lines = alarms();
    return lines ? parts.concat({ ask: data.words.alarms, text: lines, shown: lines }) : parts;
  }

  function alarms() {
    return Array.from(new Set(data.questions.map(answer).flatMap(finds.lines))).join("\n");
  }

  // Words with a capital letter within a sentence: a hint, where nouns are written small.
  function listNames() {
    var place = document.getElementById("hb-tell-names");
    if (!place) return;
    var text = data.questions.filter(function (question) { return question.of_story && /^(line|text)$/.test(question.sort) && question.id !== "name"; })
      .map(answer).join("\n");
    var small = new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu));
    var names = text.match(/(?<=[\p{L}\p{N},;)][ ])\p{Lu}\p{Ll}[\p{L}-]*/gu) || [];
    names = Array.from(new Set(names)).filter(function (name) {
      return data.no_names.indexOf(name) < 0 && name !== form.elements.name.value && !small.has(name.toLowerCase());
    });
    place.hidden = names.length === 0;
    place.querySelector("span").textContent = names.slice(0, 20).join(", ");
  }

  function offerForm() {
    var link = document.getElementById("hb-told-form");
    if (!link) return;
    var address = new URL(data.form);
    data.questions.forEach(function (question) {
      if (["choice", "choices"].indexOf(question.sort) < 0) address.searchParams.set(question.id, answer(question));
    });
    address.searchParams.set(data.alarms, alarms());
    // GitHub refuses longer addresses; the form is then opened empty, and the file has the words
    link.href = address.href.length < 8000 ? address.href : data.form;
  }

  function empty() {
    if (!window.confirm(data.words.empty)) return;
    hbStoryDraft.empty();
    changed = false;
    form.reset();
    window.location.reload();
  }

  // A line becomes a paragraph of the story: what stands on two lines is seen as one, and each by itself.
  function findInAnswer(text) {
    return finder(text).concat(text.indexOf("\n") < 0 ? [] : finder(text.replace(/\n/g, "\n\n")));
  }

  // The same search as the check's; the check decides. Returns all that is found, as { kind, text }.
  function makeFinder(find) {
    var patterns = find.patterns.map(function (item) { return new RegExp(item[0], item[1] + "g"); });
    var checks = makeChecks(find);
    var block = new RegExp(find.block, "g");
    return function (text) {
      var found = [];
      read(text, find, block).split("\n").forEach(function (words) {
        var small = words.toLowerCase();
        var digits = small.replace(/\D/g, "").length;
        find.searches.forEach(function (search) {
          if (digits < search.digits || (search.needs && !has(patterns[search.needs], small))) return;
          matches(search, patterns, checks, words, find.window).forEach(function (match) {
            found.push({ kind: search.kind, text: match[0].replace(/^[ .,;:]+|[ .,;:]+$/g, "") });
          });
        });
      });
      return found;
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

  function matches(search, patterns, checks, text, width) {
    return Array.from(text.matchAll(patterns[search.pattern])).filter(function (match) {
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
