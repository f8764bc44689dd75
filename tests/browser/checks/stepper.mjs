// Stepping: every way to do it leads to the same step, and no key of ours reaches mdBook.
import { equal, ok, open, step } from '../browser.mjs';

async function stepper(world, how) {
  const page = await open(world, 'stepper.html', how);
  const figure = page.locator('figure.mm').first();
  const last = +(await figure.locator('.mm-time input').getAttribute('max'));
  const marks = await figure.locator('script').evaluate(s => JSON.parse(s.textContent).m);
  ok(last >= 12 && marks.length === 5 && marks[0] === 2, `${last} steps, marks ${marks}`);
  return { page, figure, last, marks };
}

export const checks = {
  'a reader begins at the first mark': async world => {
    const { page, figure, last } = await stepper(world);
    equal(await step(figure), 2, 'the step');
    equal(await figure.locator('.mm-cnt').textContent(), `2\u2009/\u2009${last}`, 'the counter');
    equal(await figure.locator('.mm-now').count(), 1, 'captions that are seen');
    await page.done();
  },

  'buttons step': async world => {
    const { page, figure, last, marks } = await stepper(world);
    const press = name => figure.getByRole('button', { name, exact: true }).click({ force: true });
    for (const [name, expected] of [['Next step', 3], ['Previous step', 2], ['Last step', last], ['Next step', last], ['First step', 1], ['Previous step', 1]]) {
      await press(name);
      equal(await step(figure), expected, `after ${name}`);
    }
    equal(await figure.locator('[data-b=prev]').getAttribute('aria-disabled'), 'true', 'Previous at the first step');
    await press(`Go to step ${marks[3]}, marker 4`);
    equal(await step(figure), marks[3], 'after marker 4');
    equal(await figure.locator('.mm-mk[aria-current=step]').textContent(), '4', 'the current marker');
    await page.done();
  },

  'keys step and do not reach mdBook': async world => {
    const { page, figure, last, marks } = await stepper(world);
    await page.evaluate(() => {
      window.reached = [];
      document.addEventListener('keydown', e => window.reached.push(e.key));
    });
    const before = page.url();
    for (const place of ['.mm-live', '[data-b=next]', '.mm-time input']) {
      await figure.locator(place).focus();
      for (const [key, expected] of [['Home', 1], ['ArrowRight', 2], ['ArrowRight', 3], ['ArrowLeft', 2], ['End', last], ['ArrowRight', last], ['4', marks[3]], ['1', 2], ['Home', 1], ['ArrowLeft', 1]]) {
        await page.keyboard.press(key);
        equal(await step(figure), expected, `${key} on ${place}`);
      }
    }
    await figure.locator('.mm-live').focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Space', 'Space']) await page.keyboard.press(key);
    await figure.locator('.mm-code').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown']) await page.keyboard.press(key);
    equal(await page.evaluate(() => window.reached), [], 'keys that reached the document');
    equal(page.url(), before, 'the chapter');
    await page.keyboard.press('Control+ArrowRight');
    ok((await page.evaluate(() => window.reached)).length > 0, 'a key with a modifier is not ours');
    await page.done();
  },

  'the slider steps and says where it is': async world => {
    const { page, figure, last } = await stepper(world);
    const slider = figure.getByRole('slider', { name: 'Step' });
    await slider.fill('9');
    equal(await step(figure), 9, 'the step');
    equal(await slider.getAttribute('aria-valuetext'), `Step 9 of ${last}`, 'its words');
    const box = await slider.boundingBox();
    await page.mouse.click(box.x + box.width - 4, box.y + 50);
    equal(await step(figure), last, 'after a click at its end');
    await page.done();
  },

  'all words follow the step': async world => {
    const { page, figure, last } = await stepper(world);
    const picture = figure.locator('.mm-live svg.m-svg');
    await figure.locator('.mm-time input').fill('3');
    equal(await picture.getAttribute('aria-label'), `Memory, step 3 of ${last}`, 'the label');
    ok((await picture.locator('desc').textContent()).includes('s1: moved to s2'), 'the description of step 3');
    equal(await figure.getByRole('status').textContent(), `Step 3 of ${last}. the header moves`, 'the live region');
    equal(await figure.locator('.mm-cur').count(), 1, 'current lines');
    ok((await figure.locator('.mm-cur').textContent()).includes('let mut s2 = s1;'), 'the current line');
    equal(await figure.locator('[data-o=st]').textContent(), '64 B', 'the stack');
    equal(await figure.locator('.mm-out').evaluate(e => e.firstChild.data || ''), '', 'the output so far');
    await page.keyboard.press('End');
    await figure.locator('.mm-live').press('End');
    equal(await figure.locator('.mm-out').evaluate(e => e.firstChild.data), 'hello, you: 5', 'the output at the end');
    await page.done();
  },

  'play runs to the end and stops at any other input': async world => {
    const { page, figure, last } = await stepper(world);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60000);
    await figure.locator('.mm-time input').fill(String(last - 2));
    await figure.getByRole('button', { name: 'Play' }).click();
    equal(await figure.locator('[data-b=play]').getAttribute('aria-label'), 'Pause', 'the button while it plays');
    await page.clock.runFor(1700);
    equal(await step(figure), last - 2, 'before the time is up');
    await page.clock.runFor(2000);
    equal(await step(figure), last, 'after two intervals');
    equal(await figure.locator('[data-b=play]').getAttribute('aria-label'), 'Play', 'the button at the end');
    await figure.getByRole('button', { name: 'Play' }).click();
    equal(await step(figure), 1, 'from the end it starts again');
    await figure.locator('.mm-live').press('ArrowRight');
    await page.clock.runFor(5000);
    equal(await step(figure), 2, 'a key stops it');
    await figure.locator('.mm-live').press('Space');
    await page.clock.runFor(1900);
    equal(await step(figure), 3, 'Space plays');
    await figure.locator('.mm-live').press('Escape');
    await page.clock.runFor(5000);
    equal(await step(figure), 3, 'Escape stops it');
    await page.done();
  },

  'Tab goes through code, markers, buttons, slider, figure': async world => {
    const { page, figure } = await stepper(world);
    await figure.locator('.mm-code').focus();
    const stops = [];
    for (let i = 0; i < 13; i += 1) {
      stops.push(await page.evaluate(() => {
        const e = document.activeElement;
        return e.dataset.b || (e.dataset.go && 'mark') || (e.type === 'range' && 'slider') || e.className.split(' ').pop();
      }));
      await page.keyboard.press('Tab');
    }
    const expected = ['mm-code', 'mark', 'mark', 'mark', 'mark', 'mark', 'first', 'prev', 'play', 'next', 'last', 'slider', 'mm-live'];
    equal(stops, expected, 'the stops');
    ok(await page.evaluate(() => !document.activeElement.closest('figure')), 'the figure is one stop');
    await page.done();
  },

  'what takes the focus shows it': async world => {
    const { page, figure } = await stepper(world);
    await figure.locator('.mm-code').focus();
    for (let i = 0; i < 13; i += 1) {
      const seen = await page.evaluate(() => {
        const e = document.activeElement;
        const shows = x => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
        return shows(e) || shows(e.parentElement);
      });
      ok(seen, `stop ${i} has no outline`);
      await page.keyboard.press('Tab');
    }
    await page.done();
  },

  'the last key works on a button that has come to its end': async world => {
    const { page, figure, last } = await stepper(world);
    await figure.locator('[data-b=last]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    equal(await step(figure), last - 1, 'the step');
    await page.done();
  },

  'every block of a page steps by itself': async world => {
    const page = await open(world, 'twelve.html');
    const figures = page.locator('figure.mm-step');
    equal(await figures.count(), 12, 'figures');
    await figures.nth(4).locator('.mm-live').press('End');
    const steps = await page.$$eval('.mm-live svg.m-svg', all => all.map(svg => svg.style.getPropertyValue('--t')));
    ok(steps[4] !== steps[3] && new Set(steps).size === 2, `the steps are ${steps}`);
    equal(page.noise, [], 'complaints');
    await page.done();
  },

  'a panic is told when it happens': async world => {
    const page = await open(world, 'endings.html');
    const figure = page.locator('figure.mm').first();
    const message = figure.locator('.mm-out[data-p]');
    await figure.locator('.mm-live').press('Home');
    ok(!(await message.isVisible()), 'the message before the panic');
    await figure.locator('.mm-live').press('End');
    ok(await message.isVisible(), 'the message at the end');
    ok((await message.textContent()).includes('index out of bounds'), 'its words');
    await page.done();
  },

  'the compiler speaks, its advice is folded': async world => {
    const page = await open(world, 'endings.html');
    const figure = page.locator('figure.mm').nth(2);
    ok((await figure.locator('.mm-err').textContent()).startsWith('error[E0384]'), 'the message');
    const details = figure.locator('details');
    if (await details.count()) {
      ok(!(await details.evaluate(d => d.open)), 'the advice is folded');
      ok(!(await figure.locator('.mm-err').textContent()).includes('help:'), 'no advice in the message');
    }
    ok((await figure.locator('.mm-note').textContent()).includes('does not compile'), 'the note');
    await page.done();
  },

  'long runs have fewer signs': async world => {
    const page = await open(world, 'long.html');
    const [sixty, many] = [page.locator('figure.mm').nth(0), page.locator('figure.mm').nth(1)];
    equal(await sixty.locator('.mm-time .mm-g0').count(), 0, 'dots of more than sixty steps');
    ok(await many.locator('.mm-time path').count() <= 200, 'signs of more than two hundred steps');
    ok(await many.locator('.mm-time .mm-g4').count() > 0, 'an allocation is always seen');
    await page.done();
  },

  'words of the block': async world => {
    const page = await open(world, 'words.html');
    const figure = n => page.locator('main figure.mm').nth(n);
    equal(await figure(0).locator('figcaption').innerHTML(), 'With a <span class="mm-c">title</span>, <em>hidden</em> variables', 'the title');
    const texts = await figure(0).locator('.mm-live svg.m-svg .m-n').allTextContents();
    ok(texts.includes('a') && !texts.includes('b') && !texts.includes('c'), `hidden variables: ${texts}`);
    equal(await figure(1).locator('.mm-code').count(), 0, 'code panels of code=hide');
    equal(await figure(2).locator('.mm-time input').getAttribute('max'), '2', 'steps of steps=marked');
    equal(await figure(3).locator('.mm-live').count(), 0, 'steppers of steps=last');
    equal(await figure(4).locator('.mm-txt').textContent(), '', 'captions=off');
    equal(await figure(5).locator('svg').count(), 0, 'pictures of ignore');
    ok(await page.locator('blockquote figure.mm svg').count() > 0, 'a figure in a quote');
    ok(await page.locator('li figure.mm svg').count() > 0, 'a figure in a list');
    equal(page.noise, [], 'complaints');
    await page.done();
  },
};
