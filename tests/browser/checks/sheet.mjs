// A sheet of pictures for people to look at; it checks nothing.
import fs from 'node:fs';
import path from 'node:path';
import { open } from '../browser.mjs';

export const checks = {
  'a sheet of pictures': async world => {
    fs.mkdirSync(world.out, { recursive: true });
    const made = [];
    const take = async (name, file, how, prepare = async () => {}) => {
      const page = await open(world, name, { scale: 1.5, ...how });
      await prepare(page);
      await page.waitForTimeout(50);
      await page.screenshot({ path: path.join(world.out, file), fullPage: true });
      made.push(file);
      await page.done();
    };
    const lens = async page => {
      await page.locator('.mm-live').first().focus();
      for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    };
    for (const theme of ['light', 'navy']) {
      for (const width of [1100, 750, 360]) {
        for (const name of ['stepper', 'values', 'words', 'endings', 'long', 'group']) {
          await take(`${name}.html`, `${name}-${theme}-${width}.png`, { theme, width }, lens);
        }
      }
    }
    for (const theme of ['rust', 'coal', 'ayu']) await take('stepper.html', `stepper-${theme}-1100.png`, { theme }, lens);
    for (const scheme of ['light', 'dark']) await take('stepper.html', `stepper-noscript-${scheme}.png`, { script: false, scheme });
    await take('stepper.html', 'stepper-noscript-360.png', { script: false, width: 360 });
    await take('endings.html', 'endings-noscript.png', { script: false });
    await take('stepper.html', 'stepper-print-navy.png', { theme: 'navy' }, page => page.emulateMedia({ media: 'print' }));
    await take('stepper.html', 'stepper-forced.png', { forced: true, theme: 'navy' }, lens);
    for (const theme of ['paper', 'ink']) {
      await take('stepper.html', `stepper-${theme}.png`, {}, page => page.evaluate(theme => {
        document.documentElement.classList.remove('light');
        document.documentElement.classList.add(theme);
      }, theme));
    }
    const cells = made.map(file => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`);
    fs.writeFileSync(path.join(world.out, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Pages</title><style>body{display:flex;flex-wrap:wrap;gap:16px}img{max-width:600px}</style>${cells.join('')}`);
  },
};
