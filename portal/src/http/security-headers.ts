const policy = (...frames: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...frames,
    "require-trusted-types-for 'script'",
  ].join('; ')

/** For a page of the desk that holds another one, and for the one that it holds: neither has a form that acts. */
export const framingHeaders = { 'content-security-policy': policy("frame-src 'self'", "frame-ancestors 'none'") }
export const framedHeaders = {
  'content-security-policy': policy("frame-ancestors 'self'"),
  'x-frame-options': 'SAMEORIGIN',
}

/** Sent with every answer. No inline script, no inline style, nothing from elsewhere, no frame around us. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy("frame-ancestors 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}
