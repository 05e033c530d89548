import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Response } from 'playwright-core';
import type { Json } from '../../../src/form/json';
import { fillPage, named } from './fill-page';

/** More steps than any form has: a way that does not end is told, not waited for. */
const MOST_STEPS = 20;

/** What a download brought. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Someone at a browser, who does what people do with our pages. */
export class Resident {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  static async in(context: BrowserContext, url: string): Promise<Resident> {
    return new Resident(await context.newPage(), url);
  }

  /** The same person, in one more tab. */
  async inAnotherTab(address = this.page.url()): Promise<Resident> {
    const tab = new Resident(await this.page.context().newPage(), this.url);
    await tab.visits(address);
    return tab;
  }

  async visits(address: string): Promise<Response> {
    const answer = await this.page.goto(new URL(address, this.url).href);
    if (answer === null) throw new Error(`${address} gave no answer.`);
    return answer;
  }

  async searchesFor(words: string): Promise<void> {
    await this.visits('/');
    await this.page.locator('main input[name="q"]').fill(words);
    await this.page.locator('main form button').first().click();
  }

  /** Follows a link by its words. */
  async follows(words: string): Promise<void> {
    await this.page.getByRole('link', { name: words, exact: false }).first().click();
  }

  /** From the service page into its first step. */
  async begins(formId: string): Promise<void> {
    await this.visits(`/tjanster/${formId}`);
    await this.startsService();
  }

  /**
   * Begins with answers that came along, as by a link that has them, and looks at the page that one goes to then. Quicker than
   * to write them into page after page, where a test is about something else.
   */
  async beginsWith(
    formId: string,
    pairs: readonly (readonly [string, string])[],
    key = 'granska',
  ): Promise<void> {
    const answer = await this.page.request.post(`${this.url}/tjanster/${formId}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
      maxRedirects: 0,
    });
    const first = answer.headers().location ?? '';
    await this.visits(key === '' ? first : first.replace(/[^/]*$/, key));
  }

  async startsService(): Promise<void> {
    await this.page.locator('main form[action^="/tjanster/"] button').click();
  }

  /** Writes what the answer has for the page that is open. */
  async answers(answer: Json): Promise<void> {
    await fillPage(this.page, answer);
  }

  /** Until there is another page, or this one tells what is wrong: a script may bring its words for it first. */
  async goesOn(): Promise<void> {
    const told = this.page.locator('#fel');
    const isTold = (await told.count()) > 0;
    const wentOn = isTold
      ? undefined
      : Promise.race([this.page.waitForEvent('framenavigated'), told.waitFor()]);
    await this.presses('next');
    await wentOn;
  }

  async goesBack(): Promise<void> {
    await this.presses('back');
  }

  /** Presses a button by what it tells the server. The last of its kind: the first is the one that Enter presses. */
  async presses(does: string): Promise<void> {
    await this.page
      .locator(`button[name="_do"][value=${JSON.stringify(does)}]`)
      .last()
      .click();
  }

  /** All the steps, from the first to the review. Questions that come up on the way are answered as well. */
  async fillsIn(answer: Json, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step++) {
      if (this.isAtReview) return;
      await this.answers(answer);
      await look();
      await this.goesOn();
      const problems = await this.problems();
      if (problems.length > 0) throw new Error(`${await this.heading()}: ${problems.join(' ')}`);
    }
    throw new Error(`After ${MOST_STEPS} steps the review is not reached: ${this.page.url()}`);
  }

  /** Once more where one is asked to: a test is faster than a person. */
  async sendsIn(): Promise<void> {
    await this.presses('submit');
    if (this.isAtReview && this.page.url().includes('igen=1')) await this.presses('submit');
  }

  /** Saves on demand, and goes on with the step one was on. */
  async savesAndGoesOn(): Promise<void> {
    await this.presses('save');
    await this.page.waitForURL(/\/spara\?/);
    await this.page.getByRole('link', { name: /^(Fortsätt fylla i|Continue filling in)$/ }).click();
    await this.page.waitForURL((url) => !url.pathname.endsWith('/spara'));
  }

  get isAtReview(): boolean {
    return this.path.endsWith('/granska');
  }

  /** Where one is, without the server's name. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  /** The sentences of the error summary. */
  async problems(): Promise<string[]> {
    return this.page.locator('#fel li').allInnerTexts();
  }

  async caseNumber(): Promise<string> {
    return (await this.page.locator('.case-number').innerText()).trim();
  }

  async code(): Promise<string> {
    return (await this.page.locator('.verify').innerText()).trim();
  }

  /** Questions and answers as the review and the case page tell them. */
  async toldAnswers(): Promise<[question: string, answer: string][]> {
    return this.page
      .locator('dl.answers > div')
      .evaluateAll((rows) =>
        rows.map((row): [string, string] => [
          row.querySelector('dt')?.textContent ?? '',
          row.querySelector('dd')?.textContent ?? '',
        ]),
      );
  }

  /** What a text box, or a date's box, holds. */
  async holds(name: string): Promise<string> {
    return this.page.locator(named(name)).first().inputValue();
  }

  async downloadsReceipt(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('a[href$="/kvittens.pdf"]').click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
