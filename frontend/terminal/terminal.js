// @ts-check
import { keepEnrolment, takeEnrolment } from './enrolment.js';
import { isToPrint, showCards } from './cards.js';
import { drafted, keepSaid, keptSaid, UNSEEN } from './draft.js';
import { Eye } from './eye.js';
import { doubt, Known } from './known.js';
import { languageOf, rememberLanguage, startLanguage } from './languages.js';
import { keepGuides } from './guide.js';
import { hidePay, showPay } from './pay.js';
import { guess } from './provisional.js';
import { ScanQueue } from './queue.js';
import { SerialScanners } from './serial.js';
import { startScheme, switchScheme } from './scheme.js';
import { Sounds } from './sounds.js';
import { listen } from './stream.js';
import { texts } from './texts.js';
import { Uplink } from './uplink.js';
import { draw } from './view.js';
import { Wedge } from './wedge.js';

const SHOWN_AT_ONCE = 300; // ms in which an answer comes while the server is there: nothing flickers before
const LATEST = 60; // scans that the list shows

/** @typedef {{id?: string, outcome: string, message?: string, detail?: string, reason?: string|null, next: string[], summary?: {sent: number, refused: number}}} Answer */

/**
 * The terminal: one page that owns what must never wait for a server, catching scans, keeping them, sending them, telling
 * what became of them. Everything a person does here is a code; a button sends one, too.
 */
class FlowcardTerminal extends HTMLElement {
  connectedCallback() {
    startScheme();
    this.enrolment = takeEnrolment();
    /** @type {'zh'|'en'} */
    this.lang = startLanguage();
    this.state = this.stored('flowcard.state');
    this.loadedAt = performance.now();
    /** @type {'connecting'|'online'|'offline'|'revoked'} */
    this.connection = 'connecting';
    this.offlineSince = Date.now();
    /** @type {import('./queue.js').Entry[]} */
    this.waiting = [];
    /** @type {Answer} */
    this.answer = { outcome: '', next: [] };
    /** @type {Answer|null} what the band shows while a scan is on its way */
    this.before = null;
    /** @type {Record<string, string[]>} what may answer each question that is open or was interrupted */
    this.questions = {};
    this.pad = '';
    /** @type {string|undefined} the id of the last scan that this screen knows of: what is said here follows it */
    this.after = undefined;
    /** @type {null|'type'|'people'|'codes'|'log'|'camera'|'more'|'pay'|'guide'|'cards'} what is open beside the job, on this screen alone */
    this.panel = null;
    /** @type {import('./guide.js').Guide|null} the instruction that is open */
    this.guide = null;
    this.guidePage = 1;
    /** @type {any} one's own pay while it is shown */
    this.pay = null;
    this.printing = '';
    /** @type {import('./queue.js').Entry[]} */
    this.log = [];
    /** @type {import('./draft.js').Draft} */
    this.draft = UNSEEN;
    this.catching = false;
    this.broken = false;
    this.sounds = new Sounds();
    this.eye = new Eye(this);
    this.serial = new SerialScanners({ onCode: (code) => this.scan(code, 'WEB_SERIAL'), onChange: () => this.render() });
    this.seen = new Set();
    this.answers = 0;
    this.addEventListener('click', (event) => this.bounced(event), true);
    window.addEventListener('hashchange', () => location.hash.startsWith('#enrol=') && location.reload());
    this.render();
    if (this.enrolment) this.begin(this.enrolment);
    setInterval(() => this.render(), 5000);
  }

  /** @param {import('./enrolment.js').Enrolment} enrolment */
  async begin(enrolment) {
    navigator.serviceWorker?.register('/terminal-sw.js', { scope: '/terminal' }).catch(() => undefined);
    navigator.storage?.persist?.().catch(() => false);
    this.stayAwake();
    while (!enrolment.terminal) {
      if (!(await this.load())) await new Promise((resolve) => setTimeout(resolve, this.connection === 'revoked' ? 10000 : 1000));
    }
    try {
      await this.catchScans(enrolment.terminal);
    } catch {
      this.broken = true;
    }
    this.render();
    this.load();
    this.known = new Known(() => enrolment.token);
    this.known.refresh(true);
    listen({ token: () => enrolment.token, onEvent: (name) => name === 'refresh' && this.load().then(() => this.known?.refresh(true)), onLost: () => this.load() });
  }

