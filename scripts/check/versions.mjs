// The lock file: nothing below the version floor (RELIABILITY B1: published holes), and complete for every platform.

const FLOOR = { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1", "next-auth": "4.24.15" };

/** What in a parsed package-lock.json is missing or older than the floor; every copy counts. */
export function versionFaults(lock) {
  return Object.entries(FLOOR).flatMap(([name, floor]) => {
    const copies = Object.entries(lock.packages).filter(
      ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
    );
    if (copies.length === 0) return [`${name} is not in package-lock.json`];
    return copies
      .filter(([, { version }]) => isOlder(version, floor))
      .map(([path, { version }]) => `${path} is ${version}; the floor is ${floor} (RELIABILITY B1)`);
  });
}

/** Whether one version comes before another; a pre-release (16.4.6-canary.1) comes before its release. */
export function isOlder(version, floor) {
  const [main, preRelease] = version.split("-", 2);
  const parts = main.split(".").map(Number);
  const wanted = floor.split(".").map(Number);
  const different = parts.findIndex((part, index) => part !== wanted[index]);
  return different === -1 ? preRelease !== undefined : parts[different] < wanted[different];
}

/** Optional packages, most of them for other platforms, that a lock file names and does not hold: `npm ci` refuses it. */
export function missingPlatforms(lock) {
  return Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${parent}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** The same as faults of a check. */
export function platformFaults(lock) {
  return missingPlatforms(lock).map(
    ({ name, version }) => `package-lock.json lacks ${name}@${version}; run: npm run lock:complete`,
  );
}
