// @ts-check
import { el } from '../shared/dom.js';
import { openGuide } from './guide.js';
import { dayAndTime, nameOf, when } from './say.js';

/** Questions that a card answers. */
const CARDS = ['CARD', 'GATHER', 'BUNDLE', 'SPLIT_CARD'];

/** The running job. @param {any} page @param {any} t @param {any} now */
export function jobCard(page, t, now) {
  const job = now.job;
  const operation = `${job.sequence} ${nameOf(job.operation, page.lang)}`;
  const product = nameOf(job.product, page.lang);
  const facts = [job.workOrder, job.order && t('order', job.order), job.drawing && t('drawing', job.drawing), job.revision && t('rev', job.revision), job.material];
  return el('section', { class: 'card job' },
    el('div', { class: 'tags' }, kindTag(job, t), ...callTags(page, t), job.gate && el('span', { class: 'tag hold', icon: 'quality', text: t('gate') }), planTag(job, t), firstTag(page, t, job), others(page, t)),
    el('div', { class: 'titled' },
      el('div', {}, el('h2', { text: `${operation} · ${product}` }), el('div', { class: 'sub', text: facts.filter(Boolean).join(' · ') })),
      job.instruction && el('button', { class: 'book', 'data-key': 'guide', icon: 'book', on: () => openGuide(page, t, now) }, el('span', { text: t('guide') }))),
    el('div', { class: 'facts' }, ...facets(page, t, job)),
    el('div', { class: 'nums' },
      number(t('good'), job.good, now.pendingGood ? t('pending', now.pendingGood) : '', t('of', job.target)),
      number(t('bad'), job.defective, '', '', job.defective > 0 ? 'bad' : ''),
      finish(job.expectedFinish, page, t)),
    progress(job, t, now));
}

