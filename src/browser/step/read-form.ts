import { readControl, type Pairs } from '../../form/answer/pairs';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

/** Whether a control is of an answer, and not of our own. */
export const isValueName = (name: string): boolean => readControl(name) !== undefined;

/** What the page would post now. */
export const pairsIn = (form: HTMLFormElement): Map<string, readonly string[]> => {
  const pairs = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    // A browser sends line breaks as CR LF, and ours are LF in the end.
    const text = value.replaceAll('\r\n', '\n');
    const values = pairs.get(name);
    if (values) values.push(text);
    else pairs.set(name, [text]);
  }
  return pairs;
};

/** What is to stand in the controls: as it is written where there is one already, and as the answer has it elsewhere. */
export const pairsToShow = (encoded: Pairs, form: HTMLFormElement): Pairs => {
  const written = pairsIn(form);
  const shown = new Map(encoded);
  for (const element of form.elements) {
    if (!isControl(element) || element.name === '' || element.disabled) continue;
    shown.set(element.name, written.get(element.name) ?? []);
  }
  return shown;
};

/** Fields of our own that go along, by name. An answer that can be no other is posted hidden too, and is none of them. */
export const carriedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...form.children].flatMap((child) =>
      child instanceof HTMLInputElement && child.type === 'hidden' && !isValueName(child.name)
        ? [[child.name, child.value]]
        : [],
    ),
  );
