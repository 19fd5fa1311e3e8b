// @ts-check
import { el } from '../shared/dom.js';
import { turn } from './guide.js';
import { cameraActions } from './eye.js';
import { cardActions, splitting } from './cards.js';

/** @typedef {any} Page @typedef {(key: any, ...args: any[]) => string} T */
/** @typedef {{key: string, icon: any, text: string, on: () => void, look?: string, off?: boolean}} Action */

/** A handheld. */
const SMALL = matchMedia('(max-width: 699px)');

/** At most six buttons; each sends the code that is printed on the command sheet. @param {Page} page @param {T} t @param {any} now */
export function actions(page, t, now) {
  const list = page.catching ? withCamera(page, t, choose(page, t, now)) : [];
  return el('nav', { class: `acts n${list.length}`, 'aria-label': t('commands') },
    ...list.map(({ key, icon, text, on, look, off }) => el('button', { class: look, 'data-key': key, icon, on, disabled: off }, el('span', { text }))));
}

/**
 * A handheld's scanner is its camera: beside the first button. What has no room then is in the camera's panel or behind "more".
 * @param {Page} page @param {T} t @param {Action[]} list @returns {Action[]}
 */
function withCamera(page, t, list) {
  if (!SMALL.matches || page.panel) return list;
  const spare = list.length < 6 ? '' : list.some((action) => action.key === 'type') ? 'type' : list.some((action) => action.key === 'more') ? 'off' : '';
  const left = list.filter((action) => action.key !== spare);
  if (left.length > 5) return list;
  const first = left[0]?.look === 'pri' ? 1 : 0;
  const camera = { key: 'look', icon: 'camera', text: t('look'), on: () => page.eye.open(), look: first ? 'cam' : 'pri cam' };
  return left.toSpliced(first, 0, camera);
}

/** @param {Page} page @param {T} t @param {any} now @returns {Action[]} */
function choose(page, t, now) {
  const back = { key: 'back', icon: 'undo', text: t('back'), on: () => page.open(page.panel) };
  switch (page.panel) {
    case 'type':
      return [{ key: 'send', icon: 'check', text: t('send'), on: () => page.touch(page.pad), look: 'pri', off: !page.pad }, back];
    case 'more':
      return [back, undo(page, t), typing(page, t)];
    case 'people':
      return [back, pay(page, t), typing(page, t)];
    case 'guide':
      return [back, ...(page.guide.pages > 1 ? pages(page, t) : [])];
    case 'pay':
      return [{ key: 'hide', icon: 'check', text: t('payHide'), on: () => page.open('pay'), look: 'pri' }];
    case 'codes':
      return [back, { key: 'print', icon: 'scan', text: t('print'), on: () => window.print() }];
    case 'log':
      return [
        back,
        page.serial.supported ? { key: 'serial', icon: 'online', text: t('serialAdd'), on: () => page.serial.add() } : null,
        { key: 'scanner', icon: 'scan', text: t('scannerTest'), on: () => location.assign('/scanner') },
      ].filter((action) => action !== null);
    case 'cards':
      return cardActions(page, t);
    case 'camera':
      return cameraActions(page, t);
    default:
      return ofDialogue(page, t, now);
  }
}

/** @param {Page} page @param {T} t @returns {Action} */
function typing(page, t) {
  return { key: 'type', icon: 'keys', text: t('type'), on: () => page.open('type') };
}

