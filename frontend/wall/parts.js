// @ts-check
import { el } from '../shared/dom.js';

/** @typedef {(key: any, ...args: any[]) => string} T */

/** @param {{zh: string, en?: string|null}} name @param {string} lang */
export const nameOf = (name, lang) => (lang === 'en' && name.en ? name.en : name.zh);
const localeOf = (/** @type {string} */ lang) => (lang === 'en' ? 'en-GB' : 'zh-CN');

/** @param {any} snapshot @param {T} t @param {string} lang @param {{clock: Date, title?: string, page: number, pages: number, age: number, signedOut: boolean}} state */
export function header(snapshot, t, lang, state) {
  const behind = Number(snapshot.backlogHours) > 0;
  const day = state.clock.toLocaleDateString(localeOf(lang), { month: 'short', day: 'numeric', weekday: lang === 'en' ? 'short' : 'long', timeZone: 'UTC' });
  return el('header', {},
    el('h1', { text: state.title ?? t('plant') }),
    el('span', { class: 'k', text: [(lang === 'en' ? snapshot.shiftEn : snapshot.shift) ?? t('noShift'), day].filter(Boolean).join(' · ') }),
    state.pages > 1 ? el('span', { class: 'dots', 'aria-label': t('page', state.page + 1, state.pages) },
      ...Array.from({ length: state.pages }, (_, i) => el('i', { class: i === state.page ? 'on' : '' }))) : null,
    el('span', { class: 'sp' }),
    state.age || state.signedOut
      ? el('span', { class: 'b lost', role: 'status', text: state.signedOut ? t('signIn') : t('lost', age(state.age, t)) })
      : el('span', { class: behind ? 'b' : 'b good', text: behind ? t('backlog', snapshot.backlogHours, snapshot.places) : t('onPlan') }),
    el('span', { class: 't', text: state.clock.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }) }));
}

/** From ten on a tenth more or less is nobody's concern. @param {number|string} hours */
export const whole = (hours) => (Number(hours) >= 10 ? String(Math.round(Number(hours))) : String(hours));

const SERIOUS = 30; // standard minutes: less is caught up within the hour

/** Pieces against the plan. @param {any} c @param {T} t @param {string} lang @param {string} [title] */
export function tile(c, t, lang, title = '') {
  const share = c.target > 0 ? c.behind / c.target : 0;
  const look = c.behind > 0 ? (share > 0.1 && c.behindMinutes >= SERIOUS ? 'bad' : 'warn') : 'good';
  const difference = c.behind > 0 ? t('behind', c.behind) : c.ahead > 0 ? t('ahead', c.ahead) : c.target > 0 ? t('even') : t('noPlan');
  return el('section', { class: `c ${look}${c.target > 0 || c.actual > 0 ? '' : ' calm'}`, 'data-center': c.number },
    el('h2', {}, el('span', { text: title || nameOf(c.name, lang) }), el('small', { text: t('running', c.unitsRunning, c.units) })),
    el('div', { class: 'd' }, el('span', { text: difference }), el('small', { class: 'ratio', text: `${c.actual} / ${c.target}` })),
    el('div', { class: 'h', style: `--hours:${Math.max(1, c.hours.length)}` }, ...c.hours.map(bar)),
    el('div', { class: 'f' },
      c.bottleneck ? el('b', { class: c.full ? 'hot' : '', text: `${t('bottleneck')} ${t('hours', whole(c.queueHours))}` }) : el('span', {}, t('queue'), el('b', { text: t('hours', whole(c.queueHours)) })),
      c.behind > 0 ? el('span', { text: t('behindTime', whole((c.behindMinutes / 60).toFixed(1))) }) : null));
}

/** @param {any} hour */
function bar(hour) {
  if (hour.state === 'REST') return el('i', { class: 'rest' });
  if (hour.percent === null || hour.state === 'FUTURE') return el('i', { class: hour.state === 'NOW' ? 'now' : '' });
  const look = hour.percent >= 95 ? 'done' : hour.percent >= 70 ? 'late' : 'stopped';
  return el('i', { class: hour.state === 'NOW' ? 'now' : '', style: `--a:${Math.min(100, hour.percent)}%;--col:var(--${look})` });
}

/** @param {any[]} runs @param {T} t @param {string} lang */
export function runningPage(runs, t, lang) {
  return el('div', { class: 'runs', 'aria-label': t('runningNow') }, ...runs.map((r) => run(r, t, lang)));
}

