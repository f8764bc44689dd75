// node run.mjs BOOK OUT [PART]: every check (whose name has PART in it) of the built test book BOOK; exit code 1 if one fails.
// With CI or SHEET in the environment pictures for people go to OUT.
import { launch, serve } from './browser.mjs';
import { checks as stepper } from './checks/stepper.mjs';
import { checks as lens } from './checks/lens.mjs';
import { checks as layout } from './checks/layout.mjs';
import { checks as paper } from './checks/paper.mjs';
import { checks as colours } from './checks/colours.mjs';
import { checks as access } from './checks/access.mjs';
import { checks as sheet } from './checks/sheet.mjs';

/** A check that takes longer than this, in milliseconds, hangs. */
const LIMIT = 300_000;

const [book, out, only = ''] = process.argv.slice(2);
const server = await serve(book);
const world = { browser: await launch(), base: server.base, out };
let failed = 0;
for (const [name, check] of Object.entries({ ...stepper, ...lens, ...layout, ...paper, ...colours, ...access, ...sheet })) {
  if (!name.includes(only) || (name in sheet && !process.env.CI && !process.env.SHEET)) continue;
  const start = Date.now();
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error('it takes too long')), LIMIT); });
  try {
    await Promise.race([check(world), late]);
    console.log(`ok ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${error.message}`);
  }
  clearTimeout(timer);
}
await world.browser.close();
server.stop();
process.exit(failed ? 1 : 0);
