import { childrenOf, type FormModel, type Json, type Node, type Path, showValue } from '../../form';

/** The questions of a form by their places, for conditions that speak of them. */
export class Questions {
  private readonly nodes = new Map<string, Node>();

  constructor(private readonly model: FormModel) {
    const meet = (node: Node): void => {
      const key = JSON.stringify(node.path);
      if (node.kind !== 'note' && node.label !== '' && !this.nodes.has(key)) this.nodes.set(key, node);
      childrenOf(node).forEach(meet);
    };
    for (const page of model.pages) page.nodes.forEach(meet);
  }

  /** Undefined where nothing is asked: then a condition cannot speak of it. */
  at(path: Path): Node | undefined {
    return this.nodes.get(JSON.stringify(path));
  }

  /** A value as its question's answer is read. */
  answer(node: Node, value: Json): string {
    const { language } = this.model;
    switch (node.kind) {
      case 'group':
      case 'list':
      case 'members':
      case 'variants':
      case 'closed':
      case 'note':
        return typeof value === 'string' ? value : JSON.stringify(value);
      case 'choices':
        return showValue(node, [value], language);
      default:
        return showValue(node, value, language);
    }
  }
}