/** @param {Page} page @param {T} t @param {any} now @returns {Action[]} */
function ofDialogue(page, t, now) {
  const cancel = { key: 'cancel', icon: 'undo', text: t('cancel'), on: () => page.touch('X-CANCEL') };
  const number = (/** @type {string} */ key, /** @type {string} */ prefix, /** @type {string} */ text) =>
    ({ key, icon: 'check', text, on: () => page.touch(prefix + page.pad), look: 'pri', off: !page.pad });
  switch (now.dialogue) {
    case 'REPORT':
      return [...reporting(page, t, now), cancel];
    case 'CLAUSE_QUANTITY':
      return [number('next', 'Q-', t('nextReason')), anew(page, t), cancel];
    case 'OVERRIDE_PIN':
      return [number('pin', '', t('ok')), cancel];
    case 'OVERRIDE_REASON':
      return [{ key: 'allow', icon: 'check', text: t('allow'), on: () => page.touch('X-OK'), look: 'pri' }, cancel];
    case 'STOPPED':
      return [{ key: 'ok', icon: 'check', text: page.pad ? t('okTime', page.pad) : t('atShiftEnd'), on: () => page.touch(page.pad || 'X-OK'), look: 'pri' }];
    case 'HELP':
      return page.state?.calls?.length ? [{ key: 'solved', icon: 'check', text: t('helpSolved'), on: () => page.touch('X-OK'), look: 'pri' }, cancel] : [cancel];
    case 'ARRIVAL':
      return [{ key: 'ok', icon: 'check', text: page.pad ? t('ok') : t('asReported'), on: () => page.touch(page.pad ? `Q-${page.pad}` : 'X-OK'), look: 'pri' }, cancel];
    case 'GATHER':
      return [{ key: 'ok', icon: 'check', text: t('startAll'), on: () => page.touch('X-OK'), look: 'pri' }, cancel, typing(page, t)];
    case 'BUNDLE':
      return [
        { key: 'ok', icon: 'check', text: t('allGood'), on: () => page.touch('X-OK'), look: 'pri' },
        { key: 'scrap', icon: 'trash', text: t('defect'), on: () => page.touch('X-SCRAP'), look: 'warn' },
        cancel, typing(page, t),
      ];
    case 'COUNTER':
      return [number('next', 'Q-', t('ok')), ...(page.expects('X-COUNTER') ? [counter(page, t('byHand'))] : []), cancel];
    case 'CHECK':
      return [
        { key: 'good', icon: 'check', text: t('checkGood'), on: () => page.touch('X-OK'), look: 'pri' },
        { key: 'bad', icon: 'stop', text: t('checkBad'), on: () => page.touch('X-HELD'), look: 'warn' },
        cancel,
      ];
    case 'CHECK_PASSED':
    case 'CHECK_FAILED':
    case 'OPERATION':
    case 'PAY':
    case 'READ':
      return [cancel, typing(page, t)];
    case 'CLAUSE_REASON':
      return [anew(page, t), cancel, typing(page, t)];
    case 'COUNT_QUANTITY':
      return [number('note', 'Q-', t('note')), endCount(page, t)];
    case 'COUNT_CARD':
      return [endCount(page, t), typing(page, t)];
    case 'SPLIT_QUANTITY':
      return [...splitting(page, t), cancel];
    case 'SPLIT_CARD':
      return [cancel, { key: 'merge', icon: 'cards', text: t('X-MERGE'), on: () => page.touch('X-MERGE') }, typing(page, t)];
    case 'MERGE_CARD':
      return [{ key: 'ok', icon: 'check', text: t('mergeEnd'), on: () => page.touch('X-OK'), look: 'pri' }, typing(page, t)];
    case 'SPLIT_BADGE':
    case 'LEAVE':
    case 'OVERRIDE_BADGE':
      return [cancel, typing(page, t)];
    case 'CARD':
    case 'OUTSIDE_CARD':
      return [cancel, typing(page, t)];
    case 'OUTSIDE_QUANTITY':
      return [...outside(page, t), cancel];
    case 'OUTSIDE_BAD':
      return [number('next', 'Q-', t('ok')), cancel];
    default:
      return ofAnswer(page, t, now);
  }
}

