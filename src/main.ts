import { run } from './boot/run';

void run(process.env);
