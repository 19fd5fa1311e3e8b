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
    if (name === 'on') element.addEventListener('click', value);
    else if (name === 'icon') element.insertAdjacentHTML('afterbegin', icon(value));
    else if (name === 'text') element.append(String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}
