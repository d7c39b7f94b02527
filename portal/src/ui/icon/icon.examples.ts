import { type Example, examplesOf } from '../examples.ts'
import { Icon } from './icon.tsx'
import { type IconName, iconPaths } from './icon-paths.ts'

export const iconExamples: Example[] = examplesOf(
  'Icon',
  Icon,
  Object.fromEntries((Object.keys(iconPaths) as IconName[]).map(name => [name, { name, label: name }])),
)
