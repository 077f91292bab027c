// Runs before the first paint, so that a page never flashes in the wrong theme or language.
// A classic file rather than an inline script: the Content-Security-Policy allows none.
(function (root) {
  "use strict";
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (unavailable) {
      return null;
    }
  }
  var theme = kept("centralita.theme");
  if (theme === "dark" || theme === "light") {
    root.dataset.theme = theme;
  }
  var wishes = [kept("centralita.language")].concat(navigator.languages || []);
  var known = { pt: "pt-BR", es: "es", id: "id", en: "en" };
  for (var i = 0; i < wishes.length; i++) {
    var language = known[(wishes[i] || "").toLowerCase().split("-")[0]];
    if (language) {
      root.lang = language;
      break;
    }
  }
})(document.documentElement);
