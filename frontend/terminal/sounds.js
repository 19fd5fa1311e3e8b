// @ts-check
/** Three sounds that cannot be mistaken for each other in a noisy hall: one high, two rising, three low. */
const SOUNDS = {
  OK: [[1320, 0, 0.12]],
  ASK: [[880, 0, 0.1], [1175, 0.14, 0.12]],
  ERROR: [[220, 0, 0.16], [220, 0.22, 0.16], [220, 0.44, 0.22]],
};

export class Sounds {
  constructor() {
    /** @type {AudioContext | undefined} */
    this.context = undefined;
    // a browser keeps silent until somebody has touched the page or pressed a key
    const unlock = () => {
      this.context ??= new AudioContext();
      this.context.resume().catch(() => undefined);
    };
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, unlock, { capture: true, passive: true });
  }

  /** @param {string} tone */
  play(tone) {
    const context = this.context;
    if (!context || context.state !== 'running') return;
    for (const [frequency, after, length] of SOUNDS[/** @type {keyof typeof SOUNDS} */ (tone)] ?? []) {
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.type = tone === 'ERROR' ? 'square' : 'sine';
      oscillator.frequency.value = frequency;
      gain.gain.setValueAtTime(0.0001, context.currentTime + after);
      gain.gain.exponentialRampToValueAtTime(0.5, context.currentTime + after + 0.01);
      gain.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + after + length);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(context.currentTime + after);
      oscillator.stop(context.currentTime + after + length + 0.02);
    }
  }
}
