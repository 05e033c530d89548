/**
 * The script of a case at the desk: tells the server, for as long as the page is looked at, that it is open, and that it was left.
 * Without it a look counts for a few minutes.
 */
const EVERY = 60_000;

const address = document.querySelector<HTMLElement>('[data-presence]')?.dataset.presence;

/** By itself, so it keeps no session open. */
const tell = (does: 'stay' | 'leave'): void => {
  if (address === undefined) return;
  void fetch(address, {
    method: 'POST',
    headers: { 'x-freshen': '1' },
    body: new URLSearchParams({ _do: does }),
    keepalive: true,
  }).catch(() => undefined);
};

const stay = (): void => {
  if (!document.hidden) tell('stay');
};

addEventListener('pagehide', () => tell('leave'));
addEventListener('pageshow', stay);
document.addEventListener('visibilitychange', stay);
setInterval(stay, EVERY);
