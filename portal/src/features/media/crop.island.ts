import type { CropSpeech } from './crop-view.tsx'

type Name = 'crop_left' | 'crop_top' | 'crop_width' | 'crop_height' | 'focus_x' | 'focus_y'

class Numbers {
  private readonly form: HTMLFormElement

  constructor(form: HTMLFormElement) {
    this.form = form
  }

  private field(name: Name): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement
  }

  get(name: Name): number {
    return Math.min(100, Math.max(0, Number(this.field(name).value) || 0))
  }

  set(values: Partial<Record<Name, number>>): void {
    for (const [name, value] of Object.entries(values)) this.field(name as Name).value = String(Math.round(value))
  }

  /** Moves the part by so much, inside the picture. */
  move(right: number, down: number): void {
    const [width, height] = [this.get('crop_width'), this.get('crop_height')]
    this.set({
      crop_left: Math.min(100 - width, Math.max(0, this.get('crop_left') + right)),
      crop_top: Math.min(100 - height, Math.max(0, this.get('crop_top') + down)),
    })
  }

  /** Makes the part wider and higher by so much, inside the picture. */
  grow(right: number, down: number): void {
    this.set({
      crop_width: Math.min(100 - this.get('crop_left'), Math.max(5, this.get('crop_width') + right)),
      crop_height: Math.min(100 - this.get('crop_top'), Math.max(5, this.get('crop_height') + down)),
    })
  }

  moveFocus(right: number, down: number): void {
    const inside = (value: number) => Math.min(100, Math.max(0, value))
    this.set({ focus_x: inside(this.get('focus_x') + right), focus_y: inside(this.get('focus_y') + down) })
  }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function begin(form: HTMLFormElement): void {
  const stage = form.querySelector<HTMLElement>('[data-crop-stage]')
  if (!stage) return
  const numbers = new Numbers(form)
  const words = JSON.parse(form.dataset.words ?? '{}') as CropSpeech
  const frame = handle('crop__frame', words.frameLabel)
  const point = handle('crop__point', words.pointLabel)
  stage.append(frame, point)
  const draw = () => {
    const says = `${words.cropLeft} ${numbers.get('crop_left')}, ${words.cropTop} ${numbers.get('crop_top')}, ${words.cropWidth} ${numbers.get('crop_width')}, ${words.cropHeight} ${numbers.get('crop_height')}`
    frame.setAttribute('aria-valuetext', says)
    point.setAttribute('aria-valuetext', `${numbers.get('focus_x')}, ${numbers.get('focus_y')}`)
    place(frame, { left: numbers.get('crop_left'), top: numbers.get('crop_top') })
    frame.style.width = `${numbers.get('crop_width')}%`
    frame.style.height = `${numbers.get('crop_height')}%`
    place(point, { left: numbers.get('focus_x'), top: numbers.get('focus_y') })
  }
  onKeys(frame, (right, down, isResizing) => {
    if (isResizing) numbers.grow(right, down)
    else numbers.move(right, down)
    draw()
  })
  onKeys(point, (right, down) => {
    numbers.moveFocus(right, down)
    draw()
  })
  onDrag(point, stage, ({ x, y }) => {
    numbers.set({ focus_x: x, focus_y: y })
    draw()
  })
  drawNewFrame(stage, (from, to) => {
    numbers.set({ crop_left: Math.min(from.x, to.x), crop_top: Math.min(from.y, to.y) })
    numbers.set({ crop_width: 5, crop_height: 5 })
    numbers.grow(Math.abs(to.x - from.x) - 5, Math.abs(to.y - from.y) - 5)
    draw()
  })
  form.addEventListener('input', draw)
  draw()
}

function handle(className: string, label: string): HTMLElement {
  const element = Object.assign(document.createElement('div'), { className, tabIndex: 0 })
  element.setAttribute('role', 'slider')
  element.setAttribute('aria-label', label)
  element.setAttribute('aria-valuenow', '0')
  return element
}

function place(element: HTMLElement, { left, top }: { left: number; top: number }): void {
  element.style.left = `${left}%`
  element.style.top = `${top}%`
}

/** Arrow keys go one step, with Ctrl ten; with Shift the size changes. */
function onKeys(element: HTMLElement, act: (right: number, down: number, isResizing: boolean) => void): void {
  element.addEventListener('keydown', event => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const far = event.ctrlKey ? 10 : 1
    act(step[0] * far, step[1] * far, event.shiftKey)
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the pointer is over the picture, of a hundred. */
function pointOf(event: PointerEvent, stage: HTMLElement): Point {
  const { left, top, width, height } = stage.getBoundingClientRect()
  const inside = (value: number) => Math.min(100, Math.max(0, value))
  return { x: inside(((event.clientX - left) / width) * 100), y: inside(((event.clientY - top) / height) * 100) }
}

function onDrag(element: HTMLElement, stage: HTMLElement, act: (to: Point) => void): void {
  element.addEventListener('pointerdown', event => {
    event.preventDefault()
    event.stopPropagation()
    element.focus()
    element.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent) => act(pointOf(moved, stage))
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', () => element.removeEventListener('pointermove', move), { once: true })
  })
}

/** A new part is drawn from one corner to the other. */
function drawNewFrame(stage: HTMLElement, act: (from: Point, to: Point) => void): void {
  stage.addEventListener('pointerdown', event => {
    event.preventDefault()
    const from = pointOf(event, stage)
    stage.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent) => act(from, pointOf(moved, stage))
    stage.addEventListener('pointermove', move)
    stage.addEventListener('pointerup', () => stage.removeEventListener('pointermove', move), { once: true })
  })
}

/** Draws the part that stays and the point that matters on the picture; the numbers stay what is sent. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-crop]')) begin(form)
