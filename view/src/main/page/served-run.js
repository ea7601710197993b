// A run that frond view serves from its folder; it may still be under way.
import {Run} from './run.js';

/** Between two looks at a run that is under way, ms. */
const LOOK_AGAIN = 1000;

/**
 * @param {string} id of the run, as the server has it
 * @returns {Promise<Run>} with the frames that are there; more come by themselves
 */
export async function openServedRun(id) {
  const base = `runs/${encodeURIComponent(id)}`;
  const run = new Run(id);
  await lookAtServed(run, base);
  return run;
}

/**
 * @param {Run} run
 * @param {string} base address
 */
async function lookAtServed(run, base) {
  const found = await askServer(`${base}/run.json`);
  run.name = found.name;
  run.scenario = found.scenario;
  run.status = found.status || 'under way';
  run.isOver = found.status !== '';
  if (run.entries.some((entry, k) => entry.time !== found.frames[k]?.time)) {
    run.clear();
  }
  found.frames.forEach((/** @type {any} */ {number, time, bottom = 0, ends = null}, /** @type {number} */ k) => {
    if (k < run.entries.length) {
      Object.assign(run.entries[k], {bottom, ends});
    } else {
      run.add(time, bottom, ends, async () => (await fetchWell(`${base}/frames/${number}`)).arrayBuffer());
    }
  });
  run.rows = await (await fetchWell(`${base}/series.csv`)).text();
  run.events = found.events;
  run.changed();
  if (!run.isOver || found.frames.some((/** @type {any} */ frame) => !frame.ends)) {
    lookLater(() => lookAtServed(run, base), LOOK_AGAIN, (failure) => lostServer(run, failure));
  }
}

/**
 * Looks once more in a while, and again where that fails: the server may come back.
 * @param {() => Promise<void>} look
 * @param {number} wait ms
 * @param {(failure: Error) => void} [failed]
 */
export function lookLater(look, wait, failed = () => {}) {
  setTimeout(() => {
    look().catch((failure) => {
      failed(failure);
      lookLater(look, wait, failed);
    });
  }, wait);
}

/**
 * @param {Run} run
 * @param {Error} failure a TypeError where nobody has answered
 */
function lostServer(run, failure) {
  const reason = failure instanceof TypeError ? 'frond view has ended' : failure.message;
  run.status = `${reason}: this page shows what it has`;
  run.changed();
}

/**
 * @param {string} address
 * @returns {Promise<any>} what its JSON says
 */
export async function askServer(address) {
  return (await fetchWell(address)).json();
}

/**
 * A response that is well; an answer of another kind is an error with the server's words.
 * @param {string} address
 * @param {RequestInit} [how]
 */
export async function fetchWell(address, how) {
  const response = await fetch(address, how);
  if (!response.ok) {
    throw new Error((await response.text()).trim() || `${address}: ${response.status}`);
  }
  return response;
}
