import { tidyDigits } from './tidy';

const check = (typed: string, tidy: string) => expect(tidyDigits(typed)).toBe(tidy);

describe('a number as it was typed', () => {
  it('loses spaces of every kind', () => check(' 284\u00a031\u202f\u2009\t\n', '28431'));
  it('loses the marks that phones paste', () => check('\u202a+46\u200b70\u202c\u2060', '+4670'));
  it('gets plain hyphens for dashes and minus signs', () => check('1–2—3−4‑5‐6－7', '1-2-3-4-5-6-7'));
  it('gets plain digits for full-width, Arabic and Persian ones', () => check('１９٠٩۰۹', '190909'));
  it('keeps what it does not know', () => check('12a å', '12aå'));
});