/** @param {any} r @param {T} t @param {string} lang */
function run(r, t, lang) {
  const state = r.kind === 'BREAKDOWN' ? ['stopped', t('breakdown')] : r.paused ? ['waiting', t('paused')] : r.kind === 'SETUP' ? ['running', t('setup')] : r.behind > 0 ? ['late', t('behind', r.behind)] : ['done', t('even')];
  return el('div', { class: 'r' },
    el('b', { text: nameOf(r.unit, lang) }),
    el('span', { class: 'job', text: `${nameOf(r.product, lang)} · ${r.sequence} ${nameOf(r.operation, lang)}` }),
    el('span', { class: 'bar' }, el('i', { style: `width:${r.target > 0 ? Math.min(100, (100 * r.good) / r.target) : 0}%;background:var(--${state[0]})` })),
    el('span', { class: 'q', text: t('pieces', r.good, r.target) }),
    el('span', { class: 's', style: `color:var(--${state[0]})`, text: state[1] }));
}

const LOOKS = {
  BREAKDOWN: ['stop', 'stopped'], STOP_LONG: ['pause', 'late'], UNIT_SILENT: ['offline', 'waiting'], DEVICE_SILENT: ['offline', 'waiting'],
  OPERATION_LATE: ['clock', 'late'], LATE_START: ['clock', 'late'], QUEUE_LONG: ['clock', 'late'], SCRAP_RATE: ['quality', 'hold'],
  INSPECTION_FAILED: ['quality', 'hold'], INSPECTION_WAITING: ['quality', 'hold'], ORDER_OVERDUE: ['truck', 'stopped'], ORDER_AT_RISK: ['truck', 'late'], HELP: ['bell', 'stopped'],
};

const HALF_ROW = 640; // px at 1920 that a title has beside icon and age where two alarms share a row
const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** How wide words are at 44 px and 1920. @param {string} text @param {string} weight */
function widthOf(text, weight) {
  pen.font = `${weight} 44px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

/** How many lines its title takes: what it is and where, whole. @param {any} a @param {string} lang @param {number} room */
export function linesOf(a, lang, room) {
  const [what, where] = nameOf(a.title, lang).split(' · ', 2);
  const widths = [widthOf(what, 'bold'), where ? widthOf(where, 'normal') : 0];
  return widths[0] + widths[1] + 14 <= room ? 1 : widths.reduce((all, width) => all + Math.ceil(width / room), 0);
}

/** The most urgent ones whose titles are whole in so many lines. @param {any[]} alarms @param {number} lines @param {(a: any) => number} needs */
export function thatFit(alarms, lines, needs) {
  let left = lines;
  const first = alarms.findIndex((a) => (left -= needs(a)) < 0);
  return first < 0 ? alarms : alarms.slice(0, first);
}

/** One alarm on one line: what, who has it or how far it reaches, and for how long. @param {any} a @param {T} t @param {string} lang @param {number} now */
export function alarmLine(a, t, lang, now) {
  const [icon, look] = LOOKS[/** @type {keyof typeof LOOKS} */ (a.kind)] ?? ['stop', 'stopped'];
  const [what, where] = nameOf(a.title, lang).split(' · ', 2);
  const more = a.acknowledged ? [a.owner ? nameOf(a.owner, lang) : t('inHand')] : [a.explained > 0 ? t('explains', a.explained) : nameOf(a.detail, lang)];
  return el('div', { class: linesOf(a, lang, HALF_ROW) > 1 ? 'a wide' : 'a', style: `color:var(--${look})`, icon },
    el('p', {}, el('span', { class: 'what' }, el('b', { text: what }), where ? el('em', { text: where }) : null), ...more.filter(Boolean).map((text) => el('em', { text }))),
    el('span', { text: age(now - Date.parse(a.raisedAt), t) }));
}

/** Two rows: at most three alarms, fewer where a title needs a row of its own, and what waits at the gates. @param {any} snapshot @param {T} t @param {string} lang @param {number} now */
export function footer(snapshot, t, lang, now) {
  const alarms = thatFit(snapshot.alarms, 3, (a) => Math.min(2, linesOf(a, lang, HALF_ROW)));
  const gates = [t('gates', snapshot.gates.waiting), snapshot.gates.failed ? t('failed', snapshot.gates.failed) : ''].filter(Boolean).join(' · ');
  const more = snapshot.alarms.length - alarms.length;
  return el('footer', { class: 'c al' },
    ...alarms.map((/** @type {any} */ a) => alarmLine(a, t, lang, now)),
    alarms.length ? null : el('div', { class: 'a calm', icon: 'check' }, el('b', { text: t('noAlarm') }), el('span', {})),
    el('div', { class: 'a', icon: 'quality', style: snapshot.gates.failed ? 'color:var(--hold)' : '' },
      el('b', { text: gates }), el('span', { text: more > 0 ? t('more', more) : '' })));
}

/** @param {number} ms @param {T} t */
export function age(ms, t) {
  const minutes = Math.floor(ms / 60000);
  if (minutes < 1) return t('sec', Math.max(0, Math.floor(ms / 1000)));
  if (minutes < 100) return t('min', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('hour', hours) : t('day', Math.floor(hours / 24));
}
