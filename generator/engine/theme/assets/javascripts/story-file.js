// What comes of the answers on the page "Tell a story": a file for the command, and the same for who reads.
// `parts` are {ask, text, shown}.
const hbStoryFile = {
  text: (parts) => parts.map(({ ask, text }) => `### ${ask}\n\n${text}\n`).join("\n"),

  show(place, parts) {
    function element(tag, text) {
      const made = document.createElement(tag);
      made.textContent = text;
      return made;
    }

    place.replaceChildren(
      ...parts.flatMap(({ ask, shown }) => [
        element("dt", ask),
        ...shown.split(/\n{2,}/).map((paragraph) => element("dd", paragraph)),
      ]),
    );
  },
};
