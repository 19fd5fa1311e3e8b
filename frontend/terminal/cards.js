// @ts-check
import { code128 } from '../shared/barcode.js';
import { el } from '../shared/dom.js';

/** @typedef {any} Page @typedef {(key: any, ...args: any[]) => string} T */

const PRECEDENCE = 3000; // ms in which the screen that was answered asks for its cards
const WAITING = 'flowcard.toPrint';
const SCREEN = 'flowcard.screen';
const PAPER = { A4: '210mm 297mm', LABEL_100X70: '100mm 70mm' };

/** Whether the new cards are for boxes. @param {Page} page */
export function boxing(page) {
  return page.expects('X-SPLIT');
}

/** One quantity for each new card; then all of them at once. @param {Page} page @param {T} t @returns {any[]} */
export function splitting(page, t) {
  const box = boxing(page);
  const said = page.expects('X-CORRECT');
  const ok = () => (page.pad ? page.touch(`Q-${page.pad}`, 'X-OK') : page.touch('X-OK'));
  return [
    { key: 'ok', icon: 'check', text: t(box ? 'boxNow' : 'splitNow'), on: ok, look: 'pri', off: !page.pad && !said },
    { key: 'add', icon: 'cards', text: page.pad ? t('addN', page.pad) : t('addNext'), on: () => page.touch(`Q-${page.pad}`), off: !page.pad },
    { key: 'kind', icon: 'cards', text: t(box ? 'X-SPLIT' : 'X-BOX'), on: () => page.touch(box ? 'X-SPLIT' : 'X-BOX') },
    { key: 'anew', icon: 'undo', text: t('X-CORRECT'), on: () => page.touch('X-CORRECT'), off: !said },
  ];
}

/** What the cards that were just made can do. @param {Page} page @param {T} t @returns {any[]} */
export function cardActions(page, t) {
  return [
    { key: 'done', icon: 'check', text: t('understood'), on: () => page.open('cards'), look: 'pri' },
    { key: 'print-cards', icon: 'scan', text: t('printCards'), on: () => printCards(page, 'A4') },
    { key: 'print-labels', icon: 'scan', text: t('printLabels'), on: () => printCards(page, 'LABEL_100X70') },
  ];
}

/** The cards that were just made, to be scanned from the screen. @param {Page} page @param {T} t */
export function cardsPanel(page, t) {
  const codes = (page.answer.next ?? []).filter((/** @type {string} */ code) => code.startsWith('W-'));
  return el('aside', { class: 'card codes asking whole', 'aria-label': t('newCards') },
    el('div', { class: 'k head', text: `${t('newCards')} · ${page.printing ? t(page.printing) : t('newCardsDo')}` }),
    el('div', { class: 'sheet' }, ...codes.map((/** @type {string} */ code) => {
      const card = el('figure', { 'data-key': code });
      card.insertAdjacentHTML('afterbegin', code128(code));
      card.append(el('figcaption', {}, el('b', { text: code })));
      return card;
    })));
}

/**
 * Cards were made at this terminal: shown on each of its screens, and printed at once on what was printed on last, by the
 * screen that was answered, or where none was, by the first other one.
 * @param {Page} page @param {boolean} elsewhere
 */
export function showCards(page, elsewhere) {
  page.panel = 'cards';
  const size = localStorage.getItem('flowcard.paper') === 'LABEL_100X70' ? 'LABEL_100X70' : 'A4';
  if (elsewhere) setTimeout(() => page.answer.next?.includes('PRINT') && printCards(page, size, screenOf(page)), PRECEDENCE);
  else {
    const screen = screenOf(page);
    localStorage.setItem(WAITING, screen);
    printCards(page, size, screen);
  }
}

/** Names this screen, also after it was loaded anew; tabs of one browser are several. @param {Page} page */
function screenOf(page) {
  const name = sessionStorage.getItem(SCREEN) ?? `${page.queue.device}.${Date.now()}`;
  sessionStorage.setItem(SCREEN, name);
  return name;
}

/** Whether cards were made that no printer was given, such as before a reload. */
export function isToPrint() {
  return localStorage.getItem(WAITING) !== null;
}

/** @param {Page} page @param {'A4'|'LABEL_100X70'} size @param {string} screen that asks by itself, empty where somebody asked by hand */
async function printCards(page, size, screen = '') {
  localStorage.setItem('flowcard.paper', size);
  page.printing = 'printingCards';
  page.render();
  const response = await fetch(`/api/v1/terminal/cards/print?size=${size}${screen && `&screen=${screen}`}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${page.enrolment?.token}`, 'Accept-Language': page.language },
  }).catch(() => null);
  const made = response?.ok ? await response.json().catch(() => null) : null;
  if (made) await toPrinter(made.pages, size);
  if (screen === localStorage.getItem(WAITING)) localStorage.removeItem(WAITING);
  page.printing = made ? '' : response?.status === 409 ? 'printedElsewhere' : 'printFailed';
  page.render();
}

/** Pages that stand beside the terminal for the printer alone; a kiosk prints them without asking. @param {string[]} pages as PNG @param {'A4'|'LABEL_100X70'} size */
async function toPrinter(pages, size) {
  document.querySelector('.sheets')?.remove();
  const images = pages.map((png) => /** @type {HTMLImageElement} */ (el('img', { src: `data:image/png;base64,${png}`, alt: '' })));
  const sheets = el('div', { class: 'sheets' }, el('style', { text: `@page { size: ${PAPER[size]}; margin: 0; }` }), ...images);
  document.body.append(sheets);
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  addEventListener('afterprint', () => sheets.remove(), { once: true });
  localStorage.removeItem(WAITING); // before it: a card twice is worse than one that is printed again by hand
  window.print();
}
