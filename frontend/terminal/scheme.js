// @ts-check
const KEY = 'flowcard.scheme';

/** Bright halls by day, dark ones by night: remembered for this terminal. @param {boolean} night */
function show(night) {
  document.documentElement.classList.toggle('night', night);
}

export function isNight() {
  return localStorage.getItem(KEY) === 'night';
}

export function startScheme() {
  show(isNight());
}

export function switchScheme() {
  localStorage.setItem(KEY, isNight() ? 'day' : 'night');
  show(isNight());
}
