import { markedPieces, piecesOf, type Piece } from './what-to-read';

/**
 * Reads a page aloud by the browser's own voices. The buttons come to sight where there is a voice for the page's language, and
 * say in words what pressing them does. Without this script the page is the same without them.
 */
const start = (main: Element, listen: HTMLButtonElement, stop: HTMLButtonElement): void => {
  const speech = speechSynthesis;
  let rest: Piece[] = [];
  let state: 'silent' | 'reading' | 'paused' = 'silent';

  const show = (next: typeof state): void => {
    state = next;
    const does = { silent: 'start', reading: 'pause', paused: 'goOn' }[next];
    const words = listen.querySelector('span');
    if (words !== null) words.textContent = listen.dataset[does] ?? '';
    stop.hidden = next === 'silent';
  };

  const silence = (): void => {
    rest = [];
    speech.cancel();
    show('silent');
  };

  const readOn = (): void => {
    const [piece] = rest;
    if (piece === undefined) {
      silence();
      return;
    }
    const said = new SpeechSynthesisUtterance(piece.text);
    said.lang = piece.language;
    const voice = speech.getVoices().find(({ lang }) => speaks(lang, piece.language));
    if (voice !== undefined) said.voice = voice;
    const pieces = rest;
    // What was cancelled ends as well: it must not go on with what has taken its place.
    said.onend = () => {
      if (rest !== pieces || state !== 'reading') return;
      rest = rest.slice(1);
      readOn();
    };
    said.onerror = (event) => {
      if (rest === pieces && event.error !== 'canceled' && event.error !== 'interrupted') silence();
    };
    speech.speak(said);
  };

  listen.addEventListener('click', () => {
    if (state === 'reading') {
      // Begun anew from the same piece afterwards: pausing in the middle fails on telephones.
      show('paused');
      speech.cancel();
      return;
    }
    if (state === 'silent') {
      speech.cancel();
      const marked = markedPieces(main);
      rest = marked.length > 0 ? marked : piecesOf(main);
    } else rest = [...rest];
    show('reading');
    readOn();
  });

  stop.addEventListener('click', () => {
    silence();
    listen.focus();
  });
  addEventListener('pagehide', () => speech.cancel());

  const offer = (): void => {
    const language = document.documentElement.lang;
    listen.hidden = !speech.getVoices().some(({ lang }) => speaks(lang, language));
  };
  speech.addEventListener('voiceschanged', offer);
  offer();
};

/** `sv_SE` and `sv-SE` are what different systems call the same. */
const speaks = (voice: string, language: string): boolean =>
  voice.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase();

const [listen, stop] = document.querySelectorAll<HTMLButtonElement>('button[data-listen]');
const main = document.querySelector('main');
if ('speechSynthesis' in window && main !== null && listen !== undefined && stop !== undefined)
  start(main, listen, stop);
