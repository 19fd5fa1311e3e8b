// @ts-check
import { decoder } from './decoder.js';

const WIDEST = 1280; // pixels that are looked at: more costs time and finds nothing more at arm's length
const PAUSE = 60; // ms between two looks: a phone that is held all day stays cool

/** Why there is no picture. @typedef {'insecure'|'denied'|'none'|'busy'} Trouble */

/** Looks until it has read one code. A bar code counts when two looks in a row agree; of several codes the one in the middle. */
export class Camera {
  /** @param {HTMLVideoElement} video @param {(code: string) => void} onFound */
  constructor(video, onFound) {
    this.video = video;
    this.onFound = onFound;
    this.canvas = document.createElement('canvas');
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d', { willReadFrequently: true }));
    this.stopped = false;
    this.before = '';
    this.lit = false;
  }

  /** @returns {Promise<Trouble|null>} */
  async start() {
    if (!navigator.mediaDevices?.getUserMedia) return 'insecure';
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } });
    } catch (error) {
      return trouble(error);
    }
    if (this.stopped) this.stop();
    this.track = this.stream.getVideoTracks()[0];
    this.track.applyConstraints(/** @type {any} */ ({ advanced: [{ focusMode: 'continuous' }] })).catch(() => undefined);
    this.video.srcObject = this.stream;
    this.video.play().catch(() => undefined);
    this.look();
    return null;
  }

  stop() {
    this.stopped = true;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
  }

  get hasTorch() {
    return Boolean(/** @type {any} */ (this.track?.getCapabilities?.())?.torch);
  }

  async light() {
    this.lit = !this.lit;
    await this.track?.applyConstraints(/** @type {any} */ ({ advanced: [{ torch: this.lit }] })).catch(() => undefined);
  }

  async look() {
    const reader = await decoder();
    while (!this.stopped) {
      const image = this.picture();
      const found = image ? await reader.read(image).catch(() => []) : [];
      const code = this.judge(found);
      if (code && !this.stopped) {
        this.stop();
        this.onFound(code);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  picture() {
    const { videoWidth, videoHeight } = this.video;
    if (!videoWidth) return null;
    const scale = Math.min(1, WIDEST / Math.max(videoWidth, videoHeight));
    this.canvas.width = Math.round(videoWidth * scale);
    this.canvas.height = Math.round(videoHeight * scale);
    this.context.drawImage(this.video, 0, 0, this.canvas.width, this.canvas.height);
    return this.context.getImageData(0, 0, this.canvas.width, this.canvas.height);
  }

  /** @param {import('./decoder.js').Found[]} found @returns {string|null} */
  judge(found) {
    const fromMiddle = (/** @type {import('./decoder.js').Found} */ f) => Math.hypot(f.x - this.canvas.width / 2, f.y - this.canvas.height / 2);
    const best = found.toSorted((a, b) => fromMiddle(a) - fromMiddle(b))[0];
    const again = best && best.code === this.before;
    this.before = best?.code ?? '';
    return best && (again || !best.linear) ? best.code : null;
  }
}

/** @param {any} error @returns {Trouble} */
function trouble(error) {
  if (error?.name === 'NotAllowedError' || error?.name === 'SecurityError') return 'denied';
  return error?.name === 'NotReadableError' || error?.name === 'AbortError' ? 'busy' : 'none';
}
