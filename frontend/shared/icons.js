// @ts-check
const PATHS = {
  check: '<path d="M4 13l5 5L20 6"/>',
  ask: '<path d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4"/><path d="M12 18.2v.1"/><circle cx="12" cy="12" r="10"/>',
  stop: '<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="M12 7v6M12 16.6v.1"/>',
  play: '<path d="M7 4l13 8-13 8z"/>',
  pause: '<path d="M8 5v14M16 5v14"/>',
  flag: '<path d="M5 22V4h13l-3 5 3 5H5"/>',
  trash: '<path d="M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14"/>',
  undo: '<path d="M9 7L4 12l5 5M4 12h10a6 6 0 0 1 0 12"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4-7 8-7s7 2 8 7"/>',
  online: '<path d="M2 9a15 15 0 0 1 20 0M6 13a9 9 0 0 1 12 0M10 17a3 3 0 0 1 4 0"/>',
  offline: '<path d="M2 9a15 15 0 0 1 6-3.6M22 9a15 15 0 0 0-8-4M6 13a9 9 0 0 1 4-2.3M10 17a3 3 0 0 1 4 0M3 3l18 18"/>',
  clock: '<circle cx="12" cy="12" r="9.5"/><path d="M12 6v6l4 2"/>',
  quality: '<path d="M12 2l8 3v7c0 5-4 8-8 10-4-2-8-5-8-10V5z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>',
  truck: '<path d="M2 6h12v11H2zM14 10h4l4 4v3h-8z"/><circle cx="7" cy="18" r="2"/><circle cx="18" cy="18" r="2"/>',
  bell: '<path d="M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM10 20h4"/>',
  pen: '<path d="M4 20l1-5L16 4l4 4L9 19z"/>',
  keys: '<rect x="2" y="6" width="20" height="12" rx="2"/><path d="M6 10h.1M10 10h.1M14 10h.1M18 10h.1M7 14h10"/>',
  tool: '<path d="M14 6a5 5 0 0 0-6 6L3 17l4 4 5-5a5 5 0 0 0 6-6l-3 3-4-4z"/>',
  bolt: '<path d="M13 2L4 14h7l-1 8 9-12h-7z"/>',
  hand: '<path d="M6 3h12v18l-6-4-6 4z"/>',
  door: '<path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9"/>',
  scan: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 9v6M11 9v6M14 9v6M17 9v6"/>',
  coin: '<circle cx="12" cy="12" r="9.5"/><path d="M8 7l4 5 4-5M12 12v6M8.5 13h7M8.5 16h7"/>',
  moon: '<path d="M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z"/>',
  note: '<path d="M3 5h18v12H9l-5 4v-4H3z"/><path d="M8 9h8M8 13h5"/>',
  book: '<path d="M4 4h7a2 2 0 0 1 1 .5A2 2 0 0 1 13 4h7v15h-7l-1 1-1-1H4z"/><path d="M12 5v14"/>',
  camera: '<path d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle cx="12" cy="13" r="3.6"/>',
  cards: '<rect x="3" y="8" width="13" height="13" rx="2"/><path d="M8 8V3h13v13h-5"/>',
  next: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  back: '<path d="M21 6H9l-6 6 6 6h12zM17 10l-4 4M13 10l4 4"/>',
};

/** An icon as markup of ours; it says nothing to a screen reader, the words beside it do. @param {keyof typeof PATHS} name */
export function icon(name) {
  return `<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
