// The charts alone, for ChartsIT: it calls show and the like; times and jobs that somebody picks are kept in `seen`.
import {chartsSvg} from './chart-svg.js';
import {fileName, saveText} from './download.js';
import {decode} from './frame.js';
import {LineCutChart} from './line-cut-chart.js';
import {cutCsv, cutOf, probeCsv, probeOf} from './line-cut.js';
import {TriangleIndex} from './locate.js';
import {movieType, recordMovie} from './movie.js';
import {SeriesCharts} from './series-charts.js';
import {Series, eventWords, parseEvents} from './series-data.js';
import {SweepMap} from './sweep-map.js';

const host = (id) => document.getElementById(id);
const seen = {picked: null, opened: null, saved: null};
const runs = [];
const frames = [];
const charts = new SeriesCharts(host('series'), (time) => (seen.picked = time));
const cut = new LineCutChart(host('cut'));
const probe = new LineCutChart(host('probe'));
const sweep = new SweepMap(host('sweep'), (job) => (seen.opened = job));

HTMLAnchorElement.prototype.click = function () {
  seen.saved = {name: this.download, href: this.href};
};

/** Adds a run; its frames are base64. */
function addRun(name, events, bytes) {
  runs.push({name, metal: 'lithium', series: new Series(), events: parseEvents(events), colour: ['--run-first', '--run-second'][runs.length]});
  frames.push(bytes.map((text) => decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer)));
}

/** The next piece of the text of a run's series. */
function grow(run, text) {
  runs[run].series.append(text);
  charts.show(runs);
}

function showCut(run, frame, line, count) {
  const shown = frames[run][frame];
  const along = cutOf(shown, new TriangleIndex(shown), 'concentration', 0, ...line, count);
  cut.showCut([{name: runs[run].name, xs: along.distances, values: along.values, colour: '--run-first'}], 'concentration');
  return [...along.values].map((value) => (Number.isNaN(value) ? null : value));
}

function csvOfCut(run, frame, line, count) {
  const shown = frames[run][frame];
  return cutCsv(shown, new TriangleIndex(shown), ...line, count);
}

async function showProbe(run, x, y) {
  const over = await probeOf(frames[run], 'potential', 0, x, y);
  probe.showProbe([{name: runs[run].name, xs: over.times, values: over.values, colour: '--run-first'}], 'potential');
  return [...over.times];
}

/** Squares that go from left to right; then the movie is played. */
async function playMovie(count, perSecond) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [160, 96];
  const g = canvas.getContext('2d');
  const told = [];
  const blob = await recordMovie(
    canvas,
    count,
    (k) => {
      g.fillStyle = '#204060';
      g.fillRect(0, 0, 160, 96);
      g.fillStyle = '#ffd040';
      g.fillRect((150 * k) / count, 40, 16, 16);
    },
    perSecond,
    {progress: (done) => told.push(done)},
  );
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(blob);
  await new Promise((done, fail) => {
    video.onloadeddata = done;
    video.onerror = () => fail(new Error('the movie does not play'));
  });
  await new Promise((done) => {
    video.onended = done;
    video.play();
  });
  return {
    type: blob.type,
    wanted: movieType(),
    width: video.videoWidth,
    height: video.videoHeight,
    frames: video.getVideoPlaybackQuality().totalVideoFrames,
    told,
  };
}

async function cancelMovie() {
  const canvas = document.createElement('canvas');
  const g = canvas.getContext('2d');
  const stop = new AbortController();
  let drawn = 0;
  try {
    await recordMovie(canvas, 1000, () => g.fillRect(drawn++, 0, 1, 1), 20, {progress: (done) => done === 3 && stop.abort(), signal: stop.signal});
    return 'ended';
  } catch (failure) {
    return `${failure.name} after ${drawn}`;
  }
}

async function save(name, text) {
  saveText(fileName(name, 'series', 'csv'), text, 'text/csv');
  return seen.saved.name;
}

Object.assign(window, {
  seen,
  page: {addRun, grow, showCut, csvOfCut, showProbe, playMovie, cancelMovie, save, charts, cut, probe, sweep, eventWords, runs},
  svg: () => chartsSvg(runs),
  probeTable: (run, x, y) => probeCsv(frames[run], x, y),
});
document.documentElement.dataset.ready = 'yes';
