// Plain JavaScript without dependencies: this runs before anything is installed, on Node 20.

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Entry
 * @typedef {{ packages?: Record<string, Entry> }} Lock
 */

/**
 * Whether what npm says it has installed is what the lock file asks for. npm writes its record last, so an
 * interrupted installation has none. Optional packages may be missing: each platform leaves some out.
 * @param {Lock} lock what `package-lock.json` holds
 * @param {Lock | undefined} record what `node_modules/.package-lock.json` holds, if it is there
 * @returns {boolean}
 */
export function isInstalled(lock, record) {
  const installed = record?.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return record !== undefined && wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}
