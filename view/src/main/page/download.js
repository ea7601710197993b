// Files that the page hands to its reader.
import {newElement} from './new-element.js';

/**
 * @param {string} name of a run or sweep, any text
 * @param {string} part what of it, such as "series"; '' for nothing
 * @param {string} extension without a dot
 * @returns {string} a file name of letters, digits and dashes
 */
export function fileName(name, part, extension) {
  const words = [name, part].map((text) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')).filter((text) => text !== '');
  return `${words.join('-') || 'frond'}.${extension}`;
}

/**
 * @param {string} name of the file
 * @param {string} text
 * @param {string} type such as text/csv
 */
export function saveText(name, text, type) {
  saveBlob(name, new Blob([text], {type: `${type};charset=utf-8`}));
}

/**
 * @param {string} name of the file
 * @param {Blob} blob
 */
export function saveBlob(name, blob) {
  const link = newElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVE_PATIENCE);
}

/** The browser has read the file by then, ms. */
const SAVE_PATIENCE = 60000;
