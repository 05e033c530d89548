import { Logger } from '@nestjs/common';
import { PROOF_RULES, sayingOf, type Finding, type FormDefinition, type Proof } from '../form';
import { BeyondLimits } from '../platform/threads';
import type { WorkingCopy } from './working-copy';
import { Workshop } from './workshop';

/** What was proved of a folder. */
export interface FolderProof {
  /** None where it took more than it may, or where the folder has no form to prove anything of: nothing is decided then. */
  readonly proof?: Proof;
  /** What it found, each weighed as service.json says. */
  readonly findings: readonly Finding[];
}

const UNDECIDED: FolderProof = { findings: [] };

/** A proof has an end of its own; what these stop is a form that makes each of its steps very long. */
const LIMITS = { seconds: 20, megabytes: 512 };

interface Begun {
  readonly sha256: string;
  readonly proving: Promise<FolderProof>;
  there?: FolderProof;
}

/**
 * What can be proved of folders: in a thread of its own, so that nobody who saves waits for it, and only of those that
 * somebody looks at.
 */
export class FolderProofs {
  private readonly log = new Logger('forms');
  private readonly workshop = new Workshop(LIMITS);
  private readonly begun = new Map<string, Begun>();

  /** Total: what cannot be proved is not decided. */
  of(copy: WorkingCopy): Promise<FolderProof> {
    const known = this.begun.get(copy.id);
    if (known?.sha256 === copy.sha256) return known.proving;
    const begun: Begun = { sha256: copy.sha256, proving: this.prove(copy) };
    this.begun.set(copy.id, begun);
    void begun.proving.then((proof) => (begun.there = proof));
    return begun.proving;
  }

  /** Undefined where it was not asked for yet, or is being worked out. */
  there({ id, sha256 }: WorkingCopy): FolderProof | undefined {
    const known = this.begun.get(id);
    return known?.sha256 === sha256 ? known.there : undefined;
  }

  close(): Promise<void> {
    return this.workshop.close();
  }

  private async prove({ id, files, read }: WorkingCopy): Promise<FolderProof> {
    if (read.definition === undefined) return UNDECIDED;
    try {
      const proved = await this.workshop.readFolder({ id, files }, true);
      const told = new Set(read.findings.map(sayingOf));
      return {
        ...(proved.read.proof && { proof: proved.read.proof }),
        findings: proved.read.findings.filter((finding) => !told.has(sayingOf(finding))),
      };
    } catch (error) {
      if (!(error instanceof BeyondLimits)) this.log.error({ err: error }, `"${id}" could not be proved.`);
      return UNDECIDED;
    }
  }
}

/** Whether what is proved of the form could hinder it: service.json weighs it as an error. */
export const proofMayHinder = ({ service }: FormDefinition): boolean =>
  Object.entries(service.lint?.levels ?? {}).some(
    ([rule, level]) => level === 'error' && [...PROOF_RULES].some((one) => one === rule),
  );
