// @ts-check
import { el, patch } from '../shared/dom.js';
import { texts } from './texts.js';
import { footer, header, runningPage } from './parts.js';
import { boardPage, tilesPage } from './tiles.js';
import { follow } from './feed.js';

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

/** The token of a screen stands in its address. @param {string} path */
const tokenOf = (path) => /^\/wall\/t\/([^/]+)$/.exec(path)?.[1] ?? null;

/** The board that the address names, as it is now. @param {any} snapshot */
function boardOf(snapshot) {
  const name = new URLSearchParams(location.search).get('board')?.toUpperCase();
  return name ? snapshot.boards.find((/** @type {any} */ b) => b.name.toUpperCase() === name) : undefined;
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
    follow({ token: tokenOf(location.pathname), onSnapshot: (snapshot) => this.received(snapshot), onBarred: () => this.barred() });
    setInterval(() => this.render(), 1000);
    this.turned = Date.now();
    // a screen that shows the same picture for weeks burns in: everything moves by a pixel or two each minute
    setInterval(() => this.style.setProperty('--drift', `${Math.floor(Date.now() / 60000) % 4}px`), 60000);
    this.render();
  }

  /** Nobody is signed in, or the address was revoked. */
  barred() {
    this.signedOut = true;
    this.render();
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
      patch(this, [el('p', { class: 'blank', text: t(this.signedOut ? (tokenOf(location.pathname) ? 'revoked' : 'signIn') : 'loading') })]);
      return;
    }
    const board = boardOf(snapshot);
    const turn = (board?.turn ?? 15) * 1000;
    if (Date.now() - (this.turned ?? 0) >= turn) {
      this.page += 1;
      this.turned = Date.now();
    }
    const pages = board ? this.boardPages(board, snapshot) : this.pages(snapshot);
    const shown = this.page % pages.length;
    const age = Date.now() - (this.heard ?? 0);
    const now = Date.parse(snapshot.at) + age;
    patch(this, [
      header(snapshot, t, this.lang, { title: board?.name, clock: clock(snapshot.at, age), page: shown, pages: pages.length, age: age > STALE ? age : 0, signedOut: this.signedOut }),
      pages[shown](t, now),
      footer(snapshot, t, this.lang, now),
    ]);
  }

  /** @param {any} board @param {any} snapshot @returns {((t: any, now: number) => HTMLElement)[]} */
  boardPages(board, snapshot) {
    const pages = [];
    for (let i = 0; i < board.tiles.length; i += TILES) {
      const tiles = board.tiles.slice(i, i + TILES);
      pages.push((/** @type {any} */ t, /** @type {number} */ now) => boardPage(tiles, { ...snapshot, now }, t, this.lang));
    }
    return pages;
  }

  /** @param {any} snapshot @returns {((t: any, now: number) => HTMLElement)[]} */
  pages(snapshot) {
    const pages = [];
    for (let i = 0; i < Math.max(1, snapshot.centers.length); i += TILES) {
      const centers = snapshot.centers.slice(i, i + TILES);
      pages.push((/** @type {any} */ t) => tilesPage(centers, snapshot, t, this.lang));
    }
    for (let i = 0; i < snapshot.running.length; i += RUNS) {
      const runs = snapshot.running.slice(i, i + RUNS);
      pages.push((/** @type {any} */ t) => runningPage(runs, t, this.lang));
    }
    return pages;
  }
}

customElements.define('flowcard-wall', FlowcardWall);
