import { runModule } from '../../catalogue/run-module';
import {
  areAlike,
  buildModel,
  isField,
  knownIn,
  loadCompiledForm,
  placeOf,
  pointerTokens,
  withInner,
  type CompiledForm,
  type FormDefinition,
  type FormModel,
  type Json,
  type Node,
  type Path,
  type Pointer,
} from '../../form';
import { compileForm } from '../../form/workshop';
import type { ContactPlaces } from './contact-lost';
import type { ToOpen } from './gate-task';

/** A form in the gate's thread. Its validator is made when an answer must be judged by it. */
export class OpenedForm {
  readonly model: FormModel;
  private readonly nodes: readonly Node[];
  private compiledForm: CompiledForm | undefined;
  private english: FormModel | undefined;

  constructor(readonly opened: ToOpen) {
    this.model = buildModel(opened.definition, 'sv');
    this.nodes = nodesOf(this.model);
  }

  get definition(): FormDefinition {
    return this.opened.definition;
  }

  /** @throws Error where no validator can be made of it, as of a schema that an older engine took */
  get compiled(): CompiledForm {
    return this.prepare();
  }

  /** Makes the validator now. @throws Error */
  prepare(): CompiledForm {
    this.compiledForm ??= loadCompiledForm(compileForm(this.definition), runModule);
    return this.compiledForm;
  }

  /** Opened as far as the answer goes. */
  modelFor(answer: Json | undefined): FormModel {
    return this.model.hasClosed === true && answer !== undefined
      ? buildModel(this.definition, 'sv', answer)
      : this.model;
  }

  /** The place of a question, `*` for each entry; undefined for what is none. */
  placeAt(pointer: Pointer): string | undefined {
    const tokens = pointerTokens(pointer);
    const node = this.nodes.find(({ path }) => path.length === tokens.length && areAlike(path, tokens));
    return node && placeOf(node.path);
  }

  /** Where it takes the addresses of applicants from. */
  contactPlaces(): ContactPlaces {
    const withToken = (token: string): string[] =>
      this.nodes
        .filter((node) => isField(node) && node.autocomplete === token)
        .map(({ path }) => placeOf(path));
    return {
      said: this.definition.service.contactAt ?? {},
      found: { email: withToken('email'), phone: withToken('tel') },
    };
  }

  /** What the question at a place is called, in Swedish and in English; undefined for none. */
  wordsAt(place: string): { readonly sv: string; readonly en: string } | undefined {
    const sv = labelIn(this.nodes, place);
    if (sv === undefined) return undefined;
    this.english ??= buildModel(this.definition, 'en');
    return { sv, en: labelIn(nodesOf(this.english), place) ?? sv };
  }

  /** Where this form asks something that another knows nothing of. */
  unknownTo(other: OpenedForm): readonly Path[] {
    const isKnown = knownIn(other.model);
    return this.nodes
      .filter((node) => isField(node) || node.kind === 'closed' || node.kind === 'members')
      .map(({ path }) => path)
      .filter((path) => !isKnown(pointerTokens(placeOf(path))));
  }
}

const nodesOf = ({ pages }: FormModel): Node[] => pages.flatMap(({ nodes }) => nodes).flatMap(withInner);

const labelIn = (nodes: readonly Node[], place: string): string | undefined =>
  nodes.find((node) => placeOf(node.path) === place && node.label !== '')?.label;
