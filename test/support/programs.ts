import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A test that needs a program that a machine may lack; then it is counted as skipped. */
export const withProgram = (name: string) =>
  spawnSync(name, ['--version']).error === undefined ? it : it.skip;

/** Debian's libpdfbox2-java, libjaxb-api-java and libcommons-logging-java. */
const PREFLIGHT = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`);

/** The same for PDFBox Preflight, which judges by the first part of PDF/A. */
export const withPreflight = PREFLIGHT.every((jar) => existsSync(jar)) ? withProgram('java') : it.skip;

/** What Preflight says of a file, or of a list of files (`xml batch LIST`, which writes its answers beside them). */
export const preflight = (...args: string[]): string =>
  spawnSync('java', ['-cp', PREFLIGHT.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', ...args], {
    encoding: 'utf8',
  }).stdout;
