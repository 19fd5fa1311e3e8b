// @ts-check
import { el, patch } from '../shared/dom.js';
import { actions } from './actions.js';
import { band } from './band.js';
import { guidePanel } from './guide.js';
import { noticeStrip } from './notices.js';
import { cameraPanel } from './eye.js';
import { boxing, cardsPanel } from './cards.js';
import { choices, defects, keypad, typePad } from './pads.js';
import { codesPanel, logPanel } from './panels.js';
import { payPanel } from './pay.js';
import { invitation, jobCard, mergeable, operations, waitingList } from './parts.js';
import { rarePanel } from './rare.js';
import { clock, left, nameOf } from './say.js';

/** @typedef {any} Page the FlowcardTerminal element @typedef {(key: any, ...args: any[]) => string} T */

/** A handheld, where there is no room for one more thing to touch. */
const SMALL = matchMedia('(max-width: 699px)');

/** Draws the whole page; what has not changed stays untouched. @param {Page} page @param {T} t */
export function draw(page, t) {
  const now = page.now;
  patch(page, [topBar(page, t), band(page, t, now), el('div', { class: 'work' }, noticeStrip(page, t, now), main(page, t, now)), actions(page, t, now)]);
}

/** @param {Page} page @param {T} t */
function topBar(page, t) {
  const state = page.state;
  const unit = state?.unit;
  return el('header', { class: 'top' },
    el('div', { class: 'where' },
      el('b', { class: 'unit', text: unit ? nameOf(unit.name, page.lang) : state ? t('device', state.terminal) : 'Flowcard' }),
      unit && el('span', { class: 'k roomy', text: `${unit.code.slice(0, -2)} · ${nameOf(state.workCenter.name, page.lang)}` })),
    state && people(page, t),
    state && el('span', { class: 'k shift', text: shiftText(page, t) }),
    page.enrolment && connection(page, t),
    el('button', { class: 'tool', 'data-key': 'lang', 'aria-label': t('switchTo'), on: () => page.switchLanguage(), text: t('switchShort') }),
    page.catching && el('button', { class: `tool${page.panel === 'camera' ? ' on' : ''}`, 'data-key': 'camera', 'aria-label': t('camera'), 'aria-pressed': String(page.panel === 'camera'), icon: 'camera', on: () => page.eye.open() }),
    page.catching && el('button', { class: `tool${page.panel === 'codes' ? ' on' : ''}`, 'data-key': 'codes', 'aria-label': t('codes'), 'aria-pressed': String(page.panel === 'codes'), icon: 'scan', on: () => page.open('codes') }),
    el('b', { class: 'clock', text: state ? clock(page.plantTime, state.serverTime) : '' }));
}

/** Who is signed on; touching it lets one more sign on. @param {Page} page @param {T} t */
function people(page, t) {
  const persons = page.state.persons;
  const names = persons.slice(0, 2).map((/** @type {any} */ p) => el('span', { class: 'chip', icon: 'user', text: nameOf(p.name, page.lang) }));
  const label = `${t('whoIsOn')} ${persons.map((/** @type {any} */ p) => nameOf(p.name, page.lang)).join(', ')}`;
  const button = { class: 'who', 'data-key': 'who', 'aria-label': label, on: () => page.open('people') };
  return el(SMALL.matches ? 'div' : 'button', SMALL.matches ? { class: 'who' } : button,
    ...names,
    persons.length > 2 && el('span', { class: 'chip', text: `+${persons.length - 2}` }),
    persons.length > 1 && el('span', { class: 'chip more short', text: `+${persons.length - 1}` }),
    !persons.length && el('span', { class: 'chip', icon: 'user', text: t('nobody') }));
}

/** @param {Page} page @param {T} t */
function shiftText(page, t) {
  const shift = page.state.shift;
  if (!shift) return t('noShift');
  const minutes = Math.max(0, shift.minutesLeft - Math.floor((performance.now() - page.loadedAt) / 60000));
  const time = left(minutes * 60, t);
  return SMALL.matches ? t('leftOfShift', time) : t('shift', shift.name ? nameOf(shift.name, page.lang) : t('anyShift'), time);
}

/** How the connection is, and behind it the list of scans. @param {Page} page @param {T} t */
function connection(page, t) {
  const waiting = page.waiting.length;
  const bad = page.connection === 'offline' || page.connection === 'revoked';
  const words = bad ? (waiting ? t('waitingN', waiting) : t('offline')) : page.connection === 'connecting' ? t('connecting') : waiting > 1 ? t('sending', waiting) : t('online');
  const look = bad ? 'bad' : page.connection === 'connecting' ? '' : 'ok';
  return el('button', { class: 'link', 'data-key': 'link', 'data-connection': page.connection, 'data-waiting': waiting, 'aria-label': `${words} · ${t('log')}`, on: () => (page.panel === 'log' ? page.open('log') : page.openLog()) },
    el('span', { class: `chip ${look}`, icon: bad ? 'offline' : 'online' },
      el('span', { class: 'long', text: words }),
      el('span', { class: 'short', text: waiting && bad ? `${t('offline')} ${waiting}` : bad ? t('offline') : page.connection === 'connecting' ? words : t('online') })));
}

