import { aField, aPage, hostilePage, journeyPage, when } from './example-page';
import { followKeys, followRules } from './follow';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
const radio = (pointer: string, shown = {}) =>
  aField('choice', pointer, 'Val', { as: 'radio', options }, shown);
const text = (pointer: string, shown = {}) =>
  aField('text', pointer, 'Text', { multiline: false, width: 'full' }, shown);

const rules = (...nodes: Parameters<typeof aPage>[0]) => followRules(aPage(nodes));
const hides = (selector: string, key = '1') =>
  `@supports selector(:has(*)){form:not(${selector}) [data-follow="${key}"]{display:none}}`;

describe('the rules that make a page follow its answers', () => {
  it('are none where nothing follows', () => expect(rules(text('/t'))).toBe(''));

  it('hide what no chosen value asks for', () =>
    expect(rules(radio('/r'), text('/t', { follows: [[when('/r', 'a', 'b')]] }))).toBe(
      hides(':has([name="/r"][value="a"]:checked,[name="/r"][value="b"]:checked)'),
    ));

  it('look at the options of a select', () => {
    const select = aField('choice', '/s', 'Val', { as: 'select', options });
    expect(rules(select, text('/t', { follows: [[when('/s', 'a')]] }))).toBe(
      hides(':has([name="/s"] option[value="a"]:checked)'),
    );
  });

  it('know ands, ors and nots', () => {
    const follows = [[when('/r', 'a'), { ...when('/q', 'b'), not: true }], [when('/q', 'c')]];
    expect(rules(radio('/r'), radio('/q'), text('/t', { follows }))).toBe(
      hides(
        ':is(:has([name="/r"][value="a"]:checked):not(:has([name="/q"][value="b"]:checked)),:has([name="/q"][value="c"]:checked))',
      ),
    );
  });

  it('do not listen to a question that is hidden itself', () => {
    const made = rules(
      radio('/r'),
      radio('/q', { follows: [[when('/r', 'a')]] }),
      text('/t', { follows: [[when('/q', 'b')]] }),
    );
    expect(made).toContain(
      'form:not(:has([name="/q"][value="b"]:checked):has([name="/r"][value="a"]:checked)) [data-follow="2"]',
    );
  });

  it('end where conditions go round in a circle', () => {
    const made = rules(
      radio('/r', { follows: [[when('/q', 'a')]] }),
      radio('/q', { follows: [[when('/r', 'a')]] }),
    );
    expect(made.match(/display:none/g)).toHaveLength(2);
  });

  it('post what the form posts: booleans and numbers as JSON', () => {
    const yesNo = aField('boolean', '/b', 'Ja?', {});
    expect(rules(yesNo, text('/t', { follows: [[when('/b', true)]] }))).toContain(
      '[name="/b"][value="true"]:checked',
    );
  });

  it('cannot be broken out of by a name or a value', () => {
    const made = followRules(hostilePage);
    expect(made).not.toMatch(/<|\{\}/);
    expect(made.match(/[{}]/g)).toHaveLength(4);
  });

  it('give no key to what is neither shown nor follows', () => {
    expect(followKeys(aPage([text('/t', { visible: false })])).size).toBe(0);
    expect(followKeys(journeyPage).size).toBe(2);
  });
});
