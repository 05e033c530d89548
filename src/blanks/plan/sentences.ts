/** Sentences one after another, each with a sign at its end; undefined where there are none. */
export const sentences = (texts: readonly (string | undefined)[]): string | undefined => {
  const told = texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
  const ended = told.map((text, at) =>
    at === told.length - 1 || /[.!?:…”)]$/.test(text) ? text : `${text}.`,
  );
  return ended.length === 0 ? undefined : ended.join(' ');
};

/** A property that is there only with a text in it. */
export const optional = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [name]: value }) as Partial<Record<Name, string>>;
