// @ts-check
/**
 * The inspector's page. The server gives what waits and the sheet that is open, as property `state`; what is measured is
 * kept here until it is saved or decided, so that no digit waits for the network.
 *
 * @typedef {import('./judge.js').Characteristic} Characteristic
 * @typedef {import('./judge.js').Cell} Cell
 * @typedef {{number: string, product: string, workOrder: string, operation: string, quantity: string, state: string,
 *   since: string, inspector: ?string}} Row
 * @typedef {Row & {lot: number, characteristics: Characteristic[], editable: boolean,
 *   results: {position: number, sample: number, value: ?number, passed: boolean}[],
 *   good: ?string, scrap: ?string, held: ?string, mayRepeat: boolean, drawing: string}} Sheet
 * @typedef {{id: number, kind: 'ok' | 'no' | 'ask', title: string, text: string}} Notice
 * @typedef {{waiting: Row[], failed: Row[], decided: Row[], rounds: {workUnit: string, workOrder: string, operation: string, first: boolean, since: string}[], sheet: ?Sheet, notice: ?Notice, person: string, mayDecide: boolean,
 *   words: Record<string, string>, language: string}} State
 */
import { Sounds } from '../terminal/sounds.js';
import { catchKeys } from './keys.js';
import { draw } from './page.js';
import { beyond, cells, failedPieces, keyOf, nextEmpty, suggested, typed } from './judge.js';

const FIELDS = /** @type {const} */ (['good', 'scrap', 'held']);

