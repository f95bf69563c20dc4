import tseslint from 'typescript-eslint'

const noDateObjects = {
  selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date'], MemberExpression[object.name='Date'][property.name=/^(now|parse|UTC)$/]",
  message: 'Calendar days are YYYY-MM-DD strings; the clock is read once and handed inward as `today`.',
}
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in app/config.server.ts and etl/main.ts alone.',
}
const noRounding = {
  selector: "CallExpression[callee.property.name=/^(toFixed|toPrecision)$/], CallExpression[callee.object.name='Math'][callee.property.name='round']",
  message: 'Integers decide; rounding happens in presenters alone.',
}

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', '**/*.cjs', 'sql/schema.ts'] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 0 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }, { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' }] }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['app/**', 'etl/**', 'sql/**'], rules: { 'no-restricted-syntax': ['error', noEnvironment] } },
  { files: ['app/queries/**', 'etl/**'], rules: { 'no-restricted-syntax': ['error', noEnvironment, noDateObjects] } },
  { files: ['app/domain/**'], rules: { 'no-restricted-syntax': ['error', noEnvironment, noDateObjects, noRounding] } },
  // The two doors for the clock and the environment.
  { files: ['etl/clock.ts', 'app/clock.ts'], rules: { 'no-restricted-syntax': ['error', noEnvironment] } },
  { files: ['etl/main.ts'], rules: { 'no-restricted-syntax': ['error', noDateObjects] } },
  { files: ['app/config.server.ts', 'app/server/**'], rules: { 'no-restricted-syntax': 'off' } },
  // Frameworks that ask for a default export, and programs that speak to a terminal.
  {
    files: ['app/root.tsx', 'app/routes.ts', 'app/routes/**', 'app/entry.server.tsx', '*.ts', '*.js', 'tests/support/*-setup.ts', 'tests/support/closing-line.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['app/server/**', 'etl/main.ts', 'etl/generate.ts', 'tests/**'], rules: { 'no-console': 'off' } },
)
