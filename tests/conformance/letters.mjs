// Measures the letters and lines of a finished large-print or easy-read PDF with MuPDF and poppler;
// nothing here is shared with the program.
//   node letters.mjs standard|large-print|easy-read FILE
// Exit 0: all as the guides want it, 1: findings, 2: could not run.
import { execFileSync } from 'node:child_process';

// Points; characters in a line; pages. UKAAF G003, RNIB, GOV.UK, Lectura Facil.
const editions = {
  standard: { size: 12, raised: 8, line: 80, pages: Infinity },
  'large-print': { size: 18, raised: 18, line: 80, pages: Infinity },
  'easy-read': { size: 16, raised: 16, line: 60, pages: 24 },
};
const rounding = 0.05;
const sameEdge = 1.5; // points

function run(command, ...given) {
  return execFileSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text) => text.replace(/&(?:#x([0-9a-f]+)|(\w+));/giu, (_, code, name) =>
  code ? String.fromCodePoint(parseInt(code, 16)) : entities[name] ?? '');
const number = (tag, name) => Number(tag.match(new RegExp(`${name}="(-?[\\d.]+)"`, 'u'))[1]);

// [{ height, blocks: [[{ left, top, right, bottom, text, fonts: [{ name, size, text }] }]] }]
function pagesOf(file) {
  return run('mutool', 'draw', '-q', '-F', 'stext', '-o', '-', file).split('<page ').slice(1).map((page) => ({
    height: number(page, 'height'),
    blocks: page.split('<block ').slice(1).map((block) => block.split('<line ').slice(1).map((line) => {
      const [left, top, right, bottom] = line.match(/bbox="([^"]*)"/u)[1].split(' ').map(Number);
      const fonts = line.split('<font ').slice(1).map((font) => ({
        name: font.match(/name="([^"]*)"/u)[1],
        size: number(font, 'size'),
        text: [...font.matchAll(/ c="([^"]*)"/gu)].map((one) => unescaped(one[1])).join(''),
      }));
      return { left, top, right, bottom, fonts, text: fonts.map((font) => font.text).join('') };
    })),
  }));
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const words = (text) => /[\p{L}\p{N}]/u.test(text);

function* findingsOf(name, pages, file) {
  const limits = editions[name];
  if (pages.length > limits.pages) yield `${pages.length} pages, at most ${limits.pages}`;
  const slanted = run('pdffonts', file).split('\n').filter((line) => /italic|oblique|slanted/iu.test(line));
  if (slanted.length > 0) yield `italic fonts: ${slanted.map((line) => line.split(' ')[0]).join(', ')}`;
  for (const [index, page] of pages.entries()) {
    const at = `page ${index + 1}`;
    const lines = page.blocks.flat();
    const shown = rightToLeft.test(lines.map((line) => line.text).join(''))
      ? showsNumbers(lines, page.height, name === 'large-print' ? [index + 1] : [index + 1, pages.length])
      : new RegExp(name === 'large-print' ? `(?:^|\\n)${index + 1}(?:\\n|$)` : `Page\\s+${index + 1}\\s+of\\s+${pages.length}`, 'u')
        .test(lines.map((line) => line.text).join('\n'));
    if (lines.length > 0 && !shown) yield `${at}: no page number`;
    for (const block of page.blocks) yield* findingsOfBlock(block, limits, at, page.height);
  }
}

// Cells of a table row stand beside one another.
const isBeside = (line, other) => other !== undefined && line.top < other.bottom - 2 && other.top < line.bottom - 2;
const isRunning = (line, height) => line.top < 70 || line.bottom > height - 70;

// From right to left the words between them are of another language, and MuPDF gives them in pieces.
function showsNumbers(lines, height, numbers) {
  const running = lines.filter((line) => isRunning(line, height)).flatMap((line) => line.fonts.map((font) => font.text)).join(' ');
  return numbers.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(running));
}

function* findingsOfBlock(lines, limits, at, height) {
  for (const [index, line] of lines.entries()) {
    const shown = JSON.stringify(line.text.slice(0, 50));
    for (const font of line.fonts) {
      const small = font.size < limits.size - rounding;
      const isNote = /^\d{1,3}$/u.test(font.text.trim()) && font.size >= limits.raised;
      if (words(font.text) && small && !isNote) yield `${at}: ${font.size} pt: ${JSON.stringify(font.text.slice(0, 50))}`;
    }
    const next = lines[index + 1];
    const isAddress = line.text.split(' ').at(-1).includes('/');
    if (next && !isAddress && /\p{L}[-\u2010\u00ad]$/u.test(line.text.trimEnd()) && /^\p{Ll}/u.test(next.text)) yield `${at}: a word goes on in the next line: ${shown}`;
    const length = [...line.text.replace(/\p{M}/gu, '').trim()].length;
    const isText = !isRunning(line, height) && !/(\. ){3}|\.{4}/u.test(line.text) && !rightToLeft.test(line.text);
    if (isText && length > limits.line) yield `${at}: ${length} characters: ${shown}`;
  }
  const left = lines.filter((line) => words(line.text) && !rightToLeft.test(line.text) && !isRunning(line, height));
  const inTable = lines.some((line, index) => lines.slice(index + 1).some((other) => isBeside(line, other)));
  if (left.length < 4 || left.length < lines.length || inTable) return;
  const rights = left.slice(0, -1).map((line) => line.right);
  if (Math.max(...rights) - Math.min(...rights) < 0.2) yield `${at}: justified: ${JSON.stringify(left[0].text.slice(0, 50))}`;
  const lefts = left.map((line) => line.left);
  const usual = [...lefts].sort((a, b) => a - b)[Math.floor(lefts.length / 2)];
  const astray = lefts.filter((one) => Math.abs(one - usual) > sameEdge).length;
  if (astray > lefts.length / 2) yield `${at}: not set from the left: ${JSON.stringify(left[0].text.slice(0, 50))}`;
}

try {
  const [, , name, file] = process.argv;
  if (!editions[name]) throw new Error(`no edition is called ${name}`);
  const pages = pagesOf(file);
  if (pages.length === 0) throw new Error(`${file} has no pages`);
  const found = [...findingsOf(name, pages, file)];
  for (const one of found) console.log(one);
  if (found.length === 0) console.log(`letters: ${pages.length} pages are as ${name} should be`);
  process.exit(found.length === 0 ? 0 : 1);
} catch (problem) {
  console.error(`letters: ${problem.message}`);
  process.exit(2);
}
