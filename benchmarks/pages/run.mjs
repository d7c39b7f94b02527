// node benchmarks/pages/run.mjs: how fast an article's page is, cached beside nginx and rendered anew each time.
// README.md says what is measured. Needs wrk and nginx.
import { execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { ensureBuilt } from '../../scripts/build.mjs'
import { findNode, root, stop } from '../../scripts/runtime.mjs'

const clients = 16
const rounds = 5
const seconds = 3
const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const node = findNode()
const dist = join(root, 'portal', 'dist')
const isPortal = ({ pid }, ancestor) => pid === ancestor
const isNginx = () => true
const isDatabase = ({ name }) => name.startsWith('postgres')

requirePrograms()
ensureBuilt(node)
const folder = mkdtempSync(join(tmpdir(), 'tuong-minh-pages-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, 'data')
const running = []
try {
  const paths = await compareCached()
  await measureUncached(paths)
} finally {
  for (const child of running) child.kill('SIGTERM')
  await Promise.all(running.map(child => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  rmSync(folder, { recursive: true, force: true })
}

function requirePrograms() {
  const missing = [
    ['wrk', '-v'],
    ['nginx', '-v'],
  ].filter(([name, flag]) => {
    try {
      execFileSync(name, [flag], { stdio: 'ignore' })
    } catch (error) {
      return error.code === 'ENOENT'
    }
    return false
  })
  if (missing.length > 0)
    stop(`Needed: ${missing.map(([name]) => name).join(', ')}. As root: apt-get install -y wrk nginx-light`)
}

// Cached, beside nginx

async function compareCached() {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, REQUESTS_PER_MINUTE: '0' }
  const portal = spawn(node, [join(dist, 'main.js')], { env, stdio: 'ignore' })
  running.push(portal)
  const host = `localhost:${port}`
  await until(() => answers(port, host, '/readyz'))
  const paths = await articlesBySize(port, host)
  const path = paths.longest
  const page = await fetched(port, host, path)
  const nginx = await startNginx(page)
  const targets = [
    {
      name: 'portal',
      url: `http://127.0.0.1:${port}${path}`,
      host,
      spent: () => millisecondsBelow(portal.pid, isPortal),
    },
    {
      name: 'nginx',
      url: `http://127.0.0.1:${nginx.port}/page`,
      host,
      spent: () => millisecondsBelow(nginx.pid, isNginx),
    },
  ]
  for (const target of targets) load(target, 2)
  const results = { portal: [], nginx: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const target of round % 2 ? [...targets].reverse() : targets) results[target.name].push(timed(target))
  printCached(path, page, results)
  portal.kill('SIGTERM')
  await once(portal, 'exit')
  return paths
}

function timed(target) {
  const before = target.spent()
  const { rate, requests } = load(target, seconds)
  return { rate, microseconds: ((target.spent() - before) * 1e3) / requests }
}

function printCached(path, page, results) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  print(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, node ${version}`)
  print(`${path}: ${page.body.length} bytes as sent (br), ${clients} clients, ${rounds} rounds of ${seconds} s each\n`)
  print('| cached | requests a second, each round | median | processor µs a request, median |')
  print('|---|---|---|---|')
  const middle = (name, of) => median(results[name].map(one => one[of]))
  for (const [name, all] of Object.entries(results)) {
    const rates = all.map(({ rate }) => Math.round(rate)).join(' ')
    print(`| ${name} | ${rates} | ${Math.round(middle(name, 'rate'))} | ${middle(name, 'microseconds').toFixed(1)} |`)
  }
  const ratio = of => (middle('portal', of) / middle('nginx', of)).toFixed(2)
  print(
    `\nRatio of requests a second ${ratio('rate')} (goal 0.50); the portal takes ${ratio('microseconds')} times the processor time\n`,
  )
}

/** The article whose page is the longest (most figures, recommendations and people), and the one in the middle. */
async function articlesBySize(port, host) {
  const list = (await fetched(port, host, '/tin-tuc', 'identity')).body.toString()
  const paths = [...new Set([...list.matchAll(/href="(\/tin-tuc\/[^"#?]+)"/g)].map(([, path]) => path))]
  const pages = []
  for (const path of paths) pages.push({ path, size: (await fetched(port, host, path, 'identity')).body.length })
  pages.sort((a, b) => b.size - a.size)
  return { longest: pages[0].path, median: pages[Math.floor(pages.length / 2)].path }
}

/** One worker that serves the very bytes with the very headers from disk. */
async function startNginx({ body, headers }) {
  const port = await freePort()
  const site = join(folder, 'nginx')
  mkdirSync(site)
  writeFileSync(join(site, 'page'), body)
  const own = new Set(['content-type', 'content-length', 'connection', 'keep-alive', 'date', 'etag'])
  const added = Object.entries(headers).filter(([name]) => !own.has(name))
  writeFileSync(
    join(site, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${site}/pid; error_log ${site}/error.log;
${process.getuid() === 0 ? 'user nobody nogroup;' : ''}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 100000000; default_type "text/html; charset=utf-8";
  client_body_temp_path ${site}/a; proxy_temp_path ${site}/b; fastcgi_temp_path ${site}/c; uwsgi_temp_path ${site}/d; scgi_temp_path ${site}/e;
  server { listen 127.0.0.1:${port}; root ${site};
    ${added.map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`).join('\n    ')}
  }
}
`,
  )
  const nginx = spawn('nginx', ['-c', join(site, 'nginx.conf'), '-e', join(site, 'error.log')], { stdio: 'inherit' })
  running.push(nginx)
  await until(() => answers(port, 'localhost', '/page'))
  return { port, pid: nginx.pid }
}

// Uncached: rendered with its queries each time

async function measureUncached({ longest, median: middle }) {
  const program = join(dist, 'pages-benchmark.js')
  await bundle(program)
  const env = { ...process.env, DATA_DIR: dataDir, REQUESTS_PER_MINUTE: '0' }
  const child = fork(program, {
    env,
    execPath: node,
    execArgv: process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [],
  })
  running.push(child)
  const [{ port }] = await once(child, 'message')
  const targetOf = path => ({ url: `http://127.0.0.1:${port}${path}`, host: `localhost:${port}`, encoding: 'identity' })
  const target = targetOf(longest)
  // V8 compiles what is hot only after some thousand pages.
  load(target, 12)
  load(targetOf(middle), 8)
  print('| uncached | pages a second | portal ms a page | of it kernel | database ms a page | queries a page |')
  print('|---|---|---|---|---|---|')
  await measured(child, targetOf(middle), 'the article of median length, rendered, not compressed')
  const { rate } = await measured(child, target, 'the longest article, rendered, not compressed')
  const half = Math.round(rate / 2)
  const times = await steadily(target, { perSecond: half, seconds: 8 })
  child.send('compress')
  await once(child, 'message')
  await measured(
    child,
    { ...target, encoding: 'br' },
    'the longest, rendered and compressed twice (gzip, brotli), as once per change',
  )
  print(
    `\nPortal's goal 0.40 ms (rendered). At half load (${half} pages a second): median ${times.at(0.5)} ms, p99 ${times.at(0.99)} ms (goal 15 ms)`,
  )
  await sleep(500)
  child.send('stop')
  await once(child, 'exit')
}

