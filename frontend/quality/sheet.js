// @ts-check
import { el } from '../shared/dom.js';
import { actions, keypad } from './page.js';
import { beyond, keyOf, pieceState, requirement } from './judge.js';

/** @typedef {import('./quality.js').FlowcardQuality} Page @typedef {import('./quality.js').Sheet} Sheet
 *  @typedef {import('./judge.js').Characteristic} Characteristic */

const CIRCLED = (/** @type {number} */ n) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));

/** The sheet on which is measured. @param {Page} page @param {Sheet} sheet */
export function measuring(page, sheet) {
  const pieces = Math.max(0, ...page.cells.map((cell) => cell.sample));
  const sample = page.cell?.sample ?? (sheet.editable ? Math.max(1, pieces) : 1);
  const characteristic = page.characteristic();
  const measure = sheet.editable && characteristic?.kind === 'MEASURE';
  return {
    band: said(page, sheet, sample, pieces),
    rest: [
      el('main', { class: measure ? 'main' : 'main one' },
        el('section', { class: 'card sheet', 'aria-label': page.word('sheet') },
          page.cells.length ? values(page, sheet, sample) : el('p', { class: 'empty', text: page.word('no-plan') }),
          el('div', { class: 'foot' }, el('div', { class: 'k', text: about(page, sheet, sample, pieces) }), chips(page, sample, pieces))),
        measure && keypad(page, `${CIRCLED(characteristic.position)} ${page.word(page.retest ? 'again' : 'value')}`, page.input, (characteristic.lower ?? 0) < 0)),
      foot(page, sheet),
    ],
  };
}

/** @param {Page} page @param {Sheet} sheet @param {number} sample @param {number} pieces */
function said(page, sheet, sample, pieces) {
  const lot = `${sheet.operation} · ${sheet.product} · ${sheet.workOrder} · ${page.word('lot', sheet.quantity)}`;
  const c = page.characteristic();
  if (!sheet.editable) {
    const text = sheet.good === null ? '' : `\n${page.word('decided', sheet.good, sheet.scrap ?? '', sheet.held ?? '', sheet.inspector ?? '')}`;
    const kind = sheet.state === 'FAILED' ? 'no' : sheet.state === 'RELEASED' ? 'ok' : 'idle';
    return { kind, title: page.word(`state.${sheet.state}`), text: lot + text };
  }
  if (c && page.retest && page.cell) {
    const out = beyond(c, page.entries.get(keyOf(page.cell))?.value ?? '0');
    const key = out > 0 ? 'above' : 'below';
    return { kind: 'no', title: `${CIRCLED(c.position)} ${page.word(key, c.name, Math.abs(out))}`, text: `${lot}\n${page.word('measure-again')}` };
  }
  if (c) {
    const key = c.kind === 'MEASURE' ? 'measure' : 'look';
    const text = pieces > 1 ? `${lot}\n${page.word('piece', sample, pieces)}` : lot;
    return { kind: 'ask', title: `${CIRCLED(c.position)} ${page.word(key, c.name, requirement(c))}`, text };
  }
  const failed = page.failed();
  return failed
    ? { kind: 'no', title: page.word('some-failed', failed), text: `${lot}\n${page.word('some-failed.do')}` }
    : { kind: 'ok', title: page.word(page.cells.length ? 'all-passed' : 'ready'), text: `${lot}\n${page.word('all-passed.do')}` };
}

/** @param {Page} page @param {Sheet} sheet @param {number} sample */
function values(page, sheet, sample) {
  const rows = sheet.characteristics.filter((c) => sample <= c.samples);
  return el('div', { class: 'vals', role: 'table', 'data-scroll': 'values' },
    el('div', { class: 'hd', role: 'row' }, ...['pos', 'characteristic', 'requirement', 'actual', 'verdict'].map((key) => el('span', { role: 'columnheader', class: key, text: page.word(`column.${key}`) }))),
    ...rows.map((c) => row(page, sheet, c, sample)));
}

