// @ts-check
import { code128 } from '../shared/barcode.js';
import { el } from '../shared/dom.js';
import { clock } from './say.js';

/** @typedef {any} Page @typedef {(key: any, ...args: any[]) => string} T */

const COMMANDS = [
  'X-START', 'X-OK', 'X-PARTLY', 'X-CORRECT', 'X-CANCEL',
  'X-FINISH', 'X-NEXT', 'X-BUNDLE', 'X-CHARGE', 'X-COUNTER', 'X-PAUSE', 'X-RESUME',
  'X-SCRAP', 'X-HELD', 'X-REWORK',
  'X-SETUP', 'X-BREAKDOWN', 'X-UNDO', 'X-OVERRIDE',
  'X-HELP', 'X-CHECK', 'X-PAY', 'X-READ',
  'X-SEND', 'X-RECEIVE', 'X-SPLIT', 'X-BOX', 'X-MERGE',
  'X-LEAVE', 'X-OFF', 'X-OVERTIME',
  'X-COUNT',
];
const LOOKS = /** @type {Record<string, [string, any]>} */ ({
  ACCEPTED: ['done', 'check'], ASK: ['run', 'ask'], REFUSED: ['stop', 'stop'], UNKNOWN_CODE: ['stop', 'stop'],
});

/** The commands as barcodes, to be scanned from the screen or printed. @param {Page} page @param {T} t */
export function codesPanel(page, t) {
  return el('aside', { class: 'card codes asking whole', 'aria-label': t('codes') },
    el('div', { class: 'k head', text: t('codesDo') }),
    el('div', { class: 'sheet' }, ...COMMANDS.map((code) => {
      const card = el('figure', { 'data-key': code });
      card.insertAdjacentHTML('afterbegin', code128(code));
      card.append(el('figcaption', {}, el('b', { text: t(code) }), el('em', { text: code })));
      return card;
    })));
}

/** The last scans and what became of them. @param {Page} page @param {T} t */
export function logPanel(page, t) {
  return el('aside', { class: 'card log asking whole', 'aria-label': t('log') },
    el('div', { class: 'k head', text: t('log') }),
    page.log.length ? null : el('p', { class: 'empty', text: t('logEmpty') }),
    el('ol', {}, ...page.log.map((/** @type {import('./queue.js').Entry} */ entry) => line(page, t, entry))),
    serialLine(page, t),
    window.isSecureContext ? null : el('p', { class: 'empty', text: t('plainHttp') }, el('a', { href: '/trust', text: t('toTrust') })));
}

/** Which scanners on a serial line are open. @param {Page} page @param {T} t */
function serialLine(page, t) {
  if (!page.serial.supported) return null;
  const { open, known } = page.serial;
  return el('p', { class: 'empty', 'data-serial': String(open), text: open ? t('serialOpen', open) : known ? t('serialLost') : t('serialNone') });
}

/** @param {Page} page @param {T} t @param {import('./queue.js').Entry} entry */
function line(page, t, entry) {
  const outcome = entry.state === 'rejected' ? 'REFUSED' : entry.result?.outcome;
  const [look, icon] = LOOKS[outcome] ?? ['late', 'clock'];
  const message = [entry.result?.message, entry.result?.detail].filter(Boolean).join(' · ');
  return el('li', { 'data-key': entry.id, 'data-outcome': outcome ?? 'QUEUED' },
    el('span', { class: 'k', text: clock(Date.parse(entry.scannedAt), page.state?.serverTime ?? '') }),
    el('span', { class: `tag ${look}`, icon, text: t(outcome ?? 'QUEUED') }),
    el('b', { text: entry.secret ? '••••' : entry.code.slice(0, 80) }),
    el('em', { text: message }));
}
