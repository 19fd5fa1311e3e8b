// @ts-check
const FIRST_WAIT = 1000; // ms
const LONGEST_WAIT = 5000;
const BARRED_WAIT = 30000;
const SILENT = 30000; // ms without a word: the server speaks every ten seconds

/**
 * Follows what the wall shows: server-sent events over fetch, since an EventSource can carry no token and gives up on a refusal.
 * Comes back by itself, however long the server was away.
 * @param {{token: string|null, onSnapshot: (snapshot: any) => void, onBarred: () => void}} wall
 */
export async function follow(wall) {
  for (let wait = FIRST_WAIT; ; ) {
    const controller = new AbortController();
    let watchdog = setTimeout(() => controller.abort(), SILENT);
    try {
      /** @type {Record<string, string>} */
      const headers = { Accept: 'text/event-stream' };
      if (wall.token) headers.Authorization = `Bearer ${wall.token}`;
      const response = await fetch('/api/v1/wall/stream', { headers, signal: controller.signal });
      if (response.status === 401 || response.status === 403) {
        wait = BARRED_WAIT;
        wall.onBarred();
      } else if (response.ok && response.body) {
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let text = ''; ; ) {
          const { value, done } = await reader.read();
          if (done) break;
          wait = FIRST_WAIT;
          clearTimeout(watchdog);
          watchdog = setTimeout(() => controller.abort(), SILENT);
          text += value;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            const data = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
            if (data) wall.onSnapshot(JSON.parse(data));
          }
        }
      }
    } catch {
      // the server is away; the wall says how old it is
    }
    clearTimeout(watchdog);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }
}
