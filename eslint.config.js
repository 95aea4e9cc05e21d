// What the compiler does not see: unused code, `any`, debugging left behind.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', 'uploads/', '.cache/', 'coverage/', 'docs/'] },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-debugger': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  // Chai's assertions are expressions: `expect(x).to.be.true`.
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  // CommonJS is what the rules' reader loads.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
