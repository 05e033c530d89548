import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Municipality } from '../form';
import { StartRefused } from '../platform/configuration';
import { themeFindings } from '../views';
import type { Readings } from './readings';

/**
 * `municipality.json` of the forms folder. Without it no page can say who offers anything, so a wrong one stops the start;
 * a theme whose colours have too little contrast does as well (WCAG 1.4.3).
 * @throws StartRefused
 */
export const loadMunicipality = async (formsDir: string, readings: Readings): Promise<Municipality> => {
  const path = join(formsDir, 'municipality.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartRefused(
      `There is no ${path}. It says who offers the services: copy the one in forms/ and change it.`,
      78,
    );
  });
  const { municipality, findings } = await readings.municipality(text);
  const errors = [...findings, ...themeFindings(municipality?.theme ?? {})].filter(
    ({ level }) => level === 'error',
  );
  if (municipality === undefined || errors.length > 0) {
    const told = errors.map(({ pointer, reason, mend }) => `  #${pointer} ${reason} ${mend}`);
    throw new StartRefused([`${path} cannot be used:`, ...told].join('\n'), 78);
  }
  return municipality;
};
