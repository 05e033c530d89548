import { PDFDocument, PDFName } from 'pdf-lib';
import { readBlank } from './read-blank';
import { aBlank, around, IDENTITY, packed, saved, TRAILER, withFields, withText } from './read-blank.samples';

const valuesIn = (bytes: Uint8Array): Record<string, readonly string[]> => {
  const reading = readBlank(bytes);
  if (!('blank' in reading)) throw new Error(`Not read: ${reading.unreadable}`);
  return Object.fromEntries(reading.blank.values);
};
const one = (field: string): readonly string[] | undefined => Object.values(valuesIn(withFields(field)))[0];

/** Every kind of field, as pdf-lib makes them, with values in them. */
const filled = (document: PDFDocument): void => {
  const [page] = document.getPages();
  const form = document.getForm();
  const text = form.createTextField('/name');
  text.addToPage(page!);
  text.setText('Åsa Öberg (född 1955)');
  const lines = form.createTextField('/what');
  lines.enableMultiline();
  lines.setText('Rad ett\nRad två');
  lines.addToPage(page!);
  const box = form.createCheckBox('/agree');
  box.addToPage(page!);
  box.check();
  form.createCheckBox('/other').addToPage(page!);
  const radio = form.createRadioGroup('/reply');
  radio.addOptionToPage('post', page!);
  radio.addOptionToPage('telefon', page!);
  radio.select('telefon');
  const list = form.createDropdown('/area');
  list.addOptions(['Ort', 'Stad']);
  list.addToPage(page!);
  list.select('Stad');
  for (const place of [0, 1]) form.createCheckBox(`/days.${place}`).addToPage(page!);
  form.getCheckBox('/days.1').check();
};
const SAID = {
  '/name': ['Åsa Öberg (född 1955)'],
  '/what': ['Rad ett\nRad två'],
  '/agree': ['Yes'],
  '/reply': ['telefon'],
  '/area': ['Stad'],
  '/days.1': ['Yes'],
};

describe('a blank filled in with pdf-lib', () => {
  it.each([
    ['as it is saved', {}],
    ['without object streams', { useObjectStreams: false }],
    ['without appearances', { updateFieldAppearances: false }],
  ])('is read %s', async (_how, options) => {
    const bytes = await (await aBlank(filled)).save(options);
    expect(readBlank(bytes)).toMatchObject({ blank: { identity: IDENTITY } });
    expect(valuesIn(bytes)).toEqual(SAID);
  });

  it('is read with bytes before it, as mail gateways add', async () => {
    const bytes = await (await aBlank(filled)).save();
    expect(valuesIn(new Uint8Array(Buffer.concat([Buffer.from('\r\n\r\n'), bytes])))).toEqual(SAID);
  });

  it('is told by its keywords where the file inside is gone', async () => {
    const document = await aBlank(filled);
    document.catalog.delete(PDFName.of('Names'));
    document.catalog.delete(PDFName.of('AF'));
    expect(readBlank(await document.save())).toMatchObject({ blank: { identity: IDENTITY } });
  });

  it('is told by the file inside where the keywords are gone', async () => {
    const document = await aBlank(filled);
    document.setKeywords(['annat']);
    expect(readBlank(await document.save())).toMatchObject({ blank: { identity: IDENTITY } });
  });
});

describe('a text', () => {
  it.each([
    ['in PDFDocEncoding', '(\xc5sa \x8a)', 'Åsa −'],
    ['with escapes', String.raw`(a\(b\)\\ \345\r\n)`, 'a(b)\\ å\n'],
    ['in UTF-16', `<${Buffer.from('\ufeffŻółć 👍', 'utf16le').swap16().toString('hex')}>`, 'Żółć 👍'],
    ['in UTF-16 with its language', `<FEFF001B00730076001B0061>`, 'a'],
    ['in UTF-16 the other way round', `<${Buffer.from('\ufeffå', 'utf16le').toString('hex')}>`, 'å'],
    ['in UTF-8', '(\xef\xbb\xbf\xc3\xa5)', 'å'],
    ['as hexadecimal with gaps', '<41 42\n4>', 'AB@'],
    ['as a name', '/Caf#C3#A9', 'Café'],
    ['with a NUL', '<FEFF006100000062>', 'ab'],
    ['with half a character', '<FEFF0061D83D>', 'a\ufffd'],
    ['with the line ends of old', '(a\\rb)', 'a\nb'],
  ])('is read %s', (_how, written, read) => {
    expect(valuesIn(withText(written))).toEqual({ '/name': [read] });
  });

  it('is read from a stream', () => {
    const objects = {
      ...around('[10 0 R]'),
      10: '<< /FT /Tx /T (a) /V 11 0 R >>',
      11: packed('en lång text'),
    };
    expect(valuesIn(saved(objects, TRAILER))).toEqual({ a: ['en lång text'.replace('å', 'å')] });
  });

  it('is the plain one, whatever the rich one says', () => {
    expect(one('<< /FT /Tx /T (a) /V (plain) /RV (<p>rich</p>) >>')).toEqual(['plain']);
  });
});

