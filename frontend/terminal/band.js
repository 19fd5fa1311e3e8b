// @ts-check
import { el } from '../shared/dom.js';
import { left } from './say.js';

/** @typedef {any} Page @typedef {(key: any, ...args: any[]) => string} T */
/** @typedef {{look: string, icon: any, headline: string, detail?: string|null, log?: boolean, doubt?: string}} Words */

const LOOKS = {
  ACCEPTED: ['ok', 'check'], ASK: ['ask', 'ask'], REFUSED: ['no', 'stop'], UNKNOWN_CODE: ['no', 'stop'],
};

/** The answer to the last scan; it stays until the next one. @param {Page} page @param {T} t @param {any} now */
export function band(page, t, now) {
  const words = wordsOf(page, t, now);
  const attributes = { class: `band ${words.look}`, role: 'status', 'aria-live': 'assertive', 'data-outcome': page.catching ? page.answer.outcome : undefined, 'data-doubt': words.doubt };
  return el('section', attributes,
    el('div', { class: 'ic', icon: words.icon }),
    el('div', { class: 'said' }, el('h1', { text: words.headline }), words.detail ? el('p', { text: words.detail }) : null),
    words.log && el('button', { class: 'seelog', 'data-key': 'seelog', on: () => page.openLog(), text: t('seeLog') }));
}

/** @param {Page} page @param {T} t @param {any} now @returns {Words} */
function wordsOf(page, t, now) {
  if (!page.enrolment) return { look: 'off', icon: 'pen', headline: t('enrolTitle'), detail: t('enrolDo') };
  if (page.broken) return { look: 'no', icon: 'stop', headline: t('brokenTitle'), detail: t('brokenDo') };
  if (page.connection === 'revoked') return { look: 'no', icon: 'stop', headline: t('revokedTitle'), detail: t('revokedDo') };
  const shown = page.answer.outcome === 'QUEUED' && page.before ? page.before : page.answer;
  if (shown.outcome === 'QUEUED') return page.connection === 'offline' ? kept(page, t, now) : { look: 'idle', icon: 'clock', headline: t('sent'), detail: t('sentDo') };
  return answered(shown, t) ?? ready(page, t);
}

/** @param {any} answer @param {T} t @returns {Words|null} */
function answered(answer, t) {
  const look = LOOKS[/** @type {keyof typeof LOOKS} */ (answer.outcome)];
  if (!look) return null;
  if (answer.summary) {
    return { look: 'no', icon: 'stop', headline: t('summary', answer.summary.sent, answer.summary.refused), detail: t('summaryDo'), log: true };
  }
  return { look: look[0], icon: look[1], headline: answer.message ?? t('malformed'), detail: answer.detail ?? (answer.message ? null : t('malformedDo')) };
}

/** The server is away. @param {Page} page @param {T} t @param {any} now @returns {Words} */
function kept(page, t, now) {
  const away = left(Math.floor((Date.now() - page.offlineSince) / 1000), t);
  const headline = t('stored', t(now.said.key, now.said.text));
  return page.doubt ? { look: 'off', icon: 'stop', headline, detail: doubtful(page, t), doubt: page.doubt.reason, log: true } : { look: 'off', icon: 'clock', headline, detail: t('storedDo', away), log: true };
}

/** What speaks against the last scan, as of the last contact and how long ago that was. @param {Page} page @param {T} t */
function doubtful(page, t) {
  const { reason, detail } = page.doubt;
  const at = page.known?.facts?.at;
  const age = at ? t('asOf', left(Math.max(1, Math.floor((Date.now() - Date.parse(at)) / 1000)), t)) : '';
  return t(`doubt-${reason}`, age, detail);
}

/** Nothing was scanned yet. @param {Page} page @param {T} t @returns {Words} */
function ready(page, t) {
  if (!page.catching) return { look: 'idle', icon: 'clock', headline: t('loading'), detail: t('loadingDo') };
  if (page.connection === 'offline') return { look: 'off', icon: 'offline', headline: t('away'), detail: t('awayDo') };
  const state = page.state;
  const what = !state?.unit ? 'noUnit' : state.persons.length ? 'ready' : 'signOn';
  return { look: 'idle', icon: 'scan', headline: t(what), detail: t(`${what}Do`) };
}
