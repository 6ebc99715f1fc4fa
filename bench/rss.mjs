// Preloaded into a measured process: writes its peak memory to file descriptor 3 when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  try {
    writeSync(3, `${process.resourceUsage().maxRSS}\n`);
  } catch {
    // Not measured.
  }
});
