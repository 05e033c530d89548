/**
 * The server with its job runner stopped, which runs the gate when it is told to (SIGUSR2) and writes what came of it to `GATE_OUT`:
 * `node dist/bench/serve-gate.js`. `GATE_BREAKS` makes a new version that no answer fits.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { boot } from '../src/boot/boot';
import { CatalogueService, FormVersions } from '../src/catalogue';
import type { FormDefinition, JsonObject } from '../src/form';
import { loadConfiguration } from '../src/platform/configuration';
import { JobRunner } from '../src/platform/jobs/job-runner';
import { GateClient, GateService } from '../src/publishing';
import { GATED_FORM, type GateOutcome } from './forms/gated-form';

/** With a question more, and one that goes by another name; or with one that everybody must have answered. */
const newVersion = (definition: FormDefinition): FormDefinition => {
  const schema = definition.schema as JsonObject;
  const { description, ...properties } = schema['properties'] as JsonObject;
  const required = schema['required'] as string[];
  if (process.env['GATE_BREAKS'] !== undefined)
    return {
      ...definition,
      schema: {
        ...schema,
        properties: { ...properties, description: description ?? {}, more: { type: 'string', title: 'Mer' } },
        required: [...required, 'more'],
      },
    };
  return {
    ...definition,
    ui: undefined,
    schema: {
      ...schema,
      properties: { ...properties, told: description ?? {}, more: { type: 'string', title: 'Mer' } },
      required: required.map((name) => (name === 'description' ? 'told' : name)),
    },
    migrations: [{ from: 1, steps: [{ rename: '/description', to: '/told' }] }],
  };
};

const start = async (): Promise<void> => {
  const running = await boot(await loadConfiguration(process.env), () => undefined);
  await running.app.get(JobRunner, { strict: false }).onModuleDestroy();
  const db = running.app.get(DataSource, { strict: false });
  const { definition } = running.app.get(CatalogueService, { strict: false }).offered(GATED_FORM);
  const gate = new GateService(db, new FormVersions(db), new GateClient());
  const out = process.env['GATE_OUT'] ?? '';
  const run = async (): Promise<void> => {
    const since = performance.now();
    const { drafts, cases } = await gate.run(GATED_FORM, newVersion(definition));
    const outcome: GateOutcome = { seconds: (performance.now() - since) / 1000, drafts, cases };
    writeFileSync(`${out}.part`, JSON.stringify(outcome));
    renameSync(`${out}.part`, out);
  };
  process.on('SIGUSR2', () => void run());
  process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
};

void start();
