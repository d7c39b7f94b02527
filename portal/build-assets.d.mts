/** Fills `outDir` with everything a browser takes from the portal; the answer is what `assets.json` holds. */
export function buildAssets(options: { readonly outDir: string }): Promise<Record<string, string>>
