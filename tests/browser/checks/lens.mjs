// The byte lens: what it says of values, and how it is held.
import { equal, ok, open } from '../browser.mjs';

async function figure(world, name, number, at, how) {
  const page = await open(world, name, how);
  const figure = page.locator('figure.mm').nth(number);
  await figure.locator('.mm-time input').fill(String(at));
  return { page, figure };
}

/** All that the lens says while ↓ goes through the figure. */
async function walk(page, figure) {
  await figure.locator('.mm-live').focus();
  const said = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('ArrowDown');
    const here = await figure.locator('.mm-read').evaluate(read => read.querySelector('.mm-where').textContent + ' | ' + [...read.querySelectorAll('.mm-hex span')].map(s => s.className === 'p' ? '##' : s.textContent).join(' '));
    if (said[0] === here) break;
    said.push(here);
  }
  return said;
}

function says(all, start, bytes) {
  const found = all.find(said => said.startsWith(start));
  ok(found, `nothing starts with \`${start}\` in\n${all.join('\n')}`);
  if (bytes !== undefined) equal(found.split(' | ')[1], bytes, `the bytes of ${start}`);
  return found;
}

export const checks = {
  'the lens reads a String and its buffer': async world => {
    const { page, figure: f } = await figure(world, 'stepper.html', 0, 2);
    const all = await walk(page, f);
    says(all, 's1 String · at 0x7ffe_');
    says(all, 's1.len usize = 5 · at 0x7ffe_', '05 00 00 00 00 00 00 00');
    says(all, 's1.cap usize = 5 · at 0x7ffe_', '05 00 00 00 00 00 00 00');
    ok(/^s1\.ptr .* → 0x5581_[0-9a-f]{4}_[0-9a-f]{4} · at 0x7ffe_/.test(says(all, 's1.ptr')), 'the pointer');
    says(all, "s1[1] u8 = 'e' · at 0x5581_", '65');
    await page.done();
  },

  'a moved value still has its bytes, and its buffer a new owner': async world => {
    const { page, figure: f } = await figure(world, 'stepper.html', 0, 3);
    const all = await walk(page, f);
    says(all, 's1.len usize = 5', '05 00 00 00 00 00 00 00');
    says(all, "s2[0] u8 = 'h'", '68');
    ok(!all.some(said => said.startsWith('s1[')), 'the buffer is no longer that of s1');
    await page.done();
  },

  'a reference says what it leads to': async world => {
    const { page, figure: f } = await figure(world, 'stepper.html', 0, 4);
    says(await walk(page, f), 't &String → s2 · at 0x7ffe_');
    await page.done();
  },

  'padding is hatched, bytes without a value are dotted': async world => {
    const { page, figure: f } = await figure(world, 'values.html', 0, 5);
    const all = await walk(page, f);
    says(all, 'mixed Mixed · at', '02 01 00 00 07 01 ## ##');
    says(all, 'mixed.large u32 = 258', '02 01 00 00');
    says(all, 'pair.1 f64 = 2.5');
    says(all, 'days[2] i32 = 31', '1f 00 00 00');
    await page.done();
  },

  'enums are told by their variant': async world => {
    const { page, figure: f } = await figure(world, 'values.html', 0, 8);
    const all = await walk(page, f);
    says(all, 'choice Option<u32> = Some');
    says(all, 'nothing Option<Box<i32>> = None', '00 00 00 00 00 00 00 00');
    await page.done();
  },

  'blocks are named after what owns them': async world => {
    const page = await open(world, 'values.html');
    const f = page.locator('figure.mm').nth(1);
    await f.locator('.mm-live').focus();
    const all = await walk(page, f);
    says(all, 'list[3] u16 = 400', '90 01');
    says(all, 'list[4] u16 uninitialised', '·· ··');
    says(all, 'words[0].len usize = 5');
    says(all, "words[0][0..2] str = 'é'", 'c3 a9');
    says(all, 'part.len usize = 2');
    ok(/^boxed Box<\(u8, u64\)> → 0x5581_/.test(says(all, 'boxed Box')), 'the box');
    says(all, 'boxed.1 u64 = 2');
    equal(page.noise, [], 'complaints');
    await page.done();
  },

  'the pointer holds the lens, a click keeps it, Escape lets go': async world => {
    const { page, figure: f } = await figure(world, 'stepper.html', 0, 2);
    const read = f.locator('.mm-read');
    const rest = await read.textContent();
    ok(rest.startsWith('s1 String'), `at rest it shows what has just changed, not ${rest}`);
    equal(await f.locator('.m-sel').count(), 0, 'frames at rest');
    const value = f.locator('.m-hit[data-l]').nth(2);
    const box = await value.boundingBox();
    await page.mouse.move(box.x + 5, box.y + 5);
    ok((await read.textContent()) !== rest, 'a value under the pointer');
    equal(await f.locator('.m-sel').count(), 1, 'frames');
    await page.mouse.move(2, 2);
    equal(await read.textContent(), rest, 'after the pointer has left');
    await page.mouse.click(box.x + 5, box.y + 5);
    const kept = await read.textContent();
    await page.mouse.move(2, 2);
    equal(await read.textContent(), kept, 'after a click');
    await f.locator('.mm-live').press('ArrowRight');
    ok((await read.textContent()) !== rest, 'the lens follows its value to the next step');
    equal(await read.getAttribute('aria-live'), 'polite', 'a value that was asked for is spoken');
    await f.locator('.mm-live').press('End');
    ok((await read.textContent()).startsWith('Point at'), 'when its value is gone and nothing has changed');
    equal(await read.getAttribute('aria-live'), 'off', 'what nobody asked for is not spoken');
    await page.done();
  },

  'a finger holds the lens': async world => {
    const { page, figure: f } = await figure(world, 'stepper.html', 0, 2, { width: 360, touch: true });
    const box = await f.locator('.m-hit[data-l]').nth(1).boundingBox();
    await page.touchscreen.tap(box.x + 5, box.y + 5);
    ok((await f.locator('.mm-where').textContent()).includes('at 0x7ffe_'), 'the lens after a tap');
    await page.done();
  },

  'only what is there has a lens': async world => {
    const page = await open(world, 'stepper.html');
    const f = page.locator('figure.mm').first();
    const last = +(await f.locator('.mm-time input').getAttribute('max'));
    const steps = await f.locator('.m-hit').evaluateAll(all => all.map(a => a.dataset.t.split(' ').map(Number)));
    ok(steps.length > 10 && steps.every(([a, b]) => a >= 1 && a <= b && b <= last), 'the lives of areas');
    const subjects = await f.locator('script').evaluate(s => JSON.parse(s.textContent).z.length);
    const used = await f.locator('.m-hit').evaluateAll(all => new Set(all.map(a => +a.dataset.l)).size);
    ok(used <= subjects && used > 5, `${used} of ${subjects} subjects`);
    await page.done();
  },
};
