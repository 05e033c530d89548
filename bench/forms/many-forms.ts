import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root';

const ACTS = [
  'Ansökan om',
  'Anmälan av',
  'Ändring av',
  'Uppsägning av',
  'Begäran om',
  'Klagomål på',
  'Beställning av',
];

const THINGS = [
  'bygglov',
  'rivningslov',
  'marklov',
  'strandskyddsdispens',
  'enskilt avlopp',
  'värmepump',
  'bergvärme',
  'eldstad',
  'sophämtning',
  'kompost',
  'trädgårdsavfall',
  'slamtömning',
  'vattenanslutning',
  'nybyggnadskarta',
  'grannhörande',
  'förskoleplats',
  'fritidshem',
  'skolskjuts',
  'skolval',
  'modersmål',
  'specialkost',
  'elevresor',
  'musikskola',
  'läxhjälp',
  'hemtjänst',
  'trygghetslarm',
  'färdtjänst',
  'parkeringstillstånd',
  'bostadsanpassning',
  'ekonomiskt bistånd',
  'kontaktperson',
  'serveringstillstånd',
  'tobaksförsäljning',
  'lotteri',
  'torgplats',
  'uteservering',
  'livsmedelslokal',
  'hygienlokal',
  'gatlykta',
  'gatuskada',
  'snöröjning',
  'trafikskylt',
  'felparkering',
  'cykelbana',
  'lekplats',
  'klotter',
  'nedskräpning',
  'föreningsbidrag',
  'lokalbokning',
  'idrottshall',
  'bibliotekskort',
  'kulturstipendium',
  'båtplats',
  'koloniträdgård',
  'allmän handling',
  'medborgarförslag',
  'personuppgifter',
  'flaggning',
  'borgerlig vigsel',
  'dödsboanmälan',
  'god man',
  'hund i koppel',
  'skadedjur',
  'buller',
  'rökning',
  'radon',
  'asbest',
  'oljecistern',
  'köldmedium',
  'djurhållning',
  'badvatten',
  'praktikplats',
];

const QUESTIONS = [
  'Namn',
  'Personnummer',
  'Adress',
  'Telefon',
  'E-post',
  'Fastighetsbeteckning',
  'Beskriv vad det gäller',
  'Från vilken dag',
  'Hur många personer',
  'Bifoga ritning',
  'Vem ska betala avgiften',
  'Har du sökt tidigare',
  'Underskrift av vårdnadshavare',
];

/** A forms folder such as a large municipality's: so many forms, all of them different, each with a summary and questions. */
export const makeManyForms = async (path: string, count: number): Promise<string> => {
  await mkdir(path, { recursive: true });
  for (const file of ['municipality.json', 'logo.svg', 'pattern.svg'])
    await cp(join(root, 'forms', file), join(path, file));
  for (let place = 0; place < count; place++) {
    const thing = THINGS[place % THINGS.length] ?? '';
    const act = ACTS[Math.floor(place / THINGS.length) % ACTS.length] ?? '';
    const questions = QUESTIONS.filter((_, at) => (at + place) % 3 !== 0);
    const properties = Object.fromEntries(
      questions.map((title, at) => [`q${at}`, { type: 'string', title: `${title} för ${thing}` }]),
    );
    const schema = { title: `${act} ${thing}`, type: 'object', properties };
    const service = {
      summary: `Här kan du göra en ${act.toLowerCase()} ${thing} och följa ditt ärende tills det är klart.`,
      category: ['home', 'education', 'care', 'business', 'traffic', 'culture', 'civic'][place % 7],
      keywords: [`${thing}sblankett`, `${thing}särende`],
    };
    const folder = join(path, `form-${place}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'schema.json'), JSON.stringify(schema));
    await writeFile(join(folder, 'service.json'), JSON.stringify(service));
  }
  return path;
};
