// @ts-check
import { code128 } from '../shared/barcode.js';
import { el, patch } from '../shared/dom.js';
import { rememberLanguage, startLanguage } from '../terminal/languages.js';
import { Wedge } from '../terminal/wedge.js';
import { keyOf, report } from './record.js';
import { texts } from './texts.js';

const TESTS = ['X-OK', 'Q-12', 'P-1007-L'];
const MOST_KEYS = 200;
const LATE_END = 80; // ms within which a second end still belongs to a scan
/** The chapters of the makers' manuals that say how a wedge is set up: interface, keyboard country, end. */
const MAKERS = [
  ['Datalogic', 'USB Keyboard · Country Mode · Global Suffix'],
  ['Honeywell', 'USB PC Keyboard · Keyboard Country · Suffix'],
  ['Newland', 'USB HID Keyboard · Keyboard Layout · Terminating Character Suffix'],
  ['Zebra', 'USB HID Keyboard · Country Keyboard Types · Prefix/Suffix Values'],
];

/** Shows what a scanner sends, key by key, and what the terminal would make of it. Books nothing. */
class FlowcardScanner extends HTMLElement {
  connectedCallback() {
    this.lang = startLanguage();
    /** @type {import('./record.js').Key[]} */
    this.keys = [];
    this.last = 0;
    /** @type {import('./record.js').Read|null} */
    this.read = null;
    window.addEventListener('keydown', (event) => this.key(event), true);
    new Wedge((code, typed) => this.found(code, typed)).start();
    this.render();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key) || event.repeat) return;
    const key = keyOf(event, this.last);
    if (key.end && this.read && event.timeStamp - this.last < LATE_END && !this.keys.length) this.read.keys.push(key);
    else this.keys = [...this.keys, key].slice(-MOST_KEYS);
    this.last = event.timeStamp;
    setTimeout(() => this.render());
  }

  /** @param {string} code @param {boolean} typed */
  found(code, typed) {
    this.read = { code, typed, keys: this.keys };
    this.keys = [];
    this.render();
  }

  switchLanguage() {
    this.lang = this.lang === 'en' ? 'zh' : 'en';
    rememberLanguage(this.lang, []);
    this.render();
  }

  render() {
    const t = texts(this.lang);
    document.documentElement.lang = this.lang === 'en' ? 'en' : 'zh-CN';
    document.title = `${t('title')} · Flowcard`;
    patch(this, [
      el('header', {}, el('a', { href: '/terminal', text: t('back') }), el('h1', { text: t('title') }),
        el('button', { 'data-key': 'lang', on: () => this.switchLanguage(), text: t('switchTo') }), el('button', { 'data-key': 'print', on: () => window.print(), text: t('print') })),
      el('main', {}, this.read ? result(this.read, t) : nothing(t), tests(t), setup(t)),
    ]);
  }
}

/** @param {(key: string, ...args: any[]) => string} t */
function nothing(t) {
  return el('section', { class: 'result', role: 'status', 'data-read': '' }, el('h2', { text: t('waiting') }), el('p', { text: t('waitingDo') }));
}

/** @param {import('./record.js').Read} read @param {(key: string, ...args: any[]) => string} t */
function result(read, t) {
  const told = report(read);
  const fine = told.advice.every((key) => ['fine', 'ime'].includes(key));
  const row = (/** @type {string} */ name, /** @type {string} */ value) => el('div', { class: 'row', 'data-key': name }, el('dt', { text: t(name) }), el('dd', { text: value }));
  const speed = Number.isFinite(told.fastest) ? t('ms', Math.round(told.fastest), Math.round(told.slowest)) : t('none');
  return el('section', { class: `result ${fine ? 'fine' : 'bad'}`, role: 'status', 'data-read': read.code },
    ...told.advice.map((key) => el('h2', { 'data-advice': key, text: t(key === 'misread' ? 'misreadDo' : key) })),
    el('dl', {},
      row('code', read.code.replaceAll('\u001d', '␝')),
      row('kind', told.gs1 && told.kind === 'unknown' ? t('gs1') : t(told.kind)),
      row('suffix', told.suffix.join(' ') || t('none')),
      row('prefix', told.aim || t('none')),
      row('speed', speed)),
    el('div', { class: 'keys', 'aria-label': t('keys') }, ...read.keys.map((key) => el('kbd', { class: key.end ? 'end' : key.ime ? 'ime' : '' }, el('b', { text: key.shown }), el('small', { text: Math.round(key.gap) })))),
    el('p', { text: t('again') }));
}

/** @param {(key: string) => string} t */
function tests(t) {
  return el('section', { class: 'tests' }, el('h2', { text: t('test') }), el('p', { text: t('testDo') }),
    el('div', { class: 'sheet' }, ...TESTS.map((code) => {
      const figure = el('figure', { 'data-key': code });
      figure.insertAdjacentHTML('afterbegin', code128(code));
      figure.append(el('figcaption', { text: code }));
      return figure;
    })));
}

/** @param {(key: string) => string} t */
function setup(t) {
  return el('section', { class: 'setup' }, el('h2', { text: t('setup') }), el('p', { text: t('setupDo') }),
    el('h3', { text: t('wanted') }), el('p', { text: t('wantedDo') }),
    el('table', {}, el('thead', {}, el('tr', {}, el('th', { text: t('maker') }), el('th', { text: t('look') }))),
      el('tbody', {}, ...MAKERS.map(([maker, names]) => el('tr', {}, el('td', { text: maker }), el('td', { text: names }))))),
    el('p', { text: t('agent') }));
}

customElements.define('flowcard-scanner', FlowcardScanner);
