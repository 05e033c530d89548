import fc from 'fast-check';
import type { Theme } from '../../form/definition/municipality';
import { contrast } from './contrast';
import { themeCss } from './theme';
import { themeFindings } from './theme-findings';

describe('contrast', () => {
  it('is 21 between black and white, either way', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  });
  it('is as WCAG counts it', () => expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2));
});

describe('a theme', () => {
  it('becomes custom properties', () =>
    expect(
      themeCss({
        accent: '#14564a',
        radius: '.75rem',
        font: 'Georgia, "Noto Serif", serif',
        logo: 'mark.svg',
      }),
    ).toBe(
      ':root{--theme-accent:#14564a;--theme-radius:.75rem;--theme-font:Georgia, "Noto Serif", serif;--theme-logo:url("/theme/mark.svg")}',
    ));

  it('that says nothing is nothing', () => expect(themeCss({})).toBe(''));

  it('lets nothing through that is more than its value', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<keyof Theme>('accent', 'radius', 'font', 'logo', 'pattern'),
        fc.string({ unit: fc.constantFrom(...Array.from('#14564a;{}<>"\'/*\\():. px,rem-svg\n')) }),
        (key, value) => {
          const css = themeCss({ [key]: value });
          expect(css).toMatch(/^$|^:root\{--theme-[a-z]+:[^;{}<>\\\n]*\}$/);
          expect((css.match(/"/g) ?? []).length % 2).toBe(0);
        },
      ),
    ));

  it.each([
    ['accent', 'red;}body{display:none'],
    ['accent', '#14564'],
    ['radius', '1rem}'],
    ['font', 'a;b'],
    ['logo', '../secret.svg'],
    ['logo', 'mark.png'],
  ] as const)('with %s %s is refused, and the value left out', (key, value) => {
    expect(themeCss({ [key]: value })).toBe('');
    expect(themeFindings({ [key]: value })).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'municipality.json', pointer: `/theme/${key}` }),
    );
  });
});

describe('the colours of a theme', () => {
  it('of our own are good', () => expect(themeFindings({})).toEqual([]));

  it('too near each other are refused, with what was found and what is wanted', () => {
    const [first] = themeFindings({ accent: '#8fd6c0' });
    expect(first).toMatchObject({ level: 'error', pointer: '/theme/accent' });
    expect(first?.reason).toMatch(/1\.6\d:1; at least 4\.5:1/);
  });

  it('under 7 are remarked on', () =>
    expect(themeFindings({ accent: '#4a6f67' }).map(({ level }) => level)).toEqual(['warning', 'warning']));

  it('are looked at in the dark as well', () =>
    expect(themeFindings({ accentDark: '#14564a', onAccentDark: '#ffffff' })).toContainEqual(
      expect.objectContaining({ level: 'error', pointer: '/theme/accentDark' }),
    ));
});
