import { latin1 } from '../testing/patient';
import { ContentReader } from './content-reader';
import { ContentTokens } from './content-tokens';
import { openFile } from './open-file';
import { readUnicodeMap } from './unicode-map';

const operationsOf = (content: string) => {
  const tokens = new ContentTokens(content);
  const all = [];
  for (let one = tokens.next(); one !== undefined; one = tokens.next()) all.push(one);
  return { all, problems: tokens.problems };
};
const operandsOf = (content: string) => operationsOf(content).all[0]?.operands;

describe('content', () => {
  it.each([
    ['(a\\(b\\)c(d)) Tj', 'a(b)c(d)'],
    ['(\\101\\12x\\\\\\n) Tj', 'A\nx\\\n'],
    ['(a\\\r\nb) Tj', 'ab'],
    ['<48 65\n6C> Tj', 'Hel'],
    ['<487> Tj', 'Hp'],
  ])('has strings: %j', (content, value) => expect(operandsOf(content)).toEqual([{ kind: 'string', value }]));

  it('has numbers, names and comments', () =>
    expect(operandsOf('% no ( string\n-.5 /A#20b 2. Tf')).toEqual([
      { kind: 'number', value: -0.5 },
      { kind: 'name', value: 'A b' },
      { kind: 'number', value: 2 },
    ]));

  it('has lists and dictionaries', () =>
    expect(operandsOf('/P <</MCID 3/L[(a)-1]>>BDC')).toMatchObject([
      { value: 'P' },
      {
        entries: new Map([
          ['MCID', { kind: 'number', value: 3 }],
          ['L', expect.anything()],
        ]),
      },
    ]));

  it('has pictures among it, whatever bytes they hold', () => {
    const { all, problems } = operationsOf('BI /W 1 /CS /RGB ID \x00(EI<< \nEI Q');
    expect(all.map(({ operator }) => operator)).toEqual(['BI', 'Q']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['(abc', ') is missing'],
    ['<41', '> is missing'],
    ['[1 2', '] is missing'],
    ['<4G> Tj', 'a string of odd or wrong digits'],
    ['1 2', 'it ends in the middle of an operation'],
    [`${'['.repeat(99)} Tj`, 'values lie too deep in each other'],
  ])('that breaks off is told: %s', (content, problem) =>
    expect(operationsOf(content).problems).toContain(problem),
  );
});

describe('a map to text', () => {
  it('has pairs, ranges, and ranges by list', () =>
    expect([
      ...readUnicodeMap(
        '1 beginbfchar <0001> <00660069> endbfchar 2 beginbfrange <0002> <0003> <0041> <0004> <0005> [<0058> <D83DDE00>] endbfrange',
      ),
    ]).toEqual([
      [1, 'fi'],
      [2, 'A'],
      [3, 'B'],
      [4, 'X'],
      [5, '😀'],
    ]));

  it('that is longer than any font is left', () =>
    expect(() => readUnicodeMap(`1 beginbfrange ${'<0000> <FFFF> <0041> '.repeat(9)} endbfrange`)).toThrow(
      'letters',
    ));
});

/** A page with this content, and a font F0 in which code 1 is `a`. */
const read = async (content: string) => {
  const file = await openFile(
    latin1(
      [
        '%PDF-1.7',
        '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
        '2 0 obj <</Type /Pages /Kids [3 0 R] /Resources <</Font <</F0 5 0 R>> /XObject <</X 7 0 R>>>>>> endobj',
        '3 0 obj <</Type /Page /Contents [4 0 R]>> endobj',
        `4 0 obj <</Length ${content.length}>>\nstream\n${content}\nendstream endobj`,
        '5 0 obj <</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>> endobj',
        '6 0 obj <<>>\nstream\n1 beginbfchar <0001> <0061> endbfchar\nendstream endobj',
        '7 0 obj <</Subtype /Form /Length 30>>\nstream\nBT /F0 9 Tf <00010001> Tj ET   \nendstream endobj',
        'trailer <</Root 1 0 R>>',
      ].join('\n'),
    ),
  );
  if ('unreadable' in file) throw new Error(file.unreadable);
  const [page] = file.pages;
  const read = new ContentReader(file).page(page!, 'page 1');
  return { ...read, reasons: read.problems.map(({ reason }) => reason) };
};
const text = (codes: string) => `BT 1 0 0 1 51 700 Tm /F0 10 Tf <${codes}> Tj ET`;

describe('reading a page finds', () => {
  const check = async (content: string, problems: string[]) =>
    expect((await read(content)).reasons).toEqual(problems);

  it('nothing wrong with text in a mark', () => check(`/P <</MCID 0>> BDC ${text('0001')} EMC`, []));
  it('text outside every mark', () => check(text('0001'), ['Tj outside every mark']));
  it('a drawing outside every mark', () => check('0 0 1 1 re f', ['f outside every mark']));
  it('a path that draws nothing, and lets it be', () => check('0 0 1 1 re W n', []));
  it('a mark inside another', () =>
    check(`/P <</MCID 0>> BDC /Span <</MCID 1>> BDC ${text('0001')} EMC EMC`, ['a mark inside P']));
  it('a mark that is not closed', () => check(`/P <</MCID 0>> BDC ${text('0001')}`, ['P is never closed']));
  it('an end too many', () => check('EMC', ['an end of a mark that never began']));
  it('what it says, by the words that it gives itself', async () => {
    const inner = `/Span <</ActualText <FEFF00E5>>> BDC ${text('0001')} EMC`;
    const { marks } = await read(`/P <</MCID 0>> BDC ${text('00010001')} ${inner} /X Do EMC`);
    expect(marks).toMatchObject([{ tag: 'P', mcid: 0, text: 'aaåaa', baselines: [700] }]);
  });
});
