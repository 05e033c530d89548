import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { createElement, Fragment } from 'preact';
import type { FormDefinition } from '../../src/form';
import type { Json, JsonObject } from '../../src/form/json';
import { readFolder } from '../../src/form/workshop';
import { FromBlank } from '../../src/portal/fill-in/from-blank';
import { arbitraryForm } from '../support/arbitrary-form';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aDefinition } from '../support/compiled-form';
import { aStepServer, type StepServer } from '../support/step-page';
import { named } from './lib/fill-page';

/** Every behaviour of the script on one page. */
const schema: JsonObject = {
  title: 'Provformulär',
  type: 'object',
  properties: {
    name: { title: 'Namn', type: 'string', minLength: 2 },
    email: { title: 'E-post', type: 'string', format: 'email' },
    age: { title: 'Ålder', type: 'integer', minimum: 0, maximum: 120 },
    work: { title: 'Arbete', type: 'string', minLength: 1 },
    born: { title: 'Född', type: 'string', format: 'date' },
    about: { title: 'Om dig', type: 'string', maxLength: 40, description: 'Skriv **kort**.' },
    pet: {
      title: 'Har du djur?',
      oneOf: [
        { const: 'yes', title: 'Ja' },
        { const: 'no', title: 'Nej' },
      ],
    },
    petName: { title: 'Djurets namn', type: 'string', minLength: 1 },
    children: {
      title: 'Barn',
      type: 'array',
      maxItems: 3,
      items: {
        title: 'barn',
        type: 'object',
        properties: { name: { title: 'Barnets namn', type: 'string', minLength: 1 } },
        required: ['name'],
      },
    },
  },
  required: ['name', 'age', 'pet'],
  allOf: [
    {
      if: { properties: { age: { type: 'integer', minimum: 18 } }, required: ['age'] },
      then: { required: ['work'] },
      else: { properties: { work: false } },
    },
    { if: { properties: { pet: { const: 'yes' } }, required: ['pet'] }, then: { required: ['petName'] } },
  ],
};
const rule = (name: string, condition: JsonObject): JsonObject => ({
  rule: { effect: 'SHOW', condition: { scope: `#/properties/${name}`, schema: condition } },
});
const ui: JsonObject = {
  type: 'VerticalLayout',
  elements: ['name', 'email', 'age', 'work', 'born', 'about', 'pet', 'petName', 'children'].map((name) => ({
    type: 'Control',
    scope: `#/properties/${name}`,
    ...(name === 'work' && rule('age', { type: 'integer', minimum: 18 })),
    ...(name === 'petName' && rule('pet', { const: 'yes' })),
  })),
};
const definition = aDefinition(schema, { ui });

interface Watched {
  readonly page: Page;
  /** Console lines, errors and breaches of the content security policy. */
  readonly heard: string[];
}

