import type { ShownForm, ShownPage } from '../../form';
import { aField, aPage } from '../../views/form-page/example-page';
import { aList, aVariants } from '../../views/form-page/example-kinds';
import {
  newQuestions,
  pageAfter,
  pageBefore,
  pageHolding,
  pageWithKey,
  stopPage,
  visiblePages,
} from './walk';

const text = (pointer: string) => aField('text', pointer, 'Text', { multiline: false, width: 'full' });

const page = (
  key: string,
  more: { visible?: boolean; stop?: true } = {},
  ...nodes: ShownPage['nodes']
): ShownPage => ({
  ...aPage(nodes),
  page: { key, title: key, nodes: [], shown: 'always', ...(more.stop && { stop: more.stop }) },
  visible: more.visible ?? true,
});

const form = (...pages: ShownPage[]): ShownForm => ({
  model: { id: 'x', language: 'sv', textLanguage: 'sv', title: 'X', pages: [], conditions: [] },
  pages,
});
const keys = (pages: readonly ShownPage[]) => pages.map((one) => one.page.key);

describe('the way through a form', () => {
  const shown = form(page('a'), page('hidden', { visible: false }), page('b'), page('c'));

  it('steps over what is not asked for', () => {
    expect(keys(visiblePages(shown))).toEqual(['a', 'b', 'c']);
    expect(pageAfter(shown, 'a')?.page.key).toBe('b');
    expect(pageBefore(shown, 'b')?.page.key).toBe('a');
    expect(stopPage(shown)).toBeUndefined();
  });

  it('ends at a page that stops', () => {
    const stopped = form(page('a'), page('no', { stop: true }), page('b'), page('later', { stop: true }));
    expect(keys(visiblePages(stopped))).toEqual(['a', 'no']);
    expect(stopPage(stopped)?.page.key).toBe('no');
    expect(pageWithKey(stopped, 'b')).toBeUndefined();
  });

  it('goes on where a page that stops is not asked for', () => {
    const free = form(page('a'), page('no', { stop: true, visible: false }), page('b'));
    expect(keys(visiblePages(free))).toEqual(['a', 'b']);
    expect(stopPage(free)).toBeUndefined();
  });
});

describe('questions on a page', () => {
  const variants = (nodes: ShownPage['nodes']) => aVariants('/who', 'Vem?', ['Jag', 'Annan'], 0, nodes);

  it('are new when a choice or an entry brought them', () => {
    const before = page('a', {}, variants([]), aList('/tags', 'Taggar', 'tagg', []));
    const after = page(
      'a',
      {},
      variants([text('/who/name')]),
      aList('/tags', 'Taggar', 'tagg', [[text('/tags/0')]]),
    );
    const problems = [{ pointer: '/who/name' }, { pointer: '/who' }, { pointer: '/tags/0' }];
    expect(newQuestions(before, after, problems)).toEqual(['/who/name', '/tags/0']);
  });

  it('are found in variants and lists', () => {
    const shown = form(page('a', {}, text('/x')), page('b', {}, variants([text('/who/name')])));
    expect(pageHolding(shown, '/who/name')?.page.key).toBe('b');
    expect(pageHolding(shown, '/y')).toBeUndefined();
  });
});
