// Material asks for the search's index as soon as a page opens: more than all the rest of the page
// together, and most readers never search. The request waits here until the search is opened.
// Material has no setting for it, and its script cannot come later: it also follows the reader and
// switches colours. A worker of our own could fetch the index, but it is not told when the search is
// opened, and would depend on the messages that Material sends instead of on one address.
(() => {
  const query = document.querySelector("[data-md-component=search-query]");
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.isForSearch = /search_index\.json$/.test(address);
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (!this.isForSearch || document.activeElement === query) send.call(this, body);
    else query.addEventListener("focus", () => send.call(this, body), { once: true });
  };
})();
