import { HOSTILE, t, type Examples } from '../gallery/example';
import { aNote } from '../form-page/example-kinds';
import { aPage } from '../form-page/example-page';
import { StopPage } from './stop-page';

const stop = (title: string, description: string, ...notes: string[]) => {
  const { page, ...rest } = aPage(
    notes.map((text) => aNote('info', title, text)),
    title,
  );
  return { ...rest, page: { ...page, description, stop: true as const } };
};
const ways = { form: 'Ansökan om skolskjuts', phone: '0435-390 00', startHref: '/', texts: t };

export const examples: Examples = {
  'with a way back': (
    <StopPage
      {...ways}
      page={stop(
        'Du kan inte söka skolskjuts här',
        'Barnet går i en skola i **en annan kommun**. Då är det barnets hemkommun som beslutar.',
      )}
      backHref="/utkast/1/skola"
    />
  ),
  'with a note': (
    <StopPage
      {...ways}
      page={stop('Du behöver inte söka', 'Barnet har redan skolskjuts.', 'Hör av dig om något ändras.')}
    />
  ),
  'hostile text': (
    <StopPage
      {...ways}
      page={stop(HOSTILE, HOSTILE, HOSTILE)}
      form={HOSTILE}
      backHref={HOSTILE}
      startHref={HOSTILE}
      phone={HOSTILE}
    >
      {HOSTILE}
    </StopPage>
  ),
};
