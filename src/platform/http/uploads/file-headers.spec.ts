import { asDownload } from './file-headers';

describe('a file to be saved', () => {
  it.each([
    ['intyg.pdf', `attachment; filename="intyg.pdf"; filename*=UTF-8''intyg.pdf`],
    [
      'Åsas intyg (1).pdf',
      `attachment; filename="Asas intyg (1).pdf"; filename*=UTF-8''%C3%85sas%20intyg%20%281%29.pdf`,
    ],
    ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    ['写真.jpg', `attachment; filename="__.jpg"; filename*=UTF-8''%E5%86%99%E7%9C%9F.jpg`],
  ])('bears its name: %s', (name, header) => expect(asDownload(name)).toBe(header));
});
