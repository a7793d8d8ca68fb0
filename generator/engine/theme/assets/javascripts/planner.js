// The page "Plan lessons". The plan is kept in this browser and in the address, nowhere else.
(() => {
  const { toAddress, fromAddress, clean } = hbLessonPlan;
  const storage = hbStorage("localStorage", "handbook.plan");
  const { words, locale, name } = JSON.parse(byId("hb-plan-data").textContent);
  const form = byId("hb-plan-form");
  const status = byId("hb-plan-said");
  const modules = byId("hb-plan-modules");
  const lessonList = byId("hb-plan-lessons");
  const activities = {};
  modules.querySelectorAll("details").forEach(offer);
  const drawLesson = hbLessonView(activities, words, locale);
  let plan;
  // whether the plan came with a link, and the reader has another one
  let shared = false;

  byId("hb-plan").hidden = false;
  window.addEventListener("hashchange", start);
  form.addEventListener("change", readForm);
  form.addEventListener("submit", (event) => event.preventDefault());
  modules.addEventListener("change", ({ target }) => {
    const { activity } = target.closest("[data-activity]").dataset;
    if (target.checked) put([activity]);
    else takeOut(plan.items.find((item) => whole(item) === activity));
  });
  modules.addEventListener("click", ({ target }) => {
    const version = target.closest(".hb-plan__version");
    if (version) putVersion(version);
    else if (target.closest(".hb-plan__whole")) {
      put(itemsOf(target.closest("details").dataset.module));
    }
  });
  lessonList.addEventListener("click", ({ target }) => {
    const { item, step } = target.closest("button")?.dataset ?? {};
    if (step) move(item, Number(step));
    else if (item) takeOut(item, true);
  });
  onClick("hb-plan-print", () => window.print());
  onClick("hb-plan-link", copyLink);
  onClick("hb-plan-calendar", saveCalendar);
  onClick("hb-plan-clear", () => {
    plan.items = [];
    changed("");
    byId("plan").focus();
  });
  onClick("hb-plan-keep", () => {
    shared = false;
    changed("");
  });
  onClick("hb-plan-back", () => {
    shared = false;
    plan = stored();
    changed("");
  });
  start();

  function byId(id) {
    return document.getElementById(id);
  }

  function onClick(id, action) {
    byId(id).addEventListener("click", action);
  }

  // Without this script a module's activities are a list to read: here each gets its box.
  function offer(module) {
    const template = modules.querySelector("template");
    module.querySelector("summary").after(template.content.cloneNode(true));
    module.querySelectorAll("[data-minutes]").forEach((row) => {
      const link = row.querySelector("a").getAttribute("href");
      const title = row.querySelector("b");
      const item = `${module.dataset.module}.${link.split("#activity-")[1]}`;
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      row.dataset.activity = item;
      activities[item] = {
        box,
        title: title.textContent.trim(),
        minutes: Number(row.dataset.minutes),
        link,
        needs: Array.from(row.querySelectorAll("li")),
      };
      label.append(box, " ", ...title.childNodes);
      title.replaceWith(label);
    });
    module.querySelectorAll(".hb-plan__version").forEach((button) => {
      button.parentNode.hidden = false;
      // an activity that takes less time there is an item of its own: "module.activity.minutes"
      for (const item of itemsOfVersion(button)) {
        const minutes = Number(item.split(".")[2]);
        activities[item] ??= { ...activities[whole(item)], minutes };
      }
    });
  }

  // Returns the item of the activity in the whole module.
  function whole(item) {
    return item.split(".", 2).join(".");
  }

  function itemsOf(module) {
    const items = Object.keys(activities).filter((item) => item.split(".")[0] === module);
    return items.filter((item) => item === whole(item));
  }

  function itemsOfVersion(button) {
    const { module } = button.closest("details").dataset;
    return button.dataset.items.split(" ").map((item) => `${module}.${item}`);
  }

  function minutesOf(item) {
    return activities[item].minutes;
  }

  function stored() {
    return clean(storage.read());
  }

  function start() {
    const fragment = location.hash.slice(1);
    const address = new URLSearchParams(fragment);
    const added = address.get("add");
    const given = fromAddress(fragment);
    const mine = stored();
    plan = given ?? mine;
    const known = plan.items.filter((item) => Object.hasOwn(activities, item));
    status.textContent = known.length < plan.items.length ? words.gone : "";
    plan.items = known;
    shared = Boolean(given && mine.items.length && toAddress(given) !== toAddress(mine));
    const version = versionOf(added, address.get("in"));
    if (version) putVersion(version);
    else if (added) put(itemsOf(added));
    else changed(status.textContent);
  }

  function readForm() {
    const { lesson, from, at } = form.elements;
    const boxes = form.querySelectorAll("[name=day]:checked");
    plan = clean({
      items: plan.items,
      lesson: lesson.value,
      days: Array.from(boxes, (box) => Number(box.value)),
      from: from.value,
      at: at.value,
    });
    changed("");
  }

  function versionOf(module, minutes) {
    const buttons = Array.from(modules.querySelectorAll(".hb-plan__version"));
    return buttons.find(
      (button) =>
        button.closest("details").dataset.module === module && button.dataset.in === minutes,
    );
  }

  // Puts a shorter version in, in place of what the plan has of the module.
  function putVersion(button) {
    const { module } = button.closest("details").dataset;
    plan.items = plan.items.filter((item) => item.split(".")[0] !== module);
    put(itemsOfVersion(button));
  }

  function put(items) {
    const there = plan.items.map(whole);
    const fresh = items.filter((item) => !there.includes(whole(item)));
    plan.items.push(...fresh);
    changed(fresh.map((item) => hbFilled(words.added, activities[item])).join(" "));
  }

  function takeOut(item, moveFocus) {
    const at = plan.items.indexOf(item);
    plan.items.splice(at, 1);
    changed(hbFilled(words.taken, activities[item]));
    if (!moveFocus) return;
    const buttons = lessonList.querySelectorAll(".hb-plan__out");
    (buttons[Math.min(at, plan.items.length - 1)] ?? byId("plan")).focus();
  }

  function move(item, step) {
    const at = plan.items.indexOf(item);
    plan.items.splice(at, 1);
    plan.items.splice(at + step, 0, item);
    changed(hbFilled(words.moved, { title: activities[item].title, number: at + step + 1 }));
    const [same, other] = [step, -step].map((each) =>
      lessonList.querySelector(`[data-item="${item}"][data-step="${each}"]`),
    );
    (same.disabled ? other : same).focus();
  }

  function changed(message) {
    if (!shared) storage.write(plan);
    const fragment = plan.items.length ? `#${toAddress(plan)}` : "";
    history.replaceState(null, "", location.href.split("#")[0] + fragment);
    showForm();
    showPlan();
    status.textContent = message;
  }

  function showForm() {
    form.elements.lesson.value = plan.lesson;
    form.elements.from.value = plan.from;
    form.elements.at.value = plan.at;
    form.querySelectorAll("[name=day]").forEach((box) => {
      box.checked = plan.days.includes(Number(box.value));
    });
    const there = plan.items.map(whole);
    for (const [item, { box }] of Object.entries(activities)) {
      box.checked = there.includes(whole(item));
    }
  }

  function showPlan() {
    const lessons = hbLessonPlan.lessons(plan, minutesOf);
    const days = hbLessonPlan.days(plan, lessons.length);
    const minutes = plan.items.reduce((sum, item) => sum + minutesOf(item), 0);
    const dated = Boolean(plan.from && plan.at);
    byId("hb-plan-shared").hidden = !shared;
    byId("hb-plan-empty").hidden = lessons.length > 0;
    byId("hb-plan-filled").hidden = lessons.length === 0;
    byId("hb-plan-total").textContent = hbFilled(words.total, { minutes, lessons: lessons.length });
    byId("hb-plan-address").value = location.href;
    byId("hb-plan-calendar").disabled = !dated;
    byId("hb-plan-when").textContent = dated ? "" : words.when;
    lessonList.replaceChildren(
      ...lessons.map((lesson, number) => drawLesson(plan, lesson, number, days[number])),
    );
  }

  function copyLink() {
    byId("hb-plan-address").select();
    hbCopy(location.href, () => {
      status.textContent = words.copied;
      byId("hb-said").textContent = words.copied;
    });
  }

  function saveCalendar() {
    const text = hbPlanCalendar(plan, activities, words, name);
    hbSaveFile("lessons.ics", "text/calendar", text);
  }
})();
