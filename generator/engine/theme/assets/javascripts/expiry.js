// Takes out the stories whose last day is past: a page hides them also where nobody has built it anew.
(() => {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const today = local.toISOString().slice(0, 10);

  document.querySelectorAll("[data-until]").forEach((shown) => {
    if (!isPast(shown.dataset.until)) return;
    if (shown.dataset.ended) replaceStory(shown.dataset.ended);
    shown.remove();
  });

  // days are written as 2027-06-30, so that their order is that of their letters
  function isPast(day) {
    return Boolean(day) && day < today;
  }

  // In a story's own page it also stands in what is said of the page.
  function replaceStory(words) {
    const notice = document.createElement("p");
    notice.className = "hb-notice";
    notice.textContent = words;
    document.getElementById("content").replaceChildren(notice);
    document.title = words;
    document
      .querySelectorAll(
        "meta[name=description], meta[property^='og:'], [type='application/ld+json']," +
          " [data-md-component=header-topic], [data-md-type=toc]",
      )
      .forEach((part) => part.remove());
  }

  // Material hands its search what to search in by this call, and offers none of its own to change it.
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message) {
    if (message.data?.docs) {
      message.data.docs = message.data.docs.filter((part) => !isPast(part.until));
    }
    return postMessage.call(this, message);
  };
})();
