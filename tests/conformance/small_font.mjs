// As much of a TrueType font as a small PDF asks for: the glyph of a letter, and how wide it is.
import { readFileSync } from 'node:fs';

// Segments of a cmap of format 4 (OpenType, cmap): [last letter, delta, where its glyphs are listed].
function glyphByFormat4(data, at, letter) {
  const count = data.readUInt16BE(at + 6) / 2;
  for (let i = 0; i < count; i += 1) {
    const end = at + 14 + 2 * i;
    if (data.readUInt16BE(end) < letter) continue;
    const start = data.readUInt16BE(end + 2 + 2 * count);
    if (start > letter) return 0;
    const delta = data.readUInt16BE(end + 2 + 4 * count);
    const rangeAt = end + 2 + 6 * count;
    const range = data.readUInt16BE(rangeAt);
    const glyph = range === 0 ? letter : data.readUInt16BE(rangeAt + range + 2 * (letter - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xFFFF;
  }
  return 0;
}

export function readFont(file) {
  const data = readFileSync(file);
  const tables = new Map();
  for (let i = 0; i < data.readUInt16BE(4); i += 1)
    tables.set(data.toString('latin1', 12 + 16 * i, 16 + 16 * i), data.readUInt32BE(20 + 16 * i));
  const cmap = tables.get('cmap');
  const subtables = Array.from({ length: data.readUInt16BE(cmap + 2) },
    (_, i) => cmap + data.readUInt32BE(cmap + 8 + 8 * i));
  const format4 = subtables.find((at) => data.readUInt16BE(at) === 4);
  const perEm = data.readUInt16BE(tables.get('head') + 18);
  const metrics = data.readUInt16BE(tables.get('hhea') + 34);
  return {
    data,
    glyph: (letter) => glyphByFormat4(data, format4, letter.codePointAt(0)),
    width: (glyph) => data.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000 / perEm,
  };
}
