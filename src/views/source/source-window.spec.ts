import fc from 'fast-check';
import { LINES_SHOWN, piecesOf, sourceWindow } from './source-window';

const text = (lines: number): string =>
  Array.from({ length: lines }, (_, place) => `line ${place + 1}`).join('\n');

describe('what is shown of a file', () => {
  it('is all of it where it is short', () => {
    const window = sourceWindow(text(10), 4);
    expect(window).toMatchObject({ count: 10 });
    expect(window.lines).toHaveLength(10);
    expect(window.before ?? window.after).toBeUndefined();
  });

  it('is a part around the line where it is long, with the ways to the parts beside it', () => {
    const window = sourceWindow(text(5000), 2500);
    expect(window.lines).toHaveLength(LINES_SHOWN);
    expect(window.lines.map(({ number }) => number)).toContain(2500);
    expect(window.lines[0]?.text).toBe(`line ${window.lines[0]?.number ?? 0}`);
    const [first, last] = [window.lines[0]?.number ?? 0, window.lines.at(-1)?.number ?? 0];
    expect(sourceWindow(text(5000), window.before).lines.map(({ number }) => number)).toContain(first - 1);
    expect(sourceWindow(text(5000), window.after).lines.map(({ number }) => number)).toContain(last + 1);
  });

  it('leads through the whole file from part to part', () => {
    const seen = new Set<number>();
    let next: number | undefined = 1;
    for (let turns = 0; next !== undefined && turns < 100; turns++) {
      const window: ReturnType<typeof sourceWindow> = sourceWindow(text(3210), next);
      for (const { number } of window.lines) seen.add(number);
      next = window.after;
    }
    expect(seen.size).toBe(3210);
  });

  it('stays small when a megabyte stands on one line, and shows the place that is pointed at', () => {
    const long = `${'x'.repeat(700_000)}HERE${'y'.repeat(300_000)}`;
    const [line] = sourceWindow(long, 1, 700_001).lines;
    expect(line?.text.length).toBeLessThan(500);
    expect(line).toMatchObject({ isCut: true, text: expect.stringContaining('HERE') as string });
  });

  it('is never outside of the file, whatever line is asked for', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.oneof(fc.double(), fc.constant(Number.NaN)),
        (lines, line) => {
          const window = sourceWindow(text(lines), line);
          expect(window.lines.length).toBeGreaterThan(0);
          for (const { number } of window.lines) expect(number <= window.count && number >= 1).toBe(true);
        },
      ),
    ));
});

describe('the pieces of a line', () => {
  it('are names, texts, numbers and words', () => {
    expect(piecesOf('  "a\\"b": ["x", -1.5e3, true]')).toEqual([
      { text: '  ' },
      { text: '"a\\"b"', is: 'key' },
      { text: ':' },
      { text: ' [' },
      { text: '"x"', is: 'str' },
      { text: ', ' },
      { text: '-1.5e3', is: 'lit' },
      { text: ', ' },
      { text: 'true', is: 'lit' },
      { text: ']' },
    ]);
  });

  it('are the line again, whatever it is', () =>
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(
          piecesOf(line)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(line);
      }),
    ));
});
