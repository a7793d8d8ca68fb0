// Material asks for the search's index as soon as a page opens: more than all the rest of the page
// together, and most readers never search. The request waits here until the search is opened.
(function () {
  var query = document.querySelector("[data-md-component=search-query]");
  var requests = XMLHttpRequest.prototype;
  var open = requests.open;
  var send = requests.send;
  requests.open = function (method, address) {
    this.searches = /search_index\.json$/.test(address);
    return open.apply(this, arguments);
  };
  requests.send = function (body) {
    var request = this;
    if (!request.searches || document.activeElement === query) send.call(request, body);
    else query.addEventListener("focus", function () { send.call(request, body); }, { once: true });
  };
})();
