// Begins the page: runs that are in it, runs that frond view serves, a folder of runs, a sweep, or the studio.
import {Downloads} from './downloads.js';
import {embeddedRuns, hasEmbeddedRuns} from './embedded-run.js';
import {LocalEngine} from './local-engine.js';
import {MeasureTools} from './measure-tools.js';
import {newElement} from './new-element.js';
import {RunList} from './run-list.js';
import {SeriesSection} from './series-section.js';
import {askServer, fetchWell, openServedRun} from './served-run.js';
import {Studio} from './studio.js';
import {SweepPage} from './sweep-page.js';
import {TabEngine} from './tab-engine.js';
import {Viewer} from './viewer.js';

/** Between two notes of the state in the address, ms: browsers refuse more than some hundred in half a minute. */
const NOTE_EVERY = 400;

/** @type {Record<string, {title: string, make: () => import('./live-run.js').Engine}>} */
const ENGINES = {
  local: {title: 'by frond on this computer', make: () => new LocalEngine()},
  tab: {title: 'in this tab', make: () => new TabEngine('engine/worker.js')},
};

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {...string} ids of the sections that are seen */
function reveal(...ids) {
  for (const id of ids) {
    element(id).hidden = false;
  }
}

/**
 * @param {string} title
 * @param {string} lead what this is, for somebody who was sent a link
 */
function entitlePage(title, lead) {
  element('title').textContent = title;
  element('lead').textContent = lead;
  document.title = title;
}

/**
 * Where one can go from here.
 * @param {[string, string][]} links address and text of each
 */
function offerLinks(links) {
  element('lead').append(...links.flatMap(([href, textContent]) => [newElement('a', {href, textContent}), ' ']));
}

/** @returns {(runs: import('./run.js').Run[]) => void} shows runs, with all that there is to do with them; nothing is seen before */
function makeViewer() {
  const viewer = new Viewer({panels: element('panels'), time: element('times'), controls: element('controls'), value: element('value')});
  const series = new SeriesSection(element('charts'), viewer);
  new MeasureTools(element('tools'), element('cuts'), viewer);
  new Downloads(element('downloads'), viewer, series);
  let noted = 0;
  viewer.addEventListener('state', () => {
    noted ||= window.setTimeout(() => {
      noted = 0;
      history.replaceState(null, '', `#${viewer.link}`);
    }, NOTE_EVERY);
  });
  window.addEventListener('keydown', (event) => keyPressed(viewer, event));
  return (runs) => {
    element('empty').hidden = true;
    reveal('picture', 'charts');
    viewer.show(runs);
    // the picture comes first, the charts have time
    viewer.addEventListener('shown', () => series.show(runs), {once: true});
  };
}

/**
 * Keys that are not meant for an input go to the time.
 * @param {Viewer} viewer
 * @param {KeyboardEvent} event
 */
function keyPressed(viewer, event) {
  const target = event.target instanceof Element ? event.target : document.body;
  const isInput = target.closest('textarea, select, input, .CodeMirror, [role="grid"]') !== null;
  const scrolls = event.key === 'ArrowUp' || event.key === 'ArrowDown'; // those of the page
  if (!isInput && !scrolls && !(event.key === ' ' && target.closest('button, a'))) {
    viewer.timeBar.key(event);
  }
}

/** @param {import('./run.js').Run[]} runs */
function showRuns(runs) {
  makeViewer()(runs);
}

/**
 * @param {any} boot what the server or the site has
 * @param {URLSearchParams} query
 */
async function openStudio(boot, query) {
  entitlePage('frond studio', 'Lithium grows here: change the scenario, run it and watch. Nothing leaves this computer.');
  reveal('input', 'empty');
  const show = makeViewer();
  const engines = boot.engines.map((/** @type {string} */ name) => ENGINES[name]);
  const studio = new Studio(element('input'), {
    engines: engines.map((/** @type {any} */ engine) => engine.make),
    engineTitles: engines.map((/** @type {any} */ engine) => engine.title),
    examples: boot.examples,
    example: async (name) => (await fetchWell(`examples/${encodeURIComponent(name)}/scenario.yaml`)).text(),
    onRuns: show,
  });
  const scenario = query.get('scenario');
  if (scenario === null) {
    await studio.slots[0].load(query.get('example') ?? boot.examples[0]);
  } else {
    studio.slots[0].text = (await askServer(`runs/${encodeURIComponent(scenario)}/run.json`)).scenario;
  }
}

/**
 * @param {any} boot what the server has
 * @param {string[]} ids
 */
async function openRuns(boot, ids) {
  const runs = await Promise.all(ids.map(openServedRun));
  entitlePage(runs.map((run) => run.name).join(' and '), '');
  offerLinks([
    .../** @type {[string, string][]} */ (boot.folder ? [['?', 'All runs and sweeps']] : []),
    ...ids.map((id) => /** @type {[string, string]} */ ([`?studio&scenario=${encodeURIComponent(id)}`, `Open the scenario of ${id} in the studio`])),
  ]);
  showRuns(runs);
}

async function open() {
  if (hasEmbeddedRuns()) {
    const runs = embeddedRuns();
    entitlePage(runs.map((run) => run.name).join(' and '), '');
    showRuns(runs);
    return;
  }
  const query = new URLSearchParams(location.search);
  const boot = await askServer('boot.json');
  const sweep = query.get('sweep');
  if (query.has('run')) {
    await openRuns(boot, query.getAll('run').slice(0, 2));
  } else if (sweep !== null) {
    reveal('list');
    entitlePage(sweep || 'Sweep', '');
    offerLinks(sweep ? [['?', 'All runs and sweeps']] : []);
    await new SweepPage(element('list'), sweep).show();
  } else if (boot.folder && !query.has('studio')) {
    reveal('list');
    entitlePage('Runs and sweeps', '');
    await new RunList(element('list')).show();
  } else {
    await openStudio(boot, query);
  }
}

open().then(
  () => {
    document.documentElement.dataset.ready = 'yes';
  },
  (failure) => {
    entitlePage('frond', failure.message);
    document.documentElement.dataset.ready = 'failed';
  },
);
