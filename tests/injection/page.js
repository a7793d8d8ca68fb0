// What the tests ask of a page in Chromium: how its HTML is read, and what a reader can press.
var injection = {
  // A page as the browser's parser reads it, with every letter of text and attributes escaped.
  read: function (html) {
    var escaped = function (text) {
      return text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/"/g, "&quot;");
    };
    var write = function (node) {
      if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE)
        return "<" + node.nodeName + ":" + escaped(node.nodeValue || node.name) + ">";
      var name = node.nodeName.toLowerCase();
      var attributes = Array.from(node.attributes, function (item) {
        return " " + item.name + '="' + escaped(item.value) + '"';
      })
        .sort()
        .join("");
      var inside = Array.from(
        (node instanceof HTMLTemplateElement ? node.content : node).childNodes,
        write,
      ).join("");
      // whoever made the words longer may have moved what is drawn around them
      if (node.matches("figure.hb-figure"))
        return "<drawing>" + inside.replace(/="[\d. ]*"/g, "") + attributes + "</drawing>";
      if (node.matches("[popover][id^=hb-change-]"))
        return "<change" + attributes + ">" + inside + "</change>";
      return "<" + name + attributes + ">" + inside + "</" + name + ">";
    };
    return Array.from(new DOMParser().parseFromString(html, "text/html").childNodes, write).join(
      "",
    );
  },

  // Opens and presses everything that a reader can, but for links that lead away.
  press: async function () {
    var each = function (selector, press) {
      document.querySelectorAll(selector).forEach(press);
    };
    each("details", function (node) {
      node.open = true;
    });
    each("button[popovertarget]", function (button) {
      button.click();
      button.click();
    });
    each("a[href^='#']", function (link) {
      link.click();
    });
    each(
      "input[type=checkbox], input[type=radio], .hb-plan__whole, #hb-plan-print, #hb-plan-link",
      function (box) {
        box.click();
      },
    );
    each("select", function (select) {
      select.selectedIndex = select.options.length - 1;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    each("[data-step]", function (button) {
      if (button.isConnected) button.click();
    });
    each("h1, h2, p, li, td, a", function (node) {
      ["mouseover", "focus"].forEach(function (name) {
        node.dispatchEvent(new Event(name));
      });
    });
    await new Promise(function (done) {
      setTimeout(done, 20);
    });
  },
};
