// @ts-check
import { el } from '../shared/dom.js';
import { when } from './say.js';

/** What the foreman says, until somebody here has read it; not while a question is open. @param {any} page @param {any} t @param {any} now */
export function noticeStrip(page, t, now) {
  const notes = page.state?.notices ?? [];
  if (!notes.length || now.dialogue || page.panel) return null;
  const [first] = notes;
  const by = t('noticeBy', first.by, when(first.at, page.state.serverTime, page.lang));
  return el('section', { class: 'notice', 'aria-label': t('X-READ') },
    el('div', { class: 'ic', icon: 'note' }),
    el('div', { class: 'words' },
      el('b', { text: first.words }),
      el('em', { text: notes.length > 1 ? `${by} · ${t('moreNotices', notes.length - 1)}` : by })),
    el('button', { 'data-key': 'read', icon: 'check', on: () => page.touch('X-READ') }, el('span', { text: t('X-READ') })));
}
