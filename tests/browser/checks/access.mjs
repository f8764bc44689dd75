// axe finds nothing wrong in the five themes, with script and without.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { THEMES, open } from '../browser.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['stepper.html', 'values.html', 'endings.html'];

/** What axe objects to inside the figures of a page. */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const result = await window.axe.run({ include: [['figure.mm']] }, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
    return result.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${(n.any[0] || n.all[0] || n.none[0] || {}).message || v.help}`));
  });
}

function check(script) {
  return async world => {
    const found = [];
    // Without script there is the page's default theme, or a dark one where the reader prefers that.
    for (const theme of script ? THEMES : ['light', 'coal']) {
      // What a theme changes is colours: the page with the words of the block has no others.
      for (const name of theme === 'light' ? [...PAGES, 'words.html', 'group.html'] : PAGES) {
        const page = await open(world, name, { theme, stripped: !script });
        if (script && name === 'stepper.html') {
          await page.locator('.mm-live').first().focus();
          await page.keyboard.press('ArrowDown');
        }
        if (name === 'endings.html') await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
        for (const violation of await violations(page)) found.push(`${theme} ${name}: ${violation}`);
        await page.done();
      }
    }
    if (found.length) throw new Error(`${found.length} violations\n${found.slice(0, 20).join('\n')}`);
  };
}

export const checks = {
  'axe finds nothing with script, in five themes': check(true),
  'axe finds nothing without script, light and dark': check(false),
  'axe finds nothing at 360 pixels': async world => {
    const found = [];
    for (const stripped of [false, true]) {
      const page = await open(world, 'values.html', { width: 360, stripped });
      found.push(...await violations(page));
      await page.done();
    }
    if (found.length) throw new Error(found.slice(0, 20).join('\n'));
  },
};
