// Looks at exported files as their users do: in headless Chromium (axe-core in light and dark, no sideways scroll at 320 px),
// through WordPress's own block packages, and JSON-LD against schema-dts. Prints a line for each kind and every fault.
// Usage: node prove.mjs FOLDER_OF_EXPORTS FOLDER_OF_PACKAGES CHROMIUM
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const [folder, packages, chromium] = process.argv.slice(2);
const need = createRequire(path.join(packages, 'package.json'));
const puppeteer = need('puppeteer-core');
const axeSource = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const all = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
const ending = (end) => all.filter((name) => name.endsWith(end)).sort();
const fragments = ending('.fragment.html');
const blocks = ending('.wordpress.html');
const linked = ending('.jsonld');
const pages = ending('.html').filter((name) => !fragments.includes(name) && !blocks.includes(name));
let faults = 0;
const fault = (file, words) => { faults += 1; console.log(`  ${path.relative(folder, file)}: ${words}`); };

async function look(browser) {
  let violations = 0, wide = 0, requests = 0;
  for (const file of pages) {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().startsWith('file:')) return request.continue();
      if (request.resourceType() !== 'image') { requests += 1; fault(file, `asks for ${request.url()}`); }
      return request.abort();
    });
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await page.evaluate(axeSource);
      const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      for (const one of found.violations) {
        violations += 1;
        fault(file, `${scheme}: ${one.id}, ${one.help} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)}`);
      }
    }
    await page.setViewport({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) { wide += 1; fault(file, `is ${width} px wide on a screen of 320 px`); }
    await page.close();
  }
  console.log(`axe-core, light and dark: ${pages.length} pages, ${violations} violations; wider than 320 px: ${wide}; requests but for pictures: ${requests}`);
}

async function wordpress(browser) {
  const bundle = path.join(packages, 'wp.js');
  if (!fs.existsSync(bundle)) { console.log('WordPress blocks: skipped, the packages are not bundled'); return; }
  const page = await browser.newPage();
  const host = path.join(packages, 'blocks.html');
  fs.writeFileSync(host, '<!DOCTYPE html><meta charset="utf-8"><title>Blocks</title><script src="wp.js"></script>');
  page.setDefaultTimeout(180000);
  await page.goto(pathToFileURL(host).href, { waitUntil: 'load', timeout: 180000 });
  let count = 0, invalid = 0, other = 0;
  for (const file of blocks) {
    const text = fs.readFileSync(file, 'utf8');
    const found = await page.evaluate((words) => window.proof(words), text);
    count += found.count;
    for (const one of found.bad) { invalid += 1; fault(file, `block ${one}`); }
    if (found.again.trimEnd() !== text.trimEnd()) {
      other += 1;
      const at = [...text].findIndex((letter, number) => found.again[number] !== letter);
      fault(file, `comes back as other bytes at ${at}: ${JSON.stringify(text.slice(at - 60, at + 80))} / ${JSON.stringify(found.again.slice(at - 60, at + 80))}`);
    }
  }
  await page.close();
  console.log(`WordPress blocks: ${blocks.length} files, ${count} blocks, ${invalid} invalid, ${other} files that come back changed`);
}

function compiled() {
  const work = fs.mkdtempSync(path.join(packages, 'typed-'));
  const lines = ["import type { Graph } from 'schema-dts';"];
  linked.forEach((file, number) => lines.push(`export const a${number}: Graph = ${fs.readFileSync(file, 'utf8').trim()};`));
  fs.writeFileSync(path.join(work, 'all.ts'), lines.join('\n'));
  const ended = spawnSync(process.execPath, [need.resolve('typescript/lib/tsc.js'), '--noEmit', '--strict', '--skipLibCheck', '--moduleResolution', 'bundler',
    '--module', 'esnext', '--target', 'es2022', path.join(work, 'all.ts')], { encoding: 'utf8' });
  fs.rmSync(work, { recursive: true });
  if (ended.status !== 0) fault(folder, ended.stdout.slice(0, 3000));
  console.log(`JSON-LD against schema-dts: ${linked.length} files, ${ended.status === 0 ? 'compiled' : 'refused'}`);
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files', '--disable-dev-shm-usage'], protocolTimeout: 180000 });
await look(browser);
await wordpress(browser);
await browser.close().catch(() => undefined);
compiled();
process.exit(faults ? 1 : 0);
