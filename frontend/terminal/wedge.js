// @ts-check
import { kindOf } from '../shared/codes.js';
import { characterOf, isGroupSeparator, isTerminator } from './keys.js';

const LONGEST = 4096;
/** A scanner's keys follow each other this fast, a person's do not. */
const SCANNER_GAP = 35;
/** The slowest scanners (100 ms from key to key) are as quick as people; they keep time, and what they send can be checked. */
const SLOWEST_SCANNER = 130;
const SILENCE_OF_SLOW = 450;
const CHECKED = new Set(['badge', 'card', 'unit', 'reason']);
/** A burst of a scanner that sends nothing at the end is over after this silence; longer once it was seen to send an end. */
const SILENCE = 90;
const SILENCE_OF_TERMINATING = 1000;
const LEAST_WITHOUT_END = 4;
/** What somebody typed and left is no beginning of the next code. */
const FORGOTTEN = 4000;
/** CR LF, or Enter and Tab: the second one belongs to the first. */
const SECOND_END = 60;
/** After such a pause something new may have begun: a stray key before a scan is not part of it. */
const PAUSE = 250;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead']);

/**
 * Catches what a keyboard wedge types, whatever has the focus and whether or not an input method is on. Keys that begin no
 * code (Tab, Enter, arrows with nothing typed) stay what they are, so that the page can be used from a keyboard.
 */
export class Wedge {
  #text = '';
  #began = 0;
  #last = 0;
  /** Where the last stretch without a pause begins, and the slowest key of it and of what came before. */
  #tail = 0;
  #tailGap = 0;
  #headGap = 0;
  #ended = -Infinity;
  #terminates = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {(code: string, typed: boolean) => void} */
  #found;
  /** @type {AbortController | null} */
  #listening = null;

  /** @param {(code: string, typed: boolean) => void} found `typed`: by a person, as far as one can tell */
  constructor(found) {
    this.#found = found;
  }

  start() {
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    window.addEventListener('keydown', (event) => this.#keyDown(event), options);
    window.addEventListener('beforeinput', (event) => this.#swallowWhileReading(event), options);
    window.addEventListener('compositionstart', (event) => this.#leave(event.target), options);
  }

  stop() {
    this.#listening?.abort();
    this.#clear();
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    const at = event.timeStamp;
    if (isTerminator(event)) {
      this.#terminator(event, at);
      return;
    }
    const character = this.#character(event);
    if (character === null) {
      return;
    }
    if (this.#text && at - this.#last > FORGOTTEN) {
      this.#clear();
    }
    if (character === ' ' && !this.#text) {
      return;
    }
    this.#swallow(event);
    if (!event.repeat) {
      this.#append(character, at);
    }
  }

  /** @param {KeyboardEvent} event @returns {string | null} */
  #character(event) {
    if (isGroupSeparator(event)) {
      return '\u001d';
    }
    const altGr = event.getModifierState('AltGraph');
    if (MODIFIERS.has(event.key) || event.metaKey || ((event.ctrlKey || event.altKey) && !altGr)) {
      return null;
    }
    return characterOf(event);
  }

  /** @param {KeyboardEvent} event @param {number} at */
  #terminator(event, at) {
    const second = at - this.#ended < SECOND_END;
    if (this.#text) {
      this.#swallow(event);
      this.#terminates ||= this.#isFast();
      this.#ended = at;
      this.#finish();
    } else if (second || event.ctrlKey) {
      this.#swallow(event);
    }
  }

  /** @param {string} character @param {number} at */
  #append(character, at) {
    const gap = this.#text ? at - this.#last : 0;
    if (!this.#text) this.#began = at;
    if (gap > PAUSE) {
      this.#headGap = this.#isFast() && this.#text.length >= LEAST_WITHOUT_END ? this.#headGap : gap;
      this.#tail = this.#text.length;
      this.#tailGap = 0;
    } else {
      this.#tailGap = Math.max(this.#tailGap, gap);
    }
    this.#text = (this.#text + character).slice(0, LONGEST);
    this.#last = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#silent(), this.#terminates ? SILENCE_OF_TERMINATING : this.#isFast() ? SILENCE : SILENCE_OF_SLOW);
  }

  /** Keys may wait behind a busy page: only what came after its silence counts as silent. */
  #silent() {
    this.#timer = setTimeout(() => {
      const burst = this.#text.length - this.#tail >= LEAST_WITHOUT_END && this.#isFast();
      if ((burst || this.#isSlowScan()) && performance.now() - this.#last >= SILENCE) this.#finish();
    }, 0);
  }

  #isFast() {
    return this.#text.length - this.#tail > 1 && this.#tailGap <= SCANNER_GAP;
  }

  /** Nobody types a code with its right check character at an even pace. */
  #isSlowScan() {
    return this.#tailGap <= SLOWEST_SCANNER && CHECKED.has(kindOf(this.#text.slice(this.#tail)));
  }

  /** A burst after something slowly typed stands alone; one that only stumbled is whole. */
  #finish() {
    const burst = this.#text.slice(this.#tail);
    const alone = this.#headGap > 0 && !CHECKED.has(kindOf(this.#text)) && (this.#isSlowScan() || (this.#isFast() && burst.length >= LEAST_WITHOUT_END));
    const code = alone ? burst : this.#text;
    const typed = !this.#isFast() && this.#last - this.#began > (this.#text.length - 1) * SLOWEST_SCANNER;
    this.#clear();
    this.#found(code, typed);
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#text = '';
    this.#tail = 0;
    this.#tailGap = 0;
    this.#headGap = 0;
  }

  /** @param {Event} event */
  #swallowWhileReading(event) {
    if (this.#text) {
      this.#swallow(event);
    }
  }

  /** @param {Event} event */
  #swallow(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** A field that an input method writes into would keep the scan: it loses the focus. @param {EventTarget | null} target */
  #leave(target) {
    if (target instanceof HTMLElement) {
      target.blur();
    }
  }
}