/** @param {Page} page @param {T} t @param {any} now @returns {Action[]} */
function ofAnswer(page, t, now) {
  if (page.answer.next?.includes('X-OVERRIDE')) {
    return [
      { key: 'understood', icon: 'check', text: t('understood'), on: () => page.understood(), look: 'pri' },
      { key: 'override', icon: 'pen', text: t('override'), on: () => page.touch('X-OVERRIDE') },
      typing(page, t),
    ];
  }
  return now.job ? running(page, t, now.job) : idle(page, t);
}

/** A quantity on the keypad goes along with the button. @param {Page} page @param {T} t @param {any} now @returns {Action[]} */
function reporting(page, t, now) {
  const value = page.pad;
  const send = (/** @type {string} */ code) => () => (value ? page.touch(`Q-${value}`, code) : page.touch(code));
  return [
    { key: 'ok', icon: 'check', text: confirmText(page, t, now), on: send('X-OK'), look: 'pri' },
    { key: 'held', icon: 'hand', text: t('held'), on: send('X-HELD') },
    ...(page.state?.rules?.scrapOpen === false ? [] : [{ key: 'scrap', icon: 'trash', text: t('scrap'), on: send('X-SCRAP'), look: 'warn' }]),
    ...(now.job?.group === 'CHARGE' ? [] : [{ key: 'rework', icon: 'tool', text: t('rework'), on: send('X-REWORK') }, later(page, t, send('X-PARTLY'))]),
  ];
}

/** What is not made stays to be done; at the end of a shift it is asked whether work goes on. @param {Page} page @param {T} t @param {() => void} on @returns {Action} */
function later(page, t, on) {
  if (page.expects('X-OVERTIME')) return overtime(page, t);
  const { good, lost, known } = page.draft;
  return { key: 'partly', icon: 'clock', text: t('X-PARTLY'), on, off: known && !page.pad && good === null && !lost };
}

/** Pieces go out or come back: a quantity on the keypad goes along with the button. @param {Page} page @param {T} t @returns {Action[]} */
function outside(page, t) {
  const send = (/** @type {string} */ code) => () => (page.pad ? page.touch(`Q-${page.pad}`, code) : page.touch(code));
  const ok = /** @type {Action} */ ({ key: 'ok', icon: 'check', text: page.pad ? t('okQty', page.pad) : t('ok'), on: send('X-OK'), look: 'pri' });
  if (!page.expects('X-HELD')) return [ok, { key: 'receive', icon: 'truck', text: t('X-RECEIVE'), on: () => page.touch('X-RECEIVE') }];
  return [
    ok,
    { key: 'defective', icon: 'hand', text: t('outsideBad'), on: send('X-HELD') },
    { key: 'lost', icon: 'trash', text: t('outsideLost'), on: send('X-SCRAP') },
    { key: 'out', icon: 'truck', text: t('X-SEND'), on: () => page.touch('X-SEND') },
  ];
}

/** Says what the confirmation would book, where that is known here. @param {Page} page @param {T} t @param {any} now */
function confirmText(page, t, now) {
  const { good, lost, known } = page.draft;
  if (page.pad) return t('okN', page.pad);
  if (good !== null) return t('okN', good);
  if (now.job?.group) return t('allGood');
  const rest = known && now.job?.kind === 'PRODUCTION' ? now.job.remaining - now.good - lost : 0;
  return rest > 0 && page.answer.reason !== 'COUNT_REQUIRED' && !page.state?.rules?.onePieceFlow && !page.state?.rules?.countDemanded && !page.state?.rules?.machineCounter ? t('okRest', rest) : t('ok');
}

/** What was said of the open report is said anew. @param {Page} page @param {T} t @returns {Action} */
function anew(page, t) {
  return { key: 'anew', icon: 'undo', text: t('X-CORRECT'), on: () => page.touch('X-CORRECT') };
}

