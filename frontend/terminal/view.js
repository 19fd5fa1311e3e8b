// @ts-check
import { el } from '../shared/dom.js';
import { jobCard, waitingList, invitation, nameOf } from './parts.js';
import { keypad, typePad, choices } from './pads.js';

/** @typedef {any} Page the FlowcardTerminal element @typedef {(key: any, ...args: any[]) => string} T */

/** Draws the whole page anew; it is small, and nothing in it holds a focus that a scan would need. @param {Page} page @param {T} t */
export function draw(page, t) {
  const focus = /** @type {HTMLElement|null} */ (page.contains(document.activeElement) ? document.activeElement : null)?.dataset?.key;
  const now = page.now;
  page.replaceChildren(topBar(page, t), band(page, t), main(page, t, now), actions(page, t, now));
  if (focus) /** @type {HTMLElement|null} */ (page.querySelector(`[data-key="${CSS.escape(focus)}"]`))?.focus({ preventScroll: true });
}

/** @param {Page} page @param {T} t */
function topBar(page, t) {
  const state = page.state;
  const unit = state?.unit;
  const shift = state?.shift;
  return el('header', { class: 'top' },
    el('b', { class: 'unit', text: unit ? nameOf(unit.name, page.lang) : state ? t('device', state.terminal) : 'Flowcard' }),
    unit && el('span', { class: 'k wide', text: `${unit.code.slice(0, -2)} · ${nameOf(state.workCenter.name, page.lang)}` }),
    el('span', { class: 'sp' }),
    ...(state?.persons ?? []).slice(0, 3).map((/** @type {any} */ p) => el('span', { class: 'chip', icon: 'user', text: nameOf(p.name, page.lang) })),
    (state?.persons?.length ?? 0) > 3 && el('span', { class: 'chip', text: `+${state.persons.length - 3}` }),
    state && el('span', { class: 'k wide', text: shift ? t('shift', shift.name ?? '', duration(shift.minutesLeft * 60, t)) : t('noShift') }),
    connection(page, t),
    el('button', { class: 'lang', 'data-key': 'lang', on: () => page.switchLanguage(), text: t('switchTo') }),
    el('b', { class: 'wide', text: clock(new Date(), page.lang) }));
}

/** @param {Page} page @param {T} t */
function connection(page, t) {
  const waiting = page.waiting.length;
  if (page.connection === 'online') {
    return el('span', { class: 'chip ok', icon: 'online', text: waiting > 1 ? t('sending', waiting) : t('online') });
  }
  return el('span', { class: 'chip bad', icon: 'offline', text: waiting ? t('waitingN', waiting) : t('offline') });
}

const LOOKS = {
  ACCEPTED: ['ok', 'check'], ASK: ['ask', 'ask'], REFUSED: ['no', 'stop'], UNKNOWN_CODE: ['no', 'stop'],
};

/** The answer to the last scan; it stays until the next one. @param {Page} page @param {T} t */
function band(page, t) {
  const answer = page.answer;
  const status = { role: 'status', 'data-outcome': page.catching ? answer.outcome : undefined, 'aria-live': 'assertive' };
  if (!page.token) return bandOf(status, 'off', 'pen', t('enrolTitle'), t('enrolDo'));
  if (page.connection === 'revoked') return bandOf(status, 'no', 'stop', t('revokedTitle'), t('revokedDo'));
  if (answer.outcome === 'QUEUED' && page.connection === 'offline') {
    const kind = page.kindOf(answer.entry.code);
    const what = t(kind, answer.entry.code.replace(/^Q-/i, ''));
    const away = duration(Math.floor((Date.now() - page.offlineSince) / 1000), t);
    return bandOf(status, 'off', 'clock', t('stored', what), kind === 'misread' ? t('storedBad') : t('storedDo', away));
  }
  if (answer.outcome === 'QUEUED') return bandOf(status, 'idle', 'clock', t('sent'), '');
  const look = LOOKS[/** @type {keyof typeof LOOKS} */ (answer.outcome)];
  if (look) return bandOf(status, look[0], look[1], answer.message, answer.detail);
  if (!page.state) return bandOf(status, 'idle', 'clock', t('loading'), t('loadingDo'));
  return bandOf(status, 'idle', 'scan', t('ready'), t('readyDo'));
}

/** @param {any} status @param {string} look @param {any} icon @param {string} headline @param {string|undefined} detail */
function bandOf(status, look, icon, headline, detail) {
  return el('section', { class: `band ${look}`, ...status },
    el('div', { class: 'ic', icon }),
    el('div', {}, el('h1', { text: headline }), detail ? el('p', { text: detail }) : null));
}

/** @param {Page} page @param {T} t @param {any} now */
function main(page, t, now) {
  const side = aside(page, t, now);
  const asking = side.classList.contains('asking');
  const whole = side.classList.contains('whole');
  return el('main', { class: `main${asking ? ' asks' : ''}${whole ? ' one' : ''}` },
    whole ? null : now.job ? jobCard(page, t, now) : invitation(page, t),
    side);
}

