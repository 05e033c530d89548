import type { BuiltForm } from '../../model/build-form';
import type { Condition, When } from '../../model/conditions';
import type { Field, FormModel, Page } from '../../model/form-model';
import { ANY, type Path } from '../../pointer';
import { placeKey, standingsOf, type Standing } from '../../trial/standings';
import { trialForm } from '../../trial/trial-form';
import { sameJson } from '../../validation/same-json';
import { isField } from '../../model/is-field';
import { schemaTrail } from '../lint/schema-trail';
import type { LintFinding } from '../lint/lint-rules';
import type { FormDefinition } from '../form-definition';
import { among, type Claim } from './claims';
import { chainOf, shownBy } from './form-meaning';
import * as found from './findings';
import { choicesWithoutRule } from './choices-without-rule';
import { hiddenThoughRequired } from './hidden-though-required';
import type { Proof, Proved, Proving } from './proof';
import { Prover } from './prover';
import { Witnesses } from './witnesses';

/** More choices than this are a register, and not looked at one by one. */
const MOST_CHOICES = 40;

/**
 * Proves of a form what can and cannot be: that it can be sent in, that its pages and questions are reached, that its rules can
 * hold. That something can be is shown by an answer that the form's own validator takes; that it cannot, by a contradiction in
 * every way that is left, of schema and rules together. Whatever is neither is told as not decided.
 */
export const proveForm = (
  definition: FormDefinition,
  built: BuiltForm,
  { compiled, today }: Proving,
): Proved => {
  const prover = new Prover(definition, built, compiled);
  const standings = standingsOf(built.model);
  // To choose among shapes, and to fill in what was chosen, takes an answer much longer than a question does.
  const choosers = standings.filter(({ node }) => node.kind === 'variants').length;
  const size = standings.length + 20 * choosers;
  const alternatives = Object.keys(compiled.checks).length;
  const witnesses = new Witnesses(trialForm(definition, compiled, today), { size, alternatives });
  return new FormProof(definition, built.model, standings, prover, witnesses).prove(() =>
    hiddenThoughRequired({ definition, compiled, today }, standings, prover),
  );
};

class FormProof {
  private readonly findings: LintFinding[] = [];
  private readonly undecided: string[] = [];
  private readonly cited = new Set<number>();
  private asked = 0;
  private shown = 0;

  constructor(
    private readonly definition: FormDefinition,
    private readonly model: FormModel,
    private readonly standings: readonly Standing[],
    private readonly prover: Prover,
    private readonly witnesses: Witnesses,
  ) {}

  prove(requiredButHidden: () => readonly LintFinding[]): Proved {
    const { answer } = this.witnesses;
    const why = answer === undefined ? this.prover.refute([]) : undefined;
    this.asked += 1;
    this.shown += answer === undefined ? 0 : 1;
    if (why !== undefined) this.findings.push(found.neverSentIn(why));
    else if (answer === undefined) this.undecided.push('whether anybody can send the form in');
    else {
      const lost = this.pages();
      this.questions(lost);
      this.findings.push(...requiredButHidden());
    }
    // Where nobody can ever send in, that is what is to be mended first.
    if (why === undefined) this.rules();
    this.findings.push(...choicesWithoutRule(this.model, this.standings, (path) => this.placeOf(path)));
    if (this.undecided.length > 0) this.findings.push(found.notDecided(this.undecided));
    const canBeSent = answer !== undefined ? 'yes' : why !== undefined ? 'no' : 'undecided';
    const proof: Proof = {
      canBeSent,
      ...(answer !== undefined && { witness: answer }),
      asked: this.asked,
      shown: this.shown,
      undecided: this.undecided,
    };
    return { proof, findings: this.findings };
  }

  /** The pages that nobody comes to. */
  private pages(): ReadonlySet<Page> {
    const lost = new Set<Page>();
    for (const page of this.model.pages) {
      if (page.nodes.length === 0 && page.ifAsked === true) continue;
      const claims = shownBy([page.shown]);
      this.decide(
        this.witnesses.hasLedTo({ kind: 'page', page }),
        () => this.prover.refute(claims, page.stop === true),
        () => this.witnesses.leadsTo({ kind: 'page', page }),
        (why) => {
          lost.add(page);
          this.cite(page.shown);
          this.findings.push(found.pageNeverReached(page, this.sourceOf(page.shown), why));
        },
        `whether the page ${JSON.stringify(page.title)} is ever reached`,
      );
    }
    return lost;
  }

