/** The arrows between the rooms, as drawn in the README: each rule names what a room may not lean on. */

/** Rooms of ours that `from` may not import; type imports count as well unless `typesMayPass`. */
function forbid(name, comment, from, to, typesMayPass = false) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: typesMayPass ? { path: to, dependencyTypesNot: ['type-only'] } : { path: to },
  }
}

const OURS = '^(app|etl|sql)/'
const allBut = (...rooms) => `^(?!(${rooms.join("|")}))(app|etl|sql)/`

module.exports = {
  forbidden: [
    forbid('domain-leans-on-nothing', 'what is measured knows nothing of HTTP, SQL, disk or React', '^app/domain/', allBut('app/domain/')),
    {
      name: 'domain-is-pure',
      comment: 'app/domain uses no package that knows HTTP, SQL, disk or React',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/(simple-statistics|zod)/' },
    },
    forbid('sql-is-the-ground', 'sql leans on nothing of ours', '^sql/', allBut('sql/')),
    forbid('etl-leans-on-domain-and-sql', 'etl and the screens meet in the database', '^etl/', allBut('etl/', 'app/domain/', 'sql/')),
    forbid('queries-lean-on-domain-and-sql', 'queries and commands know no screen', '^app/(queries|commands)/', allBut('app/queries/', 'app/commands/', 'app/domain/', 'sql/')),
    forbid('boards-lean-on-domain', 'a board is data', '^app/(boards/|board\\.ts)', allBut('app/boards/', 'app/board\\.ts', 'app/domain/')),
    forbid('presenters-lean-on-domain-and-text', 'presenters are pure; they know the shape of an answer, not how it was found', '^app/presenters/', allBut('app/presenters/', 'app/domain/', 'app/text', 'app/queries/types')),
    forbid('components-draw', 'components draw what a presenter gives: its types and the words', '^app/components/', allBut('app/components/', 'app/presenters/', 'app/text', 'app/styles/')),
    forbid('components-take-types-only', 'components take types of presenters, no functions', '^app/components/', '^app/presenters/', true),
    {
      name: 'one-door-to-postgresql',
      comment: 'sql/client.ts alone connects',
      severity: 'error',
      from: { path: OURS, pathNot: '^sql/(client|migrate)\\.ts$' },
      to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      comment: 'the road runs one way; a shape may be named from both ends',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\.css$' },
    },
    {
      name: 'product-without-dev-packages',
      comment: 'what runs in production is a dependency, not a devDependency',
      severity: 'error',
      from: { path: OURS, pathNot: '^app/server/dev-server\\.ts$|^app/routes\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
