import { renderToString } from 'preact-render-to-string';
import { t } from '../gallery/example';
import { aField, aPage, journeyPage, journeyPairs, journeyProblems, when } from './example-page';
import { FormPage, type FormPageProps } from './form-page';

const draw = (props: Partial<FormPageProps>): string =>
  renderToString(
    <FormPage
      page={journeyPage}
      pairs={journeyPairs}
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

describe('a form page', () => {
  it('is not checked by the browser, whose words are not ours', () =>
    expect(draw({})).toContain('novalidate'));

  it('cuts no answer off', () => expect(draw({})).not.toContain('maxlength'));

  it('goes on when Enter is pressed in a text box', () => {
    const [first = ''] = /<button[^>]*>/.exec(draw({})) ?? [];
    expect(first).toContain('value="next"');
  });

  it('marks the optional and nothing else', () => {
    const html = draw({ page: aPage([text('/a'), text('/b', { required: false })]) });
    expect(html.match(/class="optional"/g)).toHaveLength(1);
  });

  it('does not call optional what may be required once it shows', () => {
    const hidden = { visible: false, required: false, follows: [[when('/a', 'x')]] };
    const node = text('/b', hidden);
    const page = aPage([{ ...node, field: { ...node.field, required: 'always' } }]);
    expect(draw({ page })).not.toContain('class="optional"');
  });

  it('leaves out what is not asked for and cannot follow', () => {
    const html = draw({ page: aPage([text('/a', { visible: false }), text('/b')]) });
    expect(html).not.toContain('name="/a"');
    expect(html).toContain('name="/b"');
  });

  it('wraps what may come and go', () => {
    const html = draw({ page: aPage([text('/b', { visible: false, follows: [[when('/a', 'x')]] })]) });
    expect(html).toMatch(/<div data-follow="1">.*name="\/b"/);
  });

  it('puts a question under the choice that it belongs to', () => {
    expect(draw({})).toMatch(
      /value="alternating".*<div class="reveal"><div data-follow="1">.*value="foster"/,
    );
  });

  it('leads from the summary to the first control of each question, in the words at the question', () => {
    const html = draw({ problems: journeyProblems });
    const links = [...html.matchAll(/<li><a href="#([^"]*)">([^<]*)/g)].map(([, id, words]) => ({
      id,
      words,
    }));
    expect(links.map(({ id }) => id)).toEqual([
      'f-pupil-personalNumber',
      'f-residence-1-postalCode',
      'f-grounds.0',
      'f-distanceKm',
      'f-from.d',
      'f-declaration.0',
    ]);
    for (const { id, words } of links) {
      expect(html).toContain(`id="${id ?? ''}"`);
      expect(html).toContain(`Fel: </span>${words ?? ''}`);
    }
  });

  it('leads to the question when one of its parts is wrong, and tells one thing at a time', () => {
    const problem = (pointer: string, message: string) => ({ pointer, keyword: 'x', params: {}, message });
    const html = draw({ problems: [problem('/grounds/1', 'Ett'), problem('/grounds', 'Två')] });
    expect(html).toContain('Det finns ett fel att rätta');
    expect(html).toContain('<a href="#f-grounds.0">Ett</a>');
    expect(html).not.toContain('Två');
  });

  it('keeps what was typed, though it cannot be read', () => expect(draw({})).toContain('value="fyra"'));

  it('posts that no box is ticked, and that an empty entry is there', () => {
    const html = draw({});
    expect(html).toContain('<input type="hidden" name="/grounds" value/>');
    expect(html).toContain('<input type="hidden" name="/declaration" value/>');
    expect(html).toContain('<input type="hidden" name="/residence/0" value/>');
  });

  it('lets an optional yes or no be taken back, once it is given', () => {
    expect(draw({})).toContain('Inget svar');
    expect(draw({ pairs: new Map() })).not.toContain('Inget svar');
  });
});
