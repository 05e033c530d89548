import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { searchedWords } from './searched-words';
import { termsOf } from './search-terms';

let db: DataSource;
let closeDatabase: () => Promise<void>;

/** One case, whose words are written anew for each pair. */
beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  await db.query(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('a', 64), '{}')`,
  );
  await db.query(`SELECT file_case('f', id, 'sv', '{}', 'api', '{}') FROM form_versions`);
  await db.query(
    `INSERT INTO case_index (case_id, form_id, place, due_on, status, is_open, document)
     SELECT id, form_id, 1, now(), status, true, '' FROM cases`,
  );
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const isFound = async (typed: string, written: string): Promise<boolean> => {
  const words = termsOf(typed).map((term) => term.words);
  await db.query(
    `UPDATE case_index SET document = to_tsvector('swedish', $1) || array_to_tsvector('{b/0,B/0}')`,
    [searchedWords(written)],
  );
  const [row] = await db.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM search_cases($1::text[], $2::text[], 'b/0', 10, 1, NULL, NULL)) AS found`,
    [words, words.map(() => '')],
  );
  return row!.found;
};

describe('a Swedish word that is looked for', () => {
  it.each([
    ['bibliotek', 'biblioteket'],
    ['biblioteket', 'bibliotek'],
    ['bibliotekets', 'Biblioteken är stängda'],
    ['vatten', 'vattnet'],
    ['vattnet', 'vatten'],
    ['övergångsställe', 'övergångsstället'],
    ['övergångsstället', 'övergångsställe'],
    ['övergångsställen', 'övergångsstället'],
    ['nummer', 'numret'],
    ['numret', 'nummer'],
    ['fönster', 'fönstret'],
    ['fönstret', 'fönster'],
    ['cykel', 'cyklarna'],
    ['cyklar', 'cykeln'],
    ['nyckeln', 'nycklar'],
    ['regler', 'regeln'],
    ['papper', 'pappret'],
    ['huset', 'hus'],
    ['hus', 'husens'],
    ['beslutet', 'beslut'],
    ['beslut', 'besluten'],
    ['ärendet', 'ärende'],
    ['ärenden', 'ärendet'],
    ['paketet', 'paket'],
    ['träden', 'träd'],
    ['lampa', 'lampan'],
    ['lampan', 'lampor'],
    ['lamporna', 'lampa'],
    ['skolorna', 'skolan'],
    ['gatlamp', 'gatlampor'],
    ['gatlampa', 'gatlamporna'],
    ['parkering', 'parkeringstillstånd'],
    ['bygglov', 'bygglovsansökan'],
    ['vatt', 'vattenläcka'],
    ['lampa', 'gatlampa'],
    ['lampan', 'gatlamporna'],
    ['lampor', 'gatlampan'],
    ['vatten', 'dricksvattnet'],
    ['nummer', 'telefonnumret'],
    ['skolan', 'grundskola'],
    ['plats', 'återvinningsplatsen'],
    ['gård', 'skolgården'],
    ['akesson', 'Åkesson'],
    ['Åkesson', 'Akesson'],
    ['oberg', 'Öberg'],
    ['asa', 'Åsa'],
    ['overgangsstallet', 'övergångsställe'],
    ['forskola', 'Förskolan Ängen'],
    ['Åke', 'Åkesson'],
    ['ide', 'Idé'],
  ])('%s finds %s', async (typed, written) => expect(await isFound(typed, written)).toBe(true));

  it.each([
    ['göran', 'göra'],
    ['möte', 'motell'],
    ['möte', 'mot'],
    ['åka', 'akademi'],
    ['bild', 'bil'],
    ['banan', 'bana'],
    ['gatlampa', 'gatsopning'],
    ['gatlampa', 'taklampa'],
    ['gatlampa', 'lampa'],
    ['lampa', 'slampig'],
    ['lampa', 'gatlykta'],
    ['ek', 'knäckebrödsstek'],
    ['parkeringstillstånd', 'parkering'],
    ['övergångsställe', 'övergång'],
    ['bibliotek', 'biblisk'],
    ['vatten', 'vattkoppor'],
    ['hundar', 'hundra'],
    ['skola', 'sko'],
    ['lampa', 'lamm'],
    ['stolpar', 'stolen'],
    ['nummer', 'numera'],
    ['fönster', 'fönsdag'],
    ['år', 'art'],
    ['höra', 'horn'],
    ['källare', 'kalla'],
  ])('%s does not find %s', async (typed, written) => expect(await isFound(typed, written)).toBe(false));
});
