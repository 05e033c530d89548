import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { searchedWords } from './searched-words';
import { termsOf } from './search-terms';

let db: DataSource;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const isFound = async (typed: string, written: string): Promise<boolean> => {
  const words = termsOf(typed).map((term) => term.words);
  const [row] = await db.query<{ found: boolean }[]>(
    `SELECT case_words($1) @@ words_wanted($2::text[], $3::text[]) AS found`,
    [searchedWords(written), words, words.map(() => '')],
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
