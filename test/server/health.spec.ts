import { asSuperuser } from '../support/cluster';
import { aServer, TO_STOP, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
}, 60_000);
afterAll(() => server.close(), TO_STOP);

const ask = async (path: string) => {
  const response = await fetch(`${server.url}${path}`);
  return { status: response.status, body: await response.json() };
};

describe('GET /health/live', () => {
  it('answers as long as the process does', async () => {
    expect(await ask('/health/live')).toEqual({ status: 200, body: { live: true } });
  });
});

describe('GET /health/ready', () => {
  it('says that the database answers and that migrations are done', async () => {
    const { status, body } = await ask('/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({ ready: true, checks: { database: 'ok', migrations: 'ok' } });
  });

  it('says 503 while the database is away, and 200 by itself when it is back', async () => {
    const name = new URL(server.database.url).pathname.slice(1);
    await asSuperuser(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await asSuperuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    expect(await ask('/health/ready')).toMatchObject({
      status: 503,
      body: { ready: false, checks: { database: 'failed' } },
    });
    expect((await ask('/health/live')).status).toBe(200);
    await asSuperuser(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect((await ask('/health/ready')).status).toBe(200);
  });
});
