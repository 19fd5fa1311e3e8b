// @ts-check
import { el } from '../shared/dom.js';
import { actions, keypad } from './page.js';
import { sum } from './judge.js';

/** @typedef {import('./quality.js').FlowcardQuality} Page @typedef {import('./quality.js').Sheet} Sheet */

const FIELDS = /** @type {const} */ (['good', 'scrap', 'held']);

/** How the lot divides into good, scrap and held, before it is decided. @param {Page} page @param {Sheet} sheet */
export function deciding(page, sheet) {
  const release = page.outcome === 'release';
  const total = sum(page.quantities);
  const difference = Number((sheet.lot - total).toFixed(3));
  const wrong = difference !== 0 || (release && Number(page.quantities.good) === 0);
  return {
    band: {
      kind: release ? 'ask' : 'no',
      title: page.word(release ? 'release.ask' : 'fail.ask', sheet.quantity),
      text: `${sheet.operation} · ${sheet.product} · ${sheet.workOrder}\n${page.word(release ? 'release.do' : 'fail.do')}`,
    },
    rest: [
      el('main', { class: 'main' },
        el('section', { class: 'card quantities' },
          ...FIELDS.map((field) => line(page, field)),
          el('div', { class: wrong ? 'sum no' : 'sum ok', role: 'alert', icon: wrong ? 'stop' : 'check', text: ` ${verdict(page, sheet, total, difference)}` })),
        keypad(page, page.word(page.field), page.quantities[page.field], false)),
      actions(
        { key: 'confirm', style: release ? 'pri' : 'bad', icon: release ? 'check' : 'stop', off: wrong || page.sent, on: () => page.confirm(),
          text: release ? page.word('release.confirm', page.quantities.good || '0') : page.word('fail.confirm') },
        { key: 'back', icon: 'undo', text: page.word('back'), on: () => page.back() }),
    ],
  };
}

/** @param {Page} page @param {Sheet} sheet @param {number} total @param {number} difference */
function verdict(page, sheet, total, difference) {
  if (difference !== 0) return page.word(difference > 0 ? 'sum.short' : 'sum.over', total, sheet.quantity, Math.abs(difference));
  return Number(page.quantities.good) === 0 && page.outcome === 'release' ? page.word('sum.nothing-good') : page.word('sum.right', total);
}

/** @param {Page} page @param {'good' | 'scrap' | 'held'} field */
function line(page, field) {
  const here = page.field === field;
  return el('div', { class: `line ${field}` },
    el('b', { text: page.word(field) }), el('span', { class: 'k', text: page.word(`${field}.say`) }),
    el('button', { class: here ? 'in here' : 'in', 'data-key': `quantity-${field}`, 'aria-label': page.word('field', page.word(field), page.quantities[field]),
      text: page.quantities[field] || '0', on: () => { page.choose(field); page.draw(); } }));
}
