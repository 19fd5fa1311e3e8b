// @ts-check
/**
 * What the inspector's page works out by itself, so that a value out of limits shows while it is typed. The server judges
 * again when it is decided.
 *
 * @typedef {{position: number, name: string, kind: 'MEASURE' | 'PASS_FAIL', nominal: ?number, lower: ?number,
 *   upper: ?number, unit: ?string, samples: number}} Characteristic
 * @typedef {{value: ?string, passed: boolean}} Entry
 * @typedef {{sample: number, position: number}} Cell
 * @typedef {Map<string, Entry>} Entries
 */

/** @param {Cell} cell */
export const keyOf = (cell) => `${cell.sample}:${cell.position}`;

/** How far a value is outside, signed; 0 within. @param {Characteristic} c @param {string} value */
export function beyond(c, value) {
  const number = Number(value);
  if (c.upper !== null && number > c.upper) return rounded(number - c.upper);
  if (c.lower !== null && number < c.lower) return rounded(number - c.lower);
  return 0;
}

/** Binary fractions leave 0.030000000000001; four decimals are all that a value can have. @param {number} number */
const rounded = (number) => Number(number.toFixed(4));

/** Decimals that a limit is written with. @param {?number} number */
const decimals = (number) => (number === null ? 0 : (String(number).split('.')[1] ?? '').length);

/** @param {number} number */
const signed = (number) => (number > 0 ? `+${number}` : String(number));

/** What the drawing asks for: nominal with its tolerance, or the limits. @param {Characteristic} c */
export function requirement(c) {
  if (c.kind !== 'MEASURE') return c.unit ?? '';
  const places = Math.max(decimals(c.lower), decimals(c.upper));
  const unit = c.unit ? ` ${c.unit}` : '';
  const onlyUpper = c.lower === null || (c.lower === 0 && (c.nominal === 0 || c.nominal === c.upper));
  if (!onlyUpper && c.upper !== null && c.lower !== null) {
    if (c.nominal === null) return `${c.lower.toFixed(places)} … ${c.upper.toFixed(places)}${unit}`;
    const plus = rounded(c.upper - c.nominal);
    const minus = rounded(c.lower - c.nominal);
    return plus === -minus ? `${c.nominal} ±${plus}${unit}` : `${c.nominal} ${signed(plus)} / ${signed(minus)}${unit}`;
  }
  return c.upper !== null ? `≤ ${c.upper}${unit}` : `≥ ${c.lower}${unit}`;
}

/** Every cell in the order in which one goes: piece by piece. @param {Characteristic[]} characteristics @returns {Cell[]} */
export function cells(characteristics) {
  const pieces = Math.max(0, ...characteristics.map((c) => c.samples));
  const all = [];
  for (let sample = 1; sample <= pieces; sample++) {
    for (const c of characteristics) if (sample <= c.samples) all.push({ sample, position: c.position });
  }
  return all;
}

/** The next empty cell after this one, round the end. @param {Cell[]} all @param {Entries} entries @param {?Cell} from */
export function nextEmpty(all, entries, from) {
  const start = from ? all.findIndex((cell) => keyOf(cell) === keyOf(from)) + 1 : 0;
  const order = [...all.slice(start), ...all.slice(0, start)];
  return order.find((cell) => !entries.has(keyOf(cell))) ?? null;
}

/** How a piece stands: 'failed' as soon as one thing failed, 'done' when nothing is missing, else 'open'.
 *  @param {Cell[]} all @param {Entries} entries @param {number} sample */
export function pieceState(all, entries, sample) {
  const own = all.filter((cell) => cell.sample === sample);
  if (own.some((cell) => entries.get(keyOf(cell))?.passed === false)) return 'failed';
  return own.every((cell) => entries.has(keyOf(cell))) ? 'done' : 'open';
}

/** @param {Cell[]} all @param {Entries} entries */
export function failedPieces(all, entries) {
  return new Set(all.filter((cell) => entries.get(keyOf(cell))?.passed === false).map((cell) => cell.sample)).size;
}

/** Quantities to begin with: what failed is held, and after a failure everything.
 *  @param {'release' | 'fail'} outcome @param {number} quantity @param {number} failed */
export function suggested(outcome, quantity, failed) {
  const held = outcome === 'fail' ? quantity : Math.min(failed, quantity);
  return { good: String(rounded3(quantity - held)), scrap: '0', held: String(held) };
}

/** @param {{good: string, scrap: string, held: string}} quantities */
export const sum = (quantities) => rounded3(Number(quantities.good) + Number(quantities.scrap) + Number(quantities.held));

/** @param {number} number */
export const rounded3 = (number) => Number(number.toFixed(3));

/** One more key of a number; what would not be a number any more is ignored.
 *  @param {string} text @param {string} key @param {number} places */
export function typed(text, key, places) {
  if (key === 'back') return text.slice(0, -1);
  const next = key === '-' ? (text.startsWith('-') ? text.slice(1) : `-${text}`) : text + key;
  return new RegExp(`^-?\\d{0,9}(\\.\\d{0,${places}})?$`).test(next) ? next : text;
}
