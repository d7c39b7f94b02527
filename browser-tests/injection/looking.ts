import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { TrialDesk } from '../desk/trial-desk.ts'
import { complaintsOf } from '../site/visitor.ts'
import type { AttackedFields } from './attacked-fields.ts'
import type { AttackedSite } from './attacked-portal.ts'
import { foreignParts, marksShown } from './foreign-parts.ts'

/** Opens pages and gathers what goes wrong on them: dialogs, faults of scripts, foreign parts. */
export class Looking {
  private readonly wrong: string[] = []
  private readonly desk: TrialDesk
  private readonly browser: Browser
  private readonly fields: AttackedFields

  constructor({ desk, browser, fields }: { desk: TrialDesk; browser: Browser; fields: AttackedFields }) {
    this.desk = desk
    this.browser = browser
    this.fields = fields
  }

  /** What went wrong since it was last asked. */
  complaints(): string[] {
    return this.wrong.splice(0)
  }

  /** A browser of its own that does not keep to the content policy: the policy would hide that a string got through. */
  async visitor(): Promise<{ context: BrowserContext; page: Page; end(): Promise<void> }> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    const complaints = await complaintsOf(page)
    page.on('dialog', async dialog => {
      this.wrong.push(`${page.url()} dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    // No bytes were kept for the pictures that articles name.
    const end = async () => {
      this.wrong.push(...complaints.filter(one => !one.includes('Failed to load resource')))
      await context.close()
    }
    return { context, page, end }
  }

  /** The administrator of an attacked commune, at the desk. */
  async administrator({ email }: Pick<AttackedSite, 'email'>) {
    const visitor = await this.visitor()
    await visitor.page.goto(`${this.desk.address}/dang-nhap/${await this.desk.portal.signIn.linkToken(email)}`)
    await visitor.page.click('main button[type=submit]')
    await visitor.page.waitForURL(/ban-lam-viec/)
    return visitor
  }

  /** Opens a page and looks at it. */
  async open(page: Page, address: string, status = 200): Promise<void> {
    const answer = await page.goto(address)
    if (answer?.status() !== status) this.wrong.push(`${address.slice(0, 300)} answered ${answer?.status()}`)
    await this.look(page)
  }

  async look(page: Page): Promise<void> {
    const found = await page.evaluate<string[]>(`(${foreignParts})()`)
    this.wrong.push(...found.map(one => `${page.url().slice(0, 200)} ${one}`))
    this.fields.see(await page.evaluate(marksShown))
  }

  /** Sends a form as it stands, past what the browser would check, and looks at the answer. */
  async send(page: Page, form: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    const answered = page.waitForResponse(answer => answer.request().method() === 'POST' && answer.status() !== 204)
    const arrived = page.waitForEvent('load')
    await page
      .locator(form)
      .first()
      .evaluate((element, typed) => {
        const sent = element as HTMLFormElement
        for (const [name, value] of Object.entries(typed)) {
          const field = sent.elements.namedItem(name) as HTMLInputElement
          field.removeAttribute('maxlength')
          field.value = value
        }
        sent.noValidate = true
        const button = sent.querySelector<HTMLButtonElement>('button[name=act][value=save], button[type=submit]')
        sent.requestSubmit(button)
      }, values)
    const answer = await answered
    await arrived
    if (answer.status() >= 500 || answer.status() === 429) this.wrong.push(`${page.url()} answered ${answer.status()}`)
    await this.look(page)
  }
}
