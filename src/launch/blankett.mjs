#!/usr/bin/env node
/** `npx blankett`: the command line. Standard output belongs to the command; what is said about building goes to the other. */
import { runBuilt } from './lib/run-built.mjs';

runBuilt('dist/src/cli/main.js');
