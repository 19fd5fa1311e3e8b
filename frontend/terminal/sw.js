// @ts-check
/// <reference lib="webworker" />
/** Serves the terminal's page while the server is away, so that a reload never stops the scanning. */
const CACHE = 'flowcard-terminal-1';
const SHELL = '/flowcard/terminal/shell.html';
const FILES = [
  SHELL, '/flowcard/styles/tokens.css', '/flowcard/styles/terminal.css',
  ...['actions', 'band', 'cards', 'draft', 'enrolment', 'eye', 'guide', 'keys', 'known', 'languages', 'pads', 'notices', 'panels', 'parts', 'provisional', 'queue', 'pay', 'rare', 'say', 'scheme', 'serial', 'sounds', 'stream', 'terminal', 'texts', 'uplink', 'view', 'wedge'].map((n) => `/flowcard/terminal/${n}.js`),
  ...['barcode', 'codes', 'dom', 'icons', 'ids'].map((n) => `/flowcard/shared/${n}.js`),
];
/** The camera's decoder: fetched behind the page's back, and then never again, since its version is in its name. */
const ZXING = '/flowcard/camera/zxing-3.1.4/';
const LATER = [...['camera', 'decoder', 'worker'].map((n) => `/flowcard/camera/${n}.js`), ...['reader/index.js', 'share.js', 'zxing_reader.wasm'].map((n) => ZXING + n)];
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((n) => n !== CACHE && n.startsWith('flowcard-terminal')).map((n) => caches.delete(n))))
      .then(() => worker.clients.claim()),
  );
  caches.open(CACHE).then((cache) => cache.addAll(LATER)).catch(() => undefined);
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname === '/terminal') event.respondWith(fresh(new Request(SHELL)));
  else if (url.pathname.startsWith(ZXING)) event.respondWith(kept(event.request));
  else if (FILES.includes(url.pathname) || LATER.includes(url.pathname)) event.respondWith(fresh(event.request));
});

/** @param {Request} request */
async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fresh(request);
}

/** The server's file where it answers, else the kept one. @param {Request} request */
async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(4000) });
    if (response.ok) await cache.put(request, response.clone());
    if (response.ok) return response;
  } catch {
    // the server is away
  }
  return (await cache.match(request, { ignoreSearch: true })) ?? Response.error();
}
