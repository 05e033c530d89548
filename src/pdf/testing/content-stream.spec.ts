import { readContent } from './content-stream';

const fonts = new Map([['/F0', { toUnicode: new Map([['0001', 'a']]) }]]);
const check = (content: string, problems: string[]) =>
  expect(readContent(content, fonts).problems).toEqual(problems);
const text = (codes: string) => `BT 1 0 0 1 51 700 Tm /F0 10 Tf <${codes}> Tj ET`;

describe('reading a page back finds', () => {
  it('nothing wrong with text in a mark', () => check(`/P <</MCID 0>> BDC ${text('0001')} EMC`, []));
  it('text outside every mark', () => check(text('0001'), ['Tj outside every mark']));
  it('a drawing outside every mark', () => check('0 0 1 1 re f', ['f outside every mark']));
  it('a mark inside another', () =>
    check(`/P <</MCID 0>> BDC /Span <</MCID 1>> BDC ${text('0001')} EMC`, ['a mark inside P']));
  it('a mark that is not closed', () => check(`/P <</MCID 0>> BDC ${text('0001')}`, ['P is never closed']));
  it('an end too many', () => check('EMC', ['an end of a mark that never began']));
  it('a code that says nothing', () =>
    check(`/P <</MCID 0>> BDC ${text('0002')} EMC`, ['code 0002 says nothing']));
  it("the font's picture of nothing", () =>
    check(`/P <</MCID 0>> BDC ${text('0000')} EMC`, [
      'the picture of nothing is shown',
      'code 0000 says nothing',
    ]));
});
