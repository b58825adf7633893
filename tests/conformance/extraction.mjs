// Compares the text that others take out of a finished PDF with that of its manuscript, script by
// script, character by character with the spaces.
//   node extraction.mjs MANUSCRIPT PDF
// MANUSCRIPT has a `formalpara` with xml:lang for each language, each standing once in the PDF.
// extraction_defects.json says how many characters may differ, and why; fewer is a finding, too, so that what
// is right again is held to it. viewer_defects.mjs shows the defects of viewers that are named there.
// Exit 0: no findings, 1: findings, 2: could not run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joined, readers } from './readers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { DOMParser } = createRequire(join(here, '../../tools/package.json'))('@xmldom/xmldom');

const defects = JSON.parse(readFileSync(join(here, 'extraction_defects.json'), 'utf8'));

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
  const allowed = defects.allowed[basename(manuscript, '.xml')] ?? {};
  let findings = 0;
  for (const [reader, extract] of Object.entries(readers)) {
    const text = await extract(file);
    for (const { language, text: words } of wanted) {
      const expected = joined(words, language);
      const errors = distance(expected, joined(text, language));
      const may = allowed[reader]?.[language] ?? 0;
      if (errors === may) continue;
      findings += 1;
      console.log(`${reader}, ${language}: ${errors} of ${[...expected].length} characters differ, and ${may} may`);
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
