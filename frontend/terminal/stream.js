// @ts-check
const LONGEST_WAIT = 5000; // ms between two tries
const BARRED = 30000; // ms where the server does not take the token

/**
 * Listens to the server's hints. Server-sent events over fetch, since an EventSource cannot carry a token; comes back by
 * itself, at the latest after five seconds.
 * @param {{token: () => string|null, onEvent: (name: string) => void, onLost: () => void}} page
 */
export async function listen(page) {
  for (let wait = 500; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    const controller = new AbortController();
    let watchdog = setTimeout(() => controller.abort(), 40000);
    try {
      const response = await fetch('/api/v1/terminal/events', {
        headers: { Authorization: `Bearer ${page.token()}`, Accept: 'text/event-stream' },
        signal: controller.signal,
      });
      if (response.status === 401 || response.status === 403) wait = BARRED;
      if (response.ok && response.body) {
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let text = ''; ; ) {
          const { value, done } = await reader.read();
          if (done) break;
          wait = 500;
          clearTimeout(watchdog);
          watchdog = setTimeout(() => controller.abort(), 40000);
          text += value;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) page.onEvent(/event:\s*(\w+)/.exec(event)?.[1] ?? '');
        }
      }
    } catch {
      // told below
    }
    clearTimeout(watchdog);
    page.onLost();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
