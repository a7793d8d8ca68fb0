// What comes of the answers on the page "Tell a story": a file for the command, and the same for who reads.
var hbStoryFile = {
  text: function (parts) {
    return parts.map(function (part) { return "### " + part.ask + "\n\n" + part.text + "\n"; }).join("\n");
  },
  show: function (place, parts) {
    place.replaceChildren.apply(place, parts.flatMap(function (part) {
      var ask = document.createElement("dt");
      ask.textContent = part.ask;
      return [ask].concat(part.shown.split(/\n{2,}/).map(function (words) {
        var answer = document.createElement("dd");
        answer.textContent = words;
        return answer;
      }));
    }));
  },
  save: function (text, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  },
  copy: function (text, done) {
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      if (document.execCommand("copy")) done();
      area.remove();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }
};
