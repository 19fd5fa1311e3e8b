// @ts-check
import { kindOf } from '../shared/codes.js';
import { guess } from './provisional.js';
import { ScanQueue } from './queue.js';
import { Sounds } from './sounds.js';
import { listen } from './stream.js';
import { texts } from './texts.js';
import { Uplink } from './uplink.js';
import { draw } from './view.js';
import { Wedge } from './wedge.js';

/**
 * The terminal: one page that owns what must never wait for a server, catching scans, keeping them, sending them, telling
 * what became of them. Everything a person does here is a code; a button sends one, too.
 */
class FlowcardTerminal extends HTMLElement {
  connectedCallback() {
    this.takeEnrolment();
    /** @type {'zh'|'en'} */
    this.lang = localStorage.getItem('flowcard.lang') === 'en' ? 'en' : 'zh';
    this.token = localStorage.getItem('flowcard.token');
    this.terminal = localStorage.getItem('flowcard.terminal');
    this.state = this.stored('flowcard.state');
    /** @type {'connecting'|'online'|'offline'|'revoked'} */
    this.connection = 'connecting';
    this.offlineSince = Date.now();
    /** @type {import('./queue.js').Entry[]} */
    this.waiting = [];
    /** @type {{outcome: string, message?: string, detail?: string, next: string[], entry?: any}} */
    this.answer = { outcome: '', next: [] };
    this.pad = '';
    this.typing = false;
    this.catching = false;
    this.sounds = new Sounds();
    this.seen = new Set();
    this.render();
    if (this.token) this.begin();
    setInterval(() => this.render(), 10000);
  }

  /** The token comes behind the #, which no server and no log ever sees, and leaves the address at once. */
  takeEnrolment() {
    const match = /^#enrol=([\w.-]{10,200})$/.exec(location.hash);
    if (!match) return;
    localStorage.setItem('flowcard.token', match[1]);
    localStorage.removeItem('flowcard.terminal');
    localStorage.removeItem('flowcard.state');
    history.replaceState(null, '', location.pathname + location.search);
  }

  async begin() {
    this.queue = await ScanQueue.open();
    this.uplink = new Uplink(this.queue, {
      token: () => this.token,
      terminal: () => this.terminal,
      language: () => (this.lang === 'en' ? 'en' : 'zh-CN'),
      onAnswer: (entries, answer) => this.answered(entries, answer),
      onState: (state) => this.connected(state),
    });
    new Wedge((code) => this.scan(code, 'WEDGE')).start();
    this.catching = true;
    this.waiting = await this.queue.waiting();
    this.uplink.start();
    this.render();
    this.load();
    listen({ token: () => this.token, onEvent: () => this.load(), onLost: () => this.load() });
    this.queue.tidy();
    navigator.serviceWorker?.register('/terminal-sw.js', { scope: '/terminal' }).catch(() => undefined);
    navigator.wakeLock?.request('screen').catch(() => undefined);
  }

  /** Every scan, button or barcode, comes through here. @param {string} code @param {string} source */
  async scan(code, source) {
    this.pad = '';
    this.typing = false;
    const entry = await /** @type {ScanQueue} */ (this.queue).add(code, source);
    this.waiting.push(entry);
    this.seen.add(entry.id);
    this.answer = { outcome: 'QUEUED', next: [], entry };
    this.render();
    this.uplink?.poke();
  }

  /** @param {string[]} codes */
  async touch(...codes) {
    for (const code of codes) await this.scan(code, 'TOUCH');
  }

  /** @param {import('./queue.js').Entry[]} entries @param {any} answer */
  answered(entries, answer) {
    const ids = new Set(entries.map((e) => e.id));
    this.waiting = this.waiting.filter((e) => !ids.has(e.id));
    const last = answer.results.at(-1);
    this.seen.add(last.id);
    if (!this.waiting.length) {
      this.answer = last;
      this.sounds?.play(last.tone);
    }
    if (this.state) this.state = { ...this.state, dialogue: answer.session.dialogue };
    this.render();
    this.load();
  }

  /** @param {'online'|'offline'|'revoked'} state */
  connected(state) {
    if (state !== 'online' && this.connection === 'online') this.offlineSince = Date.now();
    if (this.connection !== state) {
      this.connection = state;
      this.render();
    }
  }

  /** Asks for the state; questions that come while one is under way are one more at its end. */
  async load() {
    if (this.loading) {
      this.again = true;
      return;
    }
    this.loading = true;
    try {
      const response = await fetch('/api/v1/terminal/state', {
        headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': this.lang === 'en' ? 'en' : 'zh-CN' },
        signal: AbortSignal.timeout(8000),
      });
      if (response.ok) this.loaded(await response.json());
      else this.connected(response.status === 401 || response.status === 403 ? 'revoked' : 'offline');
    } catch {
      this.connected('offline');
    }
    this.loading = false;
    if (this.again) {
      this.again = false;
      this.load();
    }
  }

  /** @param {any} state */
  loaded(state) {
    this.state = state;
    this.terminal = state.terminal;
    localStorage.setItem('flowcard.terminal', state.terminal);
    localStorage.setItem('flowcard.state', JSON.stringify(state));
    this.connected('online');
    const last = state.lastAnswer;
    if (last && !this.waiting.length && !this.seen.has(last.id)) {
      this.seen.add(last.id);
      this.answer = last;
      if (this.heard) this.sounds?.play(last.tone);
    }
    this.heard = true;
    if (this.waiting.length) this.uplink?.poke();
    this.render();
  }

  /** What is on the screen right now: the server's word, or while it is away the page's own guess. */
  get now() {
    const current = this.state?.current ?? null;
    const server = this.state?.dialogue ?? null;
    const guessed = guess(this.waiting, server, current);
    const job = this.state?.jobs?.find((/** @type {any} */ j) => j.code === current) ?? this.state?.jobs?.[0] ?? null;
    return { dialogue: guessed.dialogue, pendingGood: guessed.good, job, away: this.connection !== 'online' };
  }

  setPad(/** @type {string} */ value) {
    this.pad = value.slice(0, this.typing ? 80 : 7);
    this.render();
  }

  setTyping(/** @type {boolean} */ on) {
    this.typing = on;
    this.pad = '';
    this.render();
  }

  understood() {
    this.answer = { outcome: '', next: [] };
    this.render();
  }

  switchLanguage() {
    this.lang = this.lang === 'en' ? 'zh' : 'en';
    localStorage.setItem('flowcard.lang', this.lang);
    this.heard = false;
    this.seen.clear();
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

  kindOf(/** @type {string} */ code) {
    return kindOf(code);
  }

  render() {
    document.documentElement.lang = this.lang === 'en' ? 'en' : 'zh-CN';
    document.title = texts(this.lang ?? 'zh')('title');
    draw(this, texts(this.lang ?? 'zh'));
  }
}

customElements.define('flowcard-terminal', FlowcardTerminal);
