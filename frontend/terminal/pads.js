// @ts-check
import { el } from '../shared/dom.js';
import { nameOf } from './say.js';

/** Digits to touch. @param {any} page @param {any} t @param {string} label @param {boolean} secret */
export function keypad(page, t, label, secret) {
  const shown = secret ? '•'.repeat(page.pad.length) : page.pad;
  const key = (/** @type {string} */ k, /** @type {() => void} */ on, /** @type {any} */ attributes = {}) =>
    el('button', { 'data-key': `k${k}`, on, ...attributes });
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((d) => key(d, () => page.setPad(page.pad + d), { text: d }));
  return el('aside', { class: 'card pad asking', 'aria-label': label },
    el('div', { class: 'shown' }, el('small', { text: label }), el('span', { text: shown }), el('i', {})),
    el('div', { class: 'keys' },
      ...digits,
      key('del', () => page.setPad(page.pad.slice(0, -1)), { icon: 'back', 'aria-label': t('del') }),
      key('0', () => page.setPad(page.pad + '0'), { text: '0' }),
      key('clear', () => (page.pad || !page.saying ? page.setPad('') : page.touch('X-CORRECT')), { text: t('clear') })));
}

/** Letters and digits, for a code that no scanner reads. @param {any} page @param {any} t */
export function typePad(page, t) {
  const keys = [...'1234567890QWERTYUIOPASDFGHJKL-ZXCVBNM.'];
  return el('aside', { class: 'card pad asking whole', 'aria-label': t('code') },
    el('div', { class: 'shown' }, el('small', { text: t('code') }), el('span', { text: page.pad }), el('i', {})),
    el('div', { class: 'letters' },
      ...keys.map((k) => el('button', { 'data-key': `k${k}`, on: () => page.setPad(page.pad + k), text: k })),
      el('button', { 'data-key': 'kdel', class: 'wide', on: () => page.setPad(page.pad.slice(0, -1)), icon: 'back', 'aria-label': t('del') })));
}

const CLASSES = ['WORK', 'MATERIAL', 'SUBCONTRACT', 'OTHER'];

/** Why pieces are defective, by class; a quantity on the keypad goes along. @param {any} page @param {any} t @param {any[]} reasons @param {boolean} counting */
export function defects(page, t, reasons, counting) {
  const send = (/** @type {any} */ reason) => () => (counting ? page.touch(`Q-${page.pad}`, reason.code) : page.touch(reason.code));
  const groups = CLASSES.map((c) => ({ c, all: reasons.filter((r) => (r.defectClass ?? 'OTHER') === c) })).filter((g) => g.all.length);
  return el('aside', { class: `card choose defects${counting ? '' : ' asking'}`, 'aria-label': t('whyDefect') },
    el('div', { class: 'k head', text: t('whyDefect') }),
    ...groups.flatMap(({ c, all }) => [
      el('div', { class: 'k class', text: t(c) }),
      el('div', { class: 'grid' }, ...all.map((r) => el('button', { 'data-key': r.code, on: send(r), disabled: counting && !page.pad, text: nameOf(r.name, page.lang) }))),
    ]));
}

/** Things to choose from; each sends its code. @param {any} page @param {any} t @param {string} label @param {any[]} things */
export function choices(page, t, label, things) {
  return el('aside', { class: 'card choose asking', 'aria-label': label },
    el('div', { class: 'k head', text: label }),
    el('div', { class: 'grid' },
      ...things.map((thing) => el('button', { 'data-key': thing.code, on: () => page.touch(thing.code), text: nameOf(thing.name, page.lang) }))),
    things.length ? null : el('p', { class: 'empty', text: t('nothingToChoose') }));
}
