// Prints what a report of Ace found, one line each. Exit 0: nothing, 1: findings, 2: no report.
import { readFileSync } from 'node:fs';

const [, , reportPath, file] = process.argv;
let report;
try {
  report = JSON.parse(readFileSync(reportPath, 'utf8'));
} catch (problem) {
  console.error(`ace: ${problem.message}`);
  process.exit(2);
}
if (!Array.isArray(report.assertions)) {
  console.error('ace: the report has no assertions');
  process.exit(2);
}

let findings = 0;
for (const document of report.assertions)
  for (const assertion of document.assertions ?? []) {
    if (assertion['earl:result']?.['earl:outcome'] !== 'fail') continue;
    findings += 1;
    const test = assertion['earl:test'];
    const place = document['earl:testSubject']?.url ?? file;
    console.log(`${file}: ${place}: ${test['earl:impact']}: ${test['dct:title']}`);
    console.log(`  ${String(assertion['earl:result']['dct:description'] ?? '').trim().replaceAll('\n', '\n  ')}`);
    if (assertion['earl:result'].html) console.log(`  ${assertion['earl:result'].html.slice(0, 200)}`);
  }
for (const name of report['a11y-metadata']?.missing ?? []) {
  // Only where somebody has one: a claim and who makes it (edge.xml names nobody), a credential, a
  // report, an exemption.
  if (/certifiedBy|conformsTo|certifierCredential|certifierReport|exemption|accessibilityAPI|accessibilityControl/.test(name)) continue;
  findings += 1;
  console.log(`${file}: metadata missing: ${name}`);
}
if (findings === 0) console.log(`ace: ${file}: clean`);
process.exit(findings === 0 ? 0 : 1);
