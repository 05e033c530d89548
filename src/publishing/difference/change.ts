import type { Json, Pointer } from '../../form';

/** The same thing said in Swedish and in English. */
export interface Said {
  readonly sv: string;
  readonly en: string;
}

/** What sort of change it is. Programs may tell them apart by this; people read the sentence. */
export type ChangeKind =
  | 'question-added'
  | 'question-removed'
  | 'question-renamed'
  | 'order-changed'
  | 'required'
  | 'no-longer-required'
  | 'label-changed'
  | 'choice-added'
  | 'choice-removed'
  | 'choice-relabelled'
  | 'keyword-changed'
  | 'rule-added'
  | 'rule-removed'
  | 'rule-changed'
  | 'shape-added'
  | 'shape-removed'
  | 'part-added'
  | 'part-removed'
  | 'part-moved'
  | 'part-changed'
  | 'text-changed'
  | 'texts-added'
  | 'texts-removed'
  | 'service-changed';

/** One thing that differs between two versions of a form, in words. */
export interface Change {
  readonly kind: ChangeKind;
  /** As the file is called in the form's folder: `texts.en.json`. */
  readonly file: string;
  /** In the newer version's file; in the older one's where the thing is gone. */
  readonly pointer: Pointer;
  readonly before?: Json;
  readonly after?: Json;
  readonly said: Said;
}
