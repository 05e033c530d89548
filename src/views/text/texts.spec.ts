import { en } from './en';
import { sv } from './sv';
import { texts } from './texts';

/** Every word of a catalogue, functions given what reads as number and as word. */
const words = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'function')
    return [[path, String((value as (...all: unknown[]) => unknown)('2', '3', '4'))]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => words(part, `${path}.${key}`));
};

describe('the catalogues', () => {
  it('are chosen by language', () => {
    expect(texts('sv')).toBe(sv);
    expect(texts('en')).toBe(en);
  });

  it.each([...words(sv), ...words(en)])('%s says something, without shouting', (_, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toContain('!');
    expect(text).not.toContain('undefined');
  });

  it('are in two languages: little is the same in both', () => {
    const english = new Map(words(en));
    const same = words(sv).filter(([path, text]) => english.get(path) === text);
    expect(same.length).toBeLessThan(words(sv).length / 10);
  });

  it('count rightly', () => {
    expect(sv.problems.heading(1)).toBe('Det finns ett fel att rätta');
    expect(sv.problems.heading(3)).toBe('Det finns 3 fel att rätta');
    expect(sv.field.atMostCharacters(1000)).toMatch(/^Du kan skriva högst 1\s000 tecken\.$/);
    expect(en.problems.heading(1)).toBe('There is one error to correct');
  });
});
