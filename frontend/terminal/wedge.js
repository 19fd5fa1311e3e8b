// @ts-check
/**
 * Catches what a keyboard-wedge scanner types, wherever the focus is and whatever input method is on: characters are taken
 * from the physical key, so that a Chinese IME neither swallows nor changes them. A scan ends with Enter or Tab, or with
 * silence where the scanner sends no end. What is typed slower than a scanner types is left to the page.
 */
const SLOWEST = 110; // ms between the keys of one scan; people type slower
const SILENCE = 160; // ms after which a scan without an end is over
const SHORTEST = 3; // characters of a scan without an end

/** @type {Record<string, [string, string]>} the US layout, which is what a scanner emulates: plain, shifted */
const KEYS = {
  Minus: ['-', '_'], Equal: ['=', '+'], Period: ['.', '>'], Comma: [',', '<'], Slash: ['/', '?'], Semicolon: [';', ':'],
  Quote: ["'", '"'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'], Backquote: ['`', '~'], Space: [' ', ' '],
  NumpadDecimal: ['.', '.'], NumpadSubtract: ['-', '-'],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

/** The character of a key press, or '' where it is none. @param {KeyboardEvent} event */
function character(event) {
  if (!event.isComposing && event.key.length === 1) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter) return event.shiftKey ? letter[1] : letter[1].toLowerCase();
  const digit = /^(Digit|Numpad)([0-9])$/.exec(event.code);
  if (digit) return event.shiftKey && digit[1] === 'Digit' ? SHIFTED_DIGITS[Number(digit[2])] : digit[2];
  const key = KEYS[event.code];
  return key ? key[event.shiftKey ? 1 : 0] : '';
}

export class Wedge {
  /** @param {(code: string) => void} onScan @param {() => void} [onHuman] */
  constructor(onScan, onHuman = () => {}) {
    this.onScan = onScan;
    this.onHuman = onHuman;
    this.buffer = '';
    this.last = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.listener = (/** @type {KeyboardEvent} */ event) => this.key(event);
    this.composition = (/** @type {Event} */ event) => {
      if (this.buffer) event.preventDefault();
    };
  }

  start() {
    window.addEventListener('keydown', this.listener, true);
    window.addEventListener('beforeinput', this.composition, true);
  }

  stop() {
    window.removeEventListener('keydown', this.listener, true);
    window.removeEventListener('beforeinput', this.composition, true);
    clearTimeout(this.timer);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const now = performance.now();
    const fast = now - this.last < SLOWEST;
    if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab' || event.key === '\n') {
      if (this.buffer.length > 1 && fast) {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.finish();
      } else {
        this.buffer = '';
      }
      return;
    }
    const c = character(event);
    if (!c) return;
    if (!fast) this.buffer = '';
    this.buffer += c;
    this.last = now;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.silence(), SILENCE);
  }

  silence() {
    if (this.buffer.length >= SHORTEST) this.finish();
    else if (this.buffer) {
      this.buffer = '';
      this.onHuman();
    }
  }

  finish() {
    clearTimeout(this.timer);
    const code = this.buffer.slice(0, 4096);
    this.buffer = '';
    this.last = 0;
    this.onScan(code);
  }
}
