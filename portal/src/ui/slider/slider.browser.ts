/** Links and buttons of a slider move it without moving the page; the link of the slide in sight is marked. */
export function improveSliders(): void {
  for (const slider of document.querySelectorAll<HTMLElement>('[data-slider]')) improve(slider)
}

function improve(slider: HTMLElement): void {
  const track = slider.querySelector<HTMLElement>('.slider__track')
  const links = [...slider.querySelectorAll<HTMLAnchorElement>('.slider__link')]
  if (!track || links.length < 2) return
  const current = () => Math.round(track.scrollLeft / track.clientWidth)
  const show = (at: number) => track.scrollTo({ left: ((at + links.length) % links.length) * track.clientWidth })
  const markCurrent = () => {
    for (const [at, link] of links.entries()) {
      if (at === current()) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  for (const [at, link] of links.entries()) {
    link.addEventListener('click', event => {
      event.preventDefault()
      show(at)
    })
  }
  for (const button of slider.querySelectorAll<HTMLElement>('[data-slider-step]')) {
    button.addEventListener('click', () => show(current() + (button.dataset.sliderStep === 'next' ? 1 : -1)))
  }
  slider.querySelector('[data-slider-steps]')?.removeAttribute('hidden')
  track.addEventListener('scroll', markCurrent, { passive: true })
  markCurrent()
}
