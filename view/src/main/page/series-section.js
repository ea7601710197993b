// The charts of the runs that are shown, tied to the time of the pictures.
import {RUN_COLOURS, timeUnit} from './chart-kinds.js';
import {SeriesCharts, eventText} from './series-charts.js';
import {Series, parseEvents} from './series-data.js';

/** Follows runs as they grow. */
export class SeriesSection {
  /**
   * @param {HTMLElement} host
   * @param {import('./viewer.js').Viewer} viewer
   */
  constructor(host, viewer) {
    this.viewer = viewer;
    /** @type {{run: import('./run.js').Run, series: Series, taken: string}[]} */
    this.followed = [];
    this.charts = new SeriesCharts(host, (time) => viewer.goTo(time));
    this.again = () => this.update();
    viewer.addEventListener('state', () => this.charts.setTime(viewer.state.time));
    viewer.addEventListener('shown', () => this.charts.setTime(viewer.state.time));
  }

  /** @param {import('./run.js').Run[]} runs */
  show(runs) {
    this.followed.forEach(({run}) => run.removeEventListener('change', this.again));
    this.followed = runs.map((run) => ({run, series: new Series(), taken: ''}));
    runs.forEach((run) => run.addEventListener('change', this.again));
    this.update();
  }

  /** @returns {import('./chart-kinds.js').ChartRun[]} */
  get chartRuns() {
    return this.followed.map(({run, series}, k) => ({name: run.name, series, events: parseEvents(run.events), metal: run.metal, colour: RUN_COLOURS[k]}));
  }

  update() {
    for (const each of this.followed) {
      const {rows} = each.run;
      if (!rows.startsWith(each.taken)) { // those of another run in the same folder
        each.series = new Series();
        each.taken = '';
      }
      each.series.append(rows.slice(each.taken.length));
      each.taken = rows;
    }
    const runs = this.chartRuns;
    this.charts.show(runs);
    const several = runs.length > 1;
    this.viewer.timeBar.mark(
      runs.flatMap(({name, events, metal}) =>
        events.map((event) => ({time: event.time, text: `${several ? `${name}: ` : ''}${eventText(event, timeUnit(event.time), metal)}`})),
      ),
    );
  }
}
