// The studio: a scenario, its run in this tab, its frames.
import {drawColourBar} from './colour-bar.js';
import {COLOUR_MAPS} from './colours.js';
import {FieldView, component} from './field-view.js';
import {FIELDS, timeText} from './fields.js';
import {frontLines} from './frame.js';
import {TriangleIndex, valueAt} from './locate.js';
import {Engine} from './run-of-engine.js';

/** Fronts of earlier times, more of which are no longer told apart. */
const MOST_TRAILS = 11;

/** A colour scale is at least this part of its middle value wide: what is less is noise. */
const NARROWEST = 0.01;

/** Frames per second of a replay. */
const RATE = 12;

/** After the last letter, before the reader looks, ms. */
const PATIENCE = 400;

const EXAMPLES = ['figure4-lpc', 'figure4-ucpba', 'zhu2023-lpc', 'zhu2023-ucpba'];

const $ = (id) => document.getElementById(id);
const engine = new Engine('engine/worker.js');
const view = new FieldView($('field'), $('overlay'));
const look = {field: 'concentration', component: 0, range: [0, 1], colours: 'viridis', mesh: false, trails: []};

/** @type {import('./frame.js').Frame[]} */
let frames = [];
let shown = 0;
let following = true;
let box = null;
let index = null;
let replay = 0;
let paused = false;
let typed = 0;

/** The cell: the first mesh, down to where the lithium begins, with some lithium below. */
function boxOf(frame) {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, 0];
  for (let k = 0; k < frame.points.length; k += 2) {
    left = Math.min(left, frame.points[k]);
    right = Math.max(right, frame.points[k]);
    top = Math.max(top, frame.points[k + 1]);
    bottom = Math.min(bottom, frame.points[k + 1]);
  }
  const room = 0.04 * (top - bottom);
  return {left, bottom: bottom - room, width: right - left, height: top - bottom + room};
}

/** The ends of all frames so far, so that a colour keeps its meaning. */
function fitRange() {
  let [low, high] = [Infinity, -Infinity];
  for (const frame of frames) {
    const [least, most] = ends(frame);
    low = Math.min(low, least);
    high = Math.max(high, most);
  }
  const width = (NARROWEST * Math.abs(low + high)) / 2;
  const middle = (low + high) / 2;
  look.range = high - low >= width ? [low, high] : [middle - width / 2, middle + width / 2];
}

