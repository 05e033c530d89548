import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from './load-configuration';

const SECRET = 'hemligt-hos-leverantoren';
const PROVIDER = {
  id: 'entra',
  name: { sv: 'kommunens inloggning' },
  issuer: 'https://id.example.se',
  clientId: 'blankett',
  clientSecret: SECRET,
};
const GRANT = { claim: 'groups', value: 'bygg', role: 'handler', authority: 'Byggnadsnämnden' };

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'blankett-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const staffWith = async (text: string | undefined) =>
  (
    await loadConfiguration({
      DATA_DIR: dataDir,
      SECRET_KEY: 'k'.repeat(32),
      STAFF_OIDC_PROVIDERS: text,
    })
  ).signIn.staffProviders;
const refusal = (...list: unknown[]) =>
  staffWith(JSON.stringify(list)).then(
    () => 'nothing is refused',
    (error: unknown) => {
      expect(error).toMatchObject({ exitCode: 78 });
      return (error as Error).message;
    },
  );

describe('whom the staff signs in with', () => {
  it('is nobody unless said', async () => expect(await staffWith(undefined)).toEqual([]));

  it('gives no rights by itself: an administrator does', async () => {
    const [found] = await staffWith(JSON.stringify([PROVIDER]));
    expect(found).toEqual({
      ...PROVIDER,
      name: { sv: 'kommunens inloggning', en: 'kommunens inloggning' },
      scopes: ['openid', 'profile'],
      nameClaim: 'name',
      grants: undefined,
      secrecy: [],
    });
  });

  it('gives the rights that it is said to', async () => {
    const secrecy = [{ claim: 'groups', value: 'sekretess' }];
    const [found] = await staffWith(JSON.stringify([{ ...PROVIDER, grants: [GRANT], secrecy }]));
    expect([found?.grants, found?.secrecy]).toEqual([[GRANT], secrecy]);
  });

  it.each<[string, unknown, string]>([
    ['a role that there is not', { ...GRANT, role: 'emperor' }, 'at /0/grants/0/role is wrong'],
    ['a role for nothing that is claimed', { role: 'reader' }, 'at /0/grants/0 has no "claim"'],
    ['both an authority and a form', { ...GRANT, form: 'bygglov' }, 'at /0/grants/0 is wrong'],
    ['a scope that is misspelt', { ...GRANT, autority: 'x' }, 'has "autority", which is not known'],
  ])('is refused with %s, at its place', async (_what, grant, sentence) =>
    expect(await refusal({ ...PROVIDER, grants: [grant] })).toContain(sentence),
  );

  it('is refused with two of one id, and never shown', async () => {
    expect(await refusal(PROVIDER, PROVIDER)).toContain('STAFF_OIDC_PROVIDERS has two providers with the id');
    expect(await refusal({ ...PROVIDER, clientSecret: [SECRET] })).not.toContain(SECRET);
  });
});
