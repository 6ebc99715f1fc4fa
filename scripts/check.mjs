// All checks, one after the other; the first that fails ends the run. CI runs just this.
import { spawnSync } from 'node:child_process';

/** @type {readonly (readonly [name: string, command: string])[]} */
const steps = [
  ['format', 'npx prettier --check .'],
  ['build', 'npm run --silent build'],
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['dead code', 'npm run --silent dead-code'],
  ['tests', 'npm run --silent test'],
];

for (const [name, command] of steps) {
  const began = performance.now();
  console.log(`\n== ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`== ${name} failed`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ok, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
