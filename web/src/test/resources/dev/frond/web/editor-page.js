// The editor and the sliders on one text, as the studio has them, in reach of a test.
import {COMPLETION_UNITS, completions} from './completion.js';
import {ScenarioEditor} from './editor.js';
import {scenarioValue, withScenarioValue, withoutScenarioKey} from './scenario-text.js';
import {ScenarioSliders} from './sliders.js';

const told = {changes: 0, runs: 0};
const editor = new ScenarioEditor(document.getElementById('editor'), {
  onChange: (text) => {
    told.changes++;
    sliders.show(text);
  },
  onRun: () => told.runs++,
});
const sliders = new ScenarioSliders(document.getElementById('sliders'), (text) => (editor.text = text));

Object.assign(window, {
  editor,
  told,
  completions,
  COMPLETION_UNITS,
  scenarioValue,
  withScenarioValue,
  withoutScenarioKey,
  load: (text) => {
    editor.text = text;
    sliders.show(text);
  },
  row: (number) => document.querySelectorAll('.sliders-row')[number],
});
document.documentElement.dataset.ready = 'yes';
