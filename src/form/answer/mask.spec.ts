import type { Field } from '../model/field';
import { coveredBy, coveredFiles, isCoveredAt, isMaskedQuestion, maskAnswers, maskedInList } from './mask';
import type { AnswerRow, AnswerSection } from './summary';

type Answer = AnswerRow & { readonly kind: 'answer' };

const row = (pointer: string, value: string, more: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  pointer,
  label: pointer.slice(1),
  value,
  privacy: 'personal',
  ...more,
});

const sections = (...rows: AnswerRow[]): AnswerSection[] => [{ pageKey: 'p', title: 'P', rows }];
const NONE = { shown: new Set<string>() };
const values = (masked: AnswerSection[]) =>
  masked.flatMap(({ rows }) => rows.map((one) => (one.kind === 'answer' ? one.value : one.label)));

const ALL = sections(
  { kind: 'heading', label: 'Barnet', level: 1 },
  row('/number', '20141231-2398'),
  row('/mail', 'anna@example.se'),
  row('/phone', '070-174 06 05'),
  row('/illness', 'Astma', { privacy: 'sensitive' }),
  row('/secret', 'a@example.se', { privacy: 'secret' }),
  row('/school', 'Centralskolan', { privacy: 'none' }),
  row('/matter', 'Lampan är trasig.', { isLong: true }),
  row('/nothing', ''),
);

describe('answers that are masked', () => {
  it('tell as much as lets one know whether it is who one thinks, and nothing of what is sensitive or secret', () => {
    expect(values(maskAnswers(ALL, NONE))).toEqual([
      'Barnet',
      '20141231-••••',
      'a•••@example.se',
      '••••••',
      '••••••',
      '••••••',
      'Centralskolan',
      'Lampan är trasig.',
      '',
    ]);
    expect(coveredBy(ALL, {})).toBe(5);
  });

  it('tell of a name how it begins, however many it is made of', () => {
    const named = (value: string) =>
      values(maskAnswers(sections(row('/name', value, { isName: true })), NONE));
    expect(named('Anna Öberg-Łukasik')).toEqual(['A••• Ö•••']);
    expect(named('  Åsa   Maria von Ek ')).toEqual(['Å••• E•••']);
    expect(named('𝓩lata')).toEqual(['𝓩•••']);
    const secret = row('/name', 'Anna Ek', { isName: true, privacy: 'secret' });
    expect(values(maskAnswers(sections(secret), NONE))).toEqual(['••••••']);
  });

  it('are shown one by one, or all at once', () => {
    const one = values(maskAnswers(ALL, { shown: new Set(['/phone']) }));
    expect(one).toContain('070-174 06 05');
    expect(one).not.toContain('Astma');
    expect(maskAnswers(ALL, { shown: 'all' })).toEqual(ALL);
  });

  it('are all that is personal where identity is protected, whole sentences too', () => {
    const strict = { ...NONE, strict: true };
    expect(values(maskAnswers(ALL, strict))).not.toContain('Lampan är trasig.');
    expect(coveredBy(ALL, strict)).toBe(6);
    expect(isCoveredAt(ALL, '/matter', strict)).toBe(true);
    expect(isCoveredAt(ALL, '/matter', {})).toBe(false);
    expect(isCoveredAt(ALL, '/elsewhere', {})).toBe(false);
  });

  it('are without their files, whose names tell as much', () => {
    const file = { name: 'Intyg.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a' };
    const [{ rows } = { rows: [] }] = maskAnswers(
      sections(row('/paper', 'Intyg.pdf', { privacy: 'secret', files: [file] })),
      NONE,
    );
    expect(rows[0]).toEqual({
      kind: 'answer',
      pointer: '/paper',
      label: 'paper',
      value: '••••••',
      privacy: 'secret',
      files: [],
      isMasked: true,
    });
  });

  it('tell which files are theirs, until they are shown', () => {
    const file = (sha256: string) => ({ name: 'Intyg.pdf', mediaType: 'application/pdf', size: 1, sha256 });
    const all = sections(
      row('/paper', 'Intyg.pdf', { privacy: 'secret', files: [file('a')] }),
      row('/plan', 'Intyg.pdf', { privacy: 'none', files: [file('b')] }),
    );
    expect(coveredFiles(all, NONE)).toEqual(['a']);
    expect(coveredFiles(all, { shown: new Set(['/paper']) })).toEqual([]);
    expect(coveredFiles(all, { shown: 'all' })).toEqual([]);
  });

  it('are masked by the same rule in a list, where they stand beside those of other cases', () => {
    const field = (more: Partial<Field>) =>
      ({ kind: 'text', multiline: false, privacy: 'personal', ...more }) as Field;
    expect(maskedInList(field({}), '20141231-2398')).toBe('20141231-••••');
    expect(maskedInList(field({ privacy: 'secret' }), 'a@example.se')).toBe('••••••');
    expect(maskedInList(field({}), '')).toBe('');
    expect(maskedInList(field({ autocomplete: 'family-name' }), 'Ek')).toBe('E•••');
    const matter = field({ multiline: true });
    const school = field({ privacy: 'none' });
    expect([field({}), matter, school].map(isMaskedQuestion)).toEqual([true, false, false]);
  });
});
