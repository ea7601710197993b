// The solver in this tab: a worker with WebAssembly.

/** One worker; one run at a time. An Engine of live-run.js. */
export class TabEngine {
  /** @param {string} url of worker.js */
  constructor(url) {
    this.worker = new Worker(url);
    this.last = 0;
    this.run = 0;
    /** @type {import('./live-run.js').RunListener | null} */
    this.listener = null;
    /** @type {Map<number, (answer: any) => void>} */
    this.answers = new Map();
    this.worker.onmessage = ({data}) => this.take(data);
    this.worker.onerror = (event) => this.listener?.failed(event.message || 'the solver does not load');
  }

  /** @param {string} scenario */
  async check(scenario) {
    const answer = await this.ask('check', {scenario});
    return answer.problems ?? answer.failure;
  }

  async schema() {
    const {schema, failure} = await this.ask('schema', {});
    if (schema === undefined) {
      throw new Error(failure);
    }
    return JSON.parse(schema);
  }

  /**
   * @param {string} scenario
   * @param {import('./live-run.js').RunListener} listener
   */
  start(scenario, listener) {
    this.listener = listener;
    this.run = this.send('start', {scenario});
    return {pause: () => this.send('pause', {}), resume: () => this.send('resume', {}), stop: () => this.send('stop', {})};
  }

  /**
   * @param {string} call
   * @param {object} more
   * @returns {Promise<any>}
   */
  ask(call, more) {
    return new Promise((done) => this.answers.set(this.send(call, more), done));
  }

  /**
   * @param {string} call
   * @param {object} more
   */
  send(call, more) {
    const id = ++this.last;
    this.worker.postMessage({id, call, ...more});
    return id;
  }

  /** @param {any} data */
  take(data) {
    const answer = this.answers.get(data.id);
    if (answer) {
      this.answers.delete(data.id);
      answer(data);
    } else if (data.id === this.run && this.listener) {
      this.tell(this.listener, data);
    }
  }

  /**
   * @param {import('./live-run.js').RunListener} listener
   * @param {any} data
   */
  tell(listener, data) {
    if (data.failure !== undefined) {
      listener.failed(data.failure);
    }
    if (data.problems !== undefined) {
      listener.problems(data.problems);
    }
    if (data.frame) {
      listener.frame(data.frame);
    }
    if (data.rows !== undefined) {
      listener.rows(data.rows);
      listener.events(data.events);
    }
    if (data.summary) {
      listener.ended(JSON.parse(data.summary));
    }
  }
}