/** What stands on the right: the question that is open, else the work that waits. @param {Page} page @param {T} t @param {any} now */
function aside(page, t, now) {
  if (page.typing) return typePad(page, t);
  switch (now.dialogue) {
    case 'REPORT':
      return keypad(page, t, t('goodQty'), false);
    case 'CLAUSE_QUANTITY':
      return keypad(page, t, t('badQty'), false);
    case 'OVERRIDE_PIN':
      return keypad(page, t, t('pin'), true);
    case 'CLAUSE_REASON':
      return choices(page, t, t('whichReason'), reasons(page, ['DEFECT', 'ANY']));
    case 'OVERRIDE_REASON':
      return choices(page, t, t('whichReason'), reasons(page, ['OVERRIDE', 'ANY']));
    case 'OVERRIDE_BADGE':
      return choices(page, t, t('whichForeman'), page.state?.foremen ?? []);
    default:
      return now.job?.paused ? choices(page, t, t('whichReason'), reasons(page, ['PAUSE', 'ANY'])) : waitingList(page, t);
  }
}

/** @param {Page} page @param {string[]} kinds */
function reasons(page, kinds) {
  return (page.state?.reasons ?? []).filter((/** @type {any} */ r) => kinds.includes(r.kind));
}

/** At most six buttons; each sends the code that is printed on the command sheet. @param {Page} page @param {T} t @param {any} now */
function actions(page, t, now) {
  const send = (/** @type {string[]} */ ...codes) => () => page.touch(...codes);
  const b = (/** @type {string} */ key, /** @type {any} */ icon, /** @type {string} */ text, /** @type {any} */ on, cls = '') =>
    el('button', { class: cls, 'data-key': key, icon, on, text });
  /** @type {HTMLElement[]} */
  let buttons;
  if (!page.token) buttons = [];
  else if (page.typing) buttons = [b('ok', 'check', t('send'), () => page.pad && page.touch(page.pad), 'pri'), b('cancel', 'undo', t('cancel'), () => page.setTyping(false))];
  else if (now.dialogue === 'REPORT') buttons = reporting(page, t, b, send, now);
  else if (now.dialogue === 'CLAUSE_QUANTITY') buttons = [b('ok', 'check', t('ok'), () => page.pad && page.touch(`Q-${page.pad}`), 'pri'), b('cancel', 'undo', t('cancel'), send('X-CANCEL'))];
  else if (now.dialogue === 'OVERRIDE_PIN') buttons = [b('ok', 'check', t('ok'), () => page.pad && page.touch(page.pad), 'pri'), b('cancel', 'undo', t('cancel'), send('X-CANCEL'))];
  else if (now.dialogue === 'OVERRIDE_REASON') buttons = [b('ok', 'check', t('allow'), send('X-OK'), 'pri'), b('cancel', 'undo', t('cancel'), send('X-CANCEL'))];
  else if (now.dialogue && now.dialogue !== 'CARD') buttons = [b('cancel', 'undo', t('cancel'), send('X-CANCEL'))];
  else if (page.answer.next?.includes('X-OVERRIDE')) buttons = [b('ok', 'check', t('understood'), () => page.understood(), 'pri'), b('override', 'pen', t('override'), send('X-OVERRIDE')), b('type', 'keys', t('type'), () => page.setTyping(true))];
  else if (now.job) buttons = running(page, t, b, send, now);
  else buttons = idle(page, t, b, send, now);
  return el('nav', { class: `acts n${buttons.length}`, 'aria-label': t('commands') }, ...buttons);
}

/** @param {Page} page @param {T} t @param {any} b @param {any} send @param {any} now */
function reporting(page, t, b, send, now) {
  const value = page.pad;
  const all = now.job?.remaining;
  const label = value ? t('okN', value) : all ? t('okN', all) : t('ok');
  const confirm = () => (value ? page.touch(`Q-${value}`, 'X-OK') : page.touch('X-OK'));
  const first = (/** @type {string} */ code) => () => (value ? page.touch(`Q-${value}`, code) : page.touch(code));
  return [
    b('ok', 'check', page.answer.reason === 'COUNT_REQUIRED' && !value ? t('ok') : label, confirm, 'pri'),
    b('held', 'trash', t('held'), first('X-HELD'), 'warn'),
    b('scrap', 'trash', t('scrap'), first('X-SCRAP'), 'warn'),
    b('cancel', 'undo', t('cancel'), send('X-CANCEL')),
  ];
}

/** @param {Page} page @param {T} t @param {any} b @param {any} send @param {any} now */
function running(page, t, b, send, now) {
  const card = now.job.code;
  return [
    b('report', 'flag', t('report'), send(card), 'pri'),
    now.job.paused ? b('resume', 'play', t('resume'), send('X-RESUME')) : b('pause', 'pause', t('pause'), send('X-PAUSE')),
    b('held', 'trash', t('held'), send(card, 'X-HELD'), 'warn'),
    b('breakdown', 'tool', t('breakdownDo'), send('X-BREAKDOWN', card)),
    b('type', 'keys', t('type'), () => page.setTyping(true)),
    b('off', 'door', t('off'), send('X-OFF')),
  ];
}

/** @param {Page} page @param {T} t @param {any} b @param {any} send @param {any} now */
function idle(page, t, b, send, now) {
  const someone = page.state?.persons?.length;
  return [
    now.dialogue === 'CARD' ? b('cancel', 'undo', t('cancel'), send('X-CANCEL')) : b('setup', 'tool', t('setupDo'), send('X-SETUP')),
    b('type', 'keys', t('type'), () => page.setTyping(true)),
    someone && b('off', 'door', t('off'), send('X-OFF')),
  ].filter(Boolean);
}

/** @param {number} seconds @param {T} t */
export function duration(seconds, t) {
  if (seconds < 60) return t('sec', seconds);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? t('min', minutes) : `${t('h', Math.floor(minutes / 60))} ${t('min', minutes % 60)}`;
}

/** @param {Date} date @param {string} lang */
export function clock(date, lang) {
  return date.toLocaleTimeString(lang === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
}
