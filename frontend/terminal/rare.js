// @ts-check
import { el } from '../shared/dom.js';
import { counter, overtime, pay } from './actions.js';
import { isNight } from './scheme.js';

/** @typedef {import('./actions.js').Action} Action @typedef {(key: any, ...args: any[]) => string} T */

/** A handheld. */
const SMALL = matchMedia('(max-width: 699px)');

/** What is rare sits behind one touch, all of it at once. @param {any} page @param {T} t @param {any} job */
export function rarePanel(page, t, job) {
  return el('aside', { class: 'card choose rare asking whole', 'aria-label': t('more') },
    el('div', { class: 'grid' }, ...rare(page, t, job).map(({ key, icon, text, on }) =>
      el('button', { 'data-key': key, icon, on }, el('span', { text })))));
}

/** First what is done to the job, then several cards at once, then what is one's own. @param {any} page @param {T} t @param {any} job @returns {Action[]} */
function rare(page, t, job) {
  const many = page.state?.persons?.length;
  return [
    page.state?.rules?.onePieceFlow && job ? { key: 'report', icon: 'flag', text: t('report'), on: () => page.touch('X-FINISH') } : null,
    { key: 'breakdown', icon: 'bolt', text: t('breakdownDo'), on: () => (job ? page.touch('X-BREAKDOWN', job.code) : page.touch('X-BREAKDOWN')) },
    { key: 'setup', icon: 'tool', text: t('setupDo'), on: () => page.touch('X-SETUP') },
    { key: 'start-rework', icon: 'tool', text: t('rework'), on: () => page.touch('X-REWORK') },
    page.state?.rules?.machineCounter && job ? counter(page, t('X-COUNTER')) : null,
    job ? { key: 'check', icon: 'quality', text: t('X-CHECK'), on: () => page.touch('X-CHECK') } : null,
    SMALL.matches && job ? { key: 'off', icon: 'door', text: t('off'), on: () => page.touch('X-OFF') } : null,
    coded(page, 'cards', t('X-BUNDLE'), 'X-BUNDLE'),
    coded(page, 'cards', t('X-CHARGE'), 'X-CHARGE'),
    coded(page, 'cards', t('splitOrMerge'), 'X-SPLIT'),
    coded(page, 'truck', t('X-SEND'), 'X-SEND'),
    coded(page, 'truck', t('X-RECEIVE'), 'X-RECEIVE'),
    coded(page, 'check', t('X-COUNT'), 'X-COUNT'),
    many > 1 ? coded(page, 'door', t('X-LEAVE'), 'X-LEAVE') : null,
    many ? overtime(page, t) : null,
    pay(page, t),
    scheme(page, t),
  ].filter((action) => action !== null);
}

/** Day or night, for this screen. @param {any} page @param {T} t @returns {Action} */
function scheme(page, t) {
  return { key: 'scheme', icon: 'moon', text: t(isNight() ? 'schemeDay' : 'scheme'), on: () => page.switchScheme() };
}

/** @param {any} page @param {any} icon @param {string} text @param {string} code @returns {Action} */
function coded(page, icon, text, code) {
  return { key: code.slice(2).toLowerCase(), icon, text, on: () => page.touch(code) };
}
