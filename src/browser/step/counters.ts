import type { Texts } from '../../views/text/texts';

/** Told aloud when no more than this is left, once one pauses. */
const FEW = 20;
const PAUSE = 1000;

/** Makes counters say how much is left. */
export const counters = (form: HTMLFormElement, { live }: Texts, say: (text: string) => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const told = new Map<string, string>();
  const show = (box: HTMLInputElement | HTMLTextAreaElement): number | undefined => {
    const counter = document.getElementById(`${box.id}.counter`);
    const most = Number(counter?.dataset.most);
    if (counter === null || Number.isNaN(most)) return undefined;
    const left = most - Array.from(box.value).length;
    const words = box.value === '' ? told.get(box.id) : live.left(left);
    if (!told.has(box.id)) told.set(box.id, counter.textContent);
    if (words !== undefined) counter.textContent = words;
    return left;
  };
  return {
    /** After the page was drawn. */
    all(): void {
      for (const box of form.elements)
        if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) show(box);
    },
    /** While one writes in a box. */
    typed(box: Element): void {
      if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
      const left = show(box);
      clearTimeout(waiting);
      if (left !== undefined && left <= FEW) waiting = setTimeout(() => say(live.left(left)), PAUSE);
    },
  };
};
