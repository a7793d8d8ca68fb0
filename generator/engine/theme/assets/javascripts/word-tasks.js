// The tasks of a practice with words, each drawn for one word. `chosen` are the languages that are learned
// and known, `words` gives all words of the list, `task` is where it is drawn and `status` what is said of
// it; `answered` is told whether an answer was right, and `next` draws the next task.
function hbWordTasks({ say, chosen, words, task, status, answered, next }) {
  const CHOICES = 4;

  function turn({ target, help }) {
    const card = hbButton("", () => {
      card.replaceChildren(told(help, chosen.help));
      card.disabled = true;
      const [knew, notYet] = [true, false].map((right) =>
        hbButton(right ? say.knew : say.not_yet, () => {
          answered(right);
          next();
        }),
      );
      task.append(knew, " ", notYet);
      tell("", { target, help });
      knew.focus();
    });
    card.className = "hb-practice__card";
    card.append(told(target, chosen.target));
    return [card, ...hearButton(target)];
  }

  function choose(item) {
    let first = true;
    const others = hbMixed(words().filter(({ help }) => help.text !== item.help.text));
    const options = hbMixed([item, ...others.slice(0, CHOICES - 1)]).map((option) => {
      const button = hbButton("", () => {
        // two words of one language may be one in the other
        const right = option.target.text === item.target.text;
        if (first) answered(right);
        first = false;
        button.disabled = true;
        if (right) {
          for (const one of options) one.disabled = true;
          tell(`${say.right} `, item);
          goOn();
        } else {
          status.replaceChildren(`${say.wrong} `, told(option.help, chosen.help));
          options.find((one) => !one.disabled).focus();
        }
      });
      button.append(told(option.help, chosen.help));
      return button;
    });
    return [...hearButton(item.target), ...options];
  }

  function hear(item) {
    return [...hearButton(item.target), form(item, [say.write_heard])];
  }

  function write(item) {
    return [form(item, [`${say.write_word} `, told(item.help, chosen.help)])];
  }

  function form({ target, help }, question) {
    const [made, label, input] = ["form", "label", "input"].map((tag) =>
      document.createElement(tag),
    );
    Object.assign(input, { type: "text", lang: chosen.target, spellcheck: false });
    Object.assign(input, { autocomplete: "off", autocapitalize: "off" });
    label.append(...question, " ", input);
    made.append(label, " ", ...letters(input), hbButton(say.check, null));
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!input.value.trim()) return input.focus();
      const found = hbWrittenWord(input.value, target.word, target.article);
      for (const control of made.elements) control.disabled = true;
      answered(found.right);
      if (found.right) tell(`${say.right} `, { target, help });
      else tellDifference(found);
      goOn();
    });
    return made;
  }

  // a keyboard may lack letters of the language that is learned
  function letters(input) {
    const all = words().map(({ target }) => target.text.toLowerCase());
    const rare = [...new Set(all.join("").match(/[^\P{L}a-z]/gu))].sort();
    return rare.map((letter) => {
      const button = hbButton(letter, () => {
        input.setRangeText(letter, input.selectionStart, input.selectionEnd, "end");
        input.focus();
      });
      button.lang = chosen.target;
      return button;
    });
  }

  function goOn() {
    const button = hbButton(say.next, next);
    task.append(button);
    button.focus();
  }

  function tell(judgement, { target, help }) {
    const both = [told(target, chosen.target), " – ", told(help, chosen.help)];
    status.replaceChildren(judgement, ...both, ...examples({ target, help }));
  }

  function tellDifference({ wanted, written }) {
    const lines = [
      [say.it_is, wanted],
      [say.you_wrote, written],
    ].map(([words, pieces]) => {
      const line = document.createElement("p");
      const letters = told({ text: "" }, chosen.target);
      for (const [text, same] of pieces) {
        const piece = document.createElement(same ? "span" : "mark");
        piece.textContent = text;
        letters.append(piece);
      }
      line.append(`${words} `, letters);
      return line;
    });
    status.replaceChildren(...lines);
  }

  function examples({ target, help }) {
    const both = [
      [target.example, chosen.target],
      [help.example, chosen.help],
    ];
    return both
      .filter(([text]) => text)
      .map(([text, language]) => {
        const line = document.createElement("small");
        line.append(told({ text }, language));
        return line;
      });
  }

  function hearButton({ text }) {
    if (!hbVoices.of(chosen.target)) return [];
    const button = hbButton("", () => sound({ text }));
    button.className = "hb-hear hb-icon--hear";
    button.setAttribute("aria-label", say.hear);
    return [button];
  }

  function sound({ text }) {
    hbVoices.speak(text, chosen.target, { slow: chosen.slow });
  }

  function told({ text }, language) {
    const element = document.createElement("span");
    element.textContent = text;
    element.lang = language;
    return element;
  }

  return { turn, choose, hear, write, sound };
}

// Returns a button; one without an action sends its form.
function hbButton(text, action) {
  const button = document.createElement("button");
  button.textContent = text;
  if (action) {
    button.type = "button";
    button.addEventListener("click", action);
  }
  return button;
}

// Returns things in another order.
function hbMixed(items) {
  const found = [...items];
  for (let last = found.length - 1; last > 0; last--) {
    const at = Math.floor(Math.random() * (last + 1));
    [found[last], found[at]] = [found[at], found[last]];
  }
  return found;
}
