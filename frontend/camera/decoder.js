// @ts-check
/**
 * A code in a picture.
 * @typedef {{code: string, linear: boolean, x: number, y: number}} Found where its middle lies, in pixels of the picture
 */

const FORMATS = ['qr_code', 'data_matrix', 'code_128', 'code_39', 'ean_13'];
const LINEAR = new Set(['code_128', 'code_39', 'ean_13', 'ean_8', 'upc_a', 'upc_e']);

/** ZXing-C++ in a worker. */
class Wasm {
  constructor() {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    /** @type {Map<number, {resolve: (found: Found[]) => void, reject: (error: Error) => void}>} */
    this.waiting = new Map();
    this.last = 0;
    this.worker.onmessage = ({ data }) => this.answered(data);
    this.worker.onerror = () => this.fail();
  }

  /** @param {{id: number, found?: Found[], failed?: string}} answer */
  answered({ id, found, failed }) {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (found) asked?.resolve(found);
    else asked?.reject(new Error(failed));
  }

  fail() {
    for (const asked of this.waiting.values()) asked.reject(new Error('the decoder cannot be loaded'));
    this.waiting.clear();
  }

  /** @param {ImageData|Blob} image @returns {Promise<Found[]>} */
  read(image) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, image }, image instanceof ImageData ? [image.data.buffer] : []);
    });
  }
}

/** The browser's own, where it knows every symbology that we print or meet. */
class Native {
  /** @param {any} detector */
  constructor(detector) {
    this.detector = detector;
  }

  /** @param {ImageData|Blob} image @returns {Promise<Found[]>} */
  async read(image) {
    const found = await this.detector.detect(image);
    return found.map((/** @type {any} */ f) => ({
      code: f.rawValue, linear: LINEAR.has(f.format), x: f.boundingBox.x + f.boundingBox.width / 2, y: f.boundingBox.y + f.boundingBox.height / 2,
    }));
  }
}

/** @type {Promise<{read: (image: ImageData|Blob) => Promise<Found[]>}>|undefined} */
let chosen;

/** Made at first use: until somebody looks through the camera, nothing of it is loaded. */
export function decoder() {
  chosen ??= choose();
  return chosen;
}

async function choose() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  const formats = Detector ? await Detector.getSupportedFormats().catch(() => []) : [];
  return FORMATS.every((f) => formats.includes(f)) ? new Native(new Detector({ formats })) : new Wasm();
}
