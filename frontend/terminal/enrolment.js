// @ts-check

/** @typedef {{token: string, terminal: string|null}} Enrolment the terminal is known once the server was asked */

/**
 * Which terminal this browser is. The token comes behind the #, which no server and no log ever sees, and leaves the address
 * at once.
 * @returns {Enrolment|null}
 */
export function takeEnrolment() {
  const match = /^#enrol=([\w.-]{10,200})$/.exec(location.hash);
  if (location.hash.startsWith('#enrol=')) history.replaceState(null, '', location.pathname + location.search);
  if (match && match[1] !== localStorage.getItem('flowcard.token')) {
    localStorage.setItem('flowcard.token', match[1]);
    localStorage.removeItem('flowcard.terminal');
    localStorage.removeItem('flowcard.state');
  }
  const token = localStorage.getItem('flowcard.token');
  return token ? { token, terminal: localStorage.getItem('flowcard.terminal') } : null;
}

/** @param {Enrolment} enrolment @param {string} terminal */
export function keepEnrolment(enrolment, terminal) {
  enrolment.terminal = terminal;
  localStorage.setItem('flowcard.terminal', terminal);
}