  /** @param {string} terminal */
  async catchScans(terminal) {
    this.queue = await ScanQueue.open(terminal);
    this.waiting = await this.queue.waiting();
    if (this.waiting.length) this.answer = { outcome: 'QUEUED', next: [] };
    this.remember();
    this.uplink = new Uplink(this.queue, {
      token: () => this.enrolment?.token ?? null,
      terminal: () => terminal,
      language: () => this.language,
      onAnswer: (entries, answer) => this.answered(entries, answer),
      onLost: () => this.lost(),
      onState: (state) => this.connected(state),
    });
    new Wedge((code, typed) => this.scan(code, typed ? 'TOUCH' : 'WEDGE')).start();
    this.serial.start();
    this.catching = true;
    this.uplink.start();
    this.queue.tidy();
  }

  /** The server came back from a backup: what it does not hold any more waits again, and its word of before counts no more. */
  async lost() {
    this.waiting = (await this.queue?.waiting()) ?? [];
    this.away = new Set(this.waiting.map((e) => e.id));
    this.answer = { outcome: 'QUEUED', next: [] };
    this.render();
  }

  stayAwake() {
    const ask = () => document.visibilityState === 'visible' && navigator.wakeLock?.request('screen').catch(() => undefined);
    document.addEventListener('visibilitychange', ask);
    ask();
  }

  get language() {
    return this.lang === 'en' ? 'en' : 'zh-CN';
  }

  /** Every scan, button or barcode, comes through here. @param {string} code @param {string} source */
  async scan(code, source) {
    this.pad = '';
    hidePay(this);
    this.panel = null;
    const dialogue = this.now.dialogue;
    const secret = dialogue === 'OVERRIDE_PIN' && /^[0-9]+$/.test(code);
    this.draft = drafted(this.draft, code, dialogue);
    try {
      const entry = await /** @type {ScanQueue} */ (this.queue).add(code, source, secret);
      // kept from here on, and not said to be kept before
      this.doubt = secret ? null : doubt(entry, this.last, this.known?.facts ?? null);
      this.last = entry;
      this.after = entry.id;
      this.keep();
      if (this.answer.outcome !== 'QUEUED') this.before = this.answer;
      this.answer = { outcome: 'QUEUED', next: [] };
      this.waiting.push(entry);
      this.seen.add(entry.id);
    } catch {
      this.broken = true;
    }
    if (this.connection === 'online') setTimeout(() => this.settle(), SHOWN_AT_ONCE);
    else this.before = null;
    this.render();
    this.uplink?.poke();
  }

  /** The answer takes long: the band says so. */
  settle() {
    if (this.answer.outcome === 'QUEUED') {
      this.before = null;
      this.render();
    }
  }

  /** @param {string[]} codes */
  async touch(...codes) {
    if (this.catching) for (const code of codes) await this.scan(code, 'TOUCH');
  }

  /** A finger that bounces must not press the button that comes next in the same place. On the keypad twice is twice. @param {MouseEvent} event */
  bounced(event) {
    const keys = event.target instanceof Element && event.target.closest('.pad');
    if (event.detail > 1 && !keys) event.stopPropagation();
  }

  /** @param {import('./queue.js').Entry[]} entries @param {any} answer */
  answered(entries, answer) {
    this.answers++;
    const ids = new Set(entries.map((e) => e.id));
    const wereAway = entries.some((e) => this.away?.has(e.id));
    this.waiting = this.waiting.filter((e) => !ids.has(e.id));
    ids.forEach((id) => this.seen.add(id));
    if (this.state && answer.session) this.state = { ...this.state, dialogue: answer.session.dialogue };
    answer.results.forEach((/** @type {Answer} */ result) => this.asked(result));
    this.keep();
    this.count(answer.results, wereAway);
    if (!this.waiting.length) this.show(answer.results.at(-1));
    if (this.panel === 'log') this.openLog();
    this.render();
    this.load();
  }

