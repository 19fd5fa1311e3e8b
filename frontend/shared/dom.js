// @ts-check
import { icon } from './icons.js';

/**
 * Makes an element. Text is always text, whatever a barcode held; markup comes in by {@link icon} alone.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `class`, `icon`, `text`, `on` (click) or plain attributes; undefined and false are left out
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') element.onclick = value;
    else if (name === 'icon') element.insertAdjacentHTML('afterbegin', icon(value));
    else if (name === 'text') element.append(String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * Makes the children of an element what they should be and touches only what differs: a finger that is down on a button, the
 * focus and the place in a list outlive a redraw, and a screen reader hears a live region once.
 * @param {Element} parent
 * @param {Node[]} wanted
 */
export function patch(parent, wanted) {
  wanted.forEach((node, i) => {
    const old = parent.childNodes[i];
    if (!old) parent.append(node);
    else if (!same(old, node)) old.replaceWith(node);
    else if (node instanceof Element) become(/** @type {Element} */ (old), node);
    else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove();
}

/** @param {Node} old @param {Node} node */
function same(old, node) {
  const key = (/** @type {Node} */ n) => (n instanceof Element ? n.getAttribute('data-key') : null);
  return old.nodeName === node.nodeName && key(old) === key(node);
}

/** @param {Element} old @param {Element} node */
function become(old, node) {
  for (const { name } of [...old.attributes]) if (!node.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of node.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old instanceof HTMLElement && node instanceof HTMLElement) old.onclick = node.onclick;
  patch(old, [...node.childNodes]);
}
