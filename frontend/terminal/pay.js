// @ts-check
import { el } from '../shared/dom.js';
import { nameOf } from './say.js';

const SHOWN = 20000; // ms for which one's pay stands on a screen that others see, too

/**
 * One's own day, asked for with the badge. It is never kept on this device.
 * @param {any} page
 */
export async function showPay(page) {
  const response = await fetch('/api/v1/terminal/pay', {
    headers: { Authorization: `Bearer ${page.enrolment?.token}`, 'Accept-Language': page.language },
    cache: 'no-store',
  }).catch(() => null);
  if (!response?.ok) return;
  page.pay = await response.json();
  page.payUntil = performance.now() + SHOWN;
  page.panel = 'pay';
  page.render();
  clearInterval(page.payTimer);
  page.payTimer = setInterval(() => {
    if (performance.now() >= page.payUntil || page.panel !== 'pay') hidePay(page);
    page.render();
  }, 1000);
}

/** @param {any} page */
export function hidePay(page) {
  clearInterval(page.payTimer);
  page.pay = null;
  if (page.panel === 'pay') page.panel = null;
}

/** @param {any} page @param {any} t */
export function payPanel(page, t) {
  const day = page.pay;
  const left = Math.max(0, Math.ceil((page.payUntil - performance.now()) / 1000));
  return el('aside', { class: 'card pay asking whole', 'aria-label': t('X-PAY') },
    el('div', { class: 'k head', text: `${t('payDay', nameOf(day.person, page.lang), day.day)} · ${t('payRest', left)}` }),
    el('div', { class: 'sum' },
      el('span', { class: 'n', text: money(day.amount, page.language) }),
      el('span', { class: 'tag done', icon: 'check', text: t('payPieces', day.pieces) }),
      day.undecided > 0 && el('span', { class: 'tag wait', icon: 'quality', text: t('payWaits', day.undecided) })),
    day.lines.length ? el('ol', {}, ...day.lines.map((/** @type {any} */ line) => row(page, t, line))) : el('p', { class: 'empty', text: t('payNone') }));
}

/** @param {any} page @param {any} t @param {any} line */
function row(page, t, line) {
  const timed = ['SETUP', 'SAMPLE', 'NIGHT', 'BREAKDOWN'].includes(line.kind);
  const count = timed ? t('hours', line.quantity) : `${line.quantity} ${t('pcs')}`;
  return el('li', {},
    el('span', { class: `tag ${line.undecided ? 'wait' : 'done'}`, text: line.undecided ? t('payWaits', line.quantity) : t(line.kind) }),
    el('b', { text: [line.workOrder, line.operation && nameOf(line.operation, page.lang)].filter(Boolean).join(' · ') || t(line.kind) }),
    el('em', { text: line.rate === null ? t('noRate') : `${count} × ${line.rate}` }),
    el('b', { class: 'amount', text: money(line.amount, page.language) }));
}

/** @param {number} amount @param {string} language */
function money(amount, language) {
  return amount.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
