import {
  chooserName,
  controlName,
  isField,
  keyName,
  showValue,
  type Field,
  type FormModel,
  type Group,
  type List,
  type Members,
  type Node,
  type Page,
  type Variants,
  type When,
} from '../../form';
import { ConditionWords, type ConditionFiles } from '../conditions/condition-words';
import { fieldName } from '../field-names';
import { blankTexts, type BlankTexts } from '../text';
import { plainWords } from './plain-words';
import type { BlankPlan, PlannedItem, PlannedPage, PlannedQuestion } from './blank-plan';
import { pointerOf, ROOT, type Place } from './place';
import { questionHelp } from './question-help';
import { questionInput } from './question-input';
import { rowCount } from './row-count';
import { optional, sentences } from './sentences';
import { soleNode } from './sole-node';
import { MOST_BOXES, TooMuchForPaper } from './too-much';

/** Everything of a form that can stand on paper, in order; undefined for a form that asks for too much. */
export const planBlank = (model: FormModel, files?: ConditionFiles): BlankPlan | undefined => {
  const planner = new Planner(model, files);
  try {
    return { pages: model.pages.filter(({ shown }) => shown !== 'never').map((page) => planner.page(page)) };
  } catch (error) {
    if (error instanceof TooMuchForPaper) return undefined;
    throw error;
  }
};

/** Rows for members that the person names. */
const MEMBER_ROWS = 3;

class Planner {
  private readonly texts: BlankTexts;
  private readonly conditions: ConditionWords;
  /** How often a control was asked for already: the variants of a question may ask for the same value. */
  private readonly copies = new Map<string, number>();
  private boxes = 0;

  constructor(
    private readonly model: FormModel,
    files: ConditionFiles | undefined,
  ) {
    this.texts = blankTexts(model.language);
    this.conditions = new ConditionWords(model, this.texts.conditions, files);
  }

  page({ title, description, shown, lang, stop, nodes }: Page): PlannedPage {
    return {
      title,
      ...optional('description', plainWords(description)),
      ...optional('condition', this.conditions.onlyIf(shown)),
      ...optional('language', lang),
      stop: stop === true,
      items: this.all(nodes, { ...ROOT, around: [shown] }),
    };
  }

  private all(nodes: readonly Node[], place: Place): PlannedItem[] {
    return nodes.flatMap((node) => (node.shown === 'never' ? [] : this.node(node, place)));
  }

  private node(node: Node, place: Place): PlannedItem[] {
    if (isField(node)) return this.field(node, place);
    switch (node.kind) {
      case 'note':
        return [
          {
            kind: 'note',
            text: plainWords(node.text) ?? '',
            ...optional('condition', this.conditions.appliesIf(node.shown)),
            ...optional('language', node.lang),
          },
        ];
      case 'group':
        return this.group(node, place);
      case 'list':
        return this.list(node, place);
      case 'members':
        return this.members(node, place);
      case 'variants':
        return this.variants(node, place);
      case 'closed':
        return [{ kind: 'words', text: this.texts.inEService(node.label) }];
    }
  }

  private field(field: Field, place: Place, label = field.label): PlannedItem[] {
    if (field.calculated !== undefined) return [];
    if (field.enabled === 'never') return this.told(field, label);
    if (field.kind === 'file')
      return [{ kind: 'words', text: this.texts.attach(label), ...optional('language', field.lang) }];
    const help = [
      plainWords(field.hint),
      ...questionHelp(field, this.texts),
      this.conditions.neededIf(field.required, [field.shown, ...place.around]),
    ];
    return [
      this.question(controlName(pointerOf(field.path, place)), place, {
        label: this.marked(label, field.required),
        ...optional('help', sentences(help)),
        ...optional('condition', this.whenAsked(field)),
        required: this.isRequired(field, place),
        ...optional('language', field.lang),
        ...questionInput(field, this.texts),
      }),
    ];
  }

  /** Shown, and not to be changed: its value, where it has one to begin with. */
  private told(field: Field, label: string): PlannedItem[] {
    const value = showValue(field, field.default, this.model.language);
    return value === '' ? [] : [{ kind: 'told', label, value: this.texts.told(value) }];
  }

  private group(group: Group, place: Place): PlannedItem[] {
    const inside = this.all(group.nodes, { ...place, around: [...place.around, group.shown] });
    return inside.length === 0 ? [] : [...this.heading(group, place), ...inside];
  }

  private list(list: List, place: Place): PlannedItem[] {
    const rows = this.rows(list, place);
    return rows.length === 0 ? [] : [...this.heading(list, place), ...rows];
  }

  private rows(list: List, place: Place): PlannedItem[] {
    if (list.enabled === 'never') return [];
    const first = list.places?.length ?? 0;
    const rows =
      list.nodes.length === 0
        ? 0
        : rowCount(
            list.minItems - first,
            list.maxItems === undefined ? undefined : list.maxItems - first,
            place.depth,
          );
    const entries = Array.from({ length: rows }, (_, row) => this.entry(list, first + row, place));
    const inside = [...this.all(list.places ?? [], place), ...entries.flat()];
    return inside.length === 0 ? [] : [...this.roomFor(list, first + rows), ...inside];
  }

  /** How many there is room for, and what to do with more. */
  private roomFor({ nodes, minItems, maxItems, places }: List, rows: number): PlannedItem[] {
    if (nodes.length === 0 || (places?.length ?? 0) === rows) return [];
    const { leastEntries, mostEntries, moreEntries } = this.texts;
    const least = minItems > 1 ? [leastEntries(minItems)] : [];
    const more = maxItems !== undefined && maxItems <= rows ? mostEntries(maxItems) : moreEntries(rows);
    return [{ kind: 'words', text: [...least, more].join(' ') }];
  }

