// The same search for personal data as the check's, which decides. `search` is what
// generator/privacy/browser.py writes; returns what finds all in a text, as {kind, text}.
function hbPersonalData(search) {
  const patterns = search.patterns.map(([source, flags]) => new RegExp(source, `${flags}g`));
  const block = new RegExp(search.block, "g");
  const telephone = new RegExp(`^(?:${search.telephone})$`);
  const CHECKS = {
    telephone: isTelephone,
    "no-row": isNoRow,
    "tax-number": isTaxNumber,
    card: isCard,
  };

  return (text) => normal(text).split("\n").flatMap(finds);

  // A text as it is searched: as NFKC spells it, each block on one line, with single spaces and our digits.
  function normal(text) {
    const joined = text
      .replace(/\r\n?/g, "\n")
      .replace(block, "\u0000")
      .replace(/\n/g, " ")
      .replace(/\u0000/g, "\n");
    return Array.from(joined.normalize("NFC"), spelled)
      .join("")
      .replace(/[^\S\n]+/g, " ")
      .replace(/\n /g, "\n");
  }

  function spelled(letter) {
    if (letter === "\n") return letter;
    if (search.letters[letter]) return search.letters[letter];
    return Array.from(letter.normalize("NFKC"), inOurLetters)
      .join("")
      .replace(
        /[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu,
        (invisible) => (/\s/.test(invisible) ? " " : ""),
      );
  }

  function inOurLetters(part) {
    const code = part.codePointAt(0);
    const zero = search.zeros.find((start) => code >= start && code < start + 10);
    return zero ? String(code - zero) : (search.letters[part] ?? part);
  }

  function finds(line) {
    const small = line.toLowerCase();
    const digits = digitsOf(small).length;
    return search.searches
      .filter((one) => digits >= one.digits && (one.needs === undefined || has(one.needs, small)))
      .flatMap((one) =>
        matches(one, line).map((match) => ({
          kind: one.kind,
          text: match.replace(/^[ .,;:]+|[ .,;:]+$/g, ""),
        })),
      );
  }

  // Patterns are named by their places; each remembers where it ended.
  function has(place, text) {
    const pattern = patterns[place];
    pattern.lastIndex = 0;
    return pattern.test(text);
  }

  function matches(one, line) {
    return Array.from(line.matchAll(patterns[one.pattern]))
      .filter((match) => counts(one, line, match))
      .map(([text]) => text);
  }

  // Tells whether what stands around a match, and the match itself, are of the kind.
  function counts(one, line, { 0: text, index }) {
    const end = index + text.length;
    const before = line.slice(Math.max(0, index - search.window), index);
    const after = line.slice(end, end + search.window);
    const holds = (name, words) => one[name] === undefined || has(one[name], words);
    const lacks = (name, words) => one[name] === undefined || !has(one[name], words);
    const lacksAs = (name, words, end) =>
      one[name] === undefined || !anchored(patterns[one[name]], end).test(words);
    return (
      holds("before", before) &&
      lacks("notBefore", before) &&
      lacksAs("notAfter", after, "") &&
      (holds("near", before) || holds("near", after)) &&
      lacksAs("unless", text, "$") &&
      (!one.check || CHECKS[one.check](text))
    );
  }

  function anchored({ source, flags }, end) {
    return new RegExp(`^(?:${source})${end}`, `${flags.replace("g", "")}s`);
  }

  function digitsOf(text) {
    return text.replace(/\D/g, "");
  }

  function isTelephone(text) {
    return telephone.test(digitsOf(text).slice(1));
  }

  function isNoRow(text) {
    const numbers = text.match(/\d+/g).map(Number);
    const steps = numbers.slice(1).map((number, at) => number - numbers[at]);
    return numbers.length < 3 || new Set(steps).size !== 1;
  }

  // Of the first ten digits one stands twice or three times, and the first is not 0.
  function isTaxNumber(text) {
    const digits = [...digitsOf(text).slice(0, 10)];
    const counts = [...new Set(digits)].map(
      (one) => digits.filter((digit) => digit === one).length,
    );
    const repeated = counts.filter((count) => count > 1);
    return digits[0] !== "0" && repeated.length === 1 && repeated[0] < 4;
  }

  function isCard(text) {
    const values = [...digitsOf(text)]
      .reverse()
      .map((digit, at) => Number(digit) * (at % 2 ? 2 : 1));
    const sum = values.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
    return sum % 10 === 0;
  }
}
