import type { BlankRefusal } from '../refusal-of-blank';

/** Why a blank is not taken, and what to do: to whoever handed it in. */
export const sv: Readonly<Record<BlankRefusal, string>> = {
  'no-file': 'Ingen fil är vald. Välj den ifyllda blanketten, som är en PDF.',
  'not-a-pdf': 'Filen är ingen PDF. Välj den ifyllda blanketten, så som den kom.',
  'too-large':
    'Filen är större än 10 MB, och en ifylld blankett är mycket mindre. Kontrollera att det är rätt fil, och inte en inskannad.',
  'too-much':
    'Filen tar för mycket tid eller minne att läsa, och läses därför inte. Be den som skickade blanketten att fylla i en ny, eller fyll i svaren i e-tjänsten.',
  encrypted:
    'Filen är skyddad med lösenord eller kryptering och kan inte läsas. Be om blanketten utan skydd.',
  broken:
    'Filen är skadad och kan inte läsas. Öppna den i ett PDF-program, spara den på nytt och försök igen, eller be om en ny.',
  xfa: 'Filen innehåller ett formulär av typen XFA, som kan visa något annat än det som läses. Be om svaren på blanketten så som den hämtas hos oss.',
  foreign:
    'Filen säger inte vilket formulär den hör till, så den är ingen blankett härifrån. Fyll i svaren i e-tjänsten, eller be om dem på rätt blankett.',
  flattened:
    'Blanketten har inga fält kvar: den är utskriven, inskannad eller sparad som bild. Läs av den och fyll i svaren i e-tjänsten.',
  empty:
    'Blanketten är inte ifylld. Vissa program sparar inte det man skriver: be den som skickade den att spara om den, eller att skriva ut den och posta den.',
  'unknown-form': 'Blanketten är för ett formulär som inte finns här. Kontrollera att den är ställd till er.',
  'unknown-version':
    'Blanketten är av en version av formuläret som inte finns här. Be om svaren på en ny blankett, eller fyll i dem i e-tjänsten.',
};
