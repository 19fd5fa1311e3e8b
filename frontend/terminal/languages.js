// @ts-check
/** @typedef {'zh'|'en'} Lang */
const KEY = 'flowcard.lang';

/** @param {string} key @returns {Lang|null} */
function chosen(key) {
  const value = localStorage.getItem(key);
  return value === 'en' || value === 'zh' ? value : null;
}

/** Chosen on this terminal before, else the browser's: English for any English, Chinese for everything else. @returns {Lang} */
export function startLanguage() {
  return chosen(KEY) ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh');
}

/** For this terminal, and for who chose it. @param {Lang} lang @param {string[]} persons codes of who is signed on */
export function rememberLanguage(lang, persons) {
  for (const key of [KEY, ...persons.map((person) => `${KEY}.${person}`)]) localStorage.setItem(key, lang);
}

/** @param {string} person */
export function languageOf(person) {
  return chosen(`${KEY}.${person}`);
}
