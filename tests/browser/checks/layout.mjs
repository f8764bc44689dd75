// Nothing moves, nothing overflows, ids are unique, keys of the print page.
import { equal, ok, open } from '../browser.mjs';

const PAGES = ['stepper.html', 'values.html', 'words.html', 'endings.html', 'long.html', 'group.html'];

/** The heights of a block and its parts in all of its steps and with the lens on all kinds of values, each once. */
function heights(figure) {
  return figure.evaluate(figure => {
    const parts = [figure, ...['.mm-live', '.mm-time', '.mm-cap', '.mm-foot'].map(s => figure.querySelector(s))].filter(Boolean);
    const slider = figure.querySelector('.mm-time input');
    const live = figure.querySelector('.mm-live');
    const count = +slider.max;
    const seen = new Set();
    const look = () => seen.add(parts.map(part => part.getBoundingClientRect().height).join(' '));
    for (let step = 1; step <= count; step += count > 60 ? 40 : 1) {
      slider.value = step;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      look();
      for (let i = 0; i < 6; i += 1) {
        live.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
        look();
      }
      live.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    }
    return [...seen];
  });
}

export const checks = {
  'a block keeps its height in all steps, with and without lens': async world => {
    for (const width of [1100, 750, 360]) {
      for (const name of PAGES) {
        const page = await open(world, name, { width });
        const count = await page.locator('figure.mm-step').count();
        for (let i = 0; i < count; i += 1) {
          const seen = await heights(page.locator('figure.mm-step').nth(i));
          equal(seen.length, 1, `heights of figure ${i + 1} of ${name} at ${width}: ${seen.join(' / ')}`);
        }
        equal(page.noise, [], `complaints on ${name}`);
        await page.done();
      }
    }
  },

  'no page is wider than its window': async world => {
    for (const width of [1100, 750, 360]) {
      for (const script of [true, false]) {
        for (const name of [...PAGES, 'twelve.html']) {
          const page = await open(world, name, { width, script });
          const over = await page.evaluate(() => {
            const root = document.documentElement;
            const parts = [...document.querySelectorAll('figure.mm, .mm-foot, .mm-bar, .mm-cap')];
            const wide = parts.filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0).map(e => `${e.className} ${e.scrollWidth} > ${e.clientWidth}`);
            return [root.scrollWidth - root.clientWidth, wide];
          });
          equal(over, [0, []], `${name} at ${width}${script ? '' : ' without script'}`);
          await page.done();
        }
      }
    }
  },

  'buttons are large enough for fingers': async world => {
    for (const [width, least] of [[1100, [32, 32]], [360, [44, 40]]]) {
      const page = await open(world, 'stepper.html', { width });
      const sizes = await page.$$eval('.mm-btns button', all => all.map(b => [b.offsetWidth, b.offsetHeight]));
      ok(sizes.every(([w, h]) => w >= least[0] && h >= least[1]), `at ${width}: ${JSON.stringify(sizes)}`);
      await page.done();
    }
  },

  'style and script stand on a page once': async world => {
    const page = await open(world, 'twelve.html');
    const count = await page.evaluate(() => [...document.querySelectorAll('main style')].length + ' ' + [...document.querySelectorAll('main script:not([type])')].filter(s => s.textContent.includes('mm-js')).length + ' ' + document.querySelectorAll('#mm-hatch').length);
    equal(count, '1 1 1', 'styles, scripts, hatchings');
    await page.done();
  },

  'the print page has all figures, and no id twice': async world => {
    const page = await open(world, 'print.html');
    const figures = await page.locator('figure.mm').count();
    const steppers = await page.locator('figure.mm-step.mm-on').count();
    ok(figures === 32 && steppers >= 26, `${figures} figures, ${steppers} steppers`);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('figure [id], figure[id]')].map(e => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    equal(twice, [], 'ids that stand there twice');
    const dead = await page.evaluate(() => [...document.querySelectorAll('use')].filter(u => !document.querySelector(u.getAttribute('href'))).length);
    equal(dead, 0, 'references that lead nowhere');
    equal(page.noise, [], 'complaints');
    await page.done();
  },

  'at 360 pixels the figure is tall': async world => {
    for (const [width, wide] of [[1100, '1'], [360, '0']]) {
      const page = await open(world, 'stepper.html', { width });
      equal(await page.locator('.mm-live svg.m-svg').evaluate(svg => getComputedStyle(svg).getPropertyValue('--w').trim()), wide, `--w at ${width}`);
      await page.done();
    }
  },
};
