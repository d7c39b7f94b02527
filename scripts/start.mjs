// npm start: everything that a fresh clone needs, then the portal.
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { become, findNode, root } from './runtime.mjs'

ensureInstalled()
const node = findNode()
ensureBuilt(node)
become(node, ['--enable-source-maps', join(root, 'portal', 'dist', 'main.js'), ...process.argv.slice(2)], {
  ownGroup: process.platform !== 'win32',
})
