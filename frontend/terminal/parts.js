// @ts-check
import { el } from '../shared/dom.js';
import { clock } from './view.js';

/** @param {{zh: string, en?: string|null}} name @param {string} lang */
export function nameOf(name, lang) {
  return lang === 'en' && name.en ? name.en : name.zh;
}

/** Time today, day and time otherwise. @param {string|null} iso @param {string} lang */
export function when(iso, lang) {
  if (!iso) return '–';
  const date = new Date(iso);
  if (date.toDateString() === new Date().toDateString()) return clock(date, lang);
  const day = date.toLocaleDateString(lang === 'en' ? 'en-GB' : 'zh-CN', { month: lang === 'en' ? 'short' : 'numeric', day: 'numeric' });
  return `${day} ${clock(date, lang)}`;
}

/** The running job. @param {any} page @param {any} t @param {any} now */
export function jobCard(page, t, now) {
  const job = now.job;
  const operation = `${job.sequence} ${nameOf(job.operation, page.lang)}`;
  const product = nameOf(job.product, page.lang);
  const facts = [job.workOrder, job.order && t('order', job.order), job.drawing && t('drawing', job.drawing), job.revision && t('rev', job.revision), job.material];
  return el('section', { class: 'card job' },
    el('div', { class: 'tags' }, kindTag(job, t), planTag(job, t), job.gate && el('span', { class: 'tag hold', icon: 'quality', text: t('gate') })),
    el('h2', { text: `${operation} · ${product}` }),
    el('div', { class: 'sub', text: facts.filter(Boolean).join(' · ') }),
    el('div', { class: 'facts' },
      fact(t('arrived'), `${job.arrived} ${t('pcs')}`), fact(t('std'), t('perPiece', job.minutesPerPiece)), fact(t('since'), when(job.since, page.lang))),
    el('div', { class: 'nums' },
      number(t('good'), job.good, now.pendingGood ? t('pending', now.pendingGood) : '', t('of', job.target)),
      number(t('bad'), job.defective, '', '', job.defective > 0 ? 'bad' : ''),
      number(t('end'), when(job.expectedFinish, page.lang), '', '', 'end')),
    progress(job, t, now));
}

/** @param {any} job @param {any} t */
function kindTag(job, t) {
  if (job.paused) return el('span', { class: 'tag wait', icon: 'pause', text: t('paused') });
  if (job.kind === 'BREAKDOWN') return el('span', { class: 'tag stop', icon: 'stop', text: t('breakdown') });
  if (job.kind === 'SETUP') return el('span', { class: 'tag run', icon: 'tool', text: t('setup') });
  return el('span', { class: 'tag run', icon: 'play', text: t('running') });
}

/** @param {any} job @param {any} t */
function planTag(job, t) {
  if (job.backlog > 0) return el('span', { class: 'tag late', icon: 'clock', text: t('behind', job.backlog) });
  const lead = job.good - job.plannedByNow;
  return job.plannedByNow > 0 && lead > 0 ? el('span', { class: 'tag done', icon: 'check', text: t('ahead', lead) }) : null;
}

/** @param {string} label @param {string} value */
function fact(label, value) {
  return el('div', {}, el('div', { class: 'k', text: label }), el('b', { text: value }));
}

/** @param {string} label @param {any} value @param {string} pending @param {string} of @param {string} [cls] */
function number(label, value, pending, of, cls = '') {
  return el('div', { class: cls },
    el('div', { class: 'k', text: label }),
    el('div', { class: 'n', text: value }, pending ? el('small', { class: 'pending', text: ` ${pending}` }) : null, of ? el('small', { text: ` ${of}` }) : null));
}

/** @param {any} job @param {any} t @param {any} now */
function progress(job, t, now) {
  const share = (/** @type {number} */ n) => `width:${job.target > 0 ? Math.min(100, (100 * n) / job.target) : 0}%`;
  const tick = job.target > 0 ? Math.min(100, (100 * job.plannedByNow) / job.target) : 0;
  return el('div', { class: 'progress' },
    el('div', { class: 'bar', role: 'img', 'aria-label': `${job.good} ${t('of', job.target)}` },
      el('i', { class: 'g', style: share(job.good) }), el('i', { class: 'p', style: share(now.pendingGood) }), el('i', { class: 's', style: share(job.defective) })),
    job.plannedByNow > 0 && el('div', { class: 'tick' },
      el('i', { style: `left:${tick}%` }), el('span', { style: `left:${Math.min(88, Math.max(12, tick))}%`, text: t('planNow', job.plannedByNow) })));
}

/** The work that waits; touching a row is scanning its card. @param {any} page @param {any} t */
export function waitingList(page, t) {
  const waiting = page.state?.waiting ?? [];
  return el('aside', { class: 'card next', 'aria-label': t('next') },
    el('div', { class: 'k head', text: t('next') }),
    ...waiting.map((/** @type {any} */ w) =>
      el('button', { class: 'row', 'data-key': w.code, on: () => page.touch(w.code) },
        el('b', { text: nameOf(w.product, page.lang) }),
        el('span', { class: `tag ${w.state === 'PAUSED' ? 'late' : 'wait'}`, text: w.plannedStart ? when(w.plannedStart, page.lang) : t(w.state === 'PAUSED' ? 'paused1' : 'ready1') }),
        el('em', { text: `${w.workOrder} · ${w.sequence} ${nameOf(w.operation, page.lang)}` }),
        el('em', { text: `${w.remaining} ${t('pcs')}` }))),
    waiting.length ? null : el('p', { class: 'empty', text: t('nextEmpty') }));
}

/** Nothing runs: what to do first. @param {any} page @param {any} t */
export function invitation(page, t) {
  const state = page.state;
  if (!page.token || !state) return el('section', { class: 'card invite' });
  const [title, text] = !state.unit ? ['noUnit', 'noUnitDo'] : state.persons.length ? ['start', 'startDo'] : ['signOn', 'signOnDo'];
  const people = state.unit && !state.persons.length ? state.people : [];
  return el('section', { class: 'card invite' },
    el('h2', { icon: state.persons.length ? 'scan' : 'user', text: t(title) }),
    el('p', { class: 'sub', text: t(text) }),
    people.length ? el('div', { class: 'people' },
      ...people.map((/** @type {any} */ p) => el('button', { 'data-key': p.code, on: () => page.touch(p.code) }, el('b', { text: nameOf(p.name, page.lang) }), el('em', { text: p.number })))) : null);
}
