// A tagged PDF of one page and one paragraph, written out by hand: what a viewer makes of it is not the
// doing of any other program.
import { Buffer } from 'node:buffer';
import { readFont } from './small_font.mjs';

const size = 20;

const hex = (number, digits = 4) => number.toString(16).padStart(digits, '0');
const utf16 = (text) => Buffer.from(text, 'utf16le').swap16().toString('hex');

function toUnicode(glyphs, spelled) {
  const lines = [...glyphs].map(([letter, glyph]) => `<${hex(glyph)}> <${utf16(spelled[letter] ?? letter)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function stream(text, entries = '') {
  const data = Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`), data, Buffer.from('\nendstream')]);
}

function file(objects) {
  const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets = [];
  let length = parts[0].length;
  const add = (part) => { parts.push(part); length += part.length; };
  objects.forEach((body, i) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  });
  const xref = length;
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
    + offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    + `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`));
  return Buffer.concat(parts);
}

// The letters of `lines` as `draw` shows them: it is given a pen and makes the content of one paragraph.
// `spelled`: letters whose glyph stands for other text.
export function smallPdf(fontFile, lines, draw, spelled = {}) {
  const font = readFont(fontFile);
  const glyphs = new Map([...lines.join('')].map((letter) => [letter, font.glyph(letter)]));
  const widths = [...glyphs.values()].map((glyph) => `${glyph} [${font.width(glyph)}]`).join(' ');
  const pen = {
    size,
    codes: (text) => `<${[...text].map((letter) => hex(glyphs.get(letter))).join('')}>`,
    width: (text) => [...text].reduce((sum, letter) => sum + font.width(glyphs.get(letter)), 0) * size / 1000,
  };
  const content = `/P<</MCID 0>>BDC\nBT /F ${size} Tf\n${draw(pen)}\nET\nEMC`;
  return file([
    '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 8 0 R/MarkInfo<</Marked true>>/Lang(en)>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/StructParents 0>>',
    stream(content),
    '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Font/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 10 0 R>>',
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Font/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>`
      + `/FontDescriptor 7 0 R/CIDToGIDMap/Identity/W [${widths}]>>`,
    '<</Type/FontDescriptor/FontName/AAAAAA+Font/Flags 4/FontBBox[-500 -500 1500 1500]/ItalicAngle 0/Ascent 1000'
      + '/Descent -300/CapHeight 700/StemV 80/FontFile2 11 0 R>>',
    '<</Type/StructTreeRoot/K 9 0 R/ParentTree<</Nums[0[9 0 R]]>>>>',
    '<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K 0>>',
    stream(toUnicode(glyphs, spelled)),
    stream(font.data, `/Length1 ${font.data.length}`),
  ]);
}
