// A built book to pages in Chromium: a server, contexts with the theme that is wanted, and the check that all is quiet.
import { chromium } from 'playwright-core';
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };

export const THEMES = ['light', 'rust', 'coal', 'navy', 'ayu'];

/** Serves a folder on a port of its own; gives the address and a way to stop. */
export async function serve(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    fs.readFile(file.endsWith('/') ? file + 'index.html' : file, (error, bytes) => {
      response.writeHead(error ? 404 : 200, { 'content-type': TYPES[path.extname(file)] || 'application/octet-stream' });
      response.end(error ? '' : bytes);
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** The browser of Debian, or the one that CHROMIUM names. */
export function launch() {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args });
}

/**
 * A page of the book. `noise` collects what the console and the page complain about. Pages that are opened in the same way share
 * a context, since a new one is slow.
 * @param {{theme?: string, width?: number, script?: boolean, scheme?: string, forced?: boolean, scale?: number, touch?: boolean, stripped?: boolean}} how
 */
export async function open(world, name, how = {}) {
  const key = JSON.stringify(how);
  world.contexts ??= new Map();
  if (!world.contexts.has(key)) world.contexts.set(key, await context(world, how));
  const page = await world.contexts.get(key).newPage();
  page.setDefaultTimeout(20000);
  if (how.stripped) await page.route('**/*.html', route => strip(route));
  page.noise = [];
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') page.noise.push(message.text()); });
  page.on('pageerror', error => page.noise.push(String(error)));
  await page.goto(world.base + name, { waitUntil: 'load' });
  page.done = () => page.close();
  return page;
}

/** The page without its scripts, for tools that need a browser with script: axe waits for timers, which stand still without. */
async function strip(route) {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.replace(/<script\b[^>]*>[^]*?<\/script>/g, '') });
}

async function context(world, how) {
  const { theme = 'light', width = 1100, script = true, forced = false, scale = 1, touch = false } = how;
  const context = await world.browser.newContext({
    viewport: { width, height: 900 },
    deviceScaleFactor: scale,
    hasTouch: touch,
    javaScriptEnabled: script,
    colorScheme: how.scheme || (/light|rust/.test(theme) ? 'light' : 'dark'),
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  if (script) {
    await context.addInitScript(theme => {
      try {
        localStorage.setItem('mdbook-theme', theme);
        localStorage.setItem('mdbook-sidebar', 'hidden');
      } catch { /* a page without storage has its default theme */ }
    }, theme);
  }
  return context;
}

/** Says what is wrong when the two are not the same. */
export function equal(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}

export function ok(truth, what) {
  if (!truth) throw new Error(what);
}

/** The step that a figure shows, from its picture. */
export function step(figure) {
  return figure.locator('.mm-live svg.m-svg').evaluate(svg => +svg.style.getPropertyValue('--t'));
}
