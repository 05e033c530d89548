import { HOSTILE, municipality, t, type Examples } from '../gallery/example';
import { anyPage, anyPairs, anyProblems } from '../form-page/any-page';
import { FormPage } from '../form-page/form-page';
import { Document } from './document';
import { Layout, PageWrap, RailPart, WithRail, type LayoutProps } from './layout';

const frame: Omit<LayoutProps, 'children'> = {
  texts: t,
  municipality,
  title: 'Sidans namn',
  links: [
    { words: 'Kontakta oss', href: '#hjalp', wide: true },
    { words: 'English', href: '/en', language: 'en', wide: true },
    { words: 'Mina ärenden', href: '/cases', current: true },
  ],
  footerLinks: [{ words: 'In English', href: '/en', language: 'en' }],
};

export const examples: Examples = {
  'with a rail': (
    <Layout {...frame} mark="/theme/mark.svg" description="Vad sidan handlar om.">
      <PageWrap>
        <WithRail label="Om sidan" rail={<RailPart heading="Mer">Till höger.</RailPart>}>
          <div class="sheet flush">
            <h1>Sidans namn</h1>
          </div>
        </WithRail>
      </PageWrap>
    </Layout>
  ),
  'from right to left': (
    <Document language="ar" title="اختبار">
      <main class="wrap page">
        <FormPage
          page={anyPage}
          pairs={anyPairs}
          problems={anyProblems}
          texts={t}
          form="Ansökan"
          step={3}
          of={5}
          action="/x"
        />
      </main>
    </Document>
  ),
  'signed in': (
    <Layout
      {...frame}
      links={[{ words: 'Logga ut', href: '/logga-ut', before: 'Inloggad som Astrid Testsson' }]}
    >
      <PageWrap>
        <h1>Sidans namn</h1>
      </PageWrap>
    </Layout>
  ),
  'on a step of a form': (
    <Layout
      {...frame}
      links={[{ words: 'English', href: '/', does: 'language en', language: 'en', wide: true }]}
      footerLinks={[{ words: 'In English', href: '/', does: 'language en', language: 'en' }]}
    >
      <PageWrap>
        <form class="sheet" id="steg">
          <h1>Sidans namn</h1>
        </form>
      </PageWrap>
    </Layout>
  ),
  'on a page with a secret in its address': (
    <Layout
      {...frame}
      links={[
        { words: 'English', href: '/sprak/en', comeBackTo: '/arenden/1/x', language: 'en', wide: true },
      ]}
      footerLinks={[{ words: 'In English', href: '/sprak/en', comeBackTo: '/arenden/1/x', language: 'en' }]}
    >
      <PageWrap>
        <h1>Sidans namn</h1>
      </PageWrap>
    </Layout>
  ),
  'waiting, with errors': (
    <Layout {...frame} hasErrors indexed={false} reloadAfter={3} links={[]} footerLinks={[]}>
      <PageWrap stack>
        <h1>Sidans namn</h1>
      </PageWrap>
    </Layout>
  ),
  'hostile text': (
    <Layout
      {...frame}
      title={HOSTILE}
      description={HOSTILE}
      mark={HOSTILE}
      municipality={{
        ...municipality,
        name: HOSTILE,
        portal: HOSTILE,
        contact: { phone: HOSTILE, hours: HOSTILE, address: HOSTILE, email: HOSTILE },
      }}
      links={[{ words: HOSTILE, href: HOSTILE }]}
      footerLinks={[{ words: HOSTILE, href: HOSTILE }]}
    >
      <h1>{HOSTILE}</h1>
    </Layout>
  ),
};
