// @ts-check

/** What the keys give on the layout that scanners emulate (US), without and with Shift. */
const PLAIN = {
  Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"',
  Backquote: '`~', Comma: ',<', Period: '.>', Slash: '/?', Space: '  ', IntlBackslash: '\\|',
  NumpadDecimal: '..', NumpadSubtract: '--', NumpadAdd: '++', NumpadMultiply: '**', NumpadDivide: '//',
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

/** Characters that an input method makes of plain keys: full-width forms, Chinese punctuation, typographic dashes. */
const MADE_BY_IME = /[\u2010-\u2026\u3000-\u303f\uff00-\uffef]/;

/**
 * The character of the physical key: an input method that is switched on cannot change it.
 * @param {KeyboardEvent} event
 * @returns {string | null}
 */
export function characterOfKey(event) {
  const code = event.code;
  if (/^Key[A-Z]$/.test(code)) {
    const upper = event.shiftKey !== event.getModifierState('CapsLock');
    return upper ? code[3] : code[3].toLowerCase();
  }
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code);
  if (digit) {
    return event.shiftKey && code.startsWith('Digit') ? SHIFTED_DIGITS[Number(digit[1])] : digit[1];
  }
  const both = PLAIN[/** @type {keyof typeof PLAIN} */ (code)];
  return both ? both[event.shiftKey ? 1 : 0] : null;
}

/**
 * The character that a key press means, or null where it means none.
 * @param {KeyboardEvent} event
 * @returns {string | null}
 */
export function characterOf(event) {
  const swallowed = event.isComposing || event.key === 'Process' || event.keyCode === 229;
  if (swallowed) {
    return characterOfKey(event);
  }
  if ([...event.key].length !== 1) {
    return null;
  }
  return MADE_BY_IME.test(event.key) ? characterOfKey(event) ?? event.key : event.key;
}

/**
 * Scanners end a code with Enter, Tab, or a line feed, which a keyboard sends as Ctrl+J (and a carriage return as Ctrl+M).
 * @param {KeyboardEvent} event
 */
export function isTerminator(event) {
  if (event.altKey || event.metaKey) {
    return false;
  }
  const key = event.code || event.key;
  return event.ctrlKey
    ? key === 'KeyJ' || key === 'KeyM'
    : ['Enter', 'NumpadEnter', 'Tab'].includes(key) || ['Enter', 'Tab'].includes(event.key);
}

/**
 * FNC1 of a GS1 symbol arrives as Ctrl+].
 * @param {KeyboardEvent} event
 */
export function isGroupSeparator(event) {
  return event.ctrlKey && !event.altKey && !event.metaKey && event.code === 'BracketRight';
}
