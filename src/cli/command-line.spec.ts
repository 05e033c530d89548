import { captureIo } from '../../test/support/captured-io';
import { runCommandLine } from './command-line';

const run = async (...args: string[]) => {
  const io = captureIo();
  const code = await runCommandLine(args, io);
  return { code, out: io.out(), err: io.err() };
};

describe('the command line', () => {
  it.each([[['--help']], [['-h']], [['forms', '--help']]])(
    'helps, and says what there is: %j',
    async (args) => {
      const { code, out, err } = await run(...args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('forms check');
    },
  );

  it.each([['forms check'], ['forms types'], ['export']])('helps with %s, with an example', async (name) => {
    const { code, out, err } = await run(...name.split(' '), '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: npx blankett ${name}`);
    expect(out).toContain(`\n  npx blankett ${name}`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(125);
  });

  it('tells its version', async () =>
    expect(await run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    }));

  it.each([
    [[], 'Usage: npx blankett <command>'],
    [['forms'], 'Usage: npx blankett forms <command>'],
    [['exprot', '--form', 'x'], 'There is no command "exprot". Did you mean export?'],
    [['forms', 'chekc'], 'There is no command "forms chekc". Did you mean forms check?'],
    [['--formz'], 'There is no command "--formz".'],
    [['banana', '--help'], 'There is no command "banana".'],
    [['export', '--fromat', 'csv'], 'There is no option --fromat. Did you mean --format?'],
    [['export', '--form', 'a', '--format', 'cvs'], 'There is no format "cvs". Did you mean csv?'],
    [['export', '--form', 'a'], 'As what? --format xlsx|csv|csv-data|jsonl|xml|zip'],
    [['export', '--format', 'csv'], 'Which form? --form ID'],
    [['export', '--format', 'csv', '--form'], '--form needs a value: --form ID'],
    [['export', '--form', 'a', '--form=b'], '--form is given twice.'],
    [['export', 'synpunkter'], '"synpunkter" is not understood'],
    [['export', '--__proto__', 'x'], 'There is no option --__proto__.'],
    [['forms', 'check', 'no-such-form'], 'There is no folder "no-such-form"'],
  ])('refuses %j with how it would be right, and 2', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain('npx blankett');
  });
});
