const DRIVE = /^([A-Za-z]:)[\\/]/u;

/**
 * A path as an RFC 3986 URI reference, percent-encoded: relative paths stay relative, absolute ones become
 * `file:` URIs. A half of a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD.
 */
export function uriOf(path: string): string {
  const clean = path.replace(/\p{Cs}/gu, '\ufffd');
  const drive = DRIVE.exec(clean)?.[1];
  if (drive !== undefined) {
    return `file:///${drive}${encoded(clean.slice(drive.length).replaceAll('\\', '/'))}`;
  }
  if (clean.startsWith('/')) return `file://${encoded(clean.replace(/^\/+/u, '/'))}`;
  return encoded(clean.replace(/^(?:\.\/+)+/u, ''));
}

/** A colon is encoded too: in a relative reference it would make the first segment a scheme. */
const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
