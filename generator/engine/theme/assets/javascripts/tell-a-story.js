// The page "Tell a story": looks for personal data while one writes, and puts the answers together.
// Nothing is sent; the words stay in this tab until they are saved as a file.
(() => {
  // GitHub refuses longer addresses
  const LONGEST_ADDRESS = 8000;
  const MOST_NAMES = 20;
  const form = byId("hb-tell");
  const data = JSON.parse(byId("hb-tell-data").textContent);
  const questions = [...data.questions, ...data.checks];
  const result = byId("hb-told");
  const copied = byId("hb-told-copied");
  const summary = byId("hb-tell-missing");
  const reasons = hbStoryDraft.read(form);
  const find = hbPersonalData(data.find);
  const falseAlarms = hbFalseAlarms(findInAnswer, data.words, reasons, data.reason);
  const answers = hbStoryAnswers(form, data, falseAlarms);
  let unsaved = false;
  let file = "";

  form.hidden = false;
  form.addEventListener("input", (event) => {
    changed();
    review(event.target.name);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    putTogether();
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  byId("hb-told-save").addEventListener("click", () => {
    hbSaveFile(data.file, "text/markdown", file);
    unsaved = false;
  });
  byId("hb-told-copy").addEventListener("click", () => {
    hbCopy(file, () => (copied.textContent = data.words.copied));
  });
  document.querySelectorAll("[data-empty]").forEach((button) => {
    button.addEventListener("click", empty);
  });
  data.questions.forEach((question) => review(question.id));

  function byId(id) {
    return document.getElementById(id);
  }

  // A line becomes a paragraph of the story: what stands on two lines is seen as one, and each by itself.
  function findInAnswer(text) {
    return text.includes("\n") ? [...find(text), ...find(text.replace(/\n/g, "\n\n"))] : find(text);
  }

  // What was put together holds no longer.
  function changed() {
    unsaved = true;
    result.hidden = true;
    hbStoryDraft.write(form, reasons);
  }

  // Looks again at what was answered.
  function review(id) {
    const question = questions.find((each) => each.id === id);
    if (!question) return;
    const findings = byId(`${id}-found`);
    if (findings) {
      falseAlarms.show(findings, answers.text(question), () => {
        changed();
        takeBack(question);
      });
    }
    takeBack(question);
    if (["line", "text"].includes(question.sort)) showNames();
    byId("languages-note").hidden = answers.inOwnLanguage();
  }

  // Takes away what is said of a question once it holds no longer.
  function takeBack(question) {
    if (!byId(`${question.id}-error`).hidden) showProblem(question);
  }

  // Shows what is wrong with an answer, and returns it.
  function showProblem(question) {
    const problem = answers.problem(question);
    const place = byId(`${question.id}-error`);
    const fields = answers.fieldsOf(question);
    place.textContent = problem;
    place.hidden = !problem;
    (question.sort === "choice" ? [fields[0].closest("fieldset")] : fields).forEach((field) => {
      if (problem) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
    return problem;
  }

  function showNames() {
    const place = byId("hb-tell-names");
    if (!place) return;
    const names = answers.possibleNames();
    place.hidden = names.length === 0;
    place.querySelector("span").textContent = names.slice(0, MOST_NAMES).join(", ");
  }

  function putTogether() {
    const rows = questions.flatMap((question) => {
      const problem = showProblem(question);
      return problem ? [summaryRow(question, problem)] : [];
    });
    summary.querySelector("ul").replaceChildren(...rows);
    summary.hidden = rows.length === 0;
    result.hidden = rows.length > 0;
    if (rows.length) summary.focus();
    else showResult();
  }

  function summaryRow(question, problem) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#q-${question.id}`;
    link.textContent = question.ask;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      answers.fieldsOf(question)[0].focus();
    });
    row.append(link, ` – ${problem}`);
    return row;
  }

  function showResult() {
    const parts = answers.parts();
    file = hbStoryFile.text(parts);
    copied.textContent = "";
    hbStoryFile.show(byId("hb-told-story"), parts);
    offerForm();
    result.querySelector("h2").focus();
  }

  // A form that would be too long to open with its answers is opened empty: the file has the words.
  function offerForm() {
    const link = byId("hb-told-form");
    if (!link) return;
    const address = new URL(data.form);
    data.questions
      .filter(({ sort }) => !["choice", "choices"].includes(sort))
      .forEach((question) => address.searchParams.set(question.id, answers.text(question)));
    address.searchParams.set(data.alarms, answers.falseAlarmLines());
    link.href = address.href.length < LONGEST_ADDRESS ? address.href : data.form;
  }

  function empty() {
    if (!window.confirm(data.words.empty)) return;
    hbStoryDraft.remove();
    unsaved = false;
    form.reset();
    window.location.reload();
  }
})();
