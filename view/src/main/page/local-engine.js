// The frond of this machine, which serves the page: its answer to a run is a stream of messages.
import {askServer, fetchWell} from './served-run.js';

/** A message: one byte for its kind, four for the length of what follows. */
const HEAD = 5;

/** An Engine of live-run.js; several runs at a time. */
export class LocalEngine {
  /** @param {string} scenario */
  async check(scenario) {
    return (await fetchWell('engine/check', {method: 'POST', body: scenario})).text();
  }

  schema() {
    return askServer('engine/schema.json');
  }

  /**
   * @param {string} scenario
   * @param {import('./live-run.js').RunListener} listener
   */
  start(scenario, listener) {
    const run = crypto.randomUUID();
    /** @param {string} call */
    const tell = (call) => void fetchWell(`engine/${run}/${call}`, {method: 'POST'}).catch((failure) => listener.failed(failure.message));
    followLocalRun(run, scenario, listener).catch((failure) => listener.failed(failure.message));
    return {pause: () => tell('pause'), resume: () => tell('resume'), stop: () => tell('stop')};
  }
}

/**
 * @param {string} run
 * @param {string} scenario
 * @param {import('./live-run.js').RunListener} listener
 */
async function followLocalRun(run, scenario, listener) {
  const response = await fetchWell(`engine/${run}/start`, {method: 'POST', body: scenario});
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  try {
    if (!(await takeMessages(reader, listener))) {
      listener.failed('frond has ended before the run has');
    }
  } finally {
    reader.cancel().catch(() => {}); // the run ends where nobody takes its messages any more
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {import('./live-run.js').RunListener} listener
 * @returns {Promise<boolean>} whether the last message has come
 */
async function takeMessages(reader, listener) {
  let left = new Uint8Array(0);
  let ended = false;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      return ended;
    }
    left = joinedBytes(left, value);
    for (let message = messageIn(left); message; message = messageIn(left)) {
      left = left.subarray(HEAD + message.payload.length);
      ended ||= 'sx'.includes(message.kind) || (message.kind === 'p' && message.payload.length > 0);
      tellLocal(listener, message.kind, message.payload);
    }
  }
}

/**
 * @param {Uint8Array} first
 * @param {Uint8Array} second
 */
function joinedBytes(first, second) {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/**
 * @param {Uint8Array} bytes
 * @returns {{kind: string, payload: Uint8Array} | null} null where not all of it is there
 */
function messageIn(bytes) {
  if (bytes.length < HEAD) {
    return null;
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true);
  return bytes.length < HEAD + length ? null : {kind: String.fromCharCode(bytes[0]), payload: bytes.subarray(HEAD, HEAD + length)};
}

/**
 * @param {import('./live-run.js').RunListener} listener
 * @param {string} kind
 * @param {Uint8Array} payload
 */
function tellLocal(listener, kind, payload) {
  const text = () => new TextDecoder().decode(payload);
  switch (kind) {
    case 'p':
      return listener.problems(text());
    case 'f':
      return listener.frame(payload.slice().buffer);
    case 'r':
      return listener.rows(text());
    case 'e':
      return listener.events(text());
    case 's':
      return listener.ended(JSON.parse(text()));
    case 'x':
      return listener.failed(text());
    case 'n': // nothing new
      return undefined;
    default:
      throw new Error(`a message of kind ${kind}`);
  }
}
