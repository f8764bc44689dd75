// Contrast, from the colours that the browser computes with mdBook's real themes: 4.5 for text, 3 for lines.
import { THEMES, equal, ok, open } from '../browser.mjs';

/** Each token that is text or line, and the grounds that it stands on. */
const GROUNDS = ['bg', 'cell', 'frame', 'head'];
const RULES = [
  [4.5, ['ink', 'dim'], [...GROUNDS, 'hot', 'code', 'cur']],
  [3, ['edge'], GROUNDS],
  [4.5, ['shared', 'mut', 'bad', 'alloc', 'call'], [...GROUNDS, 'code']],
  [4.5, ['code-ink', 'ck', 'ct', 'cs', 'cc'], ['code', 'cur']],
];

/** The worst contrast of each token, computed in the page. */
function measure(page, rules) {
  return page.evaluate(rules => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const probe = document.body.appendChild(document.createElement('i'));
    const colour = token => {
      // The current line is the changed colour over the panel of code, four parts to one.
      probe.style.color = token === 'cur' ? 'color-mix(in srgb,var(--mm-hot) 80%,var(--mm-code))' : `var(--mm-${token})`;
      const text = getComputedStyle(probe).color;
      const mixed = text.match(/^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/);
      if (mixed) return mixed.slice(1).map(Number);
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(n => n / 255);
    };
    const linear = c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const luminance = rgb => 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    const contrast = (a, b) => {
      const [x, y] = [luminance(a), luminance(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const rows = rules.flatMap(([least, tokens, grounds]) => tokens.map(token => {
      const all = grounds.map(ground => [contrast(colour(token), colour(ground)), ground]);
      const [worst, ground] = all.reduce((a, b) => a[0] < b[0] ? a : b);
      return { token, ground, worst, least };
    }));
    probe.remove();
    return rows;
  }, rules);
}

function low(rows) {
  return rows.filter(row => row.worst < row.least).map(row => `${row.token} on ${row.ground}: ${row.worst.toFixed(2)}`);
}

export const checks = {
  'contrast in the five themes of mdBook': async world => {
    const table = [];
    const bad = [];
    for (const theme of THEMES) {
      const page = await open(world, 'stepper.html', { theme });
      ok(await page.evaluate(theme => document.documentElement.classList.contains(theme), theme), `the theme is not ${theme}`);
      const rows = await measure(page, RULES);
      table.push(`${theme.padEnd(6)} ${rows.map(row => `${row.token} ${row.worst.toFixed(1)}`).join('  ')}`);
      bad.push(...low(rows).map(text => `${theme}: ${text}`));
      await page.done();
    }
    console.log(table.join('\n'));
    equal(bad, [], 'too little contrast');
  },

  "contrast in a book's own themes": async world => {
    for (const theme of ['paper', 'ink']) {
      const page = await open(world, 'stepper.html');
      await page.evaluate(theme => {
        document.documentElement.classList.remove('light');
        document.documentElement.classList.add(theme);
      }, theme);
      equal(low(await measure(page, RULES)), [], `too little contrast in ${theme}`);
      await page.done();
    }
  },

  'contrast without script, in light and in dark': async world => {
    for (const scheme of ['light', 'dark']) {
      const page = await open(world, 'stepper.html', { script: false, scheme });
      const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      equal(low(await measure(page, RULES)), [], `too little contrast without script, ${scheme} (${dark})`);
      await page.done();
    }
  },

  'forced colours are the system\'s': async world => {
    const page = await open(world, 'stepper.html', { forced: true });
    const tokens = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const of = value => { probe.style.cssText = `forced-color-adjust:none;color:${value}`; return getComputedStyle(probe).color; };
      return ['ink', 'dim', 'edge', 'bad', 'alloc', 'call', 'mut'].map(t => of(`var(--mm-${t})`) === of('CanvasText')).concat(['bg', 'cell', 'frame', 'code'].map(t => of(`var(--mm-${t})`) === of('Canvas')));
    });
    ok(tokens.every(Boolean), `tokens ${tokens}`);
    await page.done();
  },

  'links in captions have the contrast of text': async world => {
    const page = await open(world, 'stepper.html', { theme: 'navy' });
    const same = await page.evaluate(() => {
      const text = document.querySelector('.mm-txt span');
      text.innerHTML = '<a href="x">x</a>';
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--mm-shared)';
      return getComputedStyle(text.firstChild).color === getComputedStyle(probe).color;
    });
    ok(same, 'a link has another colour');
    await page.done();
  },
};
