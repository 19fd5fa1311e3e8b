// @ts-check
/// <reference lib="webworker" />
import { prepareZXingModule, readBarcodes } from './zxing-3.1.4/reader/index.js';

/** Decodes beside the page, so that it never stutters. Nothing comes from another host. */
prepareZXingModule({ overrides: { locateFile: (/** @type {string} */ file) => new URL(`./zxing-3.1.4/${file}`, import.meta.url).href } });

const OPTIONS = {
  formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EAN13', 'EAN8', 'UPCA', 'UPCE'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 20,
  textMode: 'Plain',
};
/** Behind these AIM prefixes the text means something else than without. */
const GS1 = new Set([']C1', ']d2', ']Q3', ']e0']);

self.onmessage = async ({ data }) => {
  try {
    const results = await readBarcodes(data.image, /** @type {any} */ (OPTIONS));
    self.postMessage({ id: data.id, found: results.filter((r) => r.isValid && r.text).map(told) });
  } catch (error) {
    self.postMessage({ id: data.id, failed: String(error) });
  }
};

/** @param {any} result @returns {import('./decoder.js').Found} */
function told(result) {
  const { topLeft, bottomRight } = result.position;
  const prefix = GS1.has(result.symbologyIdentifier) ? result.symbologyIdentifier : '';
  return {
    code: prefix + result.text,
    linear: !['QRCode', 'DataMatrix'].includes(result.format),
    x: (topLeft.x + bottomRight.x) / 2,
    y: (topLeft.y + bottomRight.y) / 2,
  };
}
