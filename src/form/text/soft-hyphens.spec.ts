import { softHyphens } from './soft-hyphens';

const visible = (title: string) => softHyphens(title).replaceAll('\u00ad', '-');

describe('a long Swedish title', () => {
  it('may break where Swedish words break', () =>
    expect(visible('Näringslivsträff – anmälan')).toBe('Nä-rings-livs-träff – anmälan'));
  it('is left whole where its words are short', () =>
    expect(softHyphens('Synpunkter och felanmälan')).toBe('Synpunkter och felanmälan'));
  it('is otherwise the same text', () =>
    expect(softHyphens('Barnomsorgsansökningsblankett (del 2)').replaceAll('\u00ad', '')).toBe(
      'Barnomsorgsansökningsblankett (del 2)',
    ));
});
