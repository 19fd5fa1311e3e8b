// @ts-check
import { Scale } from './scale.js';

const BAR = 24;
const PAD = (Scale.ROW - BAR) / 2;
const COLOURS = { WAITING: 'waiting', READY: 'waiting', RUNNING: 'running', PAUSED: 'waiting', AT_INSPECTION: 'hold', ON_HOLD: 'hold', FINISHED: 'done', CLOSED_SHORT: 'done' };

/**
 * @typedef {{workOrder: string, sequence: number, operation: string, product: string, order: string|null, unit: string|null, row: number,
 *   lane: number, lanes: number, from: number, to: number, state: string, done: number, actualFrom: number|null, due: number|null, late: boolean, movable: boolean, locked: boolean,
 *   part: number, pieces: number, divisible: boolean}} Bar
 * @typedef {{title: string, detail: string, key: string}} Row
 * @typedef {{rows: Row[], bars: Bar[], closed: {row: number, from: number, to: number}[], now: number}} Chart
 */

/** Draws the chart anew: two thousand bars take a few milliseconds, so that a drag stays fluid. */
export class Painter {
  /** @param {HTMLCanvasElement} canvas @param {HTMLElement} host whose style holds the tokens */
  constructor(canvas, host) {
    this.canvas = canvas;
    this.g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const style = getComputedStyle(host);
    this.colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
    this.font = style.getPropertyValue('--font') || 'sans-serif';
  }