export class FlowcardQuality extends HTMLElement {
  constructor() {
    super();
    /** @type {State} */
    this.now = { waiting: [], failed: [], decided: [], sheet: null, notice: null, person: '', mayDecide: false, words: {}, language: 'zh-CN' };
    /** @type {Map<string, {value: ?string, passed: boolean}>} */
    this.entries = new Map();
    /** @type {Cell[]} */
    this.cells = [];
    /** @type {?Cell} */
    this.cell = null;
    this.input = '';
    /** @type {?'release' | 'fail'} */
    this.outcome = null;
    this.quantities = { good: '0', scrap: '0', held: '0' };
    /** @type {'good' | 'scrap' | 'held'} */
    this.field = 'held';
    this.fresh = true;
    this.sent = false;
    this.retest = false;
    this.touched = false;
    /** @type {?Notice} */
    this.notice = null;
    this.sounds = new Sounds();
    this.stopKeys = () => {};
    this.ticker = 0;
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'state')) {
      // set by the server before this module was loaded
      const early = this.state;
      delete (/** @type {any} */ (this).state);
      this.state = early;
    }
    this.stopKeys = catchKeys({ scan: (code) => this.scan(code), key: (key) => this.key(key), enter: () => this.enter() });
    this.ticker = setInterval(() => this.draw(), 20_000);
    this.connection = () => this.draw();
    window.Vaadin?.connectionState?.addStateChangeListener(this.connection);
  }

  disconnectedCallback() {
    this.stopKeys();
    clearInterval(this.ticker);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.connection);
  }

  get state() {
    return this.now;
  }

  set state(state) {
    const before = this.now;
    this.now = state;
    this.sent = false;
    if (state.sheet?.number !== before.sheet?.number || state.sheet?.state !== before.sheet?.state) this.begin(state.sheet);
    if (state.notice && state.notice.id !== before.notice?.id) {
      this.sounds.play({ ok: 'OK', ask: 'ASK', no: 'ERROR' }[state.notice.kind]);
      this.notice = state.notice;
    }
    document.documentElement.lang = state.language;
    this.draw();
  }

  /** @param {?Sheet} sheet */
  begin(sheet) {
    this.entries = new Map((sheet?.results ?? []).map((r) => [keyOf(r), { value: r.value === null ? null : String(r.value), passed: r.passed }]));
    this.cells = sheet ? cells(sheet.characteristics) : [];
    this.outcome = null;
    this.notice = null;
    this.go(sheet?.editable ? (nextEmpty(this.cells, this.entries, null) ?? this.cells[0] ?? null) : null);
  }

  /** @param {string} key @param {...(string | number)} args */
  word(key, ...args) {
    const text = this.now.words[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, i) => String(args[i] ?? ''));
  }

  characteristic() {
    return this.now.sheet?.characteristics.find((c) => c.position === this.cell?.position) ?? null;
  }

  failed() {
    return failedPieces(this.cells, this.entries);
  }

  complete() {
    return this.cells.every((cell) => this.entries.has(keyOf(cell)));
  }

  /** @param {?Cell} cell */
  go(cell) {
    this.cell = cell;
    this.input = '';
    this.retest = false;
  }

  // ---- what the inspector does

  /** @param {string} code */
  scan(code) {
    if (code === 'X-OK') this.primary();
    else if (code === 'X-CANCEL' && this.outcome) this.back();
    else if (/^Q-[\d.]+$/.test(code) && this.now.sheet) this.take(code.slice(2));
    else this.call('scan', code);
  }

  /** A digit or the like, from keypad or keyboard. @param {string} key */
  key(key) {
    this.notice = null;
    if (this.outcome) {
      const text = typed(this.fresh && key !== 'back' ? '' : this.quantities[this.field], key, 3);
      this.quantities = { ...this.quantities, [this.field]: text };
      this.fresh = false;
      this.balance();
    } else if (this.now.sheet?.editable && this.characteristic()?.kind === 'MEASURE') {
      this.input = typed(this.input, key, 4);
    }
    this.draw();
  }

  /** A whole number at once, as a gauge sends it. @param {string} text */
  take(text) {
    this.input = '';
    this.fresh = true;
    for (const key of text) this.key(key);
    this.enter();
  }

  enter() {
    if (this.outcome) {
      const at = FIELDS.indexOf(this.field);
      this.choose(FIELDS[(at + 1) % FIELDS.length]);
    } else if (this.now.sheet?.editable && this.cell && this.characteristic()?.kind === 'MEASURE') {
      this.measured();
    }
    this.draw();
  }

  measured() {
    const characteristic = /** @type {Characteristic} */ (this.characteristic());
    const cell = /** @type {Cell} */ (this.cell);
    if (this.retest && !this.input) {
      this.onward(cell);
      return;
    }
    if (!/\d/.test(this.input)) return;
    const value = String(Number(this.input));
    const out = beyond(characteristic, value);
    this.entries.set(keyOf(cell), { value, passed: out === 0 });
    this.input = '';
    if (out === 0) {
      this.onward(cell);
    } else {
      this.retest = true;
      this.sounds.play('ERROR');
    }
  }

  /** @param {boolean} passed */
  judge(passed) {
    const cell = /** @type {Cell} */ (this.cell);
    this.entries.set(keyOf(cell), { value: null, passed });
    if (!passed) this.sounds.play('ERROR');
    this.onward(cell);
    this.draw();
  }

  /** @param {Cell} from */
  onward(from) {
    const next = nextEmpty(this.cells, this.entries, from);
    this.go(next ?? from);
    if (!next) this.cell = null;
    if (!next || next.sample !== from.sample) this.save();
  }

  /** @param {Cell} cell */
  pick(cell) {
    this.notice = null;
    this.go(cell);
    this.draw();
  }

  /** @param {'release' | 'fail'} outcome */
  decide(outcome) {
    const sheet = /** @type {Sheet} */ (this.now.sheet);
    this.notice = null;
    this.outcome = outcome;
    this.quantities = suggested(outcome, sheet.lot, this.failed());
    this.touched = false;
    this.choose(outcome === 'release' ? 'good' : 'held');
    this.draw();
  }

  /** @param {'good' | 'scrap' | 'held'} field */
  choose(field) {
    this.field = field;
    this.fresh = true;
  }

  /** What is scrapped or held is not good: the rest follows, until somebody enters it himself. */
  balance() {
    const sheet = /** @type {Sheet} */ (this.now.sheet);
    const rest = this.outcome === 'release' ? 'good' : 'held';
    if (this.field === rest) this.touched = true;
    if (this.touched) return;
    const others = FIELDS.filter((f) => f !== rest).reduce((sum, f) => sum + Number(this.quantities[f]), 0);
    this.quantities = { ...this.quantities, [rest]: String(Math.max(0, Number((sheet.lot - others).toFixed(3)))) };
  }

  back() {
    this.notice = null;
    this.outcome = null;
    this.draw();
  }

  /** The big blue button, which a scanned OK presses too. */
  primary() {
    if (this.outcome) this.confirm();
    else if (this.now.sheet?.editable && this.complete()) this.decide('release');
    else this.enter();
  }

  confirm() {
    if (this.sent) return;
    this.sent = true;
    const values = Object.fromEntries(FIELDS.map((f) => [f, this.quantities[f] || '0']));
    this.call(/** @type {string} */ (this.outcome), JSON.stringify({ ...values, results: this.results() }));
    this.draw();
  }

  save() {
    if (this.now.sheet?.editable) this.call('save', JSON.stringify({ results: this.results() }));
  }

  leave() {
    if (this.now.sheet?.editable && this.entries.size) this.save();
    this.call('close');
  }

  results() {
    return [...this.entries].map(([key, entry]) => {
      const [sample, position] = key.split(':').map(Number);
      return { sample, position, value: entry.value, passed: entry.passed };
    });
  }

  /** @param {string} method @param {...any} args */
  call(method, ...args) {
    /** @type {any} */ (this).$server?.[method](...args);
  }

  draw() {
    draw(this);
  }
}

if (!customElements.get('flowcard-quality')) customElements.define('flowcard-quality', FlowcardQuality);
