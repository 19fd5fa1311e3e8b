// @ts-check
import { el } from '../shared/dom.js';
import { texts } from './texts.js';
import { footer, header, runningPage, tilesPage } from './parts.js';

const TURN = 15000; // ms a page stays
const TILES = 6;
const RUNS = 8;
const STALE = 25000; // ms without a word from the server: it speaks every ten seconds

/** As the address says (`?lang=en`), else as chosen in the office, else as the browser is. @returns {'zh'|'en'} */
function language() {
  const chosen = /(?:^|; )flowcard-language=([^;]+)/.exec(document.cookie)?.[1];
  const wanted = new URLSearchParams(location.search).get('lang') ?? chosen ?? navigator.language;
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** The plant's time, whatever the screen's own clock and zone are: as UTC fields. @param {string} at @param {number} age */
function clock(at, age) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? ['', '+', '00', '00'];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60000 : 60000);
  return new Date(Date.parse(at) + age + offset);
}

/** The wall: never touched, runs for weeks, says how old its figures are when it hears nothing, and comes back by itself. */
class FlowcardWall extends HTMLElement {
  connectedCallback() {
    /** @type {'zh'|'en'} */
    this.lang = language();
    document.documentElement.lang = this.lang === 'en' ? 'en' : 'zh-CN';
    /** @type {any} */
    this.snapshot = null;
    this.heard = 0;
    this.updates = 0;
    this.page = 0;
    this.connect();
    setInterval(() => this.render(), 1000);
    setInterval(() => {
      this.page += 1;
      this.render();
    }, TURN);
    // a screen that shows the same picture for weeks burns in: everything moves by a pixel or two each minute
    setInterval(() => this.style.setProperty('--drift', `${Math.floor(Date.now() / 60000) % 4}px`), 60000);
    this.render();
  }

  connect() {
    this.source?.close();
    const source = new EventSource('/api/v1/wall/stream');
    this.source = source;
    source.addEventListener('snapshot', (event) => this.received(JSON.parse(/** @type {MessageEvent} */ (event).data)));
    source.onerror = () => {
      source.close();
      this.render();
      setTimeout(() => this.reconnect(), 2000);
    };
  }

  /** A browser gives up on a stream that was refused, so the wall asks first whether it may. */
  async reconnect() {
    try {
      const response = await fetch('/api/v1/wall', { signal: AbortSignal.timeout(5000) });
      this.signedOut = response.status === 401 || response.status === 403;
      if (response.ok) {
        this.received(await response.json());
        this.connect();
        return;
      }
    } catch {
      // the server is away
    }
    setTimeout(() => this.reconnect(), 3000);
  }

  /** @param {any} snapshot */
  received(snapshot) {
    this.snapshot = snapshot;
    this.heard = Date.now();
    this.signedOut = false;
    this.updates += 1;
    this.dataset.updates = String(this.updates);
    this.render();
  }

  render() {
    const t = texts(this.lang ?? 'zh');
    const snapshot = this.snapshot;
    if (!snapshot) {
      this.replaceChildren(el('p', { class: 'blank', text: t(this.signedOut ? 'signIn' : 'loading') }));
      return;
    }
    const pages = this.pages(snapshot);
    const shown = this.page % pages.length;
    const age = Date.now() - (this.heard ?? 0);
    this.replaceChildren(
      header(snapshot, t, this.lang, { clock: clock(snapshot.at, age), page: shown, pages: pages.length, age: age > STALE ? age : 0, signedOut: this.signedOut }),
      pages[shown](t),
      footer(snapshot, t, this.lang, Date.parse(snapshot.at) + age));
  }

  /** @param {any} snapshot @returns {((t: any) => HTMLElement)[]} */
  pages(snapshot) {
    const pages = [];
    for (let i = 0; i < Math.max(1, snapshot.centers.length); i += TILES) {
      const centers = snapshot.centers.slice(i, i + TILES);
      pages.push((/** @type {any} */ t) => tilesPage(centers, t, this.lang));
    }
    for (let i = 0; i < snapshot.running.length; i += RUNS) {
      const runs = snapshot.running.slice(i, i + RUNS);
      pages.push((/** @type {any} */ t) => runningPage(runs, t, this.lang));
    }
    return pages;
  }
}

customElements.define('flowcard-wall', FlowcardWall);
