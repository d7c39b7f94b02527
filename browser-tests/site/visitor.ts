import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

let visitors = 0

/**
 * A visitor's browser, with an address of its own behind the proxy that the demonstration believes in. It does not
 * call itself headless: programs are not counted.
 */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  visitors += 1
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.${visitors}.0 Safari/537.36`,
    extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${visitors % 250}` },
    ...options,
  })
  return context.newPage()
}

/** What a page complained of: faults of scripts, breaches of the content policy, files that did not come. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = []
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    }),
  )
  page.on('pageerror', error => complaints.push(`${page.url()} ${error.message}`))
  page.on('console', message => {
    const isOwnStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus)
      complaints.push(`${page.url()} ${message.text()}`)
  })
  return complaints
}

/** Whatever reaches past the right edge of the screen, but for what scrolls within itself. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5 && !one.closest('.slider__track'))
          .map(one => `${location.pathname} ${one.tagName} ${one.className}`),
  )
}
