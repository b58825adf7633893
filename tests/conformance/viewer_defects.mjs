// Shows the defects of viewers that extraction_defects.json names, each with a PDF of one line that is
// right by the standard: another viewer reads the same file rightly.
//   node viewer_defects.mjs
// Exit 0: each defect is still there; 1: one is gone, so that what we allow or do for it can be taken back;
// 2: could not run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joined, readers } from './readers.mjs';
import { smallPdf } from './small_pdf.mjs';

const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const english = 'Most of this page is in English';
const right = 450;

// ISO 32000-1, 14.8.2.3.3: either each glyph is shown by itself in the order of reading ...
function glyphByGlyph(line) {
  return (pen) => {
    let x = right;
    return line.match(/[0-9]+|[^0-9]/gu).map((part) =>
      `1 0 0 1 ${(x -= pen.width(part)).toFixed(2)} 200 Tm ${pen.codes(part)}Tj`).join('\n');
  };
}

// ... or each word, turned round and marked as such, in the order of reading, with a space at its end.
function wordByWord(line) {
  return (pen) => {
    let x = right;
    return line.match(/[^ ]+ ?/gu).map((word) => `1 0 0 1 ${(x -= pen.width(word)).toFixed(2)} 200 Tm `
      + `/ReversedChars BMC ${pen.codes([...word].reverse().join(''))}Tj EMC`).join('\n');
  };
}

const leftToRight = (line, y) => (pen) => `1 0 0 1 50 ${y} Tm ${pen.codes(line)}Tj`;

const cases = {
  'poppler-number': { reader: 'poppler', control: 'MuPDF', line: 'אבג 25 דהו', draw: glyphByGlyph },
  'poppler-stop': { reader: 'poppler', control: 'MuPDF', line: 'אבג. דהו', draw: glyphByGlyph },
  'mupdf-reversed': { reader: 'MuPDF', control: 'poppler', line: 'אבגד', draw: wordByWord },
  'pdfjs-space': { reader: 'pdf.js', control: 'poppler', line: 'אבג דהו', draw: wordByWord },
  // 9.10.3: a glyph may stand for several characters, here for a letter and its mark.
  'pdfjs-mark': {
    reader: 'pdf.js', control: 'poppler', line: 'pas élan', spelled: { é: 'e\u0301' },
    draw: (line) => leftToRight(line, 200),
  },
};

async function main(folder) {
  let findings = 0;
  for (const [name, { reader, control, line, draw, spelled }] of Object.entries(cases)) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, smallPdf(font, [english, line], (pen) =>
      `${leftToRight(english, 250)(pen)}\n${draw(line)(pen)}`, spelled));
    const wanted = `${english} ${line}`;
    const text = async (who) => joined(await readers[who](file), 'en');
    const [found, other] = [await text(reader), await text(control)];
    if (found !== wanted && other === wanted) continue;
    findings += 1;
    console.log(found === wanted ? `${name}: ${reader} is right now` : `${name}: ${control} reads "${other}"`);
  }
  if (findings === 0) console.log(`viewer defects: ${Object.keys(cases).length} are still there`);
  return findings === 0 ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'viewers-'));
try {
  process.exitCode = await main(folder);
} catch (problem) {
  console.error(`viewer_defects: ${problem.message}`);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true });
}
