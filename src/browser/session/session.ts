/**
 * The script of the pages of somebody who is signed in: it tells aloud that the session is soon over, and puts that off without
 * a new page, so that what is typed is not touched. Without it the same button does so by a new page, which saves first.
 */
const MINUTE = 60_000;

/** Milliseconds for which it is told that all is well. */
const TOLD_FOR = 10_000;

/** How the server says that a session goes on. */
interface Extended {
  readonly minutes: number;
  /** What is told when it is soon over again. */
  readonly warning: string;
}

const start = (region: HTMLElement, told: HTMLElement, strong: HTMLElement): void => {
  const { action = '', extended = '', warn = '' } = region.dataset;
  const button = region.querySelector('button');
  const words = [...told.childNodes];

  /** Nothing is in it until the time has come: what comes into it then is read out. */
  const wait = (minutes: number): void => {
    region.classList.add('is-live');
    region.classList.remove('is-shown');
    told.replaceChildren();
    window.setTimeout(tell, Math.max(0, minutes - Number(warn)) * MINUTE);
  };
  const tell = (): void => {
    region.classList.add('is-shown');
    told.replaceChildren(...words);
  };
  const extend = async (): Promise<void> => {
    const answer = await fetch(action, { method: 'POST', headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { minutes, warning } = (await answer.json()) as Extended;
    strong.textContent = warning;
    told.textContent = extended;
    window.setTimeout(() => wait(minutes), TOLD_FOR);
  };

  button?.addEventListener('click', (event) => {
    event.preventDefault();
    // Over already, or the server is away: the ordinary way tells, and saves what is typed.
    extend().catch(() => button.form?.requestSubmit(button));
  });
  wait(Number(region.dataset.sessionEnd));
};

const region = document.querySelector<HTMLElement>('[data-session-end]');
const told = region?.querySelector<HTMLElement>('[role="status"]');
const strong = told?.querySelector('strong');
if (region && told && strong) start(region, told, strong);
