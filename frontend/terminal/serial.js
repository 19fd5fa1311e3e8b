// @ts-check
const BAUD = 9600; // what scanners on a line of their own are set to when they leave the maker; over USB it has no meaning
const LONGEST = 4096;
const SILENCE = 120; // ms after which a code without an end is whole
const AGAIN = 3000; // ms until a port that would not open is tried again

/**
 * Scanners on a serial line, by Web Serial. A person allows a port once; from then on it opens by itself, at every start and
 * whenever it is plugged in again.
 */
export class SerialScanners {
  /** @param {{onCode: (code: string) => void, onChange: () => void}} page */
  constructor(page) {
    this.page = page;
    /** @type {Set<any>} */
    this.ports = new Set();
    this.known = 0;
  }

  /** @returns {any} */
  get serial() {
    return /** @type {any} */ (navigator).serial;
  }

  get supported() {
    return Boolean(this.serial);
  }

  get open() {
    return this.ports.size;
  }

  async start() {
    if (!this.supported) return;
    this.serial.addEventListener('connect', (/** @type {any} */ event) => this.read(event.target));
    for (const port of await this.serial.getPorts()) this.read(port);
  }

  /** Asks which port; needs a touch. */
  async add() {
    try {
      this.read(await this.serial.requestPort());
    } catch {
      // nothing was chosen
    }
  }

  /** Reads until the port is gone. @param {any} port */
  async read(port) {
    this.known++;
    if (this.ports.has(port)) return;
    this.ports.add(port);
    this.page.onChange();
    let gone = false;
    try {
      await port.open({ baudRate: BAUD });
      await this.listen(port);
      gone = true;
    } catch (error) {
      gone = /** @type {any} */ (error)?.name === 'NetworkError' && !port.connected;
    }
    await port.close().catch(() => undefined);
    this.ports.delete(port);
    this.page.onChange();
    if (!gone || port.connected) setTimeout(() => this.read(port), AGAIN);
  }

  /** A frame that is faulty ends the stream, not the port. @param {any} port */
  async listen(port) {
    const framer = new Framer(this.page.onCode);
    while (port.readable) {
      const reader = port.readable.getReader();
      try {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          framer.take(value);
        }
      } catch (error) {
        if (/** @type {any} */ (error)?.name === 'NetworkError') throw error;
      } finally {
        reader.releaseLock();
      }
    }
  }
}

/** Cuts what comes into codes: at CR, LF, Tab, ETX or a zero, and at a silence. What comes before STX is no code. */
export class Framer {
  /** @param {(code: string) => void} onCode */
  constructor(onCode) {
    this.onCode = onCode;
    this.decoder = new TextDecoder('utf-8', { fatal: false });
    this.text = '';
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
  }

  /** @param {Uint8Array} bytes */
  take(bytes) {
    clearTimeout(this.timer);
    for (const character of this.decoder.decode(bytes, { stream: true })) {
      if ('\r\n\t\u0003\0'.includes(character)) this.end();
      else if (character === '\u0002') this.text = '';
      else this.text = (this.text + character).slice(0, LONGEST);
    }
    if (this.text) this.timer = setTimeout(() => this.end(), SILENCE);
  }

  end() {
    const code = this.text;
    this.text = '';
    if (code.trim()) this.onCode(code);
  }
}
