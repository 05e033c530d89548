import { describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';

const PERSONAL = '199001012385';
const streets = Array.from({ length: 1200 }, (_, place) => `Gata ${place + 1}`);

const schema = {
  title: 'Bokning',
  type: 'object',
  required: ['street'],
  properties: {
    street: { title: 'Gata', enum: streets },
    event: { title: 'Evenemang', type: 'string' },
    from: { title: 'Från', type: 'string', format: 'date' },
    person: { title: 'Personnummer', type: 'string', format: 'se-personnummer' },
  },
};

describeInBrowser('a service that is begun with answers, without script', (browser) => {
  const site = aSite({ forms: { bokning: { 'schema.json': schema } } });

  const visitor = async (): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
  const value = (resident: Resident, name: string) =>
    resident.page.locator(`input[name="${name}"]`).first().inputValue();

  it('shows what a link brought, until it is changed, and never who someone is', async () => {
    const resident = await visitor();
    await resident.visits(`/tjanster/bokning?/event=Frukost&/from=2027-01-11&/person=${PERSONAL}`);
    const told = await resident.page.locator('main .notice').filter({ hasText: 'länken' }).innerText();
    expect(told).toMatch(/Evenemang\s+Frukost/);
    expect(told).not.toContain('9001');
    await resident.startsService();
    expect(await value(resident, '/event')).toBe('Frukost');
    expect(await value(resident, '/from#y')).toBe('2027');
    expect(await value(resident, '/person')).toBe('');
    const marks = resident.page.getByText('Förifylld via länk');
    expect(await marks.count()).toBe(2);
    await resident.page.locator('input[name="/event"]').fill('Lunch');
    await resident.savesAndGoesOn();
    expect(await marks.count()).toBe(1);
    expect(site.log.join('')).not.toMatch(/Frukost|19900101|%2Fevent|\/event/);
  });

  it('finds one of 1,200 by searching, with no word of it in an address', async () => {
    const resident = await visitor();
    await resident.begins('bokning');
    await resident.page.locator('input[name="/event"]').fill('Sommarfest');
    await resident.page.locator('input[name="_q/street"]').fill('1199');
    await resident.presses('choose /street');
    expect(resident.page.url()).not.toContain('1199');
    expect(await value(resident, '/event')).toBe('Sommarfest');
    await resident.page.getByLabel('Gata 1199').check();
    await resident.page.locator('input[name="_q/street"]').fill('gata 7');
    await resident.presses('choose /street');
    expect(await resident.page.locator('input[name="/street"]').count()).toBeLessThanOrEqual(20);
    expect(await value(resident, '/street')).toBe('Gata 1199');
    expect(await resident.page.locator('input[name="/street"]').first().isChecked()).toBe(true);
    expect((await resident.page.content()).length).toBeLessThan(60_000);
    await resident.goesOn();
    expect(resident.isAtReview).toBe(true);
    expect(await resident.page.locator('main').innerText()).toContain('Gata 1199');
  });

  it('takes a whole answer as JSON, or in a form field, and nothing that is none', async () => {
    const resident = await visitor();
    const post = (type: string, data: string) =>
      resident.page.request.post(`${site.url}/tjanster/bokning/borja`, {
        headers: { 'content-type': type },
        data: Buffer.from(data),
        maxRedirects: 0,
      });
    const answer = JSON.stringify({ event: 'Gala', street: 'Gata 3' });
    for (const response of [
      await post('application/json', answer),
      await post('application/x-www-form-urlencoded', new URLSearchParams({ _answer: answer }).toString()),
    ]) {
      expect(response.status()).toBe(303);
      await resident.visits(response.headers().location ?? '');
      expect(await value(resident, '/event')).toBe('Gala');
      expect(await resident.page.getByLabel('Gata 3').isChecked()).toBe(true);
    }
    const broken = await post('application/json', '{\n  "kind" "x"');
    expect(broken.status()).toBe(400);
    const told = await broken.text();
    expect(told).toContain('inte JSON: det går inte att läsa längre än till rad 2, tecken 10');
    expect(told).not.toContain('fel hos oss');
    expect((await post('application/x-www-form-urlencoded', '_answer=nej')).status()).toBe(400);
    for (const deep of [
      await post('application/json', '[' + '{"a":['.repeat(3000)),
      await post('application/x-www-form-urlencoded', '_answer=' + '['.repeat(3000)),
    ]) {
      expect(deep.status()).toBe(422);
      expect(await deep.text()).toContain('för många nivåer');
    }
    const other = await resident.page.request.post(`${site.url}/tjanster/bokning`, {
      headers: { 'content-type': 'application/json' },
      data: answer,
    });
    expect(other.status()).toBe(415);
  });
});
