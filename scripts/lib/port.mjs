// Ports of this machine.
import net from "node:net";
import { OperatorError } from "./process.mjs";

/** Listens for a moment: resolves to the port, or rejects with the system's error. Port 0 gives any free one. */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => {
      const { port: got } = probe.address();
      probe.close(() => resolve(got));
    });
  });
}

/** Says plainly why the product could not listen there; nothing happens when it can. */
export async function ensurePortIsFree({ port, host }) {
  try {
    await probePort(port, host);
  } catch (error) {
    throw new OperatorError(
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken by another program. Stop that one, or choose another port:  PORT=${port + 1} npm start`
        : `Cannot listen on ${host}:${port} (${error.code}). Set PORT and HOST to an address of this machine.`,
    );
  }
}
