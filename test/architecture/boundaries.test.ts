import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** One planted violation a rule: the file, what it says, and the rule that must name it. */
const plants: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-stands-alone', 'domain/people/now.ts', "import 'node:fs';"],
  ['contexts-meet-at-the-front-door', 'domain/people/peek.ts', "import '../wishes/state.ts';"],
  ['shared-knows-no-context', 'domain/shared/knowing.ts', "import '../wishes/index.ts';"],
  ['decisions-never-see-history', 'domain/wishes/decide.ts', "import './history.ts';"],
  [
    'read-models-know-the-domain',
    'read-models/visits/fold.ts',
    "import '../../application/ports/clock.ts';\nimport '../read-model.ts';",
  ],
  ['read-models-stand-apart', 'read-models/visits/view.ts', "import '../labs/view.ts';"],
  ['application-knows-no-one-above', 'application/people/reach.ts', "import '../../interfaces/cli/main.ts';"],
  ['infrastructure-is-called', 'infrastructure/postgres/call.ts', "import '../../interfaces/cli/main.ts';"],
  ['only-composition-wires', 'interfaces/http/wire.ts', "import '../../infrastructure/postgres/pool.ts';"],
  ['baselines-stand-alone', 'test/bench/baselines/lean.ts', "import '../../../infrastructure/postgres/pool.ts';"],
  ['nobody-imports-tests', 'interfaces/http/cheat.ts', "import '../../test/support/cli.ts';"],
  ['every-fold-keeps-the-read-model-contract', 'read-models/labs/fold.ts', 'export {};'],
  ['no-cycles', 'domain/wishes/index.ts', "import './round.ts';"],
  ['knex-stays-in-tables', 'read-models/labs/criteria.ts', "import 'knex';"],
  ['application-imports-no-product', 'application/people/product.ts', "import 'express';"],
  ['inversify-stays-in-composition', 'infrastructure/postgres/inject.ts', "import 'inversify';"],
  ['nothing-unresolved', 'domain/people/typo.ts', "import './nowhere.ts';"],
  ['everything-is-reached-from-the-entry', 'domain/people/forgotten.ts', 'export {};'],
];
const bystanders: Readonly<Record<string, string>> = {
  'domain/wishes/state.ts': '',
  'domain/wishes/history.ts': '',
  'domain/wishes/round.ts': "import './index.ts';",
  'read-models/read-model.ts': '',
  'read-models/labs/view.ts': '',
  'application/ports/clock.ts': '',
  'infrastructure/postgres/pool.ts': '',
  'interfaces/cli/main.ts': '',
  'test/support/cli.ts': '',
};

it('fails the build for a planted violation of every rule', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passbook-plants-'));
  try {
    for (const [file, text] of [
      ...Object.entries(bystanders),
      ...plants.map(([, file, text]) => [file, text] as const),
    ]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      await cp(join(project, file), join(folder, file));
    }
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
    const report = await cruise(folder);
    const named = new Set(report.summary.violations.map(({ rule }) => rule.name));
    expect(plants.filter(([rule]) => !named.has(rule)).map(([rule]) => rule)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

interface Report {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

/** Its exit code is the number of errors, so a rejection is what is expected here. */
function cruise(folder: string): Promise<Report> {
  const program = join(project, 'node_modules', '.bin', 'depcruise');
  const folders = ['domain', 'application', 'read-models', 'infrastructure', 'interfaces', 'test'];
  const words = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 10_000_000 }, (_error, out, err) => {
      if (out === '') reject(new Error(err));
      else resolve(JSON.parse(out) as Report);
    });
  });
}
