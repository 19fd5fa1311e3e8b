// @ts-check
/** Where on the chart a moment and a row lie. All lengths are CSS pixels, all moments milliseconds. */
export class Scale {
  static NAMES = 168;
  static AXIS = 44;
  static ROW = 34;
  static LEAST = 20 * 60000 / 100; // ms a pixel: a day is never wider than some 7,000 px
  static MOST = 3 * 3600000 / 10;

  /** @param {number} from the moment at the left edge @param {number} perPixel ms */
  constructor(from, perPixel) {
    this.from = from;
    this.perPixel = perPixel;
    this.top = 0;
  }

  /** @param {number} at */
  x(at) {
    return Scale.NAMES + (at - this.from) / this.perPixel;
  }

  /** @param {number} x */
  at(x) {
    return this.from + (x - Scale.NAMES) * this.perPixel;
  }

  /** @param {number} row */
  y(row) {
    return Scale.AXIS + row * Scale.ROW - this.top;
  }

  /** @param {number} y */
  row(y) {
    return Math.floor((y - Scale.AXIS + this.top) / Scale.ROW);
  }

  /** Nearer or farther, with the moment under the pointer kept where it is. @param {number} x @param {number} factor */
  zoom(x, factor) {
    const at = this.at(x);
    this.perPixel = Math.min(Scale.MOST, Math.max(Scale.LEAST, this.perPixel * factor));
    this.from = at - (x - Scale.NAMES) * this.perPixel;
  }

  /** The distance of the axis' marks: as fine as their texts have room. */
  get step() {
    const hour = 3600000;
    return [hour, 2 * hour, 4 * hour, 8 * hour, 24 * hour, 7 * 24 * hour].find((s) => s / this.perPixel >= 64) ?? 30 * 24 * hour;
  }
}