/** @param {Page} page @param {Sheet} sheet @param {Characteristic} c @param {number} sample */
function row(page, sheet, c, sample) {
  const cell = { sample, position: c.position };
  const entry = page.entries.get(keyOf(cell));
  const here = sheet.editable && page.cell !== null && keyOf(page.cell) === keyOf(cell);
  const verdict = entry && !(here && page.input) && (entry.passed ? el('span', { class: 'verdict ok', icon: 'check', text: ` ${page.word('passed')}` }) : el('span', { class: 'verdict no', icon: 'stop', text: ` ${page.word('failed')}` }));
  return el('div', { class: here ? 'line here' : 'line', role: 'row' },
    el('span', { role: 'cell', class: 'pos', text: CIRCLED(c.position) }),
    el('b', { role: 'cell', text: c.name }),
    el('span', { role: 'cell', text: requirement(c) }),
    el('span', { role: 'cell', class: 'actual' }, c.kind === 'MEASURE' ? field(page, sheet, c, cell, entry, here) : choice(page, sheet, c, cell, entry)),
    el('span', { role: 'cell' }, verdict));
}

/** @param {Page} page @param {Sheet} sheet @param {Characteristic} c @param {any} cell @param {any} entry @param {boolean} here */
function field(page, sheet, c, cell, entry, here) {
  const text = here && page.input ? page.input : (entry?.value ?? '');
  const style = `in${here ? ' here' : ''}${entry && !entry.passed && !(here && page.input) ? ' no' : ''}`;
  return el('button', { class: style, disabled: !sheet.editable, 'data-key': `cell-${keyOf(cell)}`, 'aria-label': page.word('field', c.name, text), on: () => page.pick(cell), text });
}

/** @param {Page} page @param {Sheet} sheet @param {Characteristic} c @param {any} cell @param {any} entry */
function choice(page, sheet, c, cell, entry) {
  const button = (/** @type {boolean} */ passed) => el('button', {
    class: entry?.passed === passed ? (passed ? 'ok' : 'no') : '', disabled: !sheet.editable, 'aria-pressed': String(entry?.passed === passed),
    'data-key': `${passed ? 'pass' : 'fail'}-${keyOf(cell)}`, 'aria-label': `${c.name} ${page.word(passed ? 'passed' : 'failed')}`,
    on: () => {
      page.cell = cell;
      page.judge(passed);
    },
    text: page.word(passed ? 'passed' : 'failed'),
  });
  return el('span', { class: 'seg' }, button(true), button(false));
}

/** @param {Page} page @param {Sheet} sheet @param {number} sample @param {number} pieces */
function about(page, sheet, sample, pieces) {
  const parts = [pieces > 1 && page.word('piece', sample, pieces), sheet.drawing && page.word('drawing', sheet.drawing), sheet.number];
  return parts.filter(Boolean).join(' · ');
}

/** @param {Page} page @param {number} current @param {number} pieces */
function chips(page, current, pieces) {
  if (pieces < 2) return null;
  return el('div', { class: 'pc', 'data-scroll': 'pieces' }, ...Array.from({ length: pieces }, (_, i) => {
    const state = pieceState(page.cells, page.entries, i + 1);
    const first = /** @type {any} */ (page.cells.find((cell) => cell.sample === i + 1));
    return el('button', {
      class: `${state}${i + 1 === current ? ' here' : ''}`, text: i + 1, 'data-key': `piece-${i + 1}`,
      'aria-label': `${page.word('piece', i + 1, pieces)} ${page.word(`piece.${state}`)}`,
      'aria-current': i + 1 === current ? 'true' : false, on: () => page.pick(page.cells.find((cell) => cell.sample === i + 1 && !page.entries.has(keyOf(cell))) ?? first),
    });
  }));
}

/** @param {Page} page @param {Sheet} sheet */
function foot(page, sheet) {
  const leave = { key: 'leave', icon: sheet.editable ? 'pause' : 'undo', text: page.word(sheet.editable ? 'keep' : 'to-list'), on: () => page.leave() };
  if (!sheet.editable) {
    const repeat = sheet.mayRepeat && { key: 'repeat', style: 'pri', icon: 'undo', text: page.word('repeat'), on: () => page.call('repeat', sheet.number) };
    return actions(repeat, leave);
  }
  const measure = page.characteristic()?.kind === 'MEASURE';
  const main = page.complete() && !page.retest
    ? { key: 'release', style: 'pri', icon: 'check', text: page.word('release'), on: () => page.decide('release') }
    : { key: 'next', style: 'pri', icon: page.retest ? 'undo' : 'next', text: page.word(page.retest ? 'confirm-again' : 'next'), off: !measure, on: () => page.enter() };
  return actions(main, { key: 'fail', style: 'bad', icon: 'stop', text: page.word('fail'), on: () => page.decide('fail') }, leave);
}
