/** The names of the built files: `{ 'site.css': 'site.4f1c09ab.css' }`, written by build-assets.mjs. */
export type AssetManifest = Readonly<Record<string, string>>

/** A page asked for a file that the build has not made. */
export class MissingAsset extends Error {
  readonly code = 'asset_missing'

  constructor(name: string) {
    super(`The build has no file named ${name}`)
  }
}

/** The folder of the web under which built files are served, for ever, because their names change with them. */
export const assetFolder = '/tinh'

let manifest: AssetManifest | undefined

/** Hands over the manifest once, when the program starts. */
export function setAssetManifest(built: AssetManifest | undefined): void {
  manifest = built
}

/** The same for a page that must stand even where nothing was built: without the file it says so by `undefined`. */
export function findAssetPath(name: string): string | undefined {
  return manifest && !(name in manifest) ? undefined : assetPath(name)
}

/**
 * The path of a built file: `assetPath('site.css')` is `/tinh/site.4f1c09ab.css`.
 * Before a manifest is handed in (tests) names stand for themselves.
 *
 * @throws MissingAsset when the build made no such file.
 */
export function assetPath(name: string): string {
  const file = manifest ? manifest[name] : name
  if (file === undefined) throw new MissingAsset(name)
  return `${assetFolder}/${file}`
}
