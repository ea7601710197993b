// The solver in a worker. A page sends {id, call, ...} and gets {id, ...}:
//   schema                        -> {schema}              JSON schema of a scenario
//   check  {scenario, settings}   -> {problems}            "" or the reader's messages, a line each
//   start  {scenario, settings}   -> {problems}, then, while it runs, {frame}, {rows}, {events}, and at last {summary}
//   pause, resume, stop           stop ends the run after its present step
// frame is an ArrayBuffer (io.page.FrameBytes), rows are lines of series.csv, summary is the text of summary.json.
'use strict';

importScripts('wasm-gc-runtime.js');

/** How long the worker computes before it looks for messages, ms. */
const SLICE = 30;

const engine = TeaVM.wasmGC.load('frond.wasm').then((module) => module.exports);

/** @type {{id: number, paused: boolean} | null} */
let run = null;

/** Whether work is to be called already. */
let waiting = false;

/** Hands over what has come since the last time. */
function handOver(solver, id) {
  for (let frame = solver.frame(); frame !== null; frame = solver.frame()) {
    postMessage({id, frame: frame.buffer}, [frame.buffer]);
  }
  const rows = solver.rows();
  const events = solver.events();
  if (rows !== '' || events !== '') {
    postMessage({id, rows, events});
  }
}

function finish(solver) {
  const id = run.id;
  run = null;
  try {
    const summary = solver.end();
    handOver(solver, id);
    postMessage({id, summary});
  } catch (error) {
    fail(id, error);
  }
}

function fail(id, error) {
  postMessage({id, failure: String(error && error.message ? error.message : error)});
}

/** After the messages that have come; once, however often a run was paused and resumed. */
function workLater(solver) {
  if (!waiting) {
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work(solver);
    }, 0);
  }
}

/** Steps for a while, then lets messages in. */
function work(solver) {
  if (run === null || run.paused) {
    return;
  }
  const id = run.id;
  try {
    const until = performance.now() + SLICE;
    let goesOn = true;
    while (goesOn && performance.now() < until) {
      goesOn = solver.step();
    }
    handOver(solver, id);
    if (goesOn) {
      workLater(solver);
    } else {
      finish(solver);
    }
  } catch (error) {
    run = null;
    fail(id, error);
  }
}

function start(solver, message) {
  run = null; // the solver has one run
  const problems = solver.start(message.scenario, message.settings || '');
  postMessage({id: message.id, problems});
  if (problems === '') {
    run = {id: message.id, paused: false};
    handOver(solver, message.id);
    workLater(solver);
  }
}

onmessage = async ({data}) => {
  try {
    const solver = await engine;
    if (data.call === 'schema') {
      postMessage({id: data.id, schema: solver.schema()});
    } else if (data.call === 'check') {
      postMessage({id: data.id, problems: solver.problems(data.scenario, data.settings || '')});
    } else if (data.call === 'start') {
      start(solver, data);
    } else if (data.call === 'pause' && run !== null) {
      run.paused = true;
    } else if (data.call === 'resume' && run !== null && run.paused) {
      run.paused = false;
      workLater(solver);
    } else if (data.call === 'stop' && run !== null) {
      finish(solver);
    }
  } catch (error) {
    fail(data.id, error);
  }
};
