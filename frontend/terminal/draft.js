// @ts-check
import { kindOf } from '../shared/codes.js';

const KEY = 'flowcard.said';

/**
 * What the open report says so far, as far as this screen saw it: for the words on the confirming button.
 * @typedef {{good: number|null, lost: number, clause: number, known: boolean}} Draft
 * @typedef {{draft: Draft, questions: Record<string, string[]>, pad: string}} Said `pad` are the digits on the keypad
 */

/** Nothing was seen of it here. @type {Readonly<Draft>} */
export const UNSEEN = Object.freeze({ good: null, lost: 0, clause: 0, known: false });

/**
 * @param {Draft} draft @param {string} scanned @param {string|null} dialogue what was open before
 * @returns {Draft}
 */
export function drafted(draft, scanned, dialogue) {
  const code = scanned.trim().toUpperCase();
  const kind = kindOf(code);
  if ((kind === 'card' || code === 'X-FINISH') && dialogue !== 'REPORT') return { ...UNSEEN, known: true };
  const value = kind === 'quantity' ? Number(code.replace('Q-', '')) : 0;
  if (code === 'X-CORRECT') return { ...UNSEEN, known: draft.known };
  if (kind === 'quantity' && dialogue === 'REPORT') return { ...draft, good: value };
  if (kind === 'quantity' && dialogue === 'CLAUSE_QUANTITY') return { ...draft, clause: value };
  if (kind === 'reason' && dialogue === 'CLAUSE_REASON') return { ...draft, lost: draft.lost + draft.clause, clause: 0 };
  return draft;
}

/** Keeps what was said up to a scan, so that a reload forgets none of it. @param {string|undefined} scan its id @param {Said} said */
export function keepSaid(scan, said) {
  if (scan) localStorage.setItem(KEY, JSON.stringify({ ...said, scan }));
}

/** What was kept, unless something was scanned since by another. @param {string|undefined} scan the id of the last one @returns {Said} */
export function keptSaid(scan) {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  return kept && scan && kept.scan === scan ? { draft: kept.draft, questions: kept.questions, pad: kept.pad ?? '' } : { draft: UNSEEN, questions: {}, pad: '' };
}
