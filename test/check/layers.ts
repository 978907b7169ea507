/** Checks which part of the project imports which. Run by `npm run check`; exits 1 and names each import that is not allowed. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** What each part may import besides itself. A part not listed here (local, test) may import any other. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'shared/okr': [],
  'shared/organization': ['shared/okr'],
  'shared/program': ['shared/okr', 'shared/organization'],
  'shared/calendar-file': ['shared/okr', 'shared/program'],
  'shared/pages': ['shared/okr', 'shared/program'],
  'shared/workbook': ['shared/okr', 'shared/organization', 'shared/program'],
  'shared/sample': ['shared/okr', 'shared/organization', 'shared/program', 'shared/workbook'],
  'shared/api': ['shared/okr', 'shared/organization', 'shared/program', 'shared/workbook', 'shared/sample'],
  addin: ['shared/'],
  manifests: ['shared/', 'addin'],
  worker: ['shared/', 'manifests'],
}

const PACKAGES_IN_SHARED: Readonly<Record<string, readonly string[]>> = {
  'shared/api': ['zod/mini'],
  'shared/calendar-file': ['ical-generator'],
}

const files = globSync('{shared,addin,worker,local,manifests,test}/**/*.{ts,tsx}')
const findings = files.flatMap((file) =>
  importsOf(file).flatMap((specifier) => {
    const reason = refusal(file, specifier)
    return reason ? [`${file}: import '${specifier}': ${reason}`] : []
  }),
)
for (const finding of findings) console.error(finding)
console.log(`Layers: ${files.length} files, ${findings.length} imports that are not allowed`)
process.exitCode = findings.length > 0 ? 1 : 0

function refusal(file: string, specifier: string): string | null {
  const from = partOf(file)
  if (!specifier.startsWith('.')) {
    const allowed = PACKAGES_IN_SHARED[from] ?? []
    return from.startsWith('shared/') && !allowed.includes(specifier) ? 'shared imports no package' : null
  }
  const target = join(file, '..', specifier)
  const to = partOf(target)
  if (to === from) return null
  const allowed = LAYERS[from]
  if (allowed && !allowed.some((part) => to.startsWith(part))) return `${from} may not import ${to}`
  // A test may look inside what it holds.
  if (from !== 'test' && to.startsWith('shared/') && target !== `${to}/index.ts`) {
    return `import ${to} from its index.ts`
  }
  return null
}

/** `shared/okr`, `addin`, `worker`, `test` …: a module of shared, or else the top folder. */
function partOf(path: string): string {
  const [top = '', module = ''] = path.split('/')
  return top === 'shared' ? `shared/${module}` : top
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^['"](.+)['"]$/.exec(source.slice(start, end))?.[1] ?? [],
    ),
  ]
}
