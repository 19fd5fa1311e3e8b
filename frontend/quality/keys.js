// @ts-check
/**
 * Catches what a scanner, a gauge with a keyboard plug or a person types, wherever the focus is. A scan begins with a
 * letter and ends with Enter or a silence; digits go where the page wants a number.
 */

const SILENCE = 400;
const CODE = /^(?:\][A-Z]\d)?([A-Z]-[A-Z0-9.-]{1,90})$/;

/** The character of a key, also while an input method is switched on. @param {KeyboardEvent} event */
function characterOf(event) {
  if (event.key.length === 1) return event.key.normalize('NFKC');
  const code = event.code;
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^(Digit|Numpad)\d$/.test(code)) return code.slice(-1);
  if (code === 'Minus' || code === 'NumpadSubtract') return '-';
  if (code === 'Period' || code === 'NumpadDecimal') return '.';
  return '';
}

/**
 * @param {{scan: (code: string) => void, key: (key: string) => void, enter: () => void}} target
 * @returns {() => void} stops catching
 */
export function catchKeys(target) {
  let buffer = '';
  let timer = 0;

  const end = () => {
    clearTimeout(timer);
    const code = CODE.exec(buffer.toUpperCase());
    buffer = '';
    if (code) target.scan(code[1]);
  };

  /** @param {KeyboardEvent} event */
  const listener = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || (event.key === 'Tab' && buffer)) {
      if (buffer) {
        stop(event);
        end();
      } else if (!(document.activeElement instanceof HTMLButtonElement)) {
        stop(event);
        target.enter();
      }
      return;
    }
    if (event.key === 'Backspace') {
      stop(event);
      target.key('back');
      return;
    }
    const character = characterOf(event);
    if (!character || (character === ' ' && !buffer)) return;
    if (buffer || /[a-z\]]/i.test(character)) {
      stop(event);
      buffer = (buffer + character).slice(-100);
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE);
    } else if (/[\d.\-]/.test(character)) {
      stop(event);
      target.key(character);
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
