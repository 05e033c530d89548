import { HOSTILE, t, type Examples } from '../gallery/example';
import { SessionEnd } from './session-end';

const soon = { texts: t, time: '15.32', minutes: 2, isFinal: false, action: '/x', returnTo: '/y' };

export const examples: Examples = {
  'soon over': <SessionEnd {...soon} />,
  'on a step of a form': (
    <>
      <SessionEnd {...soon} inForm />
      <form id="steg" method="post" />
    </>
  ),
  'cannot be put off': <SessionEnd {...soon} isFinal />,
  'hostile text': <SessionEnd {...soon} time={HOSTILE} action={HOSTILE} returnTo={HOSTILE} />,
};
