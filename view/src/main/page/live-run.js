// A run that an engine computes while it is looked at.
import {FIELDS, timeText} from './fields.js';
import {decode, endsOf} from './frame.js';
import {Run} from './run.js';

/**
 * What an engine is, be it the solver in this tab or that of the machine.
 * @typedef {object} Engine
 * @property {(scenario: string) => Promise<string>} check the reader's messages, a line each
 * @property {() => Promise<object>} schema JSON schema of a scenario
 * @property {(scenario: string, listener: RunListener) => EngineRun} start
 */

/**
 * @typedef {object} EngineRun
 * @property {() => void} pause
 * @property {() => void} resume
 * @property {() => void} stop after its present step
 */

/**
 * @typedef {object} RunListener
 * @property {(problems: string) => void} problems "" when the run has begun
 * @property {(frame: ArrayBuffer) => void} frame
 * @property {(rows: string) => void} rows lines of series.csv
 * @property {(events: string) => void} events lines of kind,time,x,y
 * @property {(summary: {outcome: string, time_s: number}) => void} ended
 * @property {(failure: string) => void} failed
 */

/**
 * Starts a run; rejects with the reader's messages where the scenario is wrong.
 * @param {Engine} engine
 * @param {string} name
 * @param {string} scenario
 * @returns {Promise<{run: Run, controls: EngineRun}>}
 */
export function startRun(engine, name, scenario) {
  const run = new Run(name);
  run.scenario = scenario;
  run.status = 'running';
  /** @param {string} status */
  const over = (status) => {
    run.status = status;
    run.isOver = true;
    run.changed();
  };
  return new Promise((begun, wrong) => {
    const controls = engine.start(scenario, {
      problems: (problems) => (problems === '' ? begun({run, controls}) : wrong(new Error(problems))),
      frame: (bytes) => {
        addFrame(run, bytes);
        run.changed();
      },
      rows: (rows) => {
        run.rows += rows;
        run.changed();
      },
      events: (events) => {
        run.events += events;
        run.changed();
      },
      ended: (summary) => over(`${summary.outcome} after ${timeText(summary.time_s)}`),
      failed: (failure) => {
        over(`failed: ${failure}`);
        wrong(new Error(failure));
      },
    });
  });
}

/**
 * @param {Run} run
 * @param {ArrayBuffer} bytes
 */
function addFrame(run, bytes) {
  const frame = decode(bytes);
  run.metal = frame.metal.name;
  /** @type {Record<string, [number, number]>} */
  const ends = {};
  for (const [field, array] of frame.fields) {
    ends[field] = endsOf(frame, array, FIELDS[field]?.component ?? (array.components > 1 ? -1 : 0));
  }
  let bottom = 0;
  for (let k = 1; k < frame.points.length; k += 2) {
    bottom = Math.min(bottom, frame.points[k]);
  }
  run.add(frame.time, bottom, ends, async () => bytes);
}
