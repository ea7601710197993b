#!/usr/bin/env python3
"""Measures the page in Chromium: the first picture of an exported file, a picture that is dragged, a run in the tab beside one of Java.

    mvn -B -q package -Pweb -DskipTests
    python3 benchmarks/page/page.py            # writes runs/page/page.md; needs chromium and chromedriver

Nothing but Python's own library: the driver is spoken to over HTTP.
"""

import argparse
import functools
import http.server
import json
import mimetypes
import pathlib
import statistics
import subprocess
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / 'runs' / 'page'
FLAGS = ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--window-size=1400,900', '--disable-quic',
         '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

# Moves the picture by pointer events, one per picture of the screen, for four seconds.
DRAG = '''
const done = arguments[0], overlay = document.querySelector('canvas.overlay'), box = overlay.getBoundingClientRect();
const fire = (kind, x, y) => overlay.dispatchEvent(new PointerEvent(kind, {pointerId: 1, clientX: box.left + x, clientY: box.top + y}));
overlay.setPointerCapture = () => {};
fire('pointerdown', 300, 200);
const began = performance.now();
let pictures = 0;
const step = () => {
  pictures++;
  fire('pointermove', 300 + 60 * Math.sin(pictures / 20), 200 + 40 * Math.cos(pictures / 20));
  if (performance.now() - began < 4000) {
    requestAnimationFrame(step);
  } else {
    fire('pointerup', 0, 0);
    done([pictures, (performance.now() - began) / 1000]);
  }
};
requestAnimationFrame(step);
'''

# The same number of pictures of the screen with one text that changes: what the machine can do at all.
TEXT = '''
const done = arguments[0], text = document.getElementById('value'), began = performance.now();
let pictures = 0;
const step = () => {
  text.textContent = ++pictures;
  performance.now() - began < 4000 ? requestAnimationFrame(step) : done([pictures, (performance.now() - began) / 1000]);
};
requestAnimationFrame(step);
'''


class Browser:
    """A Chromium with a fresh profile."""

    def __init__(self):
        self.driver = subprocess.Popen(['chromedriver', '--port=0'], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if 'started successfully on port' in line:
                self.base = 'http://127.0.0.1:' + line.rstrip('.\n ').split()[-1]
                break
        options = {'binary': '/usr/bin/chromium', 'args': FLAGS}
        session = self.call('POST', '/session', {'capabilities': {'alwaysMatch': {'goog:chromeOptions': options}}})
        self.base += '/session/' + session['sessionId']
        self.call('POST', '/timeouts', {'script': 300000})

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, method=method, data=data, headers={'Content-Type': 'application/json'})
        return json.load(urllib.request.urlopen(request))['value']

    def open(self, address):
        self.call('POST', '/url', {'url': address})
        self.ask("const done = arguments[0]; const look = () => document.documentElement.dataset.ready === 'yes' ? done(0)"
                 ' : setTimeout(look, 20); look();')

    def now(self, expression):
        return self.call('POST', '/execute/sync', {'script': 'return ' + expression, 'args': []})

    def ask(self, script):
        return self.call('POST', '/execute/async', {'script': script, 'args': []})

    def busy(self):
        """Seconds that the page's thread has worked so far."""
        self.call('POST', '/goog/cdp/execute', {'cmd': 'Performance.enable', 'params': {}})
        metrics = self.call('POST', '/goog/cdp/execute', {'cmd': 'Performance.getMetrics', 'params': {}})['metrics']
        return next(each['value'] for each in metrics if each['name'] == 'TaskDuration')

    def close(self):
        self.call('DELETE', '')
        self.driver.terminate()


def frond(*words):
    subprocess.run(['java', '-XX:+UseSerialGC', '-jar', ROOT / 'cli/target/frond-all.jar', *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def example(name, *settings):
    """A run of the first example, and its file; kept from one measurement to the next."""
    file = OUT / f'{name}.html'
    if not file.exists():
        run = OUT / name
        frond('run', ROOT / 'examples/figure4-lpc/scenario.yaml', '-o', run, '--quiet', *(word for each in settings for word in ('--set', each)))
        frond('view', run, '--export', file)
    return file


def spread(values):
    return f'{min(values):.3g} / {statistics.median(values):.3g} / {max(values):.3g}'


def first_picture(count):
    file = example('sixty', 'output.every=46 s')
    found = []
    for _ in range(count):
        browser = Browser()
        browser.open(file.as_uri())
        time.sleep(1)
        found.append(browser.now("performance.getEntriesByName('first-picture')[0].startTime"))
        browser.close()
    return f'| first picture of {file.stat().st_size / 1e6:.1f} MB with 60 frames, ms | {spread(found)} |'


def dragged():
    file = example('fine', 'mesh.bulk=27 nm', 'time.end=3 min', 'output.every=1 min')
    rows = []
    for title, address, script in [('a text alone', '', TEXT), ('50,000 triangles dragged', '#view=1,0.2,3,1.8', DRAG), ('with the mesh', '#view=1,0.2,3,1.8&show=mesh', DRAG)]:
        browser = Browser()
        browser.open(file.as_uri() + address)
        time.sleep(2)
        before = browser.busy()
        pictures, seconds = browser.ask(script)
        work = 1000 * (browser.busy() - before) / pictures
        rows.append(f'| {title}: pictures per second; work of the page for each, ms | {pictures / seconds:.1f}; {work:.2f} |')
        browser.close()
    return rows


def serve(folder):
    mimetypes.add_type('application/wasm', '.wasm')
    mimetypes.add_type('text/javascript', '.js')

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f'http://127.0.0.1:{server.server_address[1]}/index.html'


def tab_and_java(count):
    """Peer case A at 50 nm: in the tab, with its pictures and charts, and as a process, in turn."""
    case = (ROOT / 'benchmarks/peers/case-a.yaml').read_text()
    site = serve(ROOT / 'web/target/site')
    script = (f'const done = arguments[0], text = {json.dumps(case)}.replace("25 nm", "50 nm");'
              "document.querySelector('.CodeMirror').CodeMirror.setValue(text); const began = performance.now();"
              "document.getElementById('run').click();"
              "const look = () => /after|failed/.test(document.getElementById('state').textContent) ?"
              " done([performance.now() - began, document.getElementById('state').textContent]) : setTimeout(look, 10); look();")
    tab, java = [], []
    for _ in range(count):
        browser = Browser()
        browser.open(site)
        milliseconds, state = browser.ask(script)
        print(state)
        tab.append(milliseconds / 1000)
        browser.close()
        began = time.perf_counter()
        frond('run', ROOT / 'benchmarks/peers/case-a.yaml', '--set', 'mesh.front=50 nm', '-o', OUT / 'case-a', '--quiet')
        java.append(time.perf_counter() - began)
    return [f'| case A at 50 nm in the tab, s | {spread(tab)} |', f'| the same by `frond run`, whole process, s | {spread(java)} |']


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--count', type=int, default=5, help='measurements of each (5)')
    count = parser.parse_args().count
    OUT.mkdir(parents=True, exist_ok=True)
    rows = ['| what | least / median / most |', '|---|---|', first_picture(count), *dragged(), *tab_and_java(count)]
    (OUT / 'page.md').write_text('\n'.join(rows) + '\n')
    print('\n'.join(rows))


if __name__ == '__main__':
    main()
