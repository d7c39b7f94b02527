#!/usr/bin/env node
// The command line. The same preparation as npm start, then the program in portal/dist/cli.js on Node 24.
import { join } from 'node:path'
import { ensureBuilt } from '../../scripts/build.mjs'
import { ensureInstalled } from '../../scripts/install.mjs'
import { become, findNode, root } from '../../scripts/runtime.mjs'

ensureInstalled()
const node = findNode()
ensureBuilt(node)
become(node, ['--enable-source-maps', join(root, 'portal', 'dist', 'cli.js'), ...process.argv.slice(2)], {
  ownGroup: false,
})
