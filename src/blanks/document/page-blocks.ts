import type { Block, Fact } from '../../pdf';
import type { PlannedItem, PlannedPage } from '../plan/blank-plan';
import type { BlankTexts } from '../text';

/** A page of the form as a part of the blank. */
export const pageBlocks = (page: PlannedPage, texts: BlankTexts): Block[] => {
  const { title, description, condition, language, items, stop } = page;
  if (items.length === 0 && description === undefined) return [];
  const of = language === undefined ? {} : { language };
  return [
    { kind: 'heading', level: 2, text: title, ...of },
    ...(condition === undefined ? [] : [conditionOf(stop ? `${texts.stop} ${condition}` : condition)]),
    ...(description === undefined ? [] : [{ kind: 'paragraph', text: description, ...of } as const]),
    ...itemBlocks(items),
  ];
};

const itemBlocks = (items: readonly PlannedItem[]): Block[] => {
  const blocks: Block[] = [];
  let told: Fact[] = [];
  const tell = () => {
    if (told.length > 0) blocks.push({ kind: 'facts', facts: told });
    told = [];
  };
  for (const item of items) {
    if (item.kind === 'told') told.push({ label: item.label, value: item.value });
    else {
      tell();
      blocks.push(...itemBlock(item));
    }
  }
  tell();
  return blocks;
};

const itemBlock = (item: Exclude<PlannedItem, { kind: 'told' }>): Block[] => {
  const of = item.language === undefined ? {} : { language: item.language };
  switch (item.kind) {
    case 'heading':
      return [
        { kind: 'heading', level: 3, text: item.text, ...of },
        ...(item.condition === undefined ? [] : [conditionOf(item.condition)]),
        ...(item.hint === undefined
          ? []
          : [{ kind: 'paragraph', text: item.hint, tone: 'muted', ...of } as const]),
      ];
    case 'words':
      return [{ kind: 'paragraph', text: item.text, tone: 'muted', keep: true, ...of }];
    case 'note':
      return item.text === ''
        ? []
        : [
            {
              kind: 'note',
              ...(item.condition !== undefined && { heading: item.condition }),
              text: item.text,
            },
          ];
    case 'question': {
      const { name, label, help, condition, required, input } = item;
      return [
        {
          kind: 'field',
          field: {
            name,
            label,
            ...(help !== undefined && { help }),
            ...(condition !== undefined && { condition }),
            required,
            ...of,
            input,
          },
        },
      ];
    }
  }
};

const conditionOf = (text: string): Block => ({
  kind: 'paragraph',
  text: [{ text, strong: true }],
  tone: 'muted',
  keep: true,
});
