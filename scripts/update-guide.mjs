// Makes the blocks of docs/guide anew: lines cut from the examples, and what `tici` prints for them. The work is in
// test/examples/guide.ts, where the tests compare the same blocks with what stands in the pages.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', 'test/examples/guide.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, TICI_UPDATE_GUIDE: '1' },
});
process.exit(status ?? 1);
