import { HOSTILE, t, type Examples } from '../gallery/example';
import { anyPage, anyPairs, anyProblems } from './any-page';
import { hostileKinds } from './hostile-kinds';
import { hostilePage, journeyPage, journeyPairs, journeyProblems } from './example-page';
import { FormPage, type FormPageProps } from './form-page';

const step: FormPageProps = {
  page: journeyPage,
  pairs: journeyPairs,
  problems: [],
  texts: t,
  form: 'Ansökan om skolskjuts',
  step: 3,
  of: 5,
  action: '/fill/1/journey',
  hasBack: true,
};

export const examples: Examples = {
  'every kind of question': <FormPage {...step} />,
  'with errors': <FormPage {...step} problems={journeyProblems} />,
  empty: <FormPage {...step} pairs={new Map()} />,
  'any kind of schema': (
    <FormPage
      {...step}
      page={anyPage}
      pairs={anyPairs}
      byLink={new Set(['/payer/company'])}
      fetched={
        new Map([
          ['/account', true],
          ['/stop', false],
        ])
      }
    />
  ),
  'any kind of schema, with errors': (
    <FormPage
      {...step}
      page={anyPage}
      pairs={anyPairs}
      problems={anyProblems}
      searches={new Map([['/stop', 'linje 512']])}
    />
  ),
  'hostile names and texts of any kind': <FormPage {...step} page={hostileKinds} pairs={new Map()} />,
  'hostile text': (
    <FormPage
      {...step}
      page={hostilePage}
      pairs={new Map([[`/${HOSTILE}`, [HOSTILE]]])}
      problems={[
        { pointer: `/${HOSTILE}`, keyword: 'x', params: {}, message: HOSTILE },
        { pointer: '/nowhere', keyword: 'x', params: {}, message: HOSTILE },
      ]}
      form={HOSTILE}
      action={HOSTILE}
      hidden={{ [HOSTILE]: HOSTILE }}
      before={HOSTILE}
    />
  ),
};