  private questions(lost: ReadonlySet<Page>): void {
    const hidden: Standing[] = [];
    const seen = new Set<string>();
    for (const standing of this.standings) {
      const { node, page, around } = standing;
      const isAsked = isField(node) || node.kind === 'list';
      if (!isAsked || lost.has(page) || page.stop === true || node.path.includes(ANY)) continue;
      if (around.some(({ node: outer }) => hidden.some((one) => one.node === outer))) continue;
      const key = placeKey(node.path);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!this.isEverShown(standing)) hidden.push(standing);
      else if (this.isEverAnswered(standing) && isField(node) && node.kind === 'choice')
        this.choices(standing, node);
    }
  }

  private isEverShown(standing: Standing): boolean {
    const { node } = standing;
    let isLost = false;
    this.decide(
      this.witnesses.hasLedTo({ kind: 'node', standing }),
      () => this.refuteEvery(node.path, (one) => shownBy(chainOf(one))),
      () => this.witnesses.leadsTo({ kind: 'node', standing }),
      (why) => {
        isLost = true;
        chainOf(standing).forEach((when) => this.cite(when));
        this.findings.push(found.questionNeverShown(node, this.placeOf(node.path), why));
      },
      `whether ${JSON.stringify(node.label)} is ever asked`,
    );
    return !isLost;
  }

  /** A question may stand in several places: it is never asked where it is in none of them. */
  private refuteEvery(path: Path, claims: (standing: Standing) => readonly Claim[]): string | undefined {
    const all = this.standings.filter(
      ({ node }) => node.kind !== 'note' && placeKey(node.path) === placeKey(path),
    );
    const inEntry = entriesAround(path);
    const whys = all.map((one) => this.prover.refute([...inEntry, ...claims(one)]));
    return whys.every((why) => why !== undefined) ? whys[0] : undefined;
  }

  private isEverAnswered(standing: Standing): boolean {
    const { node } = standing;
    const { path, label } = node;
    let isLost = false;
    if (isField(node) && (node.calculated !== undefined || node.enabled === 'never')) return true;
    this.decide(
      this.witnesses.has(path),
      () => this.prover.refute([{ kind: 'there', path }]),
      () => this.witnesses.answers(standing),
      (why) => {
        isLost = true;
        this.findings.push(found.neverAnswered(node, this.placeOf(path), why));
      },
      `whether ${JSON.stringify(label)} can be answered`,
    );
    return !isLost;
  }

  private choices(standing: Standing, { options, label }: Extract<Field, { readonly kind: 'choice' }>): void {
    if (options.length > MOST_CHOICES) return;
    const { path } = standing.node;
    for (const { value, label: words } of options) {
      const is = (given: unknown) => sameJson(given as never, value);
      this.decide(
        this.witnesses.has(path, is) || this.witnesses.takesInstead(path, value),
        () => this.prover.refute(among(path, [value])),
        () => this.witnesses.answers(standing, value),
        (why) => this.findings.push(found.choiceNeverTaken(label, words, this.placeOf(path), why)),
        `whether ${JSON.stringify(words)} can be chosen in ${JSON.stringify(label)}`,
      );
    }
  }

  private rules(): void {
    this.model.conditions.forEach((condition, place) => {
      if (condition.check.kind === 'answered' || this.cited.has(place) || condition.scope.includes(ANY))
        return;
      const holds: When = { anyOf: [[{ condition: place, not: false }]] };
      const claims = [...entriesAround(condition.scope), ...shownBy([holds])];
      // It holds in answers that are refused for something else, which is told there.
      const isOfRefused = (): boolean =>
        this.prover.refute(claims, true) === undefined && this.prover.refute(claims) !== undefined;
      this.decide(
        this.witnesses.hasLedTo({ kind: 'condition', condition: place, holds: true }),
        () => this.prover.refute(claims, true),
        () => isOfRefused() || this.witnesses.leadsTo({ kind: 'condition', condition: place, holds: true }),
        (why) => this.findings.push(found.ruleNeverHolds(sourceIn(condition), why)),
        `whether the condition at ${condition.source} ever holds`,
      );
    });
  }

  /** Shown by an answer at hand, else refuted, else shown by one that is looked for, else not decided. */
  private decide(
    isShown: boolean,
    refute: () => string | undefined,
    search: () => boolean,
    tell: (why: string) => void,
    what: string,
  ): void {
    this.asked += 1;
    const why = isShown ? undefined : refute();
    if (why !== undefined) tell(why);
    else if (isShown || search()) this.shown += 1;
    else this.undecided.push(what);
  }

  private cite(when: When): void {
    if (typeof when === 'object') for (const { condition } of when.anyOf.flat()) this.cited.add(condition);
  }

  private sourceOf(when: When): found.Place {
    const [use] = typeof when === 'object' ? when.anyOf.flat() : [];
    const condition = use && this.model.conditions[use.condition];
    return condition === undefined ? { file: 'schema.json', pointer: '' } : sourceIn(condition);
  }

  /** Where a question stands in the schema. */
  private placeOf(path: Path): found.Place {
    return {
      file: 'schema.json',
      pointer: schemaTrail(this.definition.schema, path).at(-1)?.[0]?.pointer ?? '',
    };
  }
}

/** In a list without entries nothing is ever asked: an entry is thought to be there. */
const entriesAround = (path: Path): Claim[] => {
  const last = path.findLastIndex((token) => typeof token === 'number' && token < 0);
  return last < 0 ? [] : [{ kind: 'there', path: path.slice(0, last + 1) }];
};

/** A condition's place, without what it adds to tell itself from another at the same one. */
const sourceIn = ({ source }: Condition): found.Place => {
  const [, file = 'schema.json', pointer = ''] = /^([^#]*)#(.*?)(?: \([^)]*\))?$/s.exec(source) ?? [];
  return { file, pointer };
};
