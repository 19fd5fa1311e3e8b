// @ts-check
import { kindOf } from '../shared/codes.js';

const TWICE = 3000; // ms within which the same code is most likely one card read twice
const OFTEN = 15000; // ms between two questions, at least
const SELDOM = 300000; // ms after which it is asked anew in any case
const STORE = 'flowcard.known';

/**
 * @typedef {{workOrder: string, sequence: number|null, reason: string, detail: string|null}} Obstacle
 * @typedef {{at: string, people: string[], obstacles: Obstacle[]}} Facts
 * @typedef {{reason: 'MISREAD'|'TWICE'|'NOT_FOUND'|'ON_HOLD'|'CANCELLED'|'AWAITING_INSPECTION'|'INSPECTION_FAILED', detail: string}} Doubt
 */

/**
 * What speaks against a scan as far as this terminal can know on its own. It warns and refuses nothing: the server decides.
 * @param {{code: string, scannedAt: string, source: string}} scan
 * @param {{code: string, scannedAt: string}|undefined} before the scan before it
 * @param {Facts|null} facts as of the last contact
 * @returns {Doubt|null}
 */
export function doubt(scan, before, facts) {
  const code = scan.code.trim().toUpperCase();
  const kind = kindOf(code);
  if (kind === 'misread') return { reason: 'MISREAD', detail: '' };
  if (twice(scan, before, kind)) return { reason: 'TWICE', detail: '' };
  if (!facts) return null;
  if (kind === 'badge' && !facts.people.includes(code.slice(0, -2))) return { reason: 'NOT_FOUND', detail: '' };
  if (kind !== 'card') return null;
  const [, workOrder, sequence] = /** @type {RegExpExecArray} */ (/^(.+?)(?:\.(\d+))?$/.exec(code.slice(0, -2)));
  const found = facts.obstacles.find((o) => o.workOrder === workOrder && (!sequence || !o.sequence || o.sequence === Number(sequence)));
  return found ? { reason: /** @type {Doubt['reason']} */ (found.reason), detail: found.detail ?? '' } : null;
}

/** A finger may well touch twice; a scanner that reads the same card again has most likely read it once too often. */
function twice(/** @type {any} */ scan, /** @type {any} */ before, /** @type {string} */ kind) {
  return (kind === 'card' || kind === 'badge') && scan.source !== 'TOUCH' && before?.code === scan.code
    && Date.parse(scan.scannedAt) - Date.parse(before.scannedAt) < TWICE;
}

/** Keeps the facts of the last contact in this browser. */
export class Known {
  /** @param {() => string|null} token */
  constructor(token) {
    this.token = token;
    this.askedAt = 0;
    this.tag = '';
    /** @type {Facts|null} */
    this.facts = null;
    try {
      this.facts = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    } catch {
      // not ours
    }
  }

  /** Something changed, or time went by. @param {boolean} changed */
  async refresh(changed) {
    if (Date.now() - this.askedAt < (changed ? OFTEN : SELDOM)) return;
    this.askedAt = Date.now();
    try {
      const headers = { Authorization: `Bearer ${this.token()}`, ...(this.tag ? { 'If-None-Match': this.tag } : {}) };
      const response = await fetch('/api/v1/terminal/known', { headers, cache: 'no-store', signal: AbortSignal.timeout(8000) });
      if (response.ok) this.keep(await response.json(), response.headers.get('ETag') ?? '');
      else if (response.status === 304 && this.facts) this.keep(this.facts, this.tag);
    } catch {
      this.askedAt = 0;
    }
  }

  /** @param {any} facts @param {string} tag */
  keep(facts, tag) {
    this.tag = tag;
    this.facts = { ...facts, at: new Date().toISOString() };
    try {
      localStorage.setItem(STORE, JSON.stringify(this.facts));
    } catch {
      // then it is known until the page is closed
    }
  }
}
