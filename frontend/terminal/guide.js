// @ts-check
import { el } from '../shared/dom.js';

const CACHE = 'flowcard-guides-1';
const SMALL = 3 * 1024 * 1024; // bytes of a guide that is kept for when the server is away
const MOST = 60; // pages kept at once

/** @typedef {{id: number, version: number, title: string, words?: string|null, pages: number, bytes: number}} Guide */

/** @type {Map<string, string>} addresses of the pages that are shown, by where they came from */
const shown = new Map();

/** @param {Guide} guide @param {number} page */
const address = (guide, page) => `/api/v1/instructions/${guide.id}/pages/${page}`;

/** A page never changes: what is kept is right. @param {any} host @param {string} url @returns {Promise<Response|null>} */
async function fetched(host, url) {
  const cache = await globalThis.caches?.open(CACHE).catch(() => undefined);
  const kept = await cache?.match(url);
  if (kept) return kept;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${host.enrolment?.token}` } }).catch(() => null);
  if (!response?.ok) return null;
  await cache?.put(url, response.clone()).catch(() => undefined);
  return response;
}

/** Keeps what the jobs here need, and no more than a little of what they needed. @param {any} host */
export async function keepGuides(host) {
  const guides = (host.state?.jobs ?? []).map((/** @type {any} */ job) => job.instruction).filter((/** @type {Guide|null} */ g) => g && g.bytes <= SMALL);
  for (const guide of guides) for (let page = 1; page <= guide.pages; page++) await fetched(host, address(guide, page));
  const cache = await globalThis.caches?.open(CACHE).catch(() => undefined);
  const old = (await cache?.keys()) ?? [];
  for (const request of old.slice(0, Math.max(0, old.length - MOST))) await cache?.delete(request);
}

/** Makes a page's picture ready. @param {any} host @param {Guide} guide @param {number} page */
async function load(host, guide, page) {
  const url = address(guide, page);
  if (shown.has(url)) return;
  shown.set(url, '');
  const response = await fetched(host, url);
  if (response) shown.set(url, URL.createObjectURL(await response.blob()));
  else shown.delete(url);
  host.render();
}

/** @param {any} page @param {any} t @param {any} now */
export function openGuide(page, t, now) {
  page.guide = now.job.instruction;
  page.guidePage = 1;
  page.open('guide');
}

/** How the work is done, as large as the screen lets it be. @param {any} page @param {any} t */
export function guidePanel(page, t) {
  /** @type {Guide} */
  const guide = page.guide;
  const at = page.guidePage;
  const url = address(guide, at);
  if (guide.pages && !shown.has(url)) load(page, guide, at);
  const picture = shown.get(url);
  return el('aside', { class: 'card guide asking whole', 'aria-label': guide.title },
    el('div', { class: 'k head', text: [`${guide.title} · V${guide.version}`, guide.pages > 1 && t('pageOf', at, guide.pages)].filter(Boolean).join(' · ') }),
    guide.words && at === 1 ? el('p', { class: 'words', text: guide.words }) : null,
    guide.pages === 0 ? null : picture ? el('img', { src: picture, alt: t('pageOf', at, guide.pages) }) : el('p', { class: 'empty', text: t(page.connection === 'online' ? 'loadingDo' : 'guideAway') }));
}

/** @param {any} page @param {number} by */
export function turn(page, by) {
  page.guidePage = Math.min(page.guide.pages, Math.max(1, page.guidePage + by));
  page.render();
}
