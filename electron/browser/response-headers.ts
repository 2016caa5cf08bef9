import type { OutgoingHttpHeaders } from 'node:http';

/**
 * Nothing is loaded from anywhere but here, nothing embeds us, no form leaves. Style elements are
 * allowed inline because React Aria inserts one; without any foreign address in `img-src`, `font-src`
 * or `connect-src`, a style cannot carry anything out. WebAssembly
 * may be compiled, since resvg draws pictures with it: it comes from here as scripts do.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer, refusals included. */
export const COMMON_HEADERS: OutgoingHttpHeaders = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // The token is in our address: it must not travel to any page that is opened from here.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
};
