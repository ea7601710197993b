// Runs that are in the page itself, in elements <script type="application/..."> of a file that was exported.
import {Run} from './run.js';

/** Whether there are any. */
export function hasEmbeddedRuns() {
  return document.getElementById('run-0') !== null;
}

/** @returns {Run[]} */
export function embeddedRuns() {
  const runs = [];
  for (let k = 0; document.getElementById(`run-${k}`) !== null; k++) {
    runs.push(embeddedRun(k));
  }
  return runs;
}

/** @param {number} number */
function embeddedRun(number) {
  const found = JSON.parse(embeddedText(`run-${number}`));
  const run = new Run(found.name);
  run.scenario = found.scenario;
  run.status = found.status || 'not over when this file was made';
  run.isOver = true;
  run.rows = found.series;
  run.events = found.events;
  found.frames.forEach((/** @type {any} */ {time, bottom = 0, ends = null}, /** @type {number} */ k) =>
    run.add(time, bottom, ends, async () => inflated(await embeddedLater(`run-${number}-frame-${k}`))),
  );
  run.frame(run.entries.length - 1); // the one that is seen first, as soon as can be
  return run;
}

/** @param {string} id */
function embeddedText(id) {
  return document.getElementById(id)?.textContent ?? '';
}

/**
 * The browser may still read the file: most frames come after this script.
 * @param {string} id
 */
async function embeddedLater(id) {
  while (document.getElementById(id) === null && document.readyState === 'loading') {
    await new Promise((done) => document.addEventListener('readystatechange', done, {once: true}));
  }
  return embeddedText(id);
}

/**
 * @param {string} base64 of bytes that gzip has made smaller
 * @returns {Promise<ArrayBuffer>}
 */
async function inflated(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
