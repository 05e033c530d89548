import type { NoticeEvent, NoticeWords } from '../../form';

/** The engine's words of each notice. A paragraph that is `{link}` alone becomes a button with the words of `button`. */
export type EventTexts = Readonly<Record<NoticeEvent, NoticeWords & { readonly button: string }>>;
