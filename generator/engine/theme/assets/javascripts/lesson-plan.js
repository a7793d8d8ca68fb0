// What a plan of lessons is, apart from any page: how activities fall into lessons, and the plan as an
// address. A plan is {items: ["module.activity"], lesson, days, from, at}.
const hbLessonPlan = (() => {
  const DAY = 24 * 60 * 60 * 1000;
  const LESSONS = [45, 60, 90];
  const WEEKDAYS = [1, 2, 3, 4, 5];
  const MOST_ITEMS = 200;

  // Returns lessons of {parts: [{item, minutes, before, after}], left}. An activity is cut only if it is
  // longer than a lesson: it then begins one, and `after` says that it goes on in the next.
  function lessons(plan, minutesOf) {
    const found = [];
    let left = 0;

    function begin() {
      left = plan.lesson;
      found.push({ parts: [], left });
    }

    function put(part) {
      left -= part.minutes;
      found.at(-1).parts.push(part);
      found.at(-1).left = left;
    }

    for (const item of plan.items) {
      let minutes = minutesOf(item);
      let before = false;
      if (minutes > left) begin();
      while (minutes > plan.lesson) {
        put({ item, minutes: plan.lesson, before, after: true });
        minutes -= plan.lesson;
        before = true;
        begin();
      }
      put({ item, minutes, before, after: false });
    }
    return found;
  }

  // Returns for each lesson {week, weekday, date}; the date only where the plan has a first day.
  function days(plan, count) {
    const found = [];
    if (!plan.from) {
      for (let week = 1; found.length < count; week += 1) {
        found.push(...plan.days.map((weekday) => ({ week, weekday, date: "" })));
      }
      return found.slice(0, count);
    }
    const first = Date.parse(`${plan.from}T00:00:00Z`);
    const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
    for (let time = first; found.length < count; time += DAY) {
      const day = new Date(time);
      const weekday = day.getUTCDay();
      if (!plan.days.includes(weekday)) continue;
      const week = Math.floor((time - monday) / DAY / 7) + 1;
      found.push({ week, weekday, date: day.toISOString().slice(0, 10) });
    }
    return found;
  }

  function toAddress(plan) {
    const fragment = new URLSearchParams({
      plan: plan.items.join(","),
      lesson: plan.lesson,
      days: plan.days.join(""),
    });
    if (plan.from) fragment.set("from", plan.from);
    if (plan.at) fragment.set("at", plan.at);
    // readable: neither sign means anything in this part of an address
    return fragment.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
  }

  // Returns the plan of an address, or null where it has none.
  function fromAddress(fragment) {
    const given = new URLSearchParams(fragment);
    if (!given.has("plan")) return null;
    return clean({
      items: given.get("plan").split(",").filter(Boolean),
      lesson: given.get("lesson"),
      days: Array.from(given.get("days") ?? "", Number),
      from: given.get("from"),
      at: given.get("at"),
    });
  }

  // Returns a plan of whatever an address or the browser's store holds; what makes no sense is left out.
  function clean(given) {
    const items = list(given.items).filter((item) => typeof item === "string");
    const chosen = WEEKDAYS.filter((day) => list(given.days).includes(day));
    const lesson = Number(given.lesson);
    return {
      items: [...new Set(items)].slice(0, MOST_ITEMS),
      lesson: LESSONS.includes(lesson) ? lesson : LESSONS[0],
      days: chosen.length ? chosen : [1],
      from: isDay(given.from) ? given.from : "",
      at: /^([01]\d|2[0-3]):[0-5]\d$/.test(given.at) ? given.at : "",
    };
  }

  function list(value) {
    return Array.isArray(value) ? value : [];
  }

  function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  }

  return { lessons, days, toAddress, fromAddress, clean };
})();
