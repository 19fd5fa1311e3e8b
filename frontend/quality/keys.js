// @ts-check
import { characterOf, isGroupSeparator, isTerminator } from '../terminal/keys.js';

/**
 * Catches what a scanner, a gauge with a keyboard plug or a person types, wherever the focus is. A scan begins with a
 * letter, or is a long row of digits at a scanner's speed, and ends with Enter, Tab, a line feed or a silence; other digits go
 * where the page wants a number.
 */

const SILENCE = 400;
const SECOND_END = 60; // ms: LF behind CR belongs to it
const SCANNER_GAP = 35; // ms from key to key; a person is slower
const LONGEST_NUMBER = 8; // digits that a gauge sends; more are the number of something
const LEAST = 3;
const AIM = /^\][A-Z][0-9A-Z]/i;

/**
 * @param {{scan: (code: string) => void, key: (key: string) => void, enter: () => void}} target
 * @returns {() => void} stops catching
 */
export function catchKeys(target) {
  let buffer = '';
  let timer = 0;
  let ended = -Infinity;
  let digits = '';
  let last = -Infinity;

  const end = () => {
    clearTimeout(timer);
    const code = buffer;
    buffer = '';
    const own = code.replace(AIM, '').toUpperCase();
    if (code.length >= LEAST) target.scan(/^[A-Z]-/.test(own) ? own : code);
  };

  /** @param {string} character @param {number} at */
  const number = (character, at) => {
    digits = digits && at - last < SCANNER_GAP ? digits + character : character;
    last = at;
    if (/^\d+$/.test(digits) && digits.length > LONGEST_NUMBER) {
      for (let i = 1; i < digits.length; i++) target.key('back');
      collect(digits);
    } else target.key(character);
  };

  /** @param {string} text */
  const collect = (text) => {
    buffer = (buffer + text).slice(-4096);
    clearTimeout(timer);
    timer = window.setTimeout(end, SILENCE);
  };

  /** @param {KeyboardEvent} event */
  const terminator = (event) => {
    const second = event.timeStamp - ended < SECOND_END;
    digits = '';
    if (buffer) {
      ended = event.timeStamp;
      end();
    } else if (!second && event.key === 'Enter' && !(document.activeElement instanceof HTMLButtonElement)) {
      ended = event.timeStamp;
      target.enter();
    } else if (!second && !event.ctrlKey) return;
    stop(event);
  };

  /** @param {KeyboardEvent} event */
  const listener = (event) => {
    if (isTerminator(event)) return terminator(event);
    if (isGroupSeparator(event) && buffer) {
      stop(event);
      return collect('\u001d');
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') {
      stop(event);
      target.key('back');
      return;
    }
    const character = characterOf(event);
    if (!character || (character === ' ' && !buffer)) return;
    ended = -Infinity;
    if (buffer || /[a-z\](~*]/i.test(character)) {
      stop(event);
      collect(character);
    } else if (/[\d.\-]/.test(character)) {
      stop(event);
      number(character, event.timeStamp);
    }
  };

  /** @param {Event} event */
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  window.addEventListener('keydown', listener, true);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', listener, true);
  };
}
