// @ts-check
import { el } from '../shared/dom.js';
import { age, alarmLine, linesOf, nameOf, thatFit, tile, whole } from './parts.js';

/** @typedef {(key: any, ...args: any[]) => string} T */

/** The work centres, each as what it is. @param {any[]} centers @param {any} snapshot @param {T} t @param {string} lang */
export function tilesPage(centers, snapshot, t, lang) {
  return el('div', { class: `g rows${centers.length > 3 ? 2 : 1}` }, ...centers.map((c) => centerTile(c, snapshot, t, lang)));
}

/** @param {any} c @param {any} snapshot @param {T} t @param {string} lang @param {string} [title] */
function centerTile(c, snapshot, t, lang, title) {
  const shown = title || nameOf(c.name, lang);
  if (c.shows === 'BATCHES') return outside(c.batches, shown, snapshot, t, lang);
  if (c.shows === 'INSPECTIONS') return inspections(shown, c.bottleneck ? t('bottleneck') : t('people', c.people), snapshot, t);
  return tile(c, t, lang, title);
}

/** Six tiles a page, whatever they are. @param {any[]} tiles @param {any} snapshot @param {T} t @param {string} lang */
export function boardPage(tiles, snapshot, t, lang) {
  return el('div', { class: `g rows${tiles.length > 3 ? 2 : 1}` }, ...tiles.map((tile) => TILES[/** @type {keyof typeof TILES} */ (tile.kind)](tile, snapshot, t, lang)));
}

const TILES = { CENTER: center, HOURS: hours, RUNNING: running, ORDERS: orders, ALARMS: alarms, QUEUE: queue, QUALITY: quality, SUBCONTRACT: batches, MESSAGE: message };

/** @param {any} tile @param {any} snapshot */
const centersOf = (tile, snapshot) => (tile.centers.length ? snapshot.centers.filter((/** @type {any} */ c) => tile.centers.includes(c.number)) : snapshot.centers);
const day = (/** @type {string} */ date, /** @type {string} */ lang) => new Date(date).toLocaleDateString(lang === 'en' ? 'en-GB' : 'zh-CN', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** A frame with a heading, its small print, and lines. @param {string} look @param {string} title @param {string} small @param {(Node|null)[]} lines @param {string} kind */
function frame(look, title, small, lines, kind) {
  return el('section', { class: `c ${look}`, 'data-tile': kind }, el('h2', {}, el('span', { text: title }), el('small', { text: small })), ...lines);
}

/** @param {string} text @param {string} [value] @param {string} [look] */
const line = (text, value = '', look = '') => el('div', { class: 'l' }, el('span', { text }), el('b', { class: look, text: value }));
/** @param {string} text @param {string} [small] */
const figure = (text, small = '') => el('div', { class: 'd' }, el('span', { text }), el('small', { text: small }));

/** One work centre as on every page; several as a line: pieces missing here are not paid by pieces ahead there. @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function center(tile_, snapshot, t, lang) {
  const some = centersOf(tile_, snapshot);
  if (some.length === 1) return centerTile(some[0], snapshot, t, lang, tile_.title);
  const sum = (/** @type {string} */ key) => some.reduce((/** @type {number} */ all, /** @type {any} */ c) => all + Number(c[key]), 0);
  const whole = {
    ...some[0], number: tile_.centers.join('+'), name: { zh: tile_.title ?? tile_.centers.join(' '), en: null }, unitsRunning: sum('unitsRunning'), units: sum('units'),
    target: sum('target'), actual: sum('actual'), behind: sum('behind'), behindMinutes: sum('behindMinutes'), ahead: sum('ahead'), queueHours: sum('queueHours').toFixed(1),
    bottleneck: some.some((/** @type {any} */ c) => c.bottleneck), full: some.some((/** @type {any} */ c) => c.full), hours: lineHours(some),
  };
  return tile(whole, t, lang, tile_.title);
}

/** The hours of a line: of the centre with the most of them, all centres' pieces together. @param {any[]} centers */
function lineHours(centers) {
  const widest = centers.reduce((a, c) => (c.hours.length > (a?.hours.length ?? -1) ? c : a), null);
  return (widest?.hours ?? []).map((/** @type {any} */ hour) => {
    const same = centers.flatMap((c) => c.hours.filter((/** @type {any} */ h) => h.from === hour.from && h.percent !== null));
    const planned = same.reduce((all, h) => all + Number(h.planned), 0);
    const actual = same.reduce((all, h) => all + Number(h.actual), 0);
    return { ...hour, percent: planned > 0 ? Math.round((100 * actual) / planned) : hour.percent };
  });
}

/** The last hours in figures. @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function hours(tile_, snapshot, t, lang) {
  const c = centersOf(tile_, snapshot)[0];
  if (!c) return message({ title: tile_.title, text: t('noPlan') });
  const past = c.hours.filter((/** @type {any} */ h) => h.state === 'PAST' || h.state === 'NOW').slice(-4);
  const look = c.behind > 0 ? 'bad' : 'good';
  return frame(look, tile_.title || nameOf(c.name, lang), t('hourly'),
    past.length ? past.map((/** @type {any} */ h) => line(`${h.from.slice(11, 16)}${h.state === 'NOW' ? ' …' : ''}`, h.percent === null ? '–' : `${h.actual} / ${h.planned}`,
      h.percent === null ? '' : h.percent >= 95 ? 'ok' : h.percent >= 70 ? 'slow' : 'hot')) : [line(t('noShift'))], 'HOURS');
}

