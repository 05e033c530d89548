import { HOSTILE, type Examples } from '../gallery/example';
import { Tag } from './tag';

export const examples: Examples = {
  'not sent in': <Tag icon="waiting" words="Inte inskickad" />,
  'going on': <Tag status="going" icon="going" words="Under handläggning" />,
  'to do': <Tag status="act" icon="warning" words="Komplettering behövs" />,
  late: <Tag status="late" icon="time" words="Försenat" />,
  done: <Tag status="done" icon="done" words="Klart" />,
  'hostile text': <Tag icon="info" words={HOSTILE} />,
};