  /** @param {Chart} chart @param {Scale} scale @param {{hovered: Bar|null, dragged: {bar: Bar, x: number, row: number}|null, lang: string, zone: string}} state */
  paint(chart, scale, state) {
    const { g, canvas } = this;
    const ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
    }
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.fillStyle = this.colour('surface');
    g.fillRect(0, 0, width, height);
    this.rows(chart, scale, width, height);
    g.save();
    g.beginPath();
    g.rect(Scale.NAMES, Scale.AXIS, width - Scale.NAMES, height - Scale.AXIS);
    g.clip();
    for (const bar of chart.bars) if (bar !== state.dragged?.bar) this.bar(bar, scale, width, height, bar === state.hovered);
    if (state.dragged) this.dragged(state.dragged, scale);
    this.now(chart.now, scale, height);
    g.restore();
    this.names(chart, scale, height);
    this.axis(scale, width, state);
  }

  /** @param {Chart} chart @param {Scale} scale @param {number} width @param {number} height */
  rows(chart, scale, width, height) {
    const { g } = this;
    g.fillStyle = this.colour('sunken');
    for (const closed of chart.closed) {
      const y = scale.y(closed.row);
      if (y > height || y + Scale.ROW < Scale.AXIS) continue;
      const x = Math.max(Scale.NAMES, scale.x(closed.from));
      g.fillRect(x, y, Math.max(0, scale.x(closed.to) - x), Scale.ROW);
    }
    g.fillStyle = this.colour('line');
    chart.rows.forEach((row, i) => g.fillRect(0, scale.y(i) + Scale.ROW - 1, width, 1));
  }

  /** @param {Bar} bar @param {Scale} scale @param {number} width @param {number} height @param {boolean} hovered */
  bar(bar, scale, width, height, hovered) {
    const lane = BAR / bar.lanes;
    const y = scale.y(bar.row) + PAD + bar.lane * lane;
    const x = scale.x(bar.from);
    const w = Math.max(2, scale.x(bar.to) - x);
    if (x > width || x + w < Scale.NAMES || y > height || y + lane < Scale.AXIS) return;
    this.box(bar, x, y, w, lane - (bar.lanes > 1 ? 1 : 0), hovered);
  }

  /** @param {Bar} bar @param {number} x @param {number} y @param {number} w @param {number} h @param {boolean} hovered */
  box(bar, x, y, w, h, hovered) {
    const { g } = this;
    const name = bar.late ? 'late' : COLOURS[/** @type {keyof typeof COLOURS} */ (bar.state)] ?? 'waiting';
    const colour = this.colour(name);
    g.fillStyle = this.colour(`${name}-soft`);
    g.beginPath();
    g.roundRect(x, y, w, h, 4);
    g.fill();
    g.save();
    g.clip();
    g.fillStyle = colour;
    g.globalAlpha = 0.35;
    g.fillRect(x, y, w * bar.done, h);
    g.globalAlpha = 1;
    g.restore();
    g.lineWidth = hovered ? 2.5 : 1.25;
    g.strokeStyle = colour;
    g.stroke();
    const lock = bar.locked && w > 18 && h > 12 ? 14 : 0;
    if (lock) this.padlock(x + 6, y + h / 2, colour);
    if (h > 12) this.label(bar, x + 6 + lock, y + h / 2, w - 10 - lock);
  }

  /** @param {number} x @param {number} y its middle @param {string} colour */
  padlock(x, y, colour) {
    const { g } = this;
    g.fillStyle = colour;
    g.fillRect(x, y - 1, 10, 7);
    g.lineWidth = 1.6;
    g.strokeStyle = colour;
    g.beginPath();
    g.arc(x + 5, y - 2, 3.2, Math.PI, 0);
    g.stroke();
  }

  /** The longest name that has room. @param {Bar} bar @param {number} x @param {number} y @param {number} most */
  label(bar, x, y, most) {
    const { g } = this;
    g.font = `600 12.5px ${this.font}`;
    const mark = bar.late ? '▲ ' : '';
    const part = bar.part ? ` ${bar.part}/2` : '';
    const fits = [`${mark}${bar.workOrder} · ${bar.sequence} ${bar.operation}${part}`, part && `${mark}${bar.workOrder}${part}`, `${mark}${bar.workOrder}`, `${mark}${bar.sequence}${part}`, part && part.trim(), mark.trim()].find((t) => t && g.measureText(t).width <= most);
    if (fits) this.text(fits, x, y, most, this.colour('ink'), 12.5, 600);
  }

  /** @param {{bar: Bar, x: number, row: number}} dragged @param {Scale} scale */
  dragged({ bar, x, row }, scale) {
    const w = Math.max(2, (bar.to - bar.from) / scale.perPixel);
    this.g.globalAlpha = 0.9;
    this.box({ ...bar, done: 0 }, x, scale.y(row) + PAD, w, BAR, true);
    this.g.globalAlpha = 1;
  }

  /** @param {number} now @param {Scale} scale @param {number} height */
  now(now, scale, height) {
    const x = scale.x(now);
    this.g.fillStyle = this.colour('stopped');
    this.g.fillRect(x - 1, Scale.AXIS, 2, height);
  }

  /** @param {Chart} chart @param {Scale} scale @param {number} height */
  names(chart, scale, height) {
    const { g } = this;
    g.save();
    g.beginPath();
    g.rect(0, Scale.AXIS, Scale.NAMES, height - Scale.AXIS);
    g.clip();
    g.fillStyle = this.colour('surface');
    g.fillRect(0, Scale.AXIS, Scale.NAMES, height);
    chart.rows.forEach((row, i) => {
      const y = scale.y(i);
      if (y > height || y + Scale.ROW < Scale.AXIS) return;
      this.text(row.title, 12, y + 12, Scale.NAMES - 20, this.colour('ink'), 13.5, 700);
      this.text(row.detail, 12, y + 26, Scale.NAMES - 20, this.colour('ink-2'), 11.5, 400);
      g.fillStyle = this.colour('line');
      g.fillRect(0, y + Scale.ROW - 1, Scale.NAMES, 1);
    });
    g.fillRect(Scale.NAMES - 1, Scale.AXIS, 1, height);
    g.restore();
  }

  /** @param {Scale} scale @param {number} width @param {{lang: string, zone: string}} state */
  axis(scale, width, { lang, zone }) {
    const { g } = this;
    g.fillStyle = this.colour('surface');
    g.fillRect(0, 0, width, Scale.AXIS);
    g.fillStyle = this.colour('line');
    g.fillRect(0, Scale.AXIS - 1, width, 1);
    const locale = lang === 'en' ? 'en-GB' : 'zh-CN';
    const day = new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'short', day: 'numeric', weekday: 'short' });
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    const step = scale.step;
    const offset = zoneOffset(scale.from, zone);
    const first = Math.floor((scale.from + offset) / step) * step - offset;
    let shown = '';
    for (let at = first; scale.x(at) < width; at += step) {
      const x = scale.x(at);
      if (x < Scale.NAMES - 60) continue;
      const ofDay = day.format(at);
      if (x >= Scale.NAMES) g.fillRect(x, Scale.AXIS - 8, 1, 8);
      if (ofDay !== shown && x >= Scale.NAMES - 1) this.text(ofDay, x + 4, 13, 120, this.colour('ink'), 13, 700);
      shown = x >= Scale.NAMES - 1 ? ofDay : shown;
      if (step < 24 * 3600000 && x >= Scale.NAMES - 1) this.text(hour.format(at), x + 4, 32, 60, this.colour('ink-2'), 12, 400);
    }
  }

  /** @param {string} text @param {number} x @param {number} y @param {number} most @param {string} colour @param {number} size @param {number} weight */
  text(text, x, y, most, colour, size, weight) {
    const { g } = this;
    g.font = `${weight} ${size}px ${this.font}`;
    g.fillStyle = colour;
    g.textBaseline = 'middle';
    let shown = text;
    while (shown.length > 1 && g.measureText(shown).width > most) shown = `${shown.slice(0, Math.max(1, Math.floor(shown.length * 0.8) - 1))}…`;
    if (shown !== '…') g.fillText(shown, x, y);
  }
}

/** How far a zone's clock is ahead of UTC at a moment. @param {number} at @param {string} zone */
function zoneOffset(at, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
    .formatToParts(at).map((p) => [p.type, Number(p.value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - Math.floor(at / 1000) * 1000;
}
