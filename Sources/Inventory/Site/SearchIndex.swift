internal import Exports
internal import JSONText

/// The index of the search box, and the script that searches it.
///
/// A page that is opened from a folder may not read files, but may run scripts: the index is a
/// script that calls a function with the titles and addresses of all pages.
struct SearchIndex {
  static let fileName = "recherche-index.js"
  static let scriptName = "recherche.js"
  /// The id of the element that the script fills.
  static let elementID = "recherche"

  let map: SiteMap

  /// Written entry by entry: a tree of all of them would take more memory than the pages.
  var bytes: [UInt8] {
    var text = Array("canevasRecherche([".utf8)
    var end = "\n"
    func add(_ title: String, _ path: String) {
      text += end.utf8
      text += JSONWriter.compact(.array([.string(title), .string(path)]))
      end = ",\n"
    }
    for index in map.canevas.indices { add(map.facts(of: index).title, map.path(of: index)) }
    for section in SiteSection.allCases {
      for (index, group) in (map.groups[section] ?? []).enumerated() {
        add(group.label, map.path(of: SiteMap.Related(section: section, group: index)))
      }
    }
    if end == "\n" { text += end.utf8 }
    text += "\n]);\n".utf8
    return text
  }

  /// Every word has to be in the title, whatever its capitals and accents.
  static let script = """
    "use strict";
    (function () {
      var place = document.getElementById("\(elementID)");
      var pages = null;
      var shown = 50;

      function fold(text) {
        return text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase()
          .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’'\\-]/g, " ");
      }

      function element(name, parent, text) {
        var made = document.createElement(name);
        if (text) { made.textContent = text; }
        parent.appendChild(made);
        return made;
      }

      place.textContent = "";
      place.className = "search";
      place.setAttribute("role", "search");
      var label = element("label", place, "Une collectivité, un département, une concertation, un axe");
      label.htmlFor = "mots";
      var input = element("input", place);
      input.id = "mots";
      input.type = "search";
      input.autocomplete = "off";
      var status = element("p", place);
      status.setAttribute("role", "status");
      status.className = "basis";
      var list = element("ol", place);
      list.className = "entries";
      list.hidden = true;

      function show() {
        var words = fold(input.value).split(/\\s+/).filter(Boolean);
        list.textContent = "";
        list.hidden = true;
        status.textContent = "";
        if (!pages || words.length === 0) { return; }
        var count = 0;
        pages.forEach(function (page) {
          if (!words.every(function (word) { return page[2].indexOf(word) >= 0; })) { return; }
          count += 1;
          if (count > shown) { return; }
          var link = element("a", element("li", list), page[0]);
          link.href = page[1];
        });
        list.hidden = count === 0;
        status.textContent = count === 0 ? "Aucune page n’a tous ces mots dans son titre."
          : count === 1 ? "Une page." : count > shown ? count + " pages, dont les " + shown + " premières."
          : count + " pages.";
      }

      window.canevasRecherche = function (found) {
        pages = found.map(function (page) { return [page[0], page[1], fold(page[0])]; });
        show();
      };

      function load() {
        if (load.done) { return; }
        load.done = true;
        var script = document.createElement("script");
        script.src = "\(fileName)";
        script.onerror = function () {
          status.textContent = "La liste des pages (\(fileName)) n’a pas pu être lue.";
        };
        document.head.appendChild(script);
      }

      input.addEventListener("focus", load);
      input.addEventListener("input", function () { load(); show(); });
    })();

    """
}