/** Least and largest value of the field in a frame, computed once. */
function ends(frame) {
  frame.ends ??= new Map();
  if (!frame.ends.has(look.field)) {
    const field = frame.fields.get(look.field);
    let [low, high] = [Infinity, -Infinity];
    for (let k = 0; k < field.values.length / field.components; k++) {
      const value = component(field, k, look.component);
      if (!Number.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    frame.ends.set(look.field, [low, high]);
  }
  return frame.ends.get(look.field);
}

function trails() {
  const every = Math.max(1, Math.ceil(frames.length / MOST_TRAILS));
  return frames.filter((_, k) => k % every === 0).map((frame) => ({time: frame.time, lines: (frame.front ??= frontLines(frame))}));
}

function draw() {
  const frame = frames[shown];
  if (!frame) {
    return;
  }
  look.mesh = $('mesh').checked;
  look.trails = $('trails').checked ? trails() : [];
  view.draw(frame, look);
  $('time').textContent = timeText(frame.time);
  $('slider').max = String(frames.length - 1);
  $('slider').value = String(shown);
  drawColourBar($('bar'), look.colours, look.range, FIELDS[look.field]);
}

function show(number) {
  shown = Math.min(frames.length - 1, Math.max(0, number));
  following = shown === frames.length - 1;
  index = null;
  draw();
}

function take(frame) {
  frames.push(frame);
  if (frames.length === 1) {
    box = boxOf(frame);
    view.show(box);
    $('stage').style.aspectRatio = `${box.width} / ${box.height}`;
    $('play').disabled = false;
  }
  fitRange();
  if (following) {
    shown = frames.length - 1;
    index = null;
  }
  requestAnimationFrame(draw);
}

/** The reader's messages; a click goes to the line. */
function showProblems(text) {
  $('problems').replaceChildren(
    ...text.split('\n').filter((line) => line !== '').map((line) => {
      const place = /^scenario\.yaml:(\d+):\d+: (.*)$/.exec(line);
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.textContent = place ? `line ${place[1]}: ${place[2]}` : line;
      button.onclick = () => place && select(Number(place[1]));
      item.append(button);
      return item;
    }),
  );
}

function select(line) {
  const area = $('scenario');
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + lines[line - 1].length);
}

function running(isRunning) {
  $('run').disabled = isRunning;
  $('pause').disabled = !isRunning;
  $('stop').disabled = !isRunning;
  pausedIs(false);
}

function pausedIs(value) {
  paused = value;
  $('pause').textContent = paused ? 'Go on' : 'Pause';
}

function begin() {
  stopReplay();
  frames = [];
  following = true;
  running(true);
  $('state').textContent = 'running';
  const over = (text) => {
    running(false);
    $('state').textContent = text;
  };
  engine.start($('scenario').value, {
    problems: (text) => {
      showProblems(text);
      if (text !== '') {
        over('');
      }
    },
    frame: take,
    rows: () => {},
    ended: (summary) => over(`${summary.outcome} after ${timeText(summary.time_s)}`),
    failed: (failure) => over(`failed: ${failure}`),
  });
}

function stopReplay() {
  clearInterval(replay);
  replay = 0;
  $('play').textContent = 'Play';
}

function play() {
  if (replay) {
    stopReplay();
    return;
  }
  $('play').textContent = 'Halt';
  if (shown === frames.length - 1) {
    show(0);
  }
  replay = setInterval(() => {
    show(shown + 1);
    if (shown === frames.length - 1) {
      stopReplay();
    }
  }, 1000 / RATE);
}

function hover(event) {
  const frame = frames[shown];
  if (!frame) {
    return;
  }
  const area = $('overlay').getBoundingClientRect();
  const x = box.left + ((event.clientX - area.left) / area.width) * box.width;
  const y = box.bottom + (1 - (event.clientY - area.top) / area.height) * box.height;
  index ??= new TriangleIndex(frame);
  const field = frame.fields.get(look.field);
  const parts = field.components === 1 ? [0] : [0, 1];
  const value = Math.hypot(...parts.map((part) => valueAt(index, field, part, x, y))) * (field.components === 1 ? Math.sign(valueAt(index, field, 0, x, y)) : 1);
  const {title, unit, factor} = FIELDS[look.field];
  const text = Number.isNaN(value) ? 'no electrolyte' : `${title} ${(value * factor).toPrecision(4)} ${unit}`;
  $('value').textContent = `x = ${(1e6 * x).toFixed(3)} µm, y = ${(1e6 * y).toFixed(3)} µm: ${text}`;
}

function options(select, names, words) {
  select.replaceChildren(...names.map((name) => new Option(words(name), name)));
}

/** While somebody types, the reader says what is wrong. */
function check() {
  clearTimeout(typed);
  typed = setTimeout(async () => showProblems(await engine.check($('scenario').value)), PATIENCE);
}

async function load(name) {
  $('scenario').value = await (await fetch(`examples/${name}/scenario.yaml`)).text();
  showProblems('');
}

function keys(event) {
  if (event.target.closest('textarea, select, input')) {
    return;
  }
  const moves = {ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: frames.length - 1};
  if (event.key in moves && frames.length > 0) {
    stopReplay();
    show(moves[event.key]);
    event.preventDefault();
  } else if (event.key === ' ' && frames.length > 0 && !event.target.closest('button')) {
    play();
    event.preventDefault();
  }
}

options($('example'), EXAMPLES, (name) => name);
options($('choose'), Object.keys(FIELDS), (name) => FIELDS[name].title);
options($('colours'), COLOUR_MAPS, (name) => name);
$('example').onchange = () => load($('example').value);
$('scenario').oninput = check;
$('run').onclick = begin;
$('pause').onclick = () => {
  pausedIs(!paused);
  paused ? engine.pause() : engine.resume();
};
$('stop').onclick = () => engine.stop();
$('play').onclick = play;
$('slider').oninput = () => {
  stopReplay();
  show(Number($('slider').value));
};
$('mesh').onchange = draw;
$('trails').onchange = draw;
$('colours').onchange = () => {
  look.colours = $('colours').value;
  draw();
};
$('choose').onchange = () => {
  look.field = $('choose').value;
  look.component = FIELDS[look.field].component;
  fitRange();
  draw();
};
$('overlay').onpointermove = hover;
window.addEventListener('resize', draw);
window.addEventListener('keydown', keys);
load(EXAMPLES[0]).then(() => {
  document.documentElement.dataset.ready = 'yes';
});