async function measured(child, target, name) {
  const before = await spentBy(child)
  const { rate, requests } = load(target, 10)
  const after = await spentBy(child)
  const perPage = of => (after[of] - before[of]) / requests
  const [user, system] = [perPage('user') / 1e3, perPage('system') / 1e3]
  const cells = [user + system, system, perPage('database'), perPage('queries')].map(value => value.toFixed(2))
  print(`| ${name} | ${Math.round(rate)} | ${cells.join(' | ')} |`)
  return { rate }
}

async function spentBy(child) {
  child.send('spent')
  const [spent] = await once(child, 'message')
  return { ...spent, database: millisecondsBelow(child.pid, isDatabase) }
}

/** Processor time of one process and those below it, of which some count; from /proc, in ticks of 10 ms. */
function millisecondsBelow(ancestor, counts) {
  const processes = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(readProcess)
  const below = new Set([ancestor])
  for (let grown = 0; grown !== below.size; ) {
    grown = below.size
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid)
  }
  return processes
    .filter(one => below.has(one.pid) && counts(one, ancestor))
    .reduce((sum, { ticks }) => sum + ticks * 10, 0)
}

function readProcess(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    const fields = rest.split(' ')
    return [{ pid: Number(pid), name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
  } catch {
    return []
  }
}

async function bundle(outfile) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'portal', 'package.json'), 'utf8'))
  await build({
    entryPoints: [join(import.meta.dirname, 'uncached-portal.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    conditions: ['source'],
    external: Object.keys(dependencies).filter(name => name !== '@tuong-minh/reader'),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

// Loads

/** As fast as the clients can, by wrk with one thread. */
function load({ url, host, encoding = 'br' }, duration) {
  const headers = [`Host: ${host}`, `Accept-Encoding: ${encoding}`, `User-Agent: ${reader}`].flatMap(header => [
    '-H',
    header,
  ])
  const text = execFileSync('wrk', ['-t1', `-c${clients}`, `-d${duration}s`, ...headers, url], { encoding: 'utf8' })
  if (/Non-2xx|Socket errors/.test(text)) throw new TypeError(text)
  return {
    rate: Number(/Requests\/sec:\s*([\d.]+)/.exec(text)[1]),
    requests: Number(/(\d+) requests in/.exec(text)[1]),
  }
}

/** At an even pace whatever the answers take; a late answer counts from when it should have been asked for. */
async function steadily({ url, host, encoding }, { perSecond, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times = []
  const total = perSecond * seconds
  const begun = performance.now()
  for (let asked = 0; asked < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond))
    for (; asked < due; asked += 1) ask(url, { host, encoding, agent, at: begun + (asked / perSecond) * 1000, times })
    await sleep(1)
  }
  await until(() => times.length === total)
  agent.destroy()
  times.sort((a, b) => a - b)
  return { at: share => times[Math.floor(share * (times.length - 1))].toFixed(1) }
}

function ask(url, { host, encoding, agent, at, times }) {
  get(url, { agent, headers: { host, 'accept-encoding': encoding, 'user-agent': reader } }, answer => {
    answer.resume()
    answer.once('end', () => times.push(performance.now() - at))
  }).once('error', fail)
}

async function fetched(port, host, path, encoding = 'br') {
  const sent = get({ host: '127.0.0.1', port, path, headers: { host, 'accept-encoding': encoding } })
  const [answer] = await once(sent, 'response')
  const chunks = await answer.toArray()
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }
}

function answers(port, host, path) {
  return fetched(port, host, path).then(
    ({ status }) => status === 200,
    () => false,
  )
}

async function until(isSo) {
  const end = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new TypeError('What was waited for did not come within a minute.')
    await sleep(100)
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
}

function fail(error) {
  throw error
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
