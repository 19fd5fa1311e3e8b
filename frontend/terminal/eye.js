// @ts-check
import { el } from '../shared/dom.js';

/** @typedef {any} Page @typedef {(key: any, ...args: any[]) => string} T */
/** @typedef {'starting'|'looking'|'reading'|'choose'|'nothing'|'insecure'|'denied'|'none'|'busy'} State */

const LARGEST = 20 * 1024 * 1024; // bytes of a photo that the server takes

/**
 * The camera of a phone or tablet as a scanner, and photos where a browser gives no camera. What decodes is loaded when
 * somebody first looks; a photo that this device cannot read is read by the server.
 */
export class Eye {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    /** @type {State} */
    this.state = 'starting';
    /** @type {string[]} */
    this.codes = [];
    page.addEventListener('change', (/** @type {Event} */ event) => this.picked(event));
    document.addEventListener('visibilitychange', () => document.hidden && this.close());
  }

  /** Opens the panel and looks; a second touch closes it. */
  async open() {
    this.page.open('camera');
    if (this.page.panel === 'camera') await this.again();
  }

  async again() {
    this.close();
    this.become('starting');
    const { Camera } = await import('../camera/camera.js');
    const video = this.page.querySelector('video');
    if (!video) return;
    const camera = new Camera(video, (code) => this.found(code));
    this.camera = camera;
    const trouble = await camera.start();
    if (this.camera === camera) this.become(trouble ?? 'looking');
  }

  /** Whatever closes the panel, a scan or a touch, ends the looking. */
  follow() {
    if (this.page.panel !== 'camera') this.close();
  }

  close() {
    this.camera?.stop();
    this.camera = undefined;
  }

  /** @param {State} state @param {string[]} codes */
  become(state, codes = []) {
    this.state = state;
    this.codes = codes;
    this.page.render();
  }

  /** @param {string} code */
  found(code) {
    this.close();
    navigator.vibrate?.(60);
    this.page.scan(code, 'CAMERA');
  }

  async light() {
    await this.camera?.light();
    this.page.render();
  }

  /** @param {Event} event */
  async picked(event) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files?.length) return;
    const photo = input.files[0];
    input.value = '';
    this.close();
    this.become('reading');
    const codes = [...new Set((await this.readHere(photo)) ?? (await this.readThere(photo)))];
    if (this.page.panel !== 'camera') return;
    if (codes.length === 1) this.found(codes[0]);
    else this.become(codes.length ? 'choose' : 'nothing', codes);
  }

  /** @param {File} photo @returns {Promise<string[]|null>} null: ask the server */
  async readHere(photo) {
    try {
      const { decoder } = await import('../camera/decoder.js');
      const found = await (await decoder()).read(photo);
      return found.length ? found.map((f) => f.code) : null;
    } catch {
      return null;
    }
  }

  /** @param {File} photo @returns {Promise<string[]>} */
  async readThere(photo) {
    if (photo.size > LARGEST) return [];
    const body = new FormData();
    body.append('file', photo);
    try {
      const headers = { Authorization: `Bearer ${this.page.enrolment?.token}`, 'Accept-Language': this.page.language };
      const response = await fetch('/api/v1/scans/photo', { method: 'POST', body, headers, signal: AbortSignal.timeout(30000) });
      return response.ok ? (await response.json()).codes.map((/** @type {any} */ c) => c.code) : [];
    } catch {
      return [];
    }
  }
}

/** @param {Page} page @param {T} t */
export function cameraPanel(page, t) {
  const { state, codes } = page.eye;
  const bad = !['starting', 'looking', 'reading', 'choose'].includes(state);
  return el('aside', { class: `card camera asking whole ${state}`, 'aria-label': t('camera') },
    el('video', { 'data-key': 'video', playsinline: true, muted: true, 'aria-hidden': 'true' }),
    el('div', { class: 'finder', 'aria-hidden': 'true' }),
    el('p', { class: bad ? 'hint bad' : 'hint', role: 'note', text: t(`eye-${state}`) },
      state === 'insecure' && el('a', { href: '/trust', text: t('toTrust') })),
    el('div', { class: 'found' }, ...codes.map((/** @type {string} */ code) => el('button', { 'data-key': code, on: () => page.eye.found(code), text: code }))),
    el('input', { 'data-key': 'photo', type: 'file', accept: 'image/*', capture: 'environment', 'aria-label': t('photo'), tabindex: '-1' }));
}

/** @param {Page} page @param {T} t @returns {import('./actions.js').Action[]} */
export function cameraActions(page, t) {
  const back = { key: 'back', icon: 'undo', text: t('back'), on: () => page.open('camera') };
  const photo = { key: 'photo', icon: 'camera', text: t('photo'), on: () => page.querySelector('input[type=file]')?.click() };
  const again = { key: 'again', icon: 'scan', text: t('again'), on: () => page.eye.again() };
  const light = { key: 'light', icon: 'bolt', text: t(page.eye.camera?.lit ? 'dark' : 'light'), on: () => page.eye.light() };
  const type = { key: 'type', icon: 'keys', text: t('type'), on: () => page.open('type') };
  const ended = !page.eye.camera && page.eye.state !== 'starting' && page.eye.state !== 'reading';
  return [back, ended ? again : null, photo, page.eye.camera?.hasTorch ? light : null, type].filter((action) => action !== null);
}
