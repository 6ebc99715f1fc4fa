import type { FileAccess, ReadResult } from '../../src/input/files/file-access.js';

type Content =
  string | Uint8Array | { readonly failure: 'directory' | 'special' | 'permission' | 'other' };

/** Files by absolute path; a link is a path that leads to another. */
export function memoryFiles(
  content: Readonly<Record<string, Content>>,
  links: Readonly<Record<string, string>> = {},
): FileAccess {
  const follow = (path: string): string => {
    for (const [from, to] of Object.entries(links)) {
      if (path === from || path.startsWith(`${from}/`)) return follow(to + path.slice(from.length));
    }
    return path;
  };
  return {
    read(path, limit): ReadResult {
      const found = content[path === '-' ? '-' : follow(absolute(path))];
      if (found === undefined) return { failure: 'missing' };
      if (typeof found !== 'string' && 'failure' in found) return found;
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found;
      return bytes.length > limit ? { failure: 'too-large' } : bytes;
    },
    realpath: (path) => {
      const real = follow(absolute(path));
      const known = Object.keys(content).some(
        (file) => file === real || file.startsWith(`${real}/`),
      );
      return known ? real : null;
    },
    join: (folder, path) => (path.startsWith('/') ? path : tidy(`${folder}/${path}`)),
    dirname: (path) =>
      path.includes('/') ? path.slice(0, Math.max(1, path.lastIndexOf('/'))) : '.',
    isInside: (folder, path) => {
      const [outer, inner] = [absolute(folder), absolute(path)];
      return inner === outer || inner.startsWith(outer === '/' ? '/' : `${outer}/`);
    },
  };
}

/** The working folder is `/plans`. */
const absolute = (path: string): string => tidy(path.startsWith('/') ? path : `/plans/${path}`);

function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}
