// `npm run docs`: makes anew what the docs show of the tool, and says which pages changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pages } from './pages.js';

for (const { path, make } of pages) {
  const text = await make();
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
