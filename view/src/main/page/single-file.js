// The page with runs in it as one file, as frond view --export writes it; fields keep all their digits.
import {fetchWell} from './served-run.js';

/** Where the runs come in single.html. */
const SINGLE_PLACE = '<!-- runs -->\n';

/** Letters per call of String.fromCharCode: it takes them as arguments. */
const SINGLE_PIECE = 8192;

/**
 * @param {import('./run.js').Run[]} runs
 * @returns {Promise<Blob>}
 */
export async function singleFile(runs) {
  const template = await (await fetchWell('single.html')).text();
  const place = template.indexOf(SINGLE_PLACE);
  const [first, later] = [[template.slice(0, place)], [template.slice(place + SINGLE_PLACE.length)]];
  for (const [k, run] of runs.entries()) {
    first.push(dataElement('json', `run-${k}`, runData(run).replaceAll('<', '\\u003c')));
    for (const [number, entry] of run.entries.entries()) {
      // the last frame is seen first: the scripts begin before the browser has read the others
      const parts = number === run.entries.length - 1 ? first : later;
      parts.push(dataElement('gzip;base64', `run-${k}-frame-${number}`, await packed(await entry.bytes())));
    }
  }
  const parts = [...first, ...later];
  return new Blob(parts, {type: 'text/html'});
}

/** @param {import('./run.js').Run} run */
function runData(run) {
  return JSON.stringify({
    name: run.name,
    status: run.isOver ? run.status : '',
    scenario: run.scenario,
    events: run.events,
    series: run.rows,
    frames: run.entries.map(({time, bottom, ends}) => ({time, bottom, ends})),
  });
}

/**
 * @param {string} type
 * @param {string} id
 * @param {string} content without <
 */
function dataElement(type, id, content) {
  return `<script type="application/${type}" id="${id}">${content}</` + `script>\n`;
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>} base64 of what gzip makes of them
 */
async function packed(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const small = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (let k = 0; k < small.length; k += SINGLE_PIECE) {
    text += String.fromCharCode(...small.subarray(k, k + SINGLE_PIECE));
  }
  return btoa(text);
}
