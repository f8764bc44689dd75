// Without script, and on paper.
import { equal, ok, open } from '../browser.mjs';

export const checks = {
  'without script there are code, strip and output': async world => {
    const page = await open(world, 'stepper.html', { script: false });
    const figure = page.locator('figure.mm').first();
    ok(await figure.locator('.mm-code').isVisible(), 'the code');
    equal(await figure.locator('.mm-pan').count(), 5, 'panels of the strip');
    ok(await figure.locator('.mm-strip').isVisible(), 'the strip');
    ok(await figure.locator('.mm-out').isVisible(), 'the output');
    equal(await figure.locator('.mm-out').textContent(), 'hello, you: 5', 'its words');
    for (const part of ['.mm-live', '.mm-bar', '.mm-cap', '.mm-lens', '.mm-keys']) {
      ok(!(await figure.locator(part).isVisible()), `${part} without script`);
    }
    const sizes = await figure.locator('.mm-pan svg.m-svg').evaluateAll(all => all.map(svg => [svg.getBoundingClientRect().width, svg.getBoundingClientRect().height]));
    ok(sizes.every(([w, h]) => w > 300 && h > 60), `panels ${JSON.stringify(sizes)}`);
    await page.done();
  },

  'without script a panic is told': async world => {
    const page = await open(world, 'endings.html', { script: false });
    ok((await page.locator('figure.mm').first().locator('.mm-res').textContent()).includes('index out of bounds'), 'the message');
    await page.done();
  },

  'with script the strip is hidden until printing': async world => {
    const page = await open(world, 'stepper.html');
    const figure = page.locator('figure.mm').first();
    ok(!(await figure.locator('.mm-strip').isVisible()), 'the strip on the screen');
    await page.emulateMedia({ media: 'print' });
    ok(await figure.locator('.mm-strip').isVisible(), 'the strip on paper');
    ok(!(await figure.locator('.mm-bar').isVisible()), 'the controls on paper');
    ok(!(await figure.locator('.mm-live').isVisible()), 'the live figure on paper');
    ok(await figure.locator('.mm-out').isVisible(), 'the output on paper');
    await page.done();
  },

  'paper is black and grey from any theme': async world => {
    for (const theme of ['light', 'navy', 'ayu']) {
      const page = await open(world, 'values.html', { theme });
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const grey = colour => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
          return a === 0 || Math.max(r, g, b) - Math.min(r, g, b) < 8;
        };
        const used = new Set();
        for (const e of document.querySelectorAll('figure.mm, figure.mm *')) {
          if (!e.getClientRects().length) continue;
          const style = getComputedStyle(e);
          const svg = e instanceof SVGElement;
          for (const key of svg ? ['fill', 'stroke'] : ['color', 'backgroundColor', 'borderTopColor']) {
            const colour = style[key];
            if (colour !== 'none' && !colour.startsWith('url') && !grey(colour)) used.add(`${e.className.baseVal ?? e.className} ${key} ${colour}`);
          }
        }
        return [...used];
      });
      equal(colours, [], `colours on paper from ${theme}`);
      await page.done();
    }
  },
};
