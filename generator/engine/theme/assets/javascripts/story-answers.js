// The answers on the page "Tell a story", as the command reads them, and what it would refuse in them; it
// asks for more than can be seen here. A question is {id, sort, ask}; `data` is the page's.
function hbStoryAnswers(form, data, falseAlarms) {
  const REFUSED = {
    name: (text) =>
      !/^[\p{L}\p{N}_][\p{L}\p{N}_'-]*$/u.test(text) || [...text].length > data.longest_name,
    days: (text) =>
      !/^[0-9]+$/.test(text) || Number(text) < data.days.least || Number(text) > data.days.most,
    questions: (text) =>
      text.split("\n").filter((line) => line.trim()).length > data.most_questions,
    until: (text) => text <= form.elements.given.value,
    age: (text) => text === data.alone,
  };

  function fieldsOf({ id }) {
    return Array.from(form.querySelectorAll(`[name="${id}"]`));
  }

  function chosen(question) {
    return fieldsOf(question)
      .filter((field) => field.checked)
      .map((field) => field.value);
  }

  function text(question) {
    const fields = fieldsOf(question);
    if (question.sort === "choice" || question.sort === "check") return chosen(question)[0] ?? "";
    if (question.sort !== "choices") return fields[0].value.trim();
    if (!fields.some((field) => field.checked)) return "";
    return fields.map((field) => `- [${field.checked ? "X" : " "}] ${field.value}`).join("\n");
  }

  // Returns why an answer would be refused; empty where it would not.
  function problem(question) {
    const answer = text(question);
    if (!answer) return question.sort === "check" ? data.unchecked : data.unanswered;
    if (REFUSED[question.id]?.(answer)) return data.wrong[question.id];
    if (question.id === "until" && answer > lastDay()) return data.wrong.length;
    return falseAlarms.allAnswered(answer) ? "" : data.wrong.personal;
  }

  // The last day that a consent may have, as the check counts it.
  function lastDay() {
    const { value } = form.elements.given;
    const year = Number(value.slice(0, 4)) + data.longest_consent;
    return value && String(year).padStart(4, "0") + value.slice(4);
  }

  function inOwnLanguage() {
    const languages = chosen({ id: "languages" });
    return !languages.length || !data.own_language || languages.includes(data.own_language);
  }

  // Words with a capital letter within a sentence: a hint, where nouns are written small.
  function possibleNames() {
    const ofStory = ({ id, sort, of_story }) =>
      of_story && ["line", "text"].includes(sort) && id !== "name";
    const words = data.questions.filter(ofStory).map(text).join("\n");
    const small = new Set(words.match(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu));
    const known = [...data.no_names, form.elements.name.value];
    const capital = words.match(/(?<=[\p{L}\p{N},;)][ ])\p{Lu}\p{Ll}[\p{L}-]*/gu) ?? [];
    return [...new Set(capital)].filter(
      (name) => !known.includes(name) && !small.has(name.toLowerCase()),
    );
  }

  function falseAlarmLines() {
    return [...new Set(data.questions.map(text).flatMap(falseAlarms.lines))].join("\n");
  }

  // Each question with its answer, and last why what looks like personal data is none.
  function parts() {
    const answered = data.questions.map((question) => {
      const answer = text(question);
      const shown = question.sort === "choices" ? chosen(question).join("\n") : answer;
      return { ask: question.ask, text: answer, shown };
    });
    const lines = falseAlarmLines();
    if (lines) answered.push({ ask: data.words.alarms, text: lines, shown: lines });
    return answered;
  }

  return { fieldsOf, text, problem, inOwnLanguage, possibleNames, falseAlarmLines, parts };
}