describe('a box', () => {
  const LOOKS = '/AP << /N << /true 3 0 R /Off 3 0 R >> >>';
  it.each([
    ['ticked by its value', `/V /true /AS /true ${LOOKS}`, ['true']],
    ['ticked by its value alone', '/V /true', ['true']],
    ['ticked by its state alone, as some viewers do', `/AS /true ${LOOKS}`, ['true']],
    ['not ticked', `/V /Off /AS /Off ${LOOKS}`, undefined],
    ['never touched', LOOKS, undefined],
    ['whose state stands for something', '/V /0 /AP << /N << /0 3 0 R >> >> /Opt [(M\xe5ndag)]', ['Måndag']],
  ])('is read when it is %s', (_how, says, read) => {
    const bytes = withFields(`<< /FT /Btn /T (a) ${says} >>`, '<< /FT /Tx /T (b) /V (x) >>');
    expect(valuesIn(bytes)['a']).toEqual(read);
  });

  it('that does something holds nothing', () => {
    expect(
      valuesIn(withFields('<< /FT /Btn /Ff 65536 /T (a) /V /x >>', '<< /FT /Tx /T (b) /V (x) >>')),
    ).toEqual({
      b: ['x'],
    });
  });
});

describe('buttons of which one is chosen', () => {
  const button = (state: string, now: string) =>
    `<< /AS /${now} /AP << /N << /${state} 3 0 R /Off 3 0 R >> >> >>`;
  const group = (says: string, ...buttons: string[]) =>
    one(`<< /FT /Btn /Ff 49152 /T (a) ${says} /Kids [${buttons.join(' ')}] >>`);
  it('are read by the name of the state', () => {
    expect(group('/V /post', button('post', 'post'), button('tel', 'Off'))).toEqual(['post']);
  });
  it('are read by the states alone', () => {
    expect(group('', button('post', 'Off'), button('tel', 'tel'))).toEqual(['tel']);
  });
  it('are read by what the states stand for', () => {
    expect(group('/V /1 /Opt [(post) (tel)]', button('0', 'Off'), button('1', '1'))).toEqual(['tel']);
    expect(group('/V /b /Opt [(post) (tel)]', button('a', 'Off'), button('b', 'b'))).toEqual(['tel']);
    expect(group('/V (tel) /Opt [(post) (tel)]', button('0', 'Off'), button('1', 'Off'))).toEqual(['tel']);
  });
});

describe('a list', () => {
  const OPT = '/Opt [[(sv) (Svenska)] [(en) (Engelska)]]';
  it.each([
    ['what is exported', `/V (en) ${OPT}`, ['en']],
    ['what is shown', `/V (Engelska) ${OPT}`, ['en']],
    ['what was typed', `/V (Finska) ${OPT}`, ['Finska']],
    ['several', `/V [(sv) (en)] ${OPT}`, ['sv', 'en']],
  ])('is read where a viewer writes %s', (_how, says, read) => {
    expect(one(`<< /FT /Ch /T (a) ${says} >>`)).toEqual(read);
  });
});

describe('fields in groups', () => {
  it('have whole names, and inherit what is said once', () => {
    const objects = {
      ...around('[10 0 R]'),
      10: '<< /T (a) /FT /Tx /Kids [11 0 R 12 0 R] >>',
      11: '<< /T (b) /Parent 10 0 R /V (x) >>',
      12: '<< /T (c) /Parent 10 0 R /Kids [13 0 R 14 0 R] /V (y) >>',
      13: '<< /Subtype /Widget >>',
      14: '<< /Subtype /Widget >>',
    };
    expect(valuesIn(saved(objects, TRAILER))).toEqual({ 'a.b': ['x'], 'a.c': ['y'] });
  });
});

describe('a blank that was saved several times', () => {
  const first = withText('(first)');
  it('says what was saved last', () => {
    const again = saved({ 10: '<< /FT /Tx /T (/name) /V (second) >>' }, TRAILER, first);
    expect(valuesIn(again)).toEqual({ '/name': ['second'] });
    const more = saved({ 10: '<< /FT /Tx /T (/name) /V (third) >>' }, TRAILER, again);
    expect(valuesIn(more)).toEqual({ '/name': ['third'] });
  });

  it('says it too when the last save is packed in object streams', () => {
    const before = Buffer.from(first);
    const inner = '10 0 << /FT /Tx /T (/name) /V (packed) >>';
    const objects = packed(inner, '/Type /ObjStm /N 1 /First 5');
    const objectsAt = before.length;
    const written = Buffer.concat([
      before,
      Buffer.from(`20 0 obj\n${objects.text}\nstream\n`),
      objects.stream!,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    const rows = Buffer.from(
      [
        [2, 0, 20, 0],
        [1, objectsAt >> 8, objectsAt & 255, 0],
      ].flat(),
    );
    const table = packed(
      rows,
      `/Type /XRef /Size 22 /W [1 2 1] /Index [10 1 20 1] /Root 1 0 R /Info 4 0 R /Prev ${lastTableOf(first)}`,
    );
    const bytes = Buffer.concat([
      written,
      Buffer.from(`21 0 obj\n${table.text}\nstream\n`),
      table.stream!,
      Buffer.from(`\nendstream\nendobj\nstartxref\n${written.length}\n%%EOF\n`),
    ]);
    expect(valuesIn(new Uint8Array(bytes))).toEqual({ '/name': ['packed'] });
  });

  it('is as pdf-lib adds to it', async () => {
    const bytes = await (await aBlank(filled)).save();
    const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true });
    document.getForm().getTextField('/name').setText('Ändrad');
    const added = await document.save();
    expect(Buffer.from(added.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(valuesIn(added)).toEqual({ ...SAID, '/name': ['Ändrad'] });
  });
});

const lastTableOf = (bytes: Uint8Array): string =>
  /startxref\s*(\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
