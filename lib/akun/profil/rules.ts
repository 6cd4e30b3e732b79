import type { Role } from "@/lib/kernel/roles";

/**
 * Does an account with these roles sign in with its e-mail address? A principal's post signs in with the NPSN alone: its
 * address is contact, and the person's own account may have the same one.
 */
export function isEmailIdentifier(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== "kepsek");
}

/** "si…@contoh.id": enough for the owner to know an address by, in a mail that may reach somebody else. */
export function maskEmail(address: string): string {
  const [name = "", host = ""] = address.split("@");
  return `${Array.from(name).slice(0, 2).join("")}…@${host}`;
}

/** Is a device, as the session describes it ("Chrome di Android"), held in the hand? */
export function isPhone(device: string): boolean {
  return /Android|iPhone|iPad/.test(device);
}
