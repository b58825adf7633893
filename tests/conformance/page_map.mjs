// Holds the page list of an EPUB to the pages of the standard PDF that it was made from: every page has
// one break in the book, in order, and the words behind each break are the first words of that page.
// Usage: node page_map.mjs BOOK.epub STANDARD.pdf      exit 1 and a line for each mismatch
import { execFileSync } from 'node:child_process';

const [book, pdf] = process.argv.slice(2);
const run = (command, ...given) =>
  execFileSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

// Letters and figures alone: extractors differ in spaces, and set dots and bullets as they like.
const bare = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (markup) =>
  markup
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(+decimal) : (entities[name] ?? all));

const spine = [...run('unzip', '-p', book, 'EPUB/package.opf').matchAll(/<item [^>]*>/g)]
  .map(([item]) => item.match(/href="(text\/\d[^"]*\.xhtml)"/)?.[1])
  .filter(Boolean);
const text = spine.map((file) => run('unzip', '-p', book, `EPUB/${file}`)).join('');
const breaks = [...text.matchAll(/<\w+ [^>]*role="doc-pagebreak"[^>]*aria-label="([^"]*)"[^>]*>/g)].map((match) => ({
  page: match[1],
  following: bare(plain(text.slice(match.index, match.index + 4000))),
}));

const pageCount = +run('pdfinfo', pdf).match(/Pages:\s*(\d+)/)[1];
const faults = [];
const pageText = (page) => bare(run('pdftotext', '-f', page, '-l', page, pdf, '-'));
// A page with nothing but the contents list has no break: in a book that list is the reader's own.
const isContents = (page) => /^.{0,160}(contents|cynnwys|sommaire|inhalt|spistreści)/u.test(pageText(page));
const found = breaks.map(({ page }) => page);
for (let page = 1; page <= pageCount; ++page)
  if (!found.includes(String(page)) && !isContents(String(page))) faults.push(`page ${page} has no break`);
if (found.some((page, i) => i > 0 && +page <= +found[i - 1])) faults.push(`the breaks are ${found.join(' ')}`);

// Before the first words of a page stand its running head and, where a table goes on, the table's head.
const longestHead = 160;
const compared = 14; // more would meet numbers of list items, which are markup in a book
for (const { page, following } of breaks) {
  const shown = pageText(page);
  const words = following.slice(0, compared);
  const at = shown.indexOf(words);
  if (words && (at < 0 || at > longestHead))
    faults.push(`page ${page}: the break stands before "${words}", the page begins "${shown.slice(0, 80)}"`);
}
for (const fault of faults) console.log(fault);
console.log(`${breaks.length} page breaks, ${faults.length} mismatches`);
process.exit(faults.length ? 1 : 0);
