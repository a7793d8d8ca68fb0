// Takes out the stories whose last day is past: a page hides them also where nobody has built it anew.
(function () {
  var now = new Date();
  var today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  // days are written as 2027-06-30, so that their order is that of their letters
  function past(day) { return Boolean(day) && day < today; }

  document.querySelectorAll("[data-until]").forEach(function (shown) {
    if (!past(shown.dataset.until)) return;
    if (shown.dataset.ended) say(shown.dataset.ended);
    shown.remove();
  });

  // In a story's own page it also stands in what is said of the page.
  function say(ended) {
    var content = document.getElementById("content");
    var notice = document.createElement("p");
    notice.className = "hb-notice";
    notice.textContent = ended;
    content.replaceChildren(notice);
    document.title = ended;
    document.querySelectorAll("meta[name=description], meta[property^='og:'], [type='application/ld+json'],"
      + " [data-md-component=header-topic], [data-md-type=toc]").forEach(function (part) { part.remove(); });
  }

  // What Material's search is given to search in.
  var post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message) {
    if (message.data && message.data.docs) {
      message.data.docs = message.data.docs.filter(function (part) { return !past(part.until); });
    }
    return post.apply(this, arguments);
  };
})();
