import { readBack } from '../../src/pdf/testing/read-back';
import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
import { postCase } from './lib/api';
import { asText } from './lib/as-text';
import { Resident } from './lib/resident';
import { shippedForms } from './lib/shipped-forms';
import { storedCase } from './lib/stored';

/** Letters and digits alone: a receipt breaks its lines where it will. */
const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad-]/g, '');

/** Every text in its place after the one before. */
const expectInOrder = (whole: string, texts: readonly string[]): void => {
  const searched = letters(whole);
  let at = 0;
  for (const text of texts) {
    const found = searched.indexOf(letters(text), at);
    expect(found === -1 ? `not found in its place: ${text}` : text).toBe(text);
    at = found + letters(text).length;
  }
};

describeInBrowser('without JavaScript', (browser) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  }, 60_000);
  afterAll(() => server.close());

  describe.each(shippedForms)('$id', ({ id, title, examples }) => {
    it('has at least three examples', () => expect(examples.length).toBeGreaterThanOrEqual(3));

    it.each(examples)('$name goes from the search to the receipt', async ({ answer }) => {
      const resident = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), server.url);
      await resident.searchesFor(title);
      await resident.follows(title);
      await resident.startsService();
      await resident.fillsIn(answer);
      const reviewed = await resident.toldAnswers();
      await resident.sendsIn();

      const number = await resident.caseNumber();
      expect(number).toMatch(/^\d{4}-\d{6,}-\d$/);
      expect(resident.path).toMatch(new RegExp(`^/arenden/${number}/`));
      expect(await resident.toldAnswers()).toEqual(reviewed);
      expect(await storedCase(server.app, number)).toEqual({
        answer,
        source: 'web',
        language: 'sv',
        version: 1,
      });

      const receipt = await resident.downloadsReceipt();
      expect(receipt.name).toMatch(/^[\w-]+\.pdf$/);
      expect(receipt.name).toContain(number);
      expect(receipt.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const { tree, problems } = await readBack(receipt.bytes);
      expect(problems).toEqual([]);
      expectInOrder(tree.text, [title, number, ...reviewed.flat()]);
      await resident.page.context().close();
    });

    it.each(examples)('$name gives the same stored answer through the API', async ({ answer }) => {
      const { status, body } = await postCase(server.url, id, { body: answer });
      expect(status).toBe(201);
      expect(await storedCase(server.app, asText(body.caseNumber))).toMatchObject({ answer, source: 'api' });
    });
  });
});
