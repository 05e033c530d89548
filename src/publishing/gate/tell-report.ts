import { plain } from '../difference/sentences';
import { listed, quoted } from '../difference/subject';
import type { Said } from '../difference/change';
import { BREAKS, CONTACT, countOf, WORDS } from './gate-words';
import type { GateColumn, GateGroup, GatePointing, GateReport, Tally } from './gate-report';

/** A gate report in sentences, in the order in which they matter: what breaks, what that means, and what points at what goes. */
export const tellReport = (report: GateReport, language: 'sv' | 'en'): string[] =>
  [
    ...headlines(report),
    ...report.groups.map(tellGroup),
    ...(report.groupsLeftOut === 0 ? [] : [WORDS.leftOut(plain(String(report.groupsLeftOut)))]),
    ...(count(report, 'unjudged') === 0 ? [] : [WORDS.unjudged(countOf(both(report, 'unjudged')))]),
    ...report.unopened.map((one) => WORDS.unopened(plain(String(one.version)), countOf(one))),
    ...meaning(report),
    ...tellColumns(report),
    ...report.pointing.map(tellPointing),
    ...report.findings.map(({ file, pointer, reason, mend }) =>
      plain(`${file}#${pointer}: ${reason} ${mend}`),
    ),
  ].map((said) => said[language]);

const both = ({ drafts, cases }: GateReport, what: keyof Tally) => ({
  drafts: drafts[what],
  cases: cases[what],
});

const count = (report: GateReport, what: keyof Tally): number => {
  const { drafts, cases } = both(report, what);
  return drafts + cases;
};

const headlines = (report: GateReport): Said[] => {
  const clean = report.clean ? [WORDS.clean()] : [];
  if (count(report, 'all') === 0) return [...clean, WORDS.none()];
  return [
    ...clean,
    WORDS.stay(countOf(both(report, 'stay'))),
    ...(count(report, 'broken') === 0 ? [] : [WORDS.break(countOf(both(report, 'broken')))]),
  ];
};

const tellGroup = (group: GateGroup): Said => {
  const question = { sv: quoted(group.question.sv), en: quoted(group.question.en) };
  const said = BREAKS[group.reason](countOf(group), question);
  if (group.caseNumbers.length === 0) return said;
  const examples = WORDS.examples(plain(group.caseNumbers.join(', ')));
  return { sv: `${said.sv} ${examples.sv}`, en: `${said.en} ${examples.en}` };
};

const meaning = (report: GateReport): Said[] => [
  ...(report.cases.broken === 0 ? [] : [WORDS.casesStay()]),
  ...(report.drafts.all === 0 ? [] : [report.draftsMove ? WORDS.draftsMove() : WORDS.draftsStay()]),
];

const tellColumns = ({ columns: { appear, disappear, renamed } }: GateReport): Said[] => [
  ...(appear.length === 0 ? [] : [WORDS.appear(namesOf(appear, disappear))]),
  ...(disappear.length === 0 ? [] : [WORDS.disappear(namesOf(disappear, appear))]),
  ...renamed.map(({ before, now }) => WORDS.renamed(plain(quoted(before)), plain(quoted(now)))),
];

/** A column that goes while another of the same name comes is told with the place of its question. */
const namesOf = (columns: readonly GateColumn[], others: readonly GateColumn[]): Said =>
  listed(
    columns.map(({ key, name }) =>
      plain(others.some((other) => other.name === name) ? `${quoted(name)} (${key})` : quoted(name)),
    ),
  );

const tellPointing = ({ kind, name, count: many, places, instead }: GatePointing): Said => {
  const shown = listed(places.map(plain));
  if (kind === 'contact') return tellContact(name, shown, instead);
  return WORDS[kind](plain(kind === 'personal-views' ? String(many) : quoted(name)), shown);
};

const tellContact = (way: string, place: Said, instead: string | undefined): Said => {
  if (way !== 'email' && way !== 'phone') return CONTACT.channel.gone(place);
  const { gone, instead: elsewhere } = CONTACT[way];
  return instead === undefined ? gone(place) : elsewhere(place, plain(instead));
};
