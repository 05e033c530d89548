import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { axeFindings, describeInBrowser } from '../support/browser';

/** The helper that every journey leans on must see what is wrong, even where the page forbids all scripts. */
describeInBrowser('axe on a page that forbids scripts', (browser) => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const good = '<label for="a">Namn</label><input id="a">';
      const bad = '<input>';
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', "default-src 'none'");
      response.end(
        `<!doctype html><html lang="sv"><title>Sida</title><main><h1>Sida</h1>${request.url === '/good' ? good : bad}</main></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('finds a field without a label, and nothing on a good page', async () => {
    const page = await (await browser.visitor()).newPage();
    await page.goto(`${url}/bad`);
    expect(await axeFindings(page)).toEqual([expect.stringMatching(/^label: .* at input$/)]);
    await page.goto(`${url}/good`);
    expect(await axeFindings(page)).toEqual([]);
  });
});