  private entry(list: List, row: number, place: Place): PlannedItem[] {
    const title = this.texts.entry(list.entryName, row + 1);
    const at: Place = {
      ...place,
      entries: [...place.entries, row],
      depth: place.depth + 1,
      trail: [...place.trail, title],
    };
    const inside = this.entryOf(list.nodes, list.path.length, at, title);
    const [first] = inside;
    const isOne = inside.length === 1 && first?.kind === 'question' && first.label.startsWith(title);
    return inside.length === 0 || isOne
      ? inside
      : [{ kind: 'heading', text: at.trail.join(': ') }, ...inside];
  }

  /** What an entry asks for, without the name that it goes by anyway. */
  private entryOf(nodes: readonly Node[], depth: number, at: Place, title: string): PlannedItem[] {
    const sole = soleNode(nodes, depth);
    if (sole === undefined) return this.all(nodes, at);
    if (isField(sole)) return this.field(sole, at, title);
    if (sole.kind === 'group') return this.all(sole.nodes, at);
    return sole.kind === 'list' ? this.rows(sole, at) : this.all(nodes, at);
  }

  private members(members: Members, place: Place): PlannedItem[] {
    const shape = members.shapes.find(({ pattern }) => pattern === undefined) ?? members.shapes[0];
    if (members.enabled === 'never' || shape === undefined) return [];
    const rows = Math.min(members.maxProperties ?? MEMBER_ROWS, MEMBER_ROWS);
    const inside = Array.from({ length: rows }, (_, row) => {
      const title = this.texts.entry(members.entryName, row + 1);
      const at: Place = {
        ...place,
        // One that has no name yet; what is typed as its name is read as that.
        entries: [...place.entries, `\uE000${row}`],
        depth: place.depth + 1,
        trail: [...place.trail, title],
      };
      const name = this.question(keyName(pointerOf([...members.path, `\uE000${row}`], place)), at, {
        label: this.texts.memberName(members.entryName, row + 1),
        required: false,
        input: { kind: 'text', lines: 1, width: 'half' },
      });
      return [name, ...this.entryOf(shape.nodes, members.path.length, at, title)];
    });
    if (inside.length === 0) return [];
    return [
      ...this.heading(members, place),
      { kind: 'words', text: this.texts.moreEntries(rows) },
      ...inside.flat(),
    ];
  }

  private variants(node: Variants, place: Place): PlannedItem[] {
    if (node.enabled === 'never') return [];
    const control = chooserName(pointerOf(node.path, place), node.place);
    const choices = node.variants.map(({ label }, at) => ({ value: String(at), label }));
    const chooser = this.question(control, place, {
      label: this.marked(node.label || this.texts.whichVariant, node.required),
      help: sentences([plainWords(node.hint), this.texts.chooseOne]) ?? '',
      ...optional('condition', this.whenAsked(node)),
      required: node.required === 'always' && place.within.length === 0 && place.depth === 0,
      ...optional('language', node.lang),
      input: { kind: 'one', choices },
    });
    const shapes = node.variants.map((variant, at): PlannedItem[] => {
      const inside = this.all(variant.nodes, {
        ...place,
        within: [...place.within, { control, value: String(at) }],
      });
      const [only, ...more] = inside;
      const condition = this.texts.ifVariant(variant.label);
      if (only === undefined) return [];
      if (only.kind === 'question' && more.length === 0)
        return [{ ...only, condition: sentences([condition, only.condition]) ?? condition }];
      const heading: PlannedItem = {
        kind: 'heading',
        text: [...place.trail, variant.label].join(': '),
        ...optional('hint', plainWords(variant.hint)),
        condition,
        ...optional('language', variant.lang),
      };
      return [heading, ...inside];
    });
    return [chooser, ...shapes.flat()];
  }

  /** None for a part without a name of its own. */
  private heading(node: Group | List | Members, place: Place): PlannedItem[] {
    const condition = node.kind === 'group' ? this.conditions.onlyIf(node.shown) : this.whenAsked(node);
    if (node.label === '') return condition === undefined ? [] : [{ kind: 'note', text: condition }];
    return [
      {
        kind: 'heading',
        text: [...place.trail, node.label].join(': '),
        ...optional('hint', plainWords(node.hint)),
        ...optional('condition', condition),
        ...optional('language', node.lang),
      },
    ];
  }

  private question(
    control: string,
    { within }: Place,
    asked: Omit<PlannedQuestion, 'kind' | 'name' | 'control' | 'within'>,
  ): PlannedQuestion {
    const copy = (this.copies.get(control) ?? 0) + 1;
    this.copies.set(control, copy);
    const { input } = asked;
    this.boxes += 'choices' in input && input.kind !== 'pick' ? input.choices.length : 1;
    if (this.boxes > MOST_BOXES) throw new TooMuchForPaper();
    return { kind: 'question', name: fieldName(control, copy), control, within, ...asked };
  }

  private whenAsked(node: { readonly shown: When; readonly enabled: When }): string | undefined {
    const [shown, enabled] = [this.conditions.onlyIf(node.shown), this.conditions.onlyIf(node.enabled)];
    return sentences(shown === enabled ? [shown] : [shown, enabled]);
  }

  private marked(label: string, required: When): string {
    return required === 'never' ? `${label} ${this.texts.optional}` : label;
  }

  /** Viewers mark what must be filled in whatever else is: not what hangs on something, nor what may be left out as a whole. */
  private isRequired({ required, shown }: Field, { depth, within }: Place): boolean {
    return required === 'always' && shown === 'always' && depth === 0 && within.length === 0;
  }
}
