// Opens each page in Chromium, by day and by night, runs axe-core's WCAG 2.2 A and AA rules on
// it, and looks for sideways scrolling at 320 px (1.4.10) and words lost when spacing grows (1.4.12).
// Exit 0: nothing found, 1: findings, 2: could not run.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Of the best practices, those on landmarks and first headings are for web pages: a chapter is
// one document of many.
const forWebPages = ['landmark-one-main', 'page-has-heading-one', 'region', 'skip-link'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// A reading system's night theme: without a background axe takes every page for white.
const night = ':root { background: #121212 !important; color: #e6e6e6 !important; }';
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
  'word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

async function start() {
  const require = createRequire(join(here, '../../tools/package.json'));
  const puppeteer = require('puppeteer-core');
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return { axe, browser: await puppeteer.launch({ executablePath, args: flags, timeout: 60000, protocolTimeout: 300000 }) };
}

// axe does not know doc-pagebreak on a span, where EPUB wants its name (DPUB-ARIA 1.1).
function isKnownFalse(rule, node) {
  return rule === 'aria-prohibited-attr' && node.html.includes('doc-pagebreak');
}

async function violations(page, axe, isWebPage) {
  await page.evaluate(axe);
  const options = {
    runOnly: { type: 'tag', values: rules },
    rules: { 'target-size': { enabled: true } },
  };
  if (!isWebPage) for (const rule of forWebPages) options.rules[rule] = { enabled: false };
  const result = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.filter((node) => !isKnownFalse(id, node)).map((node) => `${id}: ${help}\n  ${node.html.slice(0, 200)}`));
}

function widerThanScreen() {
  const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`reflow: the page is ${wide} px wider than a screen of 320 px`] : [];
}

function clippedText() {
  return [...document.querySelectorAll('body *')]
    .filter((element) => getComputedStyle(element).overflow === 'hidden' && element.textContent.trim() &&
      element.scrollHeight > element.clientHeight + 1)
    .map((element) => `text-spacing: words are cut off\n  ${element.outerHTML.slice(0, 120)}`);
}

async function check(browser, axe, path) {
  const isWebPage = path.endsWith('.html');
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1024, height: 768 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await page.goto(pathToFileURL(path).href);
    if (colorScheme === 'dark' && !isWebPage) await page.addStyleTag({ content: night });
    for (const finding of await violations(page, axe, isWebPage)) found.push(`${colorScheme}: ${finding}`);
    await page.setViewport({ width: 320, height: 640 });
    if (colorScheme === 'light') {
      found.push(...await page.evaluate(widerThanScreen));
      await page.addStyleTag({ content: spacing });
      found.push(...await page.evaluate(clippedText));
    }
    for (const finding of (await violations(page, axe, isWebPage)).filter((text) => text.startsWith('target-size')))
      found.push(`${colorScheme}, 320 px: ${finding}`);
    await page.close();
  }
  return found;
}

let session;
try {
  session = await start();
} catch (problem) {
  console.error(`axe: could not start: ${problem.message}`);
  process.exit(2);
}
let total = 0;
try {
  for (const path of process.argv.slice(2)) {
    const found = await check(session.browser, session.axe, path);
    for (const finding of found) console.log(`${path}: ${finding}`);
    total += found.length;
  }
} catch (problem) {
  console.error(`axe: ${problem.stack}`);
  total = -1;
}
await session.browser.close();
if (total === 0) console.log(`axe: ${process.argv.length - 2} pages clean`);
process.exit(total < 0 ? 2 : total === 0 ? 0 : 1);
