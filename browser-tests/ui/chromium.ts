import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Chromium as the machine has it; CHROMIUM names another one. */
export async function startChromium(): Promise<Browser> {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const executablePath = places.find(existsSync)
  if (!executablePath) throw new TypeError('The browser stories need Chromium: install it, or name it in CHROMIUM')
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}