describeInBrowser('a step with its script', (browser) => {
  let server: StepServer;
  beforeEach(async () => {
    server = await aStepServer(definition);
  });
  afterEach(() => server.close());

  const open = async (url = server.url): Promise<Watched> => {
    const page = await (await browser.visitor()).newPage();
    const heard: string[] = [];
    page.on('console', (line) => heard.push(line.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    return { page, heard };
  };
  const live = async (url?: string): Promise<Watched> => {
    const watched = await open(url);
    await watched.page.waitForSelector('form[data-live]').catch(() => {
      throw new Error(`The script gave up: ${watched.heard.join('\n')}`);
    });
    return watched;
  };
  const errors = (page: Page): Promise<string[]> => page.locator('p.error').allInnerTexts();
  const focusId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

  it('takes the page over without a change, and without a breach of the content security policy', async () => {
    const { page, heard } = await live();
    expect(heard).toEqual([]);
    expect(await errors(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });

  const takesOver = async (
    taken: FormDefinition,
    options?: Parameters<typeof aStepServer>[1],
  ): Promise<void> => {
    const one = await aStepServer(taken, options);
    try {
      const { page, heard } = await live(one.url);
      expect(heard).toEqual([]);
      await page.context().close();
    } finally {
      await one.close();
    }
  };

  it.each<[string, JsonObject]>([
    ['one of a list of one', { type: 'string', enum: ['Feature'] }],
    ['a constant', { const: 'Feature' }],
    ['a number', { type: 'integer', enum: [1] }],
    ['an empty text', { enum: [''] }],
    ['one with a title', { oneOf: [{ const: 'f', title: 'Feature' }] }],
  ])('takes over a question that has but one answer: %s', (_, type) =>
    takesOver(
      aDefinition({
        type: 'object',
        required: ['type', '_type'],
        properties: { note: { type: 'string' }, type, _type: type },
      }),
    ),
  );

  it('takes over three hundred choices with titles', () =>
    takesOver(
      aDefinition({
        type: 'object',
        properties: {
          note: { type: 'string' },
          place: {
            oneOf: Array.from({ length: 300 }, (_, at) => ({ const: `k${at}`, title: `Plats nummer ${at}` })),
          },
        },
      }),
    ));

  it('takes over a page that tells whose answers it holds, and what has just happened', () =>
    takesOver(definition, {
      before: createElement(Fragment, null, [
        FromBlank({ draftId: 'x', language: 'sv' }),
        createElement('div', { id: 'nytt' }, 'Sparat'),
      ]),
    }));

  it('takes over generated forms with their answers', async () => {
    for (const { schema: generated, answer } of fc.sample(arbitraryForm(1), { numRuns: 20, seed: 1 })) {
      const { definition: read } = readFolder({
        id: 'generated',
        files: { 'schema.json': JSON.stringify(generated) },
      });
      if (read === undefined) throw new Error(`Refused: ${JSON.stringify(generated)}`);
      await takesOver(read, { filled: { answer, chosen: {} } });
    }
  }, 60_000);

  it('tells what is wrong when a changed question is left, never while one types, and takes it away when mended', async () => {
    const { page, heard } = await live();
    await page.locator(named('/email')).focus();
    await page.locator(named('/name')).focus();
    expect(await errors(page)).toEqual([]);
    await page.locator(named('/email')).pressSequentially('ingen');
    expect(await errors(page)).toEqual([]);
    await page.locator(named('/name')).focus();
    await page.locator('p.error').first().waitFor();
    expect(await errors(page)).toHaveLength(1);
    expect(await page.locator(named('/email')).getAttribute('aria-invalid')).toBe('true');
    expect(await focusId(page)).toBe(await page.locator(named('/name')).getAttribute('id'));
    await page.locator(named('/email')).fill('anna@example.se');
    await page.locator(named('/name')).focus();
    expect(await errors(page)).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('leaves a date alone until all of its boxes are left', async () => {
    const { page } = await live();
    await page.locator(named('/born#d')).fill('31');
    await page.locator(named('/born#m')).fill('2');
    expect(await errors(page)).toEqual([]);
    await page.locator(named('/born#y')).fill('2020');
    await page.locator(named('/name')).focus();
    await page.locator('p.error').first().waitFor();
    expect(await errors(page)).toHaveLength(1);
  });

  it('follows answers at once, those too that style rules cannot', async () => {
    const { page, heard } = await live();
    expect(await page.locator(named('/work')).count()).toBe(0);
    await page.locator(named('/age')).pressSequentially('34');
    await page.locator(named('/work')).fill('Snickare');
    await page.locator(named('/age')).fill('7');
    expect(await page.locator(named('/work')).count()).toBe(0);
    expect(await page.locator(named('/petName')).isVisible()).toBe(false);
    await page.locator(`${named('/pet')}[value=yes]`).check();
    expect(await page.locator(named('/petName')).isVisible()).toBe(true);
    await page.locator(`${named('/pet')}[value=no]`).check();
    expect(await page.locator(named('/petName')).isVisible()).toBe(false);
    expect(heard).toEqual([]);
  });

  it('adds, moves and takes away without a post, keeps what is written, and says so', async () => {
    const { page, heard } = await live();
    const press = (does: string) => page.locator(`button[value="${does}"]`).click();
    await press('add /children');
    await page.locator(named('/children/0/name')).fill('Eva');
    await press('add /children');
    await page.locator(named('/children/1/name')).fill('Bo');
    await page.locator('[role=status]', { hasText: /./ }).first().waitFor({ state: 'attached' });
    await press('up /children/1');
    expect(await page.locator(named('/children/0/name')).inputValue()).toBe('Bo');
    await press('remove /children/0');
    expect(await page.locator(named('/children/0/name')).inputValue()).toBe('Eva');
    expect(await page.locator(named('/children/1/name')).count()).toBe(0);
    expect(await focusId(page)).toContain('children');
    expect(server.posts).toHaveLength(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('tells all that is wrong before it posts, in the words of the server', async () => {
    const { page, heard } = await live();
    await page.locator(named('/email')).fill('ingen');
    await page.locator('button.primary').click();
    await page.locator('#fel').waitFor();
    const here = await page.locator('#fel li').allInnerTexts();
    expect(here.length).toBeGreaterThan(2);
    expect(await focusId(page)).toBe('fel');
    expect(server.posts).toHaveLength(0);
    expect(await axeFindings(page)).toEqual([]);

    const plain = await browser.visitor({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(server.url);
    await other.locator(named('/email')).fill('ingen');
    await other.locator('button.primary').click();
    expect(await other.locator('#fel li').allInnerTexts()).toEqual(here);
    expect(heard).toEqual([]);
  });

  it('takes the click on the button that follows the last mend, though the page grows shorter under it', async () => {
    const { page } = await live();
    await page.locator(named('/name')).fill('Anna');
    await page.locator(named('/age')).fill('7');
    await page.getByLabel('Nej').check();
    await page.locator(named('/email')).fill('ingen');
    await page.locator(named('/email')).press('Tab');
    await page.locator('p.error').first().waitFor();
    await page.locator(named('/email')).fill('anna@example.se');
    await page.locator('button.primary').scrollIntoViewIfNeeded();
    const button = await page.locator('button.primary').boundingBox();
    await page.mouse.move((button?.x ?? 0) + 10, (button?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(/fel=1/);
    expect(server.posts[0]?.get('/email')).toEqual(['anna@example.se']);
  });

  it('posts what is right as a page without script does', async () => {
    const { page } = await live();
    await page.locator(named('/name')).fill('Anna');
    await page.locator(named('/age')).fill('7');
    await page.locator(`${named('/pet')}[value=no]`).check();
    await page.locator('button.primary').click();
    await page.waitForURL(/fel=1/);
    expect(server.posts[0]?.get('/name')).toEqual(['Anna']);
  });

  it('says how many characters are left', async () => {
    const { page } = await live();
    await page.locator(named('/about')).fill('x'.repeat(35));
    expect(await page.locator('.counter').innerText()).toBe('5 tecken kvar.');
    await expect(
      page.waitForFunction(() =>
        [...document.querySelectorAll('[role=status]')].some(
          ({ textContent }) => textContent === '5 tecken kvar.',
        ),
      ),
    ).resolves.toBeDefined();
  });

  it('asks before what is written is lost, and only then', async () => {
    const { page } = await live();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.waitForSelector('form[data-live]');
    await page.locator(named('/name')).pressSequentially('Anna');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  it('asks nothing once it is saved in the background, and posts then as ever', async () => {
    const { page, heard } = await live();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator(named('/name')).pressSequentially('Anna');
    await (await answer).finished();
    expect(server.kept.map((pairs) => pairs.get('/name'))).toEqual([['Anna']]);
    expect(server.posts).toHaveLength(0);
    await page.reload();
    expect(asked).toEqual([]);
    expect(await page.locator(named('/name')).inputValue()).toBe('Anna');
    expect(heard).toEqual([]);
  });

  it.each([
    ['is missing', () => 'export const nothing = 1;'],
    ['throws at load', () => 'throw new Error("broken");'],
    ['is not as the page', (source: string) => source.replaceAll('Namn', 'Annat')],
  ])('is a plain form when the version %s', async (_, version: (source: string) => string) => {
    const broken = await aStepServer(definition, { version });
    try {
      const { page, heard } = await open(broken.url);
      expect(heard.join()).toContain('The page goes on without script.');
      const before = await page.locator('form').evaluate(({ outerHTML }) => outerHTML);
      const plain = await (await browser.visitor({ javaScriptEnabled: false })).newPage();
      await plain.goto(broken.url);
      expect(before).toBe(await plain.locator('form').evaluate(({ outerHTML }) => outerHTML));
      await page.locator(`${named('/pet')}[value=yes]`).check();
      expect(await page.locator(named('/petName')).isVisible()).toBe(true);
      await page.locator('button.primary').click();
      await page.waitForURL(/fel=1/);
      expect(broken.posts).toHaveLength(1);
    } finally {
      await broken.close();
    }
  });

  it('is a plain form when the words for what is wrong cannot be fetched', async () => {
    const { page, heard } = await live();
    await page.route('**/skript/**', (route) => route.abort());
    await page.locator('button.primary').click();
    await page.waitForURL(/fel=1/);
    expect(await page.locator('#fel li').count()).toBeGreaterThan(0);
    expect(server.posts).toHaveLength(1);
    expect(heard.join()).toContain('The page goes on without script.');
  });

  it('is a plain form when the validator throws in the middle', async () => {
    const broken = await aStepServer(definition, {
      version: (source) =>
        source.replace(
          'export const run=function(exports,require,module){',
          (head) => `${head}const broken=globalThis;`,
        ) + '\nconst real=run;',
    });
    try {
      const { page, heard } = await live(broken.url);
      // Something that the script leans on goes away while the page is used.
      await page.evaluate(() => {
        Map.prototype.get = () => {
          throw new Error('broken');
        };
      });
      await page.locator(named('/name')).pressSequentially('A');
      await page.locator(named('/age')).focus();
      expect(heard.join()).toContain('The page goes on without script.');
      await page.locator('button.primary').click();
      await page.waitForURL(/fel=1/);
      expect(broken.posts[0]?.get('/name')).toEqual(['A']);
    } finally {
      await broken.close();
    }
  });

  it('finds what the server finds, word for word, in answers of every kind', async () => {
    const answers: Json[] = [
      {},
      { name: 'A', age: 200, pet: 'yes' },
      { name: 'Anna', age: 'fyra', pet: 'cat', born: '2020-02-31' },
      { name: 'Anna', age: 30, pet: 'no', children: [{}, { name: '' }, { name: 'x' }, { name: 'y' }] },
      { name: 'Anna', age: 30.5, pet: 'no', about: 'x'.repeat(60), email: 'a@b' },
    ];
    for (const answer of answers) {
      const one = await aStepServer(definition, { filled: { answer, chosen: {} } });
      try {
        const { page } = await live(one.url);
        await page.locator('button.primary').click();
        await page.locator('#fel').waitFor();
        const here = await page.locator('#fel li').allInnerTexts();
        const plain = await (await browser.visitor({ javaScriptEnabled: false })).newPage();
        await plain.goto(`${one.url}?fel=1`);
        expect(here).toEqual(await plain.locator('#fel li').allInnerTexts());
        expect(here.length).toBeGreaterThan(0);
        await page.context().close();
      } finally {
        await one.close();
      }
    }
  });

  it('draws what comes to the page as the rest of it looks, and searches long lists while one types', async () => {
    const many = Array.from({ length: 400 }, (_, place) => `Ort ${place}`);
    const choices = aDefinition({
      title: 'Val',
      type: 'object',
      required: ['town', 'who'],
      properties: {
        town: { title: 'Ort', enum: many },
        who: {
          title: 'Sökande',
          oneOf: [
            {
              title: 'Privatperson',
              type: 'object',
              required: ['name'],
              properties: { name: { title: 'Namn', type: 'string' } },
            },
            {
              title: 'Företag',
              type: 'object',
              required: ['firm'],
              properties: { firm: { title: 'Firma', type: 'string' } },
            },
          ],
        },
        total: { title: 'Summa', type: 'number' },
      },
    });
    const one = await aStepServer(choices);
    try {
      const { page, heard } = await live(one.url);
      await page.locator('input[type=search]').fill('Ort 39');
      await page.locator('label', { hasText: /^Ort 399$/ }).click();
      await page.keyboard.press('Enter');
      expect(await page.locator('input[value="Ort 399"]').isChecked()).toBe(true);
      expect(await page.locator('.chooser-go').isVisible()).toBe(false);
      await page.getByLabel('Företag').check();
      const look = await page
        .locator(named('/who/firm'))
        .evaluate((box) => getComputedStyle(box).borderRadius);
      expect(look).not.toBe('0px');
      await page.locator('button.primary').click();
      await page.locator('#fel').waitFor();
      expect(await page.locator('#fel li').allInnerTexts()).toEqual(['Skriv firma.']);
      expect(await page.locator('#fel').evaluate((box) => getComputedStyle(box).borderTopWidth)).not.toBe(
        '0px',
      );
      expect(await axeFindings(page)).toEqual([]);
      await page.locator(named('/who/firm')).fill('Ek AB');
      await page.locator('button.primary').click();
      await page.waitForURL(/fel=1/);
      expect(one.posts[0]?.get('/who/firm')).toEqual(['Ek AB']);
      expect(heard).toEqual([]);
    } finally {
      await one.close();
    }
  });

  it.each([true, false])(
    'brings what is fixed in a variant along with it (script: %s)',
    async (javaScriptEnabled) => {
      const pets = aDefinition({
        title: 'Djur',
        type: 'object',
        required: ['pet'],
        properties: {
          pet: {
            title: 'Djur',
            anyOf: [
              {
                title: 'Hund',
                type: 'object',
                required: ['kind', 'name'],
                properties: {
                  kind: { const: 'dog', title: 'Slag' },
                  name: { type: 'string', title: 'Namn' },
                },
              },
              { title: 'Antal fiskar', type: 'integer' },
            ],
          },
        },
      });
      const one = await aStepServer(pets);
      try {
        const page = await (await browser.visitor({ javaScriptEnabled })).newPage();
        await page.goto(one.url);
        if (javaScriptEnabled) await page.waitForSelector('form[data-live]');
        await page.getByLabel('Hund').check();
        if (!javaScriptEnabled) await page.locator('.chooser-go button').click();
        await page.locator(named('/pet/name')).fill('Ludde');
        expect(await page.locator('output').innerText()).toBe('dog');
        expect(await page.locator('input[type=checkbox]').count()).toBe(0);
        await page.locator('button.primary').click();
        await page.waitForURL(/fel=1/);
        expect(await page.locator('#fel').count()).toBe(0);
        expect(one.posts.at(-1)?.get('/pet/kind')).toEqual(['dog']);
      } finally {
        await one.close();
      }
    },
  );

  describe('with several of hundreds to choose', () => {
    const options = Array.from({ length: 1500 }, (_, place) => `Gata ${place}`);
    const streets = aDefinition({
      title: 'Gator',
      type: 'object',
      properties: { streets: { title: 'Vilka gator?', type: 'array', items: { enum: options } } },
    });
    const row = (page: Page, street: string) => page.locator(`input[type=checkbox][value="${street}"]`);

    it('searches while one types, and goes on at the search when something is taken away', async () => {
      const one = await aStepServer(streets, {
        filled: { answer: { streets: ['Gata 3', 'Gata 700'] }, chosen: {} },
      });
      try {
        const { page, heard } = await live(one.url);
        await page.locator('input[type=search]').fill('gata 149');
        await row(page, 'Gata 1499').check();
        await row(page, 'Gata 149').check();
        expect(await page.locator('input[type=checkbox]').count()).toBeLessThan(24);
        await row(page, 'Gata 700').focus();
        await page.keyboard.press('Space');
        expect(await row(page, 'Gata 700').count()).toBe(0);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
        expect(await page.locator('p[role=status]').innerText()).toMatch(/^3 valda\. /);
        expect(await axeFindings(page)).toEqual([]);
        await page.locator('button.primary').click();
        await page.waitForURL(/fel=1/);
        expect(one.posts[0]?.get('/streets')).toEqual(['', 'Gata 3', 'Gata 149', 'Gata 1499']);
        expect(heard).toEqual([]);
      } finally {
        await one.close();
      }
    });

    it('posts all that is chosen without script too', async () => {
      const one = await aStepServer(streets, {
        filled: { answer: { streets: ['Gata 3', 'Gata 700'] }, chosen: {} },
      });
      try {
        const page = await (await browser.visitor({ javaScriptEnabled: false })).newPage();
        await page.goto(one.url);
        await row(page, 'Gata 3').uncheck();
        await row(page, 'Gata 1').check();
        await page.locator('button.primary').click();
        await page.waitForURL(/fel=1/);
        expect(one.posts[0]?.get('/streets')).toEqual(['', 'Gata 700', 'Gata 1']);
        expect(await page.locator('input:checked').count()).toBe(2);
      } finally {
        await one.close();
      }
    });
  });

  it('works out calculated values and tells checks over several answers, while one types', async () => {
    const trip = aDefinition(
      {
        title: 'Resa',
        type: 'object',
        properties: {
          km: { title: 'Mil', type: 'number' },
          sum: { title: 'Ersättning', type: 'number' },
          most: { title: 'Högst', type: 'number' },
        },
      },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [
            { type: 'Control', scope: '#/properties/km' },
            { type: 'Control', scope: '#/properties/sum', options: { value: 'km * 25' } },
            {
              type: 'Control',
              scope: '#/properties/most',
              options: {
                checks: [{ rule: 'answer.most >= answer.sum', message: 'Ersättningen är högre än så.' }],
              },
            },
          ],
        },
      },
    );
    const one = await aStepServer(trip);
    try {
      const { page } = await live(one.url);
      await page.locator(named('/km')).fill('4');
      await page.locator(named('/most')).fill('50');
      expect(await page.locator('output').innerText()).toContain('100');
      await page.locator('button.primary').click();
      expect(await page.locator('#fel li').allInnerTexts()).toEqual(['Ersättningen är högre än så.']);
      await page.locator(named('/most')).fill('100');
      await page.locator('button.primary').click();
      await page.waitForURL(/fel=1/);
    } finally {
      await one.close();
    }
  });
});
