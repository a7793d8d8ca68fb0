// Returns the lessons of a plan as a calendar file; each that the lesson planner draws is an event.
function hbPlanCalendar(plan, activities, words, name) {
  const lessons = hbLessonPlan.lessons(plan, (item) => activities[item].minutes);
  const days = hbLessonPlan.days(plan, lessons.length);
  return hbCalendar(name, lessons.map(event), new Date());

  function event({ parts }, number) {
    const { date } = days[number];
    const [first] = parts;
    const titles = parts.map(({ item }) => activities[item].title);
    return {
      id: `${date}-${number + 1}-${first.item}@${location.hostname || "handbook"}`,
      date,
      at: plan.at,
      minutes: plan.lesson,
      title: `${name}: ${titles.join(", ")}`,
      text: [...parts.map(line), ...preparations(parts)].join("\n"),
      link: new URL(activities[first.item].link, location.href).href,
    };
  }

  function line({ item, minutes }) {
    return `${activities[item].title} (${hbFilled(words.minutes, { minutes })})`;
  }

  function preparations(parts) {
    const needs = parts.flatMap(({ item }) => activities[item].needs);
    if (!needs.length) return [];
    return ["", `${words.prepare}:`, ...needs.map((need) => `- ${need.textContent.trim()}`)];
  }
}