/** Every touch is a piece. @param {Page} page @param {T} t @returns {Action[]} */
function pieceByPiece(page, t) {
  return [
    { key: 'piece', icon: 'check', text: t('X-NEXT'), on: () => page.touch('X-NEXT'), look: 'pri' },
    { key: 'pause', icon: 'pause', text: t('pause'), on: () => page.touch('X-PAUSE') },
    { key: 'defect', icon: 'trash', text: t('defect'), on: () => page.touch('X-FINISH', 'X-SCRAP'), look: 'warn' },
    help(page, t),
    { key: 'off', icon: 'door', text: t('off'), on: () => page.touch('X-OFF') },
    { key: 'more', icon: 'next', text: t('more'), on: () => page.open('more') },
  ];
}

/** @param {Page} page @param {T} t @param {any} job @returns {Action[]} */
function running(page, t, job) {
  if (page.state?.rules?.onePieceFlow && job.kind === 'PRODUCTION' && !job.paused) return pieceByPiece(page, t);
  return [
    job.paused
      ? { key: 'resume', icon: 'play', text: t('resume'), on: () => page.touch('X-RESUME'), look: 'pri' }
      : { key: 'report', icon: 'flag', text: t('report'), on: () => page.touch(job.code), look: 'pri' },
    job.paused
      ? { key: 'report', icon: 'flag', text: t('report'), on: () => page.touch(job.code) }
      : { key: 'pause', icon: 'pause', text: t('pause'), on: () => page.touch('X-PAUSE') },
    { key: 'defect', icon: 'trash', text: t('defect'), on: () => page.touch(job.code, 'X-SCRAP'), look: 'warn' },
    help(page, t),
    { key: 'off', icon: 'door', text: t('off'), on: () => page.touch('X-OFF') },
    { key: 'more', icon: 'next', text: t('more'), on: () => page.open('more') },
  ];
}

/** @param {Page} page @param {string} text @returns {Action} */
export function counter(page, text) {
  return { key: 'counter', icon: 'keys', text, on: () => page.touch('X-COUNTER') };
}

/** @param {Page} page @param {T} t @returns {Action[]} */
function pages(page, t) {
  return [
    { key: 'page-before', icon: 'undo', text: t('pageBefore'), on: () => turn(page, -1), off: page.guidePage <= 1 },
    { key: 'page-next', icon: 'next', text: t('pageNext'), on: () => turn(page, 1), off: page.guidePage >= page.guide.pages },
  ];
}

/** @param {Page} page @param {T} t @returns {Action} */
export function pay(page, t) {
  return { key: 'pay', icon: 'coin', text: t('X-PAY'), on: () => page.touch('X-PAY') };
}

/** @param {Page} page @param {T} t @returns {Action} */
export function overtime(page, t) {
  return { key: 'overtime', icon: 'clock', text: t('X-OVERTIME'), on: () => page.touch('X-OVERTIME') };
}

/** @param {Page} page @param {T} t @returns {Action} */
function endCount(page, t) {
  return { key: 'end-count', icon: 'flag', text: t('endCount'), on: () => page.touch('X-COUNT') };
}

/** @param {Page} page @param {T} t @returns {Action} */
function help(page, t) {
  return { key: 'help', icon: 'bell', text: t('X-HELP'), on: () => page.touch('X-HELP') };
}

/** @param {Page} page @param {T} t @returns {Action} */
function undo(page, t) {
  return { key: 'undo', icon: 'undo', text: t('X-UNDO'), on: () => page.touch('X-UNDO') };
}

/** Nothing runs; who signs on finds his name beside it. @param {Page} page @param {T} t @returns {Action[]} */
function idle(page, t) {
  if (!page.state?.persons?.length) return page.state?.unit ? [typing(page, t), help(page, t)] : [typing(page, t)];
  return [
    { key: 'setup', icon: 'tool', text: t('setupDo'), on: () => page.touch('X-SETUP') },
    help(page, t),
    undo(page, t),
    typing(page, t),
    { key: 'off', icon: 'door', text: t('off'), on: () => page.touch('X-OFF') },
    { key: 'more', icon: 'next', text: t('more'), on: () => page.open('more') },
  ];
}
