import { expect, test } from 'vitest'
import { contrastLack } from './contrast.ts'

test.each(['#24386e', '#a5342b', '#7a1f1f', '#005a3c'])('%s is read everywhere', colour => {
  expect(contrastLack(colour)).toBeNull()
})

test.each([
  ['#ffffff', 'white', 1],
  ['#ffd700', 'paper', 1.3],
  ['#777777', 'paper', 4.2],
  ['#000000', 'night', 3.6],
])('%s is refused on %s at %f', (colour, ground, ratio) => {
  const lack = contrastLack(colour)
  expect(lack).not.toBeNull()
  if (colour !== '#ffffff') expect(lack?.ground).toBe(ground)
  expect(lack?.ratio).toBeCloseTo(ratio, 0)
})
