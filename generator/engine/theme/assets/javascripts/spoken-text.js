// What is read aloud of a page: its visible text, a paragraph at a time, each with its language.
const hbSpokenText = (() => {
  const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,legend,caption,th,td,blockquote,figcaption,summary";
  // what is pressed or filled in, what is closed, and word lists, whose words have buttons of their own
  const SILENT = [
    "button:not(.hb-term),select,textarea,output,script,style,template,noscript,svg",
    "[hidden],[aria-hidden=true],[popover],details:not([open]) > :not(summary)",
    "[data-silent],.hb-words :is(thead,tbody),.hb-eyebrow,.hb-meta,.hb-downloads,.hb-anchor,.hb-mark",
  ].join(",");

  // returns the paragraphs: {element, language, text, parts}, the parts being text nodes with their starts
  function paragraphs(root) {
    const found = [];
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      const parent = node.parentElement;
      const element = parent.closest(BLOCKS);
      if (!element || !root.contains(element) || parent.closest(SILENT)) continue;
      const language = parent.closest("[lang]").lang;
      let last = found.at(-1);
      if (last?.element !== element || last.language !== language)
        found.push((last = { element, language, text: "", parts: [] }));
      last.parts.push({ node, start: last.text.length });
      last.text += node.data;
    }
    return found.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  }

  // returns the range of some letters of a paragraph
  function range({ parts }, start, length) {
    const made = new Range();
    const part = (offset) => parts.findLast((one) => one.start <= offset);
    const first = part(start);
    const last = part(start + length - 1);
    made.setStart(first.node, start - first.start);
    made.setEnd(last.node, Math.min(start + length - last.start, last.node.length));
    return made;
  }

  return { paragraphs, range };
})();
