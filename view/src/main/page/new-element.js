// How the page's components make their elements.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Partial<HTMLElementTagNameMap[T]>} [properties]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function newElement(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
