// Draws the lessons of a plan. `activities` are {title, minutes, link, needs} by their item in a plan;
// `words` and `locale` are those of the page.
function hbLessonView(activities, words, locale) {
  const SUNDAY = Date.UTC(2024, 0, 7);
  const DAY = 24 * 60 * 60 * 1000;

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function lesson(plan, { parts, left }, number, day) {
    const section = element("section", "hb-plan__lesson");
    const list = element("ol", "hb-plan__parts");
    let minute = 0;
    for (const part of parts) {
      list.append(row(plan, part, minute));
      minute += part.minutes;
    }
    section.append(element("h3", "", heading(number, day)), list);
    if (left) section.append(element("p", "hb-small", hbFilled(words.left, { minutes: left })));
    section.append(...preparations(parts));
    return section;
  }

  function preparations(parts) {
    const begun = parts.filter((part) => !part.before);
    const needs = begun.flatMap((part) => activities[part.item].needs);
    if (!needs.length) return [];
    const list = element("ul", "hb-checklist");
    list.append(...needs.map((need) => need.cloneNode(true)));
    return [element("p", "hb-plan__prepare", words.prepare), list];
  }

  function row(plan, part, minute) {
    const { title, link } = activities[part.item];
    const anchor = element("a", "", title);
    anchor.href = link;
    const facts = [
      plan.at && clock(plan.at, minute),
      hbFilled(words.minutes, { minutes: part.minutes }),
      part.before && words.went_on,
      part.after && words.goes_on,
    ];
    const made = element("li");
    made.append(anchor, " ", element("span", "hb-small", facts.filter(Boolean).join(" · ")));
    if (!part.before) made.append(" ", buttons(plan.items, part.item, title));
    return made;
  }

  function buttons(items, item, title) {
    const at = items.indexOf(item);
    const group = element("span", "hb-plan__buttons");
    group.append(
      button("↑", words.earlier, { item, step: -1 }, at === 0),
      button("↓", words.later, { item, step: 1 }, at === items.length - 1),
      button("×", words.out, { item }, false),
    );
    return group;

    function button(sign, label, data, disabled) {
      const made = element("button", data.step ? "" : "hb-plan__out", sign);
      made.type = "button";
      made.disabled = disabled;
      Object.assign(made.dataset, data);
      made.setAttribute("aria-label", hbFilled(label, { title }));
      return made;
    }
  }

  function heading(number, { date, week, weekday }) {
    const time = date ? Date.parse(`${date}T00:00:00Z`) : SUNDAY + weekday * DAY;
    const parts = date ? { day: "numeric", month: "long", year: "numeric" } : {};
    const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC", ...parts });
    const when = date ? "" : `, ${hbFilled(words.week, { number: week })}`;
    return `${hbFilled(words.lesson, { number: number + 1 })}: ${format.format(time)}${when}`;
  }

  // Returns the time so many minutes after the beginning of a lesson.
  function clock(beginning, minutes) {
    const [hours, rest] = beginning.split(":").map(Number);
    const total = hours * 60 + rest + minutes;
    return [Math.floor(total / 60) % 24, total % 60]
      .map((number) => String(number).padStart(2, "0"))
      .join(":");
  }

  return lesson;
}

// Returns a sentence with its places, such as {title}, filled in.
function hbFilled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
