// node benchmarks/reading-quality/run.mjs [folder ...]: how much of annotated texts the reader reads as people did.
import { join } from 'node:path'
import { become, findNode } from '../../scripts/runtime.mjs'

// The reader is TypeScript: it runs on the project's own Node, whichever this was started with.
become(findNode(), ['--conditions=source', join(import.meta.dirname, 'measure.mjs'), ...process.argv.slice(2)], {
  ownGroup: false,
})
