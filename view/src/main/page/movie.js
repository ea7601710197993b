// A movie of a canvas, made by the browser's own encoder.

/** The first that the browser can write is taken: MP4 opens in every slide program. */
const MOVIE_TYPES = [
  'video/mp4;codecs=avc1.640028',
  'video/mp4;codecs=avc1.42E01F',
  'video/mp4;codecs=vp09.00.40.08',
  'video/webm;codecs=vp9',
  'video/webm;codecs=vp8',
  'video/webm',
];

/** Bits per pixel and frame: lines stay sharp. */
const MOVIE_QUALITY = 0.35;

/** How long the first frame is given to an encoder that starts, ms: it drops what comes before it is ready. */
const MOVIE_LEAD = 400;

/** So often it is tried whether the encoder writes anything yet: the first of a page may take seconds to start. */
const MOVIE_TRIALS = 10;

/**
 * @typedef {object} MovieWatch
 * @property {(done: number, count: number) => void} [progress] frames so far
 * @property {AbortSignal} [signal] cancels
 */

/** @returns {string} the type that movies get here, such as video/mp4;codecs=...; '' where the browser writes none */
export function movieType() {
  return typeof MediaRecorder === 'undefined' ? '' : MOVIE_TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
}

/**
 * Takes a second more than the movie lasts, as the encoder goes by the clock and is tried first. Every frame is in it; the first one stands a little longer.
 *
 * @param {HTMLCanvasElement} canvas its size, even numbers of pixels, is the movie's
 * @param {number} count of frames
 * @param {(k: number) => void | Promise<void>} drawFrame draws frame k, from 0, on the canvas
 * @param {number} perSecond frames
 * @param {MovieWatch} [watch]
 * @returns {Promise<Blob>} its type says which kind of file it is
 * @throws {DOMException} AbortError when cancelled
 * @throws {Error} where the browser cannot write movies
 */
export async function recordMovie(canvas, count, drawFrame, perSecond, watch = {}) {
  const type = movieType();
  if (type === '') {
    throw new Error('this browser cannot write a movie');
  }
  const quality = {mimeType: type, videoBitsPerSecond: Math.max(1e6, MOVIE_QUALITY * canvas.width * canvas.height * perSecond)};
  let trial = new Blob();
  for (let k = 0; k < MOVIE_TRIALS && trial.size === 0; k++) {
    trial = await recorded(canvas, quality, (track) => movieLead(track, drawFrame, perSecond, watch));
  }
  if (trial.size === 0) {
    throw new Error('the encoder of this browser writes nothing');
  }
  return recorded(canvas, quality, async (track) => {
    await movieLead(track, drawFrame, perSecond, watch);
    await movieFrames(track, count, drawFrame, perSecond, watch);
  });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {MediaRecorderOptions} quality
 * @param {(track: CanvasCaptureMediaStreamTrack) => Promise<void>} play draws what is recorded
 * @returns {Promise<Blob>} empty where the encoder dropped all of it
 */
async function recorded(canvas, quality, play) {
  const stream = canvas.captureStream(0);
  const track = /** @type {CanvasCaptureMediaStreamTrack} */ (stream.getVideoTracks()[0]);
  const recorder = new MediaRecorder(stream, quality);
  try {
    const file = movieFile(recorder, quality.mimeType ?? '');
    recorder.start();
    await play(track);
    recorder.stop();
    return await file;
  } finally {
    if (recorder.state !== 'inactive') {
      recorder.stop();
    }
    track.stop();
  }
}

/**
 * @param {MediaRecorder} recorder
 * @param {string} type
 * @returns {Promise<Blob>}
 */
function movieFile(recorder, type) {
  /** @type {Blob[]} */
  const parts = [];
  return new Promise((done, fail) => {
    recorder.ondataavailable = ({data}) => parts.push(data);
    recorder.onstop = () => done(new Blob(parts, {type: type.split(';')[0]}));
    recorder.onerror = () => fail(new Error('the browser could not write the movie'));
  });
}

/**
 * @param {CanvasCaptureMediaStreamTrack} track
 * @param {number} count
 * @param {(k: number) => void | Promise<void>} drawFrame
 * @param {number} perSecond
 * @param {MovieWatch} watch
 */
async function movieFrames(track, count, drawFrame, perSecond, watch) {
  const pause = 1000 / perSecond;
  let next = performance.now();
  // One more than there are: the last one again, or it would end as it comes. A canvas gives a frame only when it was drawn on.
  for (let k = 0; k <= count; k++) {
    watch.signal?.throwIfAborted();
    await drawFrame(Math.min(k, count - 1));
    await movieClock(next);
    track.requestFrame();
    watch.progress?.(Math.min(k + 1, count), count);
    next = Math.max(next, performance.now() - pause) + pause;
  }
  await movieClock(next + pause);
}

/**
 * @param {CanvasCaptureMediaStreamTrack} track
 * @param {(k: number) => void | Promise<void>} drawFrame
 * @param {number} perSecond
 * @param {MovieWatch} watch
 */
async function movieLead(track, drawFrame, perSecond, watch) {
  const began = performance.now() + MOVIE_LEAD;
  while (performance.now() < began) {
    watch.signal?.throwIfAborted();
    await drawFrame(0);
    track.requestFrame();
    await movieClock(performance.now() + 1000 / perSecond);
  }
}

/** @param {number} moment of performance.now() */
function movieClock(moment) {
  return new Promise((done) => setTimeout(done, Math.max(0, moment - performance.now())));
}
