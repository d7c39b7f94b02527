import { openFiguresInPlace } from '../figure-card/figure-popover.browser.ts'
import { improveAnswers } from '../form/answers.browser.ts'
import { improveShareLinks } from '../share/share.browser.ts'
import { improveSliders } from '../slider/slider.browser.ts'
import { applyAppearance, keepAppearance } from './appearance.browser.ts'
import { closeMenus } from './menu.browser.ts'

// Runs in the head before anything is painted, so that a dark page never flashes white; the rest waits for the page.
applyAppearance()

document.addEventListener('DOMContentLoaded', () => {
  keepAppearance()
  closeMenus()
  openFiguresInPlace()
  improveSliders()
  improveShareLinks()
  improveAnswers()
})
