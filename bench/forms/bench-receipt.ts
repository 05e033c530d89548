import type { Receipt } from '../../src/receipts';

/** The question and the answer at a place. */
export const benchAnswer = (place: number): { readonly label: string; readonly value: string } => ({
  label: `Fråga ${place}: vad tycker du om Åmåls ängar?`,
  value: `Svar ${place}: Łukasz tyckte att 25 − 5 °C är för kallt`,
});

/** A receipt with so many answers, five pages of a form, and all that a receipt has. */
export const benchReceipt = (answers: number): Receipt => {
  const places = Array.from({ length: answers }, (_, place) => place);
  return {
    language: 'sv',
    textLanguage: 'sv',
    municipality: { name: 'Exempels kommun', portal: 'Självservice', accent: '#14564a' },
    form: { text: 'Synpunkter och felanmälan' },
    caseNumber: '2026-000127-4',
    received: new Date('2026-11-24T09:12:00Z'),
    source: 'web',
    code: 'ABCD-EFGH-JKMN',
    link: 'https://e.exempel.se/arenden/2026-000127-4/AbCdEfGhIjKlMnOpQrStUv',
    verification: {
      code: 'AAAA-BBBB-CCCC-DDDD',
      link: 'https://e.exempel.se/verifiera?kod=AAAA-BBBB-CCCC-DDDD',
    },
    nextSteps: [],
    sections: [0, 1, 2, 3, 4].map((page) => ({
      pageKey: String(page),
      title: `Del ${page + 1}`,
      rows: places
        .filter((place) => Math.floor((place * 5) / answers) === page)
        .map((place) => ({ kind: 'answer', pointer: `/${place}`, privacy: 'none', ...benchAnswer(place) })),
    })),
    data: {
      formId: 'bench',
      formVersion: 1,
      formSha256: 'c'.repeat(64),
      answer: Object.fromEntries(places.map((place) => [`q${place}`, benchAnswer(place).value])),
      schema: JSON.stringify({
        properties: Object.fromEntries(
          places.map((place) => [`q${place}`, { type: 'string', title: benchAnswer(place).label }]),
        ),
      }),
    },
  };
};
