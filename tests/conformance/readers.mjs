// The programs whose text extraction is held against the words that a file was made from.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tools = createRequire(join(here, '../../tools/package.json'));

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

export const readers = {
  'poppler': (file) => run('pdftotext', '-enc', 'UTF-8', file, '-'),
  'poppler, raw': (file) => run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-'),
  'MuPDF': (file) => run('mutool', 'draw', '-q', '-F', 'text', file),
  'pdf.js': byPdfJs,
};

// Lines are joined as a person would: without a space where the language has none or a hyphen was
// made. Marks of direction and the like are not part of the words.
const unspaced = new Set(['th', 'zh', 'ja']);
export function joined(text, language) {
  const line = unspaced.has(language.slice(0, 2)) ? '' : ' ';
  return text.normalize('NFC').replace(/\u00ad[ \t]*\r?\n/gu, '').replace(/[ \t]*[\r\n\f]+[ \t]*/gu, line)
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').replace(/\s+/gu, ' ').trim();
}
