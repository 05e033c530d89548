import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root';

/** Forms that the made cases are of. The first is the most used by far, as forms are. */
export const DESK_FORMS = ['synpunkter', 'lekplatser', 'gatubelysning', 'snorojning', 'klotter'] as const;

/** What the list is sorted by in each of them. */
export const SORT_BY = ['/observedAt', '/place'] as const;

/** A folder with the forms of the desk: a real one, under several names, with questions that the list is sorted by. */
export const makeDeskForms = async (folder: string): Promise<string> => {
  for (const name of ['municipality.json', 'logo.svg', 'pattern.svg'])
    await cp(join(root, 'forms', name), join(folder, name), { recursive: true });
  for (const id of DESK_FORMS) {
    await cp(join(root, 'forms/synpunkter'), join(folder, id), { recursive: true });
    const path = join(folder, id, 'service.json');
    const service = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify({ ...service, title: `Felanmälan ${id}`, sortBy: SORT_BY }));
  }
  return folder;
};
