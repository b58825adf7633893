// Holds openacr.yaml to OpenACR: the fields that its schema openacr-0.1.0 asks for and their types, and the
// chapters, criteria, components and terms of its catalogue 2.5-edition-wcag-2.2-508-eu-en. The names of the
// criteria stand in report.json. Nothing here is shared with the program.
//   node openacr.mjs FOLDER      FOLDER holds openacr.yaml and report.json
// Exit 0: as asked, 1: findings, 2: could not run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const yaml = createRequire(join(here, '../../tools/package.json'))('js-yaml');

const levelA = `1.1.1 Non-text Content|1.2.1 Audio-only and Video-only (Prerecorded)|1.2.2 Captions (Prerecorded)
1.2.3 Audio Description or Media Alternative (Prerecorded)|1.3.1 Info and Relationships|1.3.2 Meaningful Sequence
1.3.3 Sensory Characteristics|1.4.1 Use of Color|1.4.2 Audio Control|2.1.1 Keyboard|2.1.2 No Keyboard Trap
2.1.4 Character Key Shortcuts|2.2.1 Timing Adjustable|2.2.2 Pause, Stop, Hide|2.3.1 Three Flashes or Below Threshold
2.4.1 Bypass Blocks|2.4.2 Page Titled|2.4.3 Focus Order|2.4.4 Link Purpose (In Context)|2.5.1 Pointer Gestures
2.5.2 Pointer Cancellation|2.5.3 Label in Name|2.5.4 Motion Actuation|3.1.1 Language of Page|3.2.1 On Focus
3.2.2 On Input|3.2.6 Consistent Help|3.3.1 Error Identification|3.3.2 Labels or Instructions|3.3.7 Redundant Entry
4.1.1 Parsing|4.1.2 Name, Role, Value`;
const levelAA = `1.2.4 Captions (Live)|1.2.5 Audio Description (Prerecorded)|1.3.4 Orientation
1.3.5 Identify Input Purpose|1.4.3 Contrast (Minimum)|1.4.4 Resize text|1.4.5 Images of Text|1.4.10 Reflow
1.4.11 Non-text Contrast|1.4.12 Text Spacing|1.4.13 Content on Hover or Focus|2.4.5 Multiple Ways
2.4.6 Headings and Labels|2.4.7 Focus Visible|2.4.11 Focus Not Obscured (Minimum)|2.5.7 Dragging Movements
2.5.8 Target Size (Minimum)|3.1.2 Language of Parts|3.2.3 Consistent Navigation|3.2.4 Consistent Identification
3.3.3 Error Suggestion|3.3.4 Error Prevention (Legal, Financial, Data)|3.3.8 Accessible Authentication (Minimum)
4.1.3 Status Messages`;
const named = (list) => new Map(list.split(/[|\n]/u).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));

// Of each chapter: the component that its criteria are answered for, and the criteria; null: none here.
const chapters = {
  success_criteria_level_a: ['electronic-docs', [...named(levelA).keys()]],
  success_criteria_level_aa: ['electronic-docs', [...named(levelAA).keys()]],
  success_criteria_level_aaa: null,
  functional_performance_criteria: null,
  hardware: null,
  software: null,
  support_documentation_and_services: null,
  en_301_549_functional_performance: null,
  en_301_549_generic_requirements: null,
  'en_301_549_ict_with_two-way_voice': null,
  en_301_549_ict_with_video: null,
  en_301_549_hardware: null,
  en_301_549_web: null,
  'en_301_549_non-web-documents': ['none', ['10.5', '10.6']],
  en_301_549_software: null,
  en_301_549_documentation_and_support_services: null,
  en_301_549_ict_providing_relay_or_emergency_service_access: null,
};
// "not-evaluated" is for level AAA alone.
const levels = new Set(['supports', 'partially-supports', 'does-not-support', 'not-applicable']);
const texts = ['title', 'report_date', 'last_modified_date', 'notes', 'evaluation_methods_used', 'legal_disclaimer',
  'license', 'repository', 'feedback', 'catalog'];
const known = new Set([...texts, 'product', 'author', 'vendor', 'version', 'related_openacrs', 'chapters']);

const found = [];
const isText = (value) => typeof value === 'string' && value !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function expect(condition, message) {
  if (!condition) found.push(message);
}

function checkHead(report) {
  for (const key of Object.keys(report)) expect(known.has(key), `${key}: the schema has no such field`);
  for (const key of texts) expect(!(key in report) || isText(report[key]), `${key}: not a text`);
  for (const key of ['title', 'product', 'author']) expect(key in report, `${key}: missing`);
  expect(isText(report.product?.name), 'product.name: missing');
  for (const [key, value] of Object.entries(report.product ?? {})) expect(isText(value), `product.${key}: not a text`);
  for (const who of ['author', 'vendor']) {
    if (!(who in report)) continue;
    expect(isText(report[who].email) && report[who].email.includes('@'), `${who}.email: missing`);
    for (const [key, value] of Object.entries(report[who])) expect(isText(value), `${who}.${key}: not a text`);
  }
  expect(!('version' in report) || Number.isInteger(report.version), 'version: not a whole number');
  expect(report.catalog === '2.5-edition-wcag-2.2-508-eu-en', `catalog: ${report.catalog}`);
}

function checkCriterion(criterion, component, where) {
  expect(isText(criterion.num), `${where}: num is not a text`);
  expect(Array.isArray(criterion.components) && criterion.components.length === 1, `${where}: components`);
  for (const { name, adherence } of criterion.components ?? []) {
    expect(name === component, `${where}: the component is ${name}`);
    expect(levels.has(adherence?.level), `${where}: the level is ${adherence?.level}`);
    expect(isText(adherence?.notes), `${where}: no notes`);
  }
}

function checkChapter(id, chapter) {
  if (!(id in chapters)) return found.push(`${id}: the catalogue has no such chapter`);
  if (!isObject(chapter)) return found.push(`${id}: missing`);
  if (chapters[id] === null) {
    expect(chapter.disabled === true && isText(chapter.notes), `${id}: neither answered nor disabled with a reason`);
    expect(!('criteria' in chapter), `${id}: disabled, with criteria`);
    return undefined;
  }
  const [component, numbers] = chapters[id];
  expect(!chapter.disabled, `${id}: disabled`);
  const given = (chapter.criteria ?? []).map((criterion) => criterion.num);
  expect(given.join() === numbers.join(), `${id}: the criteria are ${given.join()}`);
  for (const criterion of chapter.criteria ?? []) checkCriterion(criterion, component, `${id} ${criterion.num}`);
  return undefined;
}

function checkNames(report) {
  for (const [list, level] of [[levelA, 'A'], [levelAA, 'AA']]) {
    const names = named(list);
    names.delete('4.1.1'); // WCAG 2.2 has removed it
    const given = report.wcag22.filter((each) => each.level === level);
    expect(given.length === names.size, `report.json: ${given.length} criteria of level ${level}`);
    for (const each of given)
      expect(names.get(each.criterion) === each.name, `report.json: ${each.criterion} is called "${each.name}"`);
  }
}

try {
  const folder = process.argv[2];
  const report = yaml.load(readFileSync(join(folder, 'openacr.yaml'), 'utf8'));
  checkHead(report);
  for (const id of Object.keys({ ...chapters, ...report.chapters })) checkChapter(id, report.chapters?.[id]);
  checkNames(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
} catch (problem) {
  console.error(`openacr: ${problem.message}`);
  process.exit(2);
}
for (const finding of found) console.log(finding);
console.log(`openacr: ${found.length} findings`);
process.exit(found.length === 0 ? 0 : 1);