  /** A question stays the same whatever is refused or said beside it. @param {Answer} answer */
  asked(answer) {
    const open = this.state?.dialogue;
    if (!open) {
      this.questions = {};
      this.draft = UNSEEN;
    } else if (answer.outcome === 'ASK') this.questions[open] = answer.next;
  }

  /** What was said of the open question outlives a reload, unless another device spoke since. */
  remember() {
    this.after = this.waiting.at(-1)?.id ?? this.state?.lastAnswer?.id;
    const kept = keptSaid(this.after);
    Object.assign(this, { ...kept, pad: this.pad || kept.pad });
  }

  /** A PIN is never written down, and a code that is being typed belongs to its panel. */
  keep() {
    const secret = this.panel || this.now.dialogue === 'OVERRIDE_PIN';
    keepSaid(this.after, { draft: this.draft, questions: this.questions, pad: secret ? '' : this.pad });
  }

  /** Whether the open question may be answered so. @param {string} code */
  expects(code) {
    const open = this.state?.dialogue;
    return Boolean(((open && this.questions[open]) || this.answer.next)?.includes(code));
  }

  /** What was scanned while the server was away is told together at the end. @param {Answer[]} results @param {boolean} away */
  count(results, away) {
    if (!away) return;
    const refused = results.filter((r) => r.outcome === 'REFUSED' || r.outcome === 'UNKNOWN_CODE').length;
    this.summary = { sent: (this.summary?.sent ?? 0) + results.length, refused: (this.summary?.refused ?? 0) + refused };
  }

  /** @param {any} result */
  show(result) {
    const summary = this.summary?.refused ? this.summary : undefined;
    this.summary = undefined;
    this.away = undefined;
    this.before = null;
    this.answer = { ...result, summary };
    this.sounds?.play(summary ? 'ERROR' : result.tone);
    this.follow(result);
  }

  /** Some answers open something beside the job. @param {Answer} answer @param {boolean} elsewhere another screen or scanner was answered so */
  follow(answer, elsewhere = false) {
    if (answer.next?.includes('PAY')) showPay(this);
    if (answer.next?.includes('PRINT')) showCards(this, elsewhere);
  }

  /** @param {'online'|'offline'|'revoked'} state */
  connected(state) {
    if (state !== 'online' && (this.connection === 'online' || this.connection === 'connecting')) this.offlineSince = Date.now();
    if (state !== 'online') {
      this.before = null;
      this.away = new Set([...(this.away ?? []), ...this.waiting.map((e) => e.id)]);
    }
    if (this.connection === state) return;
    this.connection = state;
    this.uplink?.contact(state === 'online');
    this.render();
  }

  /** Asks for the state; questions that come while one is under way are one more at its end. @returns {Promise<boolean>} */
  async load() {
    if (this.loading) {
      this.again = true;
      return true;
    }
    this.loading = true;
    let well = false;
    do {
      this.again = false;
      well = await this.ask();
    } while (this.again && well);
    this.loading = false;
    return well;
  }

  async ask() {
    const answers = this.answers;
    try {
      const response = await fetch('/api/v1/terminal/state', {
        headers: { Authorization: `Bearer ${this.enrolment?.token}`, 'Accept-Language': this.language },
        signal: AbortSignal.timeout(8000),
      });
      if (response.ok) this.fresh(await response.json(), answers);
      else this.connected(response.status === 401 || response.status === 403 ? 'revoked' : 'offline');
      return response.ok;
    } catch {
      this.connected('offline');
      return false;
    }
  }

  /** A state that was on its way while a scan was is neither the one before it nor surely the one after: the answer asks anew. @param {any} state @param {number} answers */
  fresh(state, answers) {
    if (!this.state || (answers === this.answers && !this.waiting.length)) this.loaded(state);
    else {
      this.connected('online');
      this.uplink?.poke();
    }
  }

