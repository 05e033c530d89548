/**
 * A server that takes a job and never finishes it, to be killed: `node hanging-worker.fixture.cjs URL`. Prints `taken` when it
 * has the job. It is the real JobsModule, compiled on the way in.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { TypeOrmModule } = require('@nestjs/typeorm');
const { JobsModule, JobsService } = require('./index.ts');

class Server {}
const imports = [TypeOrmModule.forRoot({ type: 'postgres', url: process.argv[2] }), JobsModule.forRoot()];

NestFactory.createApplicationContext({ module: Server, imports }, { logger: false }).then(async (app) => {
  const hang = () => {
    process.stdout.write('taken\n');
    return new Promise(() => undefined);
  };
  app.get(JobsService).register({ name: 'receipt.make', on: 'case.submitted', run: hang });
  // The context's own bootstrap came before the job was registered.
  await app.get(require('./job-runner.ts').JobRunner).onApplicationBootstrap();
});
