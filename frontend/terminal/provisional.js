// @ts-check
import { kindOf } from '../shared/codes.js';

/** @typedef {import('./queue.js').Entry} Entry */

/**
 * What a terminal may guess while the server is away: which question is open, and how many good pieces wait to be sent. The
 * server decides later; the guess only keeps the buttons useful and nobody from reporting twice.
 * @param {Entry[]} waiting in order
 * @param {string|null} dialogue the server's last word
 * @param {string|null} current the printable code of the running operation
 * @returns {{dialogue: string|null, good: number}}
 */
export function guess(waiting, dialogue, current) {
  let open = dialogue;
  let good = 0;
  /** @type {number|null} */
  let count = null;
  for (const { code } of waiting) {
    const text = code.trim().toUpperCase();
    const kind = kindOf(text);
    if (kind === 'quantity' && open === 'CLAUSE_QUANTITY') open = 'CLAUSE_REASON';
    else if (kind === 'quantity' && open === 'REPORT') count = Number(text.replace('Q-', ''));
    else if (kind === 'reason' && open === 'CLAUSE_REASON') open = 'REPORT';
    else if (open && (text === 'X-SCRAP' || text === 'X-HELD' || text === 'X-REWORK')) open = 'CLAUSE_QUANTITY';
    else if (text === 'X-OK' && open === 'REPORT') {
      good += count ?? 0;
      open = count = null;
    } else if (text === 'X-CANCEL' || text === 'X-OFF') open = count = null;
    else if (kind === 'card' && current && (text === current || current.startsWith(`${text.slice(0, -2)}.`))) open = 'REPORT';
  }
  return { dialogue: open, good };
}
