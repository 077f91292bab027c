import { begin, change, current } from "./store.js";

/** The languages of the console, each in its own words. */
export const LANGUAGES = { "pt-BR": "Português (BR)", es: "Español", id: "Bahasa Indonesia", en: "English" };

let texts = {};
let plural = new Intl.PluralRules("en");
begin("language", "en");

/** Switches the whole console to a language; a wish that comes with `keep` outlives the visit. */
export async function speak(wish, { keep = false } = {}) {
  const language = wish in LANGUAGES ? wish : "en";
  texts = await (await fetch(new URL(`i18n/${language}.json`, import.meta.url))).json();
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  if (keep) {
    try {
      localStorage.setItem("centralita.language", language);
    } catch {
      // private windows may refuse; the choice then lasts as long as the page
    }
  }
  change("language", () => language);
}

export const language = () => current().language;

export const knows = (key) => key in texts;

/** The text behind a key; `n` chooses between its plural forms, every {gap} is filled from the values. */
export function t(key, values = {}) {
  const entry = texts[key] ?? key;
  const text = typeof entry === "string" ? entry : (entry[plural.select(values.n)] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, gap) => (typeof values[gap] === "number" ? number(values[gap]) : (values[gap] ?? "")));
}

export const number = (value) => new Intl.NumberFormat(language()).format(value);

export const percent = (share) => new Intl.NumberFormat(language(), { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share);

export const list = (words, type = "conjunction") => new Intl.ListFormat(language(), { type }).format(words);
