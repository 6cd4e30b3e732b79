// The version floor (RELIABILITY B1): below these stand published holes. Every copy in the lock file counts.

const FLOOR = { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1", "next-auth": "4.24.15" };

/** What in a parsed package-lock.json is missing or older than the floor. */
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
