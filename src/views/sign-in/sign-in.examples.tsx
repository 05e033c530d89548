import { HOSTILE, t, type Examples } from '../gallery/example';
import { SignIn } from './sign-in';

export const examples: Examples = {
  'by a link': <SignIn texts={t} action="/desk/sign-in" hidden={{ _code: 'x' }} />,
  'without a link': <SignIn texts={t} />,
  'the link is spent': <SignIn texts={t} isSpent />,
  'hostile text': <SignIn texts={t} action={HOSTILE} hidden={{ _code: HOSTILE }} />,
};
