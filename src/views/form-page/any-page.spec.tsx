import { renderToString } from 'preact-render-to-string';
import { pageControls } from '../../../test/support/page-controls';
import { encodeAnswer } from '../../form/answer/encode-answer';
import type { ShownNode, ShownPage } from '../../form/model/shown-form';
import { t } from '../gallery/example';
import { anyPage, anyPairs, anyProblems } from './any-page';
import { aGroup, aList, aMembers, aVariants } from './example-kinds';
import { aField, aPage, journeyPage } from './example-page';
import { FormPage, type FormPageProps } from './form-page';
import { hostileKinds } from './hostile-kinds';

const draw = (props: Partial<FormPageProps> = {}): string =>
  renderToString(
    <FormPage
      page={anyPage}
      pairs={anyPairs}
      problems={[]}
      texts={t}
      form="Skolskjuts"
      step={3}
      of={5}
      action="/x"
      {...props}
    />,
  );

const text = (pointer: string, shown = {}) =>
  aField('text', pointer, `Fråga ${pointer}`, { multiline: false, width: 'full' }, shown);
const problem = (pointer: string, message: string, more = {}) => ({
  pointer,
  keyword: 'x',
  params: {},
  message,
  ...more,
});

/** Empty texts are nothing, whether they are posted or not; searches are no answers. */
const told = (pairs: ReadonlyMap<string, readonly string[]>): Record<string, readonly string[]> =>
  Object.fromEntries(
    [...pairs]
      .filter(([name]) => !name.startsWith('_q') && name !== '_do')
      .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
      .filter(([, values]) => values.length > 0),
  );

const held = (page: ShownPage) =>
  encodeAnswer({
    model: { id: 'x', language: 'sv', textLanguage: 'sv', title: 'X', pages: [], conditions: [] },
    pages: [page],
  });

