// What a plan of lessons is, apart from any page: how activities fall into lessons, the plan as an
// address and as a calendar file. A plan is {items: ["module.activity"], lesson, days, from, at}.
var hbLessonPlan = (function () {
  var DAY = 24 * 60 * 60 * 1000;
  var LESSONS = [45, 60, 90];

  // Returns lessons of {parts: [{item, minutes, before, after}], left}. An activity is cut only if it is
  // longer than a lesson: it then begins one, and `after` says that it goes on in the next.
  function lessons(plan, minutesOf) {
    var found = [];
    var left = 0;
    function begin() { found.push({ parts: [] }); left = plan.lesson; }
    function put(item, minutes, before, after) {
      found[found.length - 1].parts.push({ item: item, minutes: minutes, before: before, after: after });
      left -= minutes;
      found[found.length - 1].left = left;
    }
    plan.items.forEach(function (item) {
      var rest = minutesOf(item);
      var begun = false;
      if (rest > left) begin();
      while (rest > plan.lesson) {
        put(item, plan.lesson, begun, true);
        rest -= plan.lesson;
        begun = true;
        begin();
      }
      put(item, rest, begun, false);
    });
    return found;
  }

  // Returns for each lesson {week, weekday, date}; the date only where the plan has a first day.
  function days(plan, count) {
    var found = [];
    var week = 1;
    if (plan.from) {
      var day = new Date(plan.from + "T00:00:00Z");
      var monday = day - ((day.getUTCDay() + 6) % 7) * DAY;
      for (; found.length < count; day = new Date(+day + DAY)) {
        if (plan.days.indexOf(day.getUTCDay() || 7) < 0) continue;
        found.push({ week: Math.floor((day - monday) / DAY / 7) + 1, weekday: day.getUTCDay(), date: day.toISOString().slice(0, 10) });
      }
      return found;
    }
    for (; found.length < count; week += 1) {
      plan.days.forEach(function (weekday) { found.push({ week: week, weekday: weekday, date: "" }); });
    }
    return found.slice(0, count);
  }

  function toAddress(plan) {
    var told = new URLSearchParams({ plan: plan.items.join(","), lesson: plan.lesson, days: plan.days.join("") });
    if (plan.from) told.set("from", plan.from);
    if (plan.at) told.set("at", plan.at);
    // readable: neither sign means anything in this part of an address
    return told.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
  }

  // Returns a plan of whatever an address or the browser's store holds; what makes no sense is left out.
  function clean(told) {
    var from = /^\d{4}-\d{2}-\d{2}$/.test(told.from) && !isNaN(Date.parse(told.from + "T00:00:00Z")) ? told.from : "";
    var chosen = [1, 2, 3, 4, 5].filter(function (day) { return (Array.isArray(told.days) ? told.days : []).indexOf(day) >= 0; });
    var items = (Array.isArray(told.items) ? told.items : []).filter(function (item) { return typeof item === "string"; });
    return {
      items: Array.from(new Set(items)).slice(0, 200),
      lesson: LESSONS.indexOf(Number(told.lesson)) >= 0 ? Number(told.lesson) : LESSONS[0],
      days: chosen.length ? chosen : [1],
      from: from,
      at: /^([01]\d|2[0-3]):[0-5]\d$/.test(told.at) ? told.at : ""
    };
  }

  function fromAddress(fragment) {
    var told = new URLSearchParams(fragment);
    if (!told.has("plan")) return null;
    return clean({
      items: told.get("plan").split(",").filter(Boolean),
      lesson: told.get("lesson"),
      days: (told.get("days") || "").split("").map(Number),
      from: told.get("from") || "",
      at: told.get("at") || ""
    });
  }

  // RFC 5545. `events` are {date, at, minutes, title, text, link, id}; times are those of the clock on
  // the wall, wherever that hangs.
  function calendar(name, events, now) {
    var rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//" + escaped(name) + "//Lesson planner//EN", "CALSCALE:GREGORIAN"];
    events.forEach(function (event) {
      var start = new Date(event.date + "T" + event.at + ":00Z");
      rows.push(
        "BEGIN:VEVENT",
        "UID:" + event.id,
        "DTSTAMP:" + stamp(now) + "Z",
        "DTSTART:" + stamp(start),
        "DTEND:" + stamp(new Date(+start + event.minutes * 60 * 1000)),
        "SUMMARY:" + escaped(event.title),
        "DESCRIPTION:" + escaped(event.text),
        "URL:" + event.link,
        "END:VEVENT"
      );
    });
    rows.push("END:VCALENDAR");
    return rows.map(folded).join("\r\n") + "\r\n";
  }

  function stamp(date) {
    return date.toISOString().replace(/[-:]/g, "").slice(0, 15);
  }

  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  }

  // At most 75 bytes a line, and never a letter cut in two.
  function folded(row) {
    var lines = [];
    var line = "";
    Array.from(row).forEach(function (letter) {
      if (new TextEncoder().encode(line + letter).length > 75) {
        lines.push(line);
        line = " ";
      }
      line += letter;
    });
    return lines.concat(line).join("\r\n");
  }

  return { lessons: lessons, days: days, toAddress: toAddress, fromAddress: fromAddress, clean: clean, calendar: calendar };
})();
