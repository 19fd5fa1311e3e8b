// @ts-check
import { el } from '../shared/dom.js';
import { measuring } from './sheet.js';
import { deciding } from './quantities.js';

/** @typedef {import('./quality.js').FlowcardQuality} Page @typedef {import('./quality.js').Row} Row */

const TAGS = /** @type {const} */ ({
  REQUESTED: ['wait', 'clock'], IN_PROGRESS: ['run', 'quality'], RELEASED: ['done', 'check'], FAILED: ['stop', 'stop'],
});

/** Draws the whole page anew; focus and scrolled lists stay where they were. @param {Page} page */
export function draw(page) {
  const focused = document.activeElement?.getAttribute('data-key');
  const sheet = page.now.sheet;
  const parts = !sheet ? listing(page) : page.outcome ? deciding(page, sheet) : measuring(page, sheet);
  const scrolled = [...page.querySelectorAll('[data-scroll]')].map((part) => [part.getAttribute('data-scroll'), part.scrollTop, part.scrollLeft]);
  page.replaceChildren(top(page), band(page, page.notice ?? parts.band), ...parts.rest);
  for (const [name, y, x] of scrolled) page.querySelector(`[data-scroll="${name}"]`)?.scrollTo(/** @type {number} */ (x), /** @type {number} */ (y));
  page.querySelector('.line.here')?.scrollIntoView({ block: 'nearest' });
  if (focused) /** @type {?HTMLElement} */ (page.querySelector(`[data-key="${CSS.escape(focused)}"]`))?.focus({ preventScroll: true });
}

/** @param {Page} page */
function top(page) {
  const online = (window.Vaadin?.connectionState?.state ?? 'connected') !== 'connection-lost';
  const time = new Intl.DateTimeFormat(page.now.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date());
  return el('header', { class: 'top' },
    el('b', { text: page.word('title') }),
    el('span', { class: 'k wide', text: page.word('waiting', page.now.waiting.length) }),
    el('span', { class: 'sp' }),
    el('a', { class: 'chip home', href: '.', 'data-key': 'home', text: page.word('home') }),
    el('span', { class: 'chip', icon: 'quality', text: ` ${page.now.person}` }),
    online ? el('span', { class: 'chip ok', icon: 'online', text: ` ${page.word('online')}` }) : el('span', { class: 'chip bad', icon: 'offline', text: ` ${page.word('offline')}` }),
    el('b', { text: time }));
}

/** @param {Page} page @param {{kind: string, title: string, text: string}} say */
function band(page, say) {
  const icon = /** @type {any} */ ({ ok: 'check', ask: 'ask', no: 'stop', idle: 'scan' })[say.kind];
  return el('div', { class: `band ${say.kind}`, role: 'status', 'data-kind': say.kind },
    el('span', { class: 'ic', icon }),
    el('div', {}, el('h1', { text: say.title }), el('p', { text: say.text.split('\n').filter(Boolean).join(' · ') })));
}

/** @param {Page} page */
function listing(page) {
  const { waiting, failed, decided } = page.now;
  return {
    band: { kind: 'idle', title: page.word('scan-card'), text: page.word(waiting.length ? 'scan-card.or' : 'scan-card.none') },
    rest: [el('main', { class: 'main' },
      el('section', { class: 'card list', 'data-scroll': 'waiting', 'aria-label': page.word('list.waiting') },
        el('h2', { class: 'k', text: page.word('list.waiting') }),
        ...waiting.map((row) => line(page, row)),
        waiting.length ? null : el('p', { class: 'empty', icon: 'check', text: ` ${page.word('list.nothing')}` }),
        ...(page.now.rounds.length ? [el('h2', { class: 'k', text: page.word('list.rounds') }), ...page.now.rounds.map((round) => walk(page, round))] : [])),
      el('section', { class: 'card list side', 'data-scroll': 'side', 'aria-label': page.word('list.failed') },
        ...(failed.length ? [el('h2', { class: 'k', text: page.word('list.failed') }), ...failed.map((row) => line(page, row))] : []),
        el('h2', { class: 'k', text: page.word('list.decided') }),
        ...decided.map((row) => line(page, row)),
        decided.length ? null : el('p', { class: 'empty', text: page.word('list.none-yet') })))],
  };
}

/** Where to walk to: what was found is said at the machine, by scanning. @param {Page} page @param {{workUnit: string, workOrder: string, operation: string, first: boolean, since: string}} round */
function walk(page, round) {
  return el('div', { class: 'row walk' },
    el('b', { text: round.workUnit }),
    el('span', { class: `tag ${round.first ? 'stop' : 'wait'}`, icon: 'quality', text: ` ${page.word(round.first ? 'round.first' : 'round.patrol')}` }),
    el('em', { text: `${round.workOrder} · ${round.operation}` }), el('em', { text: age(page, round.since) }));
}

/** @param {Page} page @param {Row} row */
function line(page, row) {
  return el('button', { class: 'row', 'data-key': `row-${row.number}`, on: () => page.call('open', row.number) },
    el('b', { text: row.product }), tag(page, row.state),
    el('em', { text: `${row.workOrder} · ${row.operation}` }), el('em', { text: `${page.word('pieces', row.quantity)} · ${age(page, row.since)}` }));
}

/** @param {Page} page @param {string} state */
function tag(page, state) {
  const [style, icon] = TAGS[/** @type {keyof typeof TAGS} */ (state)];
  return el('span', { class: `tag ${style}`, icon, text: ` ${page.word(`state.${state}`)}` });
}

/** How long ago, in the largest unit that says something. @param {Page} page @param {string} since */
function age(page, since) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 60_000));
  if (minutes < 1) return page.word('age.now');
  if (minutes < 60) return page.word('age.minutes', minutes);
  return minutes < 48 * 60 ? page.word('age.hours', Math.floor(minutes / 60)) : page.word('age.days', Math.floor(minutes / 1440));
}

/**
 * The buttons at the foot: at most four, the first one is what one mostly wants.
 * @param {...({key: string, text: string, icon: any, style?: string, on: () => void, off?: boolean}|null|false)} buttons
 */
export function actions(...buttons) {
  return el('footer', { class: 'acts' }, ...buttons.map((b) => b && el('button', { class: b.style, icon: b.icon, 'data-key': b.key, disabled: b.off, on: b.on, text: ` ${b.text}` })));
}

/** @param {Page} page @param {string} label @param {string} text @param {boolean} sign */
export function keypad(page, label, text, sign) {
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'back', '0', '.'];
  return el('section', { class: 'card pad', 'aria-label': page.word('keypad') },
    el('div', { class: 'shown', 'aria-live': 'off' }, el('small', { text: label }), el('span', { text }), el('i', {})),
    el('div', { class: 'keys' },
      ...keys.map((key) => key === 'back'
        ? el('button', { icon: 'back', 'aria-label': page.word('key.back'), 'data-key': 'key-back', on: () => page.key('back') })
        : el('button', { text: key, 'data-key': `key-${key}`, on: () => page.key(key) })),
      sign && el('button', { text: '±', 'aria-label': page.word('key.sign'), 'data-key': 'key-sign', on: () => page.key('-') }),
      el('button', { class: sign ? 'two' : 'three', icon: 'next', 'data-key': 'key-enter', on: () => page.enter(), text: ` ${page.word('key.next')}` })));
}
