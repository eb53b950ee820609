/**
 * The package.json of a new pattern.
 *
 * @param {string} name in kebab case
 */
export function patternManifest(name) {
  return {
    name: `@guildhall/${name}`,
    version: '1.0.0',
    description: `Say in one line what a resident gets done with ${name}`,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    repository: {
      type: 'git',
      url: 'git+https://github.com/guildhall/guildhall.git',
      directory: `packages/${name}`,
    },
    engines: { node: '>=20.19.0' },
    files: ['dist', 'src', '!src/**/*.test.*', '!src/**/*.stories.*', '!**/*.tsbuildinfo'],
    exports: {
      [`./${name}`]: entry(name),
      './policy': entry('policy'),
      './source': entry(`sources/${name}-source`),
      './memory': entry('sources/memory'),
      './pages': entry(`pages/${name}-page`, 'tsx'),
      './testing': entry('testing'),
      './package.json': './package.json',
    },
    scripts: {
      build: 'tsc -p tsconfig.build.json',
      typecheck: 'tsc -p tsconfig.json',
      test: 'vitest run',
    },
    dependencies: {
      '@guildhall/council': 'workspace:^',
      '@guildhall/standards': 'workspace:^',
    },
    peerDependencies: { react: '^19.0.0', vitest: '>=3', zod: '^4.0.0' },
    peerDependenciesMeta: { vitest: { optional: true } },
    devDependencies: {
      '@guildhall/tooling': 'workspace:*',
      ...fromCatalog(
        '@testing-library/dom',
        '@testing-library/react',
        '@types/node',
        '@types/react',
        'jsdom',
        'react',
        'react-dom',
        'typescript',
        'vitest',
        'zod',
      ),
    },
    publishConfig: { access: 'public' },
  }
}

/**
 * @param {string} path
 * @param {string} [extension]
 */
function entry(path, extension = 'ts') {
  return {
    '@guildhall/source': `./src/${path}.${extension}`,
    types: `./dist/${path}.d.ts`,
    default: `./dist/${path}.js`,
  }
}

/** @param {string[]} names */
function fromCatalog(...names) {
  return Object.fromEntries(names.map((name) => [name, 'catalog:']))
}
