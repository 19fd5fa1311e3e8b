// @ts-check
/** How names, times and spans are said. Times of the plant carry its offset and are shown as they stand, wherever the clock of the terminal is. */

/** @param {{zh: string, en?: string|null}} name @param {string} lang */
export function nameOf(name, lang) {
  return (lang === 'en' && name.en) || name.zh;
}

/** The day, empty for today, and the time. @param {string|null} iso @param {string} now ISO of the plant's now @param {string} lang */
export function dayAndTime(iso, now, lang) {
  if (!iso) return ['', '–'];
  return [iso.slice(0, 10) === now.slice(0, 10) ? '' : day(iso, lang), iso.slice(11, 16)];
}

/** Time today, else the day with it. @param {string|null} iso @param {string} now @param {string} lang */
export function when(iso, now, lang) {
  return dayAndTime(iso, now, lang).join(' ').trim();
}

/** @param {string} iso @param {string} lang */
function day(iso, lang) {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return date.toLocaleDateString(lang === 'en' ? 'en-GB' : 'zh-CN', { month: lang === 'en' ? 'short' : 'numeric', day: 'numeric', timeZone: 'UTC' });
}

/** The plant's clock. @param {number} millis since 1970 @param {string} iso of the plant, for its offset */
export function clock(millis, iso) {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(iso);
  const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return new Date(millis + minutes * 60000).toISOString().slice(11, 16);
}

/** @param {number} seconds @param {(key: any, ...args: any[]) => string} t */
export function left(seconds, t) {
  if (seconds < 60) return t('sec', seconds);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? t('min', minutes) : `${t('h', Math.floor(minutes / 60))} ${t('min', minutes % 60)}`;
}
