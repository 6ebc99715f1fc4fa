#!/usr/bin/env node
void require('../dist/start.cjs').start(process.argv.slice(2));
