/**
 * An OpenID Connect provider as a process of its own, for tests: `oidc-provider`, with PKCE demanded and no page to fill in.
 * Told by its environment: PORT, REDIRECT_URIS and LOGOUT_URIS (JSON lists), KEY (a JWK as JSON), and PEOPLE: whoever can come,
 * by subject, with claims and `acr`. The first of them comes until `/next?sub=...` names another; `denied` says no. Prints
 * `ready` when it listens.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const { PORT, REDIRECT_URIS, LOGOUT_URIS = '[]', KEY, PEOPLE } = process.env;
const people = JSON.parse(PEOPLE);
const issuer = `http://localhost:${PORT}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'blankett',
      client_secret: 'a secret for tests only',
      redirect_uris: JSON.parse(REDIRECT_URIS),
      post_logout_redirect_uris: JSON.parse(LOGOUT_URIS),
    },
  ],
  jwks: { keys: [JSON.parse(KEY)] },
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name', 'personal_number', 'groups'] },
  acrValues: ['loa2', 'loa3', 'loa4'],
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['for tests only'] },
  ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
});

let next = Object.keys(people)[0];

/** Answers whatever is asked, as the next person does. */
const interact = async (request, response) => {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  const accountId = prompt.name === 'login' ? next : session.accountId;
  if (accountId === 'denied') {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  if (prompt.name === 'login') {
    const wanted = (params.acr_values ?? '').split(' ').filter((acr) => acr !== '');
    const { acr = wanted[0] ?? 'loa2' } = people[accountId];
    await provider.interactionFinished(request, response, { login: { accountId, acr } });
    return;
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
};

const callback = provider.callback();
createServer((request, response) => {
  const url = new URL(request.url, issuer);
  if (url.pathname === '/next') {
    next = url.searchParams.get('sub');
    response.end();
  } else if (url.pathname.startsWith('/interaction/')) void interact(request, response);
  else callback(request, response);
}).listen(Number(PORT), 'localhost', () => process.stdout.write('ready\n'));
