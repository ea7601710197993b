#!/usr/bin/env python3
"""Records 20 s of the studio: docs/images/studio.gif. Needs chromium, chromedriver and ffmpeg.

    mvn -B -q package -Pweb -DskipTests
    python3 benchmarks/page/movie.py
"""

import base64
import pathlib
import subprocess
import tempfile
import time

from page import ROOT, Browser, serve

RATE = 8
SECONDS = 20

# What is done when, s: click or script.
STORY = [
    (0.5, "document.querySelector('.CodeMirror').CodeMirror.setValue(document.querySelector('.CodeMirror').CodeMirror.getValue()"
          ".replace('25 nm', '50 nm').replace('150 nm', '200 nm'))"),
    (1.5, "document.getElementById('run').click()"),
    (6.0, "document.getElementById('trails').click()"),
    (7.0, "document.getElementById('flux').click()"),
    *[(8.5 + 0.15 * k, "(() => { const slider = document.querySelectorAll('.sliders input[type=range]')[1];"
       f" slider.value = Number(slider.max) * {0.42 - 0.03 * k}; slider.dispatchEvent(new Event('input', {{bubbles: true}})); }})()") for k in range(9)],
    (15.0, "document.getElementById('mesh').click()"),
    (15.8, "document.getElementById('play').click()"),
]


def main():
    browser = Browser()
    browser.open(serve(ROOT / 'web/target/site'))
    frames = []
    left = list(STORY)
    began = time.perf_counter()
    while time.perf_counter() - began < SECONDS:
        if left and time.perf_counter() - began >= left[0][0]:
            browser.now('void ' + left.pop(0)[1])
        frames.append((time.perf_counter() - began, base64.b64decode(browser.call('GET', '/screenshot'))))
    browser.close()
    print(f'{len(frames) / SECONDS:.1f} pictures per second')
    with tempfile.TemporaryDirectory() as folder:
        for k in range(RATE * SECONDS):
            picture = max((each for each in frames if each[0] <= (k + 1) / RATE), key=lambda each: each[0], default=frames[0])
            (pathlib.Path(folder) / f'{k:04d}.png').write_bytes(picture[1])
        colours = 'scale=960:-1:flags=lanczos,split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=bayer:bayer_scale=5:diff_mode=rectangle'
        subprocess.run(['ffmpeg', '-y', '-loglevel', 'error', '-framerate', str(RATE), '-i', f'{folder}/%04d.png', '-vf', colours,
                        str(ROOT / 'docs/images/studio.gif')], check=True)


if __name__ == '__main__':
    main()