describe('a page of any kind of question', () => {
  it.each([
    ['with everything on it', anyPage],
    ['of a hand-made form', journeyPage],
    ['with odd names', hostileKinds],
  ])('%s posts what the answer holds, and has a label for each control', (_, page) => {
    const pairs = held(page);
    const controls = pageControls(draw({ page, pairs }));
    expect(told(controls.pairs)).toEqual(told(pairs));
    expect(controls.faults).toEqual([]);
  });

  it('is as well labelled when all is wrong', () =>
    expect(
      pageControls(draw({ problems: anyProblems, byLink: new Set(['/account', '/payer/company']) })).faults,
    ).toEqual([]));

  it('posts the marker of an entry before the control that has the same name', () => {
    const page = aPage([
      aList('/l', 'Lista', 'rad', [
        [aVariants('/l/0', 'Vad?', ['Tal', 'Text'], 1, [text('/l/0', { value: 'hej' })])],
        [aList('/l/1', 'Inre', 'cell', [])],
      ]),
    ]);
    const { pairs } = pageControls(draw({ page, pairs: held(page) }));
    expect(pairs.get('/l/0')).toEqual(['', 'hej']);
    expect(pairs.get('/l/1')).toEqual(['']);
  });

  it('tells what is wrong with a name at the name, and with a value at the value', () => {
    const page = aPage([
      aMembers('/m', 'Tider', 'tid', [{ name: '', pointer: '/m/x', nodes: [text('/m/x')] }]),
    ]);
    const html = draw({
      page,
      problems: [
        problem('/m/x', 'Skriv ett namn.', { keyword: 'unnamed' }),
        problem('/m/x', 'Skriv en tid.'),
      ],
    });
    expect(html).toMatch(/<a href="#f-m-x.key">Skriv ett namn\.<\/a>.*<a href="#f-m-x">Skriv en tid\.<\/a>/);
    expect(html).toMatch(/name="_key\/m\/x"[^>]*aria-describedby="f-m-x.key.error"/);
  });

  it('tells of a chooser at the chooser, and of what was chosen at that', () => {
    const chooser = (nodes: ShownNode[]) => aPage([aVariants('/v', 'Vem?', ['A', 'B'], 0, nodes)]);
    const wrong = [problem('/v', 'Fel.')];
    expect(draw({ page: chooser([text('/v/name')]), problems: wrong })).toContain('<a href="#f-v.v0.0">');
    expect(draw({ page: chooser([text('/v')]), problems: wrong })).toContain('<a href="#f-v">');
  });

  it('tells one thing at both places that it is about, and once in the summary', () => {
    const html = draw({
      page: aPage([text('/a'), text('/b')]),
      problems: [problem('/a', 'Skriv det ena eller det andra.', { also: ['/b'] })],
    });
    expect(html).toContain('Det finns ett fel att rätta');
    expect(html.match(/Fel: <\/span>Skriv det ena/g)).toHaveLength(2);
  });

  it('tells a remark at its question, without calling it wrong', () => {
    const html = draw({
      page: aPage([text('/a')]),
      problems: [problem('/a', 'Ser ovanligt ut.', { soft: true })],
    });
    expect(html).toMatch(/<strong>Kontrollera: <\/strong>Ser ovanligt ut\./);
    expect(html).toContain('aria-describedby="f-a.remark"');
    expect(html).not.toMatch(/aria-invalid|id="fel"|class="field wrong"/);
  });

  it('says which of several tools is which, lists in lists included', () => {
    const html = draw();
    const names = [...html.matchAll(/title="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toContain('Ta bort dag 2, i vecka 1');
    expect(new Set(names).size).toBe(names.length);
    expect(html).toContain('Flytta ner<span class="hidden-text"> vecka 1</span>');
  });

  it('draws headings in order, none deeper than the fourth', () => {
    const levels = [...draw().matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual(Math.min(4, (levels[at - 1] ?? 0) + 1)));
  });

  it('chooses among many shapes in a list, and among long words too', () => {
    const chooser = (...labels: string[]) =>
      draw({ page: aPage([aVariants('/v', 'Vad?', labels, undefined, [])]) });
    expect(chooser('A', 'B')).not.toContain('<select');
    expect(chooser('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')).toContain('<select');
    expect(chooser('A', 'B'.repeat(90))).toContain('<select');
  });

  it('asks for nothing that is worked out', () => {
    const html = draw();
    expect(html).toMatch(/<output class="calculated num" id="f-fee">1250/);
    expect(html).not.toContain('name="/fee"');
  });

  it('offers to take away what was opened, and to open what is closed', () => {
    const html = draw();
    expect(html).toContain('value="remove /agent"');
    expect(html).toContain('value="add /guardian"');
    expect(html).toMatch(/Lägg till god man/);
  });

  it('keeps a page of thousands of choices small', () => {
    const options = Array.from({ length: 5000 }, (_, at) => ({ value: at, label: `Fastighet ${at}` }));
    const page = aPage([aField('choice', '/f', 'Fastighet', { as: 'search', options }, { value: 4321 })]);
    const html = draw({ page, pairs: new Map([['/f', ['4321']]]), searches: new Map([['/f', 'fast']]) });
    expect(html.match(/type="radio"/g)).toHaveLength(20);
    expect(html).toMatch(/type="radio"[^>]*value="4321"[^>]*checked/);
    expect(html.length).toBeLessThan(12_000);
  });

  it('keeps a page of thousands of tick boxes small, and what is ticked on it', () => {
    const options = Array.from({ length: 1500 }, (_, at) => ({ value: `v${at}`, label: `Fastighet ${at}` }));
    const page = aPage([
      aField('choices', '/f', 'Fastigheter', { as: 'search', options }, { value: ['v7', 'v1400'] }),
    ]);
    const pairs = new Map([['/f', ['', 'v7', 'v1400']]]);
    const html = draw({ page, pairs, searches: new Map([['/f', 'fastighet 14']]) });
    expect(html.match(/type="checkbox"/g)).toHaveLength(21);
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
    expect(html).toMatch(/role="group" aria-label="Valda">.*value="v7".*aria-label="Att välja bland"/s);
    expect(html).toContain('2 valda. Visar 20 av');
    expect(html).toContain('value="choose /f"');
    expect(html.length).toBeLessThan(14_000);
  });

  it('gives a group without a name no empty legend', () => {
    const html = draw({ page: aPage([aGroup('/g', '', [text('/g/a')])]) });
    expect(html).not.toContain('<legend></legend>');
  });
});
