// @ts-check
import { kindOf } from '../shared/codes.js';

/**
 * @typedef {import('./queue.js').Entry} Entry
 * @typedef {{code: string, kind: string, remaining: number}} Job
 * @typedef {{key: string, text: string}} Said what a scan means, as a word and what is put into it
 * @typedef {{dialogue: string|null, current: string|null, good: number, said: Said}} Guess
 */

/**
 * What a terminal may guess while the server is away: which question is open, how many good pieces wait to be sent, and what
 * the last scan means. The server decides later; the guess only keeps the buttons useful and nobody from reporting twice.
 * @param {{code: string}[]} waiting in order
 * @param {{dialogue?: string|null, current?: string|null, jobs?: Job[], rules?: {onePieceFlow: boolean}}|null} state the server's last word
 * @returns {Guess}
 */
export function guess(waiting, state) {
  const shop = new Guesser(state);
  for (const { code } of waiting) shop.take(code.trim().toUpperCase());
  return { dialogue: shop.open, current: shop.current, good: shop.pending, said: shop.said };
}

class Guesser {
  /** @param {{dialogue?: string|null, current?: string|null, jobs?: Job[], rules?: {onePieceFlow: boolean}}|null} state */
  constructor(state) {
    this.jobs = state?.jobs ?? [];
    this.rules = state?.rules;
    this.open = state?.dialogue ?? null;
    this.current = state?.current ?? null;
    this.pending = 0;
    /** @type {number|null} */
    this.count = null;
    this.lost = 0;
    this.clause = 0;
    /** @type {Said} */
    this.said = { key: 'unknown', text: '' };
  }

  /** @param {string} code */
  take(code) {
    const kind = kindOf(code);
    this.said = { key: kind, text: code };
    if (kind === 'quantity') this.quantity(Number(code.replace('Q-', '')));
    else if (kind === 'command') this.command(code);
    else if (kind === 'card') this.card(code);
    else if (kind === 'badge' && this.open === 'OVERRIDE_BADGE') this.open = 'OVERRIDE_PIN';
    else if (kind === 'badge' && this.open === 'LEAVE') this.open = null;
    else if (kind === 'reason') this.reason();
  }

  /** @param {number} value */
  quantity(value) {
    this.said = { key: 'quantity', text: String(value) };
    if (this.open === 'COUNT_QUANTITY') this.open = 'COUNT_CARD';
    else if (this.open === 'OVERRIDE_PIN') {
      this.open = 'OVERRIDE_REASON';
      this.said = { key: 'X-OVERRIDE', text: '' };
    } else if (this.open === 'CLAUSE_QUANTITY') {
      this.open = 'CLAUSE_REASON';
      this.clause = value;
    } else if (this.open === 'REPORT') this.count = value;
  }

  reason() {
    if (this.open === 'CLAUSE_REASON') {
      this.lost += this.clause;
      this.open = 'REPORT';
    } else if (this.open === 'OVERRIDE_REASON' || this.open === 'HELP') this.open = null;
  }

  /** @param {string} code */
  card(code) {
    if (this.open === 'COUNT_CARD' || this.open === 'COUNT_QUANTITY') {
      this.open = 'COUNT_QUANTITY';
      return;
    }
    const own = this.jobs.find((job) => job.code === code || job.code.startsWith(`${code.slice(0, -2)}.`));
    if (own && own.kind === 'PRODUCTION' && this.rules?.onePieceFlow && this.open === null) return this.piece();
    this.said = { key: own && this.open !== 'CARD' ? 'reportCard' : 'startCard', text: code.slice(0, -2) };
    this.open = own && this.open !== 'CARD' ? 'REPORT' : null;
    this.current = own?.code ?? code;
    this.count = null;
    this.lost = 0;
  }

  /** @param {string} code */
  command(code) {
    this.said = { key: code, text: code };
    if (code === 'X-COUNT') this.open = this.open?.startsWith('COUNT') ? null : 'COUNT_CARD';
    else if (code === 'X-OK') this.ok();
    else if (code === 'X-PARTLY' && this.open === 'REPORT') {
      this.count ??= 0;
      this.ok();
    }
    else if (code === 'X-FINISH' && this.current) this.open = 'REPORT';
    else if (code === 'X-NEXT') this.piece();
    else if (code === 'X-CORRECT') this.anew();
    else if (['X-SCRAP', 'X-HELD', 'X-REWORK'].includes(code) && this.open === 'REPORT') this.open = 'CLAUSE_QUANTITY';
    else if (code === 'X-SETUP' || code === 'X-BREAKDOWN') this.open = 'CARD';
    else if (code === 'X-HELP') this.open = 'HELP';
    else if (code === 'X-LEAVE') this.open = 'LEAVE';
    else if (['X-SPLIT', 'X-BOX', 'X-MERGE'].includes(code)) this.open = this.open?.startsWith('SPLIT') || this.open === 'MERGE_CARD' ? this.open : 'SPLIT_BADGE';
    else if (code === 'X-BUNDLE' || code === 'X-CHARGE') this.open = 'GATHER';
    else if (code === 'X-OVERRIDE') this.open = 'OVERRIDE_BADGE';
    else if (code === 'X-CANCEL' || code === 'X-OFF' || code === 'X-OVERTIME') this.open = this.count = null;
  }

  /** One-piece flow: one more is good. */
  piece() {
    if (!this.rules?.onePieceFlow || this.open === 'REPORT') return;
    this.pending += 1;
    this.said = { key: 'booked', text: '1' };
  }

  anew() {
    if (!this.open) return;
    this.open = 'REPORT';
    this.count = null;
    this.lost = 0;
  }

  /** OK without a quantity means that the rest is good. */
  ok() {
    if (this.open === 'REPORT') {
      const job = this.jobs.find((j) => j.code === this.current);
      const rest = job?.kind === 'PRODUCTION' ? Math.max(0, job.remaining - this.pending - this.lost) : 0;
      const good = this.count ?? rest;
      this.pending += good;
      this.said = { key: 'booked', text: String(good) };
    }
    this.open = this.count = null;
  }
}
