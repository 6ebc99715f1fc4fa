// Loaded into the language server before anything else: whatever reaches for the network fails and says so.
const net = require('node:net');

net.Socket.prototype.connect = () => {
  process.stderr.write('tried to reach the network\n');
  throw new Error('no network in tests');
};
