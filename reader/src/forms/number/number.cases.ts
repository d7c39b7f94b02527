/** What is read as which number. */
export const reads: readonly (readonly [string, number])[] = [
  ['5.406', 5406],
  ['571,8', 571.8],
  ['1.371.897', 1371897],
  ['66.549,5', 66549.5],
  ['23,711.3', 23711.3],
  ['7,535,028', 7535028],
  ['219.7', 219.7],
  ['89 350', 89350],
  ['6915,8', 6915.8],
  ['09', 9],
  ['0,125', 0.125],
  ['11,840', 11840],
  ['1.402.5', 1402.5],
]

/** What is no number, though it is made of digits and separators. */
export const refuses: readonly string[] = ['0271.3.888', '17.07.2020', '1.2.3', '12.34.567', '1,23,456', '3841.293.1']