/** What the one who works has done today. @param {any} page @param {any} t */
function own(page, t) {
  const mine = page.state?.today?.[0];
  const person = mine && page.state.persons.find((/** @type {any} */ p) => p.code === mine.person);
  return person ? `${t('mine', nameOf(person.name, page.lang))} ${mine.good} ${t('pcs')}` : '';
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

/** What matters most comes first; four find room. @param {any} page @param {any} t @param {any} job */
function facets(page, t, job) {
  const now = page.state.serverTime;
  const tools = [job.program, job.fixture].filter(Boolean).join(' / ');
  return [
    first(page, t, job),
    job.checks.nextPatrol && fact(t('patrol'), when(job.checks.nextPatrol, now, page.lang), Date.parse(job.checks.nextPatrol) < page.plantTime ? 'late' : '', 'clock'),
    fact(t('arrived'), `${job.arrived} ${t('pcs')}`),
    tools && fact(t('tools'), tools),
    fact(t('std'), t('perPiece', job.minutesPerPiece)),
    fact(t('since'), when(job.since, now, page.lang)),
  ].filter(Boolean).slice(0, 4);
}

/** The first article. @param {any} page @param {any} t @param {any} job */
function first(page, t, job) {
  const { first: state, firstAt } = job.checks;
  if (state === 'NONE') return null;
  const at = firstAt ? ` ${when(firstAt, page.state.serverTime, page.lang)}` : '';
  return fact(t('firstArticle'), `${t(`first${state}`)}${at}`, { PASSED: 'done', FAILED: 'stopped' }[/** @type {string} */ (state)] ?? 'late', { PASSED: 'check', FAILED: 'stop' }[/** @type {string} */ (state)] ?? 'clock');
}

/** The same where there is no room for the facts. @param {any} page @param {any} t @param {any} job */
function firstTag(page, t, job) {
  const state = job.checks.first;
  const [look, icon] = { WAITING: ['late', 'clock'], FAILED: ['stop', 'stop'] }[/** @type {string} */ (state)] ?? [];
  return look && el('span', { class: `tag tight ${look}`, icon, text: `${t('firstArticle')} ${t(`first${state}`)}` });
}

/** @param {string} label @param {string} value @param {string} [look] @param {any} [icon] */
function fact(label, value, look, icon) {
  return el('div', {}, el('div', { class: 'k', text: label }), el('b', { class: look || undefined, icon: look ? icon : undefined, text: value }));
}

/** @param {string} label @param {any} value @param {string} pending @param {string} of @param {string} [cls] */
function number(label, value, pending, of, cls = '') {
  return el('div', { class: cls },
    el('div', { class: 'k', text: label }),
    el('div', { class: 'n', text: value }, pending ? el('small', { class: 'pending', text: ` ${pending}` }) : null, of ? el('small', { text: ` ${of}` }) : null));
}

/** The expected end; on another day the day stands small before it. @param {string|null} iso @param {any} page @param {any} t */
function finish(iso, page, t) {
  const [day, time] = dayAndTime(iso, page.state.serverTime, page.lang);
  return el('div', { class: 'end' }, el('div', { class: 'k', text: t('end') }), el('div', { class: 'n' }, day ? el('small', { text: `${day} ` }) : null, time));
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

/** That more than this one runs here. @param {any} page @param {any} t */
function others(page, t) {
  const more = page.state.jobs.length - 1;
  return more > 0 && el('span', { class: 'tag wait', text: t('moreJobs', more) });
}

/** Help that was called. @param {any} page @param {any} t */
export function callTags(page, t) {
  return (page.state?.calls ?? []).map((/** @type {any} */ c) =>
    el('span', { class: `tag ${c.answeredBy ? 'run' : 'late'}`, icon: 'bell', text: t(c.answeredBy ? 'answered' : 'called', nameOf(c.category, page.lang), nameOf({ zh: c.answeredBy ?? '', en: c.answeredByEn }, page.lang)) }));
}

/** The operations that the card may mean here; touching one is scanning its own code. @param {any} page @param {any} t */
export function operations(page, t) {
  return el('aside', { class: 'card next asking whole', 'aria-label': t('whichOperation') },
    el('div', { class: 'k head', text: t('whichOperation') }),
    ...(page.state?.choices ?? []).map((/** @type {any} */ w) => row(page, t, w, true)));
}

/** The splits and boxes that may go back; touching one is scanning its card. @param {any} page @param {any} t */
export function mergeable(page, t) {
  const parts = page.state?.choices ?? [];
  return el('aside', { class: 'card next asking', 'aria-label': t('whichPart') },
    el('div', { class: 'k head', text: t('whichPart') }),
    ...parts.map((/** @type {any} */ w) => row(page, t, w)),
    parts.length ? null : el('p', { class: 'empty', text: t('noParts') }));
}

/** The work that waits, and what else runs here; touching a row is scanning its card. @param {any} page @param {any} t @param {any} now */
export function waitingList(page, t, now) {
  const running = (page.state?.jobs ?? []).filter((/** @type {any} */ j) => j !== now.job || CARDS.includes(now.dialogue)).map((/** @type {any} */ j) => ({ ...j, running: true }));
  const here = new Set((page.state?.jobs ?? []).map((/** @type {any} */ j) => j.code));
  const waiting = (page.state?.waiting ?? []).filter((/** @type {any} */ w) => !here.has(w.code) && w !== nextOf(page, now));
  return el('aside', { class: `card next${CARDS.includes(now.dialogue) ? ' asking' : ''}`, 'aria-label': t(CARDS.includes(now.dialogue) ? 'whichCard' : 'next') },
    el('div', { class: 'k head', text: CARDS.includes(now.dialogue) ? t('whichCard') : [t('next'), own(page, t)].filter(Boolean).join(' · ') }),
    ...[...running, ...waiting].map((w) => row(page, t, w)),
    waiting.length || running.length ? null : el('p', { class: 'empty', text: t('nextEmpty') }));
}

/** @param {any} page @param {any} t @param {any} w @param {boolean} [choosing] the operation says more than the product */
function row(page, t, w, choosing) {
  const word = w.running ? t(w.paused ? 'paused' : 'running') : w.plannedStart ? when(w.plannedStart, page.state.serverTime, page.lang) : t(w.state === 'PAUSED' ? 'paused1' : 'ready1');
  return el('button', { class: 'row', 'data-key': w.code, on: () => page.touch(w.code) },
    el('b', { text: choosing ? `${w.sequence} ${nameOf(w.operation, page.lang)}` : nameOf(w.product, page.lang) }),
    el('span', { class: `tag ${w.running ? 'run' : 'wait'}`, text: word }),
    el('em', { text: choosing ? `${w.workOrder} · ${nameOf(w.product, page.lang)}` : `${w.workOrder} · ${w.sequence} ${nameOf(w.operation, page.lang)}` }),
    el('em', { text: `${w.remaining} ${t('pcs')}` }));
}

/** Nothing runs: what to do first. @param {any} page @param {any} t @param {any} now */
export function invitation(page, t, now) {
  const state = page.state;
  if (!page.enrolment) return enrol(t);
  if (!state) return el('section', { class: 'card invite' }, el('p', { class: 'sub', text: t('loadingDo') }));
  if (now.current && page.connection !== 'online') return invite(page, t, 'play', t('startedHere', now.current.slice(0, -2)), t('startedHereDo'));
  if (now.dialogue) return invite(page, t, 'ask', t('answerFirst'), t('answerFirstDo'));
  if (!state.unit) return invite(page, t, 'scan', t('noUnit'), t('noUnitDo'), state.units ?? []);
  const next = nextOf(page, now);
  if (next) return nextJob(page, t, next);
  if (state.persons.length) return invite(page, t, 'scan', t('start'), t('startDo'));
  return invite(page, t, 'user', t(state.people.length ? 'whoSignsOn' : 'signOn'), state.people.length ? '' : t('signOnDo'), state.people);
}

/** What comes first by the plan, where nothing runs and somebody is here to do it. @param {any} page @param {any} now */
function nextOf(page, now) {
  const idle = page.connection === 'online' && !now.job && !now.dialogue && page.state?.unit && page.state.persons.length;
  return idle ? (page.state.waiting[0] ?? null) : null;
}

/** The next job, to be started by its card or by one touch. @param {any} page @param {any} t @param {any} w */
function nextJob(page, t, w) {
  return el('section', { class: 'card job upnext' },
    el('div', { class: 'tags' },
      el('span', { class: 'tag wait', icon: 'next', text: t('nextJob') }),
      w.plannedUnit && el('span', { class: 'tag late', text: t('elsewhere', nameOf(w.plannedUnit, page.lang)) }),
      ...callTags(page, t)),
    el('h2', { text: `${w.sequence} ${nameOf(w.operation, page.lang)} · ${nameOf(w.product, page.lang)}` }),
    el('div', { class: 'sub', text: [w.workOrder, w.plannedStart && t('planned', when(w.plannedStart, page.state.serverTime, page.lang))].filter(Boolean).join(' · ') }),
    el('div', { class: 'nums' }, el('div', { class: 'n', text: w.remaining }, el('small', { text: ` ${t('pcs')}` }))),
    el('button', { class: 'start', 'data-key': `start-${w.code}`, icon: 'play', on: () => page.touch(w.code) }, el('span', { text: t('startNow') })));
}

/** @param {any} page @param {any} t @param {any} icon @param {string} title @param {string} text @param {any[]} [people] */
function invite(page, t, icon, title, text, people = []) {
  const calm = people.length === 0;
  return el('section', { class: `card invite${calm ? ' calm' : ''}` },
    calm && el('div', { class: 'big', icon }),
    page.state?.calls?.length ? el('div', { class: 'tags' }, ...callTags(page, t)) : null,
    el('h2', { icon: calm ? undefined : icon }, el('span', { text: title })),
    text ? el('p', { class: 'sub', text }) : null,
    people.length ? el('div', { class: 'people' },
      ...people.map((p) => el('button', { 'data-key': p.code, on: () => page.touch(p.code) }, el('b', { text: nameOf(p.name, page.lang) }), el('em', { text: p.number })))) : null);
}

/** How this browser becomes a terminal. @param {any} t */
function enrol(t) {
  return el('section', { class: 'card invite' },
    el('h2', { icon: 'pen' }, el('span', { text: t('enrolHow') })),
    el('ol', { class: 'steps' }, el('li', { text: t('enrol1') }), el('li', { text: t('enrol2') }), el('li', { text: t('enrol3') })),
    el('p', { class: 'sub', text: t('enrolForm', `${location.origin}/terminal#enrol=…`) }));
}
