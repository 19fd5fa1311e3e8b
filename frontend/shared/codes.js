// @ts-check
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character of ISO/IEC 7064 MOD 37,36. @param {string} code @returns {string} */
export function checkCharacter(code) {
  let product = 36;
  for (const c of code) {
    const value = ALPHABET.indexOf(c);
    if (value >= 0) {
      const sum = (product + value) % 36;
      product = ((sum === 0 ? 36 : sum) * 2) % 37;
    }
  }
  return ALPHABET[(37 - product) % 36];
}

/**
 * What a code is by its form, as far as a terminal may judge without the server.
 * @param {string} text
 * @returns {'badge'|'card'|'unit'|'reason'|'lot'|'serial'|'command'|'quantity'|'misread'|'unknown'}
 */
export function kindOf(text) {
  const code = text.trim().toUpperCase();
  if (/^X-[A-Z]{1,20}$/.test(code)) return 'command';
  if (/^(Q-)?[0-9]{1,6}(\.[0-9]{1,3})?$/.test(code)) return 'quantity';
  const match = /^([PWURLN])-.+-([0-9A-Z])$/.exec(code);
  if (!match) return /^[PWURLN]-/.test(code) ? 'misread' : 'unknown';
  if (checkCharacter(code.slice(0, -2)) !== match[2]) return 'misread';
  return /** @type {const} */ ({ P: 'badge', W: 'card', U: 'unit', R: 'reason', L: 'lot', N: 'serial' })[match[1]] ?? 'unknown';
}
