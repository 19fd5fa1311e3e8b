// @ts-check
import { el } from '../shared/dom.js';
import { Painter } from './paint.js';
import { Scale } from './scale.js';

/** @typedef {import('./paint.js').Bar} Bar */

const DAY = 24 * 3600000;
const REACH = 10 * DAY; // loaded to either side of what is seen
const CLICK = 5; // px within which a press is no drag

/**
 * The plan as a chart: a row for each work unit or order, a bar for each operation. Drag a bar that has not begun to put it
 * elsewhere; the page asks the server what that does and shows it before anything is published.
 */
class FlowcardGantt extends HTMLElement {
  connectedCallback() {
    this.lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
    this.zone = this.getAttribute('zone') ?? 'UTC';
    this.canvas = /** @type {HTMLCanvasElement} */ (el('canvas', { tabindex: '0', role: 'img', 'aria-label': this.getAttribute('label') ?? '' }));
    this.tip = el('div', { class: 'gantt-tip', hidden: true });
    this.replaceChildren(this.canvas, this.tip);
    this.scale = new Scale(Date.now() - 6 * 3600000, (2.5 * DAY) / Math.max(400, this.clientWidth - Scale.NAMES));
    this.painter = new Painter(this.canvas, this);
    /** @type {any} */
    this.data = null;
    /** @type {import('./paint.js').Chart} */
    this.chart = { rows: [], bars: [], closed: [], now: Date.now() };
    /** @type {Bar|null} */
    this.hovered = null;
    /** @type {any} */
    this.press = null;
    this.listen();
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.canvas);
    this.load();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
  }

  static observedAttributes = ['proposal', 'version', 'by'];

  attributeChangedCallback() {
    if (this.canvas) this.load();
  }

  async load() {
    const query = new URLSearchParams({ from: new Date(Date.now() - REACH).toISOString(), to: new Date(Date.now() + 4 * REACH).toISOString() });
    const proposal = this.getAttribute('proposal');
    if (proposal) query.set('proposal', proposal);
    const response = await fetch(`/api/v1/plan/gantt?${query}`, { headers: { 'Accept-Language': this.lang === 'en' ? 'en' : 'zh-CN' } });
    if (!response.ok) return;
    this.data = await response.json();
    this.arrange();
    this.setAttribute('data-bars', String(this.chart.bars.length));
    this.draw();
  }

  /** Rows by work unit or by work order, and bars that overlap side by side. */
  arrange() {
    const byOrder = this.getAttribute('by') === 'order';
    const bars = this.data.bars.map((/** @type {any} */ b) => ({
      ...b, from: Date.parse(b.start), to: Date.parse(b.finish), due: b.due ? Date.parse(b.due) : null, actualFrom: b.actualStart ? Date.parse(b.actualStart) : null,
    }));
    const rows = byOrder ? ordersOf(bars) : unitsOf(this.data.rows, bars, this.getAttribute('unplaced') ?? '–');
    const index = new Map(rows.map((row, i) => [row.key, i]));
    bars.forEach((/** @type {any} */ bar) => { bar.row = index.get(byOrder ? bar.workOrder : bar.unit ?? ''); });
    lanes(bars);
    const closed = byOrder ? [] : this.data.closed.map((/** @type {any} */ c) => ({ row: index.get(c.unit), from: Date.parse(c.from), to: Date.parse(c.to) })).filter((/** @type {any} */ c) => c.row !== undefined);
    this.chart = { rows, bars: bars.filter((/** @type {any} */ b) => b.row !== undefined), closed, now: Date.parse(this.data.now) };
  }

  draw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.painter?.paint(this.chart, this.scale, { hovered: this.hovered, dragged: this.press?.moved && this.press.bar ? this.press.dragged : null, lang: this.lang, zone: this.zone });
    });
  }

  listen() {
    const canvas = this.canvas;
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.move(event));
    canvas.addEventListener('pointerup', (event) => this.up(event));
    canvas.addEventListener('pointercancel', () => this.drop());
    canvas.addEventListener('pointerleave', () => this.hover(null, 0, 0));
    canvas.addEventListener('keydown', (event) => this.key(event));
  }

  /** @param {WheelEvent} event */
  wheel(event) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) this.scale.zoom(event.offsetX, event.deltaY > 0 ? 1.2 : 1 / 1.2);
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.scale.from += (event.deltaX || event.deltaY) * this.scale.perPixel;
    else this.scroll(event.deltaY);
    this.draw();
  }

  /** @param {number} by */
  scroll(by) {
    const most = Math.max(0, this.chart.rows.length * Scale.ROW - (this.canvas.clientHeight - Scale.AXIS));
    this.scale.top = Math.min(most, Math.max(0, this.scale.top + by));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const page = (this.canvas.clientWidth - Scale.NAMES) * this.scale.perPixel;
    const middle = this.canvas.clientWidth / 2;
    const done = {
      ArrowLeft: () => { this.scale.from -= page / 8; }, ArrowRight: () => { this.scale.from += page / 8; },
      ArrowUp: () => this.scroll(-Scale.ROW), ArrowDown: () => this.scroll(Scale.ROW),
      '+': () => this.scale.zoom(middle, 1 / 1.2), '-': () => this.scale.zoom(middle, 1.2), Home: () => { this.scale.from = Date.now() - page / 8; },
    }[event.key];
    if (!done) return;
    event.preventDefault();
    done();
    this.draw();
  }

  /** @param {number} x @param {number} y @returns {Bar|null} */
  barAt(x, y) {
    if (x < Scale.NAMES || y < Scale.AXIS) return null;
    const row = this.scale.row(y);
    const at = this.scale.at(x);
    const slack = 2 * this.scale.perPixel;
    const here = this.chart.bars.filter((b) => b.row === row && at >= b.from - slack && at <= b.to + slack);
    const lane = (y - this.scale.y(row)) / Scale.ROW;
    return here.find((b) => Math.floor(lane * b.lanes) === b.lane) ?? here[0] ?? null;
  }

  /** @param {PointerEvent} event */
  down(event) {
    this.canvas.setPointerCapture(event.pointerId);
    const bar = this.barAt(event.offsetX, event.offsetY);
    const movable = bar?.movable && this.hasAttribute('movable') && this.getAttribute('by') !== 'order';
    this.press = { x: event.offsetX, y: event.offsetY, from: this.scale.from, top: this.scale.top, hit: bar, bar: movable ? bar : null, grip: bar ? event.offsetX - this.scale.x(bar.from) : 0, moved: false };
  }

  /** @param {PointerEvent} event */
  move(event) {
    const press = this.press;
    if (!press) {
      this.hover(this.barAt(event.offsetX, event.offsetY), event.offsetX, event.offsetY);
      return;
    }
    press.moved ||= Math.hypot(event.offsetX - press.x, event.offsetY - press.y) > CLICK;
    if (!press.moved) return;
    this.hover(null, 0, 0);
    if (press.bar) {
      const row = Math.min(this.chart.rows.length - 1, Math.max(0, this.scale.row(event.offsetY)));
      press.dragged = { bar: press.bar, x: event.offsetX - press.grip, row };
    } else {
      this.scale.from = press.from - (event.offsetX - press.x) * this.scale.perPixel;
      this.scale.top = press.top;
      this.scroll(press.y - event.offsetY);
    }
    this.draw();
  }

  /** @param {PointerEvent} event */
  up(event) {
    const press = this.press;
    this.drop();
    if (!press) return;
    if (press.bar && press.moved && press.dragged) {
      const detail = { workOrder: press.bar.workOrder, sequence: press.bar.sequence, part: press.bar.part, workUnit: this.chart.rows[press.dragged.row].key, start: new Date(this.scale.at(press.dragged.x)).toISOString() };
      this.dispatchEvent(new CustomEvent('operation-moved', { detail }));
    } else if (press.hit && !press.moved) {
      this.dispatchEvent(new CustomEvent('operation-opened', { detail: { workOrder: press.hit.workOrder, sequence: press.hit.sequence, operation: press.hit.operation, order: press.hit.order ?? '', locked: press.hit.locked, movable: press.hit.movable, part: press.hit.part, pieces: press.hit.pieces, divisible: press.hit.divisible } }));
    }
    this.hover(null, event.offsetX, event.offsetY);
  }

  drop() {
    this.press = null;
    this.draw();
  }

  /** @param {Bar|null} bar @param {number} x @param {number} y */
  hover(bar, x, y) {
    const tip = /** @type {HTMLElement} */ (this.tip);
    if (bar) {
      const when = new Intl.DateTimeFormat(this.lang === 'en' ? 'en-GB' : 'zh-CN', { timeZone: this.zone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      tip.replaceChildren(
        el('b', { text: `${bar.workOrder} · ${bar.sequence} ${bar.operation}${bar.part ? ` · ${bar.part}/2 · ${bar.pieces}` : ''}` }),
        el('span', { text: [bar.product, bar.order].filter(Boolean).join(' · ') }),
        el('span', { text: `${when.format(bar.from)} – ${when.format(bar.to)} · ${Math.round(bar.done * 100)} %` }),
        ...(bar.due ? [el('span', { class: bar.late ? 'late' : '', text: `${this.getAttribute('due-label') ?? ''} ${when.format(bar.due - 1)}` })] : []));
      tip.style.left = `${Math.min(x + 14, this.clientWidth - 300)}px`;
      tip.style.top = `${Math.min(y + 16, this.clientHeight - 110)}px`;
    }
    tip.hidden = !bar;
    this.canvas.style.cursor = bar?.movable && this.hasAttribute('movable') ? 'grab' : bar ? 'pointer' : 'default';
    if (bar === this.hovered) return;
    this.hovered = bar;
    this.draw();
  }
}

/** @param {any[]} units @param {any[]} bars @param {string} unplaced */
function unitsOf(units, bars, unplaced) {
  const rows = units.map((u) => ({ key: u.unit, title: u.name, detail: u.centerName }));
  return bars.some((b) => !b.unit) ? [...rows, { key: '', title: unplaced, detail: '' }] : rows;
}

/** @param {any[]} bars */
function ordersOf(bars) {
  /** @type {Map<string, {key: string, title: string, detail: string}>} */
  const rows = new Map();
  for (const bar of bars) if (!rows.has(bar.workOrder)) rows.set(bar.workOrder, { key: bar.workOrder, title: bar.workOrder, detail: [bar.product, bar.order].filter(Boolean).join(' · ') });
  return [...rows.values()];
}

/** Bars of one row that overlap share its height. @param {any[]} bars */
function lanes(bars) {
  /** @type {Map<number, any[]>} */
  const byRow = new Map();
  for (const bar of bars) byRow.set(bar.row, [...(byRow.get(bar.row) ?? []), bar]);
  for (const row of byRow.values()) {
    row.sort((a, b) => a.from - b.from);
    /** @type {any[]} */
    let group = [];
    let end = -Infinity;
    for (const bar of row) {
      if (bar.from >= end) {
        close(group);
        group = [];
      }
      const taken = new Set(group.filter((b) => b.to > bar.from).map((b) => b.lane));
      bar.lane = [...Array(group.length + 1).keys()].find((l) => !taken.has(l));
      group.push(bar);
      end = Math.max(end, bar.to);
    }
    close(group);
  }
}

/** @param {any[]} group */
function close(group) {
  const count = Math.max(1, ...group.map((b) => b.lane + 1));
  for (const bar of group) bar.lanes = count;
}

customElements.define('flowcard-gantt', FlowcardGantt);
