/** What `bin/tici.js` starts with. */
export { main } from './main.js';
export { nodeIo } from './io/node-io.js';
