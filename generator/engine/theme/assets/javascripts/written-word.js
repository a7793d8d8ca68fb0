// Compares what somebody has written with what is right: capitals, spaces and signs do not count, nor does
// an article that was left out. The letters that differ are told.
const hbWrittenWord = (() => {
  const words = (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = (text) => words(text).join("").toLowerCase();

  // returns {right, wanted, written}: the last two as pieces [text, same]
  function compare(written, word, article) {
    const wanted = article ? `${article} ${word}` : word;
    const right = [wanted, word].some((one) => bare(one) === bare(written));
    const [first, second] = [words(wanted).join(" "), words(written).join(" ")];
    const same = inCommon(first.toLowerCase(), second.toLowerCase());
    return {
      right,
      wanted: pieces(
        first,
        same.map(([at]) => at),
      ),
      written: pieces(
        second,
        same.map(([, at]) => at),
      ),
    };
  }

  // returns the places of the longest row of letters that stands in both, in this order
  function inCommon(first, second) {
    const lengths = Array.from({ length: first.length + 1 }, () =>
      Array(second.length + 1).fill(0),
    );
    for (let a = first.length - 1; a >= 0; a--)
      for (let b = second.length - 1; b >= 0; b--)
        lengths[a][b] =
          first[a] === second[b]
            ? lengths[a + 1][b + 1] + 1
            : Math.max(lengths[a + 1][b], lengths[a][b + 1]);
    const found = [];
    for (let a = 0, b = 0; a < first.length && b < second.length;)
      if (first[a] === second[b]) found.push([a++, b++]);
      else if (lengths[a + 1][b] >= lengths[a][b + 1]) a++;
      else b++;
    return found;
  }

  function pieces(text, places) {
    const same = new Set(places);
    const found = [];
    [...text].forEach((letter, at) => {
      if (found.at(-1)?.[1] === same.has(at)) found.at(-1)[0] += letter;
      else found.push([letter, same.has(at)]);
    });
    return found;
  }

  return compare;
})();
