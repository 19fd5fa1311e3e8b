// @ts-check
import { uuid7 } from '../shared/ids.js';

const KEPT = 72 * 3600 * 1000; // ms that an answered scan stays here, for a server that was restored from a backup

/**
 * @typedef {{seq: number, id: string, code: string, scannedAt: string, source: string, state: 'waiting'|'answered'|'rejected',
 *   secret?: boolean, answeredAt?: number, result?: any}} Entry
 */

const MASK = '*'; // nobody reads a PIN out of this storage once the server has judged it

/** The durable queue of this browser: a scan is in it before anybody tries to send it. */
export class ScanQueue {
  /** @param {IDBDatabase} db @param {string} device */
  constructor(db, device) {
    this.db = db;
    this.device = device;
    /** @type {Promise<any>} scans are stored one after the other, in the order in which they were read */
    this.tail = Promise.resolve();
  }

  /** Each terminal that this browser ever was has a queue of its own. @param {string} terminal @returns {Promise<ScanQueue>} */
  static async open(terminal) {
    const request = indexedDB.open(`flowcard-terminal:${terminal.toUpperCase()}`, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('scans', { keyPath: 'seq' }).createIndex('state', 'state');
      request.result.createObjectStore('meta');
    };
    const db = await promise(request);
    const queue = new ScanQueue(db, '');
    queue.device = await queue.once('device', () => `page-${uuid7().slice(-12)}`);
    navigator.storage?.persist?.().catch(() => false);
    return queue;
  }

  /** A value that is made at first use and kept. @param {string} key @param {() => any} make */
  async once(key, make) {
    const store = this.db.transaction('meta', 'readwrite').objectStore('meta');
    const known = await promise(store.get(key));
    if (known !== undefined) return known;
    const made = make();
    await promise(store.put(made, key));
    return made;
  }

  /** @param {string} key */
  get(key) {
    return promise(this.db.transaction('meta').objectStore('meta').get(key));
  }

  /** @param {string} key @param {any} value */
  set(key, value) {
    return promise(this.db.transaction('meta', 'readwrite').objectStore('meta').put(value, key));
  }

  /** Stores a scan; resolves once it is on disk. @param {string} code @param {string} source @param {boolean} secret @returns {Promise<Entry>} */
  add(code, source, secret) {
    const scannedAt = new Date().toISOString();
    const stored = this.tail.then(async () => {
      const transaction = this.db.transaction(['scans', 'meta'], 'readwrite', { durability: 'strict' });
      const meta = transaction.objectStore('meta');
      const seq = ((await promise(meta.get('seq'))) ?? 0) + 1;
      meta.put(seq, 'seq');
      /** @type {Entry} */
      const entry = { seq, id: uuid7(), code, scannedAt, source, secret, state: 'waiting' };
      transaction.objectStore('scans').put(entry);
      await done(transaction);
      return entry;
    });
    this.tail = stored.catch(() => undefined);
    return stored;
  }

  /** @param {number} [most] @returns {Promise<Entry[]>} those that wait, in order */
  waiting(most = 20000) {
    return promise(this.db.transaction('scans').objectStore('scans').index('state').getAll('waiting', most));
  }

  /** @param {number} most @returns {Promise<Entry[]>} the last scans, newest first */
  async latest(most) {
    const top = (await this.get('seq')) ?? 0;
    return (await promise(this.db.transaction('scans').objectStore('scans').getAll(IDBKeyRange.lowerBound(top - most, true)))).reverse();
  }

  /** @param {Entry[]} entries @param {any[]} results */
  async answered(entries, results) {
    const transaction = this.db.transaction('scans', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('scans');
    entries.forEach((entry, i) => {
      const code = entry.secret ? MASK : entry.code;
      store.put({ ...entry, code, state: 'answered', answeredAt: Date.now(), result: results[i] });
    });
    await done(transaction);
  }

  /** What the server says it can never take. @param {Entry} entry */
  async rejected(entry) {
    await promise(this.db.transaction('scans', 'readwrite').objectStore('scans').put({ ...entry, state: 'rejected' }));
  }

  /** The server holds less than it once said: what it lost is sent again, in order. @param {number} stored */
  async sendAgainAfter(stored) {
    const transaction = this.db.transaction('scans', 'readwrite');
    const store = transaction.objectStore('scans');
    const lost = await promise(store.getAll(IDBKeyRange.lowerBound(stored, true)));
    lost.filter((e) => e.state === 'answered').forEach((e) => store.put({ ...e, state: 'waiting' }));
    await done(transaction);
  }

  /** Forgets what was answered long ago. */
  async tidy() {
    const transaction = this.db.transaction('scans', 'readwrite');
    const index = transaction.objectStore('scans').index('state');
    const old = Date.now() - KEPT;
    for (const entry of await promise(index.getAll('answered', 5000))) {
      if (entry.answeredAt < old) transaction.objectStore('scans').delete(entry.seq);
    }
    await done(transaction);
  }
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function promise(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
