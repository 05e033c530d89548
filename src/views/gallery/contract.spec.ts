import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { allExamples } from './all-examples';

const cases = Object.entries(allExamples).flatMap(([component, examples]) =>
  Object.entries(examples).map(([example, vnode]) => ({ component, example, html: renderToString(vnode) })),
);

/** Start tags with their attributes, unescaped. Text is escaped by the renderer, so a `<` always begins a tag. */
const tags = (html: string) =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name, attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  );

const ids = (html: string): string[] => tags(html).flatMap(({ attributes }) => attributes.id ?? []);

describe.each(cases)('$component: $example', ({ html }) => {
  it('is made of known tags only, whatever the texts say', () => {
    // The hostile texts bring tags that no component draws on its own.
    expect(html).not.toMatch(/<script|<\/style>|<b>'/);
    const opened = html.match(/</g) ?? [];
    const closed = html.match(/<\/[a-z][\w-]*>/g) ?? [];
    expect(tags(html).length + closed.length).toBe(opened.length);
  });

  it('has no script and no style of its own', () => {
    for (const { name, attributes } of tags(html)) {
      expect(['script', 'style']).not.toContain(name);
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    }
  });

  it('uses each id once', () => expect(new Set(ids(html)).size).toBe(ids(html).length));

  it('has a label for every control', () => {
    const labelled = new Set(
      tags(html).flatMap(({ name, attributes }) => (name === 'label' ? attributes.for : [])),
    );
    for (const { name, attributes } of tags(html)) {
      if (!['input', 'select', 'textarea'].includes(name ?? '') || attributes.type === 'hidden') continue;
      expect(labelled).toContain(attributes.id);
    }
  });

  it('describes and names only by what is there', () => {
    const known = new Set(ids(html));
    for (const { attributes } of tags(html)) {
      for (const key of ['aria-describedby', 'aria-labelledby', 'for']) {
        for (const id of attributes[key]?.split(' ') ?? []) expect(known).toContain(id);
      }
    }
  });

  it('marks as wrong only what says why', () => {
    for (const { attributes } of tags(html)) {
      if (attributes['aria-invalid'] !== 'true') continue;
      expect(attributes['aria-describedby']).toContain('.error');
    }
  });
});

/** Drawn through the components that use them. */
const PARTS = ['choices', 'counter', 'field', 'footer', 'language', 'masthead'];

describe('the gallery', () => {
  const views = join(__dirname, '..');
  const components = readdirSync(views, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: readdirSync(join(views, name)) }))
    .filter(({ name, files }) => files.some((file) => /(?<!spec)\.tsx$/.test(file)) && !PARTS.includes(name))
    .map(({ name }) => name);

  it('shows every component', () => {
    expect(Object.keys(allExamples).sort()).toEqual(components.filter((name) => name !== 'gallery').sort());
  });

  it('tries hostile text on every component that takes text', () => {
    const without = Object.entries(allExamples)
      .filter(
        ([, examples]) =>
          !Object.values(examples).some((vnode) => renderToString(vnode).includes('alert(1)')),
      )
      .map(([name]) => name);
    expect(without.sort()).toEqual(['edge', 'icon']);
  });
});