/** @param {Page} page @param {T} t @param {any} now */
function main(page, t, now) {
  const side = page.enrolment ? aside(page, t, now) : null;
  if (!side) return el('main', { class: 'main one' }, invitation(page, t, now));
  const whole = side.classList.contains('whole');
  const asking = side.classList.contains('asking') ? ' asks' : '';
  return el('main', { class: `main${asking}${whole ? ' one' : ''}` },
    whole ? null : now.dialogue === 'CLAUSE_QUANTITY' && !page.panel && !SMALL.matches ? defects(page, t, reasons(page, ['DEFECT', 'ANY']), true) : now.job ? jobCard(page, t, now) : invitation(page, t, now),
    side);
}

/** What stands on the right: what was opened by touch, the question that is open, else the work that waits. @param {Page} page @param {T} t @param {any} now */
function aside(page, t, now) {
  switch (page.panel) {
    case 'type':
      return typePad(page, t);
    case 'codes':
      return codesPanel(page, t);
    case 'log':
      return logPanel(page, t);
    case 'guide':
      return page.guide ? guidePanel(page, t) : null;
    case 'pay':
      return page.pay ? payPanel(page, t) : null;
    case 'more':
      return rarePanel(page, t, now.job);
    case 'cards':
      return cardsPanel(page, t);
    case 'camera':
      return cameraPanel(page, t);
    case 'people':
      return choices(page, t, t('whoSignsOn'), page.state?.people ?? []);
    default:
      return question(page, t, now);
  }
}

/** @param {Page} page @param {T} t @param {any} now */
function question(page, t, now) {
  switch (now.dialogue) {
    case 'REPORT':
      return keypad(page, t, t('goodQty'), false);
    case 'COUNT_QUANTITY':
      return keypad(page, t, t('countHere'), false);
    case 'CLAUSE_QUANTITY':
      return keypad(page, t, t('badQty'), false);
    case 'OUTSIDE_QUANTITY':
    case 'OUTSIDE_BAD':
      return keypad(page, t, t('qty'), false);
    case 'OVERRIDE_PIN':
      return keypad(page, t, t('pin'), true);
    case 'CLAUSE_REASON':
      return defects(page, t, reasons(page, ['DEFECT', 'ANY']), false);
    case 'STOPPED':
      return keypad(page, t, t('stopTime'), false);
    case 'HELP':
      return choices(page, t, t('whichHelp'), [...reasons(page, ['HELP']), ...(page.state?.calls?.length ? page.state.foremen : [])]);
    case 'ARRIVAL':
      return keypad(page, t, t('arrivedQty'), false);
    case 'SPLIT_BADGE':
      return choices(page, t, t('whoAllows'), allowing(page));
    case 'SPLIT_QUANTITY':
      return keypad(page, t, t(boxing(page) ? 'boxQty' : 'partQty'), false);
    case 'COUNTER':
      return keypad(page, t, t('counter'), false);
    case 'LEAVE':
      return choices(page, t, t('whoLeaves'), page.state?.persons ?? []);
    case 'OPERATION':
      return operations(page, t);
    case 'MERGE_CARD':
      return mergeable(page, t);
    case 'CHECK_PASSED':
    case 'CHECK_FAILED':
      return choices(page, t, t('whichInspector'), page.state?.inspectors ?? []);
    case 'PAY':
      return choices(page, t, t('whosePay'), here(page));
    case 'READ':
      return choices(page, t, t('whoRead'), here(page));
    case 'OVERRIDE_REASON':
      return choices(page, t, t('whyAllowed'), reasons(page, ['OVERRIDE', 'ANY']));
    case 'OVERRIDE_BADGE':
      return choices(page, t, t('whichForeman'), page.state?.foremen ?? []);
    default:
      return now.job?.paused && page.answer.next?.includes('REASON')
        ? choices(page, t, t('whyPaused'), reasons(page, ['PAUSE', 'ANY']))
        : waitingList(page, t, now);
  }
}

/** Who is signed on, or else may be. @param {Page} page */
function here(page) {
  return page.state?.persons?.length ? page.state.persons : (page.state?.people ?? []);
}

/** Who may let cards be split and merged. @param {Page} page */
function allowing(page) {
  return page.state?.foremen ?? [];
}

/** @param {Page} page @param {string[]} kinds */
function reasons(page, kinds) {
  const all = page.state?.reasons ?? [];
  return kinds.flatMap((kind) => all.filter((/** @type {any} */ r) => r.kind === kind));
}
