// Compares the words of finished files with those of the manuscript, which it reads by itself:
// nothing here is shared with the program.
//   node words.mjs MANUSCRIPT FOLDER     FOLDER holds what was published from MANUSCRIPT
// In each edition, every run of words that is for it must stand there, letter by letter and
// unbroken but by the end of a page, and each word as often as the manuscript has it. Words for
// another edition may stand nowhere. Exit 0: all there, 1: findings, 2: could not run.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { DOMParser } = createRequire(join(here, '../../tools/package.json'))('@xmldom/xmldom');

// Not for reading, or written by the program in words of its own.
const unread = new Set(['alt', 'textobject', 'objectinfo', 'indexterm', 'remark', 'xref', 'footnoteref', 'glosssee',
  'glossseealso', 'citation', 'title-abbrev', 'titleabbrev', 'meta', 'keywordset', 'subjectset', 'biblioid', 'bibliomisc',
  'author', 'editor', 'corpauthor', 'othercredit', 'publisher', 'publishername', 'pubdate', 'date', 'copyright',
  'revhistory', 'edition', 'releaseinfo', 'personname']);
// What may stand inside a run of words; all other elements end it.
const inline = new Set(['emphasis', 'phrase', 'quote', 'foreignphrase', 'glossterm', 'firstterm', 'acronym', 'abbrev',
  'code', 'literal', 'email', 'link', 'ulink', 'citetitle', 'subscript', 'superscript', 'wordasword', 'application']);
const spelledOut = 24; // a shorter run of another edition's may well stand in this one too

function run(command, ...given) {
  return execFileSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
}
const letters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const words = (text) => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const parse = (xml) => new DOMParser().parseFromString(xml, 'text/xml').documentElement;
const nameOf = (element) => element.localName ?? element.nodeName;

function isFor(element, edition) {
  const allows = (name) => {
    const value = element.getAttribute(name);
    return !value || value.split(';').map((one) => one.trim()).includes(edition[name]);
  };
  return allows('audience') && allows('condition');
}

// Who made a picture: told once for all of theirs, at the end.
function isPictureInfo(node) {
  return nameOf(node) === 'info' && ['mediaobject', 'imageobject', 'inlinemediaobject'].includes(nameOf(node.parentNode));
}

// Runs of words: { text, included }, in the order of the manuscript.
function runsOf(root, edition) {
  const runs = [];
  let current = '';
  const end = (included) => {
    if (letters(current)) runs.push({ text: current.replace(/\s+/gu, ' ').trim(), included });
    current = '';
  };
  const visit = (element, included) => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 || node.nodeType === 4) current += node.data;
      if (node.nodeType !== 1) continue;
      const chosen = included && isFor(node, edition);
      const goesOn = inline.has(nameOf(node)) && chosen === included;
      if (!goesOn && !unread.has(nameOf(node))) end(included);
      if (unread.has(nameOf(node)) || isPictureInfo(node)) {
        if (nameOf(node) !== 'alt') end(included);
        continue;
      }
      visit(node, chosen);
      if (!goesOn) end(chosen);
    }
  };
  visit(root, true);
  end(true);
  return runs;
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// Those that DocBook 4 manuscripts here use; their DTD is not at hand.
const docbookEntities = { ndash: '–', mdash: '—', nbsp: '\u00a0', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', hellip: '…' };
function withEntities(xml) {
  return xml.replace(/&(\w+);/gu, (all, name) => docbookEntities[name] ?? all);
}
function textOfEpub(file) {
  return run('unzip', '-p', file, 'EPUB/text/*.xhtml')
    .replace(/<head>[\s\S]*?<\/head>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/giu, (all, name) => name[0] !== '#' ? entities[name] ?? all
      : String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)));
}
// In the order of the page's content, which is the order of the tags.
function textOfPdf(file) {
  return run('pdftotext', '-raw', file, '-');
}

// pdftotext ends each page with a form feed.
function stands(run_, pages) {
  return pages.some((page, i) => {
    if (page.includes(run_)) return true;
    for (let at = 1; at < run_.length && i + 1 < pages.length && page.includes(run_.slice(0, at)); at += 1)
      if (pages[i + 1].includes(run_.slice(at))) return true;
    return false;
  });
}

// poppler gives the letters of these scripts, and numbers among them, in the order of the page,
// so in a PDF they are left to extraction.mjs and to the program, which reads the tags back itself.
const reordered = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Tamil}]|^\P{L}*$/u;

function missingRuns(runs, text, output) {
  const pages = text.split('\f').map(letters);
  return runs.filter((one) => one.included && !(output === 'pdf' && reordered.test(one.text)))
    .filter((one) => !stands(letters(one.text), pages)).map((one) => `not there: ${one.text.slice(0, 160)}`);
}
function strayRuns(runs, text) {
  const all = letters(text);
  const wanted = letters(runs.filter(({ included }) => included).map((one) => one.text).join(' '));
  return runs.filter((one) => !one.included && letters(one.text).length >= spelledOut)
    .filter((one) => all.includes(letters(one.text)) && !wanted.includes(letters(one.text)))
    .map((one) => `is for another edition: ${one.text.slice(0, 160)}`);
}
// Counted in the letters without spaces, as a line end may stand inside a word that is wider than
// its column. Only scripts that put spaces between words and run from left to right.
function missingWords(runs, text) {
  const shown = letters(text);
  const counted = new Map();
  for (const one of runs)
    for (const word of one.included ? words(one.text) : [])
      if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{4,}$/u.test(word))
        counted.set(word, (counted.get(word) ?? 0) + 1);
  return [...counted].map(([word, wanted]) => ({ word, wanted, found: shown.split(letters(word)).length - 1 }))
    .filter(({ wanted, found }) => found < wanted)
    .map(({ word, wanted, found }) => `on the pages ${found} times instead of ${wanted}: ${word}`);
}

function editions() {
  const list = parse(readFileSync(join(here, '../../styles/editions.xml'), 'utf8')).getElementsByTagName('edition');
  return Array.from(list, (one) => Object.fromEntries(Array.from(one.attributes, ({ name, value }) => [name, value])));
}

function check(manuscript, folder) {
  const root = parse(withEntities(run('xmllint', '--noent', '--xinclude', '--nonet', manuscript)));
  let files = 0;
  const found = [];
  for (const edition of editions()) {
    if (edition['pdf-standard'] === 'x-4') continue; // for machines: no tags
    const name = `${basename(manuscript, '.xml')}${edition.suffix ?? ''}.${edition.output}`;
    const file = join(folder, name);
    if (!existsSync(file)) {
      if (edition['only-if-marked'] !== 'yes' && edition['only-if-asked'] !== 'yes') found.push(`${name}: was not published`);
      continue;
    }
    files += 1;
    const runs = runsOf(root, edition);
    if (!runs.some(({ included }) => included)) found.push(`${name}: the manuscript has no words for it`);
    const text = edition.output === 'epub' ? textOfEpub(file) : textOfPdf(file);
    const all = [...missingRuns(runs, text, edition.output), ...missingWords(runs, text), ...strayRuns(runs, text)];
    found.push(...all.map((one) => `${name}: ${one}`));
  }
  if (files === 0) throw new Error(`nothing was published in ${folder}`);
  return { files, found };
}

try {
  const [, , manuscript, folder] = process.argv;
  const { files, found } = check(manuscript, folder);
  for (const one of found) console.log(one);
  if (found.length === 0) console.log(`words: ${files} files hold the words of ${basename(manuscript)}`);
  process.exit(found.length === 0 ? 0 : 1);
} catch (problem) {
  console.error(`words: ${problem.message}`);
  process.exit(2);
}
