// The page "Plan lessons". The plan is kept in this browser and in the address, nowhere else.
(function () {
  var KEY = "handbook.plan";
  var data = JSON.parse(document.getElementById("hb-plan-data").textContent);
  var words = data.words;
  var form = document.getElementById("hb-plan-form");
  var said = document.getElementById("hb-plan-said");
  var activities = {};
  document.querySelectorAll("#hb-plan-modules details").forEach(offer);
  var plan;
  var shared = false;

  byId("hb-plan").hidden = false;
  window.addEventListener("hashchange", start);
  form.addEventListener("change", function () {
    plan = hbLessonPlan.clean({
      items: plan.items,
      lesson: form.elements.lesson.value,
      days: Array.from(form.querySelectorAll("[name=day]:checked"), function (box) { return Number(box.value); }),
      from: form.elements.from.value,
      at: form.elements.at.value
    });
    changed("");
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  byId("hb-plan-modules").addEventListener("change", function (event) {
    var row = event.target.closest("[data-activity]");
    if (event.target.checked) put([row.dataset.activity]);
    else takeOut(row.dataset.activity);
  });
  byId("hb-plan-modules").addEventListener("click", function (event) {
    if (event.target.closest(".hb-plan__whole")) put(itemsOf(event.target.closest("details").dataset.module));
  });
  byId("hb-plan-lessons").addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.step) move(button.dataset.item, Number(button.dataset.step));
    else takeOut(button.dataset.item, true);
  });
  byId("hb-plan-print").addEventListener("click", function () { window.print(); });
  byId("hb-plan-link").addEventListener("click", copyLink);
  byId("hb-plan-calendar").addEventListener("click", saveCalendar);
  byId("hb-plan-clear").addEventListener("click", function () {
    plan.items = [];
    changed("");
    byId("plan").focus();
  });
  byId("hb-plan-keep").addEventListener("click", function () { shared = false; changed(""); });
  byId("hb-plan-back").addEventListener("click", function () {
    shared = false;
    plan = kept();
    changed("");
  });
  start();

  function byId(id) { return document.getElementById(id); }

  // Without this script a module's activities are a list to read: here each gets its box.
  function offer(module) {
    module.querySelector("ul").before(document.querySelector("#hb-plan-modules template").content.cloneNode(true));
    module.querySelectorAll("[data-minutes]").forEach(function (row) {
      var link = row.querySelector("a").getAttribute("href");
      var title = row.querySelector("b");
      var label = make("label");
      var box = make("input");
      box.type = "checkbox";
      row.dataset.activity = module.dataset.module + "." + link.split("#activity-")[1];
      activities[row.dataset.activity] = {
        box: box,
        title: title.textContent.trim(),
        minutes: Number(row.dataset.minutes),
        link: link,
        needs: Array.from(row.querySelectorAll("li"))
      };
      label.append.apply(label, [box, " "].concat(Array.from(title.childNodes)));
      title.replaceWith(label);
    });
  }

  function itemsOf(module) {
    return Object.keys(activities).filter(function (item) { return item.split(".")[0] === module; });
  }

  function start() {
    var fragment = location.hash.slice(1);
    var added = new URLSearchParams(fragment).get("add");
    var told = hbLessonPlan.fromAddress(fragment);
    var mine = kept();
    plan = told || mine;
    var known = plan.items.filter(function (item) { return Object.hasOwn(activities, item); });
    said.textContent = known.length < plan.items.length ? words.gone : "";
    plan.items = known;
    shared = Boolean(told && mine.items.length && hbLessonPlan.toAddress(told) !== hbLessonPlan.toAddress(mine));
    if (added) put(itemsOf(added));
    else changed(said.textContent);
  }

  function kept() {
    try { return hbLessonPlan.clean(JSON.parse(localStorage.getItem(KEY)) || {}); } catch (error) { return hbLessonPlan.clean({}); }
  }

  function put(items) {
    var fresh = items.filter(function (item) { return plan.items.indexOf(item) < 0; });
    plan.items = plan.items.concat(fresh);
    changed(fresh.map(function (item) { return fill(words.added, { title: activities[item].title }); }).join(" "));
  }

  function takeOut(item, moveFocus) {
    var at = plan.items.indexOf(item);
    plan.items.splice(at, 1);
    changed(fill(words.taken, { title: activities[item].title }));
    if (!moveFocus) return;
    var next = byId("hb-plan-lessons").querySelectorAll(".hb-plan__out")[Math.min(at, plan.items.length - 1)];
    (next || byId("plan")).focus();
  }

  function move(item, step) {
    var at = plan.items.indexOf(item);
    plan.items.splice(at, 1);
    plan.items.splice(at + step, 0, item);
    changed(fill(words.moved, { title: activities[item].title, number: at + step + 1 }));
    var same = byId("hb-plan-lessons").querySelector('[data-item="' + item + '"][data-step="' + step + '"]');
    if (same.disabled) same = byId("hb-plan-lessons").querySelector('[data-item="' + item + '"][data-step="' + -step + '"]');
    same.focus();
  }

  function changed(told) {
    if (!shared) {
      try { localStorage.setItem(KEY, JSON.stringify(plan)); } catch (error) { /* then the address alone has it */ }
    }
    history.replaceState(null, "", location.href.split("#")[0] + (plan.items.length ? "#" + hbLessonPlan.toAddress(plan) : ""));
    draw();
    said.textContent = told;
  }

  function draw() {
    var lessons = hbLessonPlan.lessons(plan, function (item) { return activities[item].minutes; });
    var days = hbLessonPlan.days(plan, lessons.length);
    var total = plan.items.reduce(function (sum, item) { return sum + activities[item].minutes; }, 0);
    form.elements.lesson.value = plan.lesson;
    form.querySelectorAll("[name=day]").forEach(function (box) { box.checked = plan.days.indexOf(Number(box.value)) >= 0; });
    form.elements.from.value = plan.from;
    form.elements.at.value = plan.at;
    Object.keys(activities).forEach(function (item) { activities[item].box.checked = plan.items.indexOf(item) >= 0; });
    byId("hb-plan-shared").hidden = !shared;
    byId("hb-plan-empty").hidden = lessons.length > 0;
    byId("hb-plan-filled").hidden = lessons.length === 0;
    byId("hb-plan-total").textContent = fill(words.total, { minutes: total, lessons: lessons.length });
    byId("hb-plan-address").value = location.href;
    byId("hb-plan-calendar").disabled = !(plan.from && plan.at);
    byId("hb-plan-when").textContent = plan.from && plan.at ? "" : words.when;
    byId("hb-plan-lessons").replaceChildren.apply(byId("hb-plan-lessons"), lessons.map(function (lesson, number) {
      return drawLesson(lesson, number, days[number]);
    }));
  }

  function drawLesson(lesson, number, day) {
    var section = make("section", "hb-plan__lesson");
    var list = make("ol", "hb-plan__parts");
    var minute = 0;
    lesson.parts.forEach(function (part) {
      list.append(drawPart(part, clock(minute)));
      minute += part.minutes;
    });
    section.append(make("h3", "", heading(number, day)), list);
    if (lesson.left) section.append(make("p", "hb-small", fill(words.left, { minutes: lesson.left })));
    var needs = lesson.parts.filter(function (part) { return !part.before; }).flatMap(function (part) { return activities[part.item].needs; });
    if (needs.length) {
      var things = make("ul", "hb-checklist");
      needs.forEach(function (need) { things.append(need.cloneNode(true)); });
      section.append(make("p", "hb-plan__prepare", words.prepare), things);
    }
    return section;
  }

  function drawPart(part, time) {
    var activity = activities[part.item];
    var row = make("li");
    var link = make("a", "", activity.title);
    link.href = activity.link;
    var told = [time, fill(words.minutes, { minutes: part.minutes }), part.before ? words.went_on : "", part.after ? words.goes_on : ""];
    row.append(link, " ", make("span", "hb-small", told.filter(Boolean).join(" · ")));
    if (!part.before) row.append(" ", tools(part.item, activity.title));
    return row;
  }

  function tools(item, title) {
    var at = plan.items.indexOf(item);
    var group = make("span", "hb-plan__buttons");
    [[-1, "↑", words.earlier, at === 0], [1, "↓", words.later, at === plan.items.length - 1], [0, "×", words.out, false]].forEach(function (tool) {
      var button = make("button", tool[0] ? "" : "hb-plan__out", tool[1]);
      button.type = "button";
      button.dataset.item = item;
      if (tool[0]) button.dataset.step = tool[0];
      button.disabled = tool[3];
      button.setAttribute("aria-label", fill(tool[2], { title: title }));
      group.append(button);
    });
    return group;
  }

  function heading(number, day) {
    var name = new Intl.DateTimeFormat(data.locale, day.date
      ? { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }
      : { weekday: "long", timeZone: "UTC" });
    // the first of January 2024 was a Monday
    var told = name.format(day.date ? new Date(day.date + "T00:00:00Z") : new Date(Date.UTC(2024, 0, day.weekday)));
    return fill(words.lesson, { number: number + 1 }) + ": " + told + (day.date ? "" : ", " + fill(words.week, { number: day.week }));
  }

  function clock(minute) {
    if (!plan.at) return "";
    var parts = plan.at.split(":").map(Number);
    var total = parts[0] * 60 + parts[1] + minute;
    return String(Math.floor(total / 60) % 24).padStart(2, "0") + ":" + String(total % 60).padStart(2, "0");
  }

  function copyLink() {
    byId("hb-plan-address").select();
    if (navigator.clipboard) navigator.clipboard.writeText(location.href);
    else document.execCommand("copy");
    said.textContent = words.copied;
    byId("hb-said").textContent = words.copied;
  }

  function saveCalendar() {
    var lessons = hbLessonPlan.lessons(plan, function (item) { return activities[item].minutes; });
    var days = hbLessonPlan.days(plan, lessons.length);
    var events = lessons.map(function (lesson, number) {
      var titles = lesson.parts.map(function (part) { return activities[part.item].title; });
      var needs = lesson.parts.flatMap(function (part) { return activities[part.item].needs; });
      var told = lesson.parts.map(function (part) { return activities[part.item].title + " (" + fill(words.minutes, { minutes: part.minutes }) + ")"; });
      if (needs.length) told.push("", words.prepare + ":");
      needs.forEach(function (need) { told.push("- " + need.textContent.trim()); });
      return {
        id: days[number].date + "-" + (number + 1) + "-" + lesson.parts[0].item + "@" + (location.hostname || "handbook"),
        date: days[number].date,
        at: plan.at,
        minutes: plan.lesson,
        title: data.name + ": " + titles.join(", "),
        text: told.join("\n"),
        link: new URL(activities[lesson.parts[0].item].link, location.href).href
      };
    });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([hbLessonPlan.calendar(data.name, events, new Date())], { type: "text/calendar" }));
    link.download = "lessons.ics";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function make(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text) node.textContent = text;
    return node;
  }

  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }
})();