  /** @param {any} state */
  loaded(state) {
    const first = !this.heard;
    this.heard = true;
    this.followPersons(state);
    this.state = state;
    this.loadedAt = performance.now();
    localStorage.setItem('flowcard.state', JSON.stringify(state));
    keepGuides(this).catch(() => undefined);
    if (this.enrolment) keepEnrolment(this.enrolment, state.terminal);
    this.connected('online');
    this.known?.refresh(false);
    this.hear(state.lastAnswer, first);
    this.render();
  }

  /**
   * The last answer as the server tells it: the same in another language, or one that another screen or scanner of this
   * terminal was given. On a fresh page only an open question is worth showing.
   * @param {any} last @param {boolean} first
   */
  hear(last, first) {
    if (!last || this.waiting.length) return;
    if (first) this.remember();
    if (last.id === this.answer.id) this.answer = { ...last, summary: this.answer.summary };
    if (this.seen.has(last.id)) return;
    this.seen.add(last.id);
    this.after = last.id;
    if (!first) this.draft = UNSEEN;
    this.asked(last);
    if (first && !this.isOpen(last)) return;
    this.before = null;
    this.answer = last;
    if (!first) this.sounds?.play(last.tone);
    if (!first || isToPrint()) this.follow(last, !first);
  }

  /** Whether the last answer still asks for something, or was not done with. @param {Answer} last */
  isOpen(last) {
    return Boolean(this.state.dialogue || (this.now.job?.paused && last.next.includes('REASON')) || isToPrint());
  }

  /** Who comes next finds a clean screen. */
  tidyUp() {
    hidePay(this);
    this.panel = null;
    this.pad = '';
    this.draft = UNSEEN;
  }

  /** Who signs on finds the language of his last time here. @param {any} state */
  followPersons(state) {
    const before = (this.state?.persons ?? []).map((/** @type {any} */ p) => p.code);
    if (before.length && !state.persons.length) this.tidyUp();
    const newcomer = state.persons.find((/** @type {any} */ p) => !before.includes(p.code));
    const chosen = newcomer && languageOf(newcomer.code);
    if (chosen && chosen !== this.lang) {
      this.lang = chosen;
      this.again = true;
    }
  }

  /** What is on the screen right now: the server's word, or while it is away the page's own guess. */
  get now() {
    const guessed = guess(this.waiting, this.state);
    const jobs = this.state?.jobs ?? [];
    const job = jobs.find((/** @type {any} */ j) => j.code === guessed.current) ?? (this.connection === 'online' ? jobs.at(-1) : null) ?? null;
    return { ...guessed, job, pendingGood: guessed.good };
  }

  /** Whether the open report says something already. */
  get saying() {
    return this.now.dialogue === 'REPORT' && (this.draft.good !== null || this.draft.lost > 0);
  }

  /** The plant's time as milliseconds: a terminal's own clock may be hours off. */
  get plantTime() {
    return this.state ? Date.parse(this.state.serverTime) + (performance.now() - this.loadedAt) : Date.now();
  }

  /** @param {string} value */
  setPad(value) {
    this.pad = value.slice(0, this.panel === 'type' ? 80 : 7);
    this.keep();
    this.render();
  }

  switchScheme() {
    switchScheme();
    this.panel = null;
    this.render();
  }

  /** @param {null|'type'|'people'|'codes'|'log'|'camera'|'more'|'pay'|'guide'|'cards'} panel */
  open(panel) {
    this.panel = this.panel === panel ? null : panel;
    this.pad = '';
    this.keep();
    this.render();
  }

  async openLog() {
    this.log = (await this.queue?.latest(LATEST)) ?? [];
    this.panel = 'log';
    this.render();
  }

  understood() {
    this.answer = { outcome: '', next: [] };
    this.render();
  }

  switchLanguage() {
    this.lang = this.lang === 'en' ? 'zh' : 'en';
    rememberLanguage(this.lang, (this.state?.persons ?? []).map((/** @type {any} */ p) => p.code));
    this.render();
    this.load();
  }

  /** @param {string} key */
  stored(key) {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  render() {
    document.documentElement.lang = this.language;
    const t = texts(this.lang);
    document.title = t('title');
    draw(this, t);
    this.eye.follow();
  }
}

customElements.define('flowcard-terminal', FlowcardTerminal);
