/**
 * The script of a page that tells how far something has come: it looks again by itself, and shows the page anew once it is over.
 * Without it there is a link that does the same. Only the bar is exchanged, so that nothing moves under somebody's hands.
 */
import { freshPage } from '../fresh-page';

const EVERY = 2000;

/** It is nobody's doing: a page that is left open keeps nobody signed in. */
const look = async (going: HTMLElement, address: string): Promise<void> => {
  const answer = await fetch(address, { cache: 'no-store', headers: { 'x-freshen': '' } });
  // A fault that goes by: the next time will do.
  if (answer.status >= 500) return;
  const page = await freshPage(answer);
  const fresh = page.querySelector<HTMLElement>('[data-going]');
  // Over, gone, or not to be seen any more: the page itself says which.
  if (fresh === null) location.assign(address);
  else if (fresh.innerHTML !== going.innerHTML) going.replaceChildren(...fresh.childNodes);
};

const again = (going: HTMLElement, address: string): void => {
  setTimeout(() => {
    // Nobody looks: not until somebody does.
    const looked = document.hidden ? Promise.resolve() : look(going, address).catch(() => undefined);
    void looked.then(() => again(going, address));
  }, EVERY);
};

const going = document.querySelector<HTMLElement>('[data-going]');
const address = going?.dataset.going;
if (going !== null && address !== undefined) again(going, address);
