// node benchmarks/reading-speed/run.mjs: how fast texts are read, beside another library's number model.
import { join } from 'node:path'
import { become, findNode } from '../../scripts/runtime.mjs'

// The reader is TypeScript: it runs on the project's own Node, whichever this was started with.
become(findNode(), ['--conditions=source', join(import.meta.dirname, 'measure.mjs'), ...process.argv.slice(2)], {
  ownGroup: false,
})