/** @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function running(tile_, snapshot, t, lang) {
  const all = snapshot.running.filter((/** @type {any} */ r) => !tile_.centers.length || tile_.centers.includes(r.center));
  const runs = all.slice(0, 4);
  return frame('calm', tile_.title || t('runningNow'), String(all.length),
    runs.length ? runs.map((/** @type {any} */ r) => line(`${nameOf(r.unit, lang)} ${nameOf(r.product, lang)}`, `${r.good}/${r.target}`, r.behind > 0 ? 'slow' : 'ok')) : [line(t('nothing'))], 'RUNNING');
}

/** @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function orders(tile_, snapshot, t, lang) {
  const o = snapshot.orders;
  const look = o.risky > 0 ? 'warn' : 'good';
  return frame(look, tile_.title || t('orders'), t('dueToday', o.madeToday, o.dueToday),
    o.list.length ? o.list.slice(0, 4).map((/** @type {any} */ d) => line(`${day(d.due, lang)} ${nameOf(d.product, lang)}`, `${d.percent} %`, d.standing === 'LATE' ? 'hot' : d.standing === 'AT_RISK' ? 'slow' : 'ok')) : [line(t('noOrders'))], 'ORDERS');
}

const TILE_ROOM = 350; // px at 1920 that an alarm's title has in a tile, less what is lost where a line breaks

/** @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function alarms(tile_, snapshot, t, lang) {
  const some = thatFit(snapshot.alarms, 4, (a) => Math.min(4, linesOf(a, lang, TILE_ROOM)));
  return frame(some.length ? 'bad' : 'good', tile_.title || t('alarms'), String(snapshot.alarms.length),
    some.length ? [el('div', { class: 'al one' }, ...some.map((/** @type {any} */ a) => alarmLine(a, t, lang, snapshot.now)))] : [line(t('noAlarm'))], 'ALARMS');
}

/** The longest queues, the bottleneck first. @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function queue(tile_, snapshot, t, lang) {
  const some = [...centersOf(tile_, snapshot)].sort((a, b) => Number(b.bottleneck) - Number(a.bottleneck) || b.queueHours - a.queueHours).slice(0, 4);
  return frame(some.some((c) => c.full) ? 'bad' : 'calm', tile_.title || t('queues'), some.some((c) => c.bottleneck) ? `◆ ${t('bottleneck')}` : '',
    some.map((c) => line(nameOf(c.name, lang) + (c.bottleneck ? ' ◆' : ''), t('hours', whole(c.queueHours)), c.full ? 'hot' : '')), 'QUEUE');
}

/** @param {any} tile_ @param {any} snapshot @param {T} t */
function quality(tile_, snapshot, t) {
  return inspections(tile_.title || t('quality'), '', snapshot, t);
}

const TOO_LONG = 60; // minutes in front of an inspector

/** What waits to be inspected and to be decided. @param {string} title @param {string} small @param {any} snapshot @param {T} t */
function inspections(title, small, snapshot, t) {
  const q = snapshot.quality;
  return frame(snapshot.gates.failed > 0 || q.longestWait > TOO_LONG ? 'warn' : 'good', title, small,
    [figure(q.waiting ? t('gates', q.waiting) : snapshot.gates.failed ? t('failed', snapshot.gates.failed) : t('noneWaits'), q.waiting ? t('longest', age(q.longestWait * 60000, t)) : ''),
      line(t('undecided', q.undecided), t('pcs', q.heldPieces), q.undecided ? 'slow' : ''),
      line(t('goodToday'), q.goodPercent === null ? '–' : `${q.goodPercent} %`)], 'QUALITY');
}

/** @param {any} tile_ @param {any} snapshot @param {T} t @param {string} lang */
function batches(tile_, snapshot, t, lang) {
  const c = centersOf(tile_, snapshot)[0];
  return outside(c?.batches ?? { open: 0, overdue: 0, worst: null }, tile_.title || (c ? nameOf(c.name, lang) : t('outside')), snapshot, t, lang);
}

/** What is out at a subcontractor. @param {any} b @param {string} title @param {any} snapshot @param {T} t @param {string} lang */
function outside(b, title, snapshot, t, lang) {
  const late = b.worst?.due ? Date.parse(snapshot.at) - Date.parse(b.worst.due) : 0;
  return frame(b.overdue > 0 ? 'warn' : b.open ? 'good' : 'calm', title, t('batchesOut', b.open),
    [figure(b.overdue > 0 ? t('overdue', b.overdue) : b.open ? t('even') : t('nothingOut'), b.overdue > 0 ? age(late, t) : ''),
      b.worst ? line(nameOf(b.worst.product, lang), t('pcs', b.worst.pieces)) : null,
      b.worst?.day ? line(t('dueAt', day(b.worst.day, lang))) : null], 'SUBCONTRACT');
}

/** @param {any} tile_ */
function message(tile_) {
  return frame('calm', tile_.title || '', '', [el('p', { class: 'msg', text: tile_.text ?? '' })], 'MESSAGE');
}
