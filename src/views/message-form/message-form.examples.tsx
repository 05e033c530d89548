import { HOSTILE, t, type Examples } from '../gallery/example';
import { MessageForm } from './message-form';

const most = { letters: 4000, files: 5, bytes: 10_000_000 };

export const examples: Examples = {
  empty: (
    <MessageForm
      id="empty"
      action="/m"
      writing={{ postKey: 'k', text: '' }}
      label="Skriv ett meddelande"
      hint="Meddelandet blir en del av ärendet."
      most={most}
      texts={t}
    />
  ),
  'with what is wrong': (
    <MessageForm
      id="wrong"
      action="/m"
      writing={{
        postKey: 'k',
        text: '',
        error: 'Skriv ditt meddelande.',
        fileError: 'Välj filerna en gång till.',
      }}
      label="Skriv ett meddelande"
      hint="Meddelandet blir en del av ärendet."
      most={most}
      texts={t}
    />
  ),
  'hostile text': (
    <MessageForm
      id="hostile"
      action={HOSTILE}
      writing={{ postKey: HOSTILE, text: HOSTILE, error: HOSTILE, fileError: HOSTILE }}
      label={HOSTILE}
      hint={HOSTILE}
      most={most}
      texts={t}
    />
  ),
};
