/** The dependency rule: domain <- read-models <- application <- infrastructure; interfaces above; composition sees all. */
const error = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
/** What a browser loads, and what builds it. */
const pageEntries =
  '^interfaces/web/(src/(main\\.tsx|worker/service-worker\\.ts)|vite\\.config\\.ts|generate-client\\.ts)$';
const nodeModules = (names) => `(^|/)node_modules/(${names})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    error('domain-stands-alone', { path: '^domain/', pathNot: '^domain/shared/time\\.ts$' }, { pathNot: '^domain/' }),
    error(
      'time-alone-knows-temporal',
      { path: '^domain/shared/time\\.ts$' },
      { pathNot: ['^domain/', nodeModules('temporal-polyfill')] },
    ),
    error(
      'contexts-meet-at-the-front-door',
      { path: '^domain/([^/]+)/' },
      { path: '^domain/([^/]+)/', pathNot: ['^domain/$1/', '^domain/shared/', '^domain/[^/]+/index\\.ts$'] },
    ),
    error('shared-knows-no-context', { path: '^domain/shared/' }, { path: '^domain/', pathNot: '^domain/shared/' }),
    error(
      'decisions-never-see-history',
      { path: '^domain/', pathNot: '(history|catalogue|index)\\.ts$' },
      { path: '/history\\.ts$' },
    ),
    error(
      'read-models-know-the-domain',
      { path: '^read-models/' },
      { path: '^(application|infrastructure|interfaces)/' },
    ),
    error(
      'read-models-stand-apart',
      { path: '^read-models/([^/]+)/' },
      { path: '^read-models/([^/]+)/', pathNot: ['^read-models/$1/', '^read-models/shared/'] },
    ),
    error(
      'knex-stays-in-tables',
      { path: '^read-models/', pathNot: '/(table|sql-table)\\.ts$' },
      { path: nodeModules('knex') },
    ),
    error('application-knows-no-one-above', { path: '^application/' }, { path: '^(infrastructure|interfaces)/' }),
    error(
      'application-imports-no-product',
      { path: '^application/' },
      { path: nodeModules('.*'), pathNot: nodeModules('rxjs') },
    ),
    error('infrastructure-is-called', { path: '^infrastructure/' }, { path: '^interfaces/' }),
    error(
      'only-composition-wires',
      { pathNot: '^(interfaces/composition|infrastructure|test)/' },
      { path: ['^infrastructure/', nodeModules('inversify')] },
    ),
    error(
      'inversify-stays-in-composition',
      { pathNot: '^(interfaces/composition|test)/' },
      { path: nodeModules('inversify') },
    ),
    error('nobody-imports-tests', { pathNot: '^test/' }, { path: '^test/' }),
    error(
      'baselines-stand-alone',
      { path: '^test/bench/baselines/' },
      { path: '^(domain|application|read-models|infrastructure|interfaces|test)/', pathNot: '^test/bench/baselines/' },
      'What we are compared with is plain code: a baseline that used ours would measure us against ourselves.',
    ),
    error('nothing-unresolved', {}, { couldNotResolve: true }),
    {
      name: 'everything-is-reached-from-the-entry',
      comment: 'Only the twins that live in memory are for tests and simulations alone.',
      severity: 'error',
      from: { path: '^interfaces/cli/main\\.ts$' },
      to: {
        path: '^(domain|application|read-models|infrastructure|interfaces)/',
        pathNot: ['^infrastructure/[^/]+/((in-)?memory|fixed-clock)[^/]*\\.ts$', '^interfaces/web/'],
        reachable: false,
      },
    },
    {
      name: 'the-page-is-reached-from-its-own-entries',
      severity: 'error',
      from: { path: pageEntries },
      to: { path: '^interfaces/web/', pathNot: pageEntries, reachable: false },
    },
    error(
      'the-page-takes-only-types-from-the-house',
      { path: '^interfaces/web/src/' },
      {
        path: '^(domain|application|read-models|infrastructure|interfaces)/',
        // What is typed at home is checked in the browser by the domain's own, pure rules.
        pathNot: ['^interfaces/web/src/', '^domain/self-measurement/index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    error('nobody-imports-the-page', { pathNot: '^(interfaces/web|test)/' }, { path: '^interfaces/web/' }),
  ],
  required: [
    {
      name: 'every-fold-keeps-the-read-model-contract',
      severity: 'error',
      module: { path: '^read-models/[^/]+/fold\\.ts$' },
      to: { path: '^read-models/read-model\\.ts$', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
