// A site that is opened from a folder may start no worker: the search then runs in a hidden frame.
// Material's search asks for a class of this name.
if (location.protocol === "file:") {
  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      var worker = this;
      var frame = document.createElement("iframe");
      frame.hidden = true;
      this.frame = frame;
      this.ready = new Promise(function (done) {
        frame.addEventListener("load", done, { once: true });
      }).then(function () {
        frame.contentWindow.postMessage = function (data) {
          worker.dispatchEvent(new MessageEvent("message", { data: data }));
        };
        frame.contentWindow.importScripts = function () {
          return Array.from(arguments).reduce(function (before, script) {
            return before.then(function () { return load(script); });
          }, Promise.resolve());
        };
        return load(new URL(url, location).href);
      });
      document.body.append(frame);

      function load(address) {
        return new Promise(function (done, failed) {
          var script = frame.contentDocument.createElement("script");
          script.src = address;
          script.onload = done;
          script.onerror = failed;
          frame.contentDocument.body.append(script);
        });
      }
    }

    postMessage(data) {
      var frame = this.frame;
      this.ready.then(function () {
        frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: data }));
      });
    }
  };
}
