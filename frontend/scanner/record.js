// @ts-check
import { kindOf } from '../shared/codes.js';
import { characterOf, characterOfKey, isGroupSeparator, isTerminator } from '../terminal/keys.js';

/** @typedef {{shown: string, gap: number, end: boolean, ime: boolean, typed: string|null, expected: string|null}} Key */
/** @typedef {{code: string, keys: Key[], typed: boolean}} Read */
/** @typedef {{kind: string, aim: string, gs1: boolean, suffix: string[], fastest: number, slowest: number, advice: string[]}} Report */

const SLOW = 35; // ms from key to key that the terminal takes for a scanner without any end

/** One key as it came. @param {KeyboardEvent} event @param {number} last @returns {Key} */
export function keyOf(event, last) {
  const end = isTerminator(event);
  const separator = isGroupSeparator(event);
  return {
    shown: separator ? 'FNC1' : event.ctrlKey ? `Ctrl+${event.code.replace('Key', '')}` : [...event.key].length === 1 ? event.key : event.code || event.key,
    gap: last ? event.timeStamp - last : 0,
    end,
    ime: event.isComposing || event.key === 'Process' || event.keyCode === 229,
    typed: separator || end ? null : characterOf(event),
    expected: separator || end ? null : characterOfKey(event),
  };
}

/** What the keys of one scan tell about the scanner. @param {Read} read @returns {Report} */
export function report(read) {
  const keys = read.keys.filter((key) => !key.end);
  const gaps = keys.slice(1).map((key) => key.gap);
  const aim = /^\][A-Za-z][0-9A-Za-z]/.exec(read.code)?.[0] ?? '';
  const text = read.code.slice(aim.length);
  const suffix = read.keys.filter((key) => key.end).map((key) => ({ Enter: 'CR', NumpadEnter: 'CR', Tab: 'TAB', 'Ctrl+J': 'LF', 'Ctrl+M': 'CR' })[key.shown] ?? key.shown);
  const result = { kind: kindOf(text), aim, gs1: text.includes('\u001d') || [']C1', ']d2', ']Q3', ']e0'].includes(aim), suffix, fastest: Math.min(...gaps, Infinity), slowest: Math.max(...gaps, 0) };
  return { ...result, advice: advice(read, result) };
}

/** @param {Read} read @param {Omit<Report, 'advice'>} told @returns {string[]} keys of texts */
function advice(read, told) {
  const list = [];
  if (read.typed) list.push('byHand');
  if (!told.suffix.length) list.push(told.slowest > SLOW ? 'slowWithoutEnd' : 'noEnd');
  if (read.keys.some((key) => key.ime)) list.push('ime');
  if (read.keys.some((key) => !key.ime && key.typed && key.expected && key.typed.toLowerCase() !== key.expected.toLowerCase())) list.push('layout');
  if (told.kind === 'misread') list.push('misread');
  return list.length ? list : ['fine'];
}
