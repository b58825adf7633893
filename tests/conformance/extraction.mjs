// Compares the text that others take out of a finished PDF with that of its manuscript, script by
// script, character by character with the spaces.
//   node extraction.mjs MANUSCRIPT PDF
// MANUSCRIPT has a `formalpara` with xml:lang for each language, each standing once in the PDF.
// Exit 0: all come back but for the known defects below, and each of those is still there;
// 1: findings, 2: could not run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tools = createRequire(join(here, '../../tools/package.json'));
const { DOMParser } = tools('@xmldom/xmldom');

// reader -> languages whose text it does not give back, and why. Nothing that we can write differently
// and keep valid makes these right.
const known = JSON.parse(readFileSync(join(here, 'extraction_defects.json'), 'utf8'));

function run(command, ...given) {
  return execFileSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}

async function byPdfJs(file) {
  const { getDocument } = await import(tools.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') + '\n';
  }
  return text;
}

const readers = {
  'poppler': (file) => run('pdftotext', '-enc', 'UTF-8', file, '-'),
  'poppler, raw': (file) => run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-'),
  'MuPDF': (file) => run('mutool', 'draw', '-q', '-F', 'text', file),
  'pdf.js': byPdfJs,
};

// Lines are joined as a person would: without a space where the language has none or a hyphen was
// made. Marks of direction and the like are not part of the words.
const unspaced = new Set(['th', 'zh', 'ja']);
function joined(text, language) {
  const line = unspaced.has(language.slice(0, 2)) ? '' : ' ';
  return text.normalize('NFC').replace(/\u00ad[ \t]*\r?\n/gu, '').replace(/[ \t]*[\r\n\f]+[ \t]*/gu, line)
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').replace(/\s+/gu, ' ').trim();
}

function paragraphs(manuscript) {
  const xml = new DOMParser().parseFromString(readFileSync(manuscript, 'utf8'), 'text/xml');
  return Array.from(xml.getElementsByTagName('formalpara'), (one) => ({
    language: one.getAttribute('xml:lang'),
    text: Array.from(one.childNodes).filter(({ nodeType }) => nodeType === 1).map((part) =>
      part.textContent.replace(/\s+/gu, ' ').trim() + (part.nodeName === 'title' ? '.' : '')).join(' '),
  })).filter(({ language }) => language);
}

// The fewest characters to change, add or leave out, wherever in `text` it stands.
function distance(wanted, text) {
  const letters = [...text];
  let above = new Array(letters.length + 1).fill(0);
  for (const [i, letter] of [...wanted].entries()) {
    const row = [i + 1];
    for (let j = 0; j < letters.length; j += 1)
      row.push(Math.min(above[j] + (letters[j] === letter ? 0 : 1), above[j + 1] + 1, row[j] + 1));
    above = row;
  }
  return Math.min(...above);
}

async function main(manuscript, file) {
  const wanted = paragraphs(manuscript);
  if (wanted.length === 0) throw new Error(`${manuscript} has no formalpara with xml:lang`);
  let findings = 0;
  for (const [reader, extract] of Object.entries(readers)) {
    const text = await extract(file);
    for (const { language, text: words } of wanted) {
      const expected = joined(words, language);
      const errors = distance(expected, joined(text, language));
      const defect = known[reader]?.[language];
      if ((errors > 0) === Boolean(defect)) continue;
      findings += 1;
      console.log(errors > 0 ? `${reader}, ${language}: ${errors} of ${[...expected].length} characters differ`
        : `${reader}, ${language}: is right now; take it off the list of known defects`);
    }
  }
  if (findings === 0)
    console.log(`extraction: ${wanted.length} languages come back from ${Object.keys(readers).length} readers`);
  return findings === 0 ? 0 : 1;
}

try {
  process.exit(await main(process.argv[2], process.argv[3]));
} catch (problem) {
  console.error(`extraction: ${problem.message}`);
  process.exit(2);
}
