// @ts-check
/** @typedef {import('./queue.js').Entry} Entry */

const BATCH = 50;
const LARGEST = 500; // the door takes no more at once; what an outage left goes out in these
const LONGEST_WAIT = 5000; // ms between two tries
const BARRED = 30000; // ms between two tries with a token that the server does not take
const CONTACT = 60000; // ms of silence after which the server is asked what it holds
const TIMEOUT = 10000; // ms for one answer

/**
 * Brings waiting scans to the server, in order, one batch at a time, for as long as it takes. Only one tab of a browser
 * sends; the others store, and hear of the answers.
 */
export class Uplink {
  /**
   * @param {import('./queue.js').ScanQueue} queue
   * @param {{token: () => string|null, terminal: () => string|null, language: () => string,
   *   onAnswer: (entries: Entry[], answer: any) => void, onLost: () => void, onState: (state: 'online'|'offline'|'revoked') => void}} page
   */
  constructor(queue, page) {
    this.queue = queue;
    this.page = page;
    this.wait = 0;
    this.size = BATCH;
    this.barred = false;
    /** Who comes back may come back from a backup: after each absence the server is asked first. */
    this.asked = false;
    this.heardAt = 0;
    this.kick = () => {};
    this.channel = new BroadcastChannel(`flowcard-uplink:${queue.device}`);
    this.channel.onmessage = (message) => {
      if (message.data === 'stored') this.kick();
      else if (message.data.answer) this.page.onAnswer(message.data.entries, message.data.answer);
    };
  }

  start() {
    window.addEventListener('online', () => this.poke());
    if (navigator.locks) navigator.locks.request(`flowcard-uplink:${this.queue.device}`, () => this.run());
    else this.run();
  }

  /** Somebody saw the server go or come back. @param {boolean} there */
  contact(there) {
    if (there) this.kick();
    else this.asked = false;
  }

  /** There is something new to send. */
  poke() {
    this.wait = 0;
    this.kick();
    this.channel.postMessage('stored');
  }

  /** @returns {Promise<never>} */
  async run() {
    for (;;) {
      const woken = new Promise((resolve) => (this.kick = () => resolve(undefined)));
      const batch = this.page.token() && this.page.terminal() ? await this.queue.waiting(this.size) : [];
      const due = batch.length || !this.asked || Date.now() - this.heardAt > CONTACT;
      if (due && this.page.token() && (await this.send(batch)) && (batch.length || (await this.queue.waiting(1)).length)) {
        this.wait = 0;
        continue;
      }
      this.wait = Math.min(LONGEST_WAIT, Math.max(250, this.wait * 2));
      const pause = this.barred ? BARRED : batch.length ? this.wait : LONGEST_WAIT;
      await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, pause))]);
    }
  }

  /** @param {Entry[]} batch @returns {Promise<boolean>} whether to go on at once */
  async send(batch) {
    let response;
    let answer;
    try {
      response = await this.post(batch);
      answer = response.ok ? await response.json() : null;
    } catch {
      this.size = BATCH;
      this.barred = this.asked = false;
      this.page.onState('offline');
      return false;
    }
    this.barred = response.status === 401 || response.status === 403;
    if (response.status === 400 || response.status === 413) return this.divide(batch);
    if (this.barred) {
      this.page.onState('revoked');
      return false;
    }
    if (!response.ok) {
      this.asked = false;
      this.page.onState('offline');
      return false;
    }
    this.asked = true;
    this.heardAt = Date.now();
    this.size = batch.length === this.size ? Math.min(LARGEST, this.size * 2) : BATCH;
    const taken = batch.slice(0, answer.results.length);
    await this.queue.answered(taken, answer.results);
    const lost = await this.compare(answer.stored);
    this.page.onState('online');
    if (lost) this.page.onLost();
    if (taken.length) this.tell(taken, answer);
    return taken.length > 0 || lost;
  }

  /** @param {Entry[]} entries @param {any} answer */
  tell(entries, answer) {
    this.page.onAnswer(entries, answer);
    this.channel.postMessage({ entries, answer });
  }

  /** What the server can never take must not hold up the rest: it is found by sending one alone. @param {Entry[]} batch */
  async divide(batch) {
    if (batch.length === 1) {
      await this.queue.rejected(batch[0]);
      const result = { id: batch[0].id, outcome: 'REFUSED', reason: 'MALFORMED', tone: 'ERROR', next: [] };
      this.tell(batch, { results: [result], session: null });
      return true;
    }
    for (const entry of batch) if (!(await this.send([entry]))) return false;
    return true;
  }

  /** Where the server holds less than it once said, what it lost waits again. @param {number} stored @returns {Promise<boolean>} */
  async compare(stored) {
    const told = (await this.queue.get('stored')) ?? 0;
    if (stored !== told) await this.queue.set('stored', stored);
    if (stored >= told) return false;
    await this.queue.sendAgainAfter(stored);
    return true;
  }

  /** @param {Entry[]} batch */
  async post(batch) {
    const held = (await this.queue.get('stored')) ?? 0;
    return fetch('/api/v1/scans', {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': this.page.language(),
        Authorization: `Bearer ${this.page.token()}`,
      },
      body: JSON.stringify({
        terminal: this.page.terminal(),
        device: this.queue.device,
        sentAt: new Date().toISOString(),
        held,
        scans: batch.map(({ id, seq, code, scannedAt, source }) => ({ id, seq, code, scannedAt, source })),
      }),
    });
  }
}
