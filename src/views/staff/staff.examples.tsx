import { HOSTILE, t, type Examples } from '../gallery/example';
import { DeskHead, StaffLayout } from './staff-layout';

export const examples: Examples = {
  'signed in': (
    <StaffLayout
      texts={t}
      municipality="Perstorps kommun"
      title="Ärenden"
      mark="/theme/mark.svg"
      links={[
        { words: 'Ärenden', href: '/desk', current: true },
        { words: 'Formulär', href: '/desk/forms' },
      ]}
      moreLinks={[
        { words: 'Konton', href: '/desk/accounts' },
        { words: 'Logg', href: '/desk/log' },
      ]}
      person={{
        name: 'Karin Nilsson',
        href: '/desk/me',
        signOutAction: '/desk/sign-out',
        hidden: { _csrf: 'x' },
      }}
    >
      <DeskHead heading="Senaste ärenden">
        <a class="button small-button" href="/desk/export">
          Exportera
        </a>
      </DeskHead>
    </StaffLayout>
  ),
  'hostile text': (
    <StaffLayout
      texts={t}
      municipality={HOSTILE}
      title={HOSTILE}
      links={[]}
      person={{ name: HOSTILE, href: HOSTILE, signOutAction: HOSTILE }}
    >
      <DeskHead heading={HOSTILE} />
    </StaffLayout>
  ),
};
