// What tags cost: the size of each PDF, as it is and without its tags, both written by qpdf alike. Without
// tags means: no structure tree, no parent tree, no marked content; links and bookmarks stay.
// Usage: node tag_cost.mjs MOST FILE...    Prints a line a file; exit 1 if tags are more than MOST percent of one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const [most, ...files] = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: tag_cost.mjs MOST FILE...');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'tag-cost-'));
const packing = ['--object-streams=generate', '--compress-streams=y', '--recompress-flate', '--compression-level=9'];

// Content without the operators that mark it; strings stay as they are.
function unmarked(content) {
  const token = /\((?:\\[\s\S]|[^\\()])*\)|\/[A-Za-z0-9]+ *(?:<<(?:[^<>]|<[0-9A-Fa-f]*>)*>>|\/[A-Za-z0-9]+)? *(?:BDC|BMC)\s?|\bEMC\b\s?/g;
  return content.replace(token, found => (found.startsWith('(') ? found : ''));
}

function strip(objects) {
  const contents = new Set();
  for (const { value } of Object.values(objects)) {
    if (value?.['/Type'] !== '/Page') continue;
    for (const part of [value['/Contents']].flat()) contents.add(`obj:${part}`);
  }
  for (const [name, object] of Object.entries(objects)) {
    const dictionary = object.value ?? object.stream?.dict;
    if (dictionary && typeof dictionary === 'object')
      for (const key of ['/StructTreeRoot', '/MarkInfo', '/StructParents', '/StructParent', '/Tabs']) delete dictionary[key];
    if (contents.has(name)) {
      const content = Buffer.from(object.stream.data, 'base64').toString('latin1');
      object.stream.data = Buffer.from(unmarked(content), 'latin1').toString('base64');
    }
  }
}

function sizes(file) {
  const [whole, json, edited, bare] = ['whole.pdf', 'all.json', 'edited.json', 'bare.pdf'].map(name => join(scratch, name));
  execFileSync('qpdf', [...packing, file, whole]);
  execFileSync('qpdf', ['--json-output', '--json-stream-data=inline', '--decode-level=generalized', file, json]);
  const all = JSON.parse(readFileSync(json, 'utf8'));
  strip(all.qpdf[1]);
  writeFileSync(edited, JSON.stringify(all));
  execFileSync('qpdf', ['--json-input', ...packing, edited, bare]);
  return [statSync(whole).size, statSync(bare).size];
}

let failed = false;
for (const file of files) {
  const [whole, bare] = sizes(file);
  const share = (100 * (whole - bare)) / whole;
  failed ||= share > Number(most);
  console.log(`${basename(file)}: ${whole} bytes, ${bare} without tags: tags are ${share.toFixed(1)} %`);
}
rmSync(scratch, { recursive: true });
process.exit(failed ? 1 : 0);
